import type {TrendMeasure} from "../analysis/findings-trends.js";
import {nice, ticks as niceTicks} from "d3-array";
import type {Period} from "../analysis/periods.js";
import type {Selection} from "../analysis/selection.js";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import type {Trend, TrendPoint, Trends} from "../analysis/trends.js";
import {pointFocus} from "../analysis/trends.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {communityColour, communityText} from "../components/community.js";
import type {MarkOptions, OnOpen} from "../components/marks.js";
import {shareTickLabel, shareTicks} from "./share-ticks.js";

export interface TrendChartData {
  trends: Trends;
  /** Topics drawn, each a line. */
  shown: Trend[];
  /** Bursts; those of the topics drawn are marked along the axis of time. */
  bursts?: TopicBurst[];
}

export interface TrendChartOptions {
  width?: number;
  measure?: TrendMeasure;
  /** Height of the plot where time runs from left to right, px. */
  height?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null;
}

/** One topic's line as it is drawn. */
export interface TrendLine {
  trend: Trend;
  points: DrawnPoint[];
  colour: string;
  textColour: string;
  /** Tells apart lines of one community. */
  dash: string | null;
}

export interface DrawnPoint extends TrendPoint {
  trend: Trend;
  at: Period;
  /** In the unit of the measure; null where there is none, such as a rank among too few papers. */
  value: number | null;
  /** Ends of its interval; null where the measure has none. */
  low: number | null;
  high: number | null;
  /** Whether it is joined to others and drawn solid. */
  solid: boolean;
}

const dashes = [null, "7 4", "2 4", "10 4 2 4"];

/** The lines of a chart: what each point is worth by the measure, and how each line is told from the others. */
export function trendLines({trends, shown}: TrendChartData, measure: TrendMeasure): TrendLine[] {
  const used = new Map<string, number>();
  return shown.map((trend) => {
    const colour = communityColour(trend.term.community);
    const before = used.get(colour) ?? 0;
    used.set(colour, before + 1);
    return {
      trend,
      colour,
      textColour: communityText(trend.term.community),
      dash: dashes[before % dashes.length]!,
      points: trend.points.map((point): DrawnPoint => {
        const {share, low, high} = point.interval;
        const told = measure === "share" && point.n > 0;
        return {
          ...point,
          trend,
          at: trends.periods[point.period]!,
          value: measure === "rank" ? point.rank : measure === "papers" ? point.papers : point.n ? share : null,
          low: told ? low : null,
          high: told ? high : null,
          solid: measure === "papers" || point.enough
        };
      })
    };
  });
}

export interface TrendAxis {
  /** From the value at the foot of the axis to that at its head. */
  domain: [number, number];
  ticks: {value: number; label: string}[];
}

/** The axis that holds the lines; shares start at zero and end above every interval of a period with enough papers. */
export function trendAxis(lines: TrendLine[], measure: TrendMeasure): TrendAxis {
  const points = lines.flatMap((line) => line.points);
  if (measure === "share") {
    const solid = points.filter(({solid}) => solid);
    const most = Math.max(0, ...(solid.length ? solid : points).map(({high}) => high ?? 0)) || 0.75;
    const {ticks, top} = shareTicks(most);
    return {domain: [0, top], ticks: ticks.map((value) => ({value, label: shareTickLabel(value)}))};
  }
  const most = Math.max(measure === "rank" ? 5 : 4, ...points.map(({value}) => value ?? 0));
  if (measure === "papers") {
    const [, top] = nice(0, most, 4);
    return {domain: [0, top], ticks: niceTicks(0, top, 4).map((value) => ({value, label: String(value)}))};
  }
  const ranks = [1, ...niceTicks(1, most, 4).filter((value) => value > 1 && Number.isInteger(value))];
  return {domain: [most + 0.5, 0.5], ticks: ranks.map((value) => ({value, label: String(value)}))};
}

/** Runs of points that are joined: solid neighbours. */
export function joinedRuns(points: DrawnPoint[]): DrawnPoint[][] {
  const runs: DrawnPoint[][] = [];
  let run: DrawnPoint[] = [];
  for (const point of points)
    if (point.solid && point.value !== null) {
      if (!run.length) runs.push(run);
      run.push(point);
    } else run = [];
  return runs;
}

/** Runs of periods with too few papers, as positions from the first to the last. */
export function thinRuns(trends: Trends): [number, number][] {
  const told = new Set(trends.told);
  const runs: [number, number][] = [];
  for (let i = 0; i < trends.periods.length; ++i) {
    if (told.has(i)) continue;
    const last = runs.at(-1);
    if (last && last[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  }
  return runs;
}

/** What the number beside a point says: "45%", "5", "3"; empty where there is none. */
export function pointText({value}: DrawnPoint, measure: TrendMeasure): string {
  if (value === null) return "";
  return measure === "share" ? percent(value) : grouped(value);
}

/** How a point is named, read out and opened. */
export function pointMark({onOpen, opened}: TrendChartOptions): MarkOptions<DrawnPoint> {
  return {
    key: ({trend, at}) => `${trend.term.term}@${at.key}`,
    label: (point) => `${capitalised(point.trend.term.label)}, ${point.at.label}: ${pointInWords(point)}`,
    focus: (point) => pointFocus(point.at, point.trend, point),
    tip: (point) => [`${capitalised(point.trend.term.label)}, ${point.at.label}`, pointInWords(point)],
    onOpen,
    opened
  };
}

function pointInWords({papers, n, interval, enough, rank}: DrawnPoint): string {
  if (!n) return "no papers in this period";
  const count = `${grouped(papers)} of ${counted(n, "paper")}`;
  if (!enough) return `${count}, too few to tell`;
  const {share, low, high} = interval;
  return `${count}, ${percent(share)} (${percent(low)} to ${percent(high)})${rank === null ? "" : `, place ${rank}`}`;
}

/** The lines that have bursts, each with its own and a slot beside the axis. */
export function burstsOfLines(
  {bursts = []}: TrendChartData,
  lines: TrendLine[]
): {line: TrendLine; bursts: TopicBurst[]; slot: number}[] {
  return lines
    .map((line) => ({line, bursts: bursts.filter(({trend}) => trend.term === line.trend.term)}))
    .filter(({bursts}) => bursts.length)
    .map((found, slot) => ({...found, slot}));
}

/** Why nothing is drawn, in a sentence; null where something is. */
export function noTrend({trends, shown}: TrendChartData): string | null {
  const papers = trends.periods.reduce((sum, period) => sum + period.papers.length, 0);
  if (!trends.periods.length) return "A trend needs dates; these papers have none.";
  if (!papers) return "A trend needs at least one paper; this selection has none.";
  return shown.length ? null : "None of these papers mentions a topic.";
}
