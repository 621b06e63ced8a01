import {setSource, setTitle} from "../../notebook/edits.js";
import type {Notebook} from "../../notebook/model.js";
import {element} from "../element.js";
import type {Observatory} from "../observatory.js";
import type {SandboxState} from "../sandbox-types.js";
import {fetchAhead} from "../sandbox-supplies.js";
import {cellCommands} from "./cell-commands.js";
import {cellCommand, editorCommand} from "./cell-keys.js";
import {cellPlaces} from "./cell-places.js";
import {cellRows} from "./cell-rows.js";
import {endLine, statusLine} from "./notebook-lines.js";
import {notebookRunning} from "./notebook-running.js";
import {notebookSteps} from "./notebook-steps.js";
import {notebookTitle} from "./notebook-title.js";
import {saidLine} from "./said-line.js";

export interface NotebookViewOptions {
  observatory: Observatory;
  notebook: Notebook;
  pending: boolean;
  /** What the reader of a pending notebook is asked; by default, as of one that came from elsewhere. */
  asks?: string;
  /** Called after every change, to keep it. */
  onChange: (notebook: Notebook) => void;
  /** The reader said that code from elsewhere may run. */
  onConsent: () => void;
  /** Called before cells run: code that ends the page is kept before it does. */
  onRun?: () => void;
  onState?: (state: SandboxState) => void;
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
  const said = saidLine(() => undo());
  const {say} = said;
  const {now, change, adopt, undo, canUndo, redo, rest} = notebookSteps(options.notebook, {
    taken: (before) => take(before),
    returned(cells) {
      const ids = cells.map(({id}) => id);
      running.again(ids);
      focusRow(ids[0] ?? rows.chosen());
    },
    say
  });
  const title = notebookTitle({onInput: (name) => change(setTitle(now(), name), "title"), onDone: rest});

  const running = notebookRunning({
    observatory: options.observatory,
    pending: options.pending,
    now,
    onRun: () => options.onRun?.(),
    onChange: () => show(),
    onLayout: (layout) => places.place(layout),
    onStopped() {
      for (const row of rows.byId.values()) row.room(0);
    },
    onState: (state) => options.onState?.(state)
  });
  const {box, runs} = running;
  const places = cellPlaces(box);
  const commands = cellCommands({
    now,
    change,
    undo,
    redo,
    run: runCell,
    edit: editCell,
    leave: leaveCell,
    focus: focusRow,
    choose: (id) => rows.choose(id),
    say,
    sayStep: said.sayStep
  });
  const rows = cellRows(
    {
      run: runCell,
      edit: (id) => void editCell(id),
      menu: commands.openMenu,
      repair: commands.repair,
      command: commands.command,
      onChosen: () => show(),
      onSource: (id, source) => void change(setSource(now(), id, source), `cell ${id}`),
      onEditorKey(id, event) {
        const what = editorCommand(event);
        if (!what || event.defaultPrevented) return false;
        event.preventDefault();
        event.stopPropagation();
        commands.command(id, what);
        return true;
      },
      goTo: (id, line, column) => void editCell(id).then(() => rows.byId.get(id)?.editor?.goTo(line, column))
    },
    options.notebook.cells[0]?.id ?? null
  );
  const line = statusLine({
    stop: () => box.stop(),
    runAll: running.all,
    undo,
    back: backToLastGood,
    consent,
    ...(options.asks !== undefined && {asks: options.asks}),
    actions: options.actions
  });
  const end = endLine({
    add: (kind) => commands.insertAt(now().cells.length, kind === "prose" ? {kind: "md", source: ""} : ""),
    input: (button) => commands.chooseInput(button, now().cells.length)
  });

  function show(): void {
    const {cells, title: name} = now();
    const pending = running.pending();
    title.show(name);
    rows.show(cells, runs.stateOf, pending);
    line.show({
      state: box.state,
      pending,
      stopped: running.stopped(),
      cells: cells.length,
      waiting: runs.waiting(),
      failed: runs.failed(),
      changed: pending ? 0 : cells.filter((cell) => runs.stateOf(cell).changed).length,
      canGoBack: box.lastGood() !== null,
      canUndo: canUndo()
    });
  }

  function arrange(): void {
    rows.arrange(now().cells);
    places.watch(new Map([...rows.byId].map(([id, row]) => [String(id), row])));
  }

  /** Brings page, frame and what is kept to the notebook as it is now. */
  function take(before: Notebook): void {
    said.nextStep();
    const next = now();
    const order = (notebook: Notebook) => notebook.cells.map(({id, kind}) => `${id} ${kind}`).join();
    if (order(before) !== order(next)) {
      arrange();
      running.arrange();
    }
    for (const {id, source} of next.cells) {
      const editor = rows.byId.get(id)?.editor;
      if (editor && editor.source() !== source) editor.setSource(source);
    }
    show();
    options.onChange(next);
  }

  function runCell(id: number): void {
    if (running.pending()) return line.askConsent();
    rest();
    running.cell(id);
  }

  function consent(): void {
    options.onConsent();
    running.consent();
    focusRow(rows.chosen());
  }

  function backToLastGood(): void {
    const good = new Map(box.lastGood()?.map(({id, source}) => [Number(id), source.replace(/\n$/, "")]));
    change([...good].reduce((notebook, [id, source]) => setSource(notebook, id, source), now()));
    running.all();
  }

  /** Gives the keyboard to a cell; where there is none, to what brings one back or makes one. */
  function focusRow(id: number | null): void {
    if (id === null) return void (said.focus() || end.querySelector("button")?.focus());
    rows.choose(id);
    show();
    rows.focus(id);
  }

  async function editCell(id: number): Promise<void> {
    if (!(await rows.edit(id))) say("The editor could not be loaded.");
    show();
  }

  function leaveCell(id: number): void {
    rest();
    rows.leave(id);
    show();
    focusRow(id);
  }

  const stage = element("div", {class: "cell-stage"}, box.element, rows.element);
  const root = element(
    "section",
    {class: "notebook", "aria-label": "Notebook"},
    element("h1", {}, title.element),
    line.element,
    said.element,
    stage,
    end
  );
  root.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || (event.target as Element).closest("input, textarea, [contenteditable]")) return;
    const what = cellCommand(event);
    if (what !== "undo" && what !== "redo") return;
    event.preventDefault();
    (what === "undo" ? undo : redo)();
  });
  arrange();
  show();
  if (!running.pending()) fetchAhead(now().cells);
  // The frame loads only in the page.
  requestAnimationFrame(() => (running.pending() ? show() : running.all()));

  return {
    element: root,
    notebook: now,
    say,
    replace(notebook) {
      const before = now();
      adopt(notebook);
      rows.leave();
      arrange();
      said.nextStep();
      if (JSON.stringify(before.cells) !== JSON.stringify(notebook.cells)) running.changed();
      show();
    },
    close() {
      places.end();
      rows.leave();
      running.close();
      root.remove();
    }
  };
}
