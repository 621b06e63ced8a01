import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {
  clauses,
  digestLabel,
  everything,
  isEverything,
  narrow,
  select,
  statusLabel
} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {codeStatuses} from "../../src/analysis/tables.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpus = fixtureCorpus();

const corpusAndSelections = randomCorpus().chain((corpus) =>
  fc.record({corpus: fc.constant(corpus), a: randomSelection(corpus), b: randomSelection(corpus)})
);

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

it("has a word for every code status", () => {
  expect(codeStatuses.map(statusLabel)).toEqual(["linked", "promised", "claimed", "page only", "none"]);
});
