/** A rectangle by its left, top, right and bottom edges, px. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

export interface LabelRequest {
  x: number;
  y: number;
  /** Radius of the mark the label belongs to. */
  r: number;
  width: number;
  height: number;
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
}

/**
 * Places labels beside their marks, the earlier ones first: right, left, above or below; null for one that fits nowhere
 * inside `bounds` without touching a label placed before it or an obstacle (one that insists covers the fewest obstacles).
 */
export function placeLabels(requests: LabelRequest[], obstacles: Box[], bounds: Box): (PlacedLabel | null)[] {
  const taken: Box[] = [];
  return requests.map((request) => {
    let best: [PlacedLabel, Box] | null = null;
    let fewest = request.insists ? Infinity : 1;
    for (const [label, box] of candidates(request)) {
      const inside = box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;
      if (!inside || taken.some((other) => overlap(box, other))) continue;
      const covered = request.insists
        ? obstacles.reduce((sum, other) => sum + Number(overlap(box, other)), 0)
        : Number(obstacles.some((other) => overlap(box, other)));
      if (covered >= fewest) continue;
      [best, fewest] = [[label, box], covered];
      if (covered === 0) break;
    }
    if (!best) return null;
    taken.push(best[1]);
    return best[0];
  });
}

function candidates({x, y, r, width, height, stack, side: first = "start"}: LabelRequest): [PlacedLabel, Box][] {
  const gap = r + 5;
  const half = height / 2;
  const side = (anchor: "start" | "end", dx: number, dy: number): [PlacedLabel, Box] => {
    const at = anchor === "start" ? x + dx : x - dx;
    const x0 = anchor === "start" ? at : at - width;
    return [
      {x: at, y: y + dy, anchor},
      {x0, y0: y + dy - half, x1: x0 + width, y1: y + dy + half}
    ];
  };
  const stacked = (dy: number): [PlacedLabel, Box] => [
    {x, y: y + dy, anchor: "middle"},
    {x0: x - width / 2, y0: y + dy - half, x1: x + width / 2, y1: y + dy + half}
  ];
  if (stack) {
    const reach = stack.half + half + 3;
    return [stack.first, -stack.first].flatMap((way) =>
      [0, 0.5, -0.5, 1, -1].flatMap((aside) =>
        [0, 12].map((further): [PlacedLabel, Box] => {
          const [label, box] = stacked(way * (reach + further));
          const dx = aside * (r + width / 4);
          return [
            {...label, x: label.x + dx},
            {...box, x0: box.x0 + dx, x1: box.x1 + dx}
          ];
        })
      )
    );
  }
  const diagonal = 0.75 * r + 4;
  return [
    side(first, gap, 0),
    side(first === "start" ? "end" : "start", gap, 0),
    stacked(-(r + half + 2)),
    stacked(r + half + 2),
    side("start", diagonal, -diagonal),
    side("start", diagonal, diagonal),
    side("end", diagonal, -diagonal),
    side("end", diagonal, diagonal)
  ];
}

function overlap(a: Box, b: Box): boolean {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}
