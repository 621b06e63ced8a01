import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import type {Trend, Trends} from "../analysis/trends.js";
import {rove} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import {hatch} from "./hatch.js";
import {shareTickLabel, shareTicks} from "./share-ticks.js";
import {drawBursts} from "./trend-burst-marks.js";
import {thinRuns, trendLines} from "./trend-data.js";
import type {TrendChartOptions} from "./trend-data.js";
import {drawLine, drawPoints} from "./trend-marks.js";
import type {TrendPlace} from "./trend-marks.js";

export interface SmallTrendOptions extends TrendChartOptions {
  height?: number;
  /** Whether a finger aims: then bursts, which lie under points, are not marks of their own. */
  touch?: boolean;
  /** Head of the share axis, for all small charts the same; see `sharedTop`. */
  top?: number;
}

/** The share that holds the intervals of all these trends in periods with enough papers: one scale for all of them, 0 to 1; all of it where there are none. */
export function sharedTop(trends: Trend[]): number {
  const highs = trends.flatMap(({points}) => points.filter(({enough}) => enough).map(({interval}) => interval.high));
  return highs.length ? shareTicks(Math.max(...highs)).top : 1;
}

/** One topic's share by period in little room: hatched thin periods, band, line, a dot for each period that opens its papers. */
export function smallTrendChart(
  {trends, trend, bursts = []}: {trends: Trends; trend: Trend; bursts?: TopicBurst[]},
  options: SmallTrendOptions = {}
): SVGSVGElement {
  const {width = 268, height = 108, touch = false, top: most = sharedTop([trend])} = options;
  const drawn = trendLines({trends, shown: [trend]}, "share")[0]!;
  const ticks = shareTicks(most).ticks.filter((tick, i, all) => all.length < 5 || i % 2 === 0);
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(shareTickLabel(tick), 12)))) + 6;
  const [head, foot] = [8, height - 18];
  // A page laid out for print can offer no width for a moment.
  const step = Math.max(0, width - left) / Math.max(1, drawn.points.length);
  const x = (i: number) => left + (i + 0.5) * step;
  const y = scaleLinear([0, most], [foot, head]);

  const svg = create("svg:svg")
    .attr("class", "chart trend trend-small")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");
  for (const [from, to] of thinRuns(trends))
    svg
      .append("path")
      .attr("class", "hatch")
      .attr("d", hatch(x(from) - step / 2, head, x(to) + step / 2, foot, 5));
  const grid = svg.append("g").attr("class", "grid");
  for (const tick of ticks) {
    grid
      .append("line")
      .attr("class", tick ? null : "base")
      .attr("x1", left)
      .attr("x2", width)
      .attr("y1", y(tick))
      .attr("y2", y(tick));
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", left - 6)
      .attr("y", y(tick))
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text(shareTickLabel(tick));
  }
  const place: TrendPlace = {
    down: false,
    time: ({period}) => x(period),
    value: y,
    limit: head - 1,
    alone: true,
    quiet: true,
    r: Math.min(3.5, Math.max(2, step / 4)),
    reach: ({period}) => [x(period) - step / 2, 0, step, height]
  };
  drawLine(svg.append("g").attr("class", "topic"), drawn, place);
  drawPoints(svg.append("g").attr("class", "points"), drawn, place, options);
  drawBursts(
    svg.append("g").attr("class", "bursts"),
    bursts.filter((burst) => burst.trend.term === trend.term),
    {
      bar: ({start, end}) => ({
        x: x(start) - step / 2 + 0.5,
        y: foot - 5,
        width: Math.max(0, (end - start + 1) * step - 1),
        height: 4
      }),
      colour: () => drawn.colour
    },
    touch ? {} : options
  );
  const names = svg.append("g").attr("class", "periods");
  const shown = shortNames(trends, step);
  shown.forEach(
    (name, i) =>
      name &&
      names
        .append("text")
        .attr("class", "tick")
        .attr("x", Math.min(x(i), width - textWidth(name, 12) / 2))
        .attr("y", height - 3)
        .attr("text-anchor", "middle")
        .text(name)
  );
  return rove(svg.node() as unknown as SVGSVGElement);
}

/** The first and the last period by name, and as many evenly spaced years between as have room. */
function shortNames({periods}: Trends, step: number): string[] {
  const names = periods.map(({short, year}, i) => (i === 0 || periods[i - 1]!.year !== year ? short : ""));
  const wanted = names.flatMap((name, i) => (name ? [i] : []));
  const kept: number[] = [];
  const half = (i: number) => textWidth(names[i]!, 12) / 2;
  const free = (i: number) => kept.every((j) => Math.abs(i - j) * step >= half(i) + half(j) + 10);
  for (const i of [wanted.at(-1)!, wanted[0]!, ...wanted.slice().reverse()])
    if (i !== undefined && free(i)) kept.push(i);
  return names.map((name, i) => (kept.includes(i) ? name : ""));
}
