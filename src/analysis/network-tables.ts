import {tabledP} from "./multiple-tests.js";
import type {Distinct} from "./network-distinct.js";
import type {Grouping} from "./network-groups.js";
import type {Network, NetworkEdge} from "./network.js";
import {capitalised} from "./wording.js";

/** Links as rows of a table, in their order. */
export function linkRows(edges: readonly NetworkEdge[]) {
  return edges.map(({a, b, papers, strength, association, npmi, jaccard, cosine, p, q}) => ({
    name: capitalised(a.label),
    with: capitalised(b.label),
    papers,
    strength: digits(strength),
    association: digits(association),
    npmi: digits(npmi),
    jaccard: digits(jaccard),
    cosine: digits(cosine),
    p: tabledP(p),
    q: tabledP(q)
  }));
}

/** Links with the most papers first, of equals the one further beyond chance. */
export function byPapers(edges: readonly NetworkEdge[]): NetworkEdge[] {
  return [...edges].sort((x, y) => y.papers - x.papers || y.association - x.association);
}

/** What a network says of an item, for a file: kind, papers, community, mean year, code share, distinctiveness. */
export function nodeRows(network: Network, {of, groups}: Grouping, distinct: Distinct | null) {
  return network.nodes.map(({item, papers, linked, year}) => {
    const group = of.get(item.key) ?? -1;
    return {
      id: item.id,
      label: item.label,
      kind: item.kind,
      papers,
      community: group < 0 ? null : group + 1,
      community_name: groups[group]?.label ?? null,
      mean_year: year === null ? null : digits(year),
      code_share: digits(linked / papers),
      log_odds: distinct ? digits(distinct.logOdds(item)) : null
    };
  });
}

/** What a network says of its links, for a file; Gephi reads the first four columns. */
export function edgeRows({edges}: Network) {
  return edges.map(({a, b, papers, strength, association, npmi, jaccard, cosine, p, q}) => ({
    source: a.id,
    target: b.id,
    type: "Undirected",
    weight: digits(association),
    papers,
    strength: digits(strength),
    association: digits(association),
    npmi: digits(npmi),
    jaccard: digits(jaccard),
    cosine: digits(cosine),
    p: tabledP(p),
    q: tabledP(q)
  }));
}

function digits(value: number): number {
  return Number(value.toFixed(4));
}
