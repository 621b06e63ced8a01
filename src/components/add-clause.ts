import {methodWords} from "../analysis/method-words.js";
import {clauses, digestLabel, everything, fold, narrow, select, statusLabel} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {codeStatuses} from "../analysis/tables.js";
import {capitalised, counted} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {openPicker, openSheet} from "./picker.js";
import type {Option} from "./picker.js";

export type Addable = "Topic" | "Method" | "Code" | "Dates" | "Digest";

/** What can still be added to the current selection. */
export function addable(observatory: Observatory): Addable[] {
  const {corpus, selection} = observatory.view();
  const has = new Set(clauses(selection).map(({kind}) => kind));
  return [
    ...(corpus.terms.some(({topic}) => topic) ? (["Topic"] as const) : []),
    ...(corpus.methods.length ? (["Method"] as const) : []),
    ...(has.has("Code") ? [] : (["Code"] as const)),
    ...(has.has("Dates") || !corpus.papers.some(({date}) => date) ? [] : (["Dates"] as const)),
    ...(has.has("Digest") || corpus.digests.length < 2 ? [] : (["Digest"] as const))
  ];
}

/** Opens the picker for one kind of clause below its button. */
export function openAdder(kind: Addable, observatory: Observatory, button: HTMLElement): void {
  if (kind === "Dates") openDates(observatory, button);
  else
    openPicker(
      button,
      kind,
      options[kind](observatory),
      `No paper of this selection has another ${kind.toLowerCase()}.`
    );
}

const options: Record<Exclude<Addable, "Dates">, (observatory: Observatory) => Option[]> = {
  Topic(observatory) {
    const {corpus, selection, selected} = observatory.view();
    return corpus.terms
      .filter(({topic, term}) => topic && !selection.topics.includes(term))
      .map(({label, term, papers, community, variants}) => ({
        name: capitalised(label),
        note: otherForms(label, variants).slice(0, 3).join(", "),
        count: papers.reduce((sum, paper) => sum + selected.mask[paper]!, 0),
        colour: communityColour(community),
        choose: () => observatory.add({...everything, topics: [term]})
      }))
      .filter(({count}) => count)
      .sort((a, b) => b.count - a.count);
  },
  Method(observatory) {
    const {corpus, selected} = observatory.view();
    return Array.from(corpus.methodsOf.values(), (rows) => {
      const {key} = rows[0]!;
      const {name, expansion, forms} = methodWords(corpus).get(key)!;
      return {
        name,
        note: expansion ?? "",
        forms,
        count: new Set(rows.flatMap(({paper}) => (selected.mask[paper] ? [paper] : []))).size,
        choose: () => observatory.add({...everything, methods: [key]})
      };
    })
      .filter(({count}) => count)
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  },
  Code(observatory) {
    const something = codeStatuses.filter((status) => status !== "none");
    return [
      ...codeStatuses.map((status) => ({name: capitalised(statusLabel(status)), code: [status]})),
      {name: "Anything but none", code: something}
    ].map(({name, code}) => adding(observatory, name, {...everything, code}));
  },
  Digest(observatory) {
    const {corpus} = observatory;
    return corpus.digests.map(({digest}) =>
      adding(observatory, digestLabel(digest, corpus), {...everything, digests: [digest]})
    );
  }
};

/** Other ways to write a topic, but for its plural and the like. */
function otherForms(label: string, variants: string[]): string[] {
  const stem = (form: string) => fold(form).replace(/e?s$/, "");
  const known = new Set([stem(label)]);
  return variants.filter((variant) => !known.has(stem(variant)) && known.add(stem(variant)));
}

function adding(observatory: Observatory, name: string, focus: Selection): Option {
  const {corpus, selection} = observatory.view();
  const count = select(corpus, narrow(selection, focus), observatory.loadedTexts()).size;
  return {name, count, choose: () => observatory.add(focus)};
}

/** Two years, both included, with the number of papers between them; or papers without a date. */
function openDates(observatory: Observatory, button: HTMLElement): void {
  const {corpus, selection} = observatory.view();
  const count = (focus: Selection) => select(corpus, narrow(selection, focus), observatory.loadedTexts()).size;
  const years = corpus.papers.flatMap(({date}) => date?.slice(0, 4) ?? []).sort();
  const [first, last] = [Number(years[0]), Number(years.at(-1))];
  const year = (label: string, value: number) => {
    const select = element("select");
    for (let y = first; y <= last; ++y) select.add(new Option(String(y), String(y), y === value, y === value));
    return {select, field: element("label", {}, label, select)};
  };
  const from = year("From", first);
  const to = year("To", last);
  const between = (): Selection => {
    const [a, b] = [from.select.value, to.select.value].sort() as [string, string];
    return {...everything, from: a, to: b};
  };
  const submit = element("button", {type: "submit", class: "action"});
  const show = () => (submit.textContent = `Show ${counted(count(between()), "paper")}`);
  from.select.addEventListener("change", show);
  to.select.addEventListener("change", show);
  show();
  const actions = element("div", {class: "actions"}, submit);
  const form = element("form", {class: "dates"}, from.field, to.field, actions);
  const dialog = openSheet(button, "Dates", [form]);
  const undated = count({...everything, undated: true});
  if (undated) {
    const without = element("button", {type: "button", class: "action"}, `${counted(undated, "paper")} without a date`);
    without.addEventListener("click", () => {
      dialog.close();
      observatory.add({...everything, undated: true});
    });
    actions.append(without);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    observatory.add(between());
  });
}
