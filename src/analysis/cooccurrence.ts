/** Two posting lists that share papers; `a` < `b` are positions in the list of posting lists. */
export interface Cooccurrence {
  a: number;
  b: number;
  papers: number;
  /** Observed over expected papers, above 1 = more often than chance. */
  association: number;
  /** -1 (never together) to 1 (never apart). */
  npmi: number;
}

/**
 * Every two posting lists that share at least `least` papers, by position. `papers` is the number of papers in all; each list
 * holds a paper once, in any order.
 */
export function cooccurrences(
  postings: readonly ArrayLike<number>[],
  papers: number,
  {least = 1}: {least?: number} = {}
): Cooccurrence[] {
  const found: Cooccurrence[] = [];
  const listsOf = invert(postings);
  const shared = new Uint32Array(postings.length);
  for (let a = 0; a < postings.length; ++a) {
    const list = postings[a]!;
    const touched: number[] = [];
    for (let i = 0; i < list.length; ++i) {
      const others = listsOf.get(list[i]!)!;
      for (let j = others.length - 1; j >= 0 && others[j]! > a; --j) {
        const b = others[j]!;
        if (shared[b] === 0) touched.push(b);
        shared[b]! += 1;
      }
    }
    for (const b of touched.sort((x, y) => x - y)) {
      const both = shared[b]!;
      shared[b] = 0;
      if (both < least) continue;
      const [inA, inB] = [list.length, postings[b]!.length];
      found.push({
        a,
        b,
        papers: both,
        association: associationStrength(both, inA, inB, papers),
        npmi: npmi(both, inA, inB, papers)
      });
    }
  }
  return found;
}

/** Papers with both over the papers that chance would give, 0 and up: association strength, Van Eck & Waltman 2009. */
export function associationStrength(both: number, inA: number, inB: number, papers: number): number {
  return both === 0 ? 0 : (both * papers) / (inA * inB);
}

/** Pointwise mutual information over its largest value, -1 to 1: Bouma 2009. Two things that are in every paper give 0. */
export function npmi(both: number, inA: number, inB: number, papers: number): number {
  if (both === 0) return -1;
  if (both === papers) return 0;
  return Math.log((both * papers) / (inA * inB)) / -Math.log(both / papers);
}

/** Positions of the lists that hold each paper, ascending. */
function invert(postings: readonly ArrayLike<number>[]): Map<number, number[]> {
  const listsOf = new Map<number, number[]>();
  for (let list = 0; list < postings.length; ++list)
    for (let i = 0; i < postings[list]!.length; ++i) {
      const paper = postings[list]![i]!;
      const lists = listsOf.get(paper);
      if (lists) lists.push(list);
      else listsOf.set(paper, [list]);
    }
  return listsOf;
}
