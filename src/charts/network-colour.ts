import {extent} from "d3-array";
import {scaleLinear} from "d3-scale";
import type {Distinct} from "../analysis/network-distinct.js";
import {groupColour} from "../analysis/network-groups.js";
import type {Grouping} from "../analysis/network-groups.js";
import type {Network, NetworkNode} from "../analysis/network.js";
import {communityColour} from "../components/community.js";

export type NetworkColouring = "community" | "code" | "date" | "distinct";

/** Paints of a mark, as CSS. */
export interface Paint {
  fill: string;
  stroke: string;
  strokeWidth: number;
}

const plain = (fill: string): Paint => ({fill, stroke: "var(--paper)", strokeWidth: 1.5});

/**
 * What colours the items of a network: their community, the share of papers that link code (greens), their mean date (inks, later is
 * darker), or how distinctive they are (ink for the favoured side, hollow for the other).
 */
export function networkColour(
  network: Network,
  by: NetworkColouring,
  grouping: Grouping,
  distinct: Distinct | null = null
): (node: NetworkNode) => Paint {
  switch (by) {
    case "community":
      return ({item}) => plain(communityColour(groupColour(grouping, item)));
    case "code":
      return (node) => plain(mixed("--code-linked", "--code-none", node.linked / node.papers));
    case "date": {
      const [first, last] = extent(network.nodes, ({year}) => year ?? undefined);
      if (first === undefined || last === undefined) return () => plain("var(--code-none)");
      const scale = scaleLinear([first, Math.max(last, first + 1e-6)], [0.12, 1]);
      return ({year}) => plain(year === null ? "var(--paper)" : mixed("--ink", "--rule", scale(year)));
    }
    case "distinct": {
      if (!distinct) return () => plain("var(--code-none)");
      const most = Math.max(1e-6, ...network.nodes.map(({item}) => Math.abs(distinct.logOdds(item))));
      return ({item}) => {
        const logOdds = distinct.logOdds(item);
        const share = Math.abs(logOdds) / most;
        return logOdds >= 0
          ? plain(mixed("--ink", "--rule", 0.12 + 0.88 * share))
          : {fill: "var(--paper)", stroke: mixed("--ink", "--rule-2", share), strokeWidth: 2};
      };
    }
  }
}

/** One line that says how to read the colours; empty for communities, which are named in the drawing. */
export function networkColourKey(network: Network, by: NetworkColouring, distinct: Distinct | null = null): string {
  const one = {topics: "topic", methods: "method", both: "mark"}[network.kind];
  switch (by) {
    case "community":
      return "";
    case "code":
      return `Darker green: a larger share of the ${one}’s papers links to code.`;
    case "date": {
      const [first, last] = extent(network.nodes, ({year}) => year ?? undefined);
      if (first === undefined || last === undefined) return "No paper here has a date.";
      return Math.floor(first) === Math.floor(last)
        ? `Darker: the ${one}’s papers are newer on average, all within ${Math.floor(first)}.`
        : `Darker: the ${one}’s papers are newer on average, from ${Math.floor(first)} to ${Math.floor(last)}.`;
    }
    case "distinct":
      return distinct
        ? `Darker: more distinctive of ${distinct.favoured}; hollow: more of ${distinct.other} (log odds).`
        : "Too few papers on one side to say what is distinctive.";
  }
}

function mixed(dark: string, light: string, share: number): string {
  return `color-mix(in oklab, var(${dark}) ${Math.round(100 * share)}%, var(${light}))`;
}
