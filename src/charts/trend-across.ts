import {grouped} from "../analysis/wording.js";
import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import {rove} from "../components/marks.js";
import {textWidth, wrapText} from "../components/text-width.js";
import {hatch} from "./hatch.js";
import {periodTicks} from "./period-ticks.js";
import {drawBursts} from "./trend-burst-marks.js";
import {burstsOfLines, noTrend, thinRuns, trendAxis, trendLines} from "./trend-data.js";
import type {DrawnPoint, TrendChartData, TrendChartOptions} from "./trend-data.js";
import {endName, lastTold, namesAtEnds, numbersBeside} from "./trend-labels.js";
import {drawLine, drawPoints} from "./trend-marks.js";
import type {Group, TrendPlace} from "./trend-marks.js";

/** Widest name at the end of a line, px. */
const widestName = 168;

/** Trends with time from left to right: hatched columns for thin periods, bands and lines, a number beside each point. */
export function trendAcross(data: TrendChartData, options: TrendChartOptions): SVGSVGElement {
  const {width = 776, measure = "share", height: wanted = 276} = options;
  const {periods} = data.trends;
  const lines = trendLines(data, measure);
  const several = lines.length > 1;
  const axis = trendAxis(lines, measure);
  const names = lines.map((line) => wrapText(endName(line, measure), widestName, 13, {weight: 600, most: 2}));
  const nameWidth = Math.max(0, ...names.flat().map((name) => textWidth(name, 13, 600)));
  const left = Math.ceil(Math.max(22, ...axis.ticks.map(({label}) => textWidth(label, 12)))) + 10;
  const right = several ? Math.ceil(nameWidth) + 26 : 4;
  const step = (width - left - right) / Math.max(1, periods.length);
  const ticks = periodTicks(periods, step);
  const counts = countsUnder(data, step);
  const rows = [ticks.some(({label}) => label), counts.some(Boolean), ticks.some(({year}) => year)];
  const [top, foot] = [measure === "share" ? 26 : 12, width < 640 ? Math.round(0.87 * wanted) : wanted];
  const head = Math.max(0, top - 20);
  const height = foot + 8 + 16 * Math.max(1, rows.filter(Boolean).length);
  const x = (i: number) => left + (i + 0.5) * step;
  const y = scaleLinear(axis.domain, [foot, top]);

  const svg = create("svg:svg")
    .attr("class", "chart trend")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group");
  const thin = measure === "papers" || !lines.length ? [] : thinRuns(data.trends);
  const edges = thin.map(([from, to]): [number, number] => [x(from) - step / 2, x(to) + step / 2]);
  const hatched = svg.append("g").attr("class", "thin");
  for (const [x0, x1] of edges)
    hatched
      .append("path")
      .attr("class", "hatch")
      .attr("d", hatch(x0, head, x1, foot));
  valueAxis(svg.append("g").attr("class", "grid"));
  timeAxis(svg.append("g").attr("class", "periods"));
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
  const apart = several ? Math.min(7, step / (lines.length + 1)) : 0;
  const places = lines.map((_, j): TrendPlace => {
    const time = ({period}: DrawnPoint) => x(period) + (j - (lines.length - 1) / 2) * apart;
    const high = (point: DrawnPoint) => y(point.high ?? point.value!);
    const low = (point: DrawnPoint) => y(point.low ?? point.value!);
    return {
      down: false,
      time,
      value: y,
      limit: top - 14,
      alone: !several,
      r: several ? Math.max(2, Math.min(4, step / 4)) : Math.max(2, Math.min(5, step / 4)),
      reach: (point) =>
        several
          ? [time(point) - Math.max(5, apart / 2), high(point) - 8, Math.max(10, apart), low(point) - high(point) + 16]
          : [x(point.period) - step / 2, head, step, height - head]
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
          x: x(start) - step / 2 + 1,
          y: foot - 6 - 7 * slot,
          width: (end - start + 1) * step - 2,
          height: 5
        }),
        reach: several ? 1 : 4,
        colour: () => line.colour
      },
      options
    );
  for (const edge of edges) whyHatched(svg.append("g").attr("class", "thin"), edge);
  const written = svg.append("g").attr("class", "names");
  if (several)
    namesAtEnds(written, lines, names, {
      ends: lines.map((line, j) => {
        const last = lastTold(line);
        return last && {x: places[j]!.time(last), y: y(last.value!)};
      }),
      left: width - right,
      between: [top, foot]
    });
  else numbersBeside(written, lines[0]!, places[0]!, {measure, step, bounds: [0, foot + 2], width});
  return rove(svg.node() as unknown as SVGSVGElement);

  function valueAxis(group: Group): void {
    for (const {value, label} of axis.ticks) {
      group
        .append("line")
        .attr("class", value === axis.domain[0] ? "base" : null)
        .attr("x1", left)
        .attr("x2", width - right)
        .attr("y1", y(value))
        .attr("y2", y(value));
      group
        .append("text")
        .attr("class", "tick")
        .attr("x", left - 8)
        .attr("y", y(value))
        .attr("dy", "0.35em")
        .attr("text-anchor", "end")
        .text(label);
    }
  }

  function timeAxis(group: Group): void {
    const row = (at: number) => foot + 18 + 16 * rows.slice(0, at).filter(Boolean).length;
    ticks.forEach(({label, year}, i) =>
      [label, counts[i]!, year].forEach((words, at) => {
        if (words)
          group
            .append("text")
            .attr("class", ["period", "count", "year"][at]!)
            .attr("x", x(i))
            .attr("y", row(at))
            .attr("text-anchor", "middle")
            .text(words);
      })
    );
  }

  function whyHatched(group: Group, [x0, x1]: [number, number]): void {
    const words = wrapText("too few papers to tell", x1 - x0 - 8, 12);
    if (words.length > 3 || words.some((word) => textWidth(word, 12) > x1 - x0 - 4)) return;
    words.forEach((word, row) =>
      group
        .append("text")
        .attr("class", "why halo")
        .attr("x", (x0 + x1) / 2)
        .attr("y", head + 15 + 15 * row)
        .attr("text-anchor", "middle")
        .text(word)
    );
  }
}

/** What stands under each period: "5 of 11" for one topic, "n = 11" for several; shorter, or nothing, where there is no room. */
function countsUnder({trends, shown}: TrendChartData, step: number): string[] {
  const single = shown.length === 1 ? shown[0]!.points : null;
  const forms = single
    ? [" of ", "/"].map((of) => single.map(({papers, n}) => (n ? `${grouped(papers)}${of}${grouped(n)}` : "none")))
    : ["n\u00a0=\u00a0", "n="].map((n) => trends.periods.map(({papers}) => `${n}${grouped(papers.length)}`));
  const fitting = forms.find((form) => form.every((text) => textWidth(text, 12) <= step - 4));
  return (shown.length && fitting) || trends.periods.map(() => "");
}
