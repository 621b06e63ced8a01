import type {TrendMeasure} from "../analysis/findings-trends.js";
import {textWidth} from "../components/text-width.js";
import {besideLine, spreadOut} from "./line-labels.js";
import type {Point} from "./line-labels.js";
import {joinedRuns, pointText} from "./trend-data.js";
import type {DrawnPoint, TrendLine} from "./trend-data.js";
import type {Group, TrendPlace} from "./trend-marks.js";

/** The last point of a line that has enough papers; null where none has. */
export function lastTold({points}: TrendLine): DrawnPoint | null {
  return points.findLast(({solid, value}) => solid && value !== null) ?? null;
}

/** A line's name with its last value: "large language models 45%". */
export function endName(line: TrendLine, measure: TrendMeasure): string {
  const last = lastTold(line);
  return last ? `${line.trend.term.label} ${pointText(last, measure)}` : line.trend.term.label;
}

/** The number of each point beside it, off the line; only those of the highest and the last point where there is no room for all. */
export function numbersBeside(
  group: Group,
  {points, textColour}: TrendLine,
  {time, value}: TrendPlace,
  {measure, step, bounds, width}: {measure: TrendMeasure; step: number; bounds: [number, number]; width: number}
): void {
  const drawn = joinedRuns(points).flat();
  if (!drawn.length) return;
  const texts = drawn.map((point) => (point.papers ? pointText(point, measure) : ""));
  const widths = texts.map((text) => textWidth(text, 13, 600));
  const room = Math.max(...widths) + 6 <= step;
  const highest = drawn.reduce((best, point) => (value(point.value!) < value(best.value!) ? point : best));
  const kept = drawn.map((point, i) => texts[i] !== "" && (room || point === highest || point === drawn.at(-1)));
  const offsets = besideLine(
    drawn.map((point) => ({x: time(point), y: value(point.value!)})),
    widths.map((wide, i) => (kept[i] ? wide : 0)),
    {bounds}
  );
  drawn.forEach((point, i) => {
    if (!kept[i]) return;
    group
      .append("text")
      .attr("class", "value halo")
      .style("fill", textColour)
      .attr("x", Math.min(time(point) + offsets[i]!.x, width - widths[i]! / 2))
      .attr("y", value(point.value!) + offsets[i]!.y)
      .attr("dy", "0.35em")
      .attr("text-anchor", "middle")
      .text(texts[i]!);
  });
}

/** Names (in lines of text) to the right of the lines' ends, moved apart where they would collide, each tied to its end. */
export function namesAtEnds(
  group: Group,
  lines: TrendLine[],
  names: string[][],
  {ends, left, between: [top, foot]}: {ends: (Point | null)[]; left: number; between: [number, number]}
): void {
  const wanted = ends.map((end) => end?.y ?? foot);
  const gap = names.some((name) => name.length > 1) ? 33 : 18;
  const placed = spreadOut(wanted, gap, top, foot);
  lines.forEach(({textColour, colour}, j) => {
    const end = ends[j];
    if (end)
      group
        .append("path")
        .attr("class", "leader")
        .attr("stroke", colour)
        .attr("d", `M${end.x + 7},${end.y}L${left + 4},${placed[j]!}h12`);
    names[j]!.forEach((name, row) =>
      group
        .append("text")
        .attr("class", "name halo")
        .style("fill", textColour)
        .attr("x", left + 20)
        .attr("y", placed[j]! + 15 * (row - (names[j]!.length - 1) / 2))
        .attr("dy", "0.35em")
        .text(name)
    );
  });
}
