import type {FieldWords} from "../extract/field-words.ts";
import type {Expansions} from "./acronyms.ts";
import {fewestPapers} from "./corpus-size.ts";
import {endsPhrase, forEachPhrase, phraseKey, phraseText} from "./phrases.ts";
import type {PhraseText} from "./phrases.ts";

/** A phrase of the corpus that may become a topic. */
export interface Candidate {
  key: string;
  /** Its words' keys as most often separated. */
  words: string[];
  /** Papers with the phrase in a noun phrase of their title or abstract. */
  papers: number;
  /** Papers with the phrase in their title. */
  titles: number;
  /** Papers where it ends a noun phrase, words of no content left out. */
  ends: number;
  /** Papers where it ends a longer noun phrase: "spectral clustering" for "clustering". */
  heads: number;
  /** Papers where its last word is a gerund, and a name or acronym. */
  gerunds: number;
  names: number;
  /** Papers where it ends a noun phrase, with nothing left out. */
  closes: number;
  /** Papers where its words are joined by hyphens. */
  hyphened: number;
  /** Papers where a single word is a verb. */
  verbs: number;
}

export interface WordedPaper {
  words: {title: FieldWords; abstract: FieldWords};
  expansions: Expansions;
}

const filterSize = 1 << 22;

/**
 * Noun phrases of at least `least` papers. A first pass counts hashes in a fixed array, so that the many phrases that are too rare
 * never take memory; a second counts the rest exactly. Phrases of words without content are candidates where they are in `named`,
 * a set of phrases' keys.
 */
export function candidates(
  papers: readonly WordedPaper[],
  named: ReadonlySet<string> = new Set(),
  least = fewestPapers(papers.length)
): Map<string, Candidate> {
  const phrases = {generic: (key: string): boolean => named.has(key)};
  const filter = least > 1 ? filterCounts(papers, phrases) : null;
  const found = new Map<string, Candidate & {spellings: Map<string, number>}>();
  const inPaper = new Map<string, number>();
  const verbs = new Map<string, number>();
  for (const paper of papers) {
    inPaper.clear();
    for (const field of [paper.words.title, paper.words.abstract]) {
      const text = phraseText(field, paper.expansions);
      forEachPhrase(
        text,
        (from, to) => {
          if (filter && filter[hash(text.keys, from, to)]! < least) return;
          const key = phraseKey(text.keys, from, to);
          const use = useOf(text, from, to, field === paper.words.title);
          const seen = inPaper.get(key);
          inPaper.set(key, (seen ?? 0) | use);
          if (seen !== undefined) return;
          let candidate = found.get(key);
          if (!candidate) found.set(key, (candidate = {...unused(key), spellings: new Map()}));
          const spelling = text.keys.slice(from, to).join(" ");
          candidate.spellings.set(spelling, (candidate.spellings.get(spelling) ?? 0) + 1);
        },
        phrases
      );
    }
    for (const key of verbsOf(paper)) verbs.set(key, (verbs.get(key) ?? 0) + 1);
    for (const [key, use] of inPaper) {
      const candidate = found.get(key)!;
      candidate.papers += 1;
      for (const [name, bit] of uses) if (use & bit) candidate[name] += 1;
    }
  }
  const enough = new Map<string, Candidate>();
  for (const [key, {spellings, ...candidate}] of found)
    if (candidate.papers >= least)
      enough.set(key, {
        ...candidate,
        words: mostWords(spellings, candidate.papers).split(" "),
        verbs: verbs.get(key) ?? 0
      });
  return enough;
}

const uses = [
  ["titles", 1],
  ["ends", 2],
  ["heads", 4],
  ["gerunds", 8],
  ["names", 16],
  ["closes", 32],
  ["hyphened", 64]
] as const;

/** How a phrase is used in one place, as a sum of the bits of `uses`. */
function useOf(text: PhraseText, from: number, to: number, title: boolean): number {
  const ends = endsPhrase(text, to);
  const letter = text.classes[to - 1]!;
  return (
    (title ? 1 : 0) |
    (ends ? 2 : 0) |
    (ends && from > text.chunkStarts[from]! ? 4 : 0) |
    (letter === "G" ? 8 : 0) |
    (letter === "P" ? 16 : 0) |
    (text.chunkEnds[to - 1] === to ? 32 : 0) |
    (text.hyphens[to - 1] ? 64 : 0)
  );
}

function verbsOf({words}: WordedPaper): Set<string> {
  const found = new Set<string>();
  for (const {keys, classes} of [words.title, words.abstract])
    if (keys) keys.split(" ").forEach((key, i) => classes[i] === "V" && found.add(key));
  return found;
}

function unused(key: string): Candidate {
  return {
    key,
    words: [],
    papers: 0,
    titles: 0,
    ends: 0,
    heads: 0,
    gerunds: 0,
    names: 0,
    closes: 0,
    hyphened: 0,
    verbs: 0
  };
}

/** A spelling is more than a slip ("knowl-edge") from this share of a phrase's papers on. */
const spellingShare = 0.02;

/** The commonest spelling of the most words: "pre training" rather than "pretraining". */
function mostWords(spellings: ReadonlyMap<string, number>, papers: number): string {
  const usual = [...spellings].filter(([, count]) => count >= spellingShare * papers);
  const words = (spelling: string): number => spelling.split(" ").length;
  const most = Math.max(...usual.map(([spelling]) => words(spelling)));
  return commonest(new Map(usual.filter(([spelling]) => words(spelling) === most)));
}

/** The commonest, the first in alphabetical order of several. */
export function commonest(counts: ReadonlyMap<string, number>): string {
  let best = "";
  let most = -1;
  for (const [text, count] of counts)
    if (count > most || (count === most && text < best)) {
      best = text;
      most = count;
    }
  return best;
}

function filterCounts(papers: readonly WordedPaper[], phrases: {generic: (key: string) => boolean}): Uint16Array {
  const counts = new Uint16Array(filterSize);
  const last = new Int32Array(filterSize).fill(-1);
  papers.forEach((paper, index) => {
    for (const field of [paper.words.title, paper.words.abstract]) {
      const text = phraseText(field, paper.expansions);
      forEachPhrase(
        text,
        (from, to) => {
          const at = hash(text.keys, from, to);
          if (last[at] === index) return;
          last[at] = index;
          if (counts[at]! < 0xffff) counts[at]! += 1;
        },
        phrases
      );
    }
  });
  return counts;
}

/** FNV-1a of the words written together, cut to the filter's size. */
function hash(keys: readonly string[], from: number, to: number): number {
  let value = 0x811c9dc5;
  for (let i = from; i < to; ++i) {
    const key = keys[i]!;
    for (let c = 0; c < key.length; ++c) value = Math.imul(value ^ key.charCodeAt(c), 0x01000193);
  }
  return ((value >>> 22) ^ value) & (filterSize - 1);
}
