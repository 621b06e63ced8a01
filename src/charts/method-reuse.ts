import {extent, rollup} from "d3-array";
import {scaleLinear} from "d3-scale";
import {calendarOrdinal, calendarPeriod} from "../analysis/calendar.js";
import type {NamedMethod} from "../analysis/methods.js";
import type {Selection} from "../analysis/selection.js";
import {dateInWords, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {fitText, textWidth} from "../components/text-width.js";
import {drawing, explanation} from "./drawing.js";
import type {Group} from "./drawing.js";
import {papersInWords} from "./method-names.js";
import {paperSymbols} from "./paper-symbol.js";
import type {PlacedPaper} from "./paper-symbol.js";

export interface MethodReuseOptions {
  width?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

interface Use extends PlacedPaper {
  proposes: boolean;
}

const r = 4.5;
/** Rows with more papers than this are strips of ticks. */
const mostSymbols = 40;

/**
 * Names proposed in one paper and named in others, a row each along the time of the papers: proposing ones are underlined; papers
 * without a date stand apart at the end. A row opens its papers.
 */
export function methodReuse(named: NamedMethod[], options: MethodReuseOptions = {}): SVGSVGElement {
  const {width = 776, onOpen, opened} = options;
  const touch = width < 480;
  const rowHeight = touch ? 48 : 28;
  const axis = 24;
  const svg = drawing("method-reuse", width, named.length ? named.length * rowHeight + axis : touch ? 44 : 22);
  const dates = named.flatMap(({papers}) => papers.flatMap(({date}) => decimalYear(date) ?? []));
  const [first, last] = extent(dates);
  const undated = named.some(({papers}) => papers.some(({date}) => date === null));
  const widest = Math.max(0, ...named.map(({name}) => textWidth(name, 13, 600)));
  const left = touch ? 8 : Math.min(widest + 20, 0.35 * width);
  const numbers = textWidth(grouped(Math.max(0, ...named.map(({papers}) => papers.length))), 13) + 8;
  const apart = width - numbers - 28;
  const right = undated ? apart - 40 : width - numbers - 8;
  const x = scaleLinear(
    first === undefined || last === undefined
      ? [0, 1]
      : [Math.floor(first), Math.max(Math.ceil(last), Math.floor(first) + 1)],
    [left, right]
  );
  const base = named.length * rowHeight;
  if (!named.length)
    explanation(svg, 0, 16, "A name that one of these papers proposes and another one uses would stand here.");
  else
    drawAxis(
      svg.append("g").attr("class", "grid") as unknown as Group,
      x,
      base,
      undated ? apart : null,
      dates.length > 0
    );
  const middle = touch ? 34 : rowHeight / 2;
  const uses = named.map(({papers, proposing}) =>
    spread(
      papers.map((paper): Use => {
        const at = decimalYear(paper.date);
        return {
          paper,
          x: at === null ? apart : x(at),
          y: middle,
          ghost: false,
          proposes: proposing.includes(paper)
        };
      })
    )
  );
  const group = svg
    .append("g")
    .attr("class", "rows")
    .selectAll<SVGGElement, NamedMethod>("g")
    .data(named)
    .join("g")
    .attr("transform", (_, i) => `translate(0,${i * rowHeight})`);
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", -6)
    .attr("width", width + 12)
    .attr("height", rowHeight);
  group
    .append("text")
    .attr("class", "label proposed")
    .attr("y", touch ? 13 : middle)
    .attr("dy", "0.35em")
    .text(({name}) => fitText(name, touch ? width : left - 14, 13, 600));
  group
    .append("line")
    .attr("class", "span")
    .attr("x1", (_, i) => spanOf(uses[i]!)[0])
    .attr("x2", (_, i) => spanOf(uses[i]!)[1])
    .attr("y1", middle)
    .attr("y2", middle);
  const few = group.filter(({papers}) => papers.length <= mostSymbols);
  few
    .append("g")
    .attr("class", "papers")
    .selectAll("g")
    .data((row): PlacedPaper[] => uses[named.indexOf(row)]!)
    .join("g")
    .call(paperSymbols, {r});
  few.select(".papers").selectAll("g").insert("circle", "path").attr("class", "under").attr("r", r);
  group
    .append("text")
    .attr("class", "number")
    .attr("x", width)
    .attr("y", middle)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(({papers}) => grouped(papers.length));
  group
    .filter(({papers}) => papers.length > mostSymbols)
    .append("g")
    .attr("class", "ticks")
    .selectAll("path")
    .data((row) => ticksByColour(uses[named.indexOf(row)]!))
    .join("path")
    .attr("fill", ([colour]) => colour)
    .attr("d", ([, at]) => at.map((x) => `M${x - 0.5},${middle - 6}h1v12h-1z`).join(""));
  group
    .append("g")
    .attr("class", "underlines")
    .selectAll("rect")
    .data((row) => uses[named.indexOf(row)]!.filter(({proposes}) => proposes))
    .join("rect")
    .attr("class", "underline")
    .attr("x", (use) => use.x - r)
    .attr("y", (use) => use.y + r + 2)
    .attr("width", 2 * r)
    .attr("height", 2);
  mark(group, {
    key: ({key}) => `reuse.${key}`,
    label: (row) => `${row.name}: ${papersInWords(row)}${since(row)}`,
    focus: ({focus}) => focus,
    onOpen,
    opened,
    tip: (row) => [row.expansion ? `${row.name}: ${row.expansion}` : row.name, `${papersInWords(row)}${since(row)}`]
  });
  return rove(svg.node()!);
}

/** Where ticks of each colour stand, px, each place once: thousands of papers are a few shapes. */
function ticksByColour(uses: Use[]): [string, number[]][] {
  const ticks = rollup(
    uses,
    (uses) => [...new Set(uses.map(({x}) => Math.round(4 * x) / 4))],
    ({paper}) => communityColour(paper.community)
  );
  return [...ticks];
}

/** ", first in Mar 2024". */
function since({papers}: NamedMethod): string {
  const dates = papers.flatMap(({date}) => date ?? []).sort();
  return dates[0] ? `, first in ${dateInWords(dates[0].slice(0, 7))}` : "";
}

/** The middle of what a date says, in years; null without a date. */
function decimalYear(date: string | null): number | null {
  const unit = date?.length === 10 ? "day" : date?.length === 7 ? "month" : "year";
  const ordinal = calendarOrdinal(date, unit);
  return ordinal === null ? null : calendarPeriod(ordinal, unit).middle;
}

/** From the first to the last paper with a date; nowhere where none has one. */
function spanOf(uses: Use[]): [number, number] {
  const [from = 0, to = 0] = extent(
    uses.filter(({paper}) => paper.date !== null),
    (use) => use.x
  );
  return [from, to];
}

/** Papers of the same time one above the other, as far as a row has room. */
function spread(uses: Use[]): Use[] {
  const sorted = [...uses].sort((a, b) => a.x - b.x);
  let run = 0;
  return sorted.map((use, i) => {
    run = i > 0 && use.x - sorted[i - 1]!.x < 2 * r - 1 ? run + 1 : 0;
    const side = run % 2 ? -1 : 1;
    return {...use, y: use.y + side * Math.min(7, 3.5 * Math.ceil(run / 2))};
  });
}

function drawAxis(
  grid: Group,
  x: ReturnType<typeof scaleLinear<number, number>>,
  base: number,
  undated: number | null,
  dated: boolean
): void {
  const years = dated
    ? x.ticks(Math.max(2, Math.floor((x.range()[1]! - x.range()[0]!) / 64))).filter((tick) => Number.isInteger(tick))
    : [];
  const tick = grid
    .selectAll("g.year")
    .data(years)
    .join("g")
    .attr("class", "year")
    .attr("transform", (year) => `translate(${Math.round(x(year)) + 0.5},0)`);
  tick.append("line").attr("y2", base);
  tick
    .append("text")
    .attr("class", "tick")
    .attr("y", base + 16)
    .attr("text-anchor", "middle")
    .text((year) => year);
  grid
    .append("line")
    .attr("class", "base")
    .attr("x1", x.range()[0]!)
    .attr("x2", x.range()[1]!)
    .attr("y1", base + 0.5)
    .attr("y2", base + 0.5);
  if (undated !== null)
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", undated)
      .attr("y", base + 16)
      .attr("text-anchor", "middle")
      .text("no date");
}
