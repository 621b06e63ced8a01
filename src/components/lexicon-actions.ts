import type {Corpus, Term} from "../analysis/corpus.js";
import {lexiconEntry} from "../analysis/lexicon-entry.js";
import type {LexiconAction, LexiconEntry} from "../analysis/lexicon.js";
import type {LexiconChange} from "../analysis/lexicon-changes.js";
import {shownInWords} from "../analysis/lexicon-effect.js";
import {has, kindNames, lineInWords, withLine, withoutLine} from "../analysis/lexicon-lines.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {action, element} from "./element.js";
import type {Observatory, View} from "./observatory.js";
import {openPicker, openSheet} from "./picker.js";

/** What can be done with one topic, wherever it is named; each is one line of the reader's lexicon. */
export interface TopicChange {
  name: string;
  /** Said after the name where the changes are listed. */
  note: string;
  /** Carries it out, or asks for the rest below the button. */
  run(button: HTMLElement): void;
}

/** The changes that make sense for a topic. */
export function topicChanges(observatory: Observatory, term: Term): TopicChange[] {
  const add = (kind: LexiconAction, as = "") => addLine(observatory, lexiconEntry(kind, term.term, as), term);
  const kept = linesAbout(observatory.corpus, term).some(({entry}) => entry.action === "keep");
  return [
    {name: "Hide this topic", note: "here and on every page", run: () => add("stop")},
    {name: "Merge with …", note: "count both as one", run: (button) => pickOther(observatory, term, button)},
    {
      name: "Rename",
      note: "shown by another name",
      run: (button) => askName(term, button, (name) => add("rename", name))
    },
    {name: "It is a method …", note: "a model, a data set, a tool", run: (button) => pickKind(term, button, add)},
    ...(kept ? [] : [{name: "Always keep", note: "a topic, however rare", run: () => add("keep")}])
  ];
}

/** What can be done with the one topic that is open, and what the reader did with it already; null when not one topic is open. */
export function topicActions(observatory: Observatory, {corpus, focus}: View): HTMLElement | null {
  const term = openTopic(corpus, focus);
  if (!term) return null;
  const line = element("div", {class: "actions", role: "group", "aria-label": `Change ${term.label} on every page`});
  for (const {name, run} of topicChanges(observatory, term)) {
    const button = action(name, () => run(button));
    if (name.endsWith("…")) button.setAttribute("aria-haspopup", "dialog");
    line.append(button);
  }
  const own = observatory.lexicon.lines().added;
  const done = linesAbout(corpus, term).map((change) => {
    const words = shownInWords(change);
    const back = action("Take back", () => takeBack(observatory, change.entry), {"aria-label": `Take back: ${words}`});
    return element("li", {class: has(own, change.entry) ? "by-hand" : null}, element("span", {}, `${words}.`), back);
  });
  return element("div", {class: "lexicon-actions"}, line, done.length > 0 && element("ul", {}, ...done));
}

/** Opens the changes of a topic as a list, for a press on its row. */
export function openTopicChanges(observatory: Observatory, term: Term, place: HTMLElement): void {
  openPicker(
    place,
    capitalised(term.label),
    topicChanges(observatory, term).map(({name, note, run}) => ({name, note, choose: () => run(place)}))
  );
}

/** Takes one line out of the reader's lexicon. */
export function takeBack(observatory: Observatory, line: LexiconEntry): void {
  observatory.lexicon.change((lines) => withoutLine(lines, line), `Taken back: ${lineInWords(line)}`);
}

/** Hides a topic on every page. */
export function hideTopic(observatory: Observatory, term: Term): void {
  addLine(observatory, lexiconEntry("stop", term.term), term);
}

/** Adds a line about a topic to the reader's; in the message, topics are called as they are shown. */
export function addLine({lexicon}: Observatory, line: LexiconEntry, {label}: Term, into?: Term): void {
  const said = lineInWords({...line, term: capitalised(label), as: into?.label ?? line.as});
  lexicon.change(({added, removed}) => ({added: withLine(added, line), removed}), said);
}

function openTopic({termOf}: Corpus, focus: Selection | null): Term | null {
  return focus?.topics.length === 1 ? (termOf.get(focus.topics[0]!) ?? null) : null;
}

/** The lines, of the file and the reader, by which a topic is what it is. */
function linesAbout({lexicon}: Corpus, {term}: Term): LexiconChange[] {
  return lexicon.filter((change) => change.holds && change.term === term);
}

/** Asks for the other topic, then which of the two names both go by. */
export function pickOther(observatory: Observatory, term: Term, button: HTMLElement): void {
  const {corpus} = observatory.view();
  const others = [...corpus.terms]
    .filter((other) => other !== term && other.papers.length > 0)
    .sort((a, b) => Number(b.topic) - Number(a.topic) || b.papers.length - a.papers.length || a.index - b.index);
  openPicker(
    button,
    `Merge “${term.label}” with`,
    others.map((other) => ({
      name: capitalised(other.label),
      note: other.variants.slice(0, 2).join(", "),
      forms: other.variants,
      count: other.papers.length,
      colour: communityColour(other.community),
      choose: () => pickDirection(observatory, term, other, button)
    })),
    "There is no other topic."
  );
}

function pickDirection(observatory: Observatory, one: Term, other: Term, button: HTMLElement): void {
  const both = new Set([...one.papers, ...other.papers]).size;
  const direction = (from: Term, to: Term) => ({
    name: `Count “${from.label}” as “${to.label}”`,
    count: both,
    choose: () => addLine(observatory, lexiconEntry("merge", from.term, to.term), from, to)
  });
  openPicker(button, "Which name stays?", [direction(other, one), direction(one, other)]);
}

function pickKind(term: Term, button: HTMLElement, add: (kind: LexiconAction, as: string) => void): void {
  const kinds = (["method", "model", "dataset", "metric", "tool", "other"] as const).map((kind) => ({
    name: capitalised(kindNames[kind]),
    choose: () => add("class", kind)
  }));
  openPicker(button, `“${term.label}” is`, kinds);
}

/** Asks for the name by which a topic is shown. */
export function askName(term: Term, button: HTMLElement, rename: (name: string) => void): void {
  const input = element("input", {type: "text", value: term.label, maxlength: 120, id: "new-name", required: true});
  const form = element(
    "form",
    {class: "rename", method: "dialog"},
    element("label", {for: "new-name"}, "Shown as"),
    input,
    element("div", {class: "actions"}, element("button", {type: "submit", class: "action"}, "Rename"))
  );
  const sheet = openSheet(button, `Rename “${term.label}”`, [form]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = input.value.replace(/\s+/g, " ").trim();
    sheet.close();
    if (name && name !== term.label) rename(name);
  });
  input.select();
}
