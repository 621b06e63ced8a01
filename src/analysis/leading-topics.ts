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

export type LeadingOrder = "papers" | "code" | "name";

/** The topics with the most selected papers (ties by name), in an order: most papers first, highest share with code linked, or name. */
export function leadingTopics(
  corpus: Corpus,
  selected: Selected,
  {most = 12, order = "papers"}: {most?: number; order?: LeadingOrder} = {}
): LeadingTopic[] {
  const leading = topicFrequency(corpus, selected)
    .slice(0, most)
    .map(({term}) => ({
      term,
      papers: Array.from(term.papers)
        .filter((paper) => selected.mask[paper])
        .map((paper) => corpus.papers[paper]!)
        .sort(byCode)
    }));
  const linked = ({papers}: LeadingTopic) => papers.filter(({code}) => code === "linked").length / papers.length;
  if (order === "code") return leading.sort((a, b) => linked(b) - linked(a));
  if (order === "name") return leading.sort((a, b) => compareNames(a.term.label, b.term.label));
  return leading;
}

/** Order of names as readers look them up, the same in every browser. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : Number(a > b);
}

/** Topics that a reader has not chosen already. */
export function unchosen<Row extends {term: Term}>(rows: readonly Row[], {topics, anyTopics}: Selection): Row[] {
  return rows.filter(({term}) => !topics.includes(term.term) && !anyTopics.includes(term.term));
}
