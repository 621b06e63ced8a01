import {readSelection, writeSelection} from "../../analysis/selection.js";
import type {Observatory} from "../observatory.js";
import {openSandbox} from "../sandbox.js";
import type {Sandbox, SandboxOptions} from "../sandbox-types.js";

/** The frame that draws a notebook's cells, in step with the page around it. */
export interface NotebookFrame {
  box: Sandbox;
  close: () => void;
}

/**
 * Opens the frame over the tables as the reader's lexicon leaves them, and follows the page's selection and theme. `onNewTables` is called
 * when the lexicon has changed: a frame made after that has the tables as they are then.
 */
export function notebookFrame(
  observatory: Observatory,
  {onNewTables, ...options}: Omit<SandboxOptions, "data" | "theme" | "onOpen"> & {onNewTables: () => void}
): NotebookFrame {
  const {selection, focus} = observatory.view();
  const box = openSandbox({
    ...options,
    title: "Drawings of the cells",
    theme: themeNow(),
    data: {
      get corpus() {
        return observatory.data;
      },
      texts: () => observatory.texts(),
      selection,
      focus
    },
    onOpen(selection) {
      const query = new URLSearchParams();
      writeSelection(query, selection);
      observatory.open(readSelection(query, observatory.corpus).selection);
    }
  });
  const themes = new MutationObserver(() => box.theme(themeNow()));
  themes.observe(document.documentElement, {attributes: true, attributeFilter: ["data-theme"]});
  let tables = observatory.corpus;
  const unsubscribe = observatory.subscribe(({selection, focus, corpus}) => {
    box.set("selection", selection as never);
    box.set("focus", focus as never);
    if (corpus === tables) return;
    tables = corpus;
    onNewTables();
  });
  return {
    box,
    close() {
      unsubscribe();
      themes.disconnect();
      box.dispose();
    }
  };
}

function themeNow(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}
