import type {LexiconClass} from "./lexicon.js";
import {formsOf} from "./lexicon-plan.js";
import type {LexiconPlan} from "./lexicon-plan.js";
import {groupOf, union} from "./lexicon-terms.js";
import type {MethodKind} from "./tables.js";
import {termKey} from "./term-key.js";

/** The rule of a row of `methods` that the lexicon added or whose kind it says. */
export const lexiconRule = "lexicon";

/** Rows of `methods` by column, papers by position. */
export interface NameColumns {
  paper: ArrayLike<number>;
  name: readonly string[];
  kind: readonly MethodKind[];
}

export interface AddedName {
  paper: number;
  name: string;
  kind: MethodKind;
  /** Terms whose first mention in the paper is the evidence. */
  nodes: readonly number[];
}

/** What `class` does to the names of a corpus. */
export interface AppliedNames {
  /** By row, its kind as the lexicon says it; null = no name of a method. Rows that stay as they are are not in it. */
  changed: Map<number, MethodKind | null>;
  added: AddedName[];
  /** By position in `plan.classes`: papers with a row that it changed, added or took away. */
  papers: number[];
}

/**
 * Carries out `class`: names written as the term are of the kind, or are none; papers that mention the term without such a name are
 * given one. `postings` are the papers of each node.
 */
export function applyToNames(
  rows: NameColumns,
  plan: LexiconPlan,
  postings: (node: number) => readonly number[]
): AppliedNames {
  const changed = new Map<number, MethodKind | null>();
  const added: AddedName[] = [];
  const papers: number[] = [];
  const rowsOf = plan.classes.length ? rowsByKey(rows.name) : new Map<string, number[]>();
  const taken = new Set<number>();
  /** Terms and papers that name them, so that lines about what is one term by then name it once. */
  const named = new Set<string>();
  for (const each of plan.classes) {
    const {node, as} = each;
    const group = groupOf(plan, node);
    const own = [...keysOfClass(plan, each)].flatMap((each) => rowsOf.get(each) ?? []).filter((row) => !taken.has(row));
    const touched = new Set<number>();
    const once = (paper: number) => `${plan.countsAs[node]} ${paper}`;
    for (const row of own) {
      taken.add(row);
      named.add(once(rows.paper[row]!));
      if (rows.kind[row] === as) continue;
      changed.set(row, kindOf(as));
      touched.add(rows.paper[row]!);
    }
    const kind = kindOf(as);
    if (kind)
      for (const paper of union(group.map(postings))) {
        if (named.has(once(paper))) continue;
        named.add(once(paper));
        added.push({paper, name: plan.renamed.get(node) ?? plan.nodes[node]!.label, kind, nodes: group});
        touched.add(paper);
      }
    papers.push(touched.size);
  }
  return {changed, added, papers};
}

/** Keys of the names that a line of `class` is about: of every way that the term and those merged into it are written. */
export function keysOfClass(plan: LexiconPlan, {node, key}: LexiconPlan["classes"][number]): Set<string> {
  return new Set([key, ...groupOf(plan, node).flatMap((member) => formsOf(plan.nodes[member]!).map(termKey))]);
}

function kindOf(as: LexiconClass): MethodKind | null {
  return as === "topic" ? null : as;
}

const known = new WeakMap<readonly string[], Map<string, number[]>>();

/** Rows by the key of their name, ascending. */
export function rowsByKey(names: readonly string[]): Map<string, number[]> {
  let rows = known.get(names);
  if (rows) return rows;
  rows = new Map();
  const keys = new Map<string, string>();
  for (const [row, name] of names.entries()) {
    let key = keys.get(name);
    if (key === undefined) keys.set(name, (key = termKey(name)));
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  known.set(names, rows);
  return rows;
}
