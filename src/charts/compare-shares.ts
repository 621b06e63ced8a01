import {scaleLinear} from "d3-scale";
import type {ComparedShare} from "../analysis/compared-shares.js";
import type {ComparedSide, Comparison} from "../analysis/comparison.js";
import type {IntervalLevel} from "../analysis/intervals.js";
import {narrow} from "../analysis/selection.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {codeSymbol, codeSymbolClass} from "../components/code-mark.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {fingerHeight} from "./compare-sizes.js";
import type {CompareOptions} from "./compare-sizes.js";
import {sideNames, sideSymbol} from "./compare-side.js";
import {drawing, explanation} from "./drawing.js";
import type {Drawing, Group} from "./drawing.js";
import {shareTickLabel, shareTicks} from "./share-ticks.js";

export interface CompareSharesOptions extends CompareOptions {
  /** Whether the difference is drawn beside the shares, with its interval. */
  differences?: boolean;
  /** How often, in per cent, the intervals hold the true difference. */
  level?: IntervalLevel;
  /** Said where there are no rows. */
  nothing?: string;
}

interface Layout {
  rowHeight: number;
  head: number;
  foot: number;
  nameWidth: number;
  nameY: number;
  /** Middle of a row's marks, px below its top. */
  y: number;
  /** Of the shares, px. */
  left: number;
  right: number;
  /** Of the papers on A and B: where their numbers end, px. */
  ends: {a: number; b: number};
  /** Of the differences, px; null where they are not drawn. */
  differences: {left: number; right: number} | null;
  stacked: boolean;
}

/**
 * The share of each side that has something, a disc for A and a diamond for B joined by a line, the papers behind them, and their
 * difference with its interval, more of A to the left: solid where it stands out. A disc, diamond or number opens its side's papers.
 */
export function compareShares(
  rows: ComparedShare[],
  {a, b}: Pick<Comparison, "a" | "b">,
  options: CompareSharesOptions = {}
): SVGSVGElement {
  const {
    width = 540,
    differences = true,
    nothing = "No topic is in enough papers.",
    onOpen,
    opened,
    touch = false
  } = options;
  const layout = layoutOf(rows, width, differences, touch);
  const {rowHeight, head, foot, nameWidth, nameY, y, left, right, ends, stacked} = layout;
  const svg = drawing("compare-shares", width, foot + 24);
  sideNames(svg, {a, b}, 0, 8, width);
  const most = Math.max(0, ...rows.flatMap(({a, aN, b, bN}) => [a / aN, b / bN])) || 0.8;
  const {ticks, top} = shareTicks(most, Math.max(1, Math.min(3, Math.floor((right - left) / 42))));
  const x = scaleLinear([0, top], [left + 6, right - 6]);
  shareAxis(svg, layout, ticks, x);
  if (!rows.length) {
    explanation(svg, left, head + 30, nothing);
    return svg.node()!;
  }
  const row = svg
    .append("g")
    .selectAll<SVGGElement, ComparedShare>("g")
    .data(rows)
    .join("g")
    .attr("class", ({standsOut, few}) => (standsOut ? "row solid" : few ? "row few" : "row"))
    .attr("transform", (_, i) => `translate(0,${head + rowHeight * i})`) as unknown as Group<ComparedShare>;
  row
    .append("path")
    .attr("class", ({status}) => (status ? codeSymbolClass(status) : "dot"))
    .attr("transform", `translate(5,${nameY})`)
    .attr("d", ({status}) => (status ? codeSymbol(status, 5) : sideSymbol("a", 4.5)))
    .attr("style", ({term}) => (term ? `fill: ${communityColour(term.community)}` : null));
  row
    .append("text")
    .attr("class", "label")
    .attr("x", 17)
    .attr("y", nameY)
    .attr("dy", "0.35em")
    .text(({label, standsOut}) => fitText(capitalised(label), nameWidth - 17, 13, standsOut ? 600 : 400));
  row
    .append("line")
    .attr("class", "span")
    .attr("x1", ({a, aN}) => x(a / aN))
    .attr("x2", ({b, bN}) => x(b / bN))
    .attr("y1", y)
    .attr("y2", y);
  for (const side of [b, a]) {
    const {name} = side;
    const share = (row: ComparedShare) => row[name] / side.part.selected.size;
    const group = row.append("g").attr("class", `of-${name}`);
    group
      .append("path")
      .attr("class", `shape side side-${name}`)
      .attr("transform", (row) => `translate(${x(share(row))},${y})`)
      .attr("d", sideSymbol(name));
    const number = group
      .append("text")
      .attr("class", "number")
      .attr("x", ends[name])
      .attr("y", y)
      .attr("dy", "0.35em")
      .attr("text-anchor", "end");
    number
      .append("tspan")
      .attr("class", "papers")
      .text((row) => grouped(row[name]));
    number
      .append("tspan")
      .attr("dx", 1)
      .text((row) => ` ${percent(share(row))}`);
    group
      .append("rect")
      .attr("class", "reach")
      .attr("x", ends[name] - numberRoom(rows) + 8)
      .attr("y", stacked ? 20 : 0)
      .attr("width", numberRoom(rows) - 4)
      .attr("height", stacked ? rowHeight - 20 : rowHeight);
    const said = (row: ComparedShare): [string, string] => [
      `${capitalised(row.label)} in ${name.toUpperCase()}, ${side.label}`,
      `${grouped(row[name])}, ${percent(share(row))} of ${counted(side.part.selected.size, "paper")}`
    ];
    mark(group, {
      key: ({key}) => `${name}.${key}`,
      label: (row) => said(row).join(": "),
      focus: (row) => (row[name] ? narrow(side.part.focus, row.focus) : null),
      onOpen,
      opened,
      tip: said
    });
  }
  if (layout.differences) differenceColumn(svg, row, rows, {a, b}, layout, {onOpen, opened});
  return rove(svg.node()!);
}

