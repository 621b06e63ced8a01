import {storedSpan} from "../text/plain.ts";
import type {PreparedField, Token} from "../text/prepare.ts";
import {wordKey} from "../text/word-key.ts";

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
  const tokens = field.sentences.flatMap((sentence) => sentence.tokens);
  const first = new Set(field.sentences.map((sentence) => sentence.tokens[0]));
  const plain = new Uint32Array(2 * tokens.length);
  const stored = field.starts ? new Uint32Array(2 * tokens.length) : plain;
  tokens.forEach(({start, end}, i) => {
    plain.set([start, end], 2 * i);
    stored.set(storedSpan(field, start, end), 2 * i);
  });
  return {
    keys: tokenKeys(tokens).join(" "),
    classes: tokens.map((token) => token.class).join(""),
    gaps: tokens.map((token) => (first.has(token) ? "|" : gapMarks[token.gap])).join(""),
    plain,
    stored
  };
}

/** Keys of the words of a field; "pre-trained" and "fine-tune" are inflections of "pre-training" and "fine-tuning". */
export function tokenKeys(tokens: readonly Token[]): string[] {
  const keys = tokens.map(tokenKey);
  for (let i = 0; i < keys.length; ++i) {
    const base = /^(?:(pre|fine)-?)?(?:(train)|(tun))(?:e|ed)?$/.exec(keys[i]!);
    const prefix = base && (base[1] ?? (i > 0 && tokens[i]!.gap !== "break" ? keys[i - 1] : undefined));
    if (prefix === (base?.[2] ? "pre" : "fine")) keys[i] = `${base![1] ?? ""}${base![2] ?? base![3]}ing`;
  }
  return keys;
}

/** A word's key; capitals tell the plural "GPUs" from the acronym "SMS". */
export function tokenKey({text, normal}: Pick<Token, "text" | "normal">): string {
  if (/^\p{Lu}[\p{Lu}\p{N}]*s$/u.test(text) && text.length > 2) return normal.slice(0, -1);
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text) ? normal : wordKey(normal);
}
