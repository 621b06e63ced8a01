import {clauses, everything, select} from "../analysis/selection.js";
import type {Clause, Selection} from "../analysis/selection.js";
import {withTopic} from "../analysis/topic-roles.js";
import {capitalised} from "../analysis/wording.js";
import {openTopics} from "./add-clause.js";
import {openChecks} from "./check-sheet.js";
import {openDates} from "./date-sheet.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {openPicker} from "./picker.js";
import type {Option} from "./picker.js";

/** A clause of the selection as a chip: its words open what can be changed about it, its × takes it out. */
export function clauseChip(clause: Clause, observatory: Observatory): HTMLElement {
  const {kind, value, without} = clause;
  const key = `${kind} ${value}`;
  const remove = element(
    "button",
    {type: "button", class: "remove", "aria-label": `Take out ${key}`, "data-key": key},
    "×"
  );
  remove.addEventListener("click", () => observatory.choose(without));
  const words = [
    element("span", {class: "kind"}, kind),
    element("span", {class: "value", title: value.length > 40 ? value : null}, value)
  ];
  const change = changer(clause, observatory);
  if (!change) return element("span", {class: "chip"}, ...words, remove);
  const button = element(
    "button",
    {
      type: "button",
      class: "chip-words",
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
      "data-key": `change ${key}`
    },
    ...words
  );
  button.addEventListener("click", () => change(button));
  return element("span", {class: "chip"}, button, remove);
}

/** What changes a clause; null for one that can only be taken out: it is a further condition, or a name. */
function changer({kind, only}: Clause, observatory: Observatory): ((button: HTMLElement) => void) | null {
  const {selection} = observatory.view();
  const own = clauses({...selection, and: []}).some((clause) => clause.kind === kind && sameParts(clause.only, only));
  if (!own) return null;
  switch (kind) {
    case "Topic":
    case "Not":
      return (button) =>
        openPicker(button, kind, topicTurns([...only.topics, ...only.notTopics][0]!, observatory, button));
    case "Any topic":
      return (button) => openPicker(button, kind, groupTurns(only.anyTopics, observatory, button));
    case "Code":
      return (button) => openChecks(observatory, button, "code");
    case "Digest":
      return (button) => openChecks(observatory, button, "digests");
    case "Community":
      return (button) => openChecks(observatory, button, "communities");
    case "Host":
      return (button) => openChecks(observatory, button, "hosts");
    case "Dates":
      return (button) => openDates(observatory, button);
    case "Papers":
      return (button) => openPicker(button, "Take out a paper", paperTurns(only.papers, observatory));
    case "Search":
      return () => editSearch();
    default:
      return null;
  }
}

function sameParts(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A topic that all papers mention, or none: what it can be turned into. */
function topicTurns(term: string, observatory: Observatory, button: HTMLElement): Option[] {
  const {selection, corpus} = observatory.view();
  const label = (other: string) => corpus.termOf.get(other)?.label ?? other;
  const turn = turner(observatory);
  const excluded = selection.notTopics.includes(term);
  const group = selection.anyTopics;
  const turns: Option[] = [];
  if (excluded) turns.push(turn(`${label(term)} must be mentioned`, withTopic(selection, term, "all")));
  else turns.push(turn(`${label(term)} must not be mentioned`, withTopic(selection, term, "none")));
  if (group.length)
    turns.push(turn(`${[...group, term].map(label).join(" or ")} will do`, withTopic(selection, term, "any")));
  else
    for (const other of selection.topics)
      if (other !== term)
        turns.push(turn(`${label(other)} or ${label(term)} will do`, withTopic(selection, term, "any", other)));
  if (!excluded) turns.push({name: "Or another topic …", choose: () => openTopics(observatory, button, "any")});
  turns.push(turn("Take it out", withTopic(selection, term, null)));
  return turns;
}

/** Topics of which any will do: further ones, all of them, none of them, or one less. */
function groupTurns(terms: string[], observatory: Observatory, button: HTMLElement): Option[] {
  const {selection, corpus} = observatory.view();
  const label = (term: string) => corpus.termOf.get(term)?.label ?? term;
  const turn = turner(observatory);
  const rest = {...selection, anyTopics: []};
  const joined = (clause: "topics" | "notTopics") => ({
    ...rest,
    [clause]: [...new Set([...selection[clause], ...terms])]
  });
  const both = terms.length === 2 ? "Both" : "All of them";
  return [
    {name: "Or another topic …", choose: () => openTopics(observatory, button, "any")},
    turn(`${both} must be mentioned`, joined("topics")),
    turn("None of them may be mentioned", joined("notTopics")),
    ...terms.map((term) => turn(`Take out ${label(term)}`, withTopic(selection, term, null)))
  ];
}

/** Picked papers, each to be taken out. */
function paperTurns(ids: string[], observatory: Observatory): Option[] {
  const {selection, corpus} = observatory.view();
  return ids.map((id) => ({
    name: corpus.paperOf.get(id)?.title || id,
    choose: () => observatory.choose({...selection, papers: selection.papers.filter((other) => other !== id)})
  }));
}

/** Options that replace the selection, each with the number of its papers. */
function turner(observatory: Observatory): (name: string, selection: Selection) => Option {
  const {corpus} = observatory.view();
  return (name, selection) => ({
    name: capitalised(name),
    count: select(corpus, {...everything, ...selection}, observatory.loadedTexts()).size,
    choose: () => observatory.choose(selection)
  });
}

function editSearch(): void {
  const input = document.querySelector<HTMLInputElement>("#selection-search");
  document.body.classList.add("searching");
  input?.focus();
  input?.select();
}
