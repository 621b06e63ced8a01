/** Text as a person reads it, and where each of its characters stands in the stored text. */
export interface PlainText {
  stored: string;
  text: string;
  /** Offset in `stored` of the first character behind `text[i]`; null when text and stored are the same. */
  starts: Int32Array | null;
  /** Offset in `stored` just after the last character behind `text[i]`; null when text and stored are the same. */
  ends: Int32Array | null;
}

/** Reads TeX and HTML in a title or abstract as a person would. */
export function plainText(stored: string): PlainText {
  return {stored, text: stored, starts: null, ends: null};
}

/** The span of the stored text behind `text.slice(start, end)`. */
export function storedSpan(plain: PlainText, start: number, end: number): [number, number] {
  if (!plain.starts || !plain.ends || end <= start) return [start, end];
  return [plain.starts[start]!, plain.ends[end - 1]!];
}
