import {proposalsTitle} from "../analysis/findings-methods.js";
import type {Proposal} from "../analysis/methods.js";
import {counted, dateInWords, grouped} from "../analysis/wording.js";
import {codeMark} from "./code-mark.js";
import {element} from "./element.js";
import {keepFocus, restoreFocus} from "./focus.js";
import type {Observatory, View} from "./observatory.js";

/** How many rows are shown at first, and how many each press of "more" adds. */
const steps = [10, 30, 100];
let shown = steps[0]!;

/** What papers propose, newest first: date, name, expansion, the paper's title and code, and how many other papers name it. */
export function proposalList(rows: Proposal[], observatory: Observatory, now: View): HTMLElement {
  const papers = new Set(rows.map(({paper}) => paper)).size;
  const section = element("section", {id: "proposals", class: "proposals"});
  section.append(element("h2", {}, proposalsTitle(rows.length, papers)));
  if (!rows.length) {
    section.append(element("p", {class: "explanation"}, "No abstract here says “we propose” something with a name."));
    return section;
  }
  section.append(
    element(
      "p",
      {class: "figure-sub"},
      `Names that a title or abstract gives to its own work; n = ${grouped(now.selected.size)}`
    )
  );
  const list = element("ol", {class: "proposal-rows"});
  const more = element("button", {type: "button", class: "action", "data-key": "more"});
  const append = (count: number) => {
    const from = list.children.length;
    list.append(...rows.slice(from, from + count).map((row) => item(row, observatory, now)));
    const left = rows.length - list.children.length;
    more.hidden = left <= 0;
    more.textContent = `${grouped(Math.min(left, steps[1]!))}${left > steps[1]! ? ` of ${grouped(left)}` : ""} more`;
    return list.children[from];
  };
  more.addEventListener("click", () => {
    const first = append(steps[shown > steps[1]! ? 2 : 1]!);
    shown = list.children.length;
    first?.querySelector("button")?.focus();
  });
  append(shown);
  section.append(list, more);
  keepFocus(section, "proposals");
  queueMicrotask(() => restoreFocus(section));
  return section;
}

function item({paper, named, expansion, others}: Proposal, observatory: Observatory, {selection}: View): HTMLElement {
  const name = element(
    "button",
    {
      type: "button",
      class: "name",
      "data-key": `proposal.${paper.id}.${named.key}`,
      "aria-label": `${named.name}: ${counted(named.papers.length, "paper")}`
    },
    named.name
  );
  name.addEventListener("click", () => observatory.open(named.focus));
  const href = observatory.href("./paper.html", selection, {id: paper.id});
  return element(
    "li",
    {},
    element("span", {class: "date"}, paper.date ? dateInWords(paper.date) : "no date"),
    element(
      "div",
      {class: "what"},
      element("span", {class: "name-line"}, name, expansion && element("span", {class: "expansion"}, expansion)),
      element("a", {class: "title", href}, paper.title || "(no title)")
    ),
    element(
      "div",
      {class: "facts"},
      codeMark(paper.code),
      others > 0 && element("span", {class: "others"}, `in ${counted(others, "other paper")}`)
    )
  );
}
