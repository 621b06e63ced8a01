import {create} from "d3-selection";
import type {Selection as Elements} from "d3-selection";
import type {Grouping} from "../analysis/network-groups.js";
import {groupColour} from "../analysis/network-groups.js";
import {itemFocus} from "../analysis/network-items.js";
import type {Block, Matrix} from "../analysis/matrix-order.js";
import type {LinkMeasure, NetworkEdge, NetworkNode} from "../analysis/network.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {roveGrid} from "./grid-keys.js";
import type {Paint} from "./network-colour.js";
import {chanceInWords, times} from "./network-scene.js";

export interface MatrixOptions {
  width?: number;
  measure: LinkMeasure;
  grouping: Grouping;
  colour: (node: NetworkNode) => Paint;
  n: number;
  onOpen?: OnOpen;
  opened?: Selection | null;
}

interface Cell {
  edge: NetworkEdge;
  row: number;
  column: number;
}

/** Rows of a matrix that can be read in a drawing as wide as this. */
export function mostRows(width: number): number {
  return width < 500 ? 24 : 60;
}

/** The links of a network as cells, darker for a stronger link; rows and cells open their papers, arrow keys walk the cells. */
export function networkMatrix(matrix: Matrix, options: MatrixOptions): SVGSVGElement {
  const {width = 776, measure, grouping, colour, n, onOpen, opened} = options;
  const {rows, columns} = matrix;
  const narrow = width < 500;
  const widest = (nodes: NetworkNode[]) =>
    nodes.reduce((most, {item}) => Math.max(most, textWidth(capitalised(item.label), 12)), 0);
  const left = Math.ceil(Math.min(narrow ? 112 : 190, widest(rows) + 24));
  const across = Math.min(narrow ? 18 : 22, (width - left - 2) / Math.max(1, columns.length));
  const down = Math.max(narrow ? 16 : 13, Math.min(22, across));
  // Where columns are narrower than a line of text, every second name stands at the bottom.
  const both = across < 14;
  const room = Math.ceil(Math.min(narrow ? 96 : 150, widest(columns) + 12));
  const height = room + down * rows.length + (both ? room : 4);
  const svg = create("svg:svg")
    .attr("class", "chart network-matrix")
    .attr("viewBox", `0 0 ${width} ${rounded(height)}`)
    .attr("width", width)
    .attr("height", rounded(height))
    .attr("role", "group");
  const x = (column: number) => left + column * across;
  const y = (row: number) => room + row * down;

  const blocks = svg.append("g").attr("class", "blocks");
  blocks
    .append("rect")
    .attr("class", "matrix-ground")
    .attr("x", x(0))
    .attr("y", y(0))
    .attr("width", rounded(across * columns.length))
    .attr("height", rounded(down * rows.length));
  for (const {row, column} of pairsOf(matrix.rowBlocks, matrix.columnBlocks))
    blocks
      .append("rect")
      .attr("fill", communityColour(grouping.groups[row.group]?.colour ?? -1))
      .attr("fill-opacity", 0.1)
      .attr("x", rounded(x(column.from)))
      .attr("y", rounded(y(row.from)))
      .attr("width", rounded(across * (column.to - column.from)))
      .attr("height", rounded(down * (row.to - row.from)));

  const cells = cellsOf(matrix);
  const strongest = Math.max(1e-9, ...cells.map(({edge}) => edge[measure]));
  const shade = (edge: NetworkEdge) => rounded(0.18 + 0.82 * Math.sqrt(Math.max(0, edge[measure]) / strongest));
  const inside = ({a, b}: NetworkEdge) => {
    const group = grouping.of.get(a.key) ?? -1;
    return group >= 0 && group === grouping.of.get(b.key);
  };
  const cell = svg
    .append("g")
    .attr("class", "cells")
    .selectAll<SVGRectElement, Cell>("rect")
    .data(cells)
    .join("rect")
    .attr("class", "shape")
    .attr("x", ({column}) => rounded(x(column) + 0.5))
    .attr("y", ({row}) => rounded(y(row) + 0.5))
    .attr("width", rounded(across - 1))
    .attr("height", rounded(down - 1))
    .attr("fill", ({edge}) => (inside(edge) ? communityColour(groupColour(grouping, edge.a)) : "var(--ink-2)"))
    .attr("fill-opacity", ({edge}) => shade(edge));
  mark(cell, {
    key: ({row, column}) => `${rows[row]!.item.key}+${columns[column]!.item.key}`,
    label: ({row, column, edge}) =>
      `${capitalised(rows[row]!.item.label)} and ${columns[column]!.item.label}: ${counted(edge.papers, "paper")} of ${grouped(n)}, ${times(edge.association)} what chance would give, ${chanceInWords(edge.q)}`,
    focus: ({row, column}) => itemFocus(rows[row]!.item, columns[column]!.item),
    onOpen,
    opened,
    tip: ({row, column, edge}) => [
      `${capitalised(rows[row]!.item.label)} and ${columns[column]!.item.label}`,
      `${counted(edge.papers, "paper")} of ${grouped(n)}, ${times(edge.association)} what chance would give, ${chanceInWords(edge.q)}`
    ]
  });

  const name = svg
    .append("g")
    .attr("class", "row-names")
    .selectAll<SVGGElement, NetworkNode>("g")
    .data(rows)
    .join("g")
    .attr("transform", (_, i) => `translate(0,${rounded(y(i))})`);
  name
    .append("rect")
    .attr("class", "reach")
    .attr("width", left - 4)
    .attr("height", rounded(down))
    .attr("fill", "transparent");
  swatch(name, colour)
    .attr("x", left - 12)
    .attr("y", rounded(down / 2 - 4));
  name
    .append("text")
    .attr("x", left - 18)
    .attr("y", rounded(down / 2))
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(({item}) => fitText(capitalised(item.label), left - 20, 12));
  mark(name, itemMark(n, options));

  const top = svg
    .append("g")
    .attr("class", "column-names")
    .selectAll<SVGGElement, NetworkNode>("g")
    .data(columns)
    .join("g")
    .attr("transform", (_, i) => {
      const bottom = both && i % 2 === 1;
      return `translate(${rounded(x(i) + across / 2)},${rounded(bottom ? y(rows.length) + 6 : room - 6)}) rotate(-90)`;
    });
  const atBottom = (i: number) => both && i % 2 === 1;
  top
    .append("text")
    .attr("dy", "0.35em")
    .attr("text-anchor", (_, i) => (atBottom(i) ? "end" : "start"))
    .text(({item}) => fitText(capitalised(item.label), room - 10, 12));
  if (rows !== columns) {
    top
      .insert("rect", "text")
      .attr("class", "reach")
      .attr("x", (_, i) => (atBottom(i) ? 10 - room : 0))
      .attr("y", rounded(-across / 2))
      .attr("width", room - 10)
      .attr("height", rounded(across))
      .attr("fill", "transparent");
    swatch(top, colour)
      .attr("x", (_, i) => (atBottom(i) ? -2 : -4))
      .attr("y", -3)
      .attr("width", 6)
      .attr("height", 6);
    mark(top, itemMark(n, options));
  }

  const places = new Map<Element, [row: number, column: number]>();
  cell.each(function ({row, column}) {
    places.set(this, [row, column]);
  });
  name.each(function (_, i) {
    places.set(this, [i, -1]);
  });
  if (rows !== columns)
    top.each(function (_, i) {
      places.set(this, [-1, i]);
    });
  return roveGrid(svg.node() as SVGSVGElement, places);
}

