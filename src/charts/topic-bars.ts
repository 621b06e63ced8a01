import {scaleLinear} from "d3-scale";
import type {Selection} from "../analysis/selection.js";
import type {TopicRow, TopicSort, TopicTable} from "../analysis/topic-table.js";
import {compareNames} from "../analysis/leading-topics.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import {distinctAxis, distinctMarks, sideNames} from "./distinct-marks.js";
import {drawing, explanation} from "./drawing.js";
import type {Drawing} from "./drawing.js";
import {barNames, barSegments, numbersOf} from "./topic-bar-rows.js";
import type {BarLayout} from "./topic-bar-rows.js";
import {partKey} from "./topic-parts.js";

export interface TopicBarsOptions {
  width?: number;
  /** Rows drawn; the rest are counted in a line below. */
  show?: number;
  /** Whether narrow drawings have the intervals as well, under each bar. */
  intervals?: boolean;
  /** Rows drawn stand as the table has them, but for "name". */
  sort?: TopicSort;
  /** Which numbers stand at a bar. */
  measure?: "both" | "papers" | "share";
  colour?: "community" | "none";
  /** Height of a row on wide screens, px. */
  height?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

const narrow = 560;
const header = 40;

/** Topics as bars of papers, split into parts, with share; and beside them what each is distinctive of. Rows, parts and dots open their papers. */
export function topicBars(table: TopicTable, options: TopicBarsOptions = {}): SVGSVGElement {
  const {width = 776, show = 24, onOpen, opened} = options;
  const rows = table.rows.slice(0, show);
  if (options.sort === "name") rows.sort((a, b) => compareNames(a.term.label, b.term.label));
  const layout = layoutOf(rows, table, width, options);
  const stacked = layout.stacked;
  const svg = drawing("topic-bars", width, 0);
  const column = layout.distinct && table.sides && {...layout.distinct, rows, sides: table.sides};
  const sidesAt = column && !stacked ? sideNames(svg, {...column, y: 32}) : width;
  const key = partKey(table, {
    width: sidesAt - (stacked ? 0 : 14) - layout.left,
    ...(stacked && {line: 44}),
    onOpen,
    opened
  });
  if (column && stacked) sideNames(svg, {...column, y: key.height + 14});
  const top = stacked ? key.height + (column ? 22 : 6) : Math.max(header, key.height + 22);
  const foot = top + Math.max(1, rows.length) * layout.rowHeight;
  const more = table.rows.length - rows.length;
  const height = foot + (stacked ? 4 : 26) + (more ? 26 : 0);
  svg.attr("viewBox", `0 0 ${width} ${height}`).attr("height", height);
  const x = scaleLinear([0, Math.max(1, ...rows.map(({papers}) => papers))], [layout.left, layout.right]);
  if (!stacked) frame(svg, x, layout, {top, foot}, table);
  const at = stacked ? 0 : layout.left;
  key.draw(svg, [at, stacked ? 0 : 20]);
  if (!rows.length) {
    explanation(
      svg,
      at,
      top + 17,
      table.n ? "Nothing is mentioned in these papers." : "Bars need papers; there are none."
    );
    return rove(svg.node()!);
  }
  const row = svg
    .append("g")
    .selectAll<SVGGElement, TopicRow>("g")
    .data(rows)
    .join("g")
    .attr("class", ({term}) => (opened?.topics.includes(term.term) ? "row opened" : "row"))
    .attr("transform", (_, i) => `translate(0,${top + i * layout.rowHeight})`);
  barNames(row, x, layout, table, options);
  barSegments(row, x, layout, table, options);
  if (column) distinctMarks(row, {...column, onOpen, opened, active: !stacked});
  if (more)
    svg
      .append("text")
      .attr("class", "count")
      .attr("x", at)
      .attr("y", foot + (stacked ? 18 : 42))
      .text(`${grouped(more)} more ${more === 1 ? "is" : "are"} in the table.`);
  return rove(svg.node()!);
}

function layoutOf(
  rows: TopicRow[],
  {sides}: TopicTable,
  width: number,
  {intervals = false, measure, height = 25}: TopicBarsOptions
): BarLayout {
  const numbers = Math.max(0, ...rows.map((row) => textWidth(numbersOf(row, measure).join("  "), 13))) + 12;
  if (width < narrow) {
    const distinct = sides && intervals ? {x: 0, width, y: 50} : null;
    return {
      rowHeight: distinct ? 64 : 44,
      barTop: 25,
      barHeight: 10,
      left: 0,
      right: width - numbers,
      labelY: 13,
      labelWidth: width - 20,
      distinct,
      stacked: true
    };
  }
  const widest = Math.max(60, ...rows.map(({term}) => textWidth(capitalised(term.label), 13)));
  const labelWidth = Math.min(widest, 0.28 * width);
  const left = Math.round(labelWidth + 34);
  const distinctWidth = sides ? Math.round(Math.min(260, 0.285 * width)) : 0;
  const right = width - (sides ? distinctWidth + 24 : 0) - numbers;
  const distinct = sides ? {x: width - distinctWidth, width: distinctWidth, y: height / 2} : null;
  const barHeight = Math.round(0.52 * height);
  const barTop = Math.floor((height - barHeight) / 2);
  return {rowHeight: height, barTop, barHeight, left, right, labelY: height / 2, labelWidth, distinct, stacked: false};
}

/** Headings, grid and axes. */
function frame(
  svg: Drawing,
  x: ReturnType<typeof scaleLinear<number, number>>,
  {left, right, distinct}: BarLayout,
  {top, foot}: {top: number; foot: number},
  {rows, sides}: TopicTable
): void {
  const heading = (at: number, words: string) =>
    svg.append("text").attr("class", "heading").attr("x", at).attr("y", 10).text(words);
  heading(left, "Papers");
  const ticks = x.ticks(Math.max(1, Math.min(5, Math.floor((right - left) / 60)))).filter(Number.isInteger);
  const grid = svg.append("g").attr("class", "grid");
  for (const [i, tick] of (rows.length ? ticks : [0]).entries()) {
    const at = Math.round(x(tick)) + 0.5;
    grid
      .append("line")
      .attr("class", tick ? null : "zero")
      .attr("x1", at)
      .attr("x2", at)
      .attr("y1", top - 2)
      .attr("y2", foot + 4);
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", at)
      .attr("y", foot + 18)
      .attr("text-anchor", "middle")
      .text(i === ticks.length - 1 && i ? counted(tick, "paper") : String(tick));
  }
  if (!distinct || !sides) return;
  heading(distinct.x, "Distinctive of");
  distinctAxis(svg, {...distinct, rows, sides, top, foot});
}
