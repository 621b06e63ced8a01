import {descending} from "d3-array";
import {methodKey} from "./method-key.js";
import type {Corpus, Method, Paper} from "./corpus.js";
import {commonest, wordsOfMethod} from "./method-words.js";
import type {MethodWords} from "./method-words.js";
import {everything, fold} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import type {MethodKind} from "./tables.js";

/** One name all over the selection, whatever its case, spaces and dashes. */
export interface NamedMethod {
  key: string;
  /** The commonest way it is written in the corpus, whatever is selected. */
  name: string;
  /** What it stands for in the corpus, null where no paper spells it out. */
  expansion: string | null;
  /** Every way it is written or spelled out in the corpus. */
  forms: string[];
  /** What most papers take it for. */
  kind: MethodKind;
  /** Selected papers that name it, newest first (undated last). */
  papers: Paper[];
  /** Those of them that propose it. */
  proposing: Paper[];
  /** Rules that found it, the commonest first. */
  rules: string[];
  /** Finds its papers. */
  focus: Selection;
}

/** What a paper names as its own. */
export interface Proposal {
  paper: Paper;
  named: NamedMethod;
  expansion: string | null;
  /** Other selected papers that name it. */
  others: number;
}

const known = new WeakMap<Selected, NamedMethod[]>();

/** Names in the selected papers, those in most papers first, then those proposed, then by name. */
export function namedMethods(corpus: Corpus, selected: Selected): NamedMethod[] {
  let named = known.get(selected);
  if (!named) known.set(selected, (named = countNames(corpus, selected)));
  return named;
}

function countNames(corpus: Corpus, selected: Selected): NamedMethod[] {
  const named: NamedMethod[] = [];
  for (const key of keysInOrder(corpus)) {
    const rows = corpus.methodsOf.get(key)!;
    // Most names are of one paper.
    if (rows.length === 1 && !selected.mask[rows[0]!.paper]) continue;
    const uses = rows.length === 1 ? rows : rows.filter(({paper}) => selected.mask[paper]);
    if (uses.length) named.push(namedMethod(corpus, wordsOfMethod(corpus, key)!, key, uses));
  }
  // In the order of their names already, which sorting keeps.
  return named.sort((a, b) => b.papers.length - a.papers.length || b.proposing.length - a.proposing.length);
}

const inOrder = new WeakMap<Corpus, string[]>();

/** The keys of all names of a corpus in their order. */
export function keysInOrder(corpus: Corpus): readonly string[] {
  let keys = inOrder.get(corpus);
  if (!keys) inOrder.set(corpus, (keys = [...corpus.methodsOf.keys()].sort()));
  return keys;
}

function namedMethod(corpus: Corpus, {name, expansion, forms}: MethodWords, key: string, uses: Method[]): NamedMethod {
  const focus = {...everything, methods: [key]};
  if (uses.length === 1) {
    const [{paper, role, kind, rule}] = uses as [Method];
    const papers = [corpus.papers[paper]!];
    const proposing = role === "proposed" ? [...papers] : [];
    return {key, name, expansion, forms, kind, papers, proposing, rules: [rule], focus};
  }
  const places = newestPlaces(corpus);
  const papers = (rows: Method[]) =>
    rows.length < 2
      ? rows.map(({paper}) => corpus.papers[paper]!)
      : [...new Set(rows.map(({paper}) => paper))]
          .sort((a, b) => places[a]! - places[b]!)
          .map((index) => corpus.papers[index]!);
  return {
    key,
    name,
    expansion,
    forms,
    kind: commonest(uses.map(({kind}) => kind))[0]!,
    papers: papers(uses),
    proposing: papers(uses.filter(({role}) => role === "proposed")),
    rules: commonest(uses.map(({rule}) => rule)),
    focus
  };
}

/** What the selected papers propose, newest paper first (undated last), each paper's names in the order they were found. */
export function proposals(corpus: Corpus, selected: Selected, named = namedMethods(corpus, selected)): Proposal[] {
  const byKey = new Map(named.map((row) => [row.key, row]));
  const found = corpus.methods.filter(({paper, role}) => role === "proposed" && selected.mask[paper]);
  const seen = new Set<string>();
  return found
    .filter(({paper, key}) => !seen.has(`${paper} ${key}`) && seen.add(`${paper} ${key}`))
    .map((row): Proposal => {
      const {papers} = byKey.get(row.key)!;
      return {
        paper: corpus.papers[row.paper]!,
        named: byKey.get(row.key)!,
        expansion: row.expansion,
        others: papers.length - 1
      };
    })
    .sort((a, b) => newestFirst(a.paper, b.paper));
}

/**
 * Names that one selected paper proposes and another one mentions, those with most papers first; without those that more than a tenth of
 * the other papers mention before they are proposed, for these were taken from elsewhere.
 */
export function takenUp(named: NamedMethod[]): NamedMethod[] {
  return named.filter(({papers, proposing}) => {
    const others = papers.length - proposing.length;
    return proposing.length > 0 && others > 0 && 10 * namedBefore(papers, proposing) <= others;
  });
}

/** Papers that are surely older than all dated ones of those that propose. */
function namedBefore(papers: Paper[], proposing: Paper[]): number {
  const dates = proposing.flatMap(({date}) => date ?? []);
  const isBefore = (a: string, b: string) => {
    const known = Math.min(a.length, b.length);
    return a.slice(0, known) < b.slice(0, known);
  };
  if (!dates.length) return 0;
  return papers.filter(({date}) => date && dates.every((proposed) => isBefore(date, proposed))).length;
}

/** Names that hold every word of a search in the ways they are written or spelled out, with or without dashes. */
export function searchNames(named: NamedMethod[], search: string): NamedMethod[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (!words.length) return named;
  return named.filter(({forms}) => {
    const text = fold([...forms, ...forms.map(methodKey)].join("\n"));
    return words.every((word) => text.includes(word) || text.includes(methodKey(word)));
  });
}

const newest = new WeakMap<Corpus, Uint32Array>();

/** By paper, its place among all papers of the corpus by `newestFirst`. */
function newestPlaces(corpus: Corpus): Uint32Array {
  let places = newest.get(corpus);
  if (!places) {
    newest.set(corpus, (places = new Uint32Array(corpus.papers.length)));
    for (const [place, {index}] of [...corpus.papers].sort(newestFirst).entries()) places[index] = place;
  }
  return places;
}

/** Papers by date, the latest first, those without a date last; equal dates in the order of the corpus. */
export function newestFirst(a: Paper, b: Paper): number {
  return descending(a.date ?? "", b.date ?? "") || a.index - b.index;
}
