import {methodKey} from "./corpus.js";
import type {Corpus, Paper, PaperText} from "./corpus.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus} from "./tables.js";

/** What the reader looks at: every clause narrows it, and a clause that is empty says nothing. */
export interface Selection {
  /** Words that must all occur in the title or abstract. */
  text: string;
  /** Terms: all of, any of, none of. */
  topics: string[];
  anyTopics: string[];
  notTopics: string[];
  /** Method names, all of. */
  methods: string[];
  /** Code statuses, any of. */
  code: CodeStatus[];
  /** ISO year, month or day, both included. */
  from: string | null;
  to: string | null;
  /** Only papers without a date. */
  undated: boolean;
  /** Digests, communities (by id), link hosts, papers (by id): any of. */
  digests: string[];
  communities: string[];
  hosts: string[];
  papers: string[];
}

export const everything: Selection = Object.freeze({
  text: "",
  topics: [],
  anyTopics: [],
  notTopics: [],
  methods: [],
  code: [],
  from: null,
  to: null,
  undated: false,
  digests: [],
  communities: [],
  hosts: [],
  papers: []
});

/** The papers of a selection. */
export interface Selected {
  /** 1 for a paper that is in, by position. */
  mask: Uint8Array;
  papers: Paper[];
  size: number;
}

const lists = {
  topic: "topics",
  any: "anyTopics",
  not: "notTopics",
  method: "methods",
  code: "code",
  digest: "digests",
  community: "communities",
  host: "hosts",
  paper: "papers"
} as const;

type ListClause = (typeof lists)[keyof typeof lists];

/** The selection that a URL's query spells; `prefix` tells apart several in one URL. Unknown values are dropped and named in `ignored`. */
export function readSelection(
  query: URLSearchParams,
  corpus: Corpus,
  prefix = ""
): {selection: Selection; ignored: string[]} {
  const selection: Selection = {...everything};
  const ignored: string[] = [];
  for (const [key, clause] of Object.entries(lists) as [keyof typeof lists, ListClause][]) {
    const values = [...new Set(query.getAll(prefix + key))].filter((value) => {
      if (isKnown(clause, value, corpus)) return true;
      ignored.push(`${key} ${value}`);
      return false;
    });
    (selection as unknown as Record<string, string[]>)[clause] = values;
  }
  selection.text = (query.get(`${prefix}q`) ?? "").trim().slice(0, 200);
  for (const bound of ["from", "to"] as const) {
    const value = query.get(prefix + bound);
    if (value && /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(value)) selection[bound] = value;
    else if (value) ignored.push(`${bound} ${value}`);
  }
  selection.undated = query.get(`${prefix}undated`) === "yes";
  return {selection, ignored};
}

/** Writes a selection into a query, replacing what stood there under the same prefix. */
export function writeSelection(query: URLSearchParams, selection: Selection, prefix = ""): void {
  for (const [key, clause] of Object.entries(lists) as [string, ListClause][]) {
    query.delete(prefix + key);
    for (const value of selection[clause]) query.append(prefix + key, value);
  }
  for (const [key, value] of [
    ["q", selection.text],
    ["from", selection.from],
    ["to", selection.to],
    ["undated", selection.undated ? "yes" : null]
  ] as const)
    if (value) query.set(prefix + key, value);
    else query.delete(prefix + key);
}

function isKnown(clause: ListClause, value: string, corpus: Corpus): boolean {
  switch (clause) {
    case "topics":
    case "anyTopics":
    case "notTopics":
      return corpus.termOf.has(value);
    case "methods":
      return corpus.methodsOf.has(methodKey(value));
    case "code":
      return (codeStatuses as readonly string[]).includes(value);
    case "digests":
      return corpus.digests.some(({digest}) => digest === value);
    case "communities":
      return corpus.communityOf.has(value);
    case "hosts":
      return corpus.links.some(({host}) => host === value);
    case "papers":
      return corpus.paperOf.has(value);
  }
}

export function isEverything(selection: Selection): boolean {
  return clauses(selection).length === 0;
}

/** Both selections at once: lists that mean "all of" are joined, those that mean "any of" keep what both allow. */
export function narrow(selection: Selection, by: Selection): Selection {
  const joined = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  const both = <T>(a: T[], b: T[]) =>
    a.length && b.length ? b.filter((value) => a.includes(value)) : a.length ? a : b;
  const later = (a: string | null, b: string | null) => (a && b ? (a > b ? a : b) : (a ?? b));
  const earlier = (a: string | null, b: string | null) =>
    a && b ? (b.startsWith(a) || (b < a && !a.startsWith(b)) ? b : a) : (a ?? b);
  return {
    text: joined(words(selection.text), words(by.text)).join(" "),
    topics: joined(selection.topics, by.topics),
    anyTopics: both(selection.anyTopics, by.anyTopics),
    notTopics: joined(selection.notTopics, by.notTopics),
    methods: joined(selection.methods, by.methods),
    code: both(selection.code, by.code),
    from: later(selection.from, by.from),
    to: earlier(selection.to, by.to),
    undated: selection.undated || by.undated,
    digests: both(selection.digests, by.digests),
    communities: both(selection.communities, by.communities),
    hosts: both(selection.hosts, by.hosts),
    papers: both(selection.papers, by.papers)
  };
}

