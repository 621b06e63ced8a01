import {isEponym} from "./eponyms.ts";
import {isTied} from "./tied-words.ts";
import {stopwords} from "./stopwords.ts";

/**
 * What stands between a word and the one before it: a blank, a hyphen (or a blank that joins as tightly, as in "vitamin D"), or anything
 * that ends a phrase.
 */
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

const forms = [
  String.raw`(?:https?:\/\/|www\.)\S*[^\s.,;:)\]}>"'!?]`,
  String.raw`[\w-]+(?:\.[\w-]+)+(?:\/\S*[^\s.,;:)\]}>"'!?]|(?<=\.(?:com|org|net|edu|gov|io|ai|dev))(?![\w/]))`,
  String.raw`(?:\p{L}\.){2,}`,
  String.raw`\p{N}+(?:[.,]\p{N}+)+`,
  String.raw`[\p{L}\p{N}\p{M}]+(?:(?:['’^_]|(?<=\p{Lu})&(?=\p{Lu}))[\p{L}\p{N}\p{M}]+)*(?:\+{1,2}|#)?`
];
const pattern = new RegExp(forms.join("|"), "gu");
/** As well an e-mail address, or its host behind names in braces, and an address that a word is glued to. */
const addressed = new RegExp(
  [
    String.raw`[\w.+-]*@(?:[\w-]+\.)+[a-z]{2,}(?![\w-])`,
    String.raw`[a-zA-Z]+https?:\/\/\S*[^\s.,;:)\]}>"'!?]`,
    ...forms
  ].join("|"),
  "gu"
);
const hasAddress = /@|[a-zA-Z]https?:\/\//;

/**
 * The words of a text in order; compounds are split at their hyphens, "'s" is left out and ends a phrase except in what is named after
 * a person ("Alzheimer's disease"), a URL, a host or an e-mail address is one word.
 */
export function words(text: string): Word[] {
  const found: Word[] = [];
  let last = 0;
  for (const match of text.matchAll(hasAddress.test(text) ? addressed : pattern)) {
    const start = match.index;
    const written = match[0].replace(/['’]s$/i, "");
    const between = text.slice(last, start);
    const end = start + written.length;
    const before = found.at(-1);
    const named =
      before &&
      between.length > 1 &&
      possessive.test(between) &&
      isEponym(before.text, before.normal, text.slice(start));
    found.push({
      text: written,
      normal: fold(written),
      start,
      end,
      gap: named ? "blank" : gap(between, before?.text ?? "", written)
    });
    last = end;
  }
  return found;
}

/** "'s ", and the apostrophe alone, which only a name that ends in s has: "Bayes' ". */
const possessive = /^['’](?:s\s+|\s+)$/i;

function gap(between: string, before: string, after: string): Gap {
  if (between === " " || /^\s+$/.test(between)) return isTied(before, after) ? "hyphen" : "blank";
  if (between === "–") return ties(before, after) ? "hyphen" : "break";
  return /^[-‐‑]$/.test(between) ? "hyphen" : "break";
}

/**
 * Whether an en dash makes a compound of two words, as it does of two names ("Navier–Stokes") and two things ("image–text"). Between
 * numbers it is a range; after a plural, beside a word of grammar, or before a verb's form it is a pause ("tasks–such as", "rate–rising").
 */
function ties(before: string, after: string): boolean {
  if (!/\p{L}$/u.test(before) || !/^\p{L}/u.test(after)) return false;
  if (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after)) return true;
  return (
    !/[^isu]s$/.test(before) &&
    !/(?:[^isu]s|ing|ed|ly)$/.test(after) &&
    ![before, after].some((word) => stopwords.has(fold(word)))
  );
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
