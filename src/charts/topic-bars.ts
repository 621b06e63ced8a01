import {scaleLinear} from "d3-scale";
import type {Selection} from "../analysis/selection.js";
import type {TopicRow, TopicSegment, TopicTable} from "../analysis/topic-table.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {distinctAxis, distinctMarks} from "./distinct-marks.js";
import {drawing, explanation} from "./drawing.js";
import type {Drawing, Group} from "./drawing.js";
import {partKey, partStyle} from "./topic-parts.js";

export interface TopicBarsOptions {
  width?: number;
  /** Rows drawn; the rest are counted in a line below. */
  show?: number;
  /** Whether narrow drawings have the intervals as well, under each bar. */
  intervals?: boolean;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

/** Where the parts of a row stand, px from its left and top. */
interface Layout {
  rowHeight: number;
  barTop: number;
  barHeight: number;
  left: number;
  right: number;
  labelY: number;
  labelWidth: number;
  /** Of the column of intervals; null where there is none. */
  distinct: {x: number; width: number; y: number} | null;
  /** Labels stand above bars, and the row is one target. */
  stacked: boolean;
}

const narrow = 560;
const header = 40;

/** Topics as bars of papers, split into parts, with share; and beside them what each is distinctive of. Rows, parts and dots open their papers. */
export function topicBars(table: TopicTable, options: TopicBarsOptions = {}): SVGSVGElement {
  const {width = 776, show = 24, onOpen, opened} = options;
  const rows = table.rows.slice(0, show);
  const layout = layoutOf(rows, table, width, options);
  const stacked = layout.stacked;
  const key = partKey(table, {
    width: (stacked ? width : (layout.distinct?.x ?? width) - 12) - layout.left,
    onOpen,
    opened
  });
  const top = stacked ? key.height + 6 : Math.max(header, key.height + 22);
  const foot = top + Math.max(1, rows.length) * layout.rowHeight;
  const more = table.rows.length - rows.length;
  const svg = drawing("topic-bars", width, foot + (stacked ? 4 : 26) + (more ? 26 : 0));
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
  names(row, x, layout, table, options);
  segments(row, x, layout, table, options);
  if (layout.distinct && table.sides)
    distinctMarks(row, {...layout.distinct, rows, sides: table.sides, onOpen, opened, active: !stacked});
  if (more)
    svg
      .append("text")
      .attr("class", "count")
      .attr("x", at)
      .attr("y", foot + (stacked ? 18 : 42))
      .text(`${grouped(more)} more ${more === 1 ? "is" : "are"} not drawn.`);
  return rove(svg.node()!);
}

function layoutOf(rows: TopicRow[], {sides}: TopicTable, width: number, {intervals = false}: TopicBarsOptions): Layout {
  const numbers = Math.max(0, ...rows.map((row) => textWidth(numberOf(row), 13))) + 12;
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
  const distinct = sides ? {x: width - distinctWidth, width: distinctWidth, y: 12.5} : null;
  return {rowHeight: 25, barTop: 6, barHeight: 13, left, right, labelY: 12.5, labelWidth, distinct, stacked: false};
}

function numberOf({papers, share}: TopicRow): string {
  return `${grouped(papers)}  ${percent(share)}`;
}

/** Headings, grid and axes. */
function frame(
  svg: Drawing,
  x: ReturnType<typeof scaleLinear<number, number>>,
  {left, right, distinct}: Layout,
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

/** Each row's name and number, which open all of its papers. */
function names(
  row: Group<TopicRow>,
  x: (papers: number) => number,
  {rowHeight, labelY, labelWidth, barTop, barHeight, left, stacked}: Layout,
  {n}: TopicTable,
  {width = 776, onOpen, opened}: TopicBarsOptions
): void {
  row
    .filter(".opened")
    .append("rect")
    .attr("class", "wash")
    .attr("x", -12)
    .attr("width", width + 12)
    .attr("height", rowHeight);
  row.filter(".opened").append("rect").attr("class", "hand").attr("x", -13).attr("width", 3).attr("height", rowHeight);
  const name = row.append("g");
  name
    .append("rect")
    .attr("class", "reach")
    .attr("x", -6)
    .attr("width", width + 6)
    .attr("height", rowHeight);
  name
    .append("circle")
    .attr("cx", 5)
    .attr("cy", labelY)
    .attr("r", 4.5)
    .attr("fill", ({term}) => communityColour(term.community));
  name
    .append("text")
    .attr("class", "label")
    .attr("x", 17)
    .attr("y", labelY)
    .attr("dy", "0.35em")
    .text(({term}) => fitText(capitalised(term.label), labelWidth + 1, 13));
  const number = name
    .append("text")
    .attr("class", "number")
    .attr("x", ({papers}) => x(papers) + 7)
    .attr("y", stacked ? barTop + barHeight / 2 : labelY)
    .attr("dy", "0.35em");
  number
    .append("tspan")
    .attr("class", "papers")
    .text(({papers}) => grouped(papers));
  number
    .append("tspan")
    .attr("dx", 6)
    .text(({share}) => percent(share));
  mark(name, {
    key: ({term}) => `topic.${term.term}`,
    label: ({term, papers, share}) =>
      `${capitalised(term.label)}: ${grouped(papers)} of ${counted(n, "paper")}, ${percent(share)}`,
    focus: ({focus}) => focus,
    onOpen,
    opened
  });
  if (stacked)
    row
      .append("line")
      .attr("class", "zero")
      .attr("x1", left)
      .attr("x2", left)
      .attr("y1", barTop - 2)
      .attr("y2", barTop + barHeight + 2);
}

/** The parts of each bar; each opens its own papers, but where a row is one target for a finger. */
function segments(
  row: Group<TopicRow>,
  x: (papers: number) => number,
  {barTop, barHeight, stacked}: Layout,
  {parts}: TopicTable,
  {onOpen, opened}: TopicBarsOptions
): void {
  type Drawn = TopicSegment & {row: TopicRow; from: number};
  const group = row
    .append("g")
    .attr("class", "segments")
    .selectAll<SVGGElement, Drawn>("g")
    .data((datum) => {
      let to = 0;
      return datum.segments.map((segment): Drawn => ({
        ...segment,
        row: datum,
        from: (to += segment.papers) - segment.papers
      }));
    })
    .join("g");
  group
    .append("rect")
    .attr("x", ({from}) => x(from))
    .attr("y", barTop)
    .attr("height", barHeight)
    .attr("width", ({from, papers}) => Math.max(0.5, x(from + papers) - x(from) - 1))
    .each(function ({part, row: {term}}) {
      partStyle(this, part, parts, communityColour(term.community));
    });
  if (stacked) {
    group.style("pointer-events", "none");
    return;
  }
  const said = ({row: {term}, part, papers, row: whole}: Drawn): [string, string] => [
    `${capitalised(term.label)}${parts.length > 1 ? `, ${part.label}` : ""}`,
    parts.length > 1 ? `${grouped(papers)} of ${counted(whole.papers, "paper")}` : counted(papers, "paper")
  ];
  mark(group, {
    key: ({row: {term}, part}) => `topic.${term.term}.${part.key}`,
    label: (segment) => said(segment).join(": "),
    focus: ({focus}) => focus,
    onOpen,
    opened,
    tip: said
  });
}
