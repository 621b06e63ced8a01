/** What stands between a word and the one before it: a blank, a hyphen, or anything that ends a phrase. */
export type Gap = "blank" | "hyphen" | "break";

/** One word; `start` and `end` are offsets into the text it was read from. */
export interface Word {
  text: string;
  /** Lower case, without accents and typographic apostrophes. */
  normal: string;
  start: number;
  end: number;
  gap: Gap;
}

const pattern = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)\S*[^\s.,;:)\]}>"'!?]`,
    String.raw`[\w-]+(?:\.[\w-]+)+\/\S*[^\s.,;:)\]}>"'!?]`,
    String.raw`(?:\p{L}\.){2,}`,
    String.raw`\p{N}+(?:[.,]\p{N}+)+`,
    String.raw`[\p{L}\p{N}\p{M}]+(?:(?:['’^_]|(?<=\p{Lu})&(?=\p{Lu}))[\p{L}\p{N}\p{M}]+)*(?:\+{1,2}|#)?`
  ].join("|"),
  "gu"
);

/** The words of a text in order; compounds are split at their hyphens, "'s" is left out, a URL is one word. */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const written = match[0].replace(/['’]s$/i, "");
    const between = text.slice(last, start);
    const end = start + written.length;
    found.push({text: written, normal: fold(written), start, end, gap: gap(between)});
    last = end;
  }
  return found;
}

function gap(between: string): Gap {
  if (between === " " || /^\s+$/.test(between)) return "blank";
  return /^[-‐‑]$/.test(between) ? "hyphen" : "break";
}

/** Lower case without accents: "Poincaré" and "poincare" are one word. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  for (let i = 0; i < lower.length; ++i)
    if (lower.charCodeAt(i) > 127)
      return lower
        .normalize("NFKD")
        .replace(/[\p{M}\s]/gu, "")
        .normalize("NFC")
        .replace(/[’ʼ]/g, "'");
  return lower;
}
