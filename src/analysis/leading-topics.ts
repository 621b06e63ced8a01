import type {Corpus, Paper, Term} from "./corpus.js";
import {topicFrequency} from "./frequency.js";
import type {Selected, Selection} from "./selection.js";
import {byCode} from "./timeline.js";

/** A topic and the selected papers that mention it. */
export interface LeadingTopic {
  term: Term;
  /** By code status, in the order of `codeStatuses`. */
  papers: Paper[];
}

/** The topics with the most selected papers, most first (ties by name). */
export function leadingTopics(corpus: Corpus, selected: Selected, {most = 12} = {}): LeadingTopic[] {
  return topicFrequency(corpus, selected)
    .slice(0, most)
    .map(({term}) => ({
      term,
      papers: Array.from(term.papers)
        .filter((paper) => selected.mask[paper])
        .map((paper) => corpus.papers[paper]!)
        .sort(byCode)
    }));
}

/** Topics that a reader has not chosen already. */
export function unchosen<Row extends {term: Term}>(rows: readonly Row[], {topics, anyTopics}: Selection): Row[] {
  return rows.filter(({term}) => !topics.includes(term.term) && !anyTopics.includes(term.term));
}
