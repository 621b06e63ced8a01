import {clausalGerunds, genericWords, stopwords} from "../text/stopwords.ts";
import type {FieldWords} from "../extract/field-words.ts";
import type {Expansions} from "./acronyms.ts";

/** A field's words with the places where a phrase may begin and end. */
export interface PhraseText {
  keys: string[];
  classes: string;
  /** Begin and end of the noun phrase that each word is in; both the word's own position where it is in none. */
  chunkStarts: Int32Array;
  chunkEnds: Int32Array;
  /** 1 where a word begins a unit: a word or a hyphened compound, never cut in two. */
  begins: Uint8Array;
  /** Whether a blank or hyphen, nothing else, stands before the word. */
  follows: Uint8Array;
  hyphens: Uint8Array;
}

/** The longest phrase looked for, in words; the parts of a compound are words. */
export const longestPhrase = 5;

/** "transformer-based": what stands before the hyphen is a phrase of its own. */
const relational = new Set(
  "based aware driven free style like guided enhanced augmented powered oriented assisted inspired centric specific induced related wise efficient agnostic friendly type dependent independent trained generated rich intensive heavy only level tuned aligned equipped".split(
    " "
  )
);

/** Words that are endings as well: written together with one, a word is another ("transfer ability", "transferability"). */
const endings = new Set(["ability", "able", "less", "like", "wise", "ship", "hood"]);

/** Whether the words `from` to `to - 1` may be counted as one phrase, whatever stands between them. */
export function isJoinable(keys: readonly string[], from: number, to: number): boolean {
  return to - from === 1 || !endings.has(keys[to - 1]!);
}

/** After these a gerund is a verb: "merging the clusters". */
const objectOpeners = new Set("the a an its their this that these those our each both all any it them such".split(" "));

/** Reads a field's words, short forms spelled out, and finds its noun phrases. */
export function phraseText({keys, classes, gaps}: FieldWords, expansions: Expansions): PhraseText {
  const list = keys ? keys.split(" ") : [];
  for (let i = 0; i < list.length; ++i) if (classes[i] === "P") list[i] = expansions.get(list[i]!) ?? list[i]!;
  const n = list.length;
  const chunkStarts = new Int32Array(n);
  const chunkEnds = new Int32Array(n);
  const begins = new Uint8Array(n);
  const follows = new Uint8Array(n);
  const hyphens = new Uint8Array(n);
  for (let i = 0; i < n; ++i) {
    const suffix = gaps[i] === "-" && relational.has(list[i]!);
    hyphens[i] = Number(gaps[i] === "-" && !suffix);
    begins[i] = Number(gaps[i] !== "-" || suffix);
    follows[i] = Number(gaps[i] !== "|");
  }
  let start = -1;
  for (let i = 0; i <= n; ++i) {
    const inside = i < n && mayHold(list, classes, gaps, hyphens, i);
    const apart = !inside || !follows[i] || clausalGerunds.has(list[i]!);
    if (start >= 0 && apart) {
      chunkEnds.fill(i, start, i);
      chunkStarts.fill(start, start, i);
      start = -1;
    }
    if (!inside) {
      if (i < n) chunkStarts[i] = chunkEnds[i] = i;
    } else if (start < 0) start = i;
  }
  return {keys: list, classes, chunkStarts, chunkEnds, begins, follows, hyphens};
}

/** Whether a noun phrase may hold the word. */
function mayHold(keys: string[], classes: string, gaps: string, hyphens: Uint8Array, i: number): boolean {
  if (gaps[i] === "-" && relational.has(keys[i]!)) return false;
  if (hyphens[i] === 1 || hyphens[i + 1] === 1) return true;
  if (classes[i] === "G" && gaps[i + 1] === " " && objectOpeners.has(keys[i + 1]!)) return false;
  return allowed(keys[i]!, classes[i]!);
}

function allowed(key: string, letter: string): boolean {
  return "NPAGD".includes(letter) && !stopwords.has(key);
}

/**
 * Calls back for each part of a noun phrase that could be a topic by its words' classes: words `from` to `to - 1`. Phrases of
 * words without content ("experimental results") only where `generic` says yes to their key ("time series").
 */
export function forEachPhrase(
  text: PhraseText,
  visit: (from: number, to: number) => void,
  {generic = () => false}: {generic?: (key: string) => boolean} = {}
): void {
  const {keys, classes, chunkEnds, begins} = text;
  for (let from = 0; from < keys.length; ++from) {
    if (!begins[from] || clausalGerunds.has(keys[from]!)) continue;
    const end = Math.min(chunkEnds[from]!, from + longestPhrase);
    for (let to = from + 1; to <= end; ++to) {
      if (to < keys.length && !begins[to]) continue;
      if (!isJoinable(keys, from, to)) continue;
      if ("NPGI".includes(classes[to - 1]!) && (!isGeneric(keys, from, to) || generic(phraseKey(keys, from, to))))
        visit(from, to);
    }
  }
}

/** Whether a noun phrase ends after these words, words of no content left out: "self-attention" in "self-attention mechanism". */
export function endsPhrase({keys, chunkEnds}: PhraseText, to: number): boolean {
  for (let i = to; i < chunkEnds[to - 1]!; ++i) if (!genericWords.has(keys[i]!)) return false;
  return true;
}

function isGeneric(keys: string[], from: number, to: number): boolean {
  for (let i = from; i < to; ++i)
    if (!genericWords.has(keys[i]!) && !stopwords.has(keys[i]!) && keys[i]!.length > 1) return false;
  return true;
}

/** A phrase's key: its words' keys written together, so that "pre-training", "pre training" and "pretraining" are one. */
export function phraseKey(keys: readonly string[], from: number, to: number): string {
  if (to - from === 1) return keys[from]!;
  let key = "";
  for (let i = from; i < to; ++i) key += keys[i]!;
  return key;
}
