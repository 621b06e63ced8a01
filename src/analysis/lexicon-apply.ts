import type {CorpusData, PaperText} from "./corpus.js";
import type {LexiconEntry} from "./lexicon.js";
import {changesOf} from "./lexicon-changes.js";
import type {LexiconChange} from "./lexicon-changes.js";
import {soughtForms, soughtIn} from "./lexicon-sought.js";
import {applyToNames, lexiconRule, rowsByKey} from "./lexicon-names.js";
import type {AppliedNames} from "./lexicon-names.js";
import {lexiconPlaces, sameEntries} from "./lexicon-places.js";
import {planLexicon, resolver} from "./lexicon-plan.js";
import type {LexiconPlan} from "./lexicon-plan.js";
import {applyToTerms} from "./lexicon-terms.js";
import type {CountedTerm} from "./lexicon-terms.js";
import {lexiconText} from "./lexicon-text.js";
import type {MethodKind, MethodRole} from "./tables.js";

export type {LexiconChange} from "./lexicon-changes.js";

/** The lexicon of the file that came with the tables, and what only a build could find out for it. */
export interface BuiltLexicon {
  entries: LexiconEntry[];
  /** Lines that were not understood, to be written back. */
  left: string[][];
  /** The terms before this position are those of extraction; those from it on were looked for because a line names them. */
  extracted: number;
  /** Communities and places in the network of the topics as the file leaves them. */
  placed: {term: string[]; community: number[]; x: number[]; y: number[]};
  /** Mentions, as the file leaves them, of terms that have fewer than what was merged into them. */
  mentions: Record<string, number>;
}

export interface AppliedLexicon {
  /** The corpus as the lexicon leaves it, for `openCorpus`. */
  data: CorpusData;
  /** What each entry did, in their order. */
  changes: LexiconChange[];
  /** A paper's text (by its position) with positions of terms and rows of names as in `data`. The identity without entries. */
  text: (text: PaperText, paper: number) => PaperText;
}

/**
 * Applies a lexicon to the tables as a page loads them, always from those without any: call it with all entries after each edit, so
 * that an edit is undone by leaving it out. `data` is never changed. With `texts` (what is loaded of them, by paper), `keep`, `merge`
 * and `class` also find terms that extraction made none of.
 *
 * With all texts it agrees with a build on terms, labels, topics, papers and names, and with the entries of the file on everything.
 * For other entries it differs in: communities and places, which stay, and newcomers join those that they share most papers with; and
 * `mentions` of a merged term, which count a place twice where one of the merged terms stands inside another, since that takes the
 * texts of all papers.
 */
export function applyLexicon(
  data: CorpusData,
  entries: readonly LexiconEntry[],
  {texts}: {texts?: readonly (PaperText | undefined)[]} = {}
): AppliedLexicon {
  const {lexicon: built, ...rest} = data;
  if (!entries.length && !built) return {data: {...rest, changes: []}, changes: [], text: (text) => text};
  const all = countedTerms(data);
  const extracted = built?.extracted ?? all.length;
  const find = extractedTerm(data);
  const sought = soughtIn(soughtForms(entries, find), {known: all.slice(extracted), titles: data.papers.title, texts});
  const base = [...all.slice(0, extracted), ...sought.map(({term}) => term)];
  const isName = (key: string) => rowsByKey(data.methods.name).has(key);
  const plan = planLexicon(base, entries, {find: sought.length ? resolver(base) : find, isName, extracted});
  const applied = applyToTerms(base, plan, extracted);
  const names = applyToNames(data.methods, plan, (node) => base[node]?.papers ?? []);
  const searched = new Set(built && soughtForms(built.entries, find));
  const changes = changesOf(plan, base, applied, names, (form) => Boolean(texts) || searched.has(form));
  const methods = columnsOf(data, names);
  const counts = built && sameEntries(entries, built.entries) ? built.mentions : {};
  return {
    data: {
      ...rest,
      terms: {
        term: applied.terms.map(({term}) => term),
        label: applied.terms.map(({label}) => label),
        topic: applied.terms.map(({topic}) => topic),
        words: applied.terms.map(({words}) => words),
        mentions: applied.terms.map(({term, mentions}) => counts[term] ?? mentions),
        variants: applied.terms.map(({variants}) => [...variants]),
        papers: applied.terms.map(({papers}) => papers as number[]),
        ...lexiconPlaces(data, applied.terms, entries)
      },
      methods,
      changes,
      aliases: plan.lines
        .filter(({entry, holds}) => holds && entry.action === "merge")
        .map(({entry, target}) => [entry.term, labelOf(plan, target)])
    },
    changes,
    text: lexiconText({data, plan, applied, names, extracted, sought})
  };
}

/** How a node is shown in the end. */
function labelOf({nodes, countsAs, renamed}: LexiconPlan, node: number): string {
  const end = countsAs[node]! < 0 ? node : countsAs[node]!;
  return renamed.get(end) ?? nodes[end]!.label;
}

/** Finds the term that is written so in tables as a page loads them, before any lexicon; -1 for none. */
export function extractedTerm(data: CorpusData): (form: string) => number {
  const all = countedTerms(data);
  return resolverOf(data, all.slice(0, data.lexicon?.extracted ?? all.length));
}

const counted = new WeakMap<CorpusData["terms"], CountedTerm[]>();

function countedTerms({terms}: CorpusData): CountedTerm[] {
  let rows = counted.get(terms);
  if (!rows)
    counted.set(
      terms,
      (rows = terms.term.map((term, i) => ({
        term,
        label: terms.label[i]!,
        variants: terms.variants[i]!,
        topic: terms.topic[i]!,
        words: terms.words[i]!,
        mentions: terms.mentions[i]!,
        papers: terms.papers[i]!
      })))
    );
  return rows;
}

const resolvers = new WeakMap<CorpusData["terms"], (form: string) => number>();

function resolverOf({terms}: CorpusData, extracted: readonly CountedTerm[]): (form: string) => number {
  let find = resolvers.get(terms);
  if (!find) resolvers.set(terms, (find = resolver(extracted)));
  return find;
}

/** The columns of `methods`: a paper's rows that stay, then those that the lexicon adds to it. */
function columnsOf({methods}: CorpusData, {changed, added}: AppliedNames): CorpusData["methods"] {
  if (!changed.size && !added.length) return methods;
  const columns: CorpusData["methods"] = {paper: [], name: [], expansion: [], role: [], kind: [], rule: []};
  const push = (
    paper: number,
    name: string,
    expansion: string | null,
    role: MethodRole,
    kind: MethodKind,
    rule: string
  ) => {
    columns.paper.push(paper);
    columns.name.push(name);
    columns.expansion.push(expansion);
    columns.role.push(role);
    columns.kind.push(kind);
    columns.rule.push(rule);
  };
  const waiting = [...added].sort((a, b) => a.paper - b.paper);
  let next = 0;
  const addUpTo = (paper: number) => {
    for (; next < waiting.length && waiting[next]!.paper < paper; ++next)
      push(waiting[next]!.paper, waiting[next]!.name, null, "mentioned", waiting[next]!.kind, lexiconRule);
  };
  methods.paper.forEach((paper, row) => {
    addUpTo(paper);
    const kind = changed.get(row);
    if (kind !== null)
      push(
        paper,
        methods.name[row]!,
        methods.expansion[row]!,
        methods.role[row]!,
        kind ?? methods.kind[row]!,
        kind ? lexiconRule : methods.rule[row]!
      );
  });
  addUpTo(Infinity);
  return columns;
}
