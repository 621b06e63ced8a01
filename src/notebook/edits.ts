import {createCell, freeId, mostCells, pinnedByDefault} from "./model.js";
import type {GivenCell, Notebook, NotebookCell, NotebookCellKind} from "./model.js";

/** Each edit returns a new notebook, or the same one where there is nothing to do. */

/** Puts a new cell at a place (0 is first); its id is `freeId` of the notebook before. */
export function insertCell(notebook: Notebook, at: number, given: GivenCell): Notebook {
  if (notebook.cells.length >= mostCells) return notebook;
  return {...notebook, cells: notebook.cells.toSpliced(at, 0, createCell(freeId(notebook), given))};
}

export function removeCell(notebook: Notebook, id: number): Notebook {
  const cells = notebook.cells.filter((cell) => cell.id !== id);
  return cells.length === notebook.cells.length ? notebook : {...notebook, cells};
}

/** Moves a cell by so many places, as far as there are places. */
export function moveCell(notebook: Notebook, id: number, by: number): Notebook {
  const from = notebook.cells.findIndex((cell) => cell.id === id);
  const to = Math.max(0, Math.min(notebook.cells.length - 1, from + by));
  if (from < 0 || to === from) return notebook;
  return {...notebook, cells: notebook.cells.toSpliced(from, 1).toSpliced(to, 0, notebook.cells[from]!)};
}

/** Puts a copy of a cell after it. */
export function duplicateCell(notebook: Notebook, id: number): Notebook {
  const at = notebook.cells.findIndex((cell) => cell.id === id);
  return at < 0 ? notebook : insertCell(notebook, at + 1, notebook.cells[at]!);
}

export function setSource(notebook: Notebook, id: number, source: string): Notebook {
  return change(notebook, id, (cell) => (cell.source === source ? cell : {...cell, source}));
}

/** Makes a cell code or prose; whether its source stays in sight follows, where it was as usual. */
export function setKind(notebook: Notebook, id: number, kind: NotebookCellKind): Notebook {
  return change(notebook, id, (cell) => {
    if (cell.kind === kind) return cell;
    const {type: _, ...attributes} = cell.attributes;
    const usual = cell.pinned === pinnedByDefault(cell.kind);
    return {...cell, kind, attributes, pinned: usual ? pinnedByDefault(kind) : cell.pinned};
  });
}

export function setPinned(notebook: Notebook, id: number, pinned: boolean): Notebook {
  return change(notebook, id, (cell) => (cell.pinned === pinned ? cell : {...cell, pinned}));
}

export function setHidden(notebook: Notebook, id: number, hidden: boolean): Notebook {
  return change(notebook, id, (cell) => (cell.hidden === hidden ? cell : {...cell, hidden}));
}

export function setTitle(notebook: Notebook, title: string): Notebook {
  return notebook.title === title ? notebook : {...notebook, title};
}

function change(notebook: Notebook, id: number, edit: (cell: NotebookCell) => NotebookCell): Notebook {
  const at = notebook.cells.findIndex((cell) => cell.id === id);
  const before = notebook.cells[at];
  const after = before && edit(before);
  return after === before || !after ? notebook : {...notebook, cells: notebook.cells.with(at, after)};
}
