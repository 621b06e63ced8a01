import fc from "./fast-check.ts";
import {compareSides} from "../src/analysis/comparison.ts";
import type {Comparison} from "../src/analysis/comparison.ts";
import type {Corpus} from "../src/analysis/corpus.ts";
import {everything} from "../src/analysis/selection.ts";
import {randomCorpus, randomSelection} from "./random-corpora.ts";

/** Any two sides within any selection; now and then the rest, the same side twice, or one that holds the other. */
export const randomComparison: fc.Arbitrary<{corpus: Corpus; comparison: Comparison}> = randomCorpus({
  least: 0,
  most: 40
}).chain((corpus) =>
  fc
    .record({
      selection: fc.oneof(
        {weight: 2, arbitrary: fc.constant(everything)},
        {weight: 1, arbitrary: randomSelection(corpus)}
      ),
      a: fc.option(randomSelection(corpus), {freq: 5}),
      b: fc.oneof(fc.option(randomSelection(corpus), {freq: 2}), fc.constant("same" as const))
    })
    .map(({selection, a, b}) => ({
      corpus,
      comparison: compareSides(corpus, selection, {a, b: b === "same" ? a : b})
    }))
);
