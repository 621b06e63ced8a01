import {clauses, everything} from "../analysis/selection.js";
import {grouped} from "../analysis/wording.js";
import {addable, adderLabel, openAdder, seldom} from "./add-clause.js";
import {clauseChip} from "./clause-chip.js";
import {action, element} from "./element.js";
import {notebook} from "./notebook.js";
import type {Observatory, View} from "./observatory.js";
import {openPicker} from "./picker.js";
import {searchBox} from "./search-box.js";

/** Fills the first line of the page: how many papers, the clauses that chose them, ways to add one, and the search box. */
export function mountSelectionLine(observatory: Observatory, line: HTMLElement, note: HTMLElement | null): void {
  const howMany = element("p", {class: "how-many", role: "status"});
  const parts = element("div", {class: "clauses"}, howMany);
  line.replaceChildren(parts, searchBox(observatory));
  let all = false;
  const show = () => {
    const now = observatory.view();
    const focused =
      document.activeElement instanceof HTMLElement && parts.contains(document.activeElement)
        ? document.activeElement.dataset["key"]
        : null;
    const [strong, rest] = howManyPapers(now);
    howMany.replaceChildren(element("strong", {}, strong), rest);
    const more = () => {
      all = !all;
      show();
    };
    parts.replaceChildren(howMany, ...chips(now, observatory, more, all), ...adders(now, observatory));
    if (focused !== null)
      (
        parts.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused ?? "")}"]`) ?? parts.querySelector("button")
      )?.focus();
    if (note) note.textContent = remarks(now);
  };
  let shown: View | null = null;
  observatory.subscribe((now) => {
    const same = shown?.selected === now.selected && shown.corpus === now.corpus && remarks(shown) === remarks(now);
    shown = now;
    if (!same) show();
  });
  const stop = notebook().subscribe(() => (line.contains(parts) ? show() : stop()));
}

/** "All 134" and " papers", "28" and " of 134 papers". */
export function howManyPapers({corpus, selected, selection}: View): [string, string] {
  const all = corpus.papers.length;
  const noun = all === 1 ? " paper" : " papers";
  if (clauses(selection).length) return [grouped(selected.size), ` of ${grouped(all)}${noun}`];
  return all > 1 ? [`All ${grouped(all)}`, noun] : [all ? "1" : "No", " paper"];
}

/** As many chips as are shown of a longer selection, until the reader asks for all. */
const mostChips = 8;

function chips({selection, corpus}: View, observatory: Observatory, more: () => void, all: boolean): HTMLElement[] {
  const found = clauses(selection, corpus);
  if (!found.length) return [];
  const shown = all || found.length <= mostChips ? found : found.slice(0, mostChips - 1);
  const left = found.length - shown.length;
  const clear = element("button", {type: "button", class: "clear", "data-key": "clear"}, "Clear");
  clear.addEventListener("click", () => observatory.choose(everything));
  return [
    ...shown.map((clause) => clauseChip(clause, observatory)),
    ...(found.length > mostChips
      ? [
          action(left ? `and ${left} more` : "Show fewer", more, {
            class: "clear more-chips",
            "aria-expanded": String(all),
            "data-key": "more chips"
          })
        ]
      : []),
    clear
  ];
}

/** One dashed button for each kind of clause while nothing is chosen; then a single one that asks for the kind first. */
function adders(now: View, observatory: Observatory): HTMLElement[] {
  const kinds = addable(observatory);
  if (!kinds.length || !now.corpus.papers.length) return [];
  const own = clauses(now.selection).length ? [] : kinds.filter((kind) => !seldom.has(kind));
  const others = kinds.filter((kind) => !own.includes(kind));
  const buttons = own.map((kind) => adder(kind, (button) => openAdder(kind, observatory, button)));
  if (others.length)
    buttons.push(
      adder(own.length ? "More" : "Add", (button) =>
        openPicker(
          button,
          "Narrow by",
          others.map((kind) => ({
            name: adderLabel(kind, observatory),
            choose: () => openAdder(kind, observatory, button)
          }))
        )
      )
    );
  return buttons;
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
