import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {emptiness} from "../../src/analysis/emptiness.ts";
import {papersInWords, predicate} from "../../src/analysis/predicates.ts";
import {clauses, everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpus = fixtureCorpus();

it.each<[Partial<Selection>, string, string]>([
  [{text: "boil"}, "contains “boil”", "contain “boil”"],
  [{topics: ["language model"]}, "mentions language models", "mention language models"],
  [{notTopics: ["tokenization"]}, "does not mention tokenization", "do not mention tokenization"],
  [{methods: ["lantern"]}, "names Lantern", "name Lantern"],
  [{code: ["linked"]}, "links its code", "link their code"],
  [{code: ["linked", "promised"]}, "links its code or promises code", "link their code or promise code"],
  [{code: ["linked", "promised", "claimed", "page"]}, "says something about code", "say something about code"],
  [{from: "2024", to: "2025"}, "is dated 2024–2025", "are dated 2024–2025"],
  [{undated: true}, "has no date", "have no date"],
  [{digests: ["2026-01-15-made-up"]}, "came in the digest of 15 Jan 2026", "came in the digest of 15 Jan 2026"],
  [{hosts: ["github.com"]}, "links to github.com", "link to github.com"]
])("says what papers of %o do", (clause, one, more) => {
  const [part] = clauses({...everything, ...clause}, corpus);
  expect([predicate(part!, 1), predicate(part!, 2)]).toEqual([one, more]);
});

it("says which papers a selection holds", () => {
  const say = (clause: Partial<Selection>) => {
    const selection = {...everything, ...clause};
    return papersInWords(corpus, selection, select(corpus, selection).size);
  };
  expect(say({})).toBe("All 12 papers");
  expect(say({topics: ["language model"]})).toBe("5 papers on language models");
  expect(say({topics: ["language model"], code: ["linked"], from: "2025"})).toBe(
    "1 paper on language models that links its code and is dated since 2025"
  );
});

describe("an empty selection", () => {
  const none: Selection = {...everything, topics: ["open survey"], code: ["linked"], from: "2020"};

  it("says how many fit each clause alone, and how many without it, most first", () => {
    const {title, alone, without} = emptiness(corpus, none, fixtureTexts());
    expect(title).toBe("No paper fits all three.");
    expect(alone.map(({papers}) => papers)).toEqual([1, 3, 10]);
    expect(without.map(({clause, papers}) => [clause.kind, papers])).toEqual([
      ["Topic", 3],
      ["Code", 0],
      ["Dates", 0]
    ]);
  });

  it("counts what the selection would hold, for any selection", () => {
    const cases = randomCorpus().chain((corpus) => fc.tuple(fc.constant(corpus), randomSelection(corpus)));
    fc.assert(
      fc.property(cases, ([corpus, selection]) => {
        const {alone, without} = emptiness(corpus, selection);
        expect(alone).toHaveLength(clauses(selection).length);
        for (const {clause, papers} of without) expect(papers).toBe(select(corpus, clause.without).size);
        for (const {clause, papers} of alone) expect(papers).toBe(select(corpus, clause.only).size);
      })
    );
  });
});
