import {plainText} from "./plain.ts";

/**
 * A title or abstract reduced to what makes it the same text: TeX and HTML read, compatibility forms, case, accents,
 * punctuation and blanks folded. Two texts are one when their folds are equal; empty only for a blank text.
 */
export function fold(text: string): string {
  const folded = plainText(text)
    .text.normalize("NFKD")
    .replace(/[\u0300-\u036f]+/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/ς/g, "σ")
    .replace(/[^\p{L}\p{M}\p{N}+#]+/gu, " ")
    .trim();
  return folded || text.trim();
}

/** Whether two abstracts are versions of one text: one is missing, or at least half the words of the shorter are in both. */
export function sameAbstract(a: string, b: string): boolean {
  if (a === b || !a.trim() || !b.trim()) return true;
  const [short, long] = [new Set(fold(a).split(" ")), new Set(fold(b).split(" "))].sort((p, q) => p.size - q.size);
  let shared = 0;
  for (const word of short!) if (long!.has(word)) shared += 1;
  return shared >= short!.size / 2;
}
