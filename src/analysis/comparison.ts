import type {Corpus, PaperText} from "./corpus.js";
import {clauses, everything, isEverything, narrow, select} from "./selection.js";
import type {Clause, Selected, Selection} from "./selection.js";

export type SideName = "a" | "b";

/** What the reader put on each side; null stands for the rest: whatever is not on the other side. */
export interface ChosenSides {
  a: Selection | null;
  b: Selection | null;
}

export interface ComparedSide {
  name: SideName;
  chosen: Selection | null;
  /** The narrowing of the page's selection that finds its papers, and those. */
  focus: Selection;
  selected: Selected;
  /** What is compared of it: all, or what the other side has not. The parts of both sides have no paper in common. */
  part: {focus: Selection; selected: Selected};
  /** "since 2024", "clustering, code linked", "the rest". */
  label: string;
}

/** How the papers of both sides lie to each other. */
export type Relation = "apart" | "overlapping" | "a within b" | "b within a" | "same" | "empty";

export interface Comparison {
  selection: Selection;
  /** Papers of the page's selection. */
  n: number;
  a: ComparedSide;
  b: ComparedSide;
  /** Papers on both sides, and on neither. */
  both: {focus: Selection; size: number};
  neither: {focus: Selection; size: number};
  relation: Relation;
}

/**
 * Two sides within a selection. Where they overlap, what is compared are the papers only on the one and only on the other; where one
 * lies within the other, it is compared with what is left of that. So every interval and test is of papers that are not the same.
 */
export function compareSides(
  corpus: Corpus,
  selection: Selection,
  chosen: ChosenSides,
  texts?: PaperText[] | null
): Comparison {
  const find = (focus: Selection) => ({focus, selected: select(corpus, narrow(selection, focus), texts)});
  const [a, b] = (["a", "b"] as const).map((name) => {
    const other = chosen[name === "a" ? "b" : "a"];
    return find(chosen[name] ?? {...everything, except: other ? [other] : []});
  }) as [Found, Found];
  const both = find(narrow(a.focus, b.focus));
  const relation = relationOf(a.selected.size, b.selected.size, both.selected.size);
  const less = (side: Found, other: Found) => find(narrow(side.focus, {...everything, except: [other.focus]}));
  const parted = relation === "overlapping";
  const side = (name: SideName, found: Found, part: Found): ComparedSide => {
    return {
      name,
      chosen: chosen[name],
      ...found,
      part,
      label: sideLabel(corpus, chosen[name] ?? (chosen.a || chosen.b ? null : everything))
    };
  };
  const neither = find({...everything, except: [a.focus, b.focus]});
  return {
    selection,
    n: select(corpus, selection, texts).size,
    a: side("a", a, parted || relation === "b within a" ? less(a, b) : a),
    b: side("b", b, parted || relation === "a within b" ? less(b, a) : b),
    both: {focus: both.focus, size: both.selected.size},
    neither: {focus: neither.focus, size: neither.selected.size},
    relation
  };
}

interface Found {
  focus: Selection;
  selected: Selected;
}

function relationOf(a: number, b: number, both: number): Relation {
  if (!a || !b) return "empty";
  if (!both) return "apart";
  if (both === a && both === b) return "same";
  return both === a ? "a within b" : both === b ? "b within a" : "overlapping";
}

/** Whether there are two sets of papers to compare. */
export function isComparable({relation}: Comparison): boolean {
  return relation !== "empty" && relation !== "same";
}

/** "since 2024", "clustering, code linked"; "the rest" where nothing was chosen. */
export function sideLabel(corpus: Corpus, chosen: Selection | null): string {
  if (!chosen) return "the rest";
  return isEverything(chosen) ? "all papers" : clauses(chosen, corpus).map(clauseLabel).join(", ");
}

function clauseLabel({kind, value}: Clause): string {
  switch (kind) {
    case "Search":
      return `“${value}”`;
    case "Not":
      return `not ${value}`;
    case "Code":
      return `code ${value}`;
    case "Digest":
      return `digest of ${value}`;
    case "Except":
      return `not of ${value}`;
    case "Dates":
      return value === "none" ? "no date" : value;
    case "Papers":
      return `${value.replace(/\D+/g, "")} papers`;
    default:
      return value;
  }
}

/** Whether a side or the selection asks for a code status, so that nothing can be said of who has more code. */
export function asksForCode({selection, a, b}: Comparison): boolean {
  const asks = ({code, hosts, and, except}: Selection): boolean =>
    code.length > 0 || hosts.length > 0 || [...and, ...except].some(asks);
  return [selection, a.focus, b.focus].some(asks);
}

/** The terms that the sides or the selection ask for; telling the sides apart by them would say nothing. */
export function askedTerms({selection, a, b}: Comparison): Set<string> {
  return termsAsked(selection, a.focus, b.focus);
}

/** The terms that selections ask for, or ask to leave out. */
export function termsAsked(...selections: Selection[]): Set<string> {
  const terms = new Set<string>();
  const collect = ({topics, anyTopics, notTopics, and, except}: Selection): void => {
    for (const term of [...topics, ...anyTopics, ...notTopics]) terms.add(term);
    for (const further of [...and, ...except]) collect(further);
  };
  for (const asked of selections) collect(asked);
  return terms;
}
