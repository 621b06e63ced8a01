import {scaleLinear} from "d3-scale";
import type {ComparedShare} from "../analysis/compared-shares.js";
import type {ComparedSide, Comparison} from "../analysis/comparison.js";
import type {IntervalLevel} from "../analysis/intervals.js";
import {narrow} from "../analysis/selection.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {mark} from "../components/marks.js";
import type {ComparedLayout} from "./compare-layout.js";
import type {CompareOptions} from "./compare-sizes.js";
import type {Drawing, Group} from "./drawing.js";

/** The difference of each row's shares with its interval, on an axis of their own; a mark opens the papers of the side that has more. */
export function differenceColumn(
  svg: Drawing,
  row: Group<ComparedShare>,
  rows: ComparedShare[],
  {a, b}: Pick<Comparison, "a" | "b">,
  {y, head, foot, differences, stacked, rowHeight}: ComparedLayout,
  {onOpen, opened, level = "95"}: CompareOptions & {level?: IntervalLevel | undefined}
): void {
  const {left, right} = differences!;
  const end = Math.min(1, Math.max(0.05, ...rows.map(reachOf)));
  const at = scaleLinear([end, -end], [left + 8, right - 8]).clamp(true);
  const step = [0.5, 0.2, 0.1, 0.05, 0.02].find((step) => step < 0.85 * end) ?? 0.01;
  const roomForZero = at(0) - at(step) >= 18;
  const grid = svg.append("g").attr("class", "grid");
  for (const tick of [-step, 0, step]) {
    grid
      .append("line")
      .attr("class", tick ? null : "zero")
      .attr("x1", Math.round(at(tick)) + 0.5)
      .attr("x2", Math.round(at(tick)) + 0.5)
      .attr("y1", head - 4)
      .attr("y2", foot + 4);
    if (!tick && !roomForZero) continue;
    grid
      .append("text")
      .attr("class", "tick")
      .attr("x", at(tick))
      .attr("y", foot + 18)
      .attr("text-anchor", "middle")
      .text(tick ? `${Math.round(100 * step)}%` : "0");
  }
  for (const [words, x, anchor] of [
    ["← A", at(0) - 8, "end"],
    ["B →", at(0) + 8, "start"]
  ] as const)
    svg
      .append("text")
      .attr("class", "tick heading")
      .attr("x", x)
      .attr("y", head - 12)
      .attr("text-anchor", anchor)
      .text(words);
  const group = row.append("g").attr("class", "difference");
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", left)
    .attr("y", stacked ? 20 : 0)
    .attr("width", right - left)
    .attr("height", stacked ? rowHeight - 20 : rowHeight);
  group
    .append("line")
    .attr("class", "interval")
    .attr("x1", ({difference: {low}}) => at(low))
    .attr("x2", ({difference: {high}}) => at(high))
    .attr("y1", y)
    .attr("y2", y);
  for (const [runsOff, edge, way] of [
    [({difference}: ComparedShare) => difference.high > end, left + 2, -1],
    [({difference}: ComparedShare) => difference.low < -end, right - 2, 1]
  ] as const)
    group
      .filter(runsOff)
      .append("path")
      .attr("class", "arrow")
      .attr("d", `M${edge},${y}l${-6 * way},-3.5v7Z`);
  group
    .append("circle")
    .attr("class", "shape")
    .attr("cx", ({difference: {difference}}) => at(difference))
    .attr("cy", y)
    .attr("r", 4);
  const leaning = (row: ComparedShare): ComparedSide =>
    row.difference.difference > 0 || (row.difference.difference === 0 && row.a) ? a : b;
  const said = (row: ComparedShare): [string, string] => {
    const {label, difference, standsOut, few} = row;
    const {name, part} = leaning(row);
    const {low, high} = difference;
    return [
      `${capitalised(label)}, ${morePoints(difference.difference)}: ${grouped(row[name])} of ${counted(part.selected.size, "paper")} in ${name.toUpperCase()}`,
      `${level}% interval: ${morePoints(high)} to ${morePoints(low)}${few ? ", too few to tell" : standsOut ? "" : ", not clearly apart"}`
    ];
  };
  mark(group, {
    key: ({key}) => `difference.${key}`,
    label: (row) => said(row).join("; "),
    focus: (row) => (row[leaning(row).name] ? narrow(leaning(row).part.focus, row.focus) : null),
    onOpen,
    opened,
    tip: said
  });
}

/** How far the axis has to reach for a row: to its difference and, where that stands out, to all of its interval. */
function reachOf({difference: {difference, low, high}, standsOut}: ComparedShare): number {
  const most = Math.max(high, -low);
  return standsOut ? 1.05 * most : Math.max(1.4 * Math.abs(difference), Math.min(0.4, 0.55 * most));
}

/** "12 points more in A", "3 points more in B", "no difference". */
function morePoints(value: number): string {
  const points = Math.round(Math.abs(100 * value));
  return points ? `${counted(points, "point")} more in ${value > 0 ? "A" : "B"}` : "no difference";
}
