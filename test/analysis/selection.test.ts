import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {clauses, everything, fold, narrow, sameSelection, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpus = fixtureCorpus();
const texts = fixtureTexts();

const ids = (selection: Partial<Selection>, from: Corpus = corpus) =>
  select(from, {...everything, ...selection}, from === corpus ? texts : null).papers.map(({id}) => id);

const corpusAndSelections = randomCorpus().chain((corpus) =>
  fc.record({corpus: fc.constant(corpus), a: randomSelection(corpus), b: randomSelection(corpus)})
);

describe("select", () => {
  it("gives every paper for everything", () => {
    expect(select(corpus, everything).size).toBe(12);
  });

  it("wants all topics, any of the other list, none of the third", () => {
    expect(ids({topics: ["language model", "tokenization"]})).toEqual(["2402.00002", "2502.00012"]);
    expect(ids({anyTopics: ["heat transfer", "tokenization"]})).toHaveLength(4);
    expect(ids({topics: ["tokenization"], notTopics: ["graph matching"]})).toEqual(["2402.00002"]);
  });

  it("finds methods however their name is written", () => {
    expect(ids({methods: ["Lantern"]})).toEqual(["2401.00001", "2406.00010"]);
    expect(ids({methods: ["LANTERN"]})).toEqual(["2401.00001", "2406.00010"]);
  });

  it("wants any of the code statuses, hosts, digests", () => {
    expect(ids({code: ["claimed", "page"]})).toEqual(["2023-blocks", "2310.00004"]);
    expect(ids({hosts: ["gitlab.com"]})).toEqual(["2405.00008"]);
    expect(ids({digests: ["2026-01-15-made-up"]})).toHaveLength(5);
    expect(ids({digests: corpus.digests.map(({digest}) => digest)})).toHaveLength(12);
  });

  it("takes a date that is known by month or year as all of it", () => {
    expect(ids({from: "2023", to: "2023"})).toEqual(["2023-blocks", "2310.00004"]);
    expect(ids({from: "2023-01", to: "2023-12-31"})).toEqual(["2023-blocks", "2310.00004"]);
    expect(ids({from: "2023-10", to: "2023-10"})).toEqual(["2310.00004"]);
    expect(ids({from: "2023-10-12", to: "2023"})).toEqual([]);
    expect(ids({from: "2025-01-01"})).toEqual(["2501.00011", "2502.00012"]);
    expect(ids({to: "2019-07"})).toEqual(["1907.00006"]);
    expect(ids({to: "2019-06"})).toEqual([]);
    expect(ids({undated: true})).toEqual(["t-8f3a21c0"]);
    expect(ids({undated: true, from: "2000"})).toEqual([]);
  });

  it("searches titles and abstracts for all words, whatever their case and accents", () => {
    expect(ids({text: "POTS boil"})).toEqual(["2501.00011"]);
    expect(ids({text: "pöts kitchen"})).toEqual(["2501.00011"]);
    expect(ids({text: "kitchen gardens"})).toEqual([]);
    expect(select(corpus, {...everything, text: "boil"}).size).toBe(0);
    expect(select(corpus, {...everything, text: "kitchen"}).size).toBe(1);
  });

  it("keeps papers in the order of the corpus and the mask in step with them", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({corpus, a}) => {
        const {mask, papers, size} = select(corpus, a);
        expect(size).toBe(papers.length);
        expect(mask.reduce((sum, bit) => sum + bit, 0)).toBe(size);
        expect(papers.map(({index}) => index)).toEqual(
          corpus.papers.flatMap(({index}) => (mask[index] ? [index] : []))
        );
      })
    );
  });
});

describe("narrow", () => {
  it("gives exactly the papers that fit both", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({corpus, a, b}) => {
        const expected = select(corpus, a).mask.map((bit, i) => bit & select(corpus, b).mask[i]!);
        expect([...select(corpus, narrow(a, b)).mask]).toEqual([...expected]);
      }),
      {numRuns: 400}
    );
  });

  it("changes nothing by everything, and nothing by itself", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({a}) => {
        expect(sameSelection(narrow(a, everything), a)).toBe(true);
        expect(sameSelection(narrow(everything, a), a)).toBe(true);
        expect(sameSelection(narrow(a, a), a)).toBe(true);
      })
    );
  });

  it("finds nothing where one status is asked for within another", () => {
    const both = narrow({...everything, code: ["linked"]}, {...everything, code: ["none"]});
    expect(select(corpus, both).size).toBe(0);
    expect(clauses(both).map(({kind, value}) => `${kind} ${value}`)).toEqual(["Code linked", "Code none"]);
  });

  it("finds the papers of two digests at once", () => {
    const [first, second] = corpus.digests.map(({digest}) => ({...everything, digests: [digest]}));
    expect(select(corpus, narrow(first!, second!)).papers.map(({id}) => id)).toEqual(["2310.00004"]);
  });

  it("finds nothing between dates that do not meet", () => {
    const both = narrow({...everything, from: "2024"}, {...everything, from: "2020", to: "2023-06"});
    expect([both.from, both.to]).toEqual(["2024", "2023-06"]);
    expect(select(corpus, both).size).toBe(0);
  });

  it("keeps the narrower of two dates", () => {
    const narrowed = narrow({...everything, from: "2024-02", to: "2024-06"}, {...everything, from: "2024", to: "2024"});
    expect([narrowed.from, narrowed.to]).toEqual(["2024-02", "2024-06"]);
  });
});

it("folds letters for good", () => {
  expect(fold("Ångström ﬁt 𝐀 ΣΑΣ İ")).toBe("angstrom fit a σασ i");
  fc.assert(fc.property(fc.string({unit: "grapheme"}), (text) => fold(fold(text)) === fold(text)));
});
