import {termKey} from "./term-key.js";

/** Places of a form by paper: [field (0 title, 1 abstract), start, end], in order. */
export type Places = Map<number, [0 | 1, number, number][]>;

/**
 * Where titles and abstracts write a form: as whole words, with or without hyphens, the s of a plural or a possessive, whatever the case unless it
 * is short and in capitals ("IT"). Coarser than extraction, which also tells nouns from verbs and reads short forms.
 */
export function findForm(form: string, titles: readonly string[], abstracts: readonly (string | undefined)[]): Places {
  const found: Places = new Map();
  const named = form.replace(/(?<=\p{L})['’ʼ]s(?![\p{L}\p{N}])/gu, "");
  const words = named.match(/[\p{L}\p{N}\p{M}]+(?:\+{1,2}|#)?/gu);
  if (!words) return found;
  const shout = words.length === 1 && /^[\p{Lu}\p{N}]{1,5}$/u.test(form);
  const joins = named
    .split(/[\p{L}\p{N}\p{M}]+(?:\+{1,2}|#)?/gu)
    .slice(1)
    .map(joinPattern);
  const pattern = words.map((word, i) => wordPattern(word) + (i < words.length - 1 ? joins[i]! : "")).join("");
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, shout ? "gu" : "giu");
  const hint = shout ? null : stem(words[0]!).toLowerCase();
  titles.forEach((title, paper) => {
    const places: [0 | 1, number, number][] = [];
    for (const [field, text] of [title, abstracts[paper] ?? ""].entries()) {
      if (hint && !text.toLowerCase().includes(hint)) continue;
      for (const match of text.matchAll(whole))
        if (termKey(match[0]) === termKey(form))
          places.push([field as 0 | 1, match.index, match.index + match[0].length]);
    }
    if (places.length) found.set(paper, places);
  });
  return found;
}

/** What may stand between two words: blanks, dashes and an apostrophe at will, any other mark that the form has there. */
function joinPattern(between: string): string {
  const marks = between.replace(/['’ʼ]|[\s\p{Pd}]/gu, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return `(?:['’ʼ]s?(?![\\p{L}\\p{N}]))?[\\s\\p{Pd}]*${marks}[\\s\\p{Pd}]*`;
}

function stem(word: string): string {
  return word.length > 3 ? word.replace(/(?:ies|es|s|y)$/i, "") : word;
}

function wordPattern(word: string): string {
  const own = stem(word).replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return word.length > 2 && /\p{L}$/u.test(word) ? `${own}(?:y|ies|es|s)?` : own;
}
