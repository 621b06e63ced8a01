import {extent} from "d3-array";
import {textWidth} from "../components/text-width.js";
import type {Disc} from "./label-geometry.js";
import {placeLabels} from "./label-placement.js";
import type {LabelRequest, PlacedLabel} from "./label-placement.js";
import type {Scene, SceneGroup, SceneNode} from "./network-scene.js";

export interface SceneLabels {
  /** By key of a node; null for a name that fits nowhere. */
  names: Map<string, PlacedLabel | null>;
  /** In the order of the groups. */
  groups: (PlacedLabel | null)[];
}

/** Size of a name, px. */
export const nameSize = (bold: boolean) => (bold ? 14 : 13);

/**
 * Where the names of a scene stand: first those of what is open and of the leading items, then those of groups, then of what is linked
 * to the open one, then by papers. `at` says where a node is now; what is outside the frame has no name.
 */
export function sceneLabels(
  {nodes, groups, width, height, groupSize, outwards, named}: Scene,
  at: (node: SceneNode) => [number, number]
): SceneLabels {
  const obstacles: Disc[] = [];
  const inside: SceneNode[] = [];
  for (const node of nodes) {
    const [x, y] = at(node);
    const {r} = node;
    if (x < -r || y < -r || x > width + r || y > height + r) continue;
    inside.push(node);
    obstacles.push({x, y, r});
  }
  const request = (node: SceneNode): LabelRequest => {
    const [x, y] = at(node);
    const size = nameSize(node.bold);
    const side = outwards && x < width / 2 - 1 ? "end" : "start";
    return {
      x,
      y,
      r: node.r,
      side,
      leads: node.bold,
      insists: node.opened,
      width: textWidth(node.name, size, node.bold ? 600 : 400) + 2,
      height: size + 2
    };
  };
  const ordered = inside.filter(({opened}) => named || opened).sort((a, b) => b.rank - a.rank);
  const first = ordered.filter(({bold}) => bold);
  const rest = ordered.filter(({bold}) => !bold);
  const middles = groups.map((group) => groupRequest(group, at, height, groupSize));
  const bounds = {x0: 0, y0: 2, x1: width, y1: height - 2};
  const placed = placeLabels([...first.map(request), ...middles, ...rest.map(request)], obstacles, bounds);
  const names = new Map<string, PlacedLabel | null>(nodes.map(({key}) => [key, null]));
  first.forEach(({key}, i) => names.set(key, placed[i]!));
  rest.forEach(({key}, i) => names.set(key, placed[first.length + middles.length + i]!));
  return {names, groups: placed.slice(first.length, first.length + middles.length)};
}

function groupRequest(
  {members, name}: SceneGroup,
  at: (node: SceneNode) => [number, number],
  height: number,
  size: number
): LabelRequest {
  const places = members.map(at);
  const [left, right] = extent(places, ([x]) => x) as [number, number];
  const [top, bottom] = extent(places, ([, y]) => y) as [number, number];
  const y = (top + bottom) / 2;
  return {
    x: (left + right) / 2,
    y,
    r: (right - left) / 2,
    width: textWidth(name, size, 600, "serif") + 4,
    height: size + 4,
    stack: {half: (bottom - top) / 2 + 10, first: y < height / 2 ? -1 : 1}
  };
}
