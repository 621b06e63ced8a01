import {sharedPapers} from "./cooccurrence.js";
import type {Corpus} from "./corpus.js";
import {sharedByChance} from "./hypergeometric.js";
import {linkStrengths} from "./link-measures.js";
import type {LinkMeasure, LinkStrengths} from "./link-measures.js";
import {benjaminiHochberg} from "./multiple-tests.js";
import {networkItems} from "./network-items.js";
import {sameByName} from "./network-names.js";
import type {NetworkItem, NetworkKind} from "./network-items.js";
import type {Selected} from "./selection.js";

export {linkMeasures} from "./link-measures.js";
export type {LinkMeasure} from "./link-measures.js";
export type {NetworkItem, NetworkKind} from "./network-items.js";

export type Counting = "full" | "fractional";

export interface NetworkNode {
  item: NetworkItem;
  /** Document frequency within the selection. */
  papers: number;
  /** Selected papers of it that link to their code. */
  linked: number;
  /** Mean year of its dated papers, with its fraction; null when none has a date. */
  year: number | null;
}

/** Two items that go together; the measures follow the counting, `papers` and the test are of whole papers whatever the counting. */
export interface NetworkEdge extends LinkStrengths {
  a: NetworkItem;
  b: NetworkItem;
  /** Selected papers that mention both. */
  papers: number;
  /** `papers`, or their fractions. */
  strength: number;
  /** How likely chance alone gives that many common papers, and the same allowing for all pairs that were tried; 0 to 1. */
  p: number;
  q: number;
}

export interface Network {
  kind: NetworkKind;
  counting: Counting;
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  /** Items with enough papers that share none often enough to be drawn. */
  alone: number;
  /** Links left out as the weakest of too many. */
  cut: number;
  /** Pairs of items that were tried. */
  tried: number;
  /** Papers selected. */
  n: number;
}

export interface NetworkOptions {
  kind?: NetworkKind;
  counting?: Counting;
  /** Papers that a link needs. */
  least?: number;
  /** Items that are tried, those with the most papers; of topics × methods half of them each. */
  most?: number;
  /** Links drawn, the strongest by association, of those with equal association the ones with more papers. */
  mostEdges?: number;
  /** The largest q of a link that is drawn. */
  level?: number;
  /** Instead of all of the corpus. */
  items?: NetworkItem[];
}

/** Links with a larger q may be chance. */
export const significance = 0.05;

/**
 * The network of what the selected papers mention: the items with the most papers, joined where they share at least `least` papers and
 * more than chance would give them; items without a link are counted, not drawn. Most papers first. Each link is tested by Fisher's
 * exact test, its p adjusted for all pairs tried (Benjamini & Hochberg 1995; pairs that share too few count as p = 1).
 */
export function networkOf(
  corpus: Corpus,
  selected: Selected,
  {
    kind = "topics",
    counting = "full",
    least = 2,
    most = 60,
    mostEdges = Infinity,
    level = 1,
    items = networkItems(corpus, kind)
  }: NetworkOptions = {}
): Network {
  const lists = candidates(items, selected, kind, least, most);
  const sides = kind === "both" ? lists.map(({item}) => Number(item.kind === "method")) : undefined;
  const {pairs, fractions} = sharedPapers(
    lists.map(({papers}) => papers),
    {least, ...(sides && {sides})}
  );
  const methods = sides ? sides.filter(Boolean).length : 0;
  const tried = sides ? methods * (lists.length - methods) : (lists.length * (lists.length - 1)) / 2;
  const whole = fractions.reduce((sum, fraction) => sum + fraction, 0) / (sides ? 2 : 1);
  const found = pairs.flatMap((pair): Omit<NetworkEdge, "q">[] => {
    const [a, b] = [lists[pair.a]!, lists[pair.b]!];
    const {papers, fraction} = pair;
    const strengths =
      counting === "full"
        ? linkStrengths(papers, a.papers.length, b.papers.length, selected.size)
        : linkStrengths(fraction, fractions[pair.a]!, fractions[pair.b]!, whole);
    if (!(strengths.association > 1 + 1e-9) || sameByName(corpus, a.item, b.item)) return [];
    const p = sharedByChance(papers, a.papers.length, b.papers.length, selected.size);
    const strength = counting === "full" ? papers : fraction;
    return [{a: a.item, b: b.item, papers, strength, ...strengths, p}];
  });
  const adjusted = benjaminiHochberg(
    found.map(({p}) => p),
    tried
  );
  let edges = found.map((edge, i): NetworkEdge => ({...edge, q: adjusted[i]!})).filter(({q}) => q <= level);
  const cut = Math.max(0, edges.length - mostEdges);
  if (cut) edges = strongest(edges, mostEdges);
  const joined = new Set(edges.flatMap(({a, b}) => [a.key, b.key]));
  const years = yearsOf(corpus);
  const nodes = lists
    .filter(({item}) => joined.has(item.key))
    .map(({item, papers}): NetworkNode => ({item, papers: papers.length, ...figuresOf(corpus, papers, years)}));
  return {kind, counting, nodes, edges, alone: lists.length - nodes.length, cut, tried, n: selected.size};
}

