import type {Paper} from "../analysis/corpus.js";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {grouped} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";
import {paperExports} from "./paper-exports.js";

/** An address holds about this many papers picked by hand. */
export const mostPicked = 200;

/** What can be done with papers that are ticked: select them, or untick them; nothing where none is. */
export function tickedActions(observatory: Observatory, ticked: Paper[], untick: () => void): HTMLElement | null {
  if (!ticked.length) return null;
  const select = () => observatory.choose({...everything, papers: ticked.map(({id}) => id)});
  return element(
    "div",
    {class: "actions ticked-actions", role: "group", "aria-label": "Ticked papers"},
    ticked.length <= mostPicked
      ? action(ticked.length === 1 ? "Select this paper" : `Select these ${grouped(ticked.length)}`, select)
      : element("span", {class: "quiet"}, `At most ${mostPicked} ticked papers can be selected`),
    action("Untick", untick)
  );
}

/** What can be done with the papers of a list: add what is open to the selection, copy or save them or those ticked, close the list. */
export function paperActions({
  observatory,
  focus,
  papers,
  ticked,
  untick,
  close
}: {
  observatory: Observatory;
  focus: Selection;
  papers: Paper[];
  ticked: Paper[];
  untick: () => void;
  close: () => void;
}): HTMLElement {
  const narrows = papers.length < observatory.view().selected.size;
  return element(
    "div",
    {class: "paper-actions"},
    element(
      "div",
      {class: "actions"},
      narrows &&
        action("Add to selection", () => observatory.add(focus), {"aria-label": "Add to selection what is open"}),
      action("Close", close, {class: "action paper-list-close", "aria-label": "Close the list of papers"})
    ),
    tickedActions(observatory, ticked, untick),
    paperExports(ticked.length ? ticked : papers)
  );
}
