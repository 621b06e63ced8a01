import type {Corpus, Paper, PaperText} from "./corpus.js";
import {firstDay, lastDay} from "./calendar.js";
import {fold, wordsOf} from "./fold.js";
import type {Selection} from "./selection-value.js";

/** The papers of a selection. */
export interface Selected {
  /** 1 for a paper that is in, by position. */
  mask: Uint8Array;
  papers: Paper[];
  size: number;
}

/**
 * The papers that fit every clause, in the order of the corpus. A paper dated by month or year fits dates that hold all of it.
 * A search for text needs `texts`; without, titles are searched.
 */
export function select(corpus: Corpus, selection: Selection, texts?: PaperText[] | null): Selected {
  const mask = new Uint8Array(corpus.papers.length).fill(1);
  const keep = (fits: (paper: Paper) => boolean) => {
    for (const paper of corpus.papers) if (mask[paper.index] && !fits(paper)) mask[paper.index] = 0;
  };
  const keepDated = (fits: (date: string) => boolean) => {
    // Papers have few dates.
    const known = new Map<string | null, boolean>([[null, false]]);
    keep(({date}) => {
      if (!known.has(date)) known.set(date, fits(date!));
      return known.get(date)!;
    });
  };
  const keepListed = (listed: Iterable<number>) => {
    const inList = new Uint8Array(mask.length);
    for (const index of listed) inList[index] = 1;
    for (let i = 0; i < mask.length; ++i) mask[i]! &= inList[i]!;
  };
  const mentioning = (terms: string[]) => terms.flatMap((term) => [...(corpus.termOf.get(term)?.papers ?? [])]);
  for (const topic of selection.topics) keepListed(mentioning([topic]));
  if (selection.anyTopics.length) keepListed(mentioning(selection.anyTopics));
  for (const index of mentioning(selection.notTopics)) mask[index] = 0;
  for (const method of selection.methods)
    keepListed((corpus.methodsOf.get(corpus.methodKeyOf(method)) ?? []).map(({paper}) => paper));
  if (selection.code.length) keep(({code}) => selection.code.includes(code));
  const {from, to} = selection;
  if (from) keepDated((date) => firstDay(date) >= firstDay(from));
  if (to) keepDated((date) => lastDay(date) <= lastDay(to));
  if (selection.undated) keep(({date}) => date === null);
  if (selection.digests.length)
    keepListed(corpus.digests.flatMap((row) => (selection.digests.includes(row.digest) ? row.appearances : [])));
  if (selection.communities.length)
    keepListed(selection.communities.flatMap((id) => corpus.communityOf.get(id)?.papers ?? []));
  if (selection.hosts.length)
    keepListed(corpus.links.flatMap(({paper, host}) => (selection.hosts.includes(host) ? [paper] : [])));
  if (selection.papers.length) keepListed(selection.papers.flatMap((id) => corpus.paperOf.get(id)?.index ?? []));
  const wanted = wordsOf(selection.text);
  if (wanted.length)
    keep((paper) => {
      const text = foldedText(paper, texts?.[paper.index]);
      return wanted.every((word) => text.includes(word));
    });
  for (const further of selection.and) {
    const other = select(corpus, further, texts).mask;
    for (let i = 0; i < mask.length; ++i) mask[i]! &= other[i]!;
  }
  for (const further of selection.except) {
    const other = select(corpus, further, texts).mask;
    for (let i = 0; i < mask.length; ++i) mask[i]! &= 1 - other[i]!;
  }
  const papers = corpus.papers.filter(({index}) => mask[index]);
  return {mask, papers, size: papers.length};
}

/** Folds what a search looks through ahead of the search: folding all abstracts takes a while. */
export function prepareSearch(paper: Paper, text: PaperText | undefined): void {
  foldedText(paper, text);
}

/** What a search looks through; folded once. */
function foldedText(paper: Paper, text: PaperText | undefined): string {
  const key = text ?? paper;
  let known = foldedTexts.get(key);
  if (known === undefined) foldedTexts.set(key, (known = fold(text ? `${paper.title} ${text.abstract}` : paper.title)));
  return known;
}

/** Says that the words of a text are those of another, so that they need not be folded again. */
export function keepFolded(from: PaperText, to: PaperText): void {
  const known = foldedTexts.get(from);
  if (known !== undefined) foldedTexts.set(to, known);
}

const foldedTexts = new WeakMap<PaperText | Paper, string>();
