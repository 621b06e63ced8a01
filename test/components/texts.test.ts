import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import type {Paper, PaperText} from "../../src/analysis/corpus.ts";
import {inShards, shardName, textShards} from "../../src/analysis/text-shards.ts";
import {openTexts} from "../../src/components/texts.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";

const papers: Paper[] = Array.from({length: 600}, (_, index) => ({...fixtureCorpus().papers[0]!, index}));
const rows = papers.map(({index}): PaperText => {
  return {abstract: `abstract ${index}`, codeSentence: null, keyphrases: [], mentions: [], methods: [], links: []};
});

/** The shards of 600 papers as files that count how often they are asked for; those named fail. */
function files(failing = new Set<number>()) {
  const asked: number[] = [];
  const shards = inShards(rows).map((shard, at) => ({
    async json(): Promise<unknown> {
      asked.push(at);
      if (failing.has(at)) throw new Error(`no shard ${at}`);
      return structuredClone(shard);
    }
  }));
  const [first, ...further] = shards;
  return {first: first!, further: async () => further, asked};
}

describe("texts", () => {
  it("fetches the shards of the papers that are shown, each once", async () => {
    const {first, further, asked} = files();
    const texts = openTexts(papers, first, further);
    const some = await texts.load([papers[3]!, papers[260]!, papers[255]!]);
    expect(asked).toEqual([0, 1]);
    expect(some[260]).toEqual(rows[260]);
    expect(some[599]).toBeUndefined();
    await texts.load([papers[3]!]);
    expect(asked).toEqual([0, 1]);
    expect(texts.loaded()).toBeNull();
  });

  it("gives all in the order of the papers", async () => {
    const {first, further, asked} = files();
    const texts = openTexts(papers, first, further);
    const all = await texts.load();
    expect(all).toEqual(rows);
    expect(texts.loaded()).toBe(all);
    expect(asked).toEqual([0, 1, 2]);
    expect(await texts.loadToSearch()).toBe(all);
  });

  it("asks for one file only where one holds all", async () => {
    const {first, asked} = files();
    const texts = openTexts(papers.slice(0, 134), first, () => Promise.reject(new Error("there are no others")));
    await texts.load();
    expect(asked).toEqual([0]);
    expect(texts.loaded()).not.toBeNull();
  });

  it("fails for what cannot be fetched alone, and tries again the next time", async () => {
    const failing = new Set([1]);
    const {first, further, asked} = files(failing);
    const texts = openTexts(papers, first, further);
    expect((await texts.load([papers[599]!]))[599]).toEqual(rows[599]);
    await expect(texts.load([papers[300]!])).rejects.toThrow("no shard 1");
    await expect(texts.load()).rejects.toThrow("no shard 1");
    expect(texts.loaded()).toBeNull();
    failing.clear();
    expect(await texts.load()).toEqual(rows);
    expect(asked.filter((shard) => shard === 0)).toHaveLength(1);
  });

  it("reads again what was fetched when it is to be read otherwise", async () => {
    const {first, further} = files();
    let word = "first";
    const texts = openTexts(papers, first, further, (text) => ({...text, abstract: `${word} ${text.abstract}`}));
    expect((await texts.load([papers[1]!]))[1]!.abstract).toBe("first abstract 1");
    word = "second";
    texts.readAnew();
    expect((await texts.load([papers[1]!]))[1]!.abstract).toBe("second abstract 1");
    expect((await texts.load())[300]!.abstract).toBe("second abstract 300");
  });
});

it("publishes every shard that there can be", () => {
  const code = readFileSync(new URL("../../src/components/text-files.ts", import.meta.url), "utf8");
  const named = Array.from(code.matchAll(/FileAttachment\("\.\.\/data\/corpus\/(.*?)"\)/g), ([, name]) => name);
  expect(named).toEqual(Array.from({length: textShards - 1}, (_, i) => shardName(i + 1)));
});
