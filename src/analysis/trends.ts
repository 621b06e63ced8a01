import type {Corpus, Term} from "./corpus.js";
import {wilson, zOfLevel} from "./intervals.js";
import type {Interval, IntervalLevel} from "./intervals.js";
import {kept} from "./kept.js";
import {benjaminiHochberg} from "./multiple-tests.js";
import {unchosen} from "./leading-topics.js";
import {enoughPapers} from "./periods.js";
import type {Period, Periods, PeriodUnit} from "./periods.js";
import {everything} from "./selection.js";
import type {Selection} from "./selection.js";
import {periodFocus} from "./selection-periods.js";
import {cochranArmitage} from "./slope.js";
import type {SlopeTest} from "./slope.js";

export type Verdict = "rising" | "falling" | "unclear" | "too few to tell";

/** A topic in one period. */
export interface TrendPoint {
  /** Position in `Trends.periods`. */
  period: number;
  /** Papers of the period that mention the topic, of how many. */
  papers: number;
  n: number;
  /** `papers` of `n` with its 95% Wilson interval. */
  interval: Interval;
  /** Whether the period has enough papers to tell a share from. */
  enough: boolean;
  /** Place among all topics of the period by papers, 1 = most, ties share the better place; null where too few or none mention it. */
  rank: number | null;
}

export interface Trend {
  term: Term;
  /** Papers that mention the topic, over all periods, each counted once; and with those that stand in none. */
  papers: number;
  mentions: number;
  points: TrendPoint[];
  /** Over the periods with enough papers; a slope per year. */
  slope: SlopeTest;
  verdict: Verdict;
  /** P-value adjusted for the number of topics tested; null where the topic was not tested. */
  adjusted: number | null;
}

export interface Trends {
  unit: PeriodUnit;
  periods: Period[];
  /** Positions of the periods with enough papers. */
  told: number[];
  /** Topics by papers, most first. */
  trends: Trend[];
  /** Topics with enough papers, in enough periods, to test for a slope. */
  tested: Trend[];
  rising: Trend[];
  falling: Trend[];
}

/** Papers that a topic needs, in periods with enough papers, to be tested for a slope; and such periods that a slope needs. */
export const leastTested = 8;
export const leastPeriods = 3;

export interface TrendOptions {
  /** How often, in per cent, the intervals of shares hold the true one. */
  interval?: IntervalLevel;
  /** Papers that a period needs. */
  enough?: number;
  /** Papers in such periods that a topic needs to be tested. */
  leastPapers?: number;
  /** Share of false verdicts to expect among those that say rising or falling. */
  level?: number;
  /** Terms to follow even where no paper mentions them. */
  include?: readonly string[];
}

/**
 * How each topic's share of the papers of a period changes. A topic rises or falls where the Cochran–Armitage test says so
 * after Benjamini and Hochberg's correction over all topics tested.
 */
export const trendsOf = kept(findTrends);

function findTrends(
  corpus: Corpus,
  {unit, periods, inexact, undated}: Periods,
  {enough = enoughPapers, leastPapers = leastTested, level = 0.05, include = [], interval = "95"}: TrendOptions = {}
): Trends {
  const placesOf = placesByPaper(corpus, periods);
  const apart = new Uint8Array(corpus.papers.length);
  for (const {index} of [...inexact, ...undated]) apart[index] = 1;
  const totals = periods.map(({papers}) => papers.length);
  const told = totals.flatMap((n, i) => (n >= enough ? [i] : []));
  const trends: Trend[] = [];
  for (const term of corpus.terms) {
    if (!term.topic) continue;
    const counts = totals.map(() => 0);
    let papers = 0;
    for (const paper of term.papers) {
      const places = placesOf[paper];
      if (places === undefined) continue;
      ++papers;
      for (const place of places) ++counts[place]!;
    }
    const mentions = papers + term.papers.reduce((sum, paper) => sum + apart[paper]!, 0);
    if (!papers && !include.includes(term.term)) continue;
    trends.push({
      term,
      papers,
      mentions,
      points: counts.map((count, period) => {
        const n = totals[period]!;
        return {
          period,
          papers: count,
          n,
          interval: wilson(count, n, zOfLevel[interval]),
          enough: n >= enough,
          rank: null
        };
      }),
      slope: cochranArmitage(
        told.map((i) => counts[i]!),
        told.map((i) => totals[i]!),
        told.map((i) => periods[i]!.middle)
      ),
      verdict: "too few to tell",
      adjusted: null
    });
  }
  trends.sort((a, b) => b.papers - a.papers || (a.term.label < b.term.label ? -1 : 1));
  rankTopics(trends, told);
  const tested =
    told.length < leastPeriods
      ? []
      : trends.filter(({points}) => told.reduce((sum, i) => sum + points[i]!.papers, 0) >= leastPapers);
  const adjusted = benjaminiHochberg(tested.map(({slope}) => slope.p));
  tested.forEach((trend, i) => {
    trend.adjusted = adjusted[i]!;
    trend.verdict = trend.adjusted > level ? "unclear" : trend.slope.z > 0 ? "rising" : "falling";
  });
  const steepest = (verdict: Verdict) =>
    tested
      .filter((trend) => trend.verdict === verdict)
      .sort((a, b) => Math.abs(b.slope.z) - Math.abs(a.slope.z) || b.papers - a.papers);
  return {unit, periods, told, trends, tested, rising: steepest("rising"), falling: steepest("falling")};
}

