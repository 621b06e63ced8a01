import type {PreparedField, PreparedPaper, Token} from "../text/prepare.ts";
import {personalNames} from "./personal-names.ts";
import {isQuantity} from "./units.ts";
import {wordFacts} from "./word-facts.ts";
import type {WordFacts} from "./word-facts.ts";

/** The longest candidate, in words; the parts of a compound are words. */
export const longestCandidate = 6;

/** A phrase of one paper that may be a keyphrase, with all places that have the same key. */
export interface KeyphraseCandidate {
  /** Its words' keys written together. */
  key: string;
  /** What is known of its words. */
  words: WordFacts[];
  field: PreparedField;
  /** First place. */
  tokens: Token[];
  places: number;
  /** Places of the commonest candidate that is longer by one word, and shorter by one. */
  longerPlaces: number;
  shorterPlaces: number;
  titlePlaces: number;
  /** Place of the first among the paper's words, and the first one's sentence: 0 the title, 1 the first of the abstract. */
  first: number;
  sentence: number;
  /** Places that begin, end, or are a whole noun phrase. */
  begins: number;
  ends: number;
  wholes: number;
  /** Whether the first place ends with the name of a person. */
  person: boolean;
  /** Classes of the words before and after the first place; "" where a phrase or sentence ends. */
  before: string;
  after: string;
}

export interface CandidatePaper {
  candidates: Map<string, KeyphraseCandidate>;
  /** Times each word occurs. */
  counts: Map<string, number>;
  words: number;
  sentences: number;
}

/** Noun phrases of a paper and their parts that end in a noun; compounds are never cut. */
export function keyphraseCandidates(paper: PreparedPaper): CandidatePaper {
  const found: CandidatePaper = {
    candidates: new Map(),
    counts: new Map(),
    words: 0,
    sentences: 0
  };
  for (const field of [paper.title, paper.abstract]) {
    for (const {tokens} of field.sentences) {
      const facts = tokens.map(({key}) => wordFacts(key));
      for (const {key} of tokens) found.counts.set(key, (found.counts.get(key) ?? 0) + 1);
      const names = field === paper.abstract ? personalNames(field.text, tokens) : nobody;
      for (let i = 0; i < tokens.length;) {
        const end = chunkEnd(tokens, facts, i, names);
        if (end > i) collect(found, field, {tokens, facts, names}, i, end);
        i = Math.max(end, i + 1);
      }
      found.words += tokens.length;
      found.sentences += 1;
    }
    if (field === paper.title) found.sentences = 1;
  }
  for (const candidate of found.candidates.values()) {
    const {words, key} = candidate;
    if (words.length < 2) continue;
    for (const part of [key.slice(words[0]!.key.length), key.slice(0, -words[words.length - 1]!.key.length)]) {
      const shorter = found.candidates.get(part);
      if (!shorter) continue;
      shorter.longerPlaces = Math.max(shorter.longerPlaces, candidate.places);
      candidate.shorterPlaces = Math.max(candidate.shorterPlaces, shorter.places);
    }
  }
  return found;
}

const nobody: ReadonlySet<number> = new Set();

/** Where the noun phrase that begins at `from` ends; `from` if none does. After a person a participle is a verb. */
function chunkEnd(
  tokens: readonly Token[],
  facts: readonly WordFacts[],
  from: number,
  persons: ReadonlySet<number>
): number {
  for (let to = from; to < tokens.length; ++to) {
    const {class: letter, gap} = tokens[to]!;
    const done = letter === "D" && gap === "blank" && persons.has(to - 1);
    if ((to > from && gap === "break") || done || !inPhrase(tokens, facts, to)) return to;
  }
  return tokens.length;
}

function inPhrase(tokens: readonly Token[], facts: readonly WordFacts[], i: number): boolean {
  if (isPlaceholder(tokens, i) || isQuantity(tokens, i)) return false;
  if (tokens[i]!.gap === "hyphen" || tokens[i + 1]?.gap === "hyphen") return true;
  const letter = tokens[i]!.class;
  if (letter === "B")
    return tokens[i + 1]?.gap === "blank" && (tokens[i + 1]!.class === "D" || tokens[i + 1]!.class === "A");
  return (letter === "N" || letter === "P" || letter === "A" || letter === "G" || letter === "D") && !facts[i]!.stop;
}

/** Whether a number is the end of a name: "COVID-19", unlike "top-1". */
function isNumbered(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.class === "I" && tokens[i]!.gap === "hyphen" && tokens[i - 1]!.class === "P";
}

/** "this https URL", which arXiv's listings put for an address. */
function isPlaceholder(tokens: readonly Token[], i: number): boolean {
  const {normal} = tokens[i]!;
  if (normal === "url") return /^https?$/.test(tokens[i - 1]?.normal ?? "");
  return (normal === "http" || normal === "https") && tokens[i + 1]?.normal === "url";
}

function collect(
  found: CandidatePaper,
  field: PreparedField,
  {tokens, facts, names}: {tokens: Token[]; facts: WordFacts[]; names: ReadonlySet<number>},
  start: number,
  end: number
): void {
  for (let from = start; from < end; ++from) {
    if (from > start && tokens[from]!.gap === "hyphen") continue;
    let key = "";
    for (let to = from + 1; to <= end && to - from <= longestCandidate; ++to) {
      key += facts[to - 1]!.key;
      const head = tokens[to - 1]!;
      if (to < end && tokens[to]!.gap === "hyphen") continue;
      if (
        head.class !== "N" &&
        head.class !== "P" &&
        head.class !== "G" &&
        !(to - from > 1 && isNumbered(tokens, to - 1))
      )
        continue;
      if (to - from === 1 && head.normal.length < 2) continue;
      let candidate = found.candidates.get(key);
      if (!candidate) {
        candidate = {
          key,
          words: facts.slice(from, to),
          field,
          tokens: tokens.slice(from, to),
          places: 0,
          longerPlaces: 0,
          shorterPlaces: 0,
          titlePlaces: 0,
          first: found.words + from,
          sentence: found.sentences,
          begins: 0,
          ends: 0,
          wholes: 0,
          person: names.has(to - 1),
          before: from > 0 && tokens[from]!.gap !== "break" ? tokens[from - 1]!.class : "",
          after: to < tokens.length && tokens[to]!.gap !== "break" ? tokens[to]!.class : ""
        };
        found.candidates.set(key, candidate);
      }
      candidate.places += 1;
      candidate.titlePlaces += Number(field.field === "title");
      candidate.begins += Number(from === start);
      candidate.ends += Number(to === end);
      candidate.wholes += Number(from === start && to === end);
    }
  }
}
