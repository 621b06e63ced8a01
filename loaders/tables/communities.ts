import {UndirectedGraph} from "graphology";
import louvain from "graphology-communities-louvain";
import {seeded} from "../../src/analysis/seeded.ts";
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
