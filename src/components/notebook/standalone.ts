import type {CorpusData, PaperText} from "../../analysis/corpus.js";
import type {Selection} from "../../analysis/selection.js";
import type {Notebook} from "../../notebook/model.js";
import type {Library} from "../../sandbox/messages.js";
import {element} from "../element.js";
import {openSandbox} from "../sandbox.js";
import type {SuppliedFont} from "../sandbox-supplies.js";
import {cellPlaces} from "./cell-places.js";
import {cellSource} from "./cell-source.js";

/** What a page that stands alone holds besides its script. */
export interface StandaloneData {
  notebook: Notebook;
  corpus: CorpusData;
  /** Null where no cell needs them. */
  texts: PaperText[] | null;
  selection: Selection;
  /** The fonts of the site, each as base64. */
  fonts: (Omit<SuppliedFont, "data"> & {data: string})[];
  /** The document of the frame for readers' code. */
  frame: string;
  libraries: Partial<Record<Library, string>>;
}

/** Draws a notebook from what the page holds, in the same frame as on the site: its code has no network and sees no other page. */
export function showStandalone(data: StandaloneData, root: HTMLElement): void {
  const {notebook, corpus, texts, selection, fonts, frame, libraries} = data;
  document.documentElement.dataset["theme"] = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  const state = element("span", {class: "bench-state", role: "status"}, "Running");
  const stop = element("button", {type: "button", class: "action"}, "Stop");
  const again = element("button", {type: "button", class: "action", hidden: true}, "Run again");
  const failed = new Set<string>();
  const rows = new Map<string, {below: HTMLElement; room: (height: number) => void; said: HTMLElement}>();
  const cells = element("div", {class: "cells"});
  for (const {id, kind, source, pinned} of notebook.cells) {
    const drawing = element("div", {class: "cell-drawing"});
    const said = element("p", {class: "cell-problem", hidden: true});
    const shown = pinned || kind === "other" ? [element("div", {class: "cell-source"}, cellSource(source, kind))] : [];
    const below = element("div", {class: "cell-below"}, ...shown, said);
    cells.append(element("div", {class: "cell-row"}, drawing, below));
    rows.set(String(id), {below, said, room: (height) => (drawing.style.height = `${height}px`)});
  }
  const tell = (cell: string, words: string | null) => {
    const said = rows.get(cell)?.said;
    if (said) [said.hidden, said.textContent] = [words === null, words];
    if (words === null) failed.delete(cell);
    else failed.add(cell);
    state.textContent = failed.size ? `${failed.size} of ${notebook.cells.length} cells failed` : "All cells ran";
  };
  const box = openSandbox({
    data: {corpus, selection, texts: () => Promise.resolve(texts ?? [])},
    theme: document.documentElement.dataset["theme"] as "light" | "dark",
    title: "Drawings of the cells",
    supplies: {
      frame,
      fonts: () => Promise.resolve(fonts.map(({data, ...font}) => ({...font, data: bytesOf(data)}))),
      library: (name) =>
        libraries[name] === undefined
          ? Promise.reject(new Error(`${name} is not in this file`))
          : Promise.resolve(libraries[name])
    },
    onLayout: (layout) => places.place(layout),
    onResult: ({cell}) => tell(cell, null),
    onError: ({cell, message, place}) => tell(cell, place ? `Line ${place.line}: ${message}` : message),
    onStopped: ({message}) => {
      state.textContent = message;
      again.hidden = !(stop.hidden = true);
      for (const row of rows.values()) row.room(0);
    }
  });
  const places = cellPlaces(box);
  const run = () => {
    stop.hidden = !(again.hidden = true);
    state.textContent = "Running";
    const cells = notebook.cells.flatMap(({id, kind, source, hidden}) =>
      kind === "other" ? [] : [{id: String(id), kind, source, hidden}]
    );
    box.run(cells);
  };
  stop.addEventListener("click", () => box.stop());
  again.addEventListener("click", run);
  const headed = notebook.cells.some(({kind, hidden, source}) => kind === "md" && !hidden && /^\s*#\s/.test(source));
  root.replaceChildren(
    headed ? "" : element("h1", {}, notebook.title),
    element("p", {class: "bench-run"}, state, stop, again),
    element("div", {class: "cell-stage"}, box.element, cells),
    element(
      "p",
      {class: "quiet item"},
      "This page holds its data and libraries and asks no network for anything. Its cells run in a frame of their own, which can read the papers in this file and nothing else."
    )
  );
  places.watch(rows);
  run();
}

function bytesOf(letters: string): ArrayBuffer {
  return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0)).buffer;
}
