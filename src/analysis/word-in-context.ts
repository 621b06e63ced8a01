import type {Corpus, Paper, PaperText} from "./corpus.js";
import {fold} from "./fold.js";

/** One mention of a topic with the words around it. */
export interface ContextLine extends WordsAround {
  paper: Pick<Paper, "id" | "title" | "date">;
  field: "title" | "abstract";
  /** Offset of the mention in that field. */
  start: number;
}

/** A mention in a paper of a corpus. */
export interface WordInContext extends ContextLine {
  paper: Paper;
}

export interface WordsAround {
  left: string;
  word: string;
  right: string;
}

export type ContextOrder = "following" | "preceding" | "date";

/** Characters of context on each side. */
const reach = 120;

/**
 * Every mention of some terms in papers, with up to 120 characters before and after it from the same title or abstract, cut between
 * words; in the order of papers, and within each of its text. `texts` are by position of the paper; a paper without one has none.
 */
export function wordsInContext(
  corpus: Corpus,
  terms: readonly string[],
  papers: readonly Paper[],
  texts: readonly PaperText[]
): WordInContext[] {
  const wanted = new Set(terms.map((term) => corpus.termOf.get(term)?.index));
  const lines: WordInContext[] = [];
  for (const paper of papers) {
    const text = texts[paper.index];
    if (!text) continue;
    const found = text.mentions.filter(([term]) => wanted.has(term));
    found.sort((a, b) => a[1] - b[1] || a[2] - b[2]);
    for (const [, field, start, end] of found) {
      const whole = field ? text.abstract : paper.title;
      lines.push({paper, field: field ? "abstract" : "title", start, ...wordsAround(whole, start, end)});
    }
  }
  return lines;
}

/** A piece of a text with up to 120 characters before and after it, cut between words. */
export function wordsAround(text: string, start: number, end: number): WordsAround {
  return {left: before(text, start), word: spaced(text.slice(start, end)), right: after(text, end)};
}

/** What a line is ordered by; empty where it has nothing of the kind, and comes last. */
export function orderKey({paper, left, right}: ContextLine, order: ContextOrder): string {
  if (order === "date") return paper.date ?? "";
  return order === "following" ? wordsOf(right).join(" ") : wordsOf(left).reverse().join(" ");
}

/**
 * The lines by the words that follow, by those that precede (the nearest first), or the newest papers first; else in their order. `keyOf`
 * gives keys that were computed before.
 */
export function orderLines<Line extends ContextLine>(
  lines: readonly Line[],
  order: ContextOrder,
  keyOf = (line: Line): string => orderKey(line, order)
): Line[] {
  const keyed = lines.map((line, i) => ({line, i, key: keyOf(line)}));
  const newest = order === "date" ? -1 : 1;
  keyed.sort((a, b) => Number(a.key === "") - Number(b.key === "") || newest * compare(a.key, b.key) || a.i - b.i);
  return keyed.map(({line}) => line);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Folded words, without marks of punctuation. */
function wordsOf(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function before(text: string, start: number): string {
  const from = Math.max(0, start - reach);
  const part = text.slice(from, start);
  const cut = from ? part.search(/\s/) : -1;
  return spaced(cut < 0 ? part : part.slice(cut + 1));
}

function after(text: string, end: number): string {
  const part = text.slice(end, end + reach);
  const cut = end + reach < text.length ? part.search(/\s\S*$/) : -1;
  return spaced(cut < 0 ? part : part.slice(0, cut));
}

function spaced(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, " ") : text;
}
