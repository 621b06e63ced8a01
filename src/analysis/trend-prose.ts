import {series} from "./finding.js";
import type {Claim, Prose, Sentence} from "./finding.js";
import {ends} from "./findings-trends.js";
import type {TrendMeasure} from "./findings-trends.js";
import type {IntervalLevel} from "./intervals.js";
import {enoughPapers} from "./periods.js";
import {everything} from "./selection.js";
import {spanInWords} from "./topic-bursts.js";
import type {TopicBurst} from "./topic-bursts.js";
import type {Trend, TrendPoint, Trends} from "./trends.js";
import {leastPeriods, leastTested, pointFocus} from "./trends.js";
import {capitalised, counted, grouped, inWords, listed, percent} from "./wording.js";

/** What the large chart says, in sentences: the ends of each line, and what the tests find. */
export function trendProse(
  trends: Trends,
  shown: Trend[],
  {
    enough = enoughPapers,
    leastPapers = leastTested,
    measure = "share" as TrendMeasure,
    bursts = [] as TopicBurst[],
    interval = "95" as IntervalLevel
  } = {}
): Prose[] {
  const {told, unit} = trends;
  if (!shown.length) return [];
  if (!told.length) return [[`No ${unit} has ${counted(enough, "paper")}, so no share can be told.`]];
  const [only] = shown;
  const lines =
    shown.length > 1
      ? shown.map((trend) => lineInWords(trends, trend))
      : [[...endsInWords(trends, only!), ...(measure === "share" ? [bandInWords(only!, told, interval)] : [])]];
  const bursting = burstsInWords(shown, bursts);
  const tests = testsInWords(trends, shown, {enough, leastPapers});
  return [...lines, ...(bursting ? [bursting] : []), [tests], ...moversInWords(trends, shown)];
}

/** "A burst, marked along the axis: Mar 2025 to Jun 2025 (34 papers, 2.6 times the usual share)." Null where what is shown has no burst. */
function burstsInWords(shown: Trend[], bursts: TopicBurst[]): Sentence | null {
  const found = bursts.filter(({trend}) => shown.some(({term}) => term === trend.term));
  if (!found.length) return null;
  const parts = found.slice(0, 4).flatMap((burst, i): Sentence => {
    const {papers, focus, level, trend} = burst;
    const claim: Claim = {text: counted(papers, "paper"), kind: "number", focus, papers};
    const of = shown.length > 1 ? `${trend.term.label} ` : "";
    return [i ? "; " : "", `${of}${spanInWords(burst)} (`, claim, `, ${level.toFixed(1)} times the usual share)`];
  });
  return [`${found.length > 1 ? "Bursts" : "A burst"}, marked along the axis: `, ...parts, "."];
}

/** "In 2021 none of 15 papers mentioned clustering; in 2025 5 of 11 did." */
function endsInWords(trends: Trends, trend: Trend): Sentence {
  const [first, last] = ends(trends, trend)!;
  const when = ({period}: TrendPoint) => trends.periods[period]!.when;
  const begin: Sentence = [
    `${capitalised(when(first))} `,
    amount(trends, trend, first),
    first.n === 1 ? " paper" : " papers",
    ` mentioned ${trend.term.label}`
  ];
  return first === last ? [...begin, ". "] : [...begin, `; ${when(last)} `, amount(trends, trend, last), " did. "];
}

/** "5 of 11", which opens the five; "none of 11" and "all 11" where it is so. */
function amount(trends: Trends, trend: Trend, point: TrendPoint): Sentence[number] {
  const {papers, n, period} = point;
  const focus = pointFocus(trends.periods[period]!, trend, point);
  if (!focus) return `none of ${grouped(n)}`;
  return {
    text: papers === n && n > 1 ? `all ${grouped(n)}` : `${grouped(papers)} of ${grouped(n)}`,
    kind: "number",
    focus,
    papers
  };
}

