import {quadtree} from "d3-quadtree";
import type {ZoomTransform} from "d3-zoom";
import type {Scene, SceneEdge, SceneNode} from "./network-scene.js";

/** What is under a point of the frame: a node (the nearest within reach), else a line. */
export interface NetworkPointer {
  node(x: number, y: number, transform: ZoomTransform): SceneNode | null;
  line(x: number, y: number, transform: ZoomTransform): SceneEdge | null;
  /** Call when nodes have moved. */
  moved(): void;
}

/** px around a small mark and a thin line that still count as it. */
const reach = {node: 12, line: 5};

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

  return {
    node(px, py, transform) {
      const [x, y] = transform.invert([px, py]);
      const far = Math.max(reach.node, largest + 3) / transform.k;
      let best: SceneNode | null = null;
      let nearest = Infinity;
      // Every node that may be under the point; the one whose rim is nearest wins, so that a large disc does not hide a small one.
      tree.visit((quad, x0, y0, x1, y1) => {
        if (!quad.length) {
          let leaf: typeof quad | undefined = quad;
          do {
            const node: SceneNode = leaf.data;
            const distance = Math.hypot(node.x - x, node.y - y) * transform.k - node.r;
            if (distance <= Math.max(3, reach.node - node.r) && distance < nearest) [best, nearest] = [node, distance];
            leaf = leaf.next;
          } while (leaf);
        }
        return x0 > x + far || x1 < x - far || y0 > y + far || y1 < y - far;
      });
      return best;
    },
    line(px, py, transform) {
      let best: SceneEdge | null = null;
      let nearest: number = reach.line;
      for (const edge of edges) {
        const [x1, y1] = [transform.applyX(edge.source.x), transform.applyY(edge.source.y)];
        const [x2, y2] = [transform.applyX(edge.target.x), transform.applyY(edge.target.y)];
        const distance = toSegment(px, py, x1, y1, x2, y2);
        if (distance < nearest) [best, nearest] = [edge, distance];
      }
      return best;
    },
    moved: () => void (tree = plant())
  };
}

function toSegment(px: number, py: number, x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along = length ? Math.max(0, Math.min(1, ((px - x1) * dx + (py - y1) * dy) / length)) : 0;
  return Math.hypot(px - x1 - along * dx, py - y1 - along * dy);
}