/** Room for marks, and for names, below which marks stand under the name of their row, px. */
const leastRoom = 84;
const leastName = 84;

function layoutOf(rows: ComparedShare[], width: number, differences: boolean, touch: boolean): Layout {
  const room = numberRoom(rows);
  const longest = 24 + Math.max(40, ...rows.map(({label}) => textWidth(capitalised(label), 13, 600)));
  const column = differences ? Math.max(84, 0.27 * width) : 0;
  const numbersEnd = width - (column ? column + 16 : 0);
  const right = numbersEnd - 2 * room;
  const beside = Math.min(longest, right - 4 - Math.max(leastRoom, 0.22 * width));
  const stacked = beside < leastName;
  const rowHeight = stacked ? 20 + fingerHeight : touch ? fingerHeight : 25;
  const head = 60;
  return {
    rowHeight,
    head,
    foot: head + rowHeight * Math.max(3, rows.length),
    nameWidth: stacked ? width : beside,
    nameY: stacked ? 12 : rowHeight / 2,
    y: stacked ? 20 + fingerHeight / 2 : rowHeight / 2,
    left: stacked ? 0 : beside + 4,
    right,
    ends: {a: numbersEnd - room, b: numbersEnd},
    differences: column ? {left: width - column, right: width} : null,
    stacked
  };
}

/** Room for the longest number with its share, px. */
function numberRoom(rows: ComparedShare[]): number {
  const said = rows.flatMap(({a, aN, b, bN}) => [
    `${grouped(a)} ${percent(a / aN)}`,
    `${grouped(b)} ${percent(b / bN)}`
  ]);
  return 16 + Math.max(40, ...said.map((words) => textWidth(words, 13)));
}

function shareAxis(svg: Drawing, {head, foot, ends}: Layout, ticks: number[], x: (share: number) => number): void {
  const grid = svg.append("g").attr("class", "grid");
  for (const tick of ticks) {
    grid
      .append("line")
      .attr("class", tick ? null : "zero")
      .attr("x1", x(tick))
      .attr("x2", x(tick))
      .attr("y1", head - 4)
      .attr("y2", foot + 4);
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", x(tick))
      .attr("y", foot + 18)
      .attr("text-anchor", "middle")
      .text(shareTickLabel(tick));
  }
  for (const side of ["a", "b"] as const)
    svg
      .append("text")
      .attr("class", "tick heading")
      .attr("x", ends[side])
      .attr("y", head - 12)
      .attr("text-anchor", "end")
      .text(side.toUpperCase());
}

