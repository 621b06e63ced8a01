/** Positions as near to those asked for as can be with `gap` between neighbours, within `low` to `high`, in the same order. */
export function spreadOut(wanted: number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const tight = Math.min(gap, order.length > 1 ? (high - low) / (order.length - 1) : gap);
  // Neighbours that collide form a group around the mean of what they ask for; groups that collide join.
  const groups: {members: number[]; start: number}[] = [];
  const settle = (members: number[]) => {
    const mean = members.reduce((sum, i, at) => sum + wanted[i]! - at * tight, 0) / members.length;
    return {members, start: Math.min(Math.max(mean, low), high - (members.length - 1) * tight)};
  };
  for (const i of order) {
    let group = settle([i]);
    for (
      let last = groups.at(-1);
      last && last.start + last.members.length * tight > group.start;
      last = groups.at(-1)
    ) {
      groups.pop();
      group = settle([...last.members, ...group.members]);
    }
    groups.push(group);
  }
  const placed = wanted.slice();
  for (const {members, start} of groups) members.forEach((i, at) => (placed[i] = start + at * tight));
  return placed;
}

export interface Point {
  x: number;
  y: number;
}

/**
 * Where the number of each point of a line goes: above it to the left, above, above to the right, or below, wherever it touches the
 * line, a stroke through the point and the numbers before it least; as offsets of its middle.
 */
export function besideLine(
  points: Point[],
  widths: number[],
  {height = 13, bounds = [-Infinity, Infinity] as [number, number]} = {}
): Point[] {
  const taken: [number, number, number, number][] = [];
  return points.map((point, i) => {
    const half = widths[i]! / 2;
    const candidates: Point[] = [
      {x: -half - 7, y: -11},
      {x: half + 7, y: -11},
      {x: -half - 7, y: 12},
      {x: half + 7, y: 12},
      {x: 0, y: -17},
      {x: 0, y: 18}
    ];
    let best = candidates[0]!;
    let least = Infinity;
    for (const [preference, candidate] of candidates.entries()) {
      const [x, y] = [point.x + candidate.x, point.y + candidate.y];
      const box: [number, number, number, number] = [x - half - 1, y - height / 2, x + half + 1, y + height / 2];
      const outside = y - height / 2 < bounds[0] || y + height / 2 > bounds[1] ? 100 : 0;
      const crossed = [points[i - 1], points[i + 1]].reduce(
        (sum, other) => sum + (other ? crossing(point, other, box) : 0),
        0
      );
      const covered = taken.filter(
        (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3]
      ).length;
      const cost = outside + 40 * covered + 3 * crossed + (candidate.x === 0 ? 2 : 0) + 0.1 * preference;
      if (cost < least) [best, least] = [candidate, cost];
    }
    taken.push([
      point.x + best.x - half,
      point.y + best.y - height / 2,
      point.x + best.x + half,
      point.y + best.y + height / 2
    ]);
    return best;
  });
}

/** How much of the stroke from a to b lies in the box, in steps of 4 px. */
function crossing(a: Point, b: Point, [x0, y0, x1, y1]: [number, number, number, number]): number {
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 4));
  let inside = 0;
  for (let step = 1; step <= steps; ++step) {
    const x = a.x + ((b.x - a.x) * step) / steps;
    const y = a.y + ((b.y - a.y) * step) / steps;
    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) ++inside;
  }
  return inside;
}
