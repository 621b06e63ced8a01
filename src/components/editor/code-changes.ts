import {action, element} from "../element.js";
import {diffLines} from "./line-diff.js";
import type {DiffLine} from "./line-diff.js";

export interface CodeChanges {
  element: HTMLElement;
  /** Looks at the code again. */
  update: () => void;
}

/** What can be done about changes of a text: to see them beside the original, to undo the last, to start over. */
export function codeChanges({
  key,
  original,
  source,
  undo,
  canUndo,
  startOver
}: {
  /** What the names of its buttons begin with. */
  key: string;
  original: () => string;
  source: () => string;
  undo: () => void;
  canUndo: () => boolean;
  startOver: () => void;
}): CodeChanges {
  const lines = element("div", {class: "line-diff change-differences", hidden: true});
  const show = action("Show changes", toggle, {"aria-expanded": "false", "data-key": `${key}.show`});
  const again = action("Start over", startOver, {"data-key": `${key}.startOver`});
  const back = action("Undo", undo, {"data-key": `${key}.undo`});

  function toggle(): void {
    lines.hidden = !lines.hidden;
    show.setAttribute("aria-expanded", String(!lines.hidden));
    show.textContent = lines.hidden ? "Show changes" : "Hide changes";
    draw();
  }

  function draw(): void {
    if (!lines.hidden) lines.replaceChildren(...diffLines(original(), source()).map(diffRow));
  }

  return {
    element: element("div", {}, element("div", {class: "actions change-code-actions"}, show, back, again), lines),
    update() {
      const changed = source() !== original();
      show.hidden = again.hidden = !changed;
      // Pressed until nothing is left, it keeps the focus.
      back.hidden = !canUndo() && document.activeElement !== back;
      if (!changed && !lines.hidden) toggle();
      draw();
    }
  };
}

/** A line with its sign and number: put in, taken out, or as it was. */
export function diffRow({kind, text, number}: DiffLine): HTMLElement {
  const sign = {same: "", gone: "−", new: "+"}[kind];
  const content = element(kind === "same" ? "span" : kind === "gone" ? "del" : "ins", {}, text || " ");
  return element("div", {class: `line ${kind}`}, element("span", {class: "at"}, `${sign}${number}`), content);
}
