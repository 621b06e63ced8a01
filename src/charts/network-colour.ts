import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import type {Network, NetworkNode} from "../analysis/network.js";
import {communityColour} from "../components/community.js";

export type NetworkColouring = "community" | "code" | "date";

/** What colours the discs of a network: community, the share of papers that link code (greens), or their mean date (inks, later is darker). */
export function networkColour(network: Network, by: NetworkColouring): (node: NetworkNode) => string {
  if (by === "community") return ({term}) => communityColour(term.community);
  if (by === "code") return (node) => mixed("--code-linked", "--code-none", node.linked / node.papers);
  const [first, last] = extent(network.nodes, ({year}) => year ?? undefined);
  if (first === undefined || last === undefined) return () => "var(--code-none)";
  const scale = scaleLinear([first, Math.max(last, first + 1e-6)], [0.12, 1]);
  return ({year}) => (year === null ? "var(--paper)" : mixed("--ink", "--rule", scale(year)));
}

/** One line that says how to read the colours; empty for communities, which are named in the drawing. */
export function networkColourKey(network: Network, by: NetworkColouring): string {
  if (by === "community") return "";
  if (by === "code") return "Darker green: a larger share of the topic’s papers links to code.";
  const [first, last] = extent(network.nodes, ({year}) => year ?? undefined);
  if (first === undefined || last === undefined) return "No paper here has a date.";
  return `Darker: the topic’s papers are newer on average, from ${Math.floor(first)} to ${Math.floor(last)}.`;
}

function mixed(dark: string, light: string, share: number): string {
  return `color-mix(in oklab, var(${dark}) ${Math.round(100 * share)}%, var(${light}))`;
}
