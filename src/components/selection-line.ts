import {clauses, everything} from "../analysis/selection.js";
import {grouped} from "../analysis/wording.js";
import {addable, openAdder} from "./add-clause.js";
import {element} from "./element.js";
import type {Observatory, View} from "./observatory.js";
import {openPicker} from "./picker.js";
import {searchBox} from "./search-box.js";

/** Fills the first line of the page: how many papers, the clauses that chose them, ways to add one, and the search box. */
export function mountSelectionLine(observatory: Observatory, line: HTMLElement, note: HTMLElement | null): void {
  const howMany = element("p", {class: "how-many", role: "status"});
  const parts = element("div", {class: "clauses"}, howMany);
  line.replaceChildren(parts, searchBox(observatory));
  observatory.subscribe((now) => {
    const focused =
      document.activeElement instanceof HTMLElement && parts.contains(document.activeElement)
        ? document.activeElement.dataset["key"]
        : null;
    const [strong, rest] = howManyPapers(now);
    howMany.replaceChildren(element("strong", {}, strong), rest);
    parts.replaceChildren(howMany, ...chips(now, observatory), ...adders(now, observatory));
    if (focused !== null)
      (
        parts.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused ?? "")}"]`) ?? parts.querySelector("button")
      )?.focus();
    if (note) note.textContent = remarks(now);
  });
}

/** "All 134" and " papers", "28" and " of 134 papers". */
export function howManyPapers({corpus, selected, selection}: View): [string, string] {
  const all = corpus.papers.length;
  const noun = all === 1 ? " paper" : " papers";
  if (clauses(selection).length) return [grouped(selected.size), ` of ${grouped(all)}${noun}`];
  return all > 1 ? [`All ${grouped(all)}`, noun] : [all ? "1" : "No", " paper"];
}

function chips({selection, corpus}: View, observatory: Observatory): HTMLElement[] {
  const found = clauses(selection, corpus).map(({kind, value, without}) => {
    const remove = element(
      "button",
      {type: "button", class: "remove", "aria-label": `Take out ${kind} ${value}`, "data-key": `${kind} ${value}`},
      "×"
    );
    remove.addEventListener("click", () => observatory.choose(without));
    return element(
      "span",
      {class: "chip"},
      element("span", {class: "kind"}, kind),
      element("span", {class: "value", title: value.length > 40 ? value : null}, value),
      remove
    );
  });
  if (!found.length) return [];
  const clear = element("button", {type: "button", class: "clear", "data-key": "clear"}, "Clear");
  clear.addEventListener("click", () => observatory.choose(everything));
  return [...found, clear];
}

/** One dashed button for each kind of clause while nothing is chosen; then a single one that asks for the kind first. */
function adders({selection}: View, observatory: Observatory): HTMLElement[] {
  const kinds = addable(observatory);
  if (!kinds.length || !observatory.corpus.papers.length) return [];
  if (!clauses(selection).length)
    return kinds.map((kind) => adder(kind, (button) => openAdder(kind, observatory, button)));
  return [
    adder("Add", (button) =>
      openPicker(
        button,
        "Narrow by",
        kinds.map((kind) => ({name: kind, choose: () => openAdder(kind, observatory, button)}))
      )
    )
  ];
}

function adder(label: string, open: (button: HTMLElement) => void): HTMLElement {
  const button = element(
    "button",
    {
      type: "button",
      class: "add-clause",
      "aria-haspopup": "dialog",
      "aria-expanded": "false",
      "data-key": `add ${label}`
    },
    element("span", {class: "plus", "aria-hidden": "true"}, "+"),
    label
  );
  button.addEventListener("click", () => open(button));
  return button;
}

/** What the reader should know about the selection: parts of the URL that name nothing here, a search without abstracts. */
export function remarks({ignored, titlesOnly}: View): string {
  const parts: string[] = [];
  if (ignored.length) parts.push(`Not in this digest, so left out: ${ignored.join(", ")}.`);
  if (titlesOnly) parts.push("Abstracts could not be loaded; only titles were searched.");
  return parts.join(" ");
}
