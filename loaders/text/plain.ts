import {joinBrokenWords} from "./broken-words.ts";
import {readTex} from "./tex.ts";

/** Text as a person reads it, and where each of its characters stands in the stored text. */
export interface PlainText {
  stored: string;
  text: string;
  /** Offset in `stored` of the first character behind `text[i]`; null when text and stored are the same. */
  starts: Int32Array | null;
  /** Offset in `stored` just after the last character behind `text[i]`; null when text and stored are the same. */
  ends: Int32Array | null;
}

/** What may mean something else than itself in TeX or HTML; a text without any of it is plain already. */
const special = /[\\${}~&<`\n\r\t\f\v\u00a0]|''|--|[-‐] | {2}|^\s|\s$/;

/**
 * Reads TeX and HTML in a title or abstract as a person would: `$O(n^2)$` is O(n²), `na\"ive` is naïve, `&amp;` is &. Blanks
 * are single and none stands at either end; words that a line's end has broken are whole. What is not understood stays as it is.
 */
export function plainText(stored: string): PlainText {
  if (!special.test(stored)) return {stored, text: stored, starts: null, ends: null};
  const {text, starts, ends} = joinBrokenWords(readTex(stored));
  if (text === stored) return {stored, text: stored, starts: null, ends: null};
  return {stored, text, starts: Int32Array.from(starts), ends: Int32Array.from(ends)};
}

/** The span of the stored text behind `text.slice(start, end)`. */
export function storedSpan(plain: PlainText, start: number, end: number): [number, number] {
  if (!plain.starts || !plain.ends || end <= start) return [start, end];
  return [plain.starts[start]!, plain.ends[end - 1]!];
}

/** Offset in `plain.text` of the stored offset: of the first character whose source ends after it. */
export function plainOffset(plain: PlainText, storedOffset: number): number {
  if (!plain.ends) return storedOffset;
  let low = 0;
  let high = plain.ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plain.ends[middle]! <= storedOffset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What a person reads of `stored.slice(start, end)`. */
export function plainSlice(plain: PlainText, start: number, end: number): string {
  return plain.text.slice(plainOffset(plain, start), plainOffset(plain, end));
}

/** Whether `text[at]` is part of the keys that stand for a citation: "[doe2020]" for `\\cite{doe2020}`. */
export function isCited({stored, text, starts}: PlainText, at: number): boolean {
  if (!starts) return false;
  const open = text.lastIndexOf("[", at);
  return open >= 0 && stored[starts[open]!] === "\\" && text.indexOf("]", open) > at;
}
