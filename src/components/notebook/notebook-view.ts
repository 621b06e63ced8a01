import type {CorpusData} from "../../analysis/corpus.js";
import {readSelection, writeSelection} from "../../analysis/selection.js";
import {
  duplicateCell,
  insertCell,
  moveCell,
  removeCell,
  setKind,
  setPinned,
  setSource,
  setTitle
} from "../../notebook/edits.js";
import {notebookHistory} from "../../notebook/history.js";
import {freeId, longestTitle} from "../../notebook/model.js";
import type {GivenCell, Notebook} from "../../notebook/model.js";
import {element} from "../element.js";
import type {Observatory} from "../observatory.js";
import {openPicker} from "../picker.js";
import {openSandbox} from "../sandbox.js";
import type {Sandbox, Suggestion} from "../sandbox-types.js";
import type {CellEditor, CellEditorOptions} from "./cell-editor.js";
import {cellCommand, editorCommand} from "./cell-keys.js";
import type {CellCommand} from "./cell-keys.js";
import {cellOptions, inputSources} from "./cell-menu.js";
import {cellPlaces} from "./cell-places.js";
import {cellRow} from "./cell-row.js";
import type {CellRow} from "./cell-row.js";
import {cellRuns} from "./cell-runs.js";
import {endLine, statusLine} from "./notebook-lines.js";

export interface NotebookViewOptions {
  observatory: Observatory;
  corpus: CorpusData;
  notebook: Notebook;
  pending: boolean;
  /** Called after every change, to keep it. */
  onChange: (notebook: Notebook) => void;
  /** The reader said that code from elsewhere may run. */
  onConsent: () => void;
  /** Further actions for the line of the notebook. */
  actions: HTMLElement[];
}

export interface NotebookView {
  element: HTMLElement;
  notebook: () => Notebook;
  /** Says something of the keeping, with ways to go on. */
  say: (...parts: (Node | string)[]) => void;
  /** Takes over what another tab kept. */
  replace: (notebook: Notebook) => void;
  close: () => void;
}

