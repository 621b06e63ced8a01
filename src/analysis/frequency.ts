import type {Corpus, Term} from "./corpus.js";
import {kept} from "./kept.js";
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
export const topicFrequency = kept(countTopics);

function countTopics(
  corpus: Corpus,
  selected: Selected,
  {count = "phrases"}: {count?: "phrases" | "words"} = {}
): readonly TopicFrequency[] {
  const statusOf = statusPositions(corpus);
  const rows: TopicFrequency[] = [];
  for (const term of corpus.terms) {
    if (count === "phrases" ? !term.topic : term.words !== 1) continue;
    const byCode = codeStatuses.map(() => 0);
    let papers = 0;
    for (const paper of term.papers)
      if (selected.mask[paper]) {
        ++papers;
        ++byCode[statusOf[paper]!]!;
      }
    if (papers) rows.push({term, papers, share: papers / selected.size, byCode});
  }
  return rows.sort((a, b) => b.papers - a.papers || (a.term.label < b.term.label ? -1 : 1));
}

const statuses = new WeakMap<Corpus, Uint8Array>();

/** By paper, the position of its code status in `codeStatuses`. */
function statusPositions(corpus: Corpus): Uint8Array {
  let positions = statuses.get(corpus);
  if (!positions)
    statuses.set(corpus, (positions = Uint8Array.from(corpus.papers, ({code}) => codeStatuses.indexOf(code))));
  return positions;
}

/** Papers by code status, in the order of `codeStatuses`. */
export function codeCounts(selected: Selected): number[] {
  const counts = codeStatuses.map(() => 0);
  for (const {code} of selected.papers) ++counts[codeStatuses.indexOf(code)]!;
  return counts;
}
