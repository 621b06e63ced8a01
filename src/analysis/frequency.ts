import type {Corpus, Term} from "./corpus.js";
import type {Selected} from "./selection.js";
import {codeStatuses} from "./tables.js";

export interface TopicFrequency {
  term: Term;
  /** Document frequency within the selection. */
  papers: number;
  /** `papers` over the papers selected, 0 to 1. */
  share: number;
  /** `papers` by code status, in the order of `codeStatuses`. */
  byCode: number[];
}

/** Terms with at least one selected paper, most papers first (ties by name): topics, or single words. */
export function topicFrequency(
  corpus: Corpus,
  selected: Selected,
  {count = "phrases"}: {count?: "phrases" | "words"} = {}
): TopicFrequency[] {
  const rows: TopicFrequency[] = [];
  for (const term of corpus.terms) {
    if (count === "phrases" ? !term.topic : term.words !== 1) continue;
    const byCode = codeStatuses.map(() => 0);
    let papers = 0;
    for (const paper of term.papers)
      if (selected.mask[paper]) {
        ++papers;
        ++byCode[codeStatuses.indexOf(corpus.papers[paper]!.code)]!;
      }
    if (papers) rows.push({term, papers, share: papers / selected.size, byCode});
  }
  return rows.sort((a, b) => b.papers - a.papers || (a.term.label < b.term.label ? -1 : 1));
}

/** Papers by code status, in the order of `codeStatuses`. */
export function codeCounts(selected: Selected): number[] {
  const counts = codeStatuses.map(() => 0);
  for (const {code} of selected.papers) ++counts[codeStatuses.indexOf(code)]!;
  return counts;
}
