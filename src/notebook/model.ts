import {flag, list, map, nullable, number, oneOf, record, Refused, text, whole} from "../sandbox/shape.js";
import type {Read} from "../sandbox/shape.js";

/** `js`: code (an input is code that calls `view`); `md`: prose; `other`: a cell of another tool, kept and not run. */
export const notebookCellKinds = ["js", "md", "other"] as const;
export type NotebookCellKind = (typeof notebookCellKinds)[number];

export interface NotebookCell {
  /** A whole number from 1, unique within its notebook. */
  id: number;
  kind: NotebookCellKind;
  source: string;
  /** Whether its source stays in sight while it is not edited. */
  pinned: boolean;
  /** Whether its value is not drawn; it runs all the same, and what it displays itself is seen. */
  hidden: boolean;
  /** Attributes that other tools gave it, such as `output`, and its `type` where the kind is `other`. */
  attributes: Record<string, string>;
}

export interface Notebook {
  title: string;
  /** Observable's name of its colours; kept for those tools. */
  theme: string;
  readOnly: boolean;
  cells: NotebookCell[];
}

/** A cell as it is given: a string is code. */
export type GivenCell =
  | string
  | ({source: string; kind?: NotebookCellKind} & Partial<Pick<NotebookCell, "pinned" | "hidden" | "attributes">>);

export const mostCells = 1_000;
export const longestTitle = 200;
export const longestSource = 500_000;

/** Whether a cell of a kind shows its source when nobody says otherwise: code does, prose does not. */
export function pinnedByDefault(kind: NotebookCellKind): boolean {
  return kind !== "md";
}

/** A cell with this id and what is usual for its kind. */
export function createCell(id: number, given: GivenCell): NotebookCell {
  const {source, kind = "js", ...rest} = typeof given === "string" ? {source: given} : given;
  const {pinned = pinnedByDefault(kind), hidden = false, attributes = {}} = rest;
  return {id, kind, source, pinned, hidden, attributes: {...attributes}};
}

/** A notebook of these cells, numbered from 1. */
export function createNotebook({title, cells}: {title: string; cells: readonly GivenCell[]}): Notebook {
  return {title, theme: "air", readOnly: false, cells: cells.map((cell, i) => createCell(i + 1, cell))};
}

/** An id that no cell of the notebook has. */
export function freeId({cells}: Pick<Notebook, "cells">): number {
  return cells.reduce((most, {id}) => Math.max(most, id), 0) + 1;
}

const attributeName = /^[a-z][a-z\d-]{0,40}$/;
const own = new Set(["id", "pinned", "hidden", "src"]);

/** Attributes that may be kept of a cell: plain names, not those that the model says itself, nor handlers of events. */
export function readAttributes(value: unknown): Record<string, string> {
  const given = map(text(1_000), {longest: 100, most: 50})(value);
  return Object.fromEntries(
    Object.entries(given).filter(([name]) => attributeName.test(name) && !own.has(name) && !name.startsWith("on"))
  );
}

const readCell: Read<NotebookCell> = record({
  id: whole(1, 2 ** 31),
  kind: oneOf(notebookCellKinds),
  source: text(longestSource),
  pinned: flag,
  hidden: flag,
  attributes: readAttributes
});

/** A notebook that was kept, or came in a file, copied key by key. Throws an Error that says in one line what is wrong. */
export function readNotebook(value: unknown): Notebook {
  let notebook: Notebook;
  try {
    notebook = record<Notebook>({
      title: text(longestTitle),
      theme: text(100),
      readOnly: flag,
      cells: list(readCell, mostCells)
    })(value);
  } catch (error) {
    if (error instanceof Refused) throw new Error(`not a notebook: ${error.message}`, {cause: error});
    throw error;
  }
  const ids = new Set(notebook.cells.map(({id}) => id));
  if (ids.size < notebook.cells.length) throw new Error("not a notebook: two cells have the same id");
  return notebook;
}

/** A notebook as it is kept, under an id of its own. */
export interface KeptNotebook {
  /** Letters and digits; names it in the address. */
  id: string;
  /** Goes up by one with every change that is kept, so that one tab sees what another wrote. */
  version: number;
  /** When it was last changed, in milliseconds since 1970. */
  changed: number;
  /** When it was thrown away; null while it is not. */
  deleted: number | null;
  /** Whether its code came from elsewhere and the reader has not yet said that it may run. */
  pending: boolean;
  notebook: Notebook;
}

export const keptId = /^[a-z\d]{4,40}$/;

/** A kept notebook, copied key by key. Throws an Error that says what is wrong. */
export function readKept(value: unknown): KeptNotebook {
  try {
    const kept = record<KeptNotebook>({
      id: text(40),
      version: whole(1, Number.MAX_SAFE_INTEGER),
      changed: number(0, 8.64e15),
      deleted: nullable(number(0, 8.64e15)),
      pending: flag,
      notebook: readNotebook
    })(value);
    if (!keptId.test(kept.id)) throw new Refused("no id");
    return kept;
  } catch (error) {
    if (error instanceof Refused) throw new Error(`not a kept notebook: ${error.message}`, {cause: error});
    throw error;
  }
}
