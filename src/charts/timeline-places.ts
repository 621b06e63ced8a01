import type {TimeGroup, TimeSlot, Timeline} from "../analysis/timeline.js";

/** A slot's place on the axis, px. */
export interface PlacedSlot {
  slot: TimeSlot;
  x: number;
  width: number;
  part: "early" | "column" | "undated";
}

export interface TimelinePlaces {
  slots: PlacedSlot[];
  /** What has a label of its own: years with papers, groups of columns, no date. */
  groups: PlacedSlot[];
  /** Stretches of the axis, and where it breaks. */
  lines: [number, number][];
  breakAt: number | null;
}

/** Between years that stand closer together, px, and the least between two that have a label. */
const earlyYear = 19;
const earlyLabel = 37;
const breakWidth = 22;
const gap = 16;
const least = 48;

/**
 * Where the slots of a time line stand on an axis of `width` px: early years close together (as one where their labels would
 * touch), a break, columns of equal width, and the undated apart. `unit` is the room that a mark takes, `rows` how many may be stacked.
 */
export function timelinePlaces(
  {early, earlyTogether, columns, groups, undated}: Timeline,
  width: number,
  {unit = 14, rows = 9}: {unit?: number; rows?: number} = {}
): TimelinePlaces {
  const size = ({papers, rest}: TimeSlot) => papers.length + rest.length;
  const roomFor = (slot: TimeSlot, most: number) =>
    Math.min(most, Math.max(least, unit * Math.ceil(size(slot) / rows)));
  const slots: PlacedSlot[] = [];
  const named: PlacedSlot[] = [];
  const lines: [number, number][] = [];
  const hasUndated = size(undated) > 0;
  const undatedWidth = hasUndated ? roomFor(undated, columns.length ? 0.3 * width : width) : 0;
  const end = hasUndated && columns.length ? width - undatedWidth - gap : width - undatedWidth;
  let x = 0;
  let breakAt: number | null = null;
  if (earlyTogether) {
    const filled = early.flatMap((slot, i) => (size(slot) ? [i] : []));
    const near = filled.some((place, i) => i > 0 && earlyYear * (place - filled[i - 1]!) < earlyLabel);
    const apart = !near && earlyYear * early.length < 0.24 * width;
    const drawn = apart ? early : [earlyTogether];
    const each = apart ? earlyYear : roomFor(earlyTogether, 0.24 * width) + 8;
    for (const slot of drawn) {
      const placed = {slot, x, width: each, part: "early" as const};
      slots.push(placed);
      if (size(slot)) named.push(placed);
      x += each;
    }
    breakAt = x + breakWidth / 2 - 3;
    lines.push([0, breakAt - 4]);
    x = breakAt + 4;
  }
  if (columns.length) {
    const each = (end - x) / columns.length;
    lines.push([x, end]);
    columns.forEach((slot, i) => slots.push({slot, x: x + i * each, width: each, part: "column"}));
    groups.forEach((group: TimeGroup) =>
      named.push({slot: group, x: x + group.start * each, width: (group.end - group.start) * each, part: "column"})
    );
  }
  if (hasUndated) {
    const placed = {slot: undated, x: width - undatedWidth, width: undatedWidth, part: "undated" as const};
    slots.push(placed);
    named.push(placed);
    lines.push([width - undatedWidth, width]);
  }
  return {slots, groups: named, lines, breakAt};
}
