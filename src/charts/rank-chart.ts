import {line} from "d3-shape";
import type {Period} from "../analysis/periods.js";
import type {RankLine, RankPoint} from "../analysis/rank-lines.js";
import type {Selection} from "../analysis/selection.js";
import {pointFocus} from "../analysis/trends.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour, communityText} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {whenOpened} from "../components/opened.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import type {Group} from "./drawing.js";
import {hatch} from "./hatch.js";
import {periodTicks} from "./period-ticks.js";
import type {Group as Plain} from "./trend-marks.js";

export interface RankChartData {
  lines: RankLine[];
  periods: Period[];
  /** Positions of the periods with enough papers. */
  told: number[];
}

export interface RankChartOptions {
  width?: number;
  /** Rows, one for each place. */
  places?: number;
  touch?: boolean;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

/** Least distance of two periods, px; more where a finger aims. */
const [leastStep, fingerStep] = [26, 32];

/**
 * Places of topics by papers, from period to period: lines that cross where topics change places, named at their ends. Where the
 * periods do not all fit, the last ones that do. A point opens the papers of its topic and period.
 */
export function rankChart({lines, periods: all, told}: RankChartData, options: RankChartOptions = {}): SVGSVGElement {
  const {width = 776, places = 12, touch = false, onOpen, opened} = options;
  const widest = Math.max(0, ...lines.map(({trend}) => textWidth(capitalised(trend.term.label), 13, 600)));
  const nameWidth = Math.ceil(Math.min(widest, width < 560 ? 0.36 * width : 168));
  const right = nameWidth + 22;
  const most = Math.max(2, Math.floor((width - right - 12) / (touch ? fingerStep : leastStep)));
  const first = Math.max(0, all.length - most);
  const periods = all.slice(first);
  const startNames = width >= 720 && (width - 2 * right) / Math.max(1, periods.length) >= 40;
  const left = startNames ? right : 12;
  const step = (width - left - right) / Math.max(1, periods.length);
  const rowHeight = touch ? 44 : 30;
  const points = lines.map(({runs}) => runs.flat().filter(({point}) => point.period >= first));
  const rows = Math.max(3, ...points.flat().map(({row}) => row));
  const top = 8;
  const foot = top + rowHeight * Math.min(rows, places);
  const ticks = periodTicks(periods, step, 12);
  const years = ticks.some(({year}) => year);
  const axisHeight = years ? 40 : 24;
  const svg = drawing("ranks", width, foot + axisHeight + (first ? 22 : 0));
  if (first)
    svg
      .append("text")
      .attr("class", "tick")
      .attr("y", foot + axisHeight + 14)
      .text(`${first === 1 ? "An earlier period is" : `${first} earlier periods are`} in the table.`);
  const x = (period: number) => left + (period - first + 0.5) * step;
  const y = (row: number) => top + (row - 0.5) * rowHeight;
  const axis = svg.append("g").attr("class", "grid");
  periods.forEach((_, i) => {
    const at = x(first + i);
    const words = (text: string, row: number, name: string) =>
      text &&
      axis.append("text").attr("class", name).attr("x", at).attr("y", row).attr("text-anchor", "middle").text(text);
    words(ticks[i]!.label, foot + 16, "tick period");
    words(ticks[i]!.year, foot + (ticks[i]!.label || ticks.some(({label}) => label) ? 32 : 16), "tick");
    if (!told.includes(first + i))
      axis
        .append("path")
        .attr("class", "hatch")
        .attr("d", hatch(at - step / 2, top, at + step / 2, foot));
  });
  if (!points.some((drawn) => drawn.length)) {
    explanation(
      svg,
      12,
      top + 28,
      all.length ? "Too few papers in every period to tell places." : "Places need dates; these papers have none."
    );
    return svg.node()!;
  }
  const drawn = lines.map((_, i) => i).sort((a, b) => Number(isOpen(lines[a]!)) - Number(isOpen(lines[b]!)));
  const strokes = svg.append("g").attr("class", "lines");
  const path = line<RankPoint>()
    .x(({point}) => x(point.period))
    .y(({row}) => y(row));
  for (const i of drawn)
    for (const run of lines[i]!.runs) {
      const shown = run.filter(({point}) => point.period >= first);
      if (shown.length > 1)
        strokes
          .append("path")
          .datum(lines[i]!)
          .attr("class", isOpen(lines[i]!) ? "line opened" : "line")
          .attr("stroke", communityColour(lines[i]!.trend.term.community))
          .attr("d", path(shown));
    }
  const r = Math.min(10, 0.42 * step);
  const group = svg
    .append("g")
    .selectAll<SVGGElement, RankPoint>("g")
    .data(drawn.flatMap((i) => points[i]!))
    .join("g")
    .attr("class", "point")
    .attr("transform", ({point, row}) => `translate(${x(point.period)},${y(row)})`) as unknown as Group<RankPoint>;
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", -step / 2)
    .attr("y", -rowHeight / 2)
    .attr("width", step)
    .attr("height", rowHeight);
  group
    .append("circle")
    .attr("class", "shape")
    .attr("r", r)
    .attr("fill", ({trend}) => communityColour(trend.term.community));
  if (r >= 8)
    group
      .append("text")
      .attr("class", "place")
      .attr("text-anchor", "middle")
      .attr("dy", "0.35em")
      .text(({rank, tied}) => (tied && r >= 10 ? `${rank}=` : rank));
  mark(group, {
    key: ({trend, point}) => `place.${trend.term.term}@${all[point.period]!.key}`,
    label: (point) => said(point).join(": "),
    focus: ({trend, point}) => pointFocus(all[point.period]!, trend, point),
    tip: said,
    onOpen,
    opened
  });
  names(svg.append("g").attr("class", "names") as unknown as Plain);
  whenOpened(svg.node()!, (opened) => {
    strokes
      .selectAll<SVGPathElement, RankLine>("path")
      .classed("opened", ({trend}) => opened?.topics.includes(trend.term.term) ?? false)
      .filter(".opened")
      .raise();
  });
  return rove(svg.node()!);

  function isOpen({trend}: RankLine): boolean {
    return opened?.topics.includes(trend.term.term) ?? false;
  }

  function said({trend, point, rank, tied}: RankPoint): [string, string] {
    const {label} = all[point.period]!;
    return [
      `${capitalised(trend.term.label)}, ${label}`,
      `${grouped(point.papers)} of ${counted(point.n, "paper")}, place ${rank}${tied ? ", shared" : ""}`
    ];
  }

  /** px to the right of a point, up to the next one of its row. */
  function roomAfter({point, row}: RankPoint): number {
    const later = points.flat().filter((other) => other.row === row && other.point.period > point.period);
    const next = Math.min(...later.map((other) => other.point.period));
    return (later.length ? x(next) - r : width) - x(point.period) - r - 8;
  }

  /** Names beside the last point of each line; and beside the first, of those that are there from the start. */
  function names(written: Plain): void {
    const last = periods.length - 1 + first;
    lines.forEach(({trend}, i) => {
      const [start, end] = [points[i]![0], points[i]!.at(-1)];
      if (!start || !end) return;
      const write = ({point, row}: RankPoint, side: 1 | -1, room: number) =>
        written
          .append("text")
          .attr("class", "name halo")
          .style("fill", communityText(trend.term.community))
          .attr("x", x(point.period) + side * (r + 6))
          .attr("y", y(row))
          .attr("dy", "0.35em")
          .attr("text-anchor", side > 0 ? "start" : "end")
          .text(fitText(capitalised(trend.term.label), room, 13, 600));
      const room = roomAfter(end);
      if (end.point.period === last || room >= 0.6 * textWidth(capitalised(trend.term.label), 13, 600))
        write(end, 1, room);
      if (startNames && start.point.period === first && start !== end) write(start, -1, x(first) - r - 8);
    });
  }
}
