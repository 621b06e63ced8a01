import type {PaperNotes} from "../analysis/notes.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";
import {notebook} from "./notebook.js";
import {notesWritten} from "./paper-note.js";
import {redrawRows} from "./paper-tools.js";
import {starButton} from "./star.js";
import {drawnWhole, notDrawn, virtualRows} from "./virtual-rows.js";
import type {VirtualRows} from "./virtual-rows.js";

const whole = ["the file they are saved in has all of them", "save them as a file to have all"];

/** Notes on papers that are not in this corpus: kept, and shown, until the reader takes them out; of many, those in view. */
export function absentNotes(): {element: HTMLElement; show(gone: PaperNotes[]): void} {
  const heading = element("h2");
  const subtitle = element(
    "p",
    {class: "subtitle"},
    "They are kept, and stand beside their papers again when these come back."
  );
  const body = element("div");
  const section = element("section", {class: "thought notes-elsewhere"}, heading, subtitle, body);
  let gone: PaperNotes[] = [];
  let list = element("ol");
  let rows: VirtualRows | null = null;
  let shown = "";

  function show(papers: PaperNotes[]): void {
    gone = papers;
    section.hidden = !gone.length;
    heading.textContent = absentInWords(gone);
    const state = JSON.stringify(gone.map(({id}) => id));
    if (state === shown) redrawRows(list, rows, [...gone.keys()]);
    else draw();
    shown = state;
  }

  function draw(): void {
    rows?.stop();
    list = element("ol", {class: "plain"});
    const long = gone.length > drawnWhole;
    body.replaceChildren(list, ...(long ? notDrawn(gone.length, "paper", whole) : []));
    rows = virtualRows({list, scroller: window, count: gone.length, estimate: 150, row: (i) => absentPaper(gone[i]!)});
  }

  return {element: section, show};
}

/** "2 notes and 1 star belong to papers that are not here". */
function absentInWords(gone: PaperNotes[]): string {
  const notes = gone.reduce((sum, {notes}) => sum + notes.length, 0);
  const stars = gone.filter(({starred}) => starred).length;
  const what = [...(notes ? [counted(notes, "note")] : []), ...(stars ? [counted(stars, "star")] : [])].join(" and ");
  return `${what} ${notes + stars === 1 ? "belongs" : "belong"} to papers that are not here`;
}

function absentPaper(paper: PaperNotes): HTMLElement {
  return element(
    "li",
    {class: "paper-item"},
    element("h3", {}, paper.title || paper.id),
    element("p", {class: "paper-facts"}, element("span", {}, paper.id)),
    notesWritten(paper),
    element(
      "div",
      {class: "tools"},
      starButton(paper, {"data-tool": "star"}),
      ...paper.notes.map((note, i) => takeOut(paper, note, i))
    )
  );
}

function takeOut(paper: PaperNotes, note: string, i: number): HTMLElement {
  const name = paper.notes.length > 1 ? `Take out note ${i + 1}` : "Take out the note";
  return action(name, () => notebook().write(paper, note, ""), {class: "tool", "data-tool": `out ${i}`});
}
