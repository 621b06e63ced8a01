import type {LexiconPlan, LexiconTerm} from "./lexicon-plan.js";

/** A term with what is counted of it; `papers` are positions, ascending. */
export interface CountedTerm extends LexiconTerm {
  words: number;
  mentions: number;
  papers: readonly number[];
}

/** A term as the lexicon leaves it; `node` is where it was, of several the one that the others count as. */
export interface AppliedTerm extends CountedTerm {
  node: number;
}

export interface AppliedTerms {
  /** Those of the most papers first, then by name, as extraction orders them. */
  terms: AppliedTerm[];
  /** By node, the position in `terms` of the term that it counts as; -1 = none. */
  position: Int32Array;
}

/**
 * The terms of a corpus as a plan leaves them: stopped ones gone, merged ones one with the union of their papers, kept ones topics,
 * renamed ones with another label. From `extracted` on, terms are only there where the plan wants them.
 */
export function applyToTerms(terms: readonly CountedTerm[], plan: LexiconPlan, extracted: number): AppliedTerms {
  const members = new Map<number, number[]>();
  plan.countsAs.forEach((end, node) => {
    if (end < 0 || (end >= extracted && !plan.wanted.has(end)) || (node >= extracted && !plan.wanted.has(node))) return;
    const own = members.get(end);
    if (own) own.push(node);
    else members.set(end, [node]);
  });
  const applied: AppliedTerm[] = [];
  for (const [node, own] of members) {
    const term = one(node, own, terms, plan);
    if (term.papers.length) applied.push(term);
  }
  applied.sort((a, b) => b.papers.length - a.papers.length || (a.term < b.term ? -1 : 1));
  const rows = new Map(applied.map(({node}, i) => [node, i]));
  const position = Int32Array.from(plan.countsAs, (end, node) =>
    node >= extracted && !plan.wanted.has(node) ? -1 : (rows.get(end) ?? -1)
  );
  return {terms: applied, position};
}

function one(node: number, members: number[], terms: readonly CountedTerm[], plan: LexiconPlan): AppliedTerm {
  const own = terms[node] ?? {...plan.nodes[node]!, words: 0, mentions: 0, papers: []};
  const label = plan.renamed.get(node) ?? own.label;
  const others = members.flatMap((member) => (member !== node && terms[member] ? [terms[member]] : []));
  const topic = own.topic || plan.kept.has(node) || others.some((other) => other.topic);
  if (!others.length && label === own.label) return {...own, topic, node};
  const forms = [own.label, ...own.variants, ...others.flatMap((other) => [other.label, ...other.variants])];
  return {
    node,
    term: own.term,
    label,
    variants: [...new Set(forms)].filter((form) => form !== label),
    topic,
    words: own.words || label.split(/\s+/).length,
    mentions: others.reduce((sum, other) => sum + other.mentions, own.mentions),
    papers: others.length ? union([own, ...others].map(({papers}) => papers)) : own.papers
  };
}

/** Positions that any of the lists holds, ascending. */
export function union(lists: readonly (readonly number[])[]): number[] {
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

/** The nodes that a node stands for: itself and, where it is not merged away, those that count as it. */
export function groupOf({countsAs}: LexiconPlan, node: number): number[] {
  if (node < 0) return [];
  if (countsAs[node] !== node) return [node];
  return [...countsAs.keys()].filter((other) => countsAs[other] === node);
}
