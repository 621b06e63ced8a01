import {scaleLinear} from "d3-scale";
import {communityParts} from "../analysis/community-parts.js";
import {slotCount} from "../analysis/timeline.js";
import type {TimeSlot} from "../analysis/timeline.js";
import {capitalised, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {mark} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import {drawing} from "./drawing.js";
import {paperSymbols} from "./paper-symbol.js";
import type {TimelineData} from "./timeline.js";
import {plainly} from "./timeline-marks.js";
import type {DrawnOptions} from "./timeline-marks.js";

const pitch = 14;
/** As high as a finger needs. */
const target = 44;

/** A time line that runs downwards, newest first: a row a year (or shorter period), each row one target. */
export function timelineRows({timeline, communities}: TimelineData, options: DrawnOptions): SVGSVGElement {
  const {width, asMarks, ghosts, colour, onOpen, opened} = options;
  const {groups, earlyTogether, undated} = timeline;
  const slots: TimeSlot[] = [...groups].reverse();
  if (earlyTogether) slots.push(earlyTogether);
  if (undated.papers.length + undated.rest.length) slots.push(undated);
  const name = ({label}: TimeSlot) => label.replace(/^weeks from /, "");
  const count = ({papers, rest}: TimeSlot) =>
    rest.length ? `${grouped(papers.length)} of ${grouped(papers.length + rest.length)}` : grouped(papers.length);
  const left = 12 + Math.max(...slots.map((slot) => textWidth(name(slot), 13)));
  const right = width - 10 - Math.max(...slots.map((slot) => textWidth(count(slot), 13)));
  const across = Math.max(1, Math.floor((right - left) / pitch));
  let y = 0;
  const rows = slots.map((slot) => {
    const drawn = [...slot.papers, ...(ghosts ? slot.rest : [])];
    const lines = asMarks ? Math.max(1, Math.ceil(drawn.length / across)) : 1;
    const height = Math.max(target, lines * pitch + 16);
    const row = {slot, drawn, lines, y, height};
    y += height;
    return row;
  });
  const svg = drawing("timeline timeline-rows", width, y);
  const group = svg
    .selectAll<SVGGElement, (typeof rows)[number]>("g")
    .data(rows)
    .join("g")
    .attr("transform", (row) => `translate(0,${row.y})`);
  group
    .append("rect")
    .attr("class", "reach")
    .attr("width", width)
    .attr("height", ({height}) => height);
  const middle = ({height, lines}: (typeof rows)[number]) => height / 2 - ((lines - 1) / 2) * pitch;
  group
    .append("text")
    .attr("class", "label")
    .attr("y", middle)
    .attr("dy", "0.35em")
    .text(({slot}) => capitalised(name(slot)));
  group
    .append("text")
    .attr("class", "number")
    .attr("x", width)
    .attr("y", middle)
    .attr("dy", "0.35em")
    .attr("text-anchor", "end")
    .text(({slot}) => count(slot));
  const marks = group.append("g").attr("class", "papers");
  if (asMarks)
    marks
      .selectAll("g")
      .data((row) =>
        row.drawn.map((paper, i) => ({
          paper,
          x: left + pitch * ((i % across) + 0.5),
          y: middle(row) + pitch * Math.floor(i / across),
          ghost: i >= row.slot.papers.length
        }))
      )
      .join("g")
      .call(paperSymbols, {r: 0.41 * pitch, ...plainly(colour)});
  else {
    const x = scaleLinear([0, Math.max(...slots.map(({papers}) => papers.length))], [0, right - left]);
    marks
      .selectAll("rect")
      .data((row) => {
        let from = 0;
        return communityParts(row.slot.papers, communities).map((part) => {
          const [x0, x1] = [x(from), x((from += part.papers.length))];
          return {part, x: left + x0, width: x1 - x0, y: row.height / 2 - 8};
        });
      })
      .join("rect")
      .attr("class", "segment")
      .attr("x", (segment) => segment.x)
      .attr("y", (segment) => segment.y)
      .attr("width", (segment) => segment.width)
      .attr("height", 16)
      .attr("fill", ({part}) => plainly(colour).colour ?? communityColour(part.index));
  }
  mark(group, {
    key: ({slot}) => `time.${slot.key}`,
    label: ({slot}) => `${capitalised(slot.label)}: ${slotCount(slot)}`,
    focus: ({slot}) => (slot.papers.length ? slot.focus : null),
    onOpen,
    opened
  });
  return svg.node()!;
}
