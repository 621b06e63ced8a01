import {burstsOf} from "./bursts.js";
import type {Burst, BurstOptions} from "./bursts.js";
import {kept} from "./kept.js";
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
export const topicBursts = kept(findBursts);

function findBursts(
  periods: Periods,
  {trends}: Trends,
  {leastPapers = leastTested, ...options}: BurstOptions & {leastPapers?: number} = {}
): TopicBurst[] {
  const totals = periods.periods.map(({papers}) => papers.length);
  const spans = new Map<string, Span>();
  const spanOf = (start: number, end: number): Span => {
    const key = `${start}-${end}`;
    let span = spans.get(key);
    if (!span) spans.set(key, (span = papersOfSpan(periods, start, end)));
    return span;
  };
  const found = trends.flatMap((trend): TopicBurst[] => {
    if (trend.papers < leastPapers) return [];
    const counts = trend.points.map(({papers}) => papers);
    return burstsOf(counts, totals, options).map((burst) =>
      ofTopic(burst, trend, periods, spanOf(burst.start, burst.end))
    );
  });
  return found.sort(
    (a, b) => b.weight - a.weight || (a.trend.term.label < b.trend.term.label ? -1 : 1) || a.start - b.start
  );
}

/** The papers of the periods from one to another: how many, by position whether in it, and what finds them. */
interface Span {
  n: number;
  holds: Uint8Array;
  focus: Selection;
}

function papersOfSpan(periods: Periods, start: number, end: number): Span {
  const indexes = papersIn(periods.periods.slice(start, end + 1)).map(({index}) => index);
  const holds = new Uint8Array(1 + indexes.reduce((most, index) => Math.max(most, index), -1));
  for (const index of indexes) holds[index] = 1;
  return {n: indexes.length, holds, focus: spanFocus(periods, start, end)!};
}

function ofTopic(burst: Burst, trend: Trend, periods: Periods, {n, holds, focus}: Span): TopicBurst {
  const {start, end} = burst;
  let papers = 0;
  for (const paper of trend.term.papers) papers += holds[paper] ?? 0;
  return {
    ...burst,
    trend,
    papers,
    n,
    from: periods.periods[start]!,
    to: periods.periods[end]!,
    focus: {...focus, topics: [trend.term.term]},
    lasts: end === periods.periods.length - 1
  };
}

/** "2025", "Mar 2025 to Jun 2025", "since Mar 2025" where it goes on. */
export function spanInWords({from, to, lasts}: Pick<TopicBurst, "from" | "to" | "lasts">): string {
  if (from === to) return from.label;
  return lasts ? `since ${from.label}` : `${from.label} to ${to.label}`;
}
