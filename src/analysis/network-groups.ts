import type {Community} from "./corpus.js";
import type {WeightedLink} from "./louvain.js";
import type {Network, NetworkItem} from "./network.js";
import type {Partition} from "./partitions.js";

/** Items of a network that hang together. */
export interface NetworkGroup {
  /** Its two leading items. */
  label: string;
  /** The corpus-wide community whose colour it has; -1 = grey. */
  colour: number;
  items: NetworkItem[];
}

/** Who hangs together in a network: as everywhere on the site, or as found in this network. */
export interface Grouping {
  by: "corpus" | "network";
  groups: NetworkGroup[];
  /** By key, the position of its group; -1 = in none. */
  of: Map<string, number>;
}

/** What a reader may ask of communities. */
export interface AskedGroups {
  communities: "digest" | "shown";
  /** Of those of the network shown; other than 1, it asks for them. */
  resolution: number;
}

/** Whether communities are found in the network shown, not those of the whole corpus. */
export function areFoundAnew({communities, resolution}: AskedGroups): boolean {
  return communities === "shown" || resolution !== 1;
}

/** The communities of the whole corpus, with what of them is in the network; those that have nothing there stay, without items. */
export function corpusGroups(network: Network, communities: readonly Community[]): Grouping {
  const items = new Map<number, NetworkItem[]>();
  for (const {item} of network.nodes) {
    const list = items.get(item.community);
    if (list) list.push(item);
    else items.set(item.community, [item]);
  }
  return {
    by: "corpus",
    groups: communities.map(({index, label}) => ({label, colour: index, items: items.get(index) ?? []})),
    of: new Map(network.nodes.map(({item}) => [item.key, item.community < communities.length ? item.community : -1]))
  };
}

/**
 * Groups found in the network itself. Each has the colour of the corpus-wide community that at least half of its items belong to, so
 * that a colour means the same on every page; else it is grey.
 */
export function foundGroups({nodes}: Network, found: Partition): Grouping {
  const groups: NetworkGroup[] = [];
  nodes.forEach(({item}, i) => {
    (groups[found[i]!] ??= {label: "", colour: -1, items: []}).items.push(item);
  });
  for (const group of groups) {
    group.label = group.items
      .slice(0, 2)
      .map(({label}) => label)
      .join(", ");
    group.colour = majority(group.items.map(({community}) => community));
  }
  return {by: "network", groups, of: new Map(nodes.map(({item}, i) => [item.key, found[i]!]))};
}

function majority(values: number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[value, count]] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]) as [[number, number]];
  return 2 * count >= values.length ? value : -1;
}

/** The links of a network as the Louvain method takes them: by position, weighted by association strength. */
export function weightedLinks({nodes, edges}: Network): WeightedLink[] {
  const place = new Map(nodes.map(({item}, i) => [item.key, i]));
  return edges.map(({a, b, association}) => [place.get(a.key)!, place.get(b.key)!, association]);
}

/** The colour of an item's group: a corpus-wide community, or -1 for grey. */
export function groupColour({groups, of}: Grouping, {key}: NetworkItem): number {
  return groups[of.get(key) ?? -1]?.colour ?? -1;
}
