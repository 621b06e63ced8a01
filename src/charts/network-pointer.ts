import {quadtree} from "d3-quadtree";
import type {ZoomTransform} from "d3-zoom";
import {fingerReach} from "../components/finger.js";
import type {Scene, SceneEdge, SceneNode} from "./network-scene.js";

/** What is under a point of the frame, by a mouse or by a finger, which reaches further. */
export interface NetworkPointer {
  /** The nearest node within reach, else the nearest line: lines go under nodes, which would be hard to hit between them. */
  at(x: number, y: number, transform: ZoomTransform, finger?: boolean): SceneNode | SceneEdge | null;
  node(x: number, y: number, transform: ZoomTransform, finger?: boolean): SceneNode | null;
  /** Call when nodes have moved. */
  moved(): void;
}

/** px from the middle of a small node, from the rim of a large one, and from a line, that still count as it. */
const reaches = {
  mouse: {middle: 12, rim: 3, line: 5},
  finger: {middle: fingerReach, rim: 4, line: fingerReach}
};

export function networkPointer({nodes, edges}: Scene): NetworkPointer {
  let tree = plant();
  const largest = nodes.reduce((most, {r}) => Math.max(most, r), 0);

  function plant() {
    return quadtree<SceneNode>(
      nodes,
      ({x}) => x,
      ({y}) => y
    );
  }

  const pointer: NetworkPointer = {
    at: (x, y, transform, finger) => pointer.node(x, y, transform, finger) ?? line(x, y, transform, finger),
    node(px, py, transform, finger) {
      const reach = reaches[finger ? "finger" : "mouse"];
      const [x, y] = transform.invert([px, py]);
      const far = Math.max(reach.middle, largest + reach.rim) / transform.k;
      let best: SceneNode | null = null;
      let nearest = Infinity;
      // Every node that may be under the point; the one whose rim is nearest wins, so that a large disc does not hide a small one.
      tree.visit((quad, x0, y0, x1, y1) => {
        if (!quad.length) {
          let leaf: typeof quad | undefined = quad;
          do {
            const node: SceneNode = leaf.data;
            const distance = Math.hypot(node.x - x, node.y - y) * transform.k - node.r;
            if (distance <= Math.max(reach.rim, reach.middle - node.r) && distance < nearest)
              [best, nearest] = [node, distance];
            leaf = leaf.next;
          } while (leaf);
        }
        return x0 > x + far || x1 < x - far || y0 > y + far || y1 < y - far;
      });
      return best;
    },
    moved: () => void (tree = plant())
  };
  return pointer;

  function line(px: number, py: number, transform: ZoomTransform, finger = false): SceneEdge | null {
    let best: SceneEdge | null = null;
    let nearest: number = reaches[finger ? "finger" : "mouse"].line;
    for (const edge of edges) {
      const [x1, y1] = [transform.applyX(edge.source.x), transform.applyY(edge.source.y)];
      const [x2, y2] = [transform.applyX(edge.target.x), transform.applyY(edge.target.y)];
      const distance = toSegment(px, py, x1, y1, x2, y2);
      if (distance < nearest) [best, nearest] = [edge, distance];
    }
    return best;
  }
}

function toSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / length)) : 0;
  return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
}