/** An open notebook: its cells, and behind them the one frame that draws them all. */
export function notebookView(options: NotebookViewOptions): NotebookView {
  const {observatory, corpus} = options;
  const past = notebookHistory(options.notebook);
  const rows = new Map<number, CellRow>();
  const list = element("div", {class: "cells", role: "group", "aria-label": "Cells"});
  const stage = element("div", {class: "cell-stage"});
  const said = element("p", {class: "said notebook-said", role: "status"});
  let chosen: number | null = options.notebook.cells[0]?.id ?? null;
  let pending = options.pending;
  let editors: Promise<(given: CellEditorOptions) => CellEditor> | null = null;
  let stopped: string | null = null;

  const title = element("input", {
    class: "notebook-title",
    "aria-label": "Name of the notebook",
    maxlength: longestTitle
  });
  title.addEventListener("input", () => change(setTitle(past.now(), title.value), "title"));
  title.addEventListener("change", () => past.rest());

  const now = observatory.view();
  const box: Sandbox = openSandbox({
    data: {corpus, texts: () => observatory.texts(), selection: now.selection, focus: now.focus},
    theme: themeNow(),
    pending,
    title: "Drawings of the cells",
    onResult: (result) => settle(() => runs.result(result)),
    onError: (error) => settle(() => runs.error(error)),
    onLayout: (layout) => places.place(layout),
    onOpen(selection) {
      const query = new URLSearchParams();
      writeSelection(query, selection);
      observatory.open(readSelection(query, observatory.corpus).selection);
    },
    onStopped({message}) {
      stopped = message;
      settle(() => runs.gone());
      for (const row of rows.values()) row.room(0);
    },
    onState: () => show()
  });
  const runs = cellRuns(box);
  const places = cellPlaces(box);
  const line = statusLine({
    stop: () => box.stop(),
    runAll: () => runAll(),
    undo: () => undo(),
    back: () => backToLastGood(),
    consent: () => consent(),
    actions: options.actions
  });
  const end = endLine({
    add: (kind) => insertAt(past.now().cells.length, kind === "prose" ? {kind: "md", source: ""} : ""),
    input: (button) => chooseInput(button, past.now().cells.length)
  });

  let drawing = false;
  /** Reports come in bursts: the page is brought up to date once for each. */
  function settle(note: () => void): void {
    note();
    if (drawing) return;
    drawing = true;
    requestAnimationFrame(() => {
      drawing = false;
      show();
    });
  }

  function show(): void {
    const {cells, title: name} = past.now();
    if (title.value !== name) title.value = name;
    if (!cells.some(({id}) => id === chosen)) chosen = cells[0]?.id ?? null;
    for (const [i, cell] of cells.entries()) {
      const row = rows.get(cell.id)!;
      row.show(cell, {number: i + 1, of: cells.length}, runs.stateOf(cell), pending);
      row.element.tabIndex = cell.id === chosen ? 0 : -1;
      row.element.classList.toggle("chosen", cell.id === chosen);
    }
    line.show({
      state: box.state,
      pending,
      stopped,
      cells: cells.length,
      waiting: runs.waiting(),
      failed: runs.failed(),
      changed: pending ? 0 : cells.filter((cell) => runs.stateOf(cell).changed).length,
      canGoBack: box.lastGood() !== null
    });
  }

  /** Makes the rows those of the notebook, in its order; the rows that stay keep what they hold. */
  function arrange(): void {
    const {cells} = past.now();
    const ids = new Set(cells.map(({id}) => id));
    for (const [id, row] of rows)
      if (!ids.has(id)) {
        row.leave();
        row.element.remove();
        rows.delete(id);
      }
    for (const [i, {id}] of cells.entries()) {
      const row = rows.get(id) ?? cellRow(id, rowActions);
      rows.set(id, row);
      if (list.children[i] !== row.element) list.insertBefore(row.element, list.children[i] ?? null);
    }
    places.watch(new Map([...rows].map(([id, row]) => [String(id), row])));
  }

  function change(next: Notebook, series?: string): boolean {
    const before = past.now();
    if (next === before) return false;
    past.push(next, series);
    take(before);
    return true;
  }

  /** Brings page, frame and what is kept to the notebook as it is now. */
  function take(before: Notebook): void {
    const next = past.now();
    const order = (notebook: Notebook) => notebook.cells.map(({id, kind}) => `${id} ${kind}`).join();
    if (order(before) !== order(next)) {
      arrange();
      if (!pending && box.state !== "stopped") runs.arrange(next);
    }
    for (const {id, source} of next.cells) {
      const editor = rows.get(id)?.editor;
      if (editor && editor.source() !== source) editor.setSource(source);
    }
    show();
    options.onChange(next);
  }

  function runAll(): void {
    if (pending) return;
    stopped = null;
    runs.run(past.now(), "all");
    show();
  }

  function runCell(id: number): void {
    if (pending) return line.askConsent();
    past.rest();
    if (box.state === "stopped") return runAll();
    runs.run(past.now(), [id]);
    show();
  }

  function consent(): void {
    pending = false;
    options.onConsent();
    box.consent();
    runAll();
    focusRow(chosen);
  }

  function backToLastGood(): void {
    const good = new Map(box.lastGood()?.map(({id, source}) => [Number(id), source.replace(/\n$/, "")]));
    change([...good].reduce((notebook, [id, source]) => setSource(notebook, id, source), past.now()));
    runAll();
  }

  function undo(): void {
    const before = past.now();
    const after = past.undo();
    if (!after) return say("There is nothing to undo.");
    took(before, after);
  }

  function redo(): void {
    const before = past.now();
    const after = past.redo();
    if (!after) return say("There is nothing to do again.");
    took(before, after);
  }

  /** After a step back or forth: the cells that are there again, or differ, run as they are now. */
  function took(before: Notebook, after: Notebook): void {
    take(before);
    const known = new Map(before.cells.map((cell) => [cell.id, cell]));
    const back = after.cells.filter(({id, source, kind}) => {
      const cell = known.get(id);
      return !cell || cell.source !== source || cell.kind !== kind;
    });
    if (back.length && !pending && box.state !== "stopped")
      runs.run(
        after,
        back.map(({id}) => id)
      );
    show();
    focusRow(back[0]?.id ?? chosen);
  }

  function say(...parts: (Node | string)[]): void {
    said.replaceChildren(...parts);
  }

  function focusRow(id: number | null): void {
    if (id === null) return;
    chosen = id;
    show();
    const row = rows.get(id)?.element;
    row?.focus({preventScroll: true});
    row?.querySelector(".cell-below")?.scrollIntoView({block: "nearest"});
  }

  async function editCell(id: number): Promise<void> {
    const row = rows.get(id);
    if (!row) return;
    chosen = id;
    const open = await (editors ??= import("./cell-editor.js").then(({cellEditors}) => cellEditors())).catch(
      () => null
    );
    if (!open) {
      editors = null;
      return say("The editor could not be loaded.");
    }
    if (chosen !== id || rows.get(id) !== row) return;
    for (const [other, {leave}] of rows) if (other !== id) leave.call(rows.get(other));
    row.edit(open).focus();
    show();
  }

  function leaveCell(id: number): void {
    past.rest();
    rows.get(id)?.leave();
    show();
    focusRow(id);
  }

  function insertAt(at: number, given: GivenCell, {edit = true} = {}): void {
    const id = freeId(past.now());
    if (!change(insertCell(past.now(), at, given))) return say("A notebook holds at most 1,000 cells.");
    focusRow(id);
    if (edit) void editCell(id);
  }

  function chooseInput(button: HTMLElement, at: number): void {
    openPicker(
      button,
      "Input",
      inputSources.map(({name, source}) => ({
        name,
        choose() {
          const id = freeId(past.now());
          insertAt(at, withFreeName(source, past.now()), {edit: false});
          runCell(id);
        }
      }))
    );
  }

  function command(id: number, what: CellCommand): void {
    const {cells} = past.now();
    const at = cells.findIndex((cell) => cell.id === id);
    const cell = cells[at];
    if (!cell) return;
    const other = (index: number) => focusRow(cells[Math.max(0, Math.min(cells.length - 1, index))]!.id);
    const change_ = (next: Notebook) => {
      change(next);
      focusRow(id);
    };
    switch (what) {
      case "run":
        return runCell(id);
      case "run-next":
        leaveCell(id);
        runCell(id);
        return at + 1 < cells.length ? other(at + 1) : insertAt(at + 1, "");
      case "run-insert":
        leaveCell(id);
        runCell(id);
        return insertAt(at + 1, "");
      case "edit":
        return void editCell(id);
      case "leave":
        return leaveCell(id);
      case "previous":
        return other(at - 1);
      case "next":
        return other(at + 1);
      case "first":
        return other(0);
      case "last":
        return other(cells.length - 1);
      case "up":
        return change_(moveCell(past.now(), id, -1));
      case "down":
        return change_(moveCell(past.now(), id, 1));
      case "duplicate": {
        const copy = freeId(past.now());
        change(duplicateCell(past.now(), id));
        return focusRow(copy);
      }
      case "delete": {
        change(removeCell(past.now(), id));
        focusRow((cells[at + 1] ?? cells[at - 1])?.id ?? null);
        const back = element("button", {type: "button", class: "action"}, "Undo");
        back.addEventListener("click", () => {
          say();
          undo();
        });
        return say(`Cell ${at + 1} is deleted. `, back);
      }
      case "undo":
        return undo();
      case "redo":
        return redo();
      case "above":
        return insertAt(at, "");
      case "below":
        return insertAt(at + 1, "");
      case "prose":
      case "code":
        change_(setKind(past.now(), id, what === "prose" ? "md" : "js"));
        return runCell(id);
      case "source":
        return change_(setPinned(past.now(), id, !cell.pinned));
    }
  }

  const rowActions = {
    run: runCell,
    edit: (id: number) => void editCell(id),
    menu(id: number, button: HTMLElement) {
      const {cells} = past.now();
      const at = cells.findIndex((cell) => cell.id === id);
      chosen = id;
      const place = {number: at + 1, of: cells.length};
      openPicker(
        button,
        `Cell ${at + 1}`,
        cellOptions(cells[at]!, place, (what) => setTimeout(() => command(id, what)))
      );
    },
    onSource: (id: number, source: string) => void change(setSource(past.now(), id, source), `cell ${id}`),
    onEditorKey(id: number, event: KeyboardEvent): boolean {
      const what = editorCommand(event);
      if (!what || event.defaultPrevented) return false;
      event.preventDefault();
      event.stopPropagation();
      command(id, what);
      return true;
    },
    repair(id: number, {place, replacement}: Suggestion) {
      const cell = past.now().cells.find((cell) => cell.id === id);
      if (!cell) return;
      const lines = cell.source.split("\n");
      const text = lines[place.line - 1] ?? "";
      lines[place.line - 1] = text.slice(0, place.column) + replacement + text.slice(place.endColumn);
      change(setSource(past.now(), id, lines.join("\n")));
      runCell(id);
    },
    goTo: (id: number, number: number, column: number) =>
      void editCell(id).then(() => rows.get(id)?.editor?.goTo(number, column))
  };

  list.addEventListener("keydown", (event) => {
    const row = (event.target as Element).closest<HTMLElement>(".cell-row");
    if (!row || event.target !== row || event.defaultPrevented) return;
    const what = cellCommand(event);
    if (!what) return;
    event.preventDefault();
    command(Number(row.dataset["cell"]), what);
  });
  list.addEventListener("focusin", ({target}) => {
    const id = Number((target as Element).closest<HTMLElement>(".cell-row")?.dataset["cell"]);
    if (!rows.has(id) || id === chosen) return;
    chosen = id;
    show();
  });

  const themes = new MutationObserver(() => box.theme(themeNow()));
  themes.observe(document.documentElement, {attributes: true, attributeFilter: ["data-theme"]});
  const unsubscribe = observatory.subscribe(({selection, focus}) => {
    box.set("selection", selection as never);
    box.set("focus", focus as never);
  });

  stage.append(box.element, list);
  const root = element(
    "section",
    {class: "notebook", "aria-label": "Notebook"},
    element("h1", {}, title),
    line.element,
    said,
    stage,
    end
  );
  arrange();
  show();
  // The frame loads only in the page.
  requestAnimationFrame(() => (pending ? show() : runAll()));

  return {
    element: root,
    notebook: past.now,
    say,
    replace(notebook) {
      const before = past.now();
      past.push(notebook);
      for (const row of rows.values()) row.leave();
      arrange();
      if (JSON.stringify(before.cells) !== JSON.stringify(notebook.cells)) runAll();
      show();
    },
    close() {
      unsubscribe();
      themes.disconnect();
      places.end();
      for (const row of rows.values()) row.leave();
      box.dispose();
      root.remove();
    }
  };
}

function themeNow(): "light" | "dark" {
  return document.documentElement.dataset["theme"] === "dark" ? "dark" : "light";
}

/** An input's source, with a name that no other cell says yet. */
function withFreeName(source: string, {cells}: Notebook): string {
  const name = /^const (\w+)/.exec(source)?.[1] ?? "value";
  const said = (word: string) => cells.some((cell) => new RegExp(`\\b${word}\\b`).test(cell.source));
  if (!said(name)) return source;
  let number = 2;
  while (said(`${name}${number}`)) ++number;
  return source.replace(name, `${name}${number}`);
}
