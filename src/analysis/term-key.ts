import {american, irregularPlurals, pluralOfChe} from "./spelling.js";

const irregular = new Map([
  ...irregularPlurals,
  ..."matrices matrix, vertices vertex, indices index, appendices appendix, analyses analysis, hypotheses hypothesis, syntheses synthesis, theses thesis, bases basis, biases bias, corpora corpus, criteria criterion, phenomena phenomenon, lenses lens, gases gas, atlases atlas"
    .split(", ")
    .map((pair) => pair.split(" ") as [string, string])
]);
const singularOnly = new Set(
  "bias gas canvas atlas alias pandas lens series species always across whereas plus".split(" ")
);

/**
 * What any way of writing a term has in common: case, accents, the s of a plural, hyphens and blanks, British and American spelling do
 * not matter ("Pre-training", "pre trainings", "pretraining"); digits that a dash parts stay apart, and so do "transfer ability" and "transferability". Empty only for an empty text.
 * A light kin of the key that extraction counts words under, for pages and for names that no text holds.
 */
export function termKey(text: string): string {
  const folded = fold(withAcronyms(text));
  let key = "";
  for (const [word] of folded.matchAll(/(?:[\p{L}\p{N}]|(?<=\p{N})[.,](?=\p{N}))+(?:\+{1,2}|#|\ue000)?/gu)) {
    const own = word.endsWith(kept) ? word.slice(0, -1) : wordKey(word);
    key += (endsInDigit(key) && startsWithDigit(own)) || (key && own === "ability") ? `-${own}` : own;
  }
  return key || folded.trim();
}

/** Stands behind an acronym whose S is no plural's: "AIDS", which is not "aid". */
const kept = "\ue000";

/** Marks acronyms that end in S, and takes the s of a plural off others: not in a text that is all in capitals. */
function withAcronyms(text: string): string {
  const singular = /\p{Lu}s/u.test(text) ? text.replace(/(?<=\p{Lu}[\p{Lu}\p{N}])s(?![\p{L}\p{N}])/gu, "") : text;
  if (!/\p{Lu}S(?!\p{L})/u.test(singular) || (!/\p{Ll}/u.test(singular) && /\p{L}{6}/u.test(singular))) return singular;
  return singular.replace(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\p{N}]{1,4}(?<=S)(?![\p{L}\p{N}])/gu, `$&${kept}`);
}

function fold(text: string): string {
  const lower = text.toLowerCase();
  const plain = /^[\x20-\x7e]*$/.test(lower)
    ? lower
    : lower.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[’ʼ]/g, "'");
  return plain.includes("'s") ? plain.replace(/'s\b/g, "") : plain;
}

const endsInDigit = (text: string) => /\p{N}$/u.test(text.slice(-2));
const startsWithDigit = (text: string) => /^\p{N}/u.test(text);

const remembered = new Map<string, string>();
const rememberAtMost = 50_000;

function wordKey(word: string): string {
  let key = remembered.get(word);
  if (key === undefined) {
    if (remembered.size >= rememberAtMost) remembered.clear();
    remembered.set(word, (key = american(singular(word))));
  }
  return key;
}

function singular(word: string): string {
  const one = irregular.get(word);
  if (one) return one;
  if (word.length < 4 || singularOnly.has(word)) {
    return /^\p{L}{2}s$/u.test(word) && !/[aius]s$/.test(word) ? word.slice(0, -1) : word;
  }
  if (/[blnv]ae$/.test(word)) return word.slice(0, -1);
  if (!word.endsWith("s") || /(?:ss|us|is)$/.test(word)) return word;
  if (pluralOfChe.test(word)) return word.slice(0, -1);
  if (/(?:[inprst]|^b)uses$/.test(word)) return word.slice(0, -2);
  if (/[^aeiou]ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|zz|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
