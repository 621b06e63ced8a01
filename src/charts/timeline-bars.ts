import {scaleLinear} from "d3-scale";
import {communityParts} from "../analysis/community-parts.js";
import type {CommunityPart} from "../analysis/community-parts.js";
import type {TimeSlot} from "../analysis/timeline.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark} from "../components/marks.js";
import type {TimelineData} from "./timeline.js";
import {plainly} from "./timeline-marks.js";
import type {DrawnOptions, TimelinePart} from "./timeline-marks.js";
import type {TimelinePlaces} from "./timeline-places.js";

interface Segment {
  slot: TimeSlot;
  part: CommunityPart;
  x: number;
  width: number;
  from: number;
  to: number;
}

const height = 152;

/** Too many papers for marks: bars by period, stacked by community in the same order and colours. */
export function timelineBars(
  {communities}: TimelineData,
  {slots}: TimelinePlaces,
  {onOpen, opened, width, colour}: DrawnOptions
): TimelinePart {
  const most = Math.max(...slots.map(({slot}) => slot.papers.length));
  const y = scaleLinear([0, most], [0, -(height - 14)]);
  const ticks = y.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
  return {
    height,
    draw(svg, base) {
      const grid = svg
        .append("g")
        .attr("class", "grid")
        .selectAll("g")
        .data(ticks)
        .join("g")
        .attr("transform", (tick) => `translate(0,${Math.round(base + y(tick)) + 0.5})`);
      grid.append("line").attr("x2", width);
      grid
        .append("text")
        .attr("class", "tick")
        .attr("y", -4)
        .text((tick, i) => (i === ticks.length - 1 ? counted(tick, "paper") : String(tick)));
      const segments = slots.flatMap(({slot, x, width: room}) => {
        const wide = Math.max(2, Math.min(room - 2, 48));
        let from = 0;
        return communityParts(slot.papers, communities).map((part): Segment => {
          const segment = {slot, part, x: x + (room - wide) / 2, width: wide, from, to: from + part.papers.length};
          from = segment.to;
          return segment;
        });
      });
      const group = svg.append("g").attr("class", "bars").selectAll<SVGGElement, Segment>("g").data(segments).join("g");
      group
        .append("rect")
        .attr("class", "shape segment")
        .attr("x", (segment) => segment.x)
        .attr("y", ({to}) => base + y(to))
        .attr("width", (segment) => segment.width)
        .attr("height", ({from, to}) => y(from) - y(to))
        .attr("fill", ({part}) => plainly(colour).colour ?? communityColour(part.index));
      const said = ({part, slot}: Segment) =>
        [
          capitalised(part.label),
          `${slot.label}: ${counted(part.papers.length, "paper")} of ${grouped(slot.papers.length)}`
        ] as [string, string];
      mark(group, {
        key: ({slot, part}) => `time.${slot.key}.${part.ids[0]}`,
        label: (segment) => said(segment).join(", "),
        focus: ({slot, part}) => ({...slot.focus, communities: part.ids}),
        onOpen,
        opened,
        tip: said
      });
    }
  };
}
