import type {Box} from "./label-geometry.js";
import type {Anchor} from "./label-placement.js";

/** A disc of a group, px. */
export interface Disc {
  x: number;
  y: number;
  r: number;
  group: number;
}

/** A name to be placed beside the discs of its group. */
export interface GroupName {
  group: number;
  width: number;
  height: number;
}

export interface PlacedName {
  x: number;
  /** Vertical middle. */
  y: number;
  anchor: Anchor;
}

/** What covering a disc of another group costs, one of its own, and a px away from the middle of the group. */
const cost = {other: 12, own: 8, away: 1 / 45};

/**
 * Places names one after another beside a disc of their group where they cover the fewest discs and are near the group's middle,
 * never over another name or the edge; null where there is no such place.
 */
export function placeGroupNames(names: GroupName[], discs: Disc[], bounds: Box): (PlacedName | null)[] {
  const taken: Box[] = [];
  return names.map(({group, width, height}) => {
    const members = discs.filter((disc) => disc.group === group);
    const weight = members.reduce((sum, {r}) => sum + r * r, 0) || 1;
    const middle = {
      x: members.reduce((sum, {x, r}) => sum + x * r * r, 0) / weight,
      y: members.reduce((sum, {y, r}) => sum + y * r * r, 0) / weight
    };
    let best: {place: PlacedName; box: Box; cost: number} | null = null;
    for (const disc of members)
      for (const [place, box] of candidates(disc, width, height)) {
        if (box.x0 < bounds.x0 || box.x1 > bounds.x1 || box.y0 < bounds.y0 || box.y1 > bounds.y1) continue;
        if (taken.some((other) => overlap(box, other, 2))) continue;
        const away = Math.hypot((box.x0 + box.x1) / 2 - middle.x, place.y - middle.y);
        let total = cost.away * away;
        for (const {x, y, r, group: other} of discs)
          if (overlap(box, {x0: x - r, x1: x + r, y0: y - r, y1: y + r}, 0))
            total += (other === group ? cost.own : cost.other) * Math.min(1.5, r / 4);
        if (!best || total < best.cost) best = {place, box, cost: total};
      }
    if (!best) return null;
    taken.push(best.box);
    return best.place;
  });
}

function candidates({x, y, r}: Disc, width: number, height: number): [PlacedName, Box][] {
  const half = height / 2;
  const box = (x0: number, middle: number): Box => ({x0, x1: x0 + width, y0: middle - half, y1: middle + half});
  return [-1, 0, 1].flatMap((up): [PlacedName, Box][] => {
    const middle = y + up * (r + half - 1);
    const gap = up ? 0 : r + 4;
    return [
      [{x: x + gap, y: middle, anchor: "start"}, box(x + gap, middle)],
      [{x: x - gap, y: middle, anchor: "end"}, box(x - gap - width, middle)],
      ...(up ? [[{x, y: middle, anchor: "middle"}, box(x - width / 2, middle)] as [PlacedName, Box]] : [])
    ];
  });
}

function overlap(a: Box, b: Box, apart: number): boolean {
  return a.x0 < b.x1 + apart && b.x0 < a.x1 + apart && a.y0 < b.y1 + apart && b.y0 < a.y1 + apart;
}
