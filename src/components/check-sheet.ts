import {valueCounts} from "../analysis/clause-counts.js";
import type {AnyOfClause} from "../analysis/clause-counts.js";
import {digestLabel, select, statusLabel} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import type {CodeStatus} from "../analysis/tables.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {openSheet} from "./picker.js";
import {touchTargets} from "./touch.js";
import {virtualRows} from "./virtual-rows.js";

const titles: Record<AnyOfClause, string> = {
  code: "Code",
  digests: "Digest",
  communities: "Community",
  hosts: "Link to"
};

/** Opens the values of one part of the selection to tick: papers with any of those ticked are shown. */
export function openChecks(observatory: Observatory, button: HTMLElement, clause: AnyOfClause): void {
  const {corpus, selection} = observatory.view();
  const texts = observatory.loadedTexts();
  const chosen = new Set<string>(selection[clause]);
  const counts = valueCounts(select(corpus, {...selection, [clause]: []}, texts), corpus, clause);
  const values = counts.filter(([value, papers]) => papers || chosen.has(value));
  const result = (): Selection => ({
    ...selection,
    [clause]: values.flatMap(([value]) => (chosen.has(value) ? value : []))
  });
  const submit = element("button", {type: "submit", class: "action"});
  const show = () => {
    submit.textContent = chosen.size ? `Show ${counted(select(corpus, result(), texts).size, "paper")}` : "Any will do";
  };
  const name = (value: string) => {
    if (clause === "digests") return digestLabel(value, corpus);
    if (clause === "hosts") return value;
    return capitalised(
      clause === "code" ? statusLabel(value as CodeStatus) : (corpus.communityOf.get(value)?.label ?? value)
    );
  };
  const list = element("ul", {class: "checks"});
  const row = (index: number) => {
    const [value, papers] = values[index]!;
    const box = element("input", {type: "checkbox", checked: chosen.has(value)});
    box.addEventListener("change", () => {
      if (box.checked) chosen.add(value);
      else chosen.delete(value);
      show();
    });
    const colour = clause === "communities" && communityColour(corpus.communityOf.get(value)!.index);
    return element(
      "li",
      {},
      element(
        "label",
        {class: "option"},
        box,
        colour && element("span", {class: "mark-of", style: `background:${colour}`}),
        element("span", {class: "option-name"}, name(value)),
        element("span", {class: "count"}, grouped(papers))
      )
    );
  };
  const form = element("form", {class: "check-form"}, list, element("div", {class: "actions"}, submit));
  show();
  const dialog = openSheet(button, titles[clause], [form]);
  const rows = virtualRows({list, scroller: list, count: values.length, estimate: touchTargets() ? 44 : 32, row});
  list.querySelector("input")?.focus({preventScroll: true});
  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const next = step ? rows.reveal(rows.indexOf(document.activeElement) + step) : null;
    if (!next) return;
    event.preventDefault();
    next.querySelector("input")?.focus();
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    observatory.choose(result());
  });
}
