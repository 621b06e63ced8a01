import type {Token} from "../text/prepare.ts";
import {backgroundFrequency} from "./background.ts";
import type {Frequency} from "./background.ts";
import type {CandidatePaper, KeyphraseCandidate} from "./keyphrase-candidates.ts";
import type {WordFacts} from "./word-facts.ts";

/** Short forms and what they stand for, of one paper, as keys. */
export interface ShortForms {
  short: ReadonlySet<string>;
  long: ReadonlySet<string>;
}

/** A paper as its candidates' features need it. */
export interface MeasuredPaper extends CandidatePaper {
  forms: ShortForms;
  /**
   * How far it speaks in established terms: 0 = none of its phrases is in the list of common ones, 1 = a quarter or more. Authors in
   * a field with settled terms choose these; elsewhere long phrases of their own.
   */
  established: number;
}

export function measurePaper(paper: CandidatePaper, forms: ShortForms): MeasuredPaper {
  let phrases = 0;
  let known = 0;
  for (const {words, key} of paper.candidates.values()) {
    if (words.length < 2) continue;
    phrases += 1;
    known += Number(backgroundFrequency(key) !== null);
  }
  return {...paper, forms, established: phrases ? Math.min(1, (4 * known) / phrases) : 0};
}

/** A candidate with what several of its features share. A class, as objects put together by spreading are ten times slower here. */
export class MeasuredCandidate {
  readonly key: string;
  readonly words: readonly WordFacts[];
  readonly tokens: readonly Token[];
  readonly n: number;
  readonly firstToken: Token;
  readonly head: Token;
  readonly firstWord: WordFacts;
  readonly lastWord: WordFacts;
  /** Frequency of a phrase of several words in research at large. */
  readonly known: Frequency | null;
  /** Words without content. */
  generic = 0;
  /** Sums over its words. */
  rarity = 0;
  titles = 0;
  /** Of its commonest word. */
  leastRarity = 2;

  constructor(
    readonly candidate: KeyphraseCandidate,
    readonly paper: MeasuredPaper
  ) {
    const {key, words, tokens} = candidate;
    this.key = key;
    this.words = words;
    this.tokens = tokens;
    this.n = words.length;
    this.firstToken = tokens[0]!;
    this.head = tokens[this.n - 1]!;
    this.firstWord = words[0]!;
    this.lastWord = words[this.n - 1]!;
    this.known = this.n > 1 ? backgroundFrequency(key) : null;
    for (const word of words) {
      this.generic += Number(word.generic);
      this.rarity += word.rarity;
      this.titles += word.titles;
      if (word.rarity < this.leastRarity) this.leastRarity = word.rarity;
    }
  }
}
