import {isComparable} from "./comparison.js";
import type {Comparison} from "./comparison.js";
import type {Corpus, Paper} from "./corpus.js";
import {keysInOrder, namedMethods} from "./methods.js";
import type {NamedMethod} from "./methods.js";
import type {Selection} from "./selection.js";

/** A name and the papers of each side that have it, those that propose it among them. */
export interface ComparedName {
  key: string;
  name: string;
  kind: NamedMethod["kind"];
  a: NameUse;
  b: NameUse;
  focus: Selection;
}

export interface NameUse {
  papers: number;
  proposing: Paper[];
}

export interface ComparedNames {
  /** Most papers on both sides together first, then by name. */
  rows: ComparedName[];
  /** Names on both sides, only on A, only on B; and those that each side proposes. */
  both: number;
  onlyA: number;
  onlyB: number;
  proposedA: number;
  proposedB: number;
}

/** Names of methods, models and data sets on each side. */
export function comparedNames(corpus: Corpus, comparison: Comparison): ComparedNames {
  const found = new Map<string, ComparedName>();
  if (isComparable(comparison))
    for (const side of ["a", "b"] as const)
      for (const named of namedMethods(corpus, comparison[side].part.selected)) {
        const {key, name, kind, focus, papers, proposing} = named;
        const none = (): NameUse => ({papers: 0, proposing: []});
        if (!found.has(key)) found.set(key, {key, name, kind, focus, a: none(), b: none()});
        found.get(key)![side] = {papers: papers.length, proposing};
      }
  // In the order of their names, which sorting keeps.
  const rows = keysInOrder(corpus)
    .flatMap((key) => found.get(key) ?? [])
    .sort((one, other) => other.a.papers + other.b.papers - one.a.papers - one.b.papers);
  const count = (fits: (row: ComparedName) => boolean) => rows.filter(fits).length;
  return {
    rows,
    both: count(({a, b}) => a.papers > 0 && b.papers > 0),
    onlyA: count(({b}) => !b.papers),
    onlyB: count(({a}) => !a.papers),
    proposedA: count(({a}) => a.proposing.length > 0),
    proposedB: count(({b}) => b.proposing.length > 0)
  };
}

/** The names to show: those on both sides with most papers, then those that one side alone has in several papers or proposes. */
export function shownNames({rows}: ComparedNames, most = 16): ComparedName[] {
  const shared = rows.filter(({a, b}) => a.papers && b.papers).slice(0, Math.ceil(most / 2));
  const left = most - shared.length;
  const ofA = rows.filter(({b}) => !b.papers);
  const ofB = rows.filter(({a}) => !a.papers);
  const fromA = Math.min(ofA.length, Math.max(Math.ceil(left / 2), left - ofB.length));
  return [...shared, ...ofA.slice(0, fromA), ...ofB.slice(0, left - fromA)];
}
