import type {Paper} from "../analysis/corpus.js";
import {action, element} from "./element.js";
import {notebook} from "./notebook.js";
import {notesWritten, paperNote} from "./paper-note.js";
import {starButton} from "./star.js";

/** The reader's star and notes on a paper, on its own page. */
export function paperOwn(paper: Pick<Paper, "id" | "title">): HTMLElement {
  const box = element("section", {class: "paper-own", "aria-label": "Your star and notes"});
  let writing = false;
  const show = () => {
    const name = notebook().of(paper.id)?.notes.length ? "Change the note" : "Write a note";
    const write = action(name, () => turn(true), {class: "tool"});
    box.replaceChildren(
      ...[writing ? paperNote(paper, {onDone: () => turn(false)}) : notesWritten(paper)].filter(
        (part) => part !== null
      ),
      element(
        "div",
        {class: "tools"},
        starButton(paper),
        writing ? action("Done", () => turn(false), {class: "tool"}) : write
      )
    );
  };
  const turn = (on: boolean) => {
    writing = on;
    show();
    box.querySelector<HTMLElement>(on ? "textarea" : ".tool")?.focus();
  };
  const stop = notebook().subscribe(() => {
    if (!box.isConnected) stop();
    else if (!writing) show();
  });
  show();
  return box;
}
