import {describe, expect, it} from "vitest";
import type {TermRow} from "../../src/analysis/tables.ts";
import {extract} from "../../loaders/extract/index.ts";
import type {Extraction} from "../../loaders/extract/index.ts";
import {termTables} from "../../loaders/tables/terms.ts";

interface Text {
  title: string;
  abstract: string;
  /** Keyphrases and their scores, taken for those that are read. */
  keyphrases: Record<string, number> | [phrase: string, score: number][];
}

function read({title, abstract, keyphrases}: Text): Extraction {
  const scores = Array.isArray(keyphrases) ? keyphrases : Object.entries(keyphrases);
  return {
    ...extract({title, abstract}),
    keyphrases: scores.map(([phrase, score], i) => {
      return {rank: i + 1, phrase, term: phrase, score, field: "abstract", start: 0, end: 1};
    })
  };
}

function termsOf(texts: Text[]): TermRow[] {
  return termTables(texts.map((text, i) => ({id: String(i), extraction: read(text)}))).terms;
}

function topicsOf(texts: Text[]): string[] {
  return termsOf(texts)
    .filter(({topic}) => topic)
    .map(({term}) => term);
}

const times = (count: number, text: (i: number) => Text): Text[] => Array.from({length: count}, (_, i) => text(i));
/** Says nothing of the subject, so that a corpus is larger. */
const filler = (i: number): Text => ({title: "", abstract: `Pier ${i} sways.`, keyphrases: {}});

describe("the topics of a corpus", () => {
  it("are phrases of plain words only where they are keyphrases of as many papers as a topic needs", () => {
    const series = (keyed: number) => [
      ...times(2, (i): Text => {
        return {
          title: "Time series",
          abstract: "A time series is long.",
          keyphrases: i < keyed ? {"time series": 1} : {}
        };
      }),
      ...times(10, filler)
    ];
    expect(topicsOf(series(2))).toContain("time series");
    expect(topicsOf(series(1))).not.toContain("time series");
  });

  it("are no plain word, though it is written as two and leads titles", () => {
    const led = (phrase: string) =>
      topicsOf(times(12, () => ({title: phrase, abstract: `The ${phrase} is long.`, keyphrases: {[phrase]: 1}})));
    expect(led("out-yield")).toEqual(["out-yield"]);
    expect(led("out-performance")).toEqual([]);
  });

  it("have an acronym where one paper of a hundred introduces it, not of more", () => {
    const doors = (count: number) =>
      times(count, (i) => ({
        title: "",
        abstract: i ? "The hinged door is shut." : "The hinged door (HD) is shut.",
        keyphrases: {}
      }));
    expect(topicsOf(doors(100))).toContain("hinged door");
    expect(topicsOf(doors(101))).not.toContain("hinged door");
  });

  it("have the words that their acronym is introduced by, however most papers write them", () => {
    const doors = times(60, (i) => ({
      title: "Doorways",
      abstract: i ? "The doorway is shut." : "The door way (DW) is shut.",
      keyphrases: {doorway: 1}
    }));
    expect(termsOf(doors)[0]).toMatchObject({topic: true, papers: 60, words: 2});
    expect(termsOf(doors.slice(1))[0]).toMatchObject({papers: 59, words: 1});
  });

  const fruits = "apple pear plum cherry peach grape lemon melon mango kiwi banana orange quince apricot".split(" ");
  const trees = fruits.map((fruit) => `${fruit} tree`);
  const about = (keyphrases: Text["keyphrases"]): Text => ({
    title: "",
    abstract: trees.map((tree) => `The ${tree} grows. `).join(""),
    keyphrases
  });

  it("are those of the best keyphrases where there are more than a corpus is given", () => {
    const best = topicsOf([about(Object.fromEntries(trees.map((tree, i) => [tree, (i + 1) / 20])))]);
    expect(best.toSorted()).toEqual(trees.slice(2).toSorted());
  });

  it("count a phrase's best score in each paper, and add up those of papers", () => {
    const score = (of: Record<number, number>, usual: number): [string, number][] =>
      trees.map((tree, i) => [tree, of[i] ?? usual]);
    const added = topicsOf([about(score({0: 0.9, 1: 0.1}, 0.5)), about(score({0: 0.2, 1: 0.6, 2: 0.2}, 0.5))]);
    expect(trees.filter((tree) => !added.includes(tree))).toEqual(["pear tree", "plum tree"]);
    const first = about([...score({0: 0.1, 1: 0.1, 2: 0.9}, 0.5), ["apple-tree", 0.9], ["plum-tree", 0.1]]);
    expect(trees.filter((tree) => !topicsOf([first]).includes(tree))).toHaveLength(2);
    expect(topicsOf([first])).toEqual(expect.arrayContaining(["apple tree", "plum tree"]));
    expect(topicsOf([first])).not.toContain("pear tree");
  });
});
