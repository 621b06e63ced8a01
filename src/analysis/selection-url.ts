import {isCalendarDate} from "./calendar.js";
import type {Corpus} from "./corpus.js";
import {everything, isEverything, listClauses} from "./selection-value.js";
import type {ListClause, Selection} from "./selection-value.js";
import {codeStatuses} from "./tables.js";

/** The selection that a URL's query spells; `prefix` tells apart several in one URL. Unknown values are dropped and named in `ignored`. */
export function readSelection(
  query: URLSearchParams,
  corpus: Corpus,
  prefix = ""
): {selection: Selection; ignored: string[]} {
  const selection: Selection = {...everything};
  const ignored: string[] = [];
  const keys = [...query.keys()];
  for (const [key, clause] of Object.entries(listClauses) as [keyof typeof listClauses, ListClause][]) {
    const named = query.getAll(prefix + key).map((value) => (isTopics(clause) ? topicNamed(corpus, value) : value));
    const values = [...new Set(named)].filter((value) => {
      if (isKnown(clause, value, corpus)) return true;
      ignored.push(`${key} ${value}`);
      return false;
    });
    (selection as unknown as Record<string, string[]>)[clause] = values;
  }
  selection.text = (query.get(`${prefix}q`) ?? "").trim().slice(0, 200);
  for (const bound of ["from", "to"] as const) {
    const value = query.get(prefix + bound);
    if (value && isCalendarDate(value)) selection[bound] = value;
    else if (value) ignored.push(`${bound} ${value}`);
  }
  selection.undated = query.get(`${prefix}undated`) === "yes";
  for (const name of ["and", "except"] as const)
    for (let i = 1; i <= mostFurther; ++i) {
      const start = `${prefix}${name}${i}.`;
      if (!keys.some((key) => key.startsWith(start)) || furtherParts(start) > mostNested) continue;
      const further = readSelection(query, corpus, start);
      ignored.push(...further.ignored);
      if (!isEverything(further.selection)) selection[name] = [...selection[name], further.selection];
    }
  return {selection, ignored};
}

function isTopics(clause: ListClause): boolean {
  return clause === "topics" || clause === "anyTopics" || clause === "notTopics";
}

const termsByName = new WeakMap<Corpus["terms"], Map<string, string>>();

/**
 * The term that a reader's word for a topic means: itself, or the one that has it as a name, a plural or an acronym, whatever the case
 * ("grpo"); of several the one in most papers. The word as it is where it means none.
 */
export function topicNamed(corpus: Corpus, value: string): string {
  if (corpus.termOf.has(value)) return value;
  const known = termsByName.get(corpus.terms) ?? new Map<string, string>();
  if (!termsByName.has(corpus.terms)) {
    for (const {term, label, variants} of [...corpus.terms].sort((a, b) => b.papers.length - a.papers.length))
      for (const name of [term, label, ...variants])
        if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), term);
    termsByName.set(corpus.terms, known);
  }
  return known.get(value.trim().toLowerCase()) ?? value;
}

/** As many further selections of a kind as a URL holds, and so many inside one another. */
const mostFurther = 9;
const mostNested = 4;

function furtherParts(prefix: string): number {
  return prefix.match(/(and|except)\d\./g)?.length ?? 0;
}

/** Writes a selection into a query, replacing what stood there under the same prefix. */
export function writeSelection(query: URLSearchParams, selection: Selection, prefix = ""): void {
  for (const [key, clause] of Object.entries(listClauses) as [string, ListClause][]) {
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
    if (key.startsWith(prefix) && /^(and|except)\d\./.test(key.slice(prefix.length))) query.delete(key);
  for (const name of ["and", "except"] as const)
    for (const [i, further] of selection[name].entries()) writeSelection(query, further, `${prefix}${name}${i + 1}.`);
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
