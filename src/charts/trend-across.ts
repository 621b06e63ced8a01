import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import type {Selection as Elements} from "d3-selection";
import {area, line} from "d3-shape";
import {mark, rove} from "../components/marks.js";
import {textWidth, wrapText} from "../components/text-width.js";
import {hatch} from "./hatch.js";
import {besideLine, spreadOut} from "./line-labels.js";
import {periodTicks} from "./period-ticks.js";
import {joinedRuns, noTrend, pointMark, pointText, thinRuns, trendAxis, trendLines} from "./trend-data.js";
import type {DrawnPoint, TrendChartData, TrendChartOptions, TrendLine} from "./trend-data.js";

export type Group = Elements<SVGGElement, undefined, null, undefined>;

/** Widest name at the end of a line, px. */
const widestName = 168;

/** Trends with time from left to right: hatched columns for thin periods, bands and lines, a number beside each point. */
export function trendAcross(data: TrendChartData, options: TrendChartOptions): SVGSVGElement {
  const {width = 776, measure = "share"} = options;
  const {periods} = data.trends;
  const lines = trendLines(data, measure);
  const several = lines.length > 1;
  const axis = trendAxis(lines, measure);
  const ends = lines.map(({points}) => points.findLast(({solid, value}) => solid && value !== null) ?? null);
  const names = lines.map(({trend}, j) => {
    const value = ends[j] ? pointText(ends[j], measure) : "";
    return wrapText(`${trend.term.label} ${value}`, widestName, 13, {weight: 600, most: 2});
  });
  const nameWidth = Math.max(0, ...names.flat().map((name) => textWidth(name, 13, 600)));
  const left = Math.ceil(Math.max(22, ...axis.ticks.map(({label}) => textWidth(label, 12)))) + 10;
  const right = several ? Math.ceil(nameWidth) + 26 : 4;
  const step = (width - left - right) / Math.max(1, periods.length);
  const ticks = periodTicks(periods, step);
  const counts = countsUnder(data, step);
  const rows = 1 + Number(counts.some(Boolean)) + Number(ticks.some(({year}) => year));
  const [top, foot] = [measure === "share" ? 26 : 12, width < 640 ? 240 : 276];
  const height = foot + 8 + 16 * rows;
  const x = (i: number) => left + (i + 0.5) * step;
  const y = scaleLinear(axis.domain, [foot, top]);

  const svg = create("svg:svg")
    .attr("class", "chart trend")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");
  const thin = svg.append("g").attr("class", "thin");
  if (measure !== "papers" && lines.length) for (const run of thinRuns(data.trends)) hatchedColumns(thin, run);
  const grid = svg.append("g").attr("class", "grid");
  for (const {value, label} of axis.ticks) {
    const base = value === axis.domain[0];
    if (measure !== "rank" || !base)
      grid
        .append("line")
        .attr("class", base ? "base" : null)
        .attr("x1", left)
        .attr("x2", width - right)
        .attr("y1", y(value))
        .attr("y2", y(value));
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", left - 8)
      .attr("y", y(value))
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text(label);
  }
  periodNames(svg.append("g").attr("class", "periods"));
  const message = noTrend(data);
  if (message) {
    svg
      .append("text")
      .attr("class", "nothing")
      .attr("x", (left + width - right) / 2)
      .attr("y", (top + foot) / 2)
      .attr("text-anchor", "middle")
      .text(message);
    return svg.node() as unknown as SVGSVGElement;
  }
  const shift = (j: number) => (several ? (j - (lines.length - 1) / 2) * Math.min(7, step / (lines.length + 1)) : 0);
  const at = (point: DrawnPoint, j: number) => x(point.period) + shift(j);
  lines.forEach((drawn, j) => bandAndLine(svg.append("g").attr("class", "topic"), drawn, j));
  lines.forEach((drawn, j) => points(svg.append("g").attr("class", "points"), drawn, j));
  if (several) namesAtEnds(svg.append("g").attr("class", "names"));
  else numbers(svg.append("g").attr("class", "values"), lines[0]!);
  return rove(svg.node() as unknown as SVGSVGElement);

  function hatchedColumns(group: Group, [from, to]: [number, number]): void {
    const [x0, x1, y0] = [x(from) - step / 2, x(to) + step / 2, Math.max(0, top - 20)];
    group
      .append("path")
      .attr("class", "hatch")
      .attr("d", hatch(x0, y0, x1, foot));
    const words = wrapText("too few papers to tell", x1 - x0 - 8, 12, {most: 4});
    if (words.every((word) => textWidth(word, 12) <= x1 - x0 - 4) && words.length < 4)
      words.forEach((word, row) =>
        group
          .append("text")
          .attr("class", "why halo")
          .attr("x", (x0 + x1) / 2)
          .attr("y", y0 + 15 + 15 * row)
          .attr("text-anchor", "middle")
          .text(word)
      );
  }

  function periodNames(group: Group): void {
    const text = (i: number, row: number, className: string, words: string) =>
      words &&
      group
        .append("text")
        .attr("class", className)
        .attr("x", x(i))
        .attr("y", foot + 18 + 16 * row)
        .attr("text-anchor", "middle")
        .text(words);
    const hasLabels = ticks.some(({label}) => label);
    ticks.forEach(({label, year}, i) => {
      text(i, 0, "period", label);
      text(i, Number(hasLabels), "count", counts[i]!);
      text(i, Number(hasLabels) + Number(counts.some(Boolean)), "year", year);
    });
  }

  function bandAndLine(group: Group, {points, colour, dash}: TrendLine, j: number): void {
    for (const run of joinedRuns(points)) {
      if (measure === "share" && run.length > 1 && !several)
        group
          .append("path")
          .attr("class", "band")
          .attr("fill", colour)
          .attr(
            "d",
            area<DrawnPoint>(
              (point) => at(point, j),
              ({low}) => y(low!),
              ({high}) => y(high!)
            )(run)
          );
      group
        .append("path")
        .attr("class", "line")
        .attr("stroke", colour)
        .attr("stroke-dasharray", dash)
        .attr(
          "d",
          line<DrawnPoint>(
            (point) => at(point, j),
            ({value}) => y(value!)
          )(run)
        );
    }
  }

  function points(group: Group, {points, colour}: TrendLine, j: number): void {
    const marks = group
      .selectAll<SVGGElement, DrawnPoint>("g")
      .data(points.filter(({value}) => value !== null))
      .join("g")
      .attr("class", ({solid}) => (solid ? "point" : "point few"));
    if (!several)
      marks
        .append("rect")
        .attr("class", "reach")
        .attr("x", ({period}) => x(period) - step / 2)
        .attr("y", Math.max(0, top - 20))
        .attr("width", step)
        .attr("height", height - Math.max(0, top - 20));
    const between = marks.filter(({low, solid}) => low !== null && (solid || !several));
    const end = ({high}: DrawnPoint) => Math.max(y(high!), top - 14);
    for (const className of several ? ["reach-line", "interval"] : ["interval"])
      between
        .append("line")
        .attr("class", className)
        .attr("stroke", ({solid}) => (className === "interval" && solid ? colour : null))
        .attr("x1", (point) => at(point, j))
        .attr("x2", (point) => at(point, j))
        .attr("y1", ({low}) => y(low!))
        .attr("y2", end);
    between
      .filter(({high}) => y(high!) < top - 14)
      .append("path")
      .attr("class", "beyond")
      .attr("d", (point) => `M${at(point, j) - 4},${top - 8}l4,-6l4,6`);
    if (several)
      marks
        .append("circle")
        .attr("class", "reach")
        .attr("cx", (point) => at(point, j))
        .attr("cy", ({value}) => y(value!))
        .attr("r", 10);
    marks
      .append("circle")
      .attr("class", "shape")
      .attr("cx", (point) => at(point, j))
      .attr("cy", ({value}) => y(value!))
      .attr("r", ({solid}) => (solid ? (several ? 4 : 5) : 4))
      .attr("fill", ({solid}) => (solid ? colour : null));
    mark(marks, pointMark(options));
  }

  function numbers(group: Group, {points, textColour}: TrendLine): void {
    const drawn = joinedRuns(points).flat();
    const texts = drawn.map((point) => pointText(point, measure));
    const widths = texts.map((text) => textWidth(text, 13, 600));
    const room = Math.max(...widths) + 6 <= step;
    const highest = drawn.reduce(
      (best, point) => (point.papers / point.n > best.papers / best.n ? point : best),
      drawn[0]!
    );
    const kept = drawn.map((point, i) => Boolean(texts[i]) && (room || point === highest || point === drawn.at(-1)));
    const places = besideLine(
      drawn.map((point) => ({x: x(point.period), y: y(point.value!)})),
      widths.map((width, i) => (kept[i] ? width : 0)),
      {bounds: [0, foot + 2]}
    );
    drawn.forEach((point, i) => {
      if (!kept[i]) return;
      group
        .append("text")
        .attr("class", "value halo")
        .attr("fill", textColour)
        .attr("x", Math.min(x(point.period) + places[i]!.x, width - widths[i]! / 2))
        .attr("y", y(point.value!) + places[i]!.y)
        .attr("dy", "0.35em")
        .attr("text-anchor", "middle")
        .text(texts[i]!);
    });
  }

  function namesAtEnds(group: Group): void {
    const wanted = ends.map((point) => (point ? y(point.value!) : foot));
    const gap = Math.max(...names.map((name) => name.length)) > 1 ? 33 : 18;
    const placed = spreadOut(wanted, gap, top, foot);
    lines.forEach(({textColour, colour}, j) => {
      const point = ends[j];
      const start = width - right + 20;
      if (point)
        group
          .append("path")
          .attr("class", "leader")
          .attr("stroke", colour)
          .attr("d", `M${at(point, j) + 7},${wanted[j]!}L${width - right + 4},${placed[j]!}h12`);
      names[j]!.forEach((name, row) =>
        group
          .append("text")
          .attr("class", "name halo")
          .attr("fill", textColour)
          .attr("x", start)
          .attr("y", placed[j]! + 15 * (row - (names[j]!.length - 1) / 2))
          .attr("dy", "0.35em")
          .text(name)
      );
    });
  }
}

/** What stands under each period: "5 of 11" for one topic, "n = 11" for several; shorter, or nothing, where there is no room. */
function countsUnder({trends, shown}: TrendChartData, step: number): string[] {
  const single = shown.length === 1 ? shown[0]!.points : null;
  const forms = single
    ? [" of ", "/"].map((of) => single.map(({papers, n}) => (n ? `${papers}${of}${n}` : "none")))
    : [
        trends.periods.map(({papers}) => `n\u00a0=\u00a0${papers.length}`),
        trends.periods.map(({papers}) => `n=${papers.length}`)
      ];
  if (!shown.length) return trends.periods.map(() => "");
  return forms.find((form) => form.every((text) => textWidth(text, 12) <= step - 4)) ?? trends.periods.map(() => "");
}
