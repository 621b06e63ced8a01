import {inspect} from "./inspect.js";

/** One run's drawing: what it displays gathers unseen until the run is done, so that a failure leaves the last good one. */
export interface Drawing {
  display: (value: unknown) => unknown;
  /** Replaces what `show` drew before in this run; for values that follow each other. */
  show: (value: unknown) => void;
  /** Puts the drawing in the place of the last one. */
  commit: () => void;
  /** Throws the drawing away; returns whether an earlier one still stands. */
  discard: () => boolean;
}

export interface CellView {
  root: HTMLElement;
  begin: () => Drawing;
  /** Marks the last drawing as out of date because the cell could not run; returns whether there is one. */
  keep: () => boolean;
  /** Says so when the cell waits for long; `words` tell for what. */
  wait: (words: () => Promise<string>) => void;
  settle: () => void;
}

/** Milliseconds after which a run that has displayed something but goes on is shown as it is. */
const patience = 400;

/** Milliseconds after which a cell is said to wait. */
const longWait = 1_000;

/** The place of a cell's drawings. */
export function cellView(id: string): CellView {
  const root = document.createElement("div");
  root.className = "cell";
  root.dataset["cell"] = id;
  let shown: HTMLElement | null = null;
  let newest: HTMLElement | null = null;
  const keep = () => {
    const drawn = shown !== null && shown.childNodes.length > 0;
    root.toggleAttribute("data-kept", drawn);
    return drawn;
  };
  const note = document.createElement("p");
  note.className = "cell-waits";
  note.setAttribute("role", "status");
  let waits: ReturnType<typeof setTimeout> | undefined;
  const settle = () => {
    clearTimeout(waits);
    waits = undefined;
    note.remove();
  };
  return {
    root,
    keep,
    settle,
    wait(words) {
      settle();
      const own = (waits = setTimeout(() => {
        void words().then((text) => {
          if (waits !== own) return;
          note.textContent = text;
          root.append(note);
        });
      }, longWait));
    },
    begin() {
      if (newest !== shown) newest?.remove();
      const drawing = document.createElement("div");
      const last = document.createElement("div");
      drawing.className = "drawing next";
      last.className = "value";
      newest = drawing;
      root.append(drawing);
      const commit = () => {
        if (newest !== drawing) return;
        drawing.classList.remove("next");
        root.removeAttribute("data-kept");
        if (shown !== drawing) shown?.remove();
        shown = drawing;
      };
      let waiting: ReturnType<typeof setTimeout> | undefined;
      return {
        display(value) {
          if (newest !== drawing) return value;
          drawing.append(nodeOf(value));
          waiting ??= setTimeout(commit, patience);
          return value;
        },
        show(value) {
          if (newest !== drawing || value === undefined) return;
          last.replaceChildren(nodeOf(value));
          if (!last.isConnected) drawing.append(last);
        },
        commit() {
          clearTimeout(waiting);
          commit();
        },
        discard() {
          clearTimeout(waiting);
          if (newest === drawing && shown !== drawing) {
            drawing.remove();
            newest = shown;
          }
          return keep();
        }
      };
    }
  };
}

function nodeOf(value: unknown): Node {
  if (value instanceof Node) return value;
  if (Array.isArray(value) && value.length && value.every((item) => item instanceof Node)) {
    const fragment = document.createDocumentFragment();
    fragment.append(...(value as Node[]));
    return fragment;
  }
  const text = document.createElement("pre");
  text.className = "text-value";
  text.textContent = inspect(value);
  return text;
}
