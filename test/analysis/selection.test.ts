import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {
  clauses,
  digestLabel,
  everything,
  fold,
  isEverything,
  narrow,
  readSelection,
  sameSelection,
  select,
  statusLabel,
  writeSelection
} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {codeStatuses} from "../../src/analysis/tables.ts";
import {corpusOf, fixtureCorpus, fixtureTexts, randomCorpus, randomSelection} from "../corpus-fixture.ts";

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

describe("a selection in a URL", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(corpusAndSelections, fc.constantFrom("", "open.", "a."), ({corpus, a, b}, prefix) => {
        const selection = narrow(a, b);
        const query = new URLSearchParams("id=1&knob.count=words");
        writeSelection(query, selection, prefix);
        const back = readSelection(new URLSearchParams(String(query)), corpus, prefix);
        expect(back.selection).toEqual(selection);
        expect(back.ignored).toEqual([]);
        expect([query.get("id"), query.get("knob.count")]).toEqual(["1", "words"]);
      }),
      {numRuns: 300}
    );
  });

  it("leaves nothing of the one before", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({a, b}) => {
        const query = new URLSearchParams("x=1");
        writeSelection(query, narrow(a, b));
        writeSelection(query, a, "open.");
        writeSelection(query, everything);
        writeSelection(query, everything, "open.");
        expect(String(query)).toBe("x=1");
      })
    );
  });

  it("drops what names nothing here, and says so", () => {
    const query = new URLSearchParams(
      "topic=language+model&topic=astrology&code=linked&code=stolen&from=2024-13&to=2024&paper=none&q=++two+words++&undated=maybe&and1.host=nowhere.org"
    );
    const {selection, ignored} = readSelection(query, corpus);
    expect(selection).toEqual({
      ...everything,
      topics: ["language model"],
      code: ["linked"],
      to: "2024",
      text: "two words"
    });
    expect(ignored).toEqual(["topic astrology", "code stolen", "paper none", "from 2024-13", "host nowhere.org"]);
  });

  it("never fails on any query", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const {selection} = readSelection(new URLSearchParams(text), corpus);
        select(corpus, selection, texts);
      })
    );
  });
});

describe("clauses", () => {
  it("together are the selection, and each can be taken out", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({corpus, a, b}) => {
        const selection = narrow(a, b);
        const found = clauses(selection, corpus);
        const all = found.reduce((sum, {only}) => narrow(sum, only), {...everything} as Selection);
        expect([...select(corpus, all).mask]).toEqual([...select(corpus, selection).mask]);
        for (const {without} of found) {
          expect(clauses(without, corpus)).toHaveLength(found.length - 1);
          expect(select(corpus, without).size).toBeGreaterThanOrEqual(select(corpus, selection).size);
        }
      }),
      {numRuns: 300}
    );
  });

  it("are none for everything only", () => {
    expect(isEverything(everything)).toBe(true);
    for (const clause of [{text: "x"}, {from: "2020"}, {undated: true}, {papers: ["p"]}])
      expect(isEverything({...everything, ...clause})).toBe(false);
  });

  it.each<[Partial<Selection>, string]>([
    [{topics: ["language model"]}, "Topic language models"],
    [{anyTopics: ["graph matching", "language model"]}, "Any topic graph matching or language models"],
    [{notTopics: ["tokenization"]}, "Not tokenization"],
    [{methods: ["lantern"]}, "Method Lantern"],
    [{code: ["linked", "page"]}, "Code linked or page only"],
    [{from: "2024", to: "2025"}, "Dates 2024–2025"],
    [{from: "2024-03", to: "2024-03"}, "Dates Mar 2024"],
    [{from: "2024-03-01"}, "Dates since 1 Mar 2024"],
    [{to: "2025-01"}, "Dates up to Jan 2025"],
    [{undated: true}, "Dates none"],
    [{digests: ["2026-01-15-made-up"]}, "Digest 15 Jan 2026"],
    [{communities: ["fluid flow"]}, "Community fluid flow, heat transfer"],
    [{hosts: ["github.com"]}, "Host github.com"],
    [{papers: ["2501.00011"]}, "Paper Speech recognition in the kitchen"],
    [{papers: ["2501.00011", "2023-blocks"]}, "Papers 2 of them"]
  ])("say %o in words", (clause, expected) => {
    expect(clauses({...everything, ...clause}, corpus).map(({kind, value}) => `${kind} ${value}`)).toEqual([expected]);
  });
});

it("calls a digest by its date only where that names one", () => {
  const {data} = corpusOf([]);
  data.digests[1]!.date = data.digests[0]!.date;
  const twins = openCorpus(data);
  expect(digestLabel("2026-01-15-made-up", twins)).toBe("2026-01-15-made-up");
  expect(digestLabel("2026-01-15-made-up", corpus)).toBe("15 Jan 2026");
});

it("folds letters for good", () => {
  expect(fold("Ångström ﬁt 𝐀 ΣΑΣ İ")).toBe("angstrom fit a σασ i");
  fc.assert(fc.property(fc.string({unit: "grapheme"}), (text) => fold(fold(text)) === fold(text)));
});

it("has a word for every code status", () => {
  expect(codeStatuses.map(statusLabel)).toEqual(["linked", "promised", "claimed", "page only", "none"]);
});

it("reads a topic by its acronym, its plural or another case of it", () => {
  const corpus = fixtureCorpus();
  const read = (query: string) => readSelection(new URLSearchParams(query), corpus);
  expect(read("topic=lms").selection.topics).toEqual(["language model"]);
  expect(read("topic=Language+Models&topic=language+model").selection.topics).toEqual(["language model"]);
  expect(read("not=LMs").selection.notTopics).toEqual(["language model"]);
  expect(read("topic=nosuch")).toMatchObject({ignored: ["topic nosuch"], selection: {topics: []}});
});
