import {UndirectedGraph} from "graphology";
import louvain from "graphology-communities-louvain";
import type {PairRow} from "../../src/analysis/tables.ts";

/** Higher = more and smaller communities. */
export const resolution = 0.9;
const fewestTopics = 3;

/**
 * Communities of topics that go together more often than chance: Louvain (Blondel et al. 2008) over association strength, from a
 * fixed seed. 0 is the community with the most topics; topics without such company are in none and not in the result.
 */
export function communities(terms: readonly string[], pairs: readonly PairRow[]): Map<string, number> {
  const graph = new UndirectedGraph();
  for (const term of [...terms].sort()) graph.addNode(term);
  for (const {a, b, association} of pairs) if (association > 1) graph.addEdge(a, b, {weight: association});
  graph.filterNodes((term) => graph.degree(term) === 0).forEach((term) => graph.dropNode(term));
  if (graph.size === 0) return new Map();
  const found = Object.entries(louvain(graph, {resolution, rng: seeded(1), getEdgeWeight: "weight"}));
  const members = new Map<number, string[]>();
  for (const [term, community] of found) members.set(community, [...(members.get(community) ?? []), term]);
  const ranked = [...members.values()]
    .map((own) => own.sort())
    .filter((own) => own.length >= fewestTopics)
    .sort((x, y) => y.length - x.length || (x[0]! < y[0]! ? -1 : 1));
  return new Map(ranked.flatMap((own, community) => own.map((term): [string, number] => [term, community])));
}

/** Mulberry32: numbers in 0..1 that are the same on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
