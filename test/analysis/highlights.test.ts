import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {PaperText} from "../../src/analysis/corpus.ts";
import {highlightsOf, leadingKeyphrases, segments} from "../../src/analysis/highlights.ts";
import type {Highlight} from "../../src/analysis/highlights.ts";
import {marginNotes} from "../../src/analysis/margin-notes.ts";
import {fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";

const corpus = fixtureCorpus();
const texts = fixtureTexts();

const read = (id: string, change: Partial<PaperText> = {}) => {
  const paper = corpus.paperOf.get(id)!;
  const text = {...texts[paper.index]!, ...change};
  const highlights = highlightsOf(corpus, paper, text);
  const words = highlights.map(
    ({kind, field, start, end}) => `${kind}: ${(field ? text.abstract : paper.title).slice(start, end)}`
  );
  return {paper, text, highlights, words, notes: marginNotes(corpus, paper, text, highlights)};
};

describe("segments", () => {
  it("tile the text, and each is covered by exactly the highlights over it", () => {
    const span = fc.tuple(fc.nat(40), fc.nat(40)).map(([a, b]): Highlight => {
      return {kind: "topic", of: 0, field: 1, start: Math.min(a, b), end: Math.max(a, b)};
    });
    fc.assert(
      fc.property(fc.array(span.filter(({start, end}) => start < end)), (highlights) => {
        const found = segments(41, highlights);
        expect(found.map(({start, end}) => end - start).reduce((a, b) => a + b, 0)).toBe(41);
        expect(found.every(({start}, i) => start === (found[i - 1]?.end ?? 0))).toBe(true);
        for (let at = 0; at < 41; ++at) {
          const segment = found.find(({start, end}) => start <= at && at < end)!;
          expect(segment.highlights).toEqual(highlights.filter(({start, end}) => start <= at && at < end));
        }
      })
    );
  });

  it("are none for no text", () => {
    expect(segments(0, [])).toEqual([]);
  });
});

describe("highlights", () => {
  it("are topics, keyphrases, names and links, names again wherever they recur", () => {
    expect(
      read("2401.00001")
        .words.filter((words) => !words.includes("odels"))
        .sort()
    ).toEqual([
      "again: Lantern",
      "keyphrase: Speech recognition",
      "keyphrase: decoder that joins",
      "link: https://github.com/example/lantern",
      "mentioned: MurmurBench",
      "mentioned: PlainCTC",
      "proposed: Lantern",
      "topic: Speech recognition"
    ]);
  });

  it("show the sentence that decides where no link does", () => {
    expect(read("2402.00002").words).toContain("code: Code will be released.");
    expect(read("2401.00001").words.some((words) => words.startsWith("code"))).toBe(false);
    expect(read("2203.00005").words.some((words) => words.startsWith("code"))).toBe(false);
  });

  it("leave out single words that are no topics, and spans beyond the text", () => {
    expect(read("2203.00005").words).toEqual(["topic: Graph matching", "topic: Graph matching"]);
    expect(read("2203.00005", {mentions: [[0, 1, 50, 5000]]}).words).toEqual([]);
  });

  it("take the ten best keyphrases", () => {
    const keyphrases = Array.from({length: 14}, (_, i) => {
      return {rank: 14 - i, term: `t${i}`, phrase: "Graph", field: 1 as const, start: 0, end: 5};
    });
    expect(leadingKeyphrases({...texts[0]!, keyphrases})).toEqual([13, 12, 11, 10, 9, 8, 7, 6, 5, 4]);
  });
});

describe("margin notes", () => {
  it("say by which rule each thing was found, in the order of the text", () => {
    const {notes} = read("2401.00001");
    expect(notes.map(({label, words}) => `${label}: ${words}`)).toEqual([
      "Speech recognition: topic, in 2 papers; keyphrase 2 of 2",
      "Language models: topic, in 5 papers",
      "Proposed: Lantern: rule: we propose NAME",
      "Decoder that joins: keyphrase 1 of 2, in this paper only",
      "Mentioned: PlainCTC: rule: beats NAME",
      "Mentioned: MurmurBench: data set; rule: on NAME",
      "Code linked: a repository on github.com"
    ]);
    expect(notes.map(({at}) => at)).toEqual([...notes.map(({at}) => at)].sort((a, b) => a - b));
  });

  it("come first where only the title has it", () => {
    const {notes} = read("2406.00010");
    expect(notes.filter(({field}) => field === 0)).toEqual([]);
    const [first] = read("2023-blocks", {abstract: "", mentions: [[4, 0, 0, 19]], methods: [], keyphrases: []}).notes;
    expect([first?.field, first?.label]).toEqual([0, "Spectral clustering"]);
  });

  it("share a line for names side by side found by one rule", () => {
    const paper = corpus.paperOf.get("2401.00001")!;
    const twice = {
      ...corpus,
      methods: corpus.methods.map((row) => ({
        ...row,
        role: "mentioned" as const,
        rule: "NAMES",
        kind: "method" as const
      }))
    };
    const text = {...texts[paper.index]!, keyphrases: []};
    const notes = marginNotes(twice, paper, text, highlightsOf(twice, paper, text));
    expect(notes.filter(({kind}) => kind === "mentioned").map(({label}) => label)).toEqual([
      "Mentioned: Lantern, PlainCTC, MurmurBench"
    ]);
  });

  it("give every highlighted thing one note, and stand inside the text", () => {
    for (const {id} of corpus.papers) {
      const {paper, text, notes} = read(id);
      const labels = notes.map(({kind, label, words}) => `${kind} ${label} ${words}`);
      expect(new Set(labels).size).toBe(labels.length);
      for (const {field, at} of notes) expect(at).toBeLessThan((field ? text.abstract : paper.title).length);
    }
  });
});
