import {notebookHistory} from "../../notebook/history.js";
import type {Notebook, NotebookCell} from "../../notebook/model.js";

/** A notebook as it is now, and the steps by which it came there. */
export interface NotebookSteps {
  now: () => Notebook;
  /** Takes a step; false where nothing differs. Steps of one `series`, such as keystrokes in a cell, are one to undo. */
  change: (next: Notebook, series?: string) => boolean;
  /** Takes over a notebook that came from elsewhere, as a step that nobody is told of. */
  adopt: (next: Notebook) => void;
  undo: () => void;
  canUndo: () => boolean;
  redo: () => void;
  /** Ends a series. */
  rest: () => void;
}

/**
 * Steps from a notebook on. `taken` is told of each, with the notebook before; `returned`, after a step back or forth, of the cells that
 * are there again or differ, which are to run as they are now.
 */
export function notebookSteps(
  start: Notebook,
  on: {taken: (before: Notebook) => void; returned: (cells: NotebookCell[]) => void; say: (words: string) => void}
): NotebookSteps {
  const past = notebookHistory(start);

  function go(step: () => Notebook | null, none: string): void {
    const before = past.now();
    const after = step();
    if (!after) return on.say(none);
    on.taken(before);
    const known = new Map(before.cells.map((cell) => [cell.id, cell]));
    const runsAsBefore = ({id, source, kind, hidden}: NotebookCell) => {
      const cell = known.get(id);
      return cell?.source === source && cell.kind === kind && cell.hidden === hidden;
    };
    on.returned(after.cells.filter((cell) => !runsAsBefore(cell)));
  }

  return {
    now: past.now,
    adopt: (next) => past.push(next),
    rest: past.rest,
    change(next, series) {
      const before = past.now();
      if (next === before) return false;
      past.push(next, series);
      on.taken(before);
      return true;
    },
    canUndo: past.canUndo,
    undo: () => go(past.undo, "There is nothing to undo."),
    redo: () => go(past.redo, "There is nothing to do again.")
  };
}
