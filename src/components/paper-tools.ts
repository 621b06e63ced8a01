import type {Corpus, Paper, PaperText} from "../analysis/corpus.js";
import {highlightsOf} from "../analysis/highlights.js";
import {everything} from "../analysis/selection.js";
import {similarPapers} from "../analysis/similar.js";
import {grouped, listed} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {abstractWords} from "./paper-abstract.js";
import {notesWritten, paperNote} from "./paper-note.js";
import {starButton} from "./star.js";
import type {VirtualRows} from "./virtual-rows.js";

type Fold = "abstract" | "like" | "note";

/** Which papers of a list are ticked, and what is unfolded of each, by the paper's id. */
export interface PaperMarks {
  ticked: Set<string>;
  unfolded: Record<Fold, Set<string>>;
}

export const paperMarks = (): PaperMarks => ({
  ticked: new Set(),
  unfolded: {abstract: new Set(), like: new Set(), note: new Set()}
});

export interface PaperToolsOptions {
  observatory: Observatory;
  marks: PaperMarks;
  /** Null while it loads; asked for when the abstract is unfolded. */
  text: PaperText | null;
  /** Draws the item anew. */
  redraw: () => void;
  /** Called when the paper was ticked or unticked. */
  onTick: () => void;
}

/** What can be done with a paper of a list (tick, abstract, papers like it, star, note), and below it what is unfolded. */
export function paperTools(paper: Paper, {observatory, marks, text, redraw, onTick}: PaperToolsOptions): HTMLElement {
  const {corpus} = observatory.view();
  const {id} = paper;
  const tick = element("input", {type: "checkbox", "data-tool": "tick", checked: marks.ticked.has(id)});
  tick.addEventListener("change", () => {
    if (tick.checked) marks.ticked.add(id);
    else marks.ticked.delete(id);
    onTick();
  });
  const unfolded = (fold: Fold) => marks.unfolded[fold].has(id);
  const toggle = (fold: Fold, name: string) => {
    const expanded = String(unfolded(fold));
    const button = action(name, press, {class: "tool", "data-tool": fold, "aria-expanded": expanded});
    function press(): void {
      // Not every browser gives the focus to a button that is clicked.
      button.focus();
      if (!marks.unfolded[fold].delete(id)) marks.unfolded[fold].add(id);
      redraw();
    }
    return button;
  };
  const done = () => {
    marks.unfolded.note.delete(id);
    redraw();
  };
  return element(
    "div",
    {class: "paper-tools"},
    unfolded("abstract") && shortAbstract(paper, corpus, text),
    unfolded("note") ? paperNote(paper, {onDone: done}) : notesWritten(paper),
    element(
      "div",
      {class: "tools"},
      element("label", {class: "tick"}, tick, "Tick"),
      toggle("abstract", "Abstract"),
      toggle("like", "More like this"),
      toggle("note", "Note"),
      starButton(paper, {"data-tool": "star"})
    ),
    unfolded("like") && likeThis(paper, corpus, observatory)
  );
}

/** Draws rows anew; where the title or a tool of one of them had the focus, it has it again, and a note that was opened takes it. */
export function redrawRows(list: HTMLElement, rows: VirtualRows | null, indexes: number[]): void {
  const {activeElement} = document;
  const at = rows?.indexOf(activeElement) ?? -1;
  const inside = activeElement instanceof HTMLElement && indexes.includes(at);
  const tool = inside ? (activeElement.dataset["tool"] ?? "title") : null;
  rows?.redraw(indexes);
  if (!tool) return;
  const drawn = list.querySelector<HTMLElement>(`:scope > [data-index="${at}"]`);
  const note = tool === "note" ? drawn?.querySelector("textarea") : null;
  const same = tool === "title" ? "h3 a, th a" : `[data-tool="${tool}"]`;
  (note ?? drawn?.querySelector<HTMLElement>(same))?.focus({preventScroll: !note});
}

function shortAbstract(paper: Paper, corpus: Corpus, text: PaperText | null): HTMLElement {
  if (!text) return element("p", {class: "loading"}, "Reading the abstract");
  if (!text.abstract) return element("p", {class: "quiet"}, "No abstract came with this paper.");
  const highlights = highlightsOf(corpus, paper, text).filter(({field}) => field === 1);
  return element("p", {class: "short-abstract abstract-text"}, ...abstractWords(paper, corpus, text, highlights));
}

/** The papers that share most with a paper, and a way to have those of the selection as a list. */
function likeThis(paper: Paper, corpus: Corpus, observatory: Observatory): HTMLElement {
  const found = similarPapers(corpus, paper, {limit: 5});
  if (!found.length) return element("p", {class: "quiet"}, "No other paper shares a topic with it.");
  const {mask} = observatory.view().selected;
  const here = [paper, ...found.map(({paper}) => paper)].filter(({index}) => mask[index]);
  const list = () => observatory.open({...everything, papers: here.map(({id}) => id)});
  return element(
    "div",
    {class: "like-this"},
    element(
      "ul",
      {},
      ...found.map(({paper: {id, title}, shared}) =>
        element(
          "li",
          {},
          element("a", {href: observatory.href("paper", everything, {id})}, title || "(no title)"),
          element(
            "small",
            {},
            ` shares ${listed(shared.slice(0, 3).map(({label}) => label))}${shared.length > 3 ? ` and ${shared.length - 3} more` : ""}`
          )
        )
      )
    ),
    here.length > 1 &&
      action(
        here.length === found.length + 1 ? "List them" : `List the ${grouped(here.length)} that are in the selection`,
        list,
        {class: "tool"}
      )
  );
}
