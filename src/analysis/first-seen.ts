import type {Paper, Term} from "./corpus.js";
import type {Period, Periods} from "./periods.js";
import type {Selection} from "./selection.js";
import {periodFocus} from "./selection-periods.js";
import type {Trend, Trends} from "./trends.js";

/** When a topic came up first among papers. */
export interface FirstSeen {
  term: Term;
  period: Period;
  /** Its first paper: of its papers in that period the one of the earliest date, then the first of the corpus. */
  paper: Paper;
  /** Papers of that period that mention it, and what finds them within the selection. */
  papers: number;
  focus: Selection;
  /** Papers that mention it in any period. */
  all: number;
}

/** Topics first seen in one period, those of most papers first. */
export interface FirstSeenPeriod {
  period: Period;
  topics: FirstSeen[];
}

/** By period, the topics that no paper of an earlier one mentions; the latest period first, empty ones left out. */
export function firstSeen({periods}: Periods, {trends}: Trends): FirstSeenPeriod[] {
  const byPeriod = periods.map((period): FirstSeenPeriod => ({period, topics: []}));
  const inPeriod = periods.map(({papers}) => new Map(papers.map((paper) => [paper.index, paper])));
  for (const trend of trends) {
    const first = trend.points.find(({papers}) => papers > 0);
    if (first)
      byPeriod[first.period]!.topics.push(seen(trend, first.papers, periods[first.period]!, inPeriod[first.period]!));
  }
  for (const {topics} of byPeriod)
    topics.sort((a, b) => b.papers - a.papers || b.all - a.all || (a.term.label < b.term.label ? -1 : 1));
  return byPeriod.filter(({period}) => period.papers.length).reverse();
}

function seen({term, papers: all}: Trend, papers: number, period: Period, members: Map<number, Paper>): FirstSeen {
  let paper: Paper | null = null;
  for (const index of term.papers) {
    const member = members.get(index);
    if (member && (!paper || (member.date ?? "9") < (paper.date ?? "9"))) paper = member;
  }
  return {term, period, paper: paper!, papers, all, focus: {...periodFocus(period)!, topics: [term.term]}};
}
