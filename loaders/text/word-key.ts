import nlp from "compromise";
import {american, irregularPlurals, pluralOfChe} from "../../src/analysis/spelling.ts";
import {genericWords} from "./stopwords.ts";
import type {Word} from "./words.ts";

const remembered = new Map<string, string>();
const rememberAtMost = 200_000;

/**
 * What a word is counted under: singular, American spelling. "Networks" and "network", "optimisation" and "optimization" share a
 * key; "transform" and "transformer" do not. Takes a word in lower case.
 */
export function wordKey(normal: string): string {
  let key = remembered.get(normal);
  if (key === undefined) {
    if (remembered.size >= rememberAtMost) remembered.clear();
    remembered.set(normal, (key = american(singular(normal))));
  }
  return key;
}

/** Keys of the words of a sentence; "pre-trained" and "fine-tune" are inflections of "pre-training" and "fine-tuning". */
export function wordKeys(words: readonly Word[]): string[] {
  const keys = words.map((_, i) => keyAmong(words, i));
  for (let i = 0; i < keys.length; ++i) {
    const key = keys[i]!;
    if (!key.includes("train") && !key.includes("tun")) continue;
    const base = /^(?:(pre|fine)-?)?(?:(train)|(tun))(?:e|ed)?$/.exec(key);
    const prefix = base && (base[1] ?? (i > 0 && words[i]!.gap !== "break" ? keys[i - 1] : undefined));
    if (base && prefix === (base[2] ? "pre" : "fine")) keys[i] = `${base[1] ?? ""}${base[2] ?? base[3]}ing`;
  }
  return keys;
}

/** A word's key; capitals tell the plural "GPUs" from the acronym "SMS". */
export function tokenKey({text, normal}: Pick<Word, "text" | "normal">): string {
  const second = text.charCodeAt(1);
  if (second >= 97 && second <= 122) return wordKey(normal);
  if (/^\p{Lu}[\p{Lu}\p{N}]*s$/u.test(text) && text.length > 2) return normal.slice(0, -1);
  return /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(text) ? normal : wordKey(normal);
}

/** A word's key beside its neighbours, which tell a phrase in capitals from an acronym. */
export function keyAmong(words: readonly Word[], i: number): string {
  return isShouted(words, i) || (i === 0 && isHeading(words[0]!)) ? wordKey(words[i]!.normal) : tokenKey(words[i]!);
}

/** Whether a sentence's first word is a heading in capitals: "METHODS", "RESULTS". */
function isHeading({text, normal}: Word): boolean {
  return text.length >= leastLetters && text.endsWith("S") && capitals.test(text) && genericWords.has(wordKey(normal));
}

const capitals = /^\p{Lu}{2,}$/u;
/** No acronym is as long, or next to none. */
const leastLetters = 5;

/** Whether a word is in capitals only because its phrase is: "MODELS" in "LARGE LANGUAGE MODELS", unlike "GPUS" or "DNS". */
function isShouted(words: readonly Word[], i: number): boolean {
  const {text, gap} = words[i]!;
  if (text.length < leastLetters || !capitals.test(text)) return false;
  const next = words[i + 1];
  return (
    (i > 0 && gap !== "break" && capitals.test(words[i - 1]!.text)) ||
    (!!next && next.gap !== "break" && capitals.test(next.text))
  );
}

const singularOnly = new Set(
  "bias gas canvas diabetes herpes rabies stokes atlas alias pandas lens series species news means chaos data metadata media bayes always perhaps css aws dos gps ios is was has this thus its as us kubernetes redis plus versus various across less".split(
    " "
  )
);
const countedIcs = new Set(
  "metrics topics heuristics critics characteristics tactics fabrics mosaics clinics logics".split(" ")
);

type Transform = {noun: {toSingular: (word: string, model: unknown) => string}};
const {noun} = (nlp as unknown as {methods: () => {two: {transform: Transform}}}).methods().two.transform;
const model: unknown = nlp.model();

function singular(word: string): string {
  if (word.length < 4 || singularOnly.has(word)) return word;
  if (countedIcs.has(word)) return word.slice(0, -1);
  const irregular = irregularPlurals.get(word);
  if (irregular) return irregular;
  if (/(ss|us|is|ics)$/.test(word)) return word;
  if (/theses$/.test(word)) return `${word.slice(0, -2)}is`;
  if (word.endsWith("es") && singularOnly.has(word.slice(0, -2))) return word.slice(0, -2);
  if (pluralOfChe.test(word)) return word.slice(0, -1);
  return /(s|ae|i|ora|ena|eria|ices)$/.test(word) ? noun.toSingular(word, model) : word;
}
