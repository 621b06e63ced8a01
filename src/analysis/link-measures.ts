export const linkMeasures = ["association", "npmi", "jaccard", "cosine"] as const;
export type LinkMeasure = (typeof linkMeasures)[number];

export type LinkStrengths = Record<LinkMeasure, number>;

/** How strongly two things are linked, from what they share, what each has, and all there is (papers, or fractions of them). */
export function linkStrengths(both: number, inA: number, inB: number, all: number): LinkStrengths {
  return {
    association: associationStrength(both, inA, inB, all),
    npmi: npmi(both, inA, inB, all),
    jaccard: both === 0 ? 0 : both / (inA + inB - both),
    cosine: both === 0 ? 0 : both / Math.sqrt(inA * inB)
  };
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
