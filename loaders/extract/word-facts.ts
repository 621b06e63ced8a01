import {companionWords, genericWords, stopwords} from "../text/stopwords.ts";
import {backgroundFrequency, backgroundPapers} from "./background.ts";
import type {Frequency} from "./background.ts";

/** What is known of a word wherever it stands. */
export interface WordFacts {
  key: string;
  stop: boolean;
  /** Says nothing of a subject. */
  generic: boolean;
  /** Says something only beside others. */
  companion: boolean;
  /** 0 = in every paper, 1 = too rare for the list of common words. */
  rarity: number;
  /** How often it is in the title of the papers that have it, 0 to 1. */
  titles: number;
  digit: boolean;
}

const remembered = new Map<string, WordFacts>();
const rememberAtMost = 200_000;

/** Papers that a word is taken to be in which is not in the list. */
const unlisted = 10;
const rarest = Math.log(backgroundPapers / unlisted);

/** Facts of a word, by its key. */
export function wordFacts(key: string): WordFacts {
  let facts = remembered.get(key);
  if (!facts) {
    if (remembered.size >= rememberAtMost) remembered.clear();
    const frequency = backgroundFrequency(key);
    facts = {
      key,
      stop: stopwords.has(key),
      generic: genericWords.has(key) || stopwords.has(key),
      companion: companionWords.has(key),
      rarity: Math.log(backgroundPapers / (frequency?.papers ?? unlisted)) / rarest,
      titles: titleShare(frequency),
      digit: /\d/.test(key)
    };
    remembered.set(key, facts);
  }
  return facts;
}

/** Share of titles, drawn to 0.1 where papers are few; 0.4 and more is 1, and what is not in the list is given 0.25. */
export function titleShare(frequency: Frequency | null): number {
  return frequency ? Math.min(1, (frequency.titles + 2) / (frequency.papers + 20) / 0.4) : 0.25;
}
