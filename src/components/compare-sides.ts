import {defaultSides, readSides, writeSides} from "../analysis/chosen-sides.js";
import {compareSides} from "../analysis/comparison.js";
import type {ChosenSides, ComparedSide, Comparison, SideName} from "../analysis/comparison.js";
import {
  clauses,
  everything,
  isEverything,
  narrow,
  sameSelection,
  select,
  writeSelection
} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {counted} from "../analysis/wording.js";
import {sideSymbol} from "../charts/compare-side.js";
import {addable, adderLabel, openAdder} from "./add-clause.js";
import {clauseChip} from "./clause-chip.js";
import {action, element} from "./element.js";
import {keepFocus} from "./focus.js";
import type {Observatory, View} from "./observatory.js";
import {openPicker, openSheet} from "./picker.js";
import type {Option} from "./picker.js";

/** What is compared, as the page's address says, or by the default. */
export interface Compared {
  comparison: Comparison;
  chosen: ChosenSides;
  /** The rule that chose the sides; null where the reader did. */
  rule: string | null;
  /** Parts of the address that name nothing here. */
  ignored: string[];
}

/** The comparison that the page's address spells within the view's selection. */
export function comparedIn(observatory: Observatory, {corpus, selection}: View): Compared {
  const {chosen, ignored} = readSides(observatory.query(), corpus);
  const byDefault = chosen ? null : defaultSides(corpus);
  const sides = chosen ?? byDefault?.chosen ?? {a: null, b: null};
  return {
    comparison: compareSides(corpus, selection, sides, observatory.loadedTexts()),
    chosen: sides,
    rule: byDefault?.rule ?? null,
    ignored
  };
}

/** Puts other sides into the page's address, closes what was open, and has everything follow as when going back and forward. */
function choose(chosen: ChosenSides | null): void {
  const query = new URLSearchParams(location.search);
  writeSides(query, chosen);
  writeSelection(query, everything, "open.");
  const search = String(query);
  history.pushState(null, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
  dispatchEvent(new PopStateEvent("popstate", {state: null}));
}

/** Both sides as lines of chips, with ways to change, narrow and swap them. */
export function sidesLine(observatory: Observatory, now: View, compared: Compared): HTMLElement {
  const {comparison, chosen, rule, ignored} = compared;
  const line = element("div", {class: "compare-sides", role: "group", "aria-label": "What is compared"});
  keepFocus(line, "compare-sides");
  line.append(
    sideLine(observatory, now, compared, comparison.a),
    sideLine(observatory, now, compared, comparison.b),
    element(
      "div",
      {class: "actions compare-sides-actions"},
      action("Swap", () => choose({a: chosen.b, b: chosen.a}), {"data-key": "swap", "aria-label": "Swap A and B"}),
      rule === null &&
        action("Put back", () => choose(null), {"data-key": "default", "aria-label": "Put back the first comparison"}),
      rule !== null && element("span", {class: "quiet"}, rule),
      ignored.length > 0 && element("span", {class: "quiet"}, `Not in this digest, so left out: ${ignored.join(", ")}.`)
    )
  );
  return line;
}

function sideLine(observatory: Observatory, now: View, {chosen}: Compared, side: ComparedSide): HTMLElement {
  const {name} = side;
  const letter = name.toUpperCase();
  const other = name === "a" ? "b" : "a";
  const set = (selection: Selection | null) =>
    choose({...chosen, [name]: selection && !isEverything(selection) ? selection : null});
  const within = (base: Selection) => inSide(observatory, now, base, set);
  const chips = clauses(side.chosen ?? everything, now.corpus).map((clause) => {
    // The words of a search are changed in the page's own box, which is not this side's; they can be taken out.
    const chip = clauseChip(clause, within(clause.kind === "Search" ? everything : side.chosen!));
    for (const button of chip.querySelectorAll<HTMLElement>("[data-key]")) {
      button.dataset["key"] = `${name} ${button.dataset["key"]}`;
      if (button.matches(".remove"))
        button.setAttribute("aria-label", `${button.getAttribute("aria-label")} (side ${letter})`);
    }
    return chip;
  });
  const rest: Option[] = chosen[other]
    ? [{name: "The rest", note: `all that is not in ${other.toUpperCase()}`, choose: () => set(null)}]
    : [];
  const opener = (button: HTMLButtonElement, base: Selection, title: string, more: Option[]) => {
    button.addEventListener("click", () =>
      openPicker(button, title, [...more, ...kinds(within(base), button, base, set)])
    );
    return button;
  };
  const opens = {type: "button", "aria-haspopup": "dialog", "aria-expanded": "false"};
  const change = element(
    "button",
    {...opens, class: "action", "aria-label": `Change ${letter}`, "data-key": `${name} change`},
    "Change"
  );
  const add = element(
    "button",
    {...opens, class: "add-clause", "aria-label": `Add to ${letter}`, "data-key": `${name} add`},
    element("span", {class: "plus", "aria-hidden": "true"}, "+"),
    "Add"
  );
  return element(
    "div",
    {class: "compare-side", role: "group", "aria-label": `Side ${letter}`},
    element("span", {class: "compare-side-name"}, symbol(name), element("strong", {}, letter)),
    ...(chips.length ? chips : [element("span", {class: "rest"}, side.label)]),
    side.chosen && opener(add, side.chosen, `Narrow ${letter} by`, []),
    element("span", {class: "quiet nowrap"}, counted(side.selected.size, "paper")),
    opener(change, everything, `Take for ${letter}`, rest)
  );
}

function kinds(
  side: Observatory,
  button: HTMLElement,
  base: Selection,
  set: (selection: Selection | null) => void
): Option[] {
  return [
    ...addable(side).map((kind) => ({name: adderLabel(kind, side), choose: () => openAdder(kind, side, button)})),
    {name: "Words", choose: () => openWords(button, (text) => set(narrow(base, {...everything, text})))}
  ];
}

/** An observatory whose selection is a side's, counted within the page's selection, and whose choices change that side. */
function inSide(
  observatory: Observatory,
  now: View,
  base: Selection,
  set: (selection: Selection | null) => void
): Observatory {
  const page = now.selection;
  const selection = isEverything(page) ? base : {...base, and: [...base.and, page]};
  const selected = select(now.corpus, selection, observatory.loadedTexts());
  const own = (chosen: Selection) => ({...chosen, and: chosen.and.filter((one) => !sameSelection(one, page))});
  return {
    ...observatory,
    view: () => ({...now, selection, selected}),
    choose: (chosen) => set(own(chosen)),
    add: (focus) => set(narrow(base, focus))
  };
}

function openWords(button: HTMLElement, choose: (text: string) => void): void {
  const input = element("input", {
    type: "search",
    "aria-label": "Words in title or abstract",
    placeholder: "Words in title or abstract"
  });
  const submit = element("button", {type: "submit", class: "action"}, "Take these papers");
  const form = element(
    "form",
    {class: "words"},
    element("div", {class: "search"}, input),
    element("div", {class: "actions"}, submit)
  );
  const dialog = openSheet(button, "Words", [form]);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (!input.value.trim()) return;
    dialog.close();
    choose(input.value.trim());
  });
}

function symbol(side: SideName): SVGSVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  for (const [name, value] of Object.entries({
    width: "16",
    height: "16",
    viewBox: "-8 -8 16 16",
    "aria-hidden": "true"
  }))
    svg.setAttribute(name, value);
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("class", `side side-${side}`);
  path.setAttribute("d", sideSymbol(side, 5));
  svg.append(path);
  return svg;
}