/** "Clustering: rising, 0% in 2021 and 45% in 2025." */
function lineInWords(trends: Trends, trend: Trend): Sentence {
  const shares = [...new Set(ends(trends, trend)!)].flatMap((point, i): Sentence => {
    const period = trends.periods[point.period]!;
    const focus = pointFocus(period, trend, point);
    const text = percent(point.interval.share);
    const claim: Sentence[number] = focus ? {text, kind: "number", focus, papers: point.papers} : text;
    return [i ? " and " : "", claim, ` ${period.when}`];
  });
  return [`${capitalised(trend.term.label)}: ${trend.verdict}, `, ...shares, "."];
}

/** Said where any interval with enough papers is at least this wide. */
const wide = 0.2;

function bandInWords({points}: Trend, told: number[], interval: IntervalLevel): string {
  const widest = Math.max(...told.map((i) => points[i]!.interval.high - points[i]!.interval.low));
  const band =
    told.length > 1
      ? `The shaded band is the ${interval}% Wilson interval`
      : `The line is its ${interval}% Wilson interval`;
  return widest >= wide ? `${band}: with this few papers, read the direction, not the digit.` : `${band}.`;
}

function testsInWords(
  {tested, rising, falling, told, unit}: Trends,
  shown: Trend[],
  {enough, leastPapers}: {enough: number; leastPapers: number}
): string {
  if (!tested.length)
    return told.length < leastPeriods
      ? `A slope needs ${inWords(leastPeriods)} ${unit}s with at least ${counted(enough, "paper")}; here ${told.length === 1 ? "is" : "are"} ${inWords(told.length)}.`
      : `No topic has the ${counted(leastPapers, "paper")} that a test for a slope needs.`;
  const only = shown.length === 1 ? shown[0]! : null;
  const clause = (moving: Trend[], verb: string) => {
    const others = moving.length - 1;
    if (only && moving.includes(only))
      return others ? `this one and ${counted(others, "other")} ${verb}` : `only this one ${verb}s`;
    return moving.length > 1 ? `${inWords(moving.length)} ${verb}` : `${moving.length ? "one" : "none"} ${verb}s`;
  };
  const clauses = [clause(rising, "rise"), clause(falling, "fall")];
  const sentences = [
    tested.length === 1
      ? `Only one topic has enough papers to test for a slope: ${oneTested(tested[0]!)}.`
      : `Of the ${grouped(tested.length)} topics with enough papers to test for a slope, ${rising.length || falling.length ? listed(clauses) : "none rises and none falls"} once the number of tests is allowed for.`
  ];
  if (only && only.adjusted === null)
    sentences.push(
      `This one was not tested: fewer than ${counted(leastPapers, "paper")} mention it in ${unit}s with at least ${enough}.`
    );
  if (tested.length > rising.length + falling.length)
    sentences.push("What is unclear may still be changing; these papers cannot say.");
  return sentences.join(" ");
}

function oneTested({term, verdict}: Trend): string {
  return `${term.label}, ${verdict === "unclear" ? "which neither rises nor falls more than chance would" : verdict}`;
}

/** Every topic that rises or falls, the clearest first, where there are more than those shown. */
function moversInWords({rising, falling}: Trends, shown: Trend[]): Prose[] {
  const most = 8;
  return (
    [
      ["Rising", rising],
      ["Falling", falling]
    ] as const
  ).flatMap(([name, moving]): Prose[] => {
    if (!moving.some((trend) => !shown.includes(trend))) return [];
    const claims = moving.map(topicClaim);
    const rest = claims.slice(most);
    const end = rest.length ? [{before: " and ", text: `${grouped(rest.length)} more`, claims: rest}] : [];
    return [
      [`${name}, the clearest first: `, ...series(claims.slice(0, most), rest.length ? ", " : " and "), ...end, "."]
    ];
  });
}

function topicClaim({term, mentions}: Trend): Claim {
  return {text: term.label, kind: "topic", focus: {...everything, topics: [term.term]}, papers: mentions};
}