function swatch<Parent extends Element>(
  names: Elements<SVGGElement, NetworkNode, Parent, unknown>,
  colour: (node: NetworkNode) => Paint
) {
  return names
    .append("rect")
    .attr("class", "shape")
    .attr("width", 8)
    .attr("height", 8)
    .attr("fill", (node) => colour(node).fill)
    .attr("stroke", (node) => (colour(node).strokeWidth > 1.5 ? colour(node).stroke : null));
}

function itemMark(n: number, {onOpen, opened}: MatrixOptions) {
  const said = ({papers}: NetworkNode) => `${counted(papers, "paper")} of ${grouped(n)}`;
  return {
    key: ({item}: NetworkNode) => item.key,
    label: (node: NetworkNode) => `${capitalised(node.item.label)}: ${said(node)}`,
    focus: ({item}: NetworkNode) => itemFocus(item),
    onOpen,
    opened,
    tip: (node: NetworkNode): [string, string] => [capitalised(node.item.label), said(node)]
  };
}

function cellsOf({rows, columns, cell}: Matrix): Cell[] {
  return rows.flatMap((_, row) =>
    columns.flatMap((_, column): Cell[] => {
      const edge = rows === columns && row === column ? undefined : cell(row, column);
      return edge ? [{edge, row, column}] : [];
    })
  );
}

/** Blocks of one group in rows and columns. */
function pairsOf(rows: Block[], columns: Block[]): {row: Block; column: Block}[] {
  return rows.flatMap((row) =>
    row.group < 0 ? [] : columns.filter(({group}) => group === row.group).map((column) => ({row, column}))
  );
}

function rounded(value: number): number {
  return Math.round(100 * value) / 100;
}
