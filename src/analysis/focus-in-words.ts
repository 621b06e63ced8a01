import {methodKey} from "./method-key.js";
import type {Corpus, Term} from "./corpus.js";
import {codeCounts} from "./frequency.js";
import {methodLabel} from "./method-words.js";
import {clauses, statusLabel} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import type {CodeStatus} from "./tables.js";
import {datesInWords, exceptedInWords} from "./selection-in-words.js";
import {capitalised, counted, dateInWords, grouped, listed} from "./wording.js";

/** What is open, said above its list of papers. */
export interface FocusWords {
  /** The community that a topic belongs to; its position gives the colour. */
  community: {label: string; index: number} | null;
  heading: string;
  /** "28 papers, 5 link to code." */
  count: string;
  /** Other ways in which a topic or name is written, commonest first. */
  variants: string[];
}

/** Says what a focus is, and what its papers (those of the selection) come to. */
export function focusInWords(corpus: Corpus, focus: Selection, focused: Selected): FocusWords {
  const names = namesOf(corpus, focus);
  const only = new Set(clauses(focus).map(({kind}) => kind)).size === 1;
  const term = only && focus.topics.length === 1 ? corpus.termOf.get(focus.topics[0]!) : undefined;
  const community = term && corpus.communities[term.community];
  return {
    community: community ? {label: community.label, index: community.index} : null,
    heading: focus.hosts.includes(names[0]!) ? names.join(", ") : capitalised(names.join(", ")),
    count: countOf(corpus, focus, focused, only),
    variants: term
      ? otherForms(term).slice(0, 3)
      : only && focus.methods.length === 1
        ? expansionsOf(corpus, focus.methods)
        : []
  };
}

function namesOf(corpus: Corpus, focus: Selection): string[] {
  const label = (term: string) => corpus.termOf.get(term)?.label ?? term;
  const names: string[] = [];
  if (focus.topics.length) names.push(listed(focus.topics.map(label)));
  if (focus.anyTopics.length) names.push(focus.anyTopics.map(label).join(" or "));
  if (focus.notTopics.length) names.push(`not ${focus.notTopics.map(label).join(" or ")}`);
  if (focus.methods.length) names.push(listed(focus.methods.map((name) => methodLabel(corpus, name))));
  if (focus.text) names.push(`“${focus.text}”`);
  if (focus.communities.length)
    names.push(focus.communities.map((id) => corpus.communityOf.get(id)?.label ?? id).join(" or "));
  if (focus.code.length)
    names.push(focus.code.length === 1 && focus.code[0] === "none" ? "no code" : codeInWords(focus.code));
  if (focus.hosts.length) names.push(focus.hosts.join(" or "));
  if (focus.undated) names.push("no date");
  else if (focus.from && focus.from === focus.to) names.push(dateInWords(focus.from, {long: true}));
  else if (focus.from || focus.to) names.push(datesInWords(focus));
  for (const id of focus.digests) {
    const date = corpus.digests.find(({digest}) => digest === id)?.date;
    names.push(date ? `digest of ${dateInWords(date, {long: true})}` : `digest ${id}`);
  }
  if (focus.papers.length)
    names.push(focus.papers.length === 1 ? "one paper" : `${grouped(focus.papers.length)} papers`);
  if (focus.except.length) names.push(`not of ${exceptedInWords(corpus, focus)}`);
  return names;
}

/** "code linked or promised"; "page only or none", as the marks have it, where no status says that there is code. */
function codeInWords(statuses: CodeStatus[]): string {
  const [of, without] = [statuses.filter(isCode), statuses.filter((status) => !isCode(status))];
  const words = [...(of.length ? [`code ${of.join(" or ")}`] : []), ...without.map(statusLabel)];
  return words.join(" or ");
}

function isCode(status: CodeStatus): boolean {
  return status !== "page" && status !== "none";
}

function countOf(corpus: Corpus, focus: Selection, focused: Selected, only: boolean): string {
  const {size} = focused;
  const papers = counted(size, "paper");
  if (only && focus.methods.length === 1) {
    const rows = corpus.methodsOf.get(corpus.methodKeyOf(focus.methods[0]!)) ?? [];
    const proposing = new Set(rows.flatMap(({paper, role}) => (role === "proposed" ? [paper] : [])));
    const proposed = focused.papers.filter(({index}) => proposing.has(index)).length;
    if (proposed && proposed < size)
      return `${papers}: proposed in ${grouped(proposed)}, mentioned in ${grouped(size - proposed)}.`;
    return `${proposed ? "Proposed" : "Mentioned"} in ${papers}.`;
  }
  const both = only && focus.topics.length === 2 ? ` ${size === 1 ? "mentions" : "mention"} both` : "";
  const [linked = 0] = codeCounts(focused);
  if (focus.code.length || !size) return `${papers}${both}.`;
  if (size === 1) return `${papers}${both}${linked ? ", it links to code" : ""}.`;
  return `${papers}${both}, ${linked ? grouped(linked) : "none"} ${linked === 1 || !linked ? "links" : "link"} to code.`;
}

/** Other ways in which a term is written, but for its singular or plural. */
function otherForms({label, variants}: Term): string[] {
  return variants.filter((variant) => methodKey(variant) !== methodKey(label));
}

function expansionsOf(corpus: Corpus, [name = ""]: string[]): string[] {
  const expansions = (corpus.methodsOf.get(corpus.methodKeyOf(name)) ?? []).flatMap(({expansion}) => expansion ?? []);
  return [...new Set(expansions)].slice(0, 2);
}
