import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {area, line} from "d3-shape";
import type {Trend, Trends} from "../analysis/trends.js";
import {mark, rove} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import {hatch} from "./hatch.js";
import {shareTickLabel, shareTicks} from "./share-ticks.js";
import {joinedRuns, pointMark, thinRuns, trendLines} from "./trend-data.js";
import type {DrawnPoint, TrendChartOptions} from "./trend-data.js";

export interface SmallTrendOptions extends TrendChartOptions {
  height?: number;
  /** Head of the share axis, for all small charts the same; see `sharedTop`. */
  top?: number;
}

/** The share that holds the intervals of all these trends in periods with enough papers: one scale for all of them, 0 to 1; all of it where there are none. */
export function sharedTop(trends: Trend[]): number {
  const highs = trends.flatMap(({points}) => points.filter(({enough}) => enough).map(({interval}) => interval.high));
  return highs.length ? Math.min(1, 1.02 * Math.max(...highs)) : 1;
}

/** One topic's share by period in little room: hatched thin periods, band, line, a dot for each period that opens its papers. */
export function smallTrendChart(
  {trends, trend}: {trends: Trends; trend: Trend},
  options: SmallTrendOptions = {}
): SVGSVGElement {
  const {width = 268, height = 108, top: most = sharedTop([trend])} = options;
  const [{points, colour}] = trendLines({trends, shown: [trend]}, "share") as [ReturnType<typeof trendLines>[number]];
  const ticks = shareTicks(most).ticks.filter((tick, i, all) => tick <= most && (all.length < 5 || i % 2 === 0));
  const left = Math.ceil(Math.max(...ticks.map((tick) => textWidth(shareTickLabel(tick), 12)))) + 6;
  const [head, foot] = [8, height - 18];
  const step = (width - left) / Math.max(1, points.length);
  const x = (i: number) => left + (i + 0.5) * step;
  const y = scaleLinear([0, most], [foot, head]);
  const atHead = (share: number) => Math.max(y(share), head);

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
  for (const run of joinedRuns(points)) {
    if (run.length > 1)
      svg
        .append("path")
        .attr("class", "band")
        .attr("fill", colour)
        .attr(
          "d",
          area<DrawnPoint>(
            ({period}) => x(period),
            ({low}) => y(low!),
            ({high}) => atHead(high!)
          )(run)
        );
    svg
      .append("path")
      .attr("class", "line")
      .attr("stroke", colour)
      .attr(
        "d",
        line<DrawnPoint>(
          ({period}) => x(period),
          ({value}) => y(value!)
        )(run)
      );
  }
  const alone = new Set(joinedRuns(points).flatMap((run) => (run.length === 1 ? run : [])));
  const marks = svg
    .append("g")
    .attr("class", "points")
    .selectAll<SVGGElement, DrawnPoint>("g")
    .data(points.filter(({value}) => value !== null))
    .join("g")
    .attr("class", ({solid}) => (solid ? "point" : "point few"));
  marks
    .append("rect")
    .attr("class", "reach")
    .attr("x", ({period}) => x(period) - step / 2)
    .attr("y", 0)
    .attr("width", step)
    .attr("height", height);
  marks
    .filter((point) => !point.solid || alone.has(point))
    .append("line")
    .attr("class", "interval")
    .attr("stroke", ({solid}) => (solid ? colour : null))
    .attr("x1", ({period}) => x(period))
    .attr("x2", ({period}) => x(period))
    .attr("y1", ({low}) => y(low!))
    .attr("y2", ({high}) => atHead(high!));
  marks
    .filter(({high, solid}) => !solid && high! > most)
    .append("path")
    .attr("class", "beyond")
    .attr("d", ({period}) => `M${x(period) - 3},${head + 4}l3,-5l3,5`);
  marks
    .filter(({value}) => value! <= most)
    .append("circle")
    .attr("class", "shape")
    .attr("cx", ({period}) => x(period))
    .attr("cy", ({value}) => y(value!))
    .attr("r", ({solid}) => (solid ? Math.min(3.5, Math.max(2, step / 4)) : 3))
    .attr("fill", ({solid}) => (solid ? colour : null));
  mark(marks, pointMark(options));
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
