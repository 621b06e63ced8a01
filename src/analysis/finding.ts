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

/** A sentence computed from the data: words, and claims that can be opened. */
export type Sentence = (string | Claim)[];

/** A sentence as plain text. */
export function plainSentence(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === "string" ? part : part.text)).join("");
}
