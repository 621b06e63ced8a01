import {associationStrength, npmi} from "./link-measures.js";

export {associationStrength, npmi};

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
  return sharedPapers(postings, {least}).pairs.map(({a, b, papers: both}) => {
    const [inA, inB] = [postings[a]!.length, postings[b]!.length];
    return {
      a,
      b,
      papers: both,
      association: associationStrength(both, inA, inB, papers),
      npmi: npmi(both, inA, inB, papers)
    };
  });
}

export interface SharedPapers {
  a: number;
  b: number;
  papers: number;
  /** The same where every paper shares one link among the partners it offers, above 0. */
  fraction: number;
}

export interface Shared {
  pairs: SharedPapers[];
  /** By list, the sum of its fractions with all others: under fractional counting, what it has. */
  fractions: number[];
}

/**
 * Every two posting lists that share at least `least` papers, by position; with `sides`, only lists of different sides. Fractional
 * counting (Perianes-Rodriguez, Waltman & Van Eck 2016): a paper in n lists adds 1 / (n - 1) to each pair of them, so that each list
 * gets 1 from it however many there are. Between two sides it adds 1 over the mean number of partners, 2 / (n + m).
 */
export function sharedPapers(
  postings: readonly ArrayLike<number>[],
  {least = 1, sides}: {least?: number; sides?: readonly number[]} = {}
): Shared {
  const pairs: SharedPapers[] = [];
  const fractions = postings.map(() => 0);
  const listsOf = invert(postings);
  const weightOf = new Float64Array(listsOf.length);
  for (const [paper, lists] of listsOf.entries()) {
    if (!lists) continue;
    const partners = sides ? lists.length / 2 : lists.length - 1;
    weightOf[paper] = partners ? 1 / partners : 0;
  }
  const shared = new Uint32Array(postings.length);
  const weight = new Float64Array(postings.length);
  for (let a = 0; a < postings.length; ++a) {
    const list = postings[a]!;
    const touched: number[] = [];
    for (let i = 0; i < list.length; ++i) {
      const others = listsOf[list[i]!]!;
      const part = weightOf[list[i]!]!;
      for (let j = others.length - 1; j >= 0 && others[j]! > a; --j) {
        const b = others[j]!;
        if (sides && sides[a] === sides[b]) continue;
        if (shared[b] === 0) touched.push(b);
        shared[b]! += 1;
        weight[b]! += part;
      }
    }
    for (const b of touched.sort((x, y) => x - y)) {
      const [papers, fraction] = [shared[b]!, weight[b]!];
      shared[b] = weight[b] = 0;
      fractions[a]! += fraction;
      fractions[b]! += fraction;
      if (papers >= least) pairs.push({a, b, papers, fraction});
    }
  }
  return {pairs, fractions};
}

/** By paper, the positions of the lists that hold it, ascending; undefined for one in none. */
function invert(postings: readonly ArrayLike<number>[]): (number[] | undefined)[] {
  const listsOf: (number[] | undefined)[] = [];
  for (let list = 0; list < postings.length; ++list) {
    const papers = postings[list]!;
    for (let i = 0; i < papers.length; ++i) {
      const paper = papers[i]!;
      const lists = listsOf[paper];
      if (lists) lists.push(list);
      else listsOf[paper] = [list];
    }
  }
  return listsOf;
}