/** The papers that fit every clause, in the order of the corpus. A search for text needs `texts`; without, titles are searched. */
export function select(corpus: Corpus, selection: Selection, texts?: PaperText[] | null): Selected {
  const mask = new Uint8Array(corpus.papers.length).fill(1);
  const keep = (fits: (paper: Paper) => boolean) => {
    for (const paper of corpus.papers) if (mask[paper.index] && !fits(paper)) mask[paper.index] = 0;
  };
  const keepListed = (listed: Iterable<number>) => {
    const inList = new Uint8Array(mask.length);
    for (const index of listed) inList[index] = 1;
    for (let i = 0; i < mask.length; ++i) mask[i]! &= inList[i]!;
  };
  const mentioning = (terms: string[]) => terms.flatMap((term) => [...(corpus.termOf.get(term)?.papers ?? [])]);
  for (const topic of selection.topics) keepListed(mentioning([topic]));
  if (selection.anyTopics.length) keepListed(mentioning(selection.anyTopics));
  for (const index of mentioning(selection.notTopics)) mask[index] = 0;
  for (const method of selection.methods)
    keepListed((corpus.methodsOf.get(methodKey(method)) ?? []).map(({paper}) => paper));
  if (selection.code.length) keep(({code}) => selection.code.includes(code));
  const {from, to} = selection;
  if (from) keep(({date}) => date !== null && date >= from);
  if (to) keep(({date}) => date !== null && date.slice(0, to.length) <= to);
  if (selection.undated) keep(({date}) => date === null);
  if (selection.digests.length)
    keepListed(corpus.digests.flatMap((row) => (selection.digests.includes(row.digest) ? row.appearances : [])));
  if (selection.communities.length)
    keepListed(selection.communities.flatMap((id) => corpus.communityOf.get(id)?.papers ?? []));
  if (selection.hosts.length)
    keepListed(corpus.links.flatMap(({paper, host}) => (selection.hosts.includes(host) ? [paper] : [])));
  if (selection.papers.length) keep(({id}) => selection.papers.includes(id));
  const wanted = words(selection.text);
  if (wanted.length)
    keep(({index, title}) => {
      const text = fold(`${title} ${texts?.[index]?.abstract ?? ""}`);
      return wanted.every((word) => text.includes(word));
    });
  const papers = corpus.papers.filter(({index}) => mask[index]);
  return {mask, papers, size: papers.length};
}

/** Letters without case and accents, for searching. Keeps the length of text written in composed characters. */
export function fold(text: string): string {
  return text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "");
}

function words(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** One removable part of a selection: a kind and value to show, and the selection without it. */
export interface Clause {
  kind:
    "Search" | "Topic" | "Any topic" | "Not" | "Method" | "Code" | "Dates" | "Digest" | "Community" | "Host" | "Paper";
  value: string;
  without: Selection;
}

/** A selection's clauses in the order they are shown. Pass the corpus to have terms, communities and papers by their labels. */
export function clauses(selection: Selection, corpus?: Corpus): Clause[] {
  const found: Clause[] = [];
  const label = (term: string) => corpus?.termOf.get(term)?.label ?? term;
  if (selection.text) found.push({kind: "Search", value: selection.text, without: {...selection, text: ""}});
  const each = (kind: Clause["kind"], clause: ListClause, show: (value: string) => string = (value) => value) => {
    for (const value of selection[clause] as string[])
      found.push({
        kind,
        value: show(value),
        without: {...selection, [clause]: (selection[clause] as string[]).filter((other) => other !== value)}
      });
  };
  each("Topic", "topics", label);
  if (selection.anyTopics.length)
    found.push({
      kind: "Any topic",
      value: selection.anyTopics.map(label).join(" or "),
      without: {...selection, anyTopics: []}
    });
  each("Not", "notTopics", label);
  each("Method", "methods");
  if (selection.code.length)
    found.push({kind: "Code", value: selection.code.map(statusLabel).join(" or "), without: {...selection, code: []}});
  const {from, to} = selection;
  if (from || to || selection.undated) {
    const value = selection.undated
      ? "none"
      : !to
        ? `since ${from}`
        : !from
          ? `up to ${to}`
          : from === to
            ? from
            : `${from}–${to}`;
    found.push({kind: "Dates", value, without: {...selection, from: null, to: null, undated: false}});
  }
  each("Digest", "digests");
  if (selection.communities.length) {
    const value = selection.communities.map((id) => corpus?.communityOf.get(id)?.label ?? id).join(" or ");
    found.push({kind: "Community", value, without: {...selection, communities: []}});
  }
  if (selection.hosts.length)
    found.push({kind: "Host", value: selection.hosts.join(" or "), without: {...selection, hosts: []}});
  if (selection.papers.length) {
    const {papers} = selection;
    const value =
      papers.length === 1 ? (corpus?.paperOf.get(papers[0]!)?.title ?? papers[0]!) : `${papers.length} chosen by hand`;
    found.push({kind: "Paper", value, without: {...selection, papers: []}});
  }
  return found;
}

/** How a code status is called on the pages. */
export function statusLabel(status: CodeStatus): string {
  return status === "page" ? "page only" : status;
}