function differenceColumn(
  svg: Drawing,
  row: Group<ComparedShare>,
  rows: ComparedShare[],
  {a, b}: Pick<Comparison, "a" | "b">,
  {y, head, foot, differences, stacked, rowHeight}: Layout,
  {onOpen, opened, level = "95"}: CompareSharesOptions
): void {
  const {left, right} = differences!;
  const end = Math.min(1, Math.max(0.05, ...rows.map(reachOf)));
  const at = scaleLinear([end, -end], [left + 8, right - 8]).clamp(true);
  const step = [0.5, 0.2, 0.1, 0.05, 0.02].find((step) => step < 0.85 * end) ?? 0.01;
  const roomForZero = at(0) - at(step) >= 18;
  const grid = svg.append("g").attr("class", "grid");
  for (const tick of [-step, 0, step]) {
    grid
      .append("line")
      .attr("class", tick ? null : "zero")
      .attr("x1", Math.round(at(tick)) + 0.5)
      .attr("x2", Math.round(at(tick)) + 0.5)
      .attr("y1", head - 4)
      .attr("y2", foot + 4);
    if (!tick && !roomForZero) continue;
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", at(tick))
      .attr("y", foot + 18)
      .attr("text-anchor", "middle")
      .text(tick ? `${Math.round(100 * step)}%` : "0");
  }
  for (const [words, x, anchor] of [
    ["← A", at(0) - 8, "end"],
    ["B →", at(0) + 8, "start"]
  ] as const)
    svg
      .append("text")
      .attr("class", "tick heading")
      .attr("x", x)
      .attr("y", head - 12)
      .attr("text-anchor", anchor)
      .text(words);
  const group = row.append("g").attr("class", "difference");
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", left)
    .attr("y", stacked ? 20 : 0)
    .attr("width", right - left)
    .attr("height", stacked ? rowHeight - 20 : rowHeight);
  group
    .append("line")
    .attr("class", "interval")
    .attr("x1", ({difference: {low}}) => at(low))
    .attr("x2", ({difference: {high}}) => at(high))
    .attr("y1", y)
    .attr("y2", y);
  for (const [runsOff, edge, way] of [
    [({difference}: ComparedShare) => difference.high > end, left + 2, -1],
    [({difference}: ComparedShare) => difference.low < -end, right - 2, 1]
  ] as const)
    group
      .filter(runsOff)
      .append("path")
      .attr("class", "arrow")
      .attr("d", `M${edge},${y}l${-6 * way},-3.5v7Z`);
  group
    .append("circle")
    .attr("class", "shape")
    .attr("cx", ({difference: {difference}}) => at(difference))
    .attr("cy", y)
    .attr("r", 4);
  const leaning = (row: ComparedShare): ComparedSide =>
    row.difference.difference > 0 || (row.difference.difference === 0 && row.a) ? a : b;
  const said = (row: ComparedShare): [string, string] => {
    const {label, difference, standsOut, few} = row;
    const {name, part} = leaning(row);
    const {low, high} = difference;
    return [
      `${capitalised(label)}, ${morePoints(difference.difference)}: ${grouped(row[name])} of ${counted(part.selected.size, "paper")} in ${name.toUpperCase()}`,
      `${level}% interval: ${morePoints(high)} to ${morePoints(low)}${few ? ", too few to tell" : standsOut ? "" : ", not clearly apart"}`
    ];
  };
  mark(group, {
    key: ({key}) => `difference.${key}`,
    label: (row) => said(row).join("; "),
    focus: (row) => (row[leaning(row).name] ? narrow(leaning(row).part.focus, row.focus) : null),
    onOpen,
    opened,
    tip: said
  });
}

/** How far the axis has to reach for a row: to its difference and, where that stands out, to all of its interval. */
function reachOf({difference: {difference, low, high}, standsOut}: ComparedShare): number {
  const most = Math.max(high, -low);
  return standsOut ? 1.05 * most : Math.max(1.4 * Math.abs(difference), Math.min(0.4, 0.55 * most));
}

/** "12 points more in A", "3 points more in B", "no difference". */
function morePoints(value: number): string {
  const points = Math.round(Math.abs(100 * value));
  return points ? `${counted(points, "point")} more in ${value > 0 ? "A" : "B"}` : "no difference";
}
