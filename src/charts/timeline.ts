import type {Community} from "../analysis/corpus.js";
import type {Selection} from "../analysis/selection.js";
import type {Timeline} from "../analysis/timeline.js";
import {fittingMarks, mostMarks} from "../analysis/timeline-words.js";
import {rove} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {drawing, explanation} from "./drawing.js";
import {axisHeight, timelineAxis} from "./timeline-axis.js";
import {timelineBars} from "./timeline-bars.js";
import {timelineMarks} from "./timeline-marks.js";
import {timelinePlaces} from "./timeline-places.js";
import {timelineRows} from "./timeline-rows.js";

export interface TimelineData {
  timeline: Timeline;
  communities: Community[];
}

export interface TimelineOptions {
  width?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
  /** Up to this many papers each is a mark; beyond, they are stacked bars. */
  most?: number;
  /** Marks or bars whatever fits; marks for up to `mostMarks` papers. */
  draw?: "fitting" | "marks" | "bars";
  colour?: "community" | "none";
  /** Whether papers outside the selection are faint rings, where they fit. */
  rest?: boolean;
}

const narrow = 560;

/**
 * Papers by when they were first published: each a mark by its date, coloured by community and shaped by code status, with the rest
 * of the corpus as faint rings; stacked bars where there are too many; one row a year, newest first, where it is narrow.
 */
export function timelineChart(data: TimelineData, options: TimelineOptions = {}): SVGSVGElement {
  const {width = 1164, draw: as = "fitting", rest: rings = true} = options;
  const most = as === "bars" ? 0 : as === "marks" ? mostMarks : (options.most ?? fittingMarks);
  const {timeline} = data;
  const all = [...timeline.early, ...timeline.columns, timeline.undated];
  const selected = all.reduce((sum, {papers}) => sum + papers.length, 0);
  const rest = all.reduce((sum, slot) => sum + slot.rest.length, 0);
  if (selected + rest === 0) return emptyTimeline(width);
  const drawn = {asMarks: selected <= most, ghosts: rings && selected + rest <= most};
  if (width < narrow) return rove(timelineRows(data, {...options, width, ...drawn}));
  const places = timelinePlaces(timeline, width);
  const chart = drawn.asMarks ? timelineMarks : timelineBars;
  const {height, draw} = chart(data, places, {...options, width, ...drawn});
  const svg = drawing("timeline", width, height + axisHeight);
  draw(svg, height);
  timelineAxis(svg, places, height, options);
  return rove(svg.node()!);
}

function emptyTimeline(width: number): SVGSVGElement {
  const svg = drawing("timeline", width, 100 + axisHeight);
  svg.append("line").attr("class", "axis").attr("x2", width).attr("y1", 100.5).attr("y2", 100.5);
  explanation(svg, 0, 60, "A time line needs papers; there are none.");
  return svg.node()!;
}