/** By position of a paper, the periods that it stands in: one, or several digests; undefined for none. */
function placesByPaper(corpus: Corpus, periods: Period[]): (readonly number[] | undefined)[] {
  const places: (number[] | undefined)[] = corpus.papers.map(() => undefined);
  const alone = periods.map((_, i) => [i]);
  periods.forEach(({papers}, i) => {
    for (const {index} of papers) places[index] = places[index] ? [...places[index], i] : alone[i];
  });
  return places;
}

function rankTopics(trends: Trend[], told: number[]): void {
  for (const i of told) {
    const present = trends.map(({points}) => points[i]!).filter(({papers}) => papers > 0);
    present.sort((a, b) => b.papers - a.papers);
    present.forEach((point, at) => {
      const before = present[at - 1];
      point.rank = before && before.papers === point.papers ? before.rank : at + 1;
    });
  }
}

export type TrendOrder = "papers" | "slope" | "community";

/**
 * Trends in an order: most papers first, by slope (the steepest rise and the steepest fall in turns, so that what falls is seen among
 * more that rises; then those without a verdict, the steepest first), or by community.
 */
export function orderTrends(trends: Trend[], order: TrendOrder): Trend[] {
  const community = ({term}: Trend) => (term.community < 0 ? Infinity : term.community);
  const compare: Record<TrendOrder, (a: Trend, b: Trend) => number> = {
    papers: () => 0,
    slope: (a, b) => Math.abs(b.slope.slope) - Math.abs(a.slope.slope),
    community: (a, b) => (community(a) === community(b) ? 0 : community(a) - community(b))
  };
  const ordered = [...trends].sort(
    (a, b) => compare[order](a, b) || b.papers - a.papers || (a.term.label < b.term.label ? -1 : 1)
  );
  return order === "slope" ? inTurns(ordered) : ordered;
}

/** Rising and falling trends in turns, beginning with whatever comes first, and then the others. */
function inTurns(trends: Trend[]): Trend[] {
  const [rising, falling] = (["rising", "falling"] as const).map((one) =>
    trends.filter(({verdict}) => verdict === one)
  );
  const first = trends.find(({verdict}) => verdict === "rising" || verdict === "falling");
  const [one, other] = first?.verdict === "falling" ? [falling!, rising!] : [rising!, falling!];
  const turns = Array.from({length: Math.max(one.length, other.length)}, (_, i) => [one[i], other[i]]).flat();
  const moving = turns.filter((trend) => trend !== undefined);
  return [...moving, ...trends.filter((trend) => !moving.includes(trend))];
}

/** The topic that a page shows unasked: the clearest rise, else the leading topic; one that the reader chose only where there is no other. */
export function leadingTrend({trends, rising}: Trends, selection: Selection = everything): Trend | null {
  return unchosen(rising, selection)[0] ?? unchosen(trends, selection)[0] ?? trends[0] ?? null;
}

/** The narrowing of a selection to a topic in a period; null where no paper mentions it. */
export function pointFocus(period: Period, {term}: Trend, {papers}: TrendPoint): Selection | null {
  const focus = papers ? periodFocus(period) : null;
  return focus && {...focus, topics: [term.term]};
}
