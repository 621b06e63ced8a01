import {UndirectedGraph} from "graphology";
import louvain from "graphology-communities-louvain";
import type {Partition} from "./partitions.js";
import {seeded} from "./seeded.js";

/** Two things by position, and how strongly they are linked (above 0). */
export type WeightedLink = readonly [a: number, b: number, weight: number];

export interface Found {
  /** By position, its group; 0 is the largest. */
  groups: Partition;
  /** How many more links are inside groups than chance would put there, -0.5 to 1 (Newman & Girvan 2004). */
  modularity: number;
}

/** Groups of things that hang together, by the Louvain method (Blondel et al. 2008): a higher resolution gives more and smaller ones. */
export function louvainGroups(
  size: number,
  links: readonly WeightedLink[],
  {resolution = 1, seed = 1}: {resolution?: number; seed?: number} = {}
): Found {
  if (!links.length) return {groups: Array.from({length: size}, (_, i) => i), modularity: 0};
  const graph = new UndirectedGraph();
  for (let i = 0; i < size; ++i) graph.addNode(String(i));
  for (const [a, b, weight] of links) graph.addEdge(String(a), String(b), {weight});
  const {communities, modularity} = louvain.detailed(graph, {
    resolution,
    rng: seeded(seed),
    getEdgeWeight: "weight"
  });
  return {groups: largestFirst(Array.from({length: size}, (_, i) => communities[String(i)]!)), modularity};
}

function largestFirst(groups: number[]): number[] {
  const sizes = new Map<number, number>();
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const ranked = [...sizes].sort((a, b) => b[1] - a[1] || groups.indexOf(a[0]) - groups.indexOf(b[0]));
  const rank = new Map(ranked.map(([group], i) => [group, i]));
  return groups.map((group) => rank.get(group)!);
}
