import type {KeyphraseRow} from "../../src/analysis/tables.ts";
import {storedSpan} from "../text/plain.ts";
import type {PreparedPaper} from "../text/prepare.ts";
import {clausalGerunds} from "../text/stopwords.ts";
import {backgroundFrequency} from "./background.ts";
import type {KeyphraseCandidate} from "./keyphrase-candidates.ts";
import {judgeCandidates, keyphraseScore} from "./keyphrase-judge.ts";

export type Keyphrase = Omit<KeyphraseRow, "paper">;

const most = 15;
/** A phrase of content that hardly anyone would choose is left out, but never the best few. */
const leastScore = 0.02;
const alwaysKept = 5;
/** Words that name a subject are in the title of at least this share of the papers that have them. */
const subjectShare = 0.06;

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
    if (isPhrase(each.candidate) && !chosen.some(({candidate}) => swallows(candidate, each.candidate)))
      chosen.push(each);
  }
  return chosen.map(({candidate, score}, i) => row(candidate, score, i + 1));
}

/** Whether a phrase stands nowhere but inside a longer one: "large language" in "large language models". */
function swallows(longer: KeyphraseCandidate, shorter: KeyphraseCandidate): boolean {
  if (longer.places !== shorter.places || !longer.key.includes(shorter.key)) return false;
  const spaced = ({words}: KeyphraseCandidate): string => ` ${words.map(({key}) => key).join(" ")} `;
  return spaced(longer).includes(spaced(shorter));
}

/** Words that a person reads as words and that say something: no formulas, numbers or single letters, no "novel approach". */
function isPhrase({tokens, words, key}: KeyphraseCandidate): boolean {
  if (praise.has(words[0]!.key) || clausalGerunds.has(words[0]!.key)) return false;
  if (words.every(({generic}) => generic) && !namesSubject(key)) return false;
  return tokens.some(({text}) => /\p{L}{2}/u.test(text)) && !tokens.some((token) => token.class === "X");
}

/** Whether papers with this phrase of general words have it in their title: "information system" has, "experimental result" not. */
function namesSubject(key: string): boolean {
  const frequency = backgroundFrequency(key);
  return !frequency || frequency.titles >= subjectShare * frequency.papers;
}

/** First words that tell what authors think of a thing, not what it is. */
const praise = new Set(
  "novel new newly proposed promising existing previous prior recent several various different important significant remarkable extensive widely better".split(
    " "
  )
);

function row({field, tokens, words}: KeyphraseCandidate, score: number, rank: number): Keyphrase {
  const from = tokens[0]!.start;
  const to = tokens[tokens.length - 1]!.end;
  const [start, end] = storedSpan(field, from, to);
  const term = words.map(({key}, i) => (i === 0 ? key : (tokens[i]!.gap === "hyphen" ? "-" : " ") + key)).join("");
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
