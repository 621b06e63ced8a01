import type {Selection as Elements} from "d3-selection";
import {area, line} from "d3-shape";
import {mark} from "../components/marks.js";
import {joinedRuns, pointMark} from "./trend-data.js";
import type {DrawnPoint, TrendChartOptions, TrendLine} from "./trend-data.js";

export type Group = Elements<SVGGElement, undefined, null, undefined>;

/** Where points stand, for time to the right or downwards. */
export interface TrendPlace {
  /** Whether time runs downwards, and values to the right. */
  down: boolean;
  /** px along time, and along values. */
  time: (point: DrawnPoint) => number;
  value: (value: number) => number;
  /** px along values where the drawing ends; an interval that runs further has an arrowhead there. */
  limit: number;
  /** Whether it is the only line, which has its band drawn. */
  alone: boolean;
  /** Whether intervals that the band shows are left to it. */
  quiet?: boolean;
  /** Radius of a point, px. */
  r: number;
  /** What of the drawing belongs to a point: left, top, width and height. */
  reach: (point: DrawnPoint) => [number, number, number, number];
}

/** The band of a line that stands alone, and the line: straight from point to point, broken where there are too few papers. */
export function drawLine(group: Group, {points, colour, dash}: TrendLine, place: TrendPlace): void {
  const {down, time, value, alone} = place;
  const high = (point: DrawnPoint) => within(value(point.high!), place);
  const path = line<DrawnPoint>();
  const band = area<DrawnPoint>();
  if (down) {
    path.x((point) => value(point.value!)).y(time);
    band
      .y(time)
      .x0(({low}) => value(low!))
      .x1(high);
  } else {
    path.x(time).y((point) => value(point.value!));
    band
      .x(time)
      .y0(({low}) => value(low!))
      .y1(high);
  }
  for (const run of joinedRuns(points)) {
    if (alone && run.length > 1 && run[0]!.low !== null)
      group.append("path").attr("class", "band").attr("fill", colour).attr("d", band(run));
    group
      .append("path")
      .attr("class", "line")
      .attr("stroke", colour)
      .attr("stroke-dasharray", dash)
      .attr("d", path(run));
  }
}

/** The points of a line with their intervals, as marks that open their papers. */
export function drawPoints(
  group: Group,
  {points, colour}: TrendLine,
  place: TrendPlace,
  options: TrendChartOptions
): void {
  const {down, time, value, limit, alone, quiet = false, r, reach} = place;
  const [t, v] = down ? ["y", "x"] : ["x", "y"];
  const isBeyond = (px: number) => within(px, place) !== px;
  const banded = new Set(quiet ? joinedRuns(points).flatMap((run) => (run.length > 1 ? run : [])) : []);
  const marks = group
    .selectAll<SVGGElement, DrawnPoint>("g")
    .data(points.filter((point) => point.value !== null))
    .join("g")
    .attr("class", ({solid}) => (solid ? "point" : "point few"));
  marks
    .append("rect")
    .attr("class", "reach")
    .attr("x", (point) => reach(point)[0])
    .attr("y", (point) => reach(point)[1])
    .attr("width", (point) => reach(point)[2])
    .attr("height", (point) => reach(point)[3]);
  const between = marks.filter((point) => point.low !== null && (point.solid || alone) && !banded.has(point));
  between
    .append("line")
    .attr("class", "interval")
    .attr("stroke", ({solid}) => (solid ? colour : null))
    .attr(`${t}1`, time)
    .attr(`${t}2`, time)
    .attr(`${v}1`, ({low}) => value(low!))
    .attr(`${v}2`, ({high}) => within(value(high!), place));
  between
    .filter(({high}) => isBeyond(value(high!)))
    .append("path")
    .attr("class", "beyond")
    .attr("d", (point) =>
      down ? `M${limit - 6},${time(point) - 4}l6,4l-6,4` : `M${time(point) - 4},${limit + 6}l4,-6l4,6`
    );
  marks
    .filter((point) => !isBeyond(value(point.value!)))
    .append("circle")
    .attr("class", "shape")
    .attr(`c${t}`, time)
    .attr(`c${v}`, (point) => value(point.value!))
    .attr("r", ({solid}) => (solid ? r : Math.min(r, 4)))
    .attr("fill", ({solid}) => (solid ? colour : null));
  mark(marks, pointMark(options));
}

/** A place along values, but not beyond the end of the drawing. */
function within(px: number, {down, limit}: TrendPlace): number {
  return down ? Math.min(px, limit) : Math.max(px, limit);
}
