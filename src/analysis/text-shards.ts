/** Abstracts are published in as many files, so that a page fetches only those that hold what it shows. */
export const textShards = 16;

/** Papers in a shard, unless there are more papers than all shards of this size hold. */
const papersInShard = 250;

/** How many papers each shard holds (but the last that holds any), of so many in all. */
export function shardSize(papers: number): number {
  return Math.max(papersInShard, Math.ceil(papers / textShards));
}

/** The name of a shard's file: `text.json` for the first, which is all that a digest of a few hundred papers has. */
export function shardName(shard: number): string {
  return shard === 0 ? "text.json" : `text-${String(shard).padStart(2, "0")}.json`;
}

/** The rows of all papers in shards, in order; shards without a paper are empty. */
export function inShards<Row>(rows: readonly Row[]): Row[][] {
  const size = shardSize(rows.length);
  return Array.from({length: textShards}, (_, shard) => rows.slice(shard * size, (shard + 1) * size));
}
