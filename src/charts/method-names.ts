import {communityParts} from "../analysis/community-parts.js";
import type {Community} from "../analysis/corpus.js";
import {kindWords} from "../analysis/findings-methods.js";
import type {NamedMethod} from "../analysis/methods.js";
import type {KindOfName} from "../analysis/methods-by-kind.js";
import type {Selection} from "../analysis/selection.js";
import {byCommunity} from "../analysis/timeline.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import {paperSymbols} from "./paper-symbol.js";

export interface MethodNamesData {
  kinds: KindOfName[];
  communities: Community[];
}

export interface MethodNamesOptions {
  width?: number;
  /** Rows are bars, even where marks find room. */
  draw?: "fitting" | "bars";
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

interface Row extends NamedMethod {
  x: number;
  y: number;
}

interface Heading {
  words: string;
  more: string;
  x: number;
  y: number;
}

/** A paper's place in a row, px, and the least that still tells two apart; with less, rows are bars. */
const pitch = 13;
const leastPitch = 5;

/**
 * Names in columns by kind, a row each: its papers as marks, coloured by community and shaped by code status, those that propose it
 * first and underlined; bars by community where marks find no room. A row opens its papers.
 */
export function methodNames({kinds, communities}: MethodNamesData, options: MethodNamesOptions = {}): SVGSVGElement {
  const {width = 776, draw = "fitting", onOpen, opened} = options;
  const touch = width < 480;
  const rowHeight = touch ? 44 : 24;
  const columns = width >= 600 && kinds.length > 1 ? 2 : 1;
  const gap = 40;
  const columnWidth = (width - (columns - 1) * gap) / columns;
  const {rows, headings, height} = placed(kinds, columns, columnWidth + gap, rowHeight);
  const svg = drawing("method-names", width, height);
  if (!rows.length) {
    explanation(svg, 0, 18, "No name is as the options ask.");
    return svg.node()!;
  }
  const most = Math.max(...rows.map(({papers}) => papers.length));
  const names = rows.map(({name}) => name);
  const widest = Math.max(...rows.map(({name, proposing}) => textWidth(name, 13, proposing.length ? 600 : 400)));
  const left = touch ? 0 : Math.min(widest + 14, 0.45 * columnWidth);
  const room = columnWidth - left - textWidth(grouped(most), 13) - 10;
  const step = Math.min(pitch, room / most);
  const asMarks = draw !== "bars" && step >= leastPitch;
  const unit = asMarks ? step : room / most;
  const middle = touch ? 32 : rowHeight / 2;

  const heads = svg
    .append("g")
    .attr("class", "kinds")
    .selectAll("text")
    .data(headings)
    .join("text")
    .attr("class", "kind")
    .attr("x", ({x}) => x)
    .attr("y", ({y}) => y);
  heads.append("tspan").text(({words}) => words);
  heads
    .append("tspan")
    .attr("class", "count")
    .attr("dx", 6)
    .text(({more}) => more);

  const group = svg
    .append("g")
    .attr("class", "rows")
    .selectAll<SVGGElement, Row>("g")
    .data(rows)
    .join("g")
    .attr("transform", ({x, y}) => `translate(${x},${y})`);
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", -6)
    .attr("width", columnWidth + 12)
    .attr("height", rowHeight);
  group
    .append("text")
    .attr("class", ({proposing}) => (proposing.length ? "label proposed" : "label"))
    .attr("y", touch ? 12 : middle)
    .attr("dy", "0.35em")
    .text(({proposing}, i) => fitText(names[i]!, touch ? columnWidth : left - 10, 13, proposing.length ? 600 : 400));
  const underline = group.filter(({proposing}) => proposing.length > 0);
  underline
    .append("rect")
    .attr("class", "underline")
    .attr("x", left)
    .attr("y", middle + (asMarks ? 0.5 * step + 2 : 7))
    .attr("width", ({proposing}) => Math.max(2, proposing.length * unit - (asMarks ? 1 : 0)))
    .attr("height", 2);
  if (asMarks)
    group
      .append("g")
      .attr("class", "papers")
      .selectAll("g")
      .data((row) => inOrder(row).map((paper, i) => ({paper, x: left + (i + 0.5) * step, y: middle, ghost: false})))
      .join("g")
      .call(paperSymbols, {r: 0.44 * step});
  else
    group
      .append("g")
      .attr("class", "bars")
      .selectAll("rect")
      .data((row) => {
        let from = 0;
        return communityParts(row.papers, communities).map((part) => {
          const at = from;
          from += part.papers.length;
          return {row, part, at};
        });
      })
      .join("rect")
      .attr("class", ({row}) => (row.papers.length * unit < 24 ? "sliver" : "segment"))
      .attr("x", ({at}) => left + at * unit)
      .attr("y", middle - 5)
      .attr("width", ({part}) => part.papers.length * unit)
      .attr("height", 10)
      .attr("fill", ({part}) => communityColour(part.index));
  group
    .append("text")
    .attr("class", "number")
    .attr("x", ({papers}) => left + papers.length * unit + 6)
    .attr("y", middle)
    .attr("dy", "0.35em")
    .text(({papers}) => grouped(papers.length));
  mark(group, {
    key: ({key}) => `method.${key}`,
    label: (row) => `${row.name}: ${papersInWords(row)}; ${kindWords[row.kind][0]}`,
    focus: ({focus}) => focus,
    onOpen,
    opened,
    tip: (row) => [row.expansion ? `${row.name}: ${row.expansion}` : row.name, papersInWords(row)]
  });
  return rove(svg.node()!);
}

/** "7 papers, proposed in 1". */
export function papersInWords({papers, proposing}: NamedMethod): string {
  const all = counted(papers.length, "paper");
  if (!proposing.length) return all;
  return proposing.length === papers.length ? `proposed in ${all}` : `${all}, proposed in ${grouped(proposing.length)}`;
}

/** Papers that propose the name first, then by community and code. */
function inOrder({papers, proposing}: NamedMethod) {
  const mentioning = papers.filter((paper) => !proposing.includes(paper));
  return [...[...proposing].sort(byCommunity), ...mentioning.sort(byCommunity)];
}

/** Kinds one below the other, each in the column that is shortest so far; a heading takes a row and a half. */
function placed(kinds: KindOfName[], columns: number, columnStep: number, rowHeight: number) {
  const heights = Array.from({length: columns}, () => 0);
  const rows: Row[] = [];
  const headings: Heading[] = [];
  for (const {kind, rows: named, total} of kinds) {
    const column = heights.indexOf(Math.min(...heights));
    const x = column * columnStep;
    let y = heights[column]! + (heights[column] ? 20 : 0);
    const more = total > named.length ? `${grouped(named.length)} of ${grouped(total)}` : grouped(total);
    headings.push({words: capitalised(kindWords[kind][1]), more, x, y: y + 12});
    y += 20;
    for (const row of named) {
      rows.push({...row, x, y});
      y += rowHeight;
    }
    heights[column] = y;
  }
  return {rows, headings, height: Math.max(28, ...heights)};
}
