import {scaleLinear} from "d3-scale";
import type {ComparedName} from "../analysis/compared-names.js";
import type {ComparedSide, Comparison} from "../analysis/comparison.js";
import {everything, narrow} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {counted, grouped} from "../analysis/wording.js";
import {mark, rove} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {fingerHeight} from "./compare-sizes.js";
import type {CompareOptions} from "./compare-sizes.js";
import {sideName} from "./compare-side.js";
import {drawing, explanation} from "./drawing.js";
import type {Group} from "./drawing.js";

/** Names and the papers of each side that have them, on one scale; the dark part proposes the name, and opens those papers only. */
export function compareNames(
  rows: ComparedName[],
  {a, b}: Pick<Comparison, "a" | "b">,
  {width = 372, onOpen, opened, touch = false}: CompareOptions = {}
): SVGSVGElement {
  const rowHeight = touch ? fingerHeight : 24;
  const head = 34;
  const nameWidth = Math.min(
    width < 300 ? 110 : 0.42 * width,
    Math.max(70, ...rows.map(({name}) => textWidth(name, 13))) + 10
  );
  const column = (width - nameWidth - 12) / 2;
  const most = Math.max(1, ...rows.flatMap(({a, b}) => [a.papers, b.papers]));
  const numberWidth = textWidth(grouped(most), 13) + 10;
  const svg = drawing("compare-names", width, head + rowHeight * Math.max(3, rows.length) + 6);
  const starts = {a: nameWidth, b: nameWidth + column + 12};
  for (const side of [a, b]) sideName(svg, side, starts[side.name] - 1, 12, column);
  const x = scaleLinear([0, most], [0, column - numberWidth]);
  if (!rows.length) {
    explanation(svg, 0, head + 30, "No paper names a method.");
    return svg.node()!;
  }
  const row = svg
    .append("g")
    .selectAll<SVGGElement, ComparedName>("g")
    .data(rows)
    .join("g")
    .attr("class", "row")
    .attr("transform", (_, i) => `translate(0,${head + rowHeight * i})`) as unknown as Group<ComparedName>;
  row
    .append("text")
    .attr("class", "label")
    .attr("y", rowHeight / 2)
    .attr("dy", "0.35em")
    .text(({name}) => fitText(name, nameWidth - 8, 13));
  for (const side of [a, b]) {
    svg
      .append("line")
      .attr("class", "zero")
      .attr("x1", starts[side.name] - 0.5)
      .attr("x2", starts[side.name] - 0.5)
      .attr("y1", head - 3)
      .attr("y2", head + rowHeight * rows.length + 3);
    bars(row, side, {start: starts[side.name], column, rowHeight, x, options: {onOpen, opened, touch}});
  }
  return rove(svg.node()!);
}

interface BarPlace {
  start: number;
  column: number;
  rowHeight: number;
  x: (papers: number) => number;
  options: CompareOptions;
}

function bars(row: Group<ComparedName>, side: ComparedSide, {start, column, rowHeight, x, options}: BarPlace): void {
  const {name} = side;
  const letter = name.toUpperCase();
  const whole = row.append("g").attr("class", "bar");
  whole.append("rect").attr("class", "reach").attr("x", start).attr("width", column).attr("height", rowHeight);
  whole
    .append("rect")
    .attr("class", "shape mentioned")
    .attr("x", start)
    .attr("y", rowHeight / 2 - 6)
    .attr("width", (row) => x(row[name].papers))
    .attr("height", 12);
  whole
    .append("text")
    .attr("class", ({[name]: {papers}}) => (papers ? "papers" : "papers none"))
    .attr("x", (row) => start + x(row[name].papers) + 6)
    .attr("y", rowHeight / 2)
    .attr("dy", "0.35em")
    .text((row) => grouped(row[name].papers));
  mark(whole, {
    key: ({key}) => `${name}.${key}`,
    label: (row) => `${row.name} in ${letter}: ${named(row[name].papers, row[name].proposing.length)}`,
    focus: (row) => (row[name].papers ? narrow(side.part.focus, row.focus) : null),
    ...options,
    tip: (row) => [`${row.name} in ${letter}, ${side.label}`, named(row[name].papers, row[name].proposing.length)]
  });
  const proposing = row
    .filter((row) => row[name].proposing.length > 0)
    .append("g")
    .attr("class", "proposing");
  proposing
    .append("rect")
    .attr("class", "shape proposed")
    .attr("x", start)
    .attr("y", rowHeight / 2 - 6)
    .attr("width", (row) => x(row[name].proposing.length))
    .attr("height", 12)
    .style("pointer-events", options.touch ? "none" : "auto");
  // Within the bar, and too low for a finger: there it only shows.
  if (options.touch) return;
  mark(proposing, {
    key: ({key}) => `${name}.proposed.${key}`,
    label: (row) => `${row.name} in ${letter}: proposed in ${counted(row[name].proposing.length, "paper")}`,
    focus: (row) => narrow(side.part.focus, proposed(row, row[name].proposing)),
    ...options,
    tip: (row) => [`${row.name}, proposed in ${letter}`, counted(row[name].proposing.length, "paper")]
  });
}

function proposed({focus}: ComparedName, papers: {id: string}[]): Selection {
  return narrow(focus, {...everything, papers: papers.map(({id}) => id)});
}

function named(papers: number, proposing: number): string {
  if (!papers) return "0 papers";
  return `${counted(papers, "paper")}${proposing ? `, ${grouped(proposing)} ${proposing === 1 ? "proposes" : "propose"} it` : ""}`;
}
