import {cooccurrences} from "./cooccurrence.js";
import type {Corpus, Term} from "./corpus.js";
import type {Selected} from "./selection.js";

export const linkMeasures = ["association", "npmi", "jaccard"] as const;
export type LinkMeasure = (typeof linkMeasures)[number];

export interface NetworkNode {
  term: Term;
  /** Document frequency within the selection. */
  papers: number;
  /** Selected papers of it that link to their code. */
  linked: number;
  /** Mean year of its dated papers, with its fraction; null when none has a date. */
  year: number | null;
}

export interface NetworkEdge {
  a: Term;
  b: Term;
  /** Selected papers that mention both. */
  papers: number;
  /** Observed over expected papers, above 1 = more often than chance. */
  association: number;
  npmi: number;
  /** Papers with both over papers with either, 0 to 1. */
  jaccard: number;
}

export interface Network {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  /** Topics with enough papers that share none often enough to be drawn. */
  alone: number;
  /** Papers selected. */
  n: number;
}

/**
 * The co-occurrence network of the topics with the most selected papers: nodes joined where they share at least `least` papers
 * and more than chance would give them; topics without a link are counted, not drawn. Most papers first.
 */
export function topicNetwork(
  corpus: Corpus,
  selected: Selected,
  {least = 2, most = 60}: {least?: number; most?: number} = {}
): Network {
  const lists = corpus.terms
    .filter(({topic}) => topic)
    .map((term) => ({term, papers: term.papers.filter((paper) => selected.mask[paper])}))
    .filter(({papers}) => papers.length >= least)
    .sort((a, b) => b.papers.length - a.papers.length || (a.term.term < b.term.term ? -1 : 1))
    .slice(0, most);
  const edges = cooccurrences(
    lists.map(({papers}) => papers),
    selected.size,
    {least}
  )
    .filter((pair) => pair.association > 1 && !contains(lists[pair.a]!.term, lists[pair.b]!.term))
    .map((pair): NetworkEdge => {
      const [a, b] = [lists[pair.a]!, lists[pair.b]!];
      const {papers, association, npmi} = pair;
      return {
        a: a.term,
        b: b.term,
        papers,
        association,
        npmi,
        jaccard: papers / (a.papers.length + b.papers.length - papers)
      };
    });
  const joined = new Set(edges.flatMap(({a, b}) => [a.index, b.index]));
  const nodes = lists
    .filter(({term}) => joined.has(term.index))
    .map(({term, papers}) => ({
      term,
      papers: papers.length,
      linked: papers.filter((paper) => corpus.papers[paper]!.code === "linked").length,
      year: meanYear(Array.from(papers, (paper) => corpus.papers[paper]!.date))
    }));
  return {nodes, edges, alone: lists.length - nodes.length, n: selected.size};
}

/** The mean of ISO dates as a year with its fraction, a date known in part counting as the middle of what is known. */
function meanYear(dates: (string | null)[]): number | null {
  const years = dates.flatMap((date) => {
    if (!date) return [];
    const [year, month, day] = date.split("-").map(Number);
    return [year! + (month ? (month - 1 + (day ? day / 31 : 0.5)) / 12 : 0.5)];
  });
  return years.length ? years.reduce((sum, year) => sum + year, 0) / years.length : null;
}

/** Whether one term's words hold the other's: "language model" and "large language model" go together by their spelling alone. */
function contains(a: Term, b: Term): boolean {
  const [x, y] = [` ${a.term} `, ` ${b.term} `];
  return x.includes(y) || y.includes(x);
}

/** A topic's links, the strongest first. */
export function neighbours(network: Network, term: string, measure: LinkMeasure): (NetworkEdge & {other: Term})[] {
  return network.edges
    .filter(({a, b}) => a.term === term || b.term === term)
    .map((edge) => ({...edge, other: edge.a.term === term ? edge.b : edge.a}))
    .sort((x, y) => y[measure] - x[measure] || y.papers - x.papers || (x.other.term < y.other.term ? -1 : 1));
}
