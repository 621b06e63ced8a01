import type {Corpus, PaperText} from "./corpus.js";
import {clauses, select} from "./selection.js";
import type {Clause, Selection} from "./selection.js";

/** What to say where no paper fits: how many fit each clause alone, and how many would without it (most first). */
export interface Emptiness {
  title: string;
  alone: {clause: Clause; papers: number}[];
  without: {clause: Clause; papers: number}[];
}

/** Explains a selection that has no paper; `texts` as in `select`. */
export function emptiness(corpus: Corpus, selection: Selection, texts?: PaperText[] | null): Emptiness {
  const parts = clauses(selection, corpus);
  const count = (part: Selection) => select(corpus, part, texts).size;
  const many = ["", "this", "both", "all three", "all four", "all five"][parts.length] ?? "all of these";
  return {
    title: `No paper fits ${many}.`,
    alone: parts.map((clause) => ({clause, papers: count(clause.only)})),
    without: parts.map((clause) => ({clause, papers: count(clause.without)})).sort((a, b) => b.papers - a.papers)
  };
}
