import type {Corpus} from "./corpus.js";
import {clauses} from "./selection.js";
import type {Clause, Selection} from "./selection.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus} from "./tables.js";
import {counted, grouped, listed} from "./wording.js";

/** What the papers of a clause do, as a predicate for so many of them: "mention clustering", "links its code". */
export function predicate({kind, value, only}: Clause, n: number): string {
  const one = n === 1;
  switch (kind) {
    case "Search":
      return `${one ? "contains" : "contain"} “${value}”`;
    case "Topic":
    case "Any topic":
      return `${one ? "mentions" : "mention"} ${value}`;
    case "Not":
      return `${one ? "does" : "do"} not mention ${value}`;
    case "Method":
      return `${one ? "names" : "name"} ${value}`;
    case "Code":
      return codePredicate(only.code, one);
    case "Dates":
      return only.undated ? `${one ? "has" : "have"} no date` : `${one ? "is" : "are"} dated ${value}`;
    case "Digest":
      return `came in the digest of ${value}`;
    case "Community":
      return `${one ? "is" : "are"} in the community of ${value}`;
    case "Host":
      return `${one ? "links" : "link"} to ${value}`;
    case "Paper":
      return `is “${value}”`;
    case "Except":
      return `${one ? "is" : "are"} not of “${value}”`;
    case "Papers":
      return `${one ? "is" : "are"} among those picked`;
  }
}

function codePredicate(code: CodeStatus[], one: boolean): string {
  if (code.length === codeStatuses.length - 1 && !code.includes("none"))
    return one ? "says something about code" : "say something about code";
  return code.map((status) => statusPredicates[status][one ? 0 : 1]).join(" or ");
}

const statusPredicates: Record<CodeStatus, [one: string, more: string]> = {
  linked: ["links its code", "link their code"],
  promised: ["promises code", "promise code"],
  claimed: ["claims code without a link", "claim code without a link"],
  page: ["has only a project page", "have only a project page"],
  none: ["says nothing about code", "say nothing about code"]
};

/** "28 papers on large language models", "4 papers on clustering that link their code", "All 134 papers". */
export function papersInWords(corpus: Corpus, selection: Selection, size: number): string {
  const parts = clauses(selection, corpus);
  if (!parts.length)
    return size === corpus.papers.length && size > 1 ? `All ${grouped(size)} papers` : counted(size, "paper");
  const topics = parts.filter(({kind}) => kind === "Topic").map(({value}) => value);
  const others = parts.filter(({kind}) => kind !== "Topic").map((clause) => predicate(clause, size));
  return [
    counted(size, "paper"),
    ...(topics.length ? [`on ${listed(topics)}`] : []),
    ...(others.length ? [`that ${listed(others)}`] : [])
  ].join(" ");
}
