import {grouped} from "../analysis/wording.js";
import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {rove} from "../components/marks.js";
import {fitText, textWidth, wrapText} from "../components/text-width.js";
import {hatch} from "./hatch.js";
import {drawBursts} from "./trend-burst-marks.js";
import {burstsOfLines, noTrend, pointText, thinRuns, trendAxis, trendLines} from "./trend-data.js";
import type {DrawnPoint, TrendChartData, TrendChartOptions} from "./trend-data.js";
import {endName, lastTold} from "./trend-labels.js";
import {drawLine, drawPoints} from "./trend-marks.js";
import type {Group, TrendPlace} from "./trend-marks.js";

/** Trends with time running downwards, one row a period: its name, the point and interval, the number and its n. */
export function trendDown(data: TrendChartData, options: TrendChartOptions): SVGSVGElement {
  const {width = 312, measure = "share"} = options;
  const {periods} = data.trends;
  const lines = trendLines(data, measure);
  const several = lines.length > 1;
  const axis = trendAxis(lines, measure);
  const rowHeight = 44;
  const counts = several
    ? periods.map(({papers}) => `n\u00a0=\u00a0${grouped(papers.length)}`)
    : (lines[0]?.points ?? []).map(({papers, n}) => (n ? `${grouped(papers)} of ${grouped(n)}` : "none"));
  const left = Math.ceil(Math.max(30, ...periods.map(({label}) => Math.min(96, textWidth(label, 13))))) + 10;
  const right = Math.ceil(Math.max(24, ...counts.map((count) => textWidth(count, 12)))) + 14;
  const top = 24;
  const foot = top + rowHeight * Math.max(1, periods.length);
  const height = foot + 8 + (several ? 24 * lines.length : 0);
  const domain = measure === "rank" ? [axis.domain[1], axis.domain[0]] : axis.domain;
  const x = scaleLinear(domain, [left, width - right]);
  const y = (i: number) => top + (i + 0.5) * rowHeight;

  const svg = create("svg:svg")
    .attr("class", "chart trend trend-down")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");
  const thin = svg.append("g").attr("class", "thin");
  if (measure !== "papers" && lines.length)
    for (const [from, to] of thinRuns(data.trends))
      thin
        .append("path")
        .attr("class", "hatch")
        .attr("d", hatch(left, y(from) - rowHeight / 2, width - right, y(to) + rowHeight / 2));
  const grid = svg.append("g").attr("class", "grid");
  for (const {value, label} of axis.ticks) {
    grid
      .append("line")
      .attr("class", value === axis.domain[0] ? "base" : null)
      .attr("x1", x(value))
      .attr("x2", x(value))
      .attr("y1", top - 4)
      .attr("y2", foot);
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", x(value))
      .attr("y", top - 10)
      .attr("text-anchor", "middle")
      .text(label);
  }
  const named = svg.append("g").attr("class", "periods");
  periods.forEach(({label}, i) =>
    named
      .append("text")
      .attr("class", "period")
      .attr("x", 0)
      .attr("y", y(i))
      .attr("dy", "0.35em")
      .text(fitText(label, left - 8, 13))
  );
  const message = noTrend(data);
  if (message) {
    const rows = wrapText(message, width - 24, 14, {face: "serif"});
    rows.forEach((row, i) =>
      svg
        .append("text")
        .attr("class", "nothing halo")
        .attr("x", width / 2)
        .attr("y", (top + foot) / 2 + 20 * (i - (rows.length - 1) / 2))
        .attr("text-anchor", "middle")
        .text(row)
    );
    return svg.node() as unknown as SVGSVGElement;
  }
  for (const [from, to] of measure === "papers" ? [] : thinRuns(data.trends))
    thin
      .append("text")
      .attr("class", "why halo")
      .attr("x", width - right - 6)
      .attr("y", (y(from) + y(to)) / 2)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end")
      .text("too few papers to tell");
  const apart = several ? Math.min(9, rowHeight / (lines.length + 1)) : 0;
  const places = lines.map((_, j): TrendPlace => {
    const time = ({period}: DrawnPoint) => y(period) + (j - (lines.length - 1) / 2) * apart;
    const slice = rowHeight / lines.length;
    return {
      down: true,
      time,
      value: x,
      limit: width - right + 4,
      alone: !several,
      r: several ? 4 : 5,
      reach: (point) =>
        several
          ? [x(point.value!) - 22, time(point) - slice / 2, 44, slice]
          : [0, y(point.period) - rowHeight / 2, width, rowHeight]
    };
  });
  lines.forEach((line, j) => drawLine(svg.append("g").attr("class", "topic"), line, places[j]!));
  lines.forEach((line, j) => drawPoints(svg.append("g").attr("class", "points"), line, places[j]!, options));
  for (const {bursts, line, slot} of burstsOfLines(data, lines))
    drawBursts(
      svg.append("g").attr("class", "bursts"),
      bursts,
      {
        bar: ({start, end}) => ({
          x: left + 1 + 7 * slot,
          y: y(start) - rowHeight / 2 + 1,
          width: 5,
          height: (end - start + 1) * rowHeight - 2
        }),
        colour: () => line.colour
      },
      options
    );
  rowNumbers(svg.append("g").attr("class", "values"));
  if (several) namesBelow(svg.append("g").attr("class", "names"));
  return rove(svg.node() as unknown as SVGSVGElement);

  function rowNumbers(group: Group): void {
    const single = several ? null : lines[0]!;
    counts.forEach((count, i) => {
      const point = single?.points[i];
      const text = point?.solid && point.papers ? pointText(point, measure) : "";
      const two = text !== "" && measure !== "papers";
      if (two)
        group
          .append("text")
          .attr("class", "value")
          .style("fill", single!.textColour)
          .attr("x", width)
          .attr("y", y(i) - 8)
          .attr("dy", "0.35em")
          .attr("text-anchor", "end")
          .text(text);
      group
        .append("text")
        .attr("class", "count")
        .attr("x", width)
        .attr("y", y(i) + (two ? 8 : 0))
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(count);
    });
  }

  /** A name under each line's end, the rightmost first, so that no leader crosses a name. */
  function namesBelow(group: Group): void {
    const ends = lines.map((line, j) => {
      const last = lastTold(line);
      const end = last ? {x: x(last.value!), y: places[j]!.time(last)} : {x: left, y: foot};
      return {...end, j, name: endName(line, measure)};
    });
    ends.sort((a, b) => b.x - a.x || a.j - b.j);
    ends.forEach((end, row) => {
      const {colour, textColour} = lines[end.j]!;
      const base = foot + 16 + 24 * row;
      const nameWidth = textWidth(end.name, 13, 600);
      const fitsRight = end.x + 12 + nameWidth <= width;
      const text = fitText(end.name, fitsRight ? width - end.x - 12 : Math.max(120, end.x - 12), 13, 600);
      group
        .append("path")
        .attr("class", "leader")
        .attr("stroke", colour)
        .attr("d", `M${end.x},${end.y + 6}V${base}h${fitsRight ? 8 : -8}`);
      group
        .append("text")
        .attr("class", "name halo")
        .style("fill", textColour)
        .attr("x", fitsRight ? end.x + 12 : end.x - 12)
        .attr("y", base)
        .attr("dy", "0.35em")
        .attr("text-anchor", fitsRight ? "start" : "end")
        .text(text);
    });
  }
}
