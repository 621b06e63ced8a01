import {graphOf} from "./graph-attributes.js";
import type {Attributes} from "./graph-attributes.js";
import type {Distinct} from "./network-distinct.js";
import type {Grouping} from "./network-groups.js";
import type {Network} from "./network.js";

/** A network as GraphML (Brandes et al. 2002), as NetworkX, igraph and yEd read it; edges weigh their association strength. */
export function graphml(network: Network, grouping: Grouping, distinct: Distinct | null): string {
  const {nodes, edges} = graphOf(network, grouping, distinct);
  const withLabel = nodes.map(({id, label, attributes}) => ({id, attributes: {label, ...attributes}}));
  const withWeight = edges.map(({id, source, target, weight, attributes}) => {
    return {id, source, target, attributes: {weight, ...attributes}};
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...keys(
      "node",
      withLabel.map(({attributes}) => attributes)
    ),
    ...keys(
      "edge",
      withWeight.map(({attributes}) => attributes)
    ),
    '<graph id="network" edgedefault="undirected">',
    ...withLabel.map(({id, attributes}) => `<node id="${id}">${data("node", attributes)}</node>`),
    ...withWeight.map(
      ({id, source, target, attributes}) =>
        `<edge id="${id}" source="${source}" target="${target}">${data("edge", attributes)}</edge>`
    ),
    "</graph>",
    "</graphml>"
  ];
  return `${lines.join("\n")}\n`;
}

/** What the attributes are called, and whether they are words, whole numbers or numbers. */
function keys(of: "node" | "edge", rows: Attributes[]): string[] {
  const types = new Map<string, "string" | "int" | "double">();
  for (const row of rows)
    for (const [name, value] of Object.entries(row)) {
      const type = typeof value === "string" ? "string" : Number.isInteger(value) ? "int" : "double";
      const before = types.get(name);
      if (!before || (before === "int" && type === "double")) types.set(name, type);
    }
  return Array.from(
    types,
    ([name, type]) => `<key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`
  );
}

function data(of: "node" | "edge", attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `<data key="${of}-${name}">${escaped(String(value))}</data>`)
    .join("");
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
