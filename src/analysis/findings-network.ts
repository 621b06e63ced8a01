import type {Community} from "./corpus.js";
import type {Network} from "./network.js";
import {capitalised, counted} from "./wording.js";

export interface CommunityTies {
  community: Community;
  /** Weight of links inside over the weight of all links at its topics, 0 to 1. */
  inside: number;
  /** Topics drawn. */
  topics: number;
}

/** How much each community of at least three drawn topics keeps its links to itself, the most closed first. */
export function communityTies(network: Network, communities: Community[]): CommunityTies[] {
  const inside = new Map<number, number>();
  const all = new Map<number, number>();
  const add = (sums: Map<number, number>, community: number, weight: number) =>
    sums.set(community, (sums.get(community) ?? 0) + weight);
  for (const {a, b, papers} of network.edges)
    if (a.community === b.community) {
      add(inside, a.community, papers);
      add(all, a.community, papers);
    } else for (const {community} of [a, b]) add(all, community, papers);
  return communities
    .map((community) => ({
      community,
      inside: (inside.get(community.index) ?? 0) / (all.get(community.index) || 1),
      topics: network.nodes.filter(({term}) => term.community === community.index).length
    }))
    .filter(({community, topics}) => topics >= 3 && all.has(community.index))
    .sort((a, b) => b.inside - a.inside || a.community.index - b.community.index);
}

/**
 * What the network shows, in a sentence. Said of a community: "keeps to itself" when at least two in three of its shared papers are
 * shared inside it and no other community reaches that. Otherwise the two topics that most often go together beyond chance.
 */
export function networkFinding(network: Network, communities: Community[]): string {
  if (network.n === 0) return "No papers, no network";
  if (!network.edges.length) return "No two topics go together more often than chance";
  const [first, second] = communityTies(network, communities);
  if (first && second && first.inside >= 2 / 3 && second.inside < 2 / 3)
    return `${capitalised(first.community.label)}: a community that keeps to itself`;
  const strongest = [...network.edges].sort(
    (x, y) => y.papers * Math.log(y.association) - x.papers * Math.log(x.association) || (x.a.term < y.a.term ? -1 : 1)
  )[0]!;
  return `${capitalised(strongest.a.label)} and ${strongest.b.label} go together most`;
}

/** What is drawn, by which rule, and what was left out; what was looked for where nothing is drawn. */
export function networkSubtitle(network: Network, least: number): string {
  const {nodes, alone, n} = network;
  const shared = `at least ${counted(least, "paper")}`;
  if (!network.edges.length) return `Looked for: topics that share ${shared}, more often than chance; n = ${n}.`;
  const left = alone
    ? ` ${counted(alone, "more topic")} ${alone === 1 ? "shares" : "share"} too few papers to be joined.`
    : "";
  return `${counted(nodes.length, "topic")} joined where they share ${shared}, more often than chance; n = ${n}. Size: papers. Width: how strongly they are linked.${left}`;
}
