/** A rectangle by its left, top, right and bottom edges, px. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A round mark by its middle and radius, px. */
export interface Disc {
  x: number;
  y: number;
  r: number;
}

type Place = [x: number, y: number];

/** A straight line from one place to another, px. */
export type Segment = [from: Place, to: Place];

/** Whether two rectangles have room in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

/** Whether a rectangle lies over a disc. */
export function covers({x0, y0, x1, y1}: Box, {x, y, r}: Disc): boolean {
  const dx = Math.max(x0 - x, 0, x - x1);
  const dy = Math.max(y0 - y, 0, y - y1);
  return dx * dx + dy * dy < r * r;
}

/** The length of a line, px. */
export function lengthOf([[ax, ay], [bx, by]]: Segment): number {
  return Math.hypot(bx - ax, by - ay);
}

/** Whether two lines cross. */
export function meet([a, b]: Segment, [c, d]: Segment): boolean {
  const turn = ([px, py]: Place, [qx, qy]: Place, [rx, ry]: Place) => (qx - px) * (ry - py) - (qy - py) * (rx - px);
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

/** Whether a line goes through a disc. */
export function passes([[ax, ay], [bx, by]]: Segment, {x, y, r}: Disc): boolean {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(ax + along * dx - x, ay + along * dy - y) < r;
}

/** Whether a line goes through a box: what is left of it between the box's sides, one pair after the other (Liang & Barsky 1984). */
export function crosses([[ax, ay], [bx, by]]: Segment, {x0, y0, x1, y1}: Box): boolean {
  let [least, most] = [0, 1];
  for (const [from, way, low, high] of [
    [ax, bx - ax, x0, x1],
    [ay, by - ay, y0, y1]
  ] as const) {
    if (way === 0 && (from <= low || from >= high)) return false;
    if (way === 0) continue;
    const [enters, leaves] = [(low - from) / way, (high - from) / way].sort((a, b) => a - b) as [number, number];
    least = Math.max(least, enters);
    most = Math.min(most, leaves);
  }
  return least < most;
}
