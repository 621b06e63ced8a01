import type {WeightedLink} from "./louvain.js";

/** A partition: by position, the group that a thing is in. */
export type Partition = readonly number[];

/**
 * How much two partitions of the same things agree: the adjusted Rand index (Hubert & Arabie 1985), 1 where they are the same, 0 on
 * average where they have nothing to do with each other. Two partitions that each say nothing (all together, or all apart) agree.
 */
export function adjustedRand(a: Partition, b: Partition): number {
  const together = new Map<string, number>();
  const [inA, inB] = [new Map<number, number>(), new Map<number, number>()];
  const add = <Key>(counts: Map<Key, number>, key: Key) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (let i = 0; i < a.length; ++i) {
    add(together, `${a[i]!} ${b[i]!}`);
    add(inA, a[i]!);
    add(inB, b[i]!);
  }
  const pairs = (counts: Iterable<number>) => {
    let sum = 0;
    for (const n of counts) sum += (n * (n - 1)) / 2;
    return sum;
  };
  const [both, ofA, ofB] = [pairs(together.values()), pairs(inA.values()), pairs(inB.values())];
  const all = (a.length * (a.length - 1)) / 2;
  const expected = all ? (ofA * ofB) / all : 0;
  const most = (ofA + ofB) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/** The mean adjusted Rand index of every two of several partitions; 1 for fewer than two. */
export function meanAgreement(partitions: readonly Partition[]): number {
  let sum = 0;
  let pairs = 0;
  for (let i = 0; i < partitions.length; ++i)
    for (let j = 0; j < i; ++j) {
      sum += adjustedRand(partitions[i]!, partitions[j]!);
      ++pairs;
    }
  return pairs ? sum / pairs : 1;
}

/**
 * How much more weight of links is inside groups than chance would put there, -0.5 to 1 at resolution 1 (Newman & Girvan 2004; with a
 * resolution, Reichardt & Bornholdt 2006); 0 without links. What is in group -1 is alone.
 */
export function modularityOf(groups: Partition, links: readonly WeightedLink[], resolution = 1): number {
  const own = groups.map((group, i) => (group < 0 ? -1 - i : group));
  const ends = new Map<number, number>();
  let [all, inside] = [0, 0];
  for (const [a, b, weight] of links) {
    all += weight;
    if (own[a] === own[b]) inside += weight;
    for (const i of [a, b]) ends.set(own[i]!, (ends.get(own[i]!) ?? 0) + weight);
  }
  if (!all) return 0;
  let expected = 0;
  for (const weight of ends.values()) expected += (weight / (2 * all)) ** 2;
  return inside / all - resolution * expected;
}
