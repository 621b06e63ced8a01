import {forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY} from "d3-force";
import type {SimulationLinkDatum, SimulationNodeDatum} from "d3-force";

export interface LayoutNode {
  /** Radius with the room around it, px. */
  r: number;
  /** Community: members are drawn together; -1 = none. */
  group: number;
  /** Where the node wants to be, px from the middle; a new layout starts and stays near it. */
  home?: readonly [number, number] | undefined;
  /** Where the node begins, where it has no home; by default on a spiral around the middle. */
  start?: readonly [number, number] | undefined;
}

export interface LayoutLink {
  source: number;
  target: number;
  weight: number;
}

export interface LayoutOptions {
  ticks?: number;
  /** Height over width. */
  ratio?: number;
  /** How near nodes are held to their homes, 0 to 1. */
  hold?: number;
}

interface Placed extends LayoutNode, SimulationNodeDatum {
  x: number;
  y: number;
}

/**
 * Positions in px from the middle of nodes joined by links, by a force simulation (d3-force, seeded by its own generator, so the same
 * input gives the same drawing). Nodes with a home stay near it, so a drawing changes little when nodes come and go: `hold` says how
 * near, 0 to 1.
 */
export function networkLayout(
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  {ticks = 300, ratio = 0.75, hold = 0.12}: LayoutOptions = {}
): [number, number][] {
  if (nodes.length < 2) return nodes.map(() => [0, 0]);
  const placed = nodes.map((node) => {
    const at = node.home ?? node.start;
    return at ? {...node, x: at[0], y: at[1]} : {...node};
  }) as Placed[];
  const heaviest = Math.max(1e-9, ...links.map(({weight}) => weight));
  const joined: (SimulationLinkDatum<Placed> & {weight: number})[] = links.map((link) => ({...link}));
  const homing = nodes.some(({home}) => home);
  const simulation = forceSimulation(placed)
    .force(
      "charge",
      forceManyBody<Placed>().strength(({r}) => -30 - 8 * r)
    )
    .force(
      "link",
      forceLink<Placed, (typeof joined)[number]>(joined)
        .distance(({source, target}) => 34 + (source as Placed).r + (target as Placed).r)
        .strength(({weight}) => 0.02 + 0.35 * (weight / heaviest))
    )
    .force("x", forceX<Placed>(({home}) => home?.[0] ?? 0).strength(homing ? hold : 0.05 * ratio))
    .force("y", forceY<Placed>(({home}) => home?.[1] ?? 0).strength(homing ? hold : 0.05 / ratio))
    .force("community", together(placed))
    .force("collide", forceCollide<Placed>(({r}) => r + 8).iterations(2))
    .stop();
  if (homing) simulation.alpha(0.3);
  simulation.tick(ticks);
  return placed.map(({x, y}) => [Math.round(10 * x) / 10, Math.round(10 * y) / 10]);
}

/** A force that pulls the members of each group towards their middle. */
function together(nodes: Placed[], strength = 0.12): (alpha: number) => void {
  const groups = new Map<number, Placed[]>();
  for (const node of nodes) if (node.group >= 0) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  return (alpha) => {
    for (const members of groups.values()) {
      const x = members.reduce((sum, node) => sum + node.x, 0) / members.length;
      const y = members.reduce((sum, node) => sum + node.y, 0) / members.length;
      for (const node of members) {
        node.vx = (node.vx ?? 0) + (x - node.x) * strength * alpha;
        node.vy = (node.vy ?? 0) + (y - node.y) * strength * alpha;
      }
    }
  };
}
