import {storedSpan} from "../text/plain.ts";
import type {PreparedField} from "../text/prepare.ts";

/** A field's words for the pass over the corpus: flat, small, and no tagged document behind it. */
export interface FieldWords {
  /** What each word is counted under, separated by blanks. */
  keys: string;
  /** One `WordClass` a word. */
  classes: string;
  /** What stands before each word: " " a blank, "-" a hyphen, "|" the end of a phrase. */
  gaps: string;
  /** Start and end of each word in the text as a person reads it. */
  plain: Uint32Array;
  /** Start and end of each word in the stored text. */
  stored: Uint32Array;
}

const gapMarks = {blank: " ", hyphen: "-", break: "|"} as const;

/** The words of a field, their keys and classes, and where they stand. */
export function fieldWords(field: PreparedField): FieldWords {
  let n = 0;
  for (const {tokens} of field.sentences) n += tokens.length;
  const keys: string[] = [];
  const plain = new Uint32Array(2 * n);
  const stored = field.starts ? new Uint32Array(2 * n) : plain;
  let classes = "";
  let gaps = "";
  for (const {tokens} of field.sentences)
    tokens.forEach((token, i) => {
      const at = 2 * keys.length;
      keys.push(token.key);
      classes += token.class;
      gaps += i === 0 ? "|" : gapMarks[token.gap];
      plain[at] = token.start;
      plain[at + 1] = token.end;
      if (field.starts) stored.set(storedSpan(field, token.start, token.end), at);
    });
  return {keys: keys.join(" "), classes, gaps, plain, stored};
}
