import {takesAs} from "./lexicon-entry.js";
import type {LexiconClass, LexiconEntry} from "./lexicon.js";
import {endOf, settledName} from "./lexicon-rename.js";
import type {Severity} from "./tables.js";
import {termKey} from "./term-key.js";

/** A term as the lexicon sees it; its position in a list of them is its node. */
export interface LexiconTerm {
  term: string;
  label: string;
  variants: readonly string[];
  topic: boolean;
}

/** What a line comes to. */
export interface PlannedLine {
  entry: LexiconEntry;
  /** The term it is about, -1 = none of the corpus. */
  node: number;
  /** Of `merge`: the term to count as; -1 for other actions. */
  target: number;
  /** Whether it is carried out; a line that contradicts an earlier one is not. */
  holds: boolean;
  problem: {severity: Severity; message: string} | null;
}

/** What the lines mean together. Nodes from `terms.length` on are targets of `merge` that no paper mentions. */
export interface LexiconPlan {
  nodes: LexiconTerm[];
  lines: PlannedLine[];
  /** By node, the node it counts as in the end; -1 = stopped. */
  countsAs: Int32Array;
  stopped: ReadonlySet<number>;
  /** Nodes that are topics by a line, after merging. */
  kept: ReadonlySet<number>;
  /** Nodes that some line makes a term: kept, merged or merged into. */
  wanted: ReadonlySet<number>;
  renamed: ReadonlyMap<number, string>;
  classes: {node: number; key: string; as: LexiconClass; line: PlannedLine}[];
  /** Keys of stopped terms in every way they are written. */
  stoppedKeys: ReadonlySet<string>;
  resolve: (form: string) => number;
}

/** Finds the term that is written so: by its name, else by the key of its label, its name, or another way it is written. */
export function resolver(terms: readonly LexiconTerm[]): (form: string) => number {
  const exact = new Map(terms.map(({term}, i): [string, number] => [term, i]));
  const keys = new Map<string, number>();
  const add = (form: string, i: number): void => {
    const key = termKey(form);
    if (!keys.has(key)) keys.set(key, i);
  };
  terms.forEach(({label}, i) => add(label, i));
  terms.forEach(({term}, i) => add(term, i));
  terms.forEach(({variants}, i) => variants.forEach((variant) => add(variant, i)));
  return (form) => exact.get(form.toLowerCase()) ?? keys.get(termKey(form)) ?? -1;
}

/** As `find`, and by the names that lines of `rename` give, wherever they stand: "rename A, B" makes "B" a way of writing A. */
export function withNewNames(
  find: (form: string) => number,
  entries: readonly LexiconEntry[]
): (form: string) => number {
  const given = new Map<string, number>();
  const found = (form: string): number => {
    const node = find(form);
    return node >= 0 ? node : (given.get(termKey(form)) ?? -1);
  };
  // A name may be given to what another line has named.
  for (let before = -1; before < given.size;) {
    before = given.size;
    for (const {action, term, as} of entries) {
      const node = action === "rename" ? found(term) : -1;
      if (node >= 0 && !given.has(termKey(as))) given.set(termKey(as), node);
    }
  }
  return given.size ? found : find;
}

/**
 * What the entries do to the terms of a corpus, in the order of the lines: of two that say of one term what it counts as (`stop`, `keep`,
 * `merge`), or that say the same of it otherwise, the first holds. `rename` only says how a term is shown that is there in the end. Never
 * throws; every line that has no effect says why in `problem`. `isName` tells names of methods, by their key, that are no terms;
 * terms from `extracted` on are only there where a line wants them.
 */
