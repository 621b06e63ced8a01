import type {KeyphraseRow} from "../../src/analysis/tables.ts";
import {storedSpan} from "../text/plain.ts";
import type {PreparedPaper} from "../text/prepare.ts";
import type {KeyphraseCandidate} from "./keyphrase-candidates.ts";
import {judgeCandidates, keyphraseScore} from "./keyphrase-judge.ts";

export type Keyphrase = Omit<KeyphraseRow, "paper">;

const most = 15;
/** A phrase of content that hardly anyone would choose is left out, but never the best few. */
const leastScore = 0.02;
const alwaysKept = 5;

/**
 * A paper's keyphrases, the best first: noun phrases and parts of them, ranked by a logistic model of position, frequency, form and
 * how common their words are. `score` in 0..1 is the probability that a person would choose the phrase. At most 15.
 */
export function keyphrases(paper: PreparedPaper): Keyphrase[] {
  const {candidates, rows} = judgeCandidates(paper);
  const scored = candidates.map((candidate, i) => ({candidate, score: keyphraseScore(rows, i)}));
  scored.sort(
    (a, b) => b.score - a.score || a.candidate.first - b.candidate.first || (a.candidate.key < b.candidate.key ? -1 : 1)
  );
  const chosen: {candidate: KeyphraseCandidate; score: number}[] = [];
  for (const each of scored) {
    if (chosen.length === most || (chosen.length >= alwaysKept && each.score < leastScore)) break;
    if (!chosen.some(({candidate}) => swallows(candidate, each.candidate))) chosen.push(each);
  }
  return chosen.map(({candidate, score}, i) => row(candidate, score, i + 1));
}

/** Whether a phrase stands nowhere but inside a longer one: "large language" in "large language models". */
function swallows(longer: KeyphraseCandidate, shorter: KeyphraseCandidate): boolean {
  if (longer.places !== shorter.places || !longer.key.includes(shorter.key)) return false;
  const spaced = ({words}: KeyphraseCandidate): string => ` ${words.map(({key}) => key).join(" ")} `;
  return spaced(longer).includes(spaced(shorter));
}

function row({field, tokens, words}: KeyphraseCandidate, score: number, rank: number): Keyphrase {
  const from = tokens[0]!.start;
  const to = tokens[tokens.length - 1]!.end;
  const [start, end] = storedSpan(field, from, to);
  const between = (i: number): string =>
    i === 0 ? "" : tokens[i]!.gap === "hyphen" && field.text[tokens[i]!.start - 1] !== " " ? "-" : " ";
  const term = words.map(({key}, i) => between(i) + key).join("");
  return {
    rank,
    phrase: field.text.slice(from, to),
    term,
    score: Math.round(score * 1000) / 1000,
    field: field.field,
    start,
    end
  };
}
