import type {NotebookCell} from "../../notebook/model.js";
import {action, element} from "../element.js";
import type {CellError, CellResult, Suggestion} from "../sandbox-types.js";
import type {CellEditor, CellEditorOptions} from "./cell-editor.js";
import {cellSource} from "./cell-source.js";

/** How a cell stands: what is known of its last run, and whether its source was changed since. */
export interface CellState {
  running: boolean;
  changed: boolean;
  result: CellResult | null;
  error: CellError | null;
}

export interface CellRowOptions {
  run: (id: number) => void;
  edit: (id: number) => void;
  menu: (id: number, button: HTMLElement) => void;
  onSource: (id: number, source: string) => void;
  onEditorKey: (id: number, event: KeyboardEvent) => boolean;
  repair: (id: number, suggestion: Suggestion) => void;
  goTo: (id: number, line: number, column: number) => void;
}

/** A cell on the page: room for its drawing, then its source, what went wrong, and a line of actions. */
export interface CellRow {
  element: HTMLElement;
  readonly editor: CellEditor | null;
  /** Height of what stands below the drawing, in CSS pixels. */
  below: HTMLElement;
  show: (cell: NotebookCell, place: {number: number; of: number}, state: CellState, pending: boolean) => void;
  room: (height: number) => void;
  edit: (open: (options: CellEditorOptions) => CellEditor) => CellEditor;
  leave: () => void;
}

export const kindNames = {js: "code", md: "prose", other: "not run here"} as const;

export function cellRow(id: number, on: CellRowOptions): CellRow {
  const drawing = element("div", {class: "cell-drawing"});
  const source = element("div", {class: "cell-source"});
  const said = element("div", {class: "cell-said", role: "status"});
  const words = element("span", {class: "cell-state"});
  const run = action("Run", () => on.run(id), {class: "action cell-run"});
  const edit = action("Edit", () => on.edit(id));
  const menu = action("Cell …", () => on.menu(id, menu), {"aria-haspopup": "dialog", "aria-expanded": "false"});
  const line = element("div", {class: "cell-line"}, words, element("span", {class: "actions"}, run, edit, menu));
  const below = element("div", {class: "cell-below"}, source, said, line);
  const row = element(
    "div",
    {class: "cell-row", role: "group", "aria-roledescription": "cell", tabindex: "-1", "data-cell": id},
    drawing,
    below
  );
  let editor: CellEditor | null = null;
  let shown = "";
  let last: NotebookCell | null = null;
  let message = "";

  function drawSource(cell: NotebookCell, pending: boolean): void {
    // What does not run draws nothing: its source is all there is of it.
    const inSight = cell.pinned || pending || cell.kind === "other";
    const key = JSON.stringify([cell.kind, inSight, cell.source]);
    if (editor || key === shown) return;
    shown = key;
    source.replaceChildren(...(inSight ? [cellSource(cell.source, cell.kind)] : []));
  }

  source.addEventListener("click", () => {
    if (!editor && getSelection()?.isCollapsed !== false) on.edit(id);
  });

  return {
    element: row,
    below,
    get editor() {
      return editor;
    },
    show(cell, {number, of}, state, pending) {
      if (editor && last && last.kind !== cell.kind) this.leave();
      last = cell;
      drawSource(cell, pending);
      const {result, error, changed, running} = state;
      row.classList.toggle("changed", changed && !pending);
      row.classList.toggle("failed", error !== null);
      const names = result?.defines.length ? result.defines.join(", ") : "";
      const what = cell.kind === "other" ? (cell.attributes["type"] ?? "another language") : kindNames[cell.kind];
      const how = pending
        ? "has not run"
        : cell.kind === "other"
          ? "kept, not run here"
          : changed
            ? "changed, not run yet"
            : running
              ? "running"
              : error
                ? error.kept
                  ? "failed; shows the last version that ran"
                  : error.kind === "late"
                    ? "ran, and failed later"
                    : "did not run"
                : result
                  ? `ran in ${Math.max(1, Math.round(result.took))} ms`
                  : "";
      const facts = [what, names, cell.hidden ? "value hidden" : "", how].filter(Boolean);
      row.setAttribute("aria-label", [`Cell ${number} of ${of}`, ...facts].join(", "));
      words.replaceChildren(element("span", {class: "cell-number"}, String(number)), facts.join(" · "));
      run.hidden = pending || cell.kind === "other";
      menu.setAttribute("aria-label", `More to do with cell ${number}`);
      run.setAttribute("aria-label", `Run cell ${number}`);
      edit.setAttribute("aria-label", `Edit cell ${number}`);
      const problem = JSON.stringify([error, error ? null : result?.hints]);
      if (problem === message) return;
      message = problem;
      said.replaceChildren(
        ...(error ? [problemLine(error, on, id)] : (result?.hints ?? []).map((hint) => problemLine(hint, on, id)))
      );
    },
    room(height) {
      const style = `${height}px`;
      if (drawing.style.height !== style) drawing.style.height = style;
    },
    edit(open) {
      if (editor) return editor;
      editor = open({
        source: last?.source ?? "",
        kind: last?.kind ?? "js",
        label: `Source of ${row.getAttribute("aria-label") ?? "the cell"}. Escape leaves it.`,
        onChange: (text) => on.onSource(id, text),
        onKey: (event) => on.onEditorKey(id, event)
      });
      source.replaceChildren(editor.element);
      row.classList.add("editing");
      return editor;
    },
    leave() {
      if (!editor) return;
      editor.close();
      editor = null;
      shown = "";
      row.classList.remove("editing");
      source.replaceChildren();
      if (last) drawSource(last, false);
    }
  };
}

/** "Line 9: rows have no column shard. Did you mean share?" with ways to go there and to mend it. */
function problemLine(
  {message, place, suggestion}: Pick<CellError, "message" | "place" | "suggestion">,
  on: CellRowOptions,
  id: number
): HTMLElement {
  return element(
    "p",
    {class: "cell-problem"},
    place && action(`Line ${place.line}:`, () => on.goTo(id, place.line, place.column), {class: "cell-place"}),
    place && " ",
    message,
    suggestion && " ",
    suggestion && action(`Put ${suggestion.replacement}`, () => on.repair(id, suggestion))
  );
}
