import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {inShards, shardName, shardSize, textShards} from "../../src/analysis/text-shards.ts";

describe("shards of texts", () => {
  it("keep a digest of a few hundred papers in one", () => {
    expect(inShards(Array.from({length: 250}, (_, i) => i)).map(({length}) => length)).toEqual([
      250,
      ...Array.from({length: textShards - 1}, () => 0)
    ]);
  });

  it("hold every row once, in order, where its position says", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 20_000}), (papers) => {
        const rows = Array.from({length: papers}, (_, i) => i);
        const shards = inShards(rows);
        expect(shards).toHaveLength(textShards);
        expect(shards.flat()).toEqual(rows);
        const size = shardSize(papers);
        shards.forEach((shard, at) => expect(shard.every((i) => Math.floor(i / size) === at)).toBe(true));
      }),
      {numRuns: 30}
    );
  });

  it("have names that tell them apart", () => {
    const names = Array.from({length: textShards}, (_, shard) => shardName(shard));
    expect(names.slice(0, 2)).toEqual(["text.json", "text-01.json"]);
    expect(new Set(names).size).toBe(textShards);
  });
});
