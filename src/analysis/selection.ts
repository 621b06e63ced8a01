import type {Corpus, Paper, PaperText} from "./corpus.js";
import {methodLabel} from "./method-words.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus} from "./tables.js";
import {dateInWords} from "./wording.js";

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
  /** Further selections that must fit as well, for what one list of "any of" cannot say; they have none of their own. */
  and: Selection[];
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
  papers: [],
  and: []
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
  if (!/(^|\.)and\d\.$/.test(prefix))
    for (let i = 1; i <= mostAnd; ++i) {
      const further = readSelection(query, corpus, `${prefix}and${i}.`);
      ignored.push(...further.ignored);
      if (!isEverything(further.selection)) selection.and = [...selection.and, further.selection];
    }
  return {selection, ignored};
}

/** As many further selections as a URL holds. */
const mostAnd = 9;

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
  for (const key of [...query.keys()])
    if (key.startsWith(prefix) && /^and\d\./.test(key.slice(prefix.length))) query.delete(key);
  for (const [i, further] of selection.and.entries()) writeSelection(query, further, `${prefix}and${i + 1}.`);
}

function isKnown(clause: ListClause, value: string, corpus: Corpus): boolean {
  switch (clause) {
    case "topics":
    case "anyTopics":
    case "notTopics":
      return corpus.termOf.has(value);
    case "methods":
      return corpus.methodsOf.has(corpus.methodKeyOf(value));
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

/** Whether two selections say the same. */
export function sameSelection(a: Selection, b: Selection): boolean {
  const spelled = (selection: Selection) => {
    const query = new URLSearchParams();
    writeSelection(query, selection);
    return String(query);
  };
  return spelled(a) === spelled(b);
}

/** Both selections at once: its papers are those that fit the one and the other. */
export function narrow(selection: Selection, by: Selection): Selection {
  const joined = (a: string[], b: string[]) => [...new Set([...a, ...b])];
  const further: Selection[] = [];
  const both = <Clause extends AnyOf>(clause: Clause): Selection[Clause] => {
    const [a, b] = [selection[clause] as string[], by[clause] as string[]];
    const common = b.filter((value) => a.includes(value));
    if (!a.length || !b.length) return (a.length ? a : b) as Selection[Clause];
    const exact = oneOfEach.has(clause) ? common.length > 0 : common.length === Math.min(a.length, b.length);
    if (exact) return common as Selection[Clause];
    further.push({...everything, [clause]: b});
    return a as Selection[Clause];
  };
  return {
    text: joined(words(selection.text), words(by.text)).join(" "),
    topics: joined(selection.topics, by.topics),
    anyTopics: both("anyTopics"),
    notTopics: joined(selection.notTopics, by.notTopics),
    methods: joined(selection.methods, by.methods),
    code: both("code"),
    from: latest(selection.from, by.from),
    to: earliest(selection.to, by.to),
    undated: selection.undated || by.undated,
    digests: both("digests"),
    communities: both("communities"),
    hosts: both("hosts"),
    papers: both("papers"),
    and: [...selection.and, ...by.and, ...further].filter(
      (one, i, all) => all.findIndex((other) => sameSelection(one, other)) === i
    )
  };
}

type AnyOf = "anyTopics" | "code" | "digests" | "communities" | "hosts" | "papers";

/** Clauses of which a paper has one value only, so that two lists of them allow what is in both. */
const oneOfEach = new Set<AnyOf>(["code", "communities", "papers"]);

/** The first and last day that an ISO day, month or year stands for. */
const firstDay = (date: string) => date + "-01-01".slice(date.length - 4);
const lastDay = (date: string) => date + "-12-31".slice(date.length - 4);

function latest(a: string | null, b: string | null): string | null {
  return a && b ? (firstDay(a) > firstDay(b) ? a : b) : (a ?? b);
}

function earliest(a: string | null, b: string | null): string | null {
  return a && b ? (lastDay(a) < lastDay(b) ? a : b) : (a ?? b);
}

/**
 * The papers that fit every clause, in the order of the corpus. A paper dated by month or year fits dates that hold all of it.
 * A search for text needs `texts`; without, titles are searched.
 */
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
    keepListed((corpus.methodsOf.get(corpus.methodKeyOf(method)) ?? []).map(({paper}) => paper));
  if (selection.code.length) keep(({code}) => selection.code.includes(code));
  const {from, to} = selection;
  if (from) keep(({date}) => date !== null && firstDay(date) >= firstDay(from));
  if (to) keep(({date}) => date !== null && lastDay(date) <= lastDay(to));
  if (selection.undated) keep(({date}) => date === null);
  if (selection.digests.length)
    keepListed(corpus.digests.flatMap((row) => (selection.digests.includes(row.digest) ? row.appearances : [])));
  if (selection.communities.length)
    keepListed(selection.communities.flatMap((id) => corpus.communityOf.get(id)?.papers ?? []));
  if (selection.hosts.length)
    keepListed(corpus.links.flatMap(({paper, host}) => (selection.hosts.includes(host) ? [paper] : [])));
  if (selection.papers.length) keepListed(selection.papers.flatMap((id) => corpus.paperOf.get(id)?.index ?? []));
  const wanted = words(selection.text);
  if (wanted.length)
    keep((paper) => {
      const text = foldedText(paper, texts?.[paper.index]);
      return wanted.every((word) => text.includes(word));
    });
  for (const further of selection.and) {
    const other = select(corpus, further, texts).mask;
    for (let i = 0; i < mask.length; ++i) mask[i]! &= other[i]!;
  }
  const papers = corpus.papers.filter(({index}) => mask[index]);
  return {mask, papers, size: papers.length};
}

/** Letters without case, accents and typographic forms, for searching. Its length may differ from the text's. */
export function fold(text: string): string {
  return text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ς", "σ");
}

/** What a search looks through; folding all abstracts takes a while, so it is done once. */
function foldedText({title}: Paper, text: PaperText | undefined): string {
  if (!text) return fold(title);
  const known = foldedTexts.get(text) ?? fold(`${title} ${text.abstract}`);
  foldedTexts.set(text, known);
  return known;
}

const foldedTexts = new WeakMap<PaperText, string>();

function words(text: string): string[] {
  return fold(text).split(/\s+/).filter(Boolean);
}

/** One removable part of a selection: a kind and value to show, the selection without it, and it alone. */
export interface Clause {
  kind:
    | "Search"
    | "Topic"
    | "Any topic"
    | "Not"
    | "Method"
    | "Code"
    | "Dates"
    | "Digest"
    | "Community"
    | "Host"
    | "Paper"
    | "Papers";
  value: string;
  without: Selection;
  only: Selection;
}

/** A selection's clauses in the order they are shown. Pass the corpus to have terms, communities and papers by their labels. */
export function clauses(selection: Selection, corpus?: Corpus): Clause[] {
  const found: Clause[] = [];
  const add = (kind: Clause["kind"], value: string, only: Partial<Selection>, without: Partial<Selection>) =>
    found.push({kind, value, without: {...selection, ...without}, only: {...everything, ...only}});
  const each = (kind: Clause["kind"], clause: AllOf, show: (value: string) => string = (value) => value) => {
    for (const value of selection[clause])
      add(kind, show(value), {[clause]: [value]}, {[clause]: selection[clause].filter((other) => other !== value)});
  };
  const any = (kind: Clause["kind"], clause: AnyOf, show: (value: string) => string = (value) => value) => {
    const values: string[] = selection[clause];
    if (values.length) add(kind, values.map(show).join(" or "), {[clause]: values}, {[clause]: []});
  };
  const label = (term: string) => corpus?.termOf.get(term)?.label ?? term;
  if (selection.text) add("Search", selection.text, {text: selection.text}, {text: ""});
  each("Topic", "topics", label);
  any("Any topic", "anyTopics", label);
  each("Not", "notTopics", label);
  each("Method", "methods", (name) => (corpus ? methodLabel(corpus, name) : name));
  any("Code", "code", (status) => statusLabel(status as CodeStatus));
  const {from, to, papers} = selection;
  if (from && to && firstDay(from) > lastDay(to)) {
    add("Dates", spanInWords(from, null), {from}, {from: null});
    add("Dates", spanInWords(null, to), {to}, {to: null});
  } else if (from || to) add("Dates", spanInWords(from, to), {from, to}, {from: null, to: null});
  if (selection.undated) add("Dates", "none", {undated: true}, {undated: false});
  any("Digest", "digests", (id) => digestLabel(id, corpus));
  any("Community", "communities", (id) => corpus?.communityOf.get(id)?.label ?? id);
  any("Host", "hosts");
  if (papers.length === 1) add("Paper", corpus?.paperOf.get(papers[0]!)?.title ?? papers[0]!, {papers}, {papers: []});
  else if (papers.length) add("Papers", `${papers.length} of them`, {papers}, {papers: []});
  for (const further of selection.and)
    for (const clause of clauses(further, corpus)) {
      const others = selection.and.filter((other) => other !== further);
      const left = isEverything(clause.without) ? others : [...others, clause.without];
      found.push({...clause, without: {...selection, and: left}});
    }
  return found;
}

type AllOf = "topics" | "notTopics" | "methods";

/** "2024–2025", "Mar 2024", "since 2024", "up to 2 Mar 2025". */
function spanInWords(from: string | null, to: string | null): string {
  if (!to) return `since ${dateInWords(from!)}`;
  if (!from) return `up to ${dateInWords(to)}`;
  if (from === to) return dateInWords(from);
  return `${dateInWords(from)}${from.length === 4 && to.length === 4 ? "–" : " – "}${dateInWords(to)}`;
}

/** How a digest is called: by its date where it has one that no other has. */
export function digestLabel(id: string, corpus?: Corpus): string {
  const date = corpus?.digests.find(({digest}) => digest === id)?.date;
  return date && corpus.digests.filter((other) => other.date === date).length === 1 ? dateInWords(date) : id;
}

/** How a code status is called on the pages. */
export function statusLabel(status: CodeStatus): string {
  return status === "page" ? "page only" : status;
}
