import {range} from "d3-array";
import {covers, crosses, lengthOf, meet, overlap, passes} from "./label-geometry.js";
import type {Box, Disc, Segment} from "./label-geometry.js";

export interface LabelRequest extends Disc {
  width: number;
  height: number;
  /** Whether the label goes further off, tied to its mark by a line, before it is left out. */
  leads?: boolean;
  /** Whether the label stands over obstacles rather than nowhere; never over another label. */
  insists?: boolean;
  /** The side that the label takes first; by default it stands to the right ("start"). */
  side?: "start" | "end";
  /** Half the height of what the label belongs to, where it is no disc: the label goes above (-1) or below (1) it first. */
  stack?: {half: number; first: -1 | 1};
}

export type Anchor = "start" | "end" | "middle";

export interface PlacedLabel {
  x: number;
  /** Vertical middle of the text. */
  y: number;
  anchor: Anchor;
  /** Where a line from its mark ends, for one that stands apart from it. */
  tie?: [x: number, y: number];
}

/** Room between a mark and its label, px. */
const beside = 5;
/**
 * What it costs a label of what leads, in marks covered: to cross a line, or its line a label; its line to go under another mark; at the
 * end of a line to be as near to another mark as to its own would be usual; and each px of the line.
 */
const costs = {cross: 0.4, under: 0.45, near: 0.06, px: 0.005} as const;

/**
 * Places labels beside their marks, the earlier ones first: right, left, above or below; null for one that fits nowhere
 * inside `bounds` without touching a label placed before it or an obstacle (one that insists covers the fewest).
 */
export function placeLabels(requests: LabelRequest[], obstacles: Disc[], bounds: Box): (PlacedLabel | null)[] {
  const taken: Box[] = [];
  const ties: Segment[] = [];
  return requests.map((request) => {
    let best: [PlacedLabel, Box] | null = null;
    let fewest = request.insists ? Infinity : request.leads ? 1 : costs.cross;
    for (const [label, box] of candidates(request)) {
      const inside = box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      const tie: Segment | null = label.tie ? [[request.x, request.y], label.tie] : null;
      const crossing =
        ties.some((other) => crosses(other, box) || (tie && meet(tie, other))) ||
        (tie && taken.some((other) => crosses(tie, other)));
      let covered = (crossing ? costs.cross : 0) + (tie ? costs.px * lengthOf(tie) : 0);
      for (const disc of obstacles)
        if (covered < fewest) covered += covers(box, disc) ? 1 : tie ? misleads(tie, box, disc) : 0;
      if (covered >= fewest) continue;
      [best, fewest] = [[label, box], covered];
      if (covered === 0) break;
    }
    if (!best) return null;
    taken.push(best[1]);
    if (best[0].tie) ties.push([[request.x, request.y], best[0].tie]);
    return best[0];
  });
}

function candidates({x, y, r, width, height, stack, leads, side: first = "start"}: LabelRequest): [PlacedLabel, Box][] {
  const gap = r + beside;
  const half = height / 2;
  const side = (anchor: "start" | "end", dx: number, dy: number): [PlacedLabel, Box] => {
    const at = anchor === "start" ? x + dx : x - dx;
    const x0 = anchor === "start" ? at : at - width;
    return [
      {x: at, y: y + dy, anchor},
      {x0, y0: y + dy - half, x1: x0 + width, y1: y + dy + half}
    ];
  };
  const stacked = (dy: number, dx = 0): [PlacedLabel, Box] => [
    {x: x + dx, y: y + dy, anchor: "middle"},
    {x0: x + dx - width / 2, y0: y + dy - half, x1: x + dx + width / 2, y1: y + dy + half}
  ];
  if (stack) {
    const reach = stack.half + half + 3;
    return [stack.first, -stack.first].flatMap((way) =>
      [0, 0.5, -0.5, 1, -1].flatMap((aside) =>
        [0, 12].map((further) => stacked(way * (reach + further), aside * (r + width / 4)))
      )
    );
  }
  const diagonal = 0.75 * r + 4;
  const near = [
    side(first, gap, 0),
    side(first === "start" ? "end" : "start", gap, 0),
    stacked(-(r + half + 2)),
    stacked(r + half + 2),
    side("start", diagonal, -diagonal),
    side("start", diagonal, diagonal),
    side("end", diagonal, -diagonal),
    side("end", diagonal, diagonal)
  ];
  return leads ? [...near, ...furtherOff()] : near;

  function furtherOff(): [PlacedLabel, Box][] {
    return distances.flatMap((distance) =>
      angles.flatMap((angle): [PlacedLabel, Box][] => {
        const [dx, dy] = [(r + distance) * Math.cos(angle), (r + distance) * Math.sin(angle)];
        const way = dx < 0 ? -1 : 1;
        const [level, levelBox] = side(way < 0 ? "end" : "start", Math.abs(dx), dy);
        const [over, overBox] = stacked(dy + Math.sign(dy) * half, dx);
        const beside: [PlacedLabel, Box] = [{...level, tie: [x + dx - 2 * way, y + dy]}, levelBox];
        return Math.abs(dx) > Math.abs(dy) ? [beside] : [[{...over, tie: [x + dx, y + dy]}, overBox], beside];
      })
    );
  }
}

/** How far from the rim of a mark, px, and in which directions a label may stand that is tied to it by a line. */
const distances = range(12, 100, 8);
const angles = range(0, 24).map((i) => (i % 2 ? 1 : -1) * Math.ceil(i / 2) * (Math.PI / 12));

function misleads(tie: Segment, box: Box, disc: Disc): number {
  if (disc.x === tie[0][0] && disc.y === tie[0][1]) return 0;
  return (passes(tie, disc) ? costs.under : 0) + (covers(box, {...disc, r: disc.r + beside}) ? costs.near : 0);
}
