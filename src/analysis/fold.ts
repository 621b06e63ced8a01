/** Letters without case, accents and typographic forms, for searching. Its length may differ from the text's. */
export function fold(text: string): string {
  // Nothing but case differs among ASCII, which most texts are and which takes a fraction of the time.
  if (!/[^\0-\x7f]/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ς", "σ");
}

/** The folded words of a search. */
export function wordsOf(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}
