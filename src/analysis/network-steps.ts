import {neighbours} from "./network.js";
import type {LinkMeasure, Network, NetworkItem} from "./network.js";

/** One item, what it is linked to, and with two steps what that is linked to; and every link among them. */
export interface Neighbourhood extends Network {
  middle: NetworkItem;
  /** By key, how many links away: 0 for the one in the middle. */
  steps: Map<string, number>;
  /** Items within those steps that are left out, as the ones least strongly linked. */
  left: number;
}

/** The part of a network within `steps` links of an item, at each step the most strongly linked. Null where the network lacks the item. */
export function neighbourhood(
  network: Network,
  key: string,
  {steps, measure, most = [24, 24]}: {steps: number; measure: LinkMeasure; most?: readonly number[]}
): Neighbourhood | null {
  const middle = network.nodes.find(({item}) => item.key === key)?.item;
  if (!middle) return null;
  const away = new Map([[key, 0]]);
  let left = 0;
  for (let step = 1; step <= steps; ++step) {
    const strengths = new Map<string, number>();
    for (const [from, distance] of away)
      if (distance === step - 1)
        for (const {other, [measure]: strength} of neighbours(network, from, measure))
          if (!away.has(other.key)) strengths.set(other.key, Math.max(strength, strengths.get(other.key) ?? -Infinity));
    const found = [...strengths].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const kept = found.slice(0, most[step - 1] ?? Infinity);
    left += found.length - kept.length;
    for (const [other] of kept) away.set(other, step);
  }
  return {
    ...network,
    nodes: network.nodes.filter(({item}) => away.has(item.key)),
    edges: network.edges.filter(({a, b}) => away.has(a.key) && away.has(b.key)),
    middle,
    steps: away,
    left
  };
}
