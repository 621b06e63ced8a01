import type {TopicBurst} from "../analysis/topic-bursts.js";
import {mark} from "../components/marks.js";
import {burstInWords} from "./burst-lanes.js";
import type {TrendChartOptions} from "./trend-data.js";
import type {Group} from "./trend-marks.js";

/** Where a burst is drawn: its bar, and what of the drawing belongs to it; px. */
export interface BurstPlace {
  bar: (burst: TopicBurst) => {x: number; y: number; width: number; height: number};
  /** How far a pointer may miss the bar. */
  reach?: number;
  colour: (burst: TopicBurst) => string;
}

/** Bursts as bars along the axis of time, each a mark that opens the papers of its span. */
export function drawBursts(
  group: Group,
  bursts: TopicBurst[],
  {bar, reach = 4, colour}: BurstPlace,
  {onOpen, opened}: TrendChartOptions
): void {
  if (!bursts.length) return void group.remove();
  const marks = group.selectAll<SVGGElement, TopicBurst>("g").data(bursts).join("g").attr("class", "burst");
  marks
    .append("rect")
    .attr("class", "reach")
    .attr("x", (burst) => bar(burst).x - reach)
    .attr("y", (burst) => bar(burst).y - reach)
    .attr("width", (burst) => bar(burst).width + 2 * reach)
    .attr("height", (burst) => bar(burst).height + 2 * reach);
  marks
    .append("rect")
    .attr("class", "shape")
    .attr("x", (burst) => bar(burst).x)
    .attr("y", (burst) => bar(burst).y)
    .attr("width", (burst) => bar(burst).width)
    .attr("height", (burst) => bar(burst).height)
    .attr("fill", colour);
  mark(marks, {
    key: ({trend, from}) => `${trend.term.term}@burst.${from.key}`,
    label: (burst) => burstInWords(burst).join(": "),
    focus: ({focus}) => focus,
    tip: burstInWords,
    onOpen,
    opened
  });
}
