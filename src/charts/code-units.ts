import {scaleLinear} from "d3-scale";
import {everything, statusLabel} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {codeStatuses} from "../analysis/tables.js";
import type {CodeStatus} from "../analysis/tables.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {codeSymbol, codeSymbolClass, codeWords} from "../components/code-mark.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import {drawing} from "./drawing.js";

export interface CodeUnitsOptions {
  width?: number;
  /** Rows high enough for a finger. */
  touch?: boolean;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
  /** Up to this many papers each is a mark; beyond, bars. */
  most?: number;
  /** Rows are bars, even where marks find room. */
  draw?: "fitting" | "bars";
  /** The number at a row: its papers, or their share of all. */
  measure?: "papers" | "share";
  /** Whether statuses without a paper have a row. */
  empty?: boolean;
}

const labelWidth = 66;

/** Papers by code status, a mark each in its shape; bars where there are too many. `counts` are in the order of `codeStatuses`. */
export function codeUnits(counts: number[], options: CodeUnitsOptions = {}): SVGSVGElement {
  const {width = 220, touch = false, onOpen, opened, most = 200, draw = "fitting", empty = true} = options;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const asMarks = draw !== "bars" && total <= most;
  const number = (count: number) => (options.measure === "share" && total ? percent(count / total) : grouped(count));
  const numberWidth = Math.max(16, ...counts.map((count) => textWidth(number(count), 13)));
  const left = labelWidth + numberWidth + 14;
  const pitch = 13;
  const across = Math.max(1, Math.floor((width - left + 2) / pitch));
  const least = touch ? 44 : 23;
  let y = 0;
  const told = codeStatuses.flatMap((status, i) => (empty || counts[i] ? [{status, count: counts[i]!}] : []));
  const rows = told.map(({status, count}) => {
    const lines = asMarks ? Math.max(1, Math.ceil(count / across)) : 1;
    const row = {status, count, y, height: Math.max(least, lines * pitch + 9)};
    y += row.height;
    return row;
  });
  type Row = (typeof rows)[number];
  const svg = drawing("code-units", width, y);
  const group = svg
    .selectAll<SVGGElement, Row>("g")
    .data(rows)
    .join("g")
    .attr("transform", (row) => `translate(0,${row.y})`);
  group
    .append("rect")
    .attr("class", "reach")
    .attr("width", width)
    .attr("height", ({height}) => height);
  const first = least / 2;
  group
    .append("text")
    .attr("class", "label")
    .attr("y", first)
    .attr("dy", "0.35em")
    .text(({status}) => capitalised(statusLabel(status)));
  group
    .append("text")
    .attr("class", "number")
    .attr("x", labelWidth + numberWidth)
    .attr("y", first)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(({count}) => number(count));
  if (asMarks) units(group, (i) => [left + (i % across) * pitch + 5, first + Math.floor(i / across) * pitch]);
  else {
    const x = scaleLinear([0, Math.max(1, ...counts)], [0, width - left]);
    group
      .append("rect")
      .attr("class", ({status}) => `shape code-area code-area-${status}`)
      .attr("x", left)
      .attr("y", first - 6)
      .attr("height", 12)
      .attr("width", ({count}) => x(count));
  }
  mark(group, {
    key: ({status}) => `code.${status}`,
    label: ({status, count}) =>
      `${capitalised(statusLabel(status))}: ${counted(count, "paper")} of ${grouped(total)}, ${codeWords(status)}`,
    focus: ({status, count}) => (count ? {...everything, code: [status]} : null),
    onOpen,
    opened
  });
  return rove(svg.node()!);

  function units(rows: typeof group, place: (i: number) => [number, number]): void {
    rows
      .append("g")
      .attr("class", "papers")
      .selectAll("path")
      .data(({status, count}): CodeStatus[] => Array.from({length: count}, () => status))
      .join("path")
      .attr("class", (status) => `shape ${codeSymbolClass(status)}`)
      .attr("transform", (_, i) => `translate(${place(i).join(",")})`)
      .attr("d", (status) => codeSymbol(status, 5));
  }
}
