import {scaleLinear} from "d3-scale";
import type {ComparedTopic} from "../analysis/compared-shares.js";
import type {ComparedSide, Comparison} from "../analysis/comparison.js";
import {narrow} from "../analysis/selection.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {fingerHeight} from "./compare-sizes.js";
import type {CompareOptions} from "./compare-sizes.js";
import {drawing, explanation} from "./drawing.js";
import type {Drawing, Group} from "./drawing.js";
import {oddsAxis} from "./odds-axis.js";

/**
 * How much likelier a topic is on one side: log-odds with their 95% intervals, A to the left and B to the right, with each side's papers at
 * its end of the row. Solid marks stand out after correction. A number opens the papers of its side, a mark those of the side it leans to.
 */
export function compareOdds(
  rows: ComparedTopic[],
  {a, b}: Pick<Comparison, "a" | "b">,
  {width = 620, firm = false, onOpen, opened, touch = false}: CompareOptions & {firm?: boolean} = {}
): SVGSVGElement {
  const stacked = width < 480;
  const rowHeight = stacked ? 22 + fingerHeight : touch ? fingerHeight : 25;
  const head = 44;
  const nameWidth = stacked ? width : Math.min(190, 20 + Math.max(60, ...rows.map(nameWidthOf)));
  const numberWidth =
    12 + Math.max(44, ...rows.flatMap((row) => [row.a, row.b]).map((n) => textWidth(numbers(n, 0.55), 13)));
  const left = (stacked ? 0 : nameWidth + 10) + numberWidth;
  const right = width - numberWidth;
  const foot = head + rowHeight * Math.max(3, rows.length);
  const svg = drawing("compare-odds", width, foot + 24);
  const {at, end, tick} = oddsScale(rows, left, right);
  header(svg, {a, b}, {left, right, width, middle: at(0), stacked});
  oddsAxis(svg, {at, tick, top: head - 4, foot});
  if (!rows.length) {
    explanation(
      svg,
      stacked ? 0 : left,
      head + 34,
      firm ? "No topic stands out." : "No topic is in enough papers to be tested."
    );
    return svg.node()!;
  }
  const row = svg
    .append("g")
    .selectAll<SVGGElement, ComparedTopic>("g")
    .data(rows)
    .join("g")
    .attr("class", ({standsOut}) => (standsOut ? "row solid" : "row"))
    .attr("transform", (_, i) => `translate(0,${head + rowHeight * i})`) as unknown as Group<ComparedTopic>;
  const y = stacked ? 22 + fingerHeight / 2 : rowHeight / 2;
  const nameY = stacked ? 14 : y;
  row
    .append("circle")
    .attr("cx", 5)
    .attr("cy", nameY)
    .attr("r", 4.5)
    .attr("fill", ({term}) => communityColour(term.community));
  row
    .append("text")
    .attr("class", "label")
    .attr("x", 17)
    .attr("y", nameY)
    .attr("dy", "0.35em")
    .text(({label, standsOut}) => fitText(capitalised(label), nameWidth - 17, 13, standsOut ? 600 : 400));
  const reach = {y: stacked ? 22 : 0, height: stacked ? fingerHeight : rowHeight};
  for (const side of [a, b])
    number(row, side, {x: side === a ? left - 10 : right + 10, y, numberWidth, reach, options: {onOpen, opened}});
  const odds = row.append("g").attr("class", "odds");
  odds
    .append("rect")
    .attr("class", "reach")
    .attr("x", left)
    .attr("y", reach.y)
    .attr("width", Math.max(0, right - left))
    .attr("height", reach.height);
  odds
    .append("line")
    .attr("class", "interval")
    .attr("x1", ({odds: {high}}) => at(high))
    .attr("x2", ({odds: {low}}) => at(low))
    .attr("y1", y)
    .attr("y2", y);
  for (const [runsOff, edge, way] of [
    [(row: ComparedTopic) => row.odds.high > end, left, -1],
    [(row: ComparedTopic) => row.odds.low < -end, right, 1]
  ] as const)
    odds
      .filter(runsOff)
      .append("path")
      .attr("class", "arrow")
      .attr("d", `M${edge},${y}l${-6 * way},-3.5v7Z`);
  odds
    .append("circle")
    .attr("class", "shape")
    .attr("cx", ({odds: {logOdds}}) => at(logOdds))
    .attr("cy", y)
    .attr("r", 4);
  const leaning = ({odds: {logOdds}, a: papers}: ComparedTopic) => (logOdds > 0 || (logOdds === 0 && papers) ? a : b);
  mark(odds, {
    key: ({key}) => `odds.${key}`,
    label: (row) => oddsInWords(row, leaning(row)).join(": "),
    focus: (row) => (row[leaning(row).name] ? narrow(leaning(row).part.focus, row.focus) : null),
    onOpen,
    opened,
    tip: (row) => oddsInWords(row, leaning(row))
  });
  return rove(svg.node()!);
}

