import {scaleLinear} from "d3-scale";
import type {Distinctiveness, Side, Sides} from "../analysis/distinctiveness.js";
import {narrow} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {rowFocus} from "../analysis/topic-table.js";
import type {TopicRow} from "../analysis/topic-table.js";
import {capitalised, grouped} from "../analysis/wording.js";
import {mark} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import type {Drawing, Group} from "./drawing.js";
import {oddsAxis} from "./odds-axis.js";

interface Column {
  x: number;
  width: number;
  rows: TopicRow[];
  sides: Sides;
}

/** Odds ratio, as natural logarithm, at the ends of the axis, and the ratio that is labelled on it. */
function axisOf(rows: TopicRow[]): {end: number; tick: number} {
  const most = Math.max(Math.log(4), ...rows.map(({distinct}) => Math.abs(distinct?.logOdds ?? 0)));
  const end = Math.min(Math.log(64), 1.25 * most);
  const tick = [32, 16, 8, 4].find((ratio) => Math.log(ratio) < 0.85 * end) ?? 2;
  return {end, tick};
}

function scaleOf({x, width, rows}: Column): {at: (logOdds: number) => number; end: number; tick: number} {
  const {end, tick} = axisOf(rows);
  return {at: scaleLinear([-end, end], [x + 6, x + width - 6]).clamp(true), end, tick};
}

/** Which side of the column is which; returns where the words begin, px. */
export function sideNames(svg: Drawing, column: Column & {y: number}): number {
  const {sides, y} = column;
  const middle = scaleOf(column).at(0);
  const [before, after] = [`← ${sides.other.label}`, `${sides.favoured.label} →`];
  for (const [x, anchor, words] of [
    [middle - 8, "end", before],
    [middle + 8, "start", after]
  ] as const)
    svg.append("text").attr("class", "tick").attr("x", x).attr("y", y).attr("text-anchor", anchor).text(words);
  return middle - 8 - textWidth(before, 12);
}

/** The axis of the intervals: where the odds are equal, and where they are several times as high. */
export function distinctAxis(svg: Drawing, column: Column & {top: number; foot: number}): void {
  const {top, foot} = column;
  const {at, tick} = scaleOf(column);
  oddsAxis(svg, {at, tick, top: top - 2, foot});
}

interface Drawn {
  row: TopicRow;
  distinct: Distinctiveness;
  side: Side;
  papers: number;
  of: number;
}

/** Log-odds as dots with their 95% intervals: solid where the topic stands out after correction, ending in an arrowhead where it runs off the axis. */
export function distinctMarks(
  row: Group<TopicRow>,
  options: Column & {y: number; active: boolean; onOpen?: OnOpen | undefined; opened?: Selection | null | undefined}
): void {
  const {x, width, y, sides, active, onOpen, opened} = options;
  const {at, end} = scaleOf(options);
  const group = row
    .selectAll<SVGGElement, Drawn>("g.distinct")
    .data((datum): Drawn[] => (datum.distinct && Number.isFinite(datum.distinct.low) ? [drawn(datum, sides)] : []))
    .join("g")
    .attr("class", ({row: {standsOut}}) => (standsOut ? "distinct solid" : "distinct"));
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", x)
    .attr("y", y - 10)
    .attr("width", width)
    .attr("height", 20);
  if (!active)
    group
      .append("line")
      .attr("class", "zero")
      .attr("x1", at(0))
      .attr("x2", at(0))
      .attr("y1", y - 6)
      .attr("y2", y + 6);
  group
    .append("line")
    .attr("class", "interval")
    .attr("x1", ({distinct: {low}}) => at(low))
    .attr("x2", ({distinct: {high}}) => at(high))
    .attr("y1", y)
    .attr("y2", y);
  const arrow = (runsOff: (distinct: Distinctiveness) => boolean, edge: number, direction: number) =>
    group
      .filter(({distinct}) => runsOff(distinct))
      .append("path")
      .attr("class", "arrow")
      .attr("d", `M${edge},${y}l${-6 * direction},-3.5v7Z`);
  arrow(({low}) => low < -end, x + 2, -1);
  arrow(({high}) => high > end, x + width - 2, 1);
  group
    .append("circle")
    .attr("class", "shape")
    .attr("cx", ({distinct: {logOdds}}) => at(logOdds))
    .attr("cy", y)
    .attr("r", 4);
  if (!active) {
    group.style("pointer-events", "none");
    return;
  }
  mark(group, {
    key: ({row: {term}}) => `distinct.${term.term}`,
    label: (datum) => said(datum).join(": "),
    focus: ({side, papers, row}) => (papers && side.focus ? narrow(side.focus, rowFocus(row)) : null),
    onOpen,
    opened,
    tip: said
  });

  function said({row: {term, standsOut}, distinct, side, papers, of}: Drawn): [string, string] {
    const other = side === sides.favoured ? sides.other : sides.favoured;
    const there = side === sides.favoured ? distinct.other : distinct.favoured;
    const ratio = Math.exp(Math.abs(distinct.logOdds));
    return [
      `${capitalised(term.label)}, ${times(ratio)} the odds in ${side.among}${standsOut ? "" : ", within chance"}`,
      `${grouped(papers)} of ${grouped(of)}, against ${grouped(there)} of ${grouped(other.size)}`
    ];
  }
}

/** A dot opens the papers on the side that it leans to; the selection's where the others are outside of it. */
function drawn(row: TopicRow, {favoured, other}: Sides): Drawn {
  const distinct = row.distinct!;
  const side = distinct.logOdds < 0 && other.focus ? other : favoured;
  const papers = side === favoured ? distinct.favoured : distinct.other;
  return {row, distinct, side, papers, of: side.size};
}

function times(ratio: number): string {
  return ratio < 1.05 ? "about" : `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio)} times`;
}
