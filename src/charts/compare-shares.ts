import {scaleLinear} from "d3-scale";
import type {ComparedShare} from "../analysis/compared-shares.js";
import type {Comparison} from "../analysis/comparison.js";
import type {IntervalLevel} from "../analysis/intervals.js";
import {narrow} from "../analysis/selection.js";
import {capitalised, counted, grouped, percent} from "../analysis/wording.js";
import {codeSymbol, codeSymbolClass} from "../components/code-mark.js";
import {communityColour} from "../components/community.js";
import {mark, rove} from "../components/marks.js";
import {fitText} from "../components/text-width.js";
import {differenceColumn} from "./compare-differences.js";
import {comparedLayout, numberRoom} from "./compare-layout.js";
import type {ComparedLayout} from "./compare-layout.js";
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
    touch = false,
    level
  } = options;
  const layout = comparedLayout(rows, width, differences, touch);
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
  if (layout.differences) differenceColumn(svg, row, rows, {a, b}, layout, {onOpen, opened, level});
  return rove(svg.node()!);
}

function shareAxis(
  svg: Drawing,
  {head, foot, ends}: ComparedLayout,
  ticks: number[],
  x: (share: number) => number
): void {
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
