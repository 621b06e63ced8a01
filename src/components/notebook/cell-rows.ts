import type {NotebookCell} from "../../notebook/model.js";
import {element} from "../element.js";
import type {CellEditor, CellEditorOptions} from "./cell-editor.js";
import {cellCommand} from "./cell-keys.js";
import type {CellCommand} from "./cell-keys.js";
import {cellRow} from "./cell-row.js";
import type {CellRow, CellRowOptions, CellState} from "./cell-row.js";

/** The rows of a notebook's cells on the page, one of which is chosen. */
export interface CellRows {
  element: HTMLElement;
  /** Makes the rows those of these cells, in their order; rows that stay keep what they hold. */
  arrange: (cells: readonly NotebookCell[]) => void;
  show: (cells: readonly NotebookCell[], stateOf: (cell: NotebookCell) => CellState, pending: boolean) => void;
  chosen: () => number | null;
  choose: (id: number) => void;
  /** Gives the keyboard to a row. */
  focus: (id: number) => void;
  /** Opens a cell's editor; false where editors could not be loaded. */
  edit: (id: number) => Promise<boolean>;
  /** Ends editing, of one cell or all. */
  leave: (id?: number) => void;
  byId: ReadonlyMap<number, CellRow>;
}

export function cellRows(
  on: CellRowOptions & {command: (id: number, what: CellCommand) => void; onChosen: () => void},
  first: number | null
): CellRows {
  const list = element("div", {class: "cells", role: "group", "aria-label": "Cells"});
  const rows = new Map<number, CellRow>();
  let chosen = first;
  let editors: Promise<(given: CellEditorOptions) => CellEditor> | null = null;

  list.addEventListener("keydown", (event) => {
    const row = (event.target as Element).closest<HTMLElement>(".cell-row");
    if (!row || event.target !== row || event.defaultPrevented) return;
    const what = cellCommand(event);
    if (!what) return;
    event.preventDefault();
    on.command(Number(row.dataset["cell"]), what);
  });
  list.addEventListener("focusin", ({target}) => {
    const id = Number((target as Element).closest<HTMLElement>(".cell-row")?.dataset["cell"]);
    if (!rows.has(id) || id === chosen) return;
    chosen = id;
    on.onChosen();
  });

  return {
    element: list,
    byId: rows,
    arrange(cells) {
      const ids = new Set(cells.map(({id}) => id));
      for (const [id, row] of rows)
        if (!ids.has(id)) {
          row.leave();
          row.element.remove();
          rows.delete(id);
        }
      for (const [i, {id}] of cells.entries()) {
        const row = rows.get(id) ?? cellRow(id, on);
        rows.set(id, row);
        if (list.children[i] !== row.element) list.insertBefore(row.element, list.children[i] ?? null);
      }
    },
    show(cells, stateOf, pending) {
      if (!cells.some(({id}) => id === chosen)) chosen = cells[0]?.id ?? null;
      for (const [i, cell] of cells.entries()) {
        const row = rows.get(cell.id)!;
        row.show(cell, {number: i + 1, of: cells.length}, stateOf(cell), pending);
        row.element.tabIndex = cell.id === chosen ? 0 : -1;
        row.element.classList.toggle("chosen", cell.id === chosen);
      }
    },
    chosen: () => chosen,
    choose: (id) => void (chosen = id),
    focus(id) {
      const row = rows.get(id)?.element;
      row?.focus({preventScroll: true});
      row?.querySelector(".cell-below")?.scrollIntoView({block: "nearest"});
    },
    async edit(id) {
      const row = rows.get(id);
      if (!row) return true;
      chosen = id;
      editors ??= import("./cell-editor.js").then(({cellEditors}) => cellEditors());
      const open = await editors.catch(() => null);
      if (!open) {
        editors = null;
        return false;
      }
      if (chosen !== id || rows.get(id) !== row) return true;
      for (const [other, {leave}] of rows) if (other !== id) leave.call(rows.get(other));
      row.edit(open).focus();
      return true;
    },
    leave(id) {
      for (const [other, row] of rows) if (id === undefined || other === id) row.leave();
    }
  };
}
