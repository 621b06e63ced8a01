import {cooccurrences} from "../../src/analysis/cooccurrence.ts";
import {heldWords} from "../../src/analysis/held-words.ts";
import type {PairRow} from "../../src/analysis/tables.ts";

export interface Topic {
  term: string;
  /** Positions of the papers that mention it. */
  postings: number[];
}

/** Papers that two topics must share in a corpus of this size to be a pair. */
export function fewestShared(papers: number): number {
  return papers < 60 ? 1 : 2;
}

/** Topics that share papers, `a` before `b` in alphabetical order; two of which one holds the other's words are no pair. */
export function topicPairs(topics: readonly Topic[], papers: number): PairRow[] {
  const holdsEither = heldWords();
  const sorted = [...topics].sort((x, y) => (x.term < y.term ? -1 : 1));
  return cooccurrences(
    sorted.map(({postings}) => postings),
    papers,
    {least: fewestShared(papers)}
  )
    .map((pair) => ({...pair, a: sorted[pair.a]!.term, b: sorted[pair.b]!.term}))
    .filter(({a, b}) => !holdsEither(a, b));
}
