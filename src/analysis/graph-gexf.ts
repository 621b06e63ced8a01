import {UndirectedGraph} from "graphology";
import {write} from "graphology-gexf/browser";
import {graphOf} from "./graph-attributes.js";
import type {Distinct} from "./network-distinct.js";
import type {Grouping} from "./network-groups.js";
import type {Network} from "./network.js";

/** A network as GEXF 1.2, as Gephi reads it; edges weigh their association strength. */
export function gexf(network: Network, grouping: Grouping, distinct: Distinct | null): string {
  const {nodes, edges} = graphOf(network, grouping, distinct);
  const graph = new UndirectedGraph();
  for (const {id, label, attributes} of nodes) graph.addNode(id, {label, ...attributes});
  for (const {id, source, target, weight, attributes} of edges)
    graph.addEdgeWithKey(id, source, target, {weight, ...attributes});
  return write(graph);
}
