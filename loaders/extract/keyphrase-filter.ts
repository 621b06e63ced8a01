import {clausalGerunds} from "../text/stopwords.ts";
import {backgroundFrequency} from "./background.ts";
import type {KeyphraseCandidate} from "./keyphrase-candidates.ts";

/** Words that name a subject are in the title of at least this share of the papers that have them. */
const subjectShare = 0.06;

/** Words that a person reads as words and that say something: no formulas, numbers or single letters, no persons, no "novel approach". */
export function isPhrase({tokens, words, key, person}: KeyphraseCandidate): boolean {
  if (person || praise.has(words[0]!.key) || clausalGerunds.has(words[0]!.key)) return false;
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
