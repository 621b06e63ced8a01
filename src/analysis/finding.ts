import type {Selection} from "./selection.js";

/** Words of a sentence that open the papers they speak of. */
export interface Claim {
  text: string;
  /** How it is set: a number or a topic, or a word quoted from the papers. */
  kind: "number" | "topic" | "word";
  focus: Selection;
  /** How many papers the focus finds within the selection. */
  papers: number;
}

/** The end of a long series, told when asked for: " and " before "36 more". */
export interface Rest {
  before: string;
  text: string;
  claims: Claim[];
}

/** A sentence computed from the data: words, and claims that can be opened. */
export type Sentence = (string | Claim)[];

/** A sentence of running text, which may end with the rest of a series. */
export type Prose = (string | Claim | Rest)[];

/** Claims with commas between them, and `last` before the last. */
export function series(claims: Claim[], last = " and "): Sentence {
  return claims.flatMap((claim, i) => (i === 0 ? [claim] : [i === claims.length - 1 ? last : ", ", claim]));
}

/** A sentence as plain text. */
export function plainSentence(sentence: Prose): string {
  return sentence
    .map((part) => (typeof part === "string" ? part : "claims" in part ? part.before + part.text : part.text))
    .join("");
}
