import type {Notebook} from "./model.js";

/** Notebooks one after another, with ways back and forth. */
export interface NotebookHistory {
  now: () => Notebook;
  /** Goes on to a notebook. Steps of the same `series` in a row, such as keystrokes in one cell, count as one. */
  push: (next: Notebook, series?: string) => void;
  /** The notebook before the last step; null where there is none. */
  undo: () => Notebook | null;
  canUndo: () => boolean;
  redo: () => Notebook | null;
  /** Ends a series: the next step is one of its own. */
  rest: () => void;
}

/** A history that begins with a notebook and remembers so many steps. */
export function notebookHistory(start: Notebook, most = 200): NotebookHistory {
  let before: Notebook[] = [];
  let after: Notebook[] = [];
  let now = start;
  let last: string | null = null;
  return {
    now: () => now,
    push(next, series) {
      if (next === now) return;
      if (series === undefined || series !== last) before = [...before, now].slice(-most);
      last = series ?? null;
      after = [];
      now = next;
    },
    canUndo: () => before.length > 0,
    undo() {
      const earlier = before.at(-1);
      if (!earlier) return null;
      before = before.slice(0, -1);
      after = [...after, now];
      last = null;
      return (now = earlier);
    },
    redo() {
      const later = after.at(-1);
      if (!later) return null;
      after = after.slice(0, -1);
      before = [...before, now];
      last = null;
      return (now = later);
    },
    rest: () => void (last = null)
  };
}
