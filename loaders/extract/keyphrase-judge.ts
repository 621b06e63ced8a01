import type {PreparedPaper} from "../text/prepare.ts";
import {abbreviations} from "./abbreviations.ts";
import {keyphraseCandidates} from "./keyphrase-candidates.ts";
import type {KeyphraseCandidate} from "./keyphrase-candidates.ts";
import {isPhrase} from "./keyphrase-filter.ts";
import {featureCount, featureNames, writeFeatures} from "./keyphrase-features.ts";
import {MeasuredCandidate, measurePaper} from "./keyphrase-measures.ts";
import model from "./keyphrase-weights.json" with {type: "json"};

const weights = Float64Array.from(featureNames, (name) => (model.weights as Record<string, number>)[name] ?? 0);

/** A paper's candidates that read as phrases, and their features, row after row. */
export function judgeCandidates(paper: PreparedPaper): {candidates: KeyphraseCandidate[]; rows: Float64Array} {
  const found = keyphraseCandidates(paper);
  const candidates = [...found.candidates.values()].filter(isPhrase);
  const introduced = abbreviations(paper);
  const forms = {
    short: new Set(introduced.map(({short}) => short)),
    long: new Set(introduced.map(({long}) => long.replaceAll(" ", "").toLowerCase()))
  };
  const measured = measurePaper(found, forms);
  const rows = new Float64Array(candidates.length * featureCount);
  candidates.forEach((candidate, i) =>
    writeFeatures(new MeasuredCandidate(candidate, measured), rows, i * featureCount)
  );
  return {candidates, rows};
}

/** Probability that a person would choose the candidate whose features are row `i`, 0 to 1: logistic regression. */
export function keyphraseScore(rows: Float64Array, i: number): number {
  let sum = model.intercept;
  for (let f = 0; f < featureCount; ++f) sum += weights[f]! * rows[i * featureCount + f]!;
  return 1 / (1 + Math.exp(-sum));
}