interface NumberPlace {
  x: number;
  y: number;
  numberWidth: number;
  reach: {y: number; height: number};
  options: CompareOptions;
}

function number(row: Group<ComparedTopic>, side: ComparedSide, {x, y, numberWidth, reach, options}: NumberPlace): void {
  const {name} = side;
  const group = row.append("g").attr("class", "number");
  group
    .append("rect")
    .attr("class", "reach shape-none")
    .attr("x", name === "a" ? x - numberWidth + 8 : x - 6)
    .attr("y", reach.y)
    .attr("width", numberWidth - 2)
    .attr("height", reach.height);
  const text = group
    .append("text")
    .attr("x", x)
    .attr("y", y)
    .attr("dy", "0.35em")
    .attr("text-anchor", name === "a" ? "end" : "start");
  const size = side.part.selected.size;
  text
    .append("tspan")
    .attr("class", "papers")
    .text((row) => grouped(row[name]));
  text
    .append("tspan")
    .attr("dx", 2)
    .text((row) => ` ${percent(row[name] / size)}`);
  mark(group, {
    key: ({key}) => `${name}.${key}`,
    label: (row) =>
      `${capitalised(row.label)} in ${name.toUpperCase()}: ${grouped(row[name])}, ${percent(row[name] / size)} of ${counted(size, "paper")}`,
    focus: (row) => (row[name] ? narrow(side.part.focus, row.focus) : null),
    ...options
  });
}

function nameWidthOf({label, standsOut}: ComparedTopic): number {
  return textWidth(capitalised(label), 13, standsOut ? 600 : 400);
}

function numbers(papers: number, share: number): string {
  return `${grouped(papers)}  ${percent(share)}`;
}

/** From the log-odds to a place, those of A to the left; the log-odds at the ends, and the ratio that the axis names. */
export function oddsScale(
  rows: ComparedTopic[],
  left: number,
  right: number
): {at: (logOdds: number) => number; end: number; tick: number} {
  const most = Math.max(Math.log(4), ...rows.map(({odds}) => Math.abs(odds.logOdds)));
  const end = Math.min(Math.log(64), 1.25 * most);
  const tick = [32, 16, 8, 4].find((ratio) => Math.log(ratio) < 0.85 * end) ?? 2;
  return {at: scaleLinear([end, -end], [left + 6, right - 6]).clamp(true), end, tick};
}

function header(
  svg: Drawing,
  {a, b}: Pick<Comparison, "a" | "b">,
  {left, right, width, middle, stacked}: {left: number; right: number; width: number; middle: number; stacked: boolean}
): void {
  const room = stacked ? middle - 10 : middle - left + 40;
  for (const [side, x, anchor, most] of [
    [a, middle - 10, "end", room],
    [b, middle + 10, "start", width - middle - 10]
  ] as const) {
    const name = side.name.toUpperCase();
    const label = fitText(side.label, Math.max(24, most - 34), 12);
    svg
      .append("text")
      .attr("class", "tick heading")
      .attr("x", x)
      .attr("y", 16)
      .attr("text-anchor", anchor)
      .text(side.name === "a" ? `← more in ${name}` : `more in ${name} →`);
    svg.append("text").attr("class", "tick").attr("x", x).attr("y", 32).attr("text-anchor", anchor).text(label);
    const edge = side.name === "a" ? left - 10 : right + 10;
    svg
      .append("text")
      .attr("class", "tick heading")
      .attr("x", edge)
      .attr("y", 32)
      .attr("text-anchor", side.name === "a" ? "end" : "start")
      .text(name);
  }
}

/** Of the side that a mark leans to, whose papers it opens, first. */
function oddsInWords(row: ComparedTopic, side: ComparedSide): [string, string] {
  const {label, odds, a, aN, b, bN, standsOut} = row;
  const ratio = Math.exp(Math.abs(odds.logOdds));
  const times = ratio < 1.05 ? "about the odds" : `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} times the odds`;
  return [
    `${capitalised(label)}, ${times} in ${side.name.toUpperCase()}${standsOut ? "" : ", within chance"}`,
    side.name === "a"
      ? `${grouped(a)} of ${grouped(aN)}, against ${grouped(b)} of ${grouped(bN)}`
      : `${grouped(b)} of ${grouped(bN)}, against ${grouped(a)} of ${grouped(aN)}`
  ];
}
