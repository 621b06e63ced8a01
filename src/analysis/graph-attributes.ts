import type {Distinct} from "./network-distinct.js";
import type {Grouping} from "./network-groups.js";
import {edgeRows, nodeRows} from "./network-tables.js";
import type {Network} from "./network.js";

export type Attributes = Record<string, string | number>;

export interface GraphNode {
  id: string;
  label: string;
  attributes: Attributes;
}

export interface GraphEdge {
  id: string;
  source: string;
  target: string;
  /** Association strength. */
  weight: number;
  attributes: Attributes;
}

/** A network as graph formats have it: what is not known is left out, and what XML cannot hold is dropped from words. */
export function graphOf(
  network: Network,
  grouping: Grouping,
  distinct: Distinct | null
): {nodes: GraphNode[]; edges: GraphEdge[]} {
  const ids = new Map(network.nodes.map(({item}, i) => [item.id, `n${i}`]));
  return {
    nodes: nodeRows(network, grouping, distinct).map(({id, label, ...attributes}) => ({
      id: ids.get(id)!,
      label: xmlText(label),
      attributes: known({name: id, ...attributes})
    })),
    edges: edgeRows(network).map(({source, target, weight, type: _, ...attributes}, i) => ({
      id: `e${i}`,
      source: ids.get(source)!,
      target: ids.get(target)!,
      weight,
      attributes: known(attributes)
    }))
  };
}

function known(attributes: Record<string, string | number | null>): Attributes {
  const found: Attributes = {};
  for (const [name, value] of Object.entries(attributes))
    if (value !== null) found[name] = typeof value === "string" ? xmlText(value) : value;
  return found;
}

/** Text without what no XML 1.0 document may hold (control characters, lone surrogates, U+FFFE and U+FFFF), white space as blanks. */
export function xmlText(text: string): string {
  return text
    .replace(/[\t\n\r]/g, " ")
    .replace(/\p{Cs}/gu, "\ufffd")
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/g, "");
}
