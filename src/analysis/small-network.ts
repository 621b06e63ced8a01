import type {Community, Corpus, Term} from "./corpus.js";
import {networkOf} from "./network.js";
import type {NetworkEdge, NetworkItem} from "./network.js";
import {everything, select} from "./selection.js";
import type {Selected} from "./selection.js";

/** A topic of the whole corpus with the selected papers that mention it; it keeps its place when they are none. */
export interface SmallNode {
  term: Term;
  papers: number;
}

export interface SmallNetwork {
  nodes: SmallNode[];
  /** The strongest links among the nodes, within the selection. */
  edges: NetworkEdge[];
  /** Communities with the selected papers that belong to them. */
  communities: {community: Community; papers: number}[];
}

const leading = new WeakMap<Corpus, Map<number, NetworkItem[]>>();

/** The leading topics of the corpus that go together with others, and the links between them that the selected papers hold. */
export function smallNetworkOf(
  corpus: Corpus,
  selected: Selected,
  {most = 45, mostEdges = 90}: {most?: number; mostEdges?: number} = {}
): SmallNetwork {
  const kept = leading.get(corpus) ?? new Map<number, NetworkItem[]>();
  leading.set(corpus, kept);
  const items = kept.get(most) ?? networkOf(corpus, select(corpus, everything), {most}).nodes.map((n) => n.item);
  kept.set(most, items);
  const terms = items.map(({index}) => corpus.terms[index]!);
  const strength = ({papers, association}: NetworkEdge) => Math.log2(association) * Math.sqrt(papers);
  const edges = networkOf(corpus, selected, {items, most})
    .edges.sort((x, y) => strength(y) - strength(x) || x.a.index - y.a.index || x.b.index - y.b.index)
    .slice(0, mostEdges);
  return {
    nodes: terms.map((term) => ({term, papers: term.papers.reduce((sum, paper) => sum + selected.mask[paper]!, 0)})),
    edges,
    communities: corpus.communities.map((community) => ({
      community,
      papers: community.papers.reduce((sum, paper) => sum + selected.mask[paper]!, 0)
    }))
  };
}