interface Candidate {
  item: NetworkItem;
  papers: Uint32Array;
}

/** The items with the most selected papers, of topics × methods as many of each kind as there are up to half. */
function candidates(
  items: NetworkItem[],
  {mask}: Selected,
  kind: NetworkKind,
  least: number,
  most: number
): Candidate[] {
  const counted = items
    .map((item) => {
      let count = 0;
      for (const paper of item.papers) count += mask[paper]!;
      return {item, count};
    })
    .filter(({count}) => count >= Math.max(1, least))
    .sort((a, b) => b.count - a.count || (a.item.key < b.item.key ? -1 : 1));
  const half = Math.floor(most / 2);
  const leading =
    kind === "both"
      ? [
          ...counted.filter(({item}) => item.kind === "topic").slice(0, most - half),
          ...counted.filter(({item}) => item.kind === "method").slice(0, half)
        ].sort((a, b) => b.count - a.count || (a.item.key < b.item.key ? -1 : 1))
      : counted.slice(0, most);
  return leading.map(({item, count}) => {
    const papers = new Uint32Array(count);
    let at = 0;
    for (const paper of item.papers) if (mask[paper]) papers[at++] = paper;
    return {item, papers};
  });
}

function strongest(edges: NetworkEdge[], most: number): NetworkEdge[] {
  const order = edges.map((_, i) => i);
  order.sort((x, y) => edges[y]!.association - edges[x]!.association || edges[y]!.papers - edges[x]!.papers || x - y);
  const kept = new Set(order.slice(0, most));
  return edges.filter((_, i) => kept.has(i));
}

function figuresOf(corpus: Corpus, papers: Uint32Array, years: Float64Array): {linked: number; year: number | null} {
  let linked = 0;
  let sum = 0;
  let dated = 0;
  for (const paper of papers) {
    if (corpus.papers[paper]!.code === "linked") ++linked;
    const year = years[paper]!;
    if (Number.isNaN(year)) continue;
    sum += year;
    ++dated;
  }
  return {linked, year: dated ? sum / dated : null};
}

const knownYears = new WeakMap<Corpus["papers"], Float64Array>();

/** By paper its date as a year with its fraction, a date known in part counting as the middle of what is known; NaN without. */
function yearsOf({papers}: Corpus): Float64Array {
  const known = knownYears.get(papers);
  if (known) return known;
  const years = Float64Array.from(papers, ({date}) => {
    if (!date) return NaN;
    const [year, month, day] = date.split("-").map(Number);
    return year! + (month ? (month - 1 + (day ? day / 31 : 0.5)) / 12 : 0.5);
  });
  knownYears.set(papers, years);
  return years;
}

/** An item's links, the strongest first. */
export function neighbours(
  network: Network,
  key: string,
  measure: LinkMeasure
): (NetworkEdge & {other: NetworkItem})[] {
  return network.edges
    .filter(({a, b}) => a.key === key || b.key === key)
    .map((edge) => ({...edge, other: edge.a.key === key ? edge.b : edge.a}))
    .sort((x, y) => y[measure] - x[measure] || y.papers - x.papers || (x.other.key < y.other.key ? -1 : 1));
}
