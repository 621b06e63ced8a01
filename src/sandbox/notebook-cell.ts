import type {Variable} from "@observablehq/runtime";
import {cellView} from "./cell-view.js";
import type {CellView} from "./cell-view.js";
import type {CompiledCell} from "./compile-cell.js";
import type {CellMessage} from "./messages.js";
import {CellSyntaxError, parseCell} from "./parse-cell.js";
import type {ParsedCell} from "./parse-cell.js";
import {parseMarkdown} from "./parse-markdown.js";

/** A cell of a notebook as it stands: what it reads like, and the variables that it has in the runtime. */
export interface NotebookCell extends CellMessage {
  number: number;
  view: CellView;
  parsed: ParsedCell | null;
  /** Its Markdown, with a mark for each value. */
  text: string;
  syntax: CellSyntaxError | null;
  /** Names that it defines, or defined before it could no longer be read. */
  names: string[];
  compiled: CompiledCell | null;
  /** What it runs as now; null when it does not. */
  running: {key: string} | null;
  body: Variable | null;
  value: Variable | null;
  exports: Map<string, Variable>;
}

/** A cell as it is given now; one that stood before keeps its place, its variables and, where it is the same, all else. */
export function takeCell(message: CellMessage, number: number, old: NotebookCell | undefined): NotebookCell {
  if (old && old.source === message.source && old.kind === message.kind && old.hidden === message.hidden)
    return Object.assign(old, {number});
  const cell: NotebookCell = {
    ...message,
    number,
    view: old?.view ?? cellView(message.id),
    parsed: null,
    text: "",
    syntax: null,
    names: old?.names ?? [],
    compiled: null,
    running: old?.running ?? null,
    body: old?.body ?? null,
    value: old?.value ?? null,
    exports: old?.exports ?? new Map<string, Variable>()
  };
  try {
    const {parsed, text} =
      message.kind === "md" ? parseMarkdown(message.source) : {parsed: parseCell(message.source), text: ""};
    return {...cell, parsed, text, names: parsed.defines.map(({name}) => name)};
  } catch (error) {
    if (!(error instanceof CellSyntaxError)) throw error;
    return {...cell, syntax: error};
  }
}

/** The variable that runs a cell's code. */
export function bodyName({id}: {id: string}): string {
  return `cell ${id}`;
}
