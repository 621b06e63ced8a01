import {trendSubtitle, trendTitle} from "../analysis/findings-trends.js";
import type {TrendMeasure} from "../analysis/findings-trends.js";
import type {Prose} from "../analysis/finding.js";
import type {IntervalLevel} from "../analysis/intervals.js";
import {fitted} from "../analysis/options.js";
import type {OptionValues} from "../analysis/options.js";
import type {Periods} from "../analysis/periods.js";
import {periodsOfSelection, unitsOfSelection} from "../analysis/selection-periods.js";
import {topicBursts} from "../analysis/topic-bursts.js";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import {leadingTrend, pointFocus, trendsOf} from "../analysis/trends.js";
import type {Trend, TrendPoint, Trends} from "../analysis/trends.js";
import {trendProse} from "../analysis/trend-prose.js";
import {capitalised} from "../analysis/wording.js";
import {trendOptions} from "../charts/trend-options.js";
import {trendChart} from "../charts/trend.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {fittedKnobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import {openable} from "./openable.js";
import type {BurstKnobs} from "./trend-bursts.js";
import {trendTopicLine} from "./trend-topics.js";
import type {TrendTopics} from "./trend-topics.js";

export type TrendKnobs = OptionValues<typeof trendOptions>;

/** What a reader can turn on trends: periods that fit the papers' dates, what is shown, how few papers are too few. The same line for the same choices. */
export function trendKnobs({corpus, selection, selected}: View): KnobLine<TrendKnobs> {
  const {units, unit} = unitsOfSelection(corpus, selection, selected);
  return fittedKnobs(fitted(trendOptions, {period: {values: units, default: unit}}), {page: "trends"});
}

/** The trends of a view as its knobs ask for them. */
export interface TrendView {
  periods: Periods;
  trends: Trends;
  /** The topics of the large chart. */
  shown: Trend[];
  measure: TrendMeasure;
  enough: number;
  /** Of the intervals of shares. */
  interval: IntervalLevel;
  bursts: TopicBurst[];
}

/** What the large chart was last made of, where no topic is picked. */
let last: {trends: Trends; leading: Trend | null; shown: Trend | undefined} | null = null;

/** Whether the trends of a view whose selection is as before are those shown already, whatever is open in it. */
export function keepsTrends({focus}: View): boolean {
  if (!last) return true;
  const {trends, leading, shown} = last;
  const open = focus?.topics.length === 1 ? focus.topics[0] : null;
  return (trends.trends.find(({term}) => term.term === open) ?? leading ?? undefined) === shown;
}

/** Trends of the selection; shown are the topics picked, else the one whose papers are open, else the clearest rise. */
export function trendView(
  {corpus, selection, selected, focus}: View,
  line: KnobLine<TrendKnobs>,
  picked: string[],
  burstLine: KnobLine<BurstKnobs>
): TrendView {
  const {period, show, few: enough, level: interval} = line.value;
  const periods = periodsOfSelection(corpus, selection, selected, period);
  const wanted = picked.length ? picked : focus?.topics.length === 1 ? focus.topics : [];
  const trends = trendsOf(corpus, periods, {enough, include: wanted, interval});
  const found = wanted.flatMap((term) => trends.trends.find((trend) => trend.term.term === term) ?? []);
  const leading = leadingTrend(trends, selection);
  const shown = found.length ? found : leading ? [leading] : [];
  last = picked.length ? null : {trends, leading, shown: shown[0]};
  const {burst, gamma} = burstLine.value;
  const bursts = topicBursts(periods, trends, {s: burst, gamma});
  return {periods, trends, shown, measure: show, enough, interval, bursts};
}

/** The large chart of the topics shown, with its knobs, and what it says beside it. */
export function trendFigure(
  observatory: Observatory,
  now: View,
  {periods, trends, shown, measure, enough, interval, bursts}: TrendView,
  {line, topics}: {line: KnobLine<TrendKnobs>; topics: TrendTopics}
): HTMLElement {
  const {runs, height} = line.value;
  const prose = trendProse(trends, shown, {enough, measure, bursts, interval});
  const drawn = figure({
    id: "trend",
    level: "page",
    title: trendTitle(trends, shown),
    subtitle: trendSubtitle(periods, shown, measure, interval),
    knobs: element("div", {class: "knobs trend-knobs"}, trendTopicLine(now, trends, shown, topics), line),
    chart: (width) =>
      trendChart(
        {trends, shown, bursts: runs ? bursts : []},
        {width, measure, height, onOpen: observatory.open, opened: now.focus}
      ),
    rows: trendRows(trends, shown),
    openRow: rowOpener(observatory, trends, shown),
    note: paragraphs(prose, observatory)
  });
  drawn.classList.add("trend-figure");
  return drawn;
}

/** The axes of the trend that a selection without papers would have; nothing where it has papers, or where there are none at all. */
export function emptyTrendFigure(
  {corpus, selection, selected}: View,
  {periods, trends}: TrendView
): HTMLElement | string {
  if (selected.size || !corpus.papers.length) return "";
  const chosen = selection.topics[0] ? corpus.termOf.get(selection.topics[0])?.label : null;
  return figure({
    id: "trend-empty",
    title: `${capitalised(chosen ?? "Trends")}, by ${periods.unit}`,
    subtitle: `Share of the ${periods.unit}’s papers; n\u00a0=\u00a00`,
    chart: (width) => trendChart({trends, shown: []}, {width}),
    rows: []
  });
}

/** Points of trends as rows of a table. */
export function trendRows({periods}: Trends, shown: Trend[]): TrendRow[] {
  return shown.flatMap((trend) =>
    trend.points.map((point) => ({
      topic: capitalised(trend.term.label),
      period: periods[point.period]!.label,
      papers: point.papers,
      of: point.n,
      ...shareColumns(point),
      place: point.rank,
      verdict: trend.verdict
    }))
  );
}

/** What opens the papers of a row of `trendRows`. */
export function rowOpener(
  observatory: Observatory,
  trends: Trends,
  shown: Trend[]
): (row: TrendRow) => (() => void) | null {
  return ({topic, period}) => {
    const trend = shown.find(({term}) => capitalised(term.label) === topic)!;
    const point = trend.points.find((point) => trends.periods[point.period]!.label === period)!;
    const focus = pointFocus(trends.periods[point.period]!, trend, point);
    return focus && (() => observatory.open(focus));
  };
}

export interface TrendRow {
  topic: string;
  period: string;
  papers: number;
  of: number;
  share: number | null;
  low: number | null;
  high: number | null;
  enough: string;
  place: number | null;
  verdict: string;
}

function shareColumns({n, interval, enough}: TrendPoint): Pick<TrendRow, "share" | "low" | "high" | "enough"> {
  const digits = (value: number) => (n ? Number(value.toFixed(4)) : null);
  const {share, low, high} = interval;
  return {share: digits(share), low: digits(low), high: digits(high), enough: enough ? "yes" : "too few to tell"};
}

function paragraphs(prose: Prose[], observatory: Observatory): HTMLElement {
  return element(
    "span",
    {class: "beside"},
    ...prose.map((sentence) => element("span", {class: "paragraph"}, ...openable(sentence, observatory)))
  );
}
