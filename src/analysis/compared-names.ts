import {isComparable} from "./comparison.js";
import type {Comparison, SideName} from "./comparison.js";
import type {Corpus, Method, Paper} from "./corpus.js";
import {commonest, wordsOfMethod} from "./method-words.js";
import {keysInOrder, newestFirst} from "./methods.js";
import {everything} from "./selection.js";
import type {Selection} from "./selection.js";

/** A name and the papers of each side that have it, those that propose it among them. */
export interface ComparedName {
  key: string;
  name: string;
  kind: Method["kind"];
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
  rows: CountedName[];
  /** Names on both sides, only on A, only on B; and those that each side proposes. */
  both: number;
  onlyA: number;
  onlyB: number;
  proposedA: number;
  proposedB: number;
  /** What is said of a row: of thousands that are counted few are shown. */
  told: (row: CountedName) => ComparedName;
}

/** A name and how many papers of each side have it, and propose it. */
export interface CountedName {
  key: string;
  a: CountedUse;
  b: CountedUse;
}

export interface CountedUse {
  papers: number;
  proposed: number;
}

/** Names of methods, models and data sets on each side. */
export function comparedNames(corpus: Corpus, comparison: Comparison): ComparedNames {
  const masks = {a: comparison.a.part.selected.mask, b: comparison.b.part.selected.mask};
  // In the order of their names, which sorting keeps.
  const rows = isComparable(comparison) ? countNames(corpus, masks) : [];
  rows.sort((one, other) => other.a.papers + other.b.papers - one.a.papers - one.b.papers);
  const count = (fits: (row: CountedName) => boolean) => rows.filter(fits).length;
  return {
    rows,
    both: count(({a, b}) => a.papers > 0 && b.papers > 0),
    onlyA: count(({b}) => !b.papers),
    onlyB: count(({a}) => !a.papers),
    proposedA: count(({a}) => a.proposed > 0),
    proposedB: count(({b}) => b.proposed > 0),
    told: (row) => tell(corpus, masks, row)
  };
}

/** 1 for a paper that is on the side, by position. */
type Masks = Record<SideName, Uint8Array>;

/** The names of either side in their order. */
function countNames(corpus: Corpus, masks: Masks): CountedName[] {
  const rows: CountedName[] = [];
  // A paper may have a name in several rows: the last name that it was counted for, as such and as proposed.
  const [counted, proposed] = [new Uint32Array(corpus.papers.length), new Uint32Array(corpus.papers.length)];
  for (const [i, key] of keysInOrder(corpus).entries()) {
    const [a, b] = [
      {papers: 0, proposed: 0},
      {papers: 0, proposed: 0}
    ];
    for (const {paper, role} of corpus.methodsOf.get(key)!) {
      const use = masks.a[paper] ? a : masks.b[paper] ? b : null;
      if (!use) continue;
      if (counted[paper] !== i + 1) ++use.papers;
      counted[paper] = i + 1;
      if (role !== "proposed") continue;
      if (proposed[paper] !== i + 1) ++use.proposed;
      proposed[paper] = i + 1;
    }
    if (a.papers || b.papers) rows.push({key, a, b});
  }
  return rows;
}

function tell(corpus: Corpus, masks: Masks, {key, a, b}: CountedName): ComparedName {
  const uses = (side: SideName) => corpus.methodsOf.get(key)!.filter(({paper}) => masks[side][paper]);
  const proposing = (side: SideName) => {
    const papers = uses(side).flatMap(({paper, role}) => (role === "proposed" ? [corpus.papers[paper]!] : []));
    return [...new Set(papers)].sort(newestFirst);
  };
  return {
    key,
    name: wordsOfMethod(corpus, key)!.name,
    kind: commonest(uses(a.papers ? "a" : "b").map(({kind}) => kind))[0]!,
    a: {papers: a.papers, proposing: proposing("a")},
    b: {papers: b.papers, proposing: proposing("b")},
    focus: {...everything, methods: [key]}
  };
}

/** The names to show: those on both sides with most papers, then those that one side alone has in several papers or proposes. */
export function shownNames({rows, told}: ComparedNames, most = 16): ComparedName[] {
  const shared = rows.filter(({a, b}) => a.papers && b.papers).slice(0, Math.ceil(most / 2));
  const left = most - shared.length;
  const ofA = rows.filter(({b}) => !b.papers);
  const ofB = rows.filter(({a}) => !a.papers);
  const fromA = Math.min(ofA.length, Math.max(Math.ceil(left / 2), left - ofB.length));
  return [...shared, ...ofA.slice(0, fromA), ...ofB.slice(0, left - fromA)].map(told);
}
