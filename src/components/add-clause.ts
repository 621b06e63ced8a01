import {methodWords} from "../analysis/method-words.js";
import {clauses, everything, fold} from "../analysis/selection.js";
import {alternatives, countsInRole, topicRole, withTopic} from "../analysis/topic-roles.js";
import type {TopicRole} from "../analysis/topic-roles.js";
import {capitalised, counted} from "../analysis/wording.js";
import {openChecks} from "./check-sheet.js";
import {communityColour} from "./community.js";
import {openDates} from "./date-sheet.js";
import {notebook} from "./notebook.js";
import type {Observatory} from "./observatory.js";
import {openPicker} from "./picker.js";
import type {Option, PickerMode} from "./picker.js";

export type Addable = "Topic" | "Method" | "Code" | "Dates" | "Digest" | "Community" | "Link to" | "Starred papers";

/** Kinds that have no button of their own while nothing is chosen. */
export const seldom = new Set<Addable>(["Community", "Link to", "Starred papers"]);

/** What can still be added to the current selection. */
export function addable(observatory: Observatory): Addable[] {
  const {corpus, selection} = observatory.view();
  const has = new Set(clauses(selection).map(({kind}) => kind));
  const offers: [Addable, boolean][] = [
    ["Topic", corpus.terms.some(({topic}) => topic)],
    ["Method", corpus.methods.length > 0],
    ["Code", !has.has("Code")],
    ["Dates", !has.has("Dates") && corpus.papers.some(({date}) => date)],
    ["Digest", !has.has("Digest") && corpus.digests.length > 1],
    ["Community", !has.has("Community") && corpus.communities.length > 1],
    ["Link to", !has.has("Host") && corpus.links.length > 0],
    ["Starred papers", starredHere(observatory).length > 0]
  ];
  return offers.flatMap(([kind, offered]) => (offered ? [kind] : []));
}

/** The starred papers that are in the corpus, by id. */
export function starredHere(observatory: Observatory): string[] {
  const {paperOf} = observatory.view().corpus;
  return [...notebook().notes().values()].flatMap(({id, starred}) => (starred && paperOf.has(id) ? [id] : []));
}

/** Opens the picker for one kind of clause below its button. */
export function openAdder(kind: Addable, observatory: Observatory, button: HTMLElement): void {
  switch (kind) {
    case "Topic":
      return openTopics(observatory, button);
    case "Method":
      return openPicker(button, kind, methodOptions(observatory), "No paper of this selection has another method.");
    case "Dates":
      return openDates(observatory, button);
    case "Code":
      return openChecks(observatory, button, "code");
    case "Digest":
      return openChecks(observatory, button, "digests");
    case "Community":
      return openChecks(observatory, button, "communities");
    case "Link to":
      return openChecks(observatory, button, "hosts");
    case "Starred papers":
      return observatory.add({...everything, papers: starredHere(observatory)});
  }
}

/** Opens the topics to add one as "and", "or", "not"; `first` is the role that it starts with. */
export function openTopics(observatory: Observatory, button: HTMLElement, first: TopicRole = "all"): void {
  const {corpus, selection} = observatory.view();
  const label = (term: string) => corpus.termOf.get(term)?.label ?? term;
  const beside = alternatives(selection).map(label).join(" or ");
  const some = clauses(selection).length > 0;
  const mode = (role: TopicRole, name: string, says: string): PickerMode => {
    return {name, says, options: () => topicOptions(observatory, role)};
  };
  const modes = [
    mode("all", some ? "and" : "with", `Papers that ${some ? "also " : ""}mention …`),
    ...(beside ? [mode("any", "or", `Papers that mention ${beside}, or …`)] : []),
    mode("none", some ? "and not" : "without", "Papers that do not mention …")
  ];
  const at = first === "any" && beside ? 1 : 0;
  const ordered = [modes[at]!, ...modes.filter((_, i) => i !== at)];
  openPicker(button, "Topic", ordered, "No paper of this selection has another topic.");
}

function topicOptions(observatory: Observatory, role: TopicRole): Option[] {
  const {corpus, selection, selected} = observatory.view();
  const count = countsInRole(corpus, selection, selected, role, observatory.loadedTexts());
  const changes = (papers: number) => (role === "all" ? papers > 0 : papers !== selected.size && papers > 0);
  return corpus.terms
    .filter(({topic, term}) => topic && topicRole(selection, term) === null)
    .map((term) => ({term, papers: count(term)}))
    .filter(({papers}) => changes(papers))
    .sort((a, b) => (role === "none" ? a.papers - b.papers : b.papers - a.papers) || a.term.index - b.term.index)
    .map(({term: {label, term, variants, community}, papers}) => ({
      name: capitalised(label),
      note: otherForms(label, variants).slice(0, 3).join(", "),
      count: papers,
      colour: communityColour(community),
      choose: () => observatory.choose(withTopic(observatory.view().selection, term, role))
    }));
}

function methodOptions(observatory: Observatory): Option[] {
  const {corpus, selected, selection} = observatory.view();
  const words = methodWords(corpus);
  const chosen = new Set(selection.methods.map(corpus.methodKeyOf));
  return Array.from(corpus.methodsOf, ([key, rows]) => {
    const {name, expansion, forms} = words.get(key)!;
    return {
      name,
      note: expansion ?? "",
      forms,
      count: new Set(rows.flatMap(({paper}) => (selected.mask[paper] ? [paper] : []))).size,
      key,
      choose: () => observatory.add({...everything, methods: [key]})
    };
  })
    .filter(({count, key}) => count && !chosen.has(key))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}

/** Other ways to write a topic, but for its plural and the like. */
function otherForms(label: string, variants: string[]): string[] {
  const stem = (form: string) => fold(form).replace(/e?s$/, "");
  const known = new Set([stem(label)]);
  return variants.filter((variant) => !known.has(stem(variant)) && known.add(stem(variant)));
}

/** "Starred papers" with how many there are, other kinds by their name. */
export function adderLabel(kind: Addable, observatory: Observatory): string {
  return kind === "Starred papers" ? `${counted(starredHere(observatory).length, "starred paper")}` : kind;
}