export function planLexicon(
  terms: readonly LexiconTerm[],
  entries: readonly LexiconEntry[],
  {
    find: written = resolver(terms),
    isName = () => false,
    extracted = terms.length
  }: {find?: (form: string) => number; isName?: (key: string) => boolean; extracted?: number} = {}
): LexiconPlan {
  const find = withNewNames(written, entries);
  const nodes = [...terms];
  const fresh = new Map<string, number>();
  const resolve = (form: string): number => {
    const node = find(form);
    return node >= 0 ? node : (fresh.get(termKey(form)) ?? -1);
  };
  const create = (form: string): number => {
    const term = nodes.some(({term}) => term === form.toLowerCase())
      ? `${form.toLowerCase()} (merged)`
      : form.toLowerCase();
    fresh.set(termKey(form), nodes.push({term, label: form, variants: [], topic: false}) - 1);
    return nodes.length - 1;
  };
  const by = new Map<string, LexiconEntry>();
  const merged = new Map<number, number>();
  const lines = entries.map((entry): PlannedLine => {
    const {action, term, as} = entry;
    const node = resolve(term);
    const subject = node < 0 ? termKey(term) : String(node);
    const line: PlannedLine = {entry, node, target: -1, holds: false, problem: null};
    const refuse = (severity: Severity, message: string): PlannedLine => ({...line, problem: {severity, message}});
    const said = (other: string, about: string): LexiconEntry | undefined => by.get(`${other} ${about}`);
    const contradicts = (other: LexiconEntry, does: string): PlannedLine =>
      refuse("warning", `contradicts ${place(other)}, which ${does}: left out`);

    const before = said(action, subject);
    const target = action === "merge" ? resolve(as) : -1;
    if (before) {
      const same =
        action === "merge"
          ? termKey(before.as) === termKey(as) || merged.get(node) === target
          : !takesAs(action) || before.as === as;
      return same
        ? refuse("note", `“${term}”: says the same as ${place(before)}`)
        : contradicts(before, `${past[action]} “${before.as}”`);
    }
    const counts = action !== "class" && action !== "rename";
    const stop = said("stop", subject);
    if (stop && counts) return contradicts(stop, "stops it");
    const merge = said("merge", subject);
    if (merge && counts && action !== "keep") return contradicts(merge, `counts it as “${merge.as}”`);
    if (action === "stop") {
      const keep = said("keep", subject);
      if (keep) return contradicts(keep, "keeps it");
      const into = said("into", subject);
      if (into) return contradicts(into, `counts “${into.term}” as it`);
    }
    if (action === "merge") {
      const stopOfTarget = said("stop", target < 0 ? termKey(as) : String(target));
      if (stopOfTarget) return contradicts(stopOfTarget, `stops “${as}”`);
      if (node >= 0 ? node === target : termKey(term) === termKey(as))
        return refuse("note", `“${term}” and “${as}” are one term already`);
      for (let next: number | undefined = target; next !== undefined && next >= 0; next = merged.get(next))
        if (next === node && node >= 0)
          return refuse("warning", `“${as}” counts as “${term}” already: a circle, left out`);
    }
    if (node < 0 && !(isName(termKey(term)) && (action === "class" || action === "merge"))) {
      by.set(`${action} ${subject}`, entry);
      return action === "stop"
        ? {...refuse("note", `no term is “${term}”: it is only kept from keyphrases`), holds: true}
        : refuse("note", `no paper mentions “${term}” as a term`);
    }
    by.set(`${action} ${subject}`, entry);
    if (action === "merge") {
      line.target = target >= 0 ? target : create(as);
      if (node >= 0) merged.set(node, line.target);
      if (!said("into", String(line.target))) by.set(`into ${line.target}`, entry);
    }
    return {...line, holds: true};
  });
  const wanted = new Set(
    lines.flatMap(({entry, node, target, holds}) =>
      holds && (entry.action === "keep" || entry.action === "merge") ? [node, target] : []
    )
  );
  const isTerm = (node: number) => node < extracted || wanted.has(node);
  const settled = lines.map((line) =>
    settledName(line, {lines, merged, find: resolve, isTerm, label: nodes[line.node]?.label})
  );
  return {...summed(nodes, settled, merged), resolve};
}

const past = {
  merge: "counts it as",
  rename: "calls it",
  class: "says that it is",
  stop: "stops",
  keep: "keeps"
} as const;

function summed(
  nodes: LexiconTerm[],
  lines: PlannedLine[],
  merged: ReadonlyMap<number, number>
): Omit<LexiconPlan, "resolve"> {
  const holding = (action: LexiconEntry["action"]) =>
    lines.filter(({entry, holds}) => holds && entry.action === action);
  const end = (node: number): number => endOf(node, merged);
  const stopped = new Set(holding("stop").flatMap(({node}) => (node >= 0 ? [node] : [])));
  const kept = new Set(holding("keep").map(({node}) => end(node)));
  const merges = holding("merge").filter(({node}) => node >= 0);
  return {
    nodes,
    lines,
    countsAs: Int32Array.from(nodes, (_, node) => (stopped.has(node) ? -1 : end(node))),
    stopped,
    kept,
    wanted: new Set([...kept, ...merges.flatMap(({node, target}) => [node, target, end(node)])]),
    renamed: new Map(holding("rename").map(({node, entry}) => [node, entry.as])),
    classes: holding("class").map((line) => {
      return {node: line.node, key: termKey(line.entry.term), as: line.entry.as as LexiconClass, line};
    }),
    stoppedKeys: new Set(
      holding("stop").flatMap(({node, entry}) => [
        termKey(entry.term),
        ...(node >= 0 ? formsOf(nodes[node]!).map(termKey) : [])
      ])
    )
  };
}

/** Every way a term is written. */
export function formsOf({term, label, variants}: LexiconTerm): string[] {
  return [...new Set([term, label, ...variants])];
}

function place({action, term, line}: LexiconEntry): string {
  return line === null ? `“${action} ${term}”` : `line ${line}`;
}
