import type {IntervalLevel} from "./intervals.js";
import {enoughPapers, papersIn} from "./periods.js";
import type {Periods, PeriodUnit} from "./periods.js";
import {countOfPapers, shareOfPapers} from "./share-of-papers.js";
import type {Trend, TrendOrder, TrendPoint, Trends} from "./trends.js";
import {leastTested} from "./trends.js";
import {capitalised, counted, grouped, inWords, listed} from "./wording.js";

export type TrendMeasure = "share" | "papers" | "rank";

/** What the large chart shows, as its title: a change only where the test finds one, and between the first and last period with enough papers. */
export function trendTitle(trends: Trends, shown: Trend[]): string {
  const {tested, rising, falling} = trends;
  const [only] = shown;
  if (!only) return "No topic to follow";
  if (shown.length > 1) return comparisonTitle(shown);
  const {label} = only.term;
  if (only.verdict === "too few to tell")
    return tested.length ? `Too few papers to tell: ${label}` : "Too few papers to tell what rises or falls";
  if (only.verdict === "unclear")
    return rising.length + falling.length
      ? `Neither rising nor falling more than chance would: ${label}`
      : "Nothing rises or falls more than chance would";
  const [first, last] = ends(trends, only)!;
  const moved = last.interval.share - first.interval.share;
  if (only.verdict === "rising" ? moved <= 0 : moved >= 0)
    return `${capitalised(only.verdict)}, though not from the first period to the last: ${label}`;
  const inFractions = [first, last].map(({papers, n}) => shareOfPapers(papers, n));
  const [from, to] =
    inFractions[0] === inFractions[1] ? [first, last].map(({papers, n}) => countOfPapers(papers, n)) : inFractions;
  const {periods} = trends;
  return `From ${from} ${periods[first.period]!.when} to ${to} ${periods[last.period]!.when}: ${label}`;
}

function comparisonTitle(shown: Trend[]): string {
  const named = (verdict: Trend["verdict"]) =>
    shown.filter((trend) => trend.verdict === verdict).map(({term}) => term.label);
  const [rising, falling] = [named("rising"), named("falling")];
  const parts = [rising.length && `${listed(rising)} rising`, falling.length && `${listed(falling)} falling`];
  const of = `Of these ${inWords(shown.length)} topics`;
  if (!rising.length && !falling.length) return `${of} none rises or falls more than chance would`;
  return `${of}: ${parts.filter(Boolean).join(", ")}`;
}

/** What is measured, by which date, the n, and what was left out. */
export function trendSubtitle(
  periods: Periods,
  shown: Trend[],
  measure: TrendMeasure,
  interval: IntervalLevel = "95"
): string {
  const unit = periods.unit;
  const topic = shown.length === 1 ? shown[0]!.term.label : "each topic";
  const measured = {
    share: `Share of the ${unit}’s papers that mention ${topic}, with ${interval}% intervals`,
    papers: `Papers of the ${unit} that mention ${topic}`,
    rank: `Place of ${topic} among all topics, by papers of the ${unit}`
  }[measure];
  return `${measured}; ${datesInWords(periods)}`;
}

/** "n = 133, by the date each paper was first published; 1 more has no date". */
export function datesInWords({unit, periods, inexact, undated}: Periods): string {
  const papers = papersIn(periods);
  const received = papers.filter(({dated}) => dated === "received").length;
  const by =
    unit === "digest"
      ? "by the digest that brought each paper"
      : !received
        ? "by the date each paper was first published"
        : received === papers.length
          ? "by the date of the digest that brought each paper"
          : `by the date each paper was first published or, for ${grouped(received)} of them, by that of its digest`;
  const left = [
    ...(unit === "digest"
      ? [inDigests(undated.length + inexact.length)]
      : [
          undated.length && `${grouped(undated.length)} more ${undated.length === 1 ? "has" : "have"} no date`,
          inexact.length &&
            `${grouped(inexact.length)} more ${inexact.length === 1 ? "is" : "are"} not dated to ${articled(unit)}`
        ])
  ].filter(Boolean);
  return [`n\u00a0=\u00a0${grouped(papers.length)}${papers.length ? `, ${by}` : ""}`, ...left].join("; ");
}

function inDigests(papers: number): string {
  return papers ? `${grouped(papers)} more came in no dated digest` : "";
}

function articled(unit: PeriodUnit): string {
  return unit === "half-year" ? "a half-year" : `a ${unit}`;
}

/** A topic's points in the first and the last period with enough papers; null without such periods. */
export function ends({told}: Trends, {points}: Trend): [TrendPoint, TrendPoint] | null {
  return told.length ? [points[told[0]!]!, points[told.at(-1)!]!] : null;
}

const ordered: Record<TrendOrder, string> = {
  papers: "most papers first",
  slope: "the steepest rises and falls first",
  community: "by community"
};

/** How many of the topics in small charts rise and fall: "Of twelve more topics one rises, none falls". */
export function smallMultiplesTitle(trends: Trend[]): string {
  const n = trends.length;
  if (!n) return "No other topic in these papers";
  const many = `${inWords(n)} more ${n === 1 ? "topic" : "topics"}`;
  const count = (verdict: Trend["verdict"]) => trends.filter((trend) => trend.verdict === verdict).length;
  const [rising, falling] = [count("rising"), count("falling")];
  if (count("too few to tell") === n) return `${capitalised(many)}, too few papers to tell`;
  if (rising === n || falling === n)
    return `${capitalised(many)}, ${n === 2 ? "both " : n > 2 ? "all " : ""}${rising ? "rising" : "falling"}`;
  if (!rising && !falling) {
    if (n === 1) return `${capitalised(many)}, neither rising nor falling more than chance would`;
    return `${n === 2 ? "Neither" : "None"} of ${many} rises or falls more than chance would`;
  }
  const clause = (moving: number, verb: string) =>
    `${moving ? inWords(moving) : "none"} ${moving > 1 ? verb : `${verb}s`}`;
  const clauses = [clause(rising, "rise"), clause(falling, "fall")];
  return `Of ${many} ${(rising ? clauses : clauses.reverse()).join(", ")}`;
}

export function smallMultiplesSubtitle(
  unit: PeriodUnit,
  order: TrendOrder,
  {
    enough = enoughPapers,
    leastPapers = leastTested,
    interval = "95"
  }: {enough?: number; leastPapers?: number; interval?: IntervalLevel} = {}
): string {
  return `Share of the ${unit}’s papers with ${interval}% Wilson intervals, all on one scale, ${ordered[order]}. Hatched: fewer than ${counted(enough, "paper")} in the ${unit}. Too few: under ${counted(leastPapers, "paper")} on the topic.`;
}
