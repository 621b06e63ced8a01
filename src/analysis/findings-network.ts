import type {Grouping, NetworkGroup} from "./network-groups.js";
import {significance} from "./network.js";
import type {LinkMeasure, Network, NetworkEdge, NetworkKind} from "./network.js";
import {sizeInWords} from "./timeline-words.js";
import {capitalised, counted, grouped} from "./wording.js";

export interface CommunityTies {
  group: NetworkGroup;
  /** Weight of links inside over the weight of all links at its items, 0 to 1. */
  inside: number;
  /** Items drawn. */
  items: number;
}

/** How much each community of at least three drawn items keeps its links to itself, the most closed first. */
export function communityTies(network: Network, {groups, of}: Grouping): CommunityTies[] {
  const inside = groups.map(() => 0);
  const all = groups.map(() => 0);
  for (const {a, b, papers} of network.edges) {
    const [x, y] = [of.get(a.key) ?? -1, of.get(b.key) ?? -1];
    if (x === y && x >= 0) inside[x]! += papers;
    for (const group of new Set([x, y])) if (group >= 0) all[group]! += papers;
  }
  return groups
    .map((group, i) => ({group, inside: all[i] ? inside[i]! / all[i]! : 0, items: group.items.length, i}))
    .filter(({items, i}) => items >= 3 && all[i]! > 0)
    .sort((a, b) => b.inside - a.inside || a.i - b.i)
    .map(({group, inside, items}) => ({group, inside, items}));
}

/** Whether chance hardly explains a link, allowing for all pairs that were tried. */
export function isSignificant({q}: Pick<NetworkEdge, "q">): boolean {
  return q <= significance;
}

/**
 * What the network shows, in a sentence: nothing unless a link is significant. Said of a community that has such a link: "keeps to
 * itself" when at least two in three of its shared papers are shared inside it and no other community reaches that. Otherwise the two
 * that most often go together beyond chance.
 */
export function networkFinding(network: Network, grouping: Grouping): string {
  if (network.n === 0) return "No papers, no network";
  if (!network.edges.length) return nothing[network.kind];
  const firm = network.edges.filter(isSignificant);
  if (!firm.length) return `Nothing stands out: ${nothing[network.kind].replace(/^No/, "no")}`;
  const [first, second] = communityTies(network, grouping);
  if (first && second && first.inside >= 2 / 3 && second.inside < 2 / 3 && firm.some((edge) => isInside(edge, first)))
    return `${capitalised(first.group.label)}: a community that keeps to itself`;
  const [strongest] = byEvidence(firm);
  return `${capitalised(strongest!.a.label)} and ${strongest!.b.label} go together most`;
}

const nothing: Record<NetworkKind, string> = {
  topics: "No two topics go together clearly more often than chance",
  methods: "No two methods go together clearly more often than chance",
  both: "No topic and method go together clearly more often than chance"
};

function isInside({a, b}: NetworkEdge, {group}: CommunityTies): boolean {
  return [a, b].every(({key}) => group.items.some((item) => item.key === key));
}

/** Links by how much they say: papers times the logarithm of how many times more than chance. */
function byEvidence(edges: NetworkEdge[]): NetworkEdge[] {
  const evidence = ({papers, association}: NetworkEdge) => papers * Math.log(association);
  return [...edges].sort((x, y) => evidence(y) - evidence(x) || (x.a.key < y.a.key ? -1 : 1));
}

const nouns: Record<NetworkKind, [one: string, many: string]> = {
  topics: ["topic", "topics"],
  methods: ["method", "methods"],
  both: ["topic or method", "topics and methods"]
};

/** What a network joins, in words: "1 topic", "20 methods". */
export function itemsInWords(n: number, kind: NetworkKind): string {
  return counted(n, ...nouns[kind]);
}

export interface LinkRule {
  /** Papers that a link needs. */
  least: number;
  measure: LinkMeasure;
  /** Whether only links are drawn that chance hardly explains. */
  significant: boolean;
  /** Whether cells stand for links, which have no size and width. */
  matrix?: boolean;
}

const widths: Record<LinkMeasure, string> = {
  association: "association strength",
  npmi: "NPMI",
  jaccard: "Jaccard index",
  cosine: "Salton’s cosine"
};

/** What is drawn, by which rule, and what was left out; what was looked for where nothing is drawn. */
export function networkSubtitle(network: Network, {least, measure, significant, matrix}: LinkRule): string {
  const {nodes, edges, alone, n, kind, counting, tried, cut} = network;
  const test = `Fisher’s exact test, q ≤ ${significance} over ${counted(tried, "pair")} by Benjamini and Hochberg`;
  const rule = `at least ${counted(least, "paper")}, ${significant ? `more often than chance (${test})` : "more than chance would give on average"}`;
  const firm = edges.filter(isSignificant).length;
  if (!edges.length) return `Looked for: ${nouns[kind][1]} that share ${rule}; ${sizeInWords(n)}.`;
  const across = kind === "both" ? ", topics only with methods" : "";
  const parts = [
    `${itemsInWords(nodes.length, kind)} joined by ${counted(edges.length, "link")} where they share ${rule}${across}; ${sizeInWords(n)}.`,
    significant
      ? ""
      : `${firm ? grouped(firm) : "None"} of the links ${firm > 1 ? "stand" : "stands"} out from chance (${test}).`,
    `${matrix ? "Darker" : "Size: papers. Width"}: ${widths[measure]}${counting === "fractional" ? ", counted fractionally (a paper’s links add up to 1 for each of its items)" : ""}.`
  ];
  if (cut) parts.push(`The ${grouped(cut)} weakest links are left out.`);
  if (alone)
    parts.push(
      `${counted(alone, `more ${nouns[kind][0]}`, `more ${nouns[kind][1]}`)} ${alone === 1 ? "is" : "are"} linked to none.`
    );
  return parts.filter(Boolean).join(" ");
}

/** The network in a few sentences, for those who do not see it: what has most links, what is tied most strongly, which communities. */
export function networkSummary(network: Network, grouping: Grouping, measure: LinkMeasure): string {
  const {nodes, edges} = network;
  if (!edges.length) return "";
  const links = new Map<string, number>();
  for (const {a, b} of edges) for (const {key} of [a, b]) links.set(key, (links.get(key) ?? 0) + 1);
  const most = Math.max(...links.values());
  const [hub, ...others] = nodes.filter(({item}) => links.get(item.key) === most);
  const [strongest] = [...edges].sort((x, y) => y[measure] - x[measure] || y.papers - x.papers);
  const drawn = grouping.groups.filter(({items}) => items.length >= 3);
  const sentences = [
    `${capitalised(hub!.item.label)} ${others.length ? `and ${counted(others.length, "other")} have` : "has"} the most links, ${grouped(most)}.`,
    `The strongest link by ${widths[measure]} joins ${strongest!.a.label} and ${strongest!.b.label}, in ${counted(strongest!.papers, "paper")}${isSignificant(strongest!) ? "" : ", which chance alone could give"}.`
  ];
  if (drawn.length)
    sentences.push(
      `${counted(drawn.length, "community", "communities")} of three or more: ${drawn
        .slice(0, 6)
        .map(({label, items}) => `${label} (${grouped(items.length)})`)
        .join("; ")}${drawn.length > 6 ? "; and more" : ""}.`
    );
  return sentences.join(" ");
}
