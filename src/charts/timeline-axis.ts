import {slotCount} from "../analysis/timeline.js";
import {capitalised, grouped} from "../analysis/wording.js";
import {mark} from "../components/marks.js";
import {textWidth} from "../components/text-width.js";
import type {Drawing} from "./drawing.js";
import type {TimelineOptions} from "./timeline.js";
import type {PlacedSlot, TimelinePlaces} from "./timeline-places.js";

/** Under the columns: two lines of label, px. */
export const axisHeight = 46;

/** The axis of a time line: its stretches and break, ticks between groups, and under each group its name and number, which open its papers. */
export function timelineAxis(
  svg: Drawing,
  {lines, groups, slots, breakAt}: TimelinePlaces,
  y: number,
  options: TimelineOptions
): void {
  const line = svg.append("g").attr("class", "axis-line");
  const stroke = (x1: number, y1: number, x2: number, y2: number) =>
    line.append("line").attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2);
  for (const [from, to] of lines) stroke(from, y + 0.5, to, y + 0.5);
  const starts = groups.filter(({part}) => part === "column").slice(1);
  const years = slots.filter(({part}) => part === "early");
  for (const {x} of [...starts, ...(years.length > 1 ? years : [])])
    stroke(Math.round(x) + 0.5, y, Math.round(x) + 0.5, y + 5);
  if (breakAt !== null) for (const dx of [-4, 2]) stroke(breakAt + dx - 2, y + 6, breakAt + dx + 4, y - 5);

  const labelled = groups.filter(uncrowded(groups));
  const names = labels(labelled);
  const first = labelled.find(
    ({part, slot, width}) =>
      part === "column" && slot.papers.length && !slot.rest.length && textWidth(slotCount(slot), 12) < width
  );
  const group = svg
    .append("g")
    .attr("class", "axis-labels")
    .selectAll<SVGGElement, PlacedSlot>("g")
    .data(labelled)
    .join("g")
    .attr("transform", ({x, width}) => `translate(${x + width / 2},${y})`);
  group
    .append("rect")
    .attr("class", "reach")
    .attr("x", ({width}) => -width / 2)
    .attr("y", 3)
    .attr("width", ({width}) => width)
    .attr("height", axisHeight - 5);
  group
    .append("text")
    .attr("class", "label")
    .attr("text-anchor", "middle")
    .attr("y", 20)
    .text((_, i) => names[i]!);
  group
    .append("text")
    .attr("class", "count")
    .attr("text-anchor", "middle")
    .attr("y", 36)
    .text((placed) => (placed === first ? slotCount(placed.slot) : shortCount(placed)));
  mark(group, {
    key: ({slot}) => `time.${slot.key}`,
    label: ({slot}) => `${capitalised(slot.label)}: ${slotCount(slot)}`,
    focus: ({slot}) => (slot.papers.length ? slot.focus : null),
    onOpen: options.onOpen,
    opened: options.opened
  });
}

function shortCount({slot: {papers, rest}, width}: PlacedSlot): string {
  const [some, all] = [grouped(papers.length), grouped(papers.length + rest.length)];
  if (!rest.length) return all;
  return textWidth(`${some} of ${all}`, 12) <= Math.max(width, 37) ? `${some} of ${all}` : some;
}

/** What keeps the labels of narrow columns apart: every second, fifth or tenth of them, and all of the others. */
function uncrowded(groups: PlacedSlot[]): (placed: PlacedSlot) => boolean {
  const columns = groups.filter(({part}) => part === "column");
  const each = Math.max(...columns.map(({width}) => width));
  const needed = Math.max(...columns.map(({slot}) => textWidth(slot.short, 13))) + 4;
  const step = [1, 2, 5, 10, 20].find((every) => every * each >= needed) ?? 50;
  return (placed) => placed.part !== "column" || columns.indexOf(placed) % step === 0;
}

/** Labels in full where all fit; else short, with the year on the first of each year that has room for it. */
function labels(groups: PlacedSlot[]): string[] {
  const room = (placed: PlacedSlot) => (groups[groups.indexOf(placed) + 1]?.x ?? placed.x + placed.width) - placed.x;
  const fits = (text: string, placed: PlacedSlot) => textWidth(text, 13) <= room(placed) - 4;
  const full = groups.every((placed) => placed.part !== "column" || fits(placed.slot.label, placed));
  const said = new Set<string>();
  return groups.map((placed) => {
    const {part, slot} = placed;
    if (part !== "column" || full) return slot.label;
    const year = slot.key.slice(0, 4);
    const dated = [`${slot.short} ${year}`, `${slot.short} ’${year.slice(2)}`].find((text) => fits(text, placed));
    if (!dated || said.has(year) || slot.short.startsWith("’")) return slot.short;
    said.add(year);
    return dated;
  });
}
