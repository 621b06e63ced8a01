import fc from "../fast-check.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {corpusOf} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

/** Random corpora, each with a selection and options of a network. */
export const selections = randomCorpus({least: 0, most: 30}).chain((corpus) =>
  fc.record({
    corpus: fc.constant(corpus),
    selection: randomSelection(corpus),
    options: fc.record({
      kind: fc.constantFrom("topics" as const, "methods" as const, "both" as const),
      counting: fc.constantFrom("full" as const, "fractional" as const),
      least: fc.integer({min: 1, max: 4}),
      level: fc.constantFrom(1, 0.05)
    })
  })
);

/** Papers that mention whole topics of the fixture's vocabulary, and methods. */
export function papersOf(...contents: {words: string[]; methods?: string[]}[]) {
  return openCorpus(
    corpusOf(
      contents.map(({words, methods = []}, i) => ({
        id: `p${i}`,
        title: `Paper ${i}`,
        abstract: `About ${words.join(" and ")}.`,
        date: i % 2 ? "2024" : "2025-07",
        code: i % 2 ? ("linked" as const) : ("none" as const),
        digests: [0],
        methods: methods.map((name) => ({name, role: "mentioned" as const}))
      }))
    ).data
  );
}
