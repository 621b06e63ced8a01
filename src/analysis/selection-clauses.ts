import type {Corpus} from "./corpus.js";
import {firstDay, lastDay} from "./calendar.js";
import {methodLabel} from "./method-words.js";
import {everything, isEverything} from "./selection-value.js";
import type {AllOf, AnyOf, Selection} from "./selection-value.js";
import type {CodeStatus} from "./tables.js";
import {dateInWords, grouped} from "./wording.js";

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
    | "Papers"
    | "Except";
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
  else if (papers.length) add("Papers", `${grouped(papers.length)} of them`, {papers}, {papers: []});
  for (const further of selection.and)
    for (const clause of clauses(further, corpus)) {
      const others = selection.and.filter((other) => other !== further);
      const left = isEverything(clause.without) ? others : [...others, clause.without];
      found.push({...clause, without: {...selection, and: left}});
    }
  for (const further of selection.except) {
    const words = clauses(further, corpus).map(({kind, value}) => (kind === "Except" ? `not (${value})` : value));
    const others = selection.except.filter((other) => other !== further);
    add("Except", words.join(" and "), {except: [further]}, {except: others});
  }
  return found;
}

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
