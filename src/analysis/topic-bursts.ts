import {burstsOf} from "./bursts.js";
import type {Burst, BurstOptions} from "./bursts.js";
import {papersIn} from "./periods.js";
import type {Period, Periods} from "./periods.js";
import type {Selection} from "./selection.js";
import {spanFocus} from "./selection-periods.js";
import {leastTested} from "./trends.js";
import type {Trend, Trends} from "./trends.js";

/** A burst of a topic, and what finds its papers within the selection. */
export interface TopicBurst extends Burst {
  trend: Trend;
  from: Period;
  to: Period;
  focus: Selection;
  /** Whether it goes on in the last period. */
  lasts: boolean;
}

/** The bursts of every topic in at least `leastPapers` papers, those of most weight first. Its papers count once each. */
export function topicBursts(
  periods: Periods,
  {trends}: Trends,
  {leastPapers = leastTested, ...options}: BurstOptions & {leastPapers?: number} = {}
): TopicBurst[] {
  const totals = periods.periods.map(({papers}) => papers.length);
  const found = trends.flatMap((trend): TopicBurst[] => {
    if (trend.papers < leastPapers) return [];
    const counts = trend.points.map(({papers}) => papers);
    return burstsOf(counts, totals, options).map((burst) => ofTopic(burst, trend, periods));
  });
  return found.sort(
    (a, b) => b.weight - a.weight || (a.trend.term.label < b.trend.term.label ? -1 : 1) || a.start - b.start
  );
}

function ofTopic(burst: Burst, trend: Trend, periods: Periods): TopicBurst {
  const {start, end} = burst;
  const inSpan = new Set(papersIn(periods.periods.slice(start, end + 1)).map(({index}) => index));
  const papers = trend.term.papers.reduce((count, paper) => count + (inSpan.has(paper) ? 1 : 0), 0);
  return {
    ...burst,
    trend,
    papers,
    n: inSpan.size,
    from: periods.periods[start]!,
    to: periods.periods[end]!,
    focus: {...spanFocus(periods, start, end)!, topics: [trend.term.term]},
    lasts: end === periods.periods.length - 1
  };
}

/** "2025", "Mar 2025 to Jun 2025", "since Mar 2025" where it goes on. */
export function spanInWords({from, to, lasts}: Pick<TopicBurst, "from" | "to" | "lasts">): string {
  if (from === to) return from.label;
  return lasts ? `since ${from.label}` : `${from.label} to ${to.label}`;
}
