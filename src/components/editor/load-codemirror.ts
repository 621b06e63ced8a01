import {frameAddress} from "../sandbox-frame.js";
import type * as parts from "./codemirror.js";
import type * as completing from "./codemirror-complete.js";
import type * as grammar from "./codemirror-javascript.js";

/** What an editor needs to be opened. */
export type EditorParts = typeof parts;
/** The grammar of JavaScript. */
export type Grammar = typeof grammar;
export type Completing = typeof completing;
/** What an editor of JavaScript needs that is written in at once. */
export type CodeMirror = EditorParts & Grammar;

/** What an editor needs to be opened, fetched once. */
export function loadEditorParts(): Promise<EditorParts> {
  return import(frameAddress("codemirror.js")) as Promise<EditorParts>;
}

/** The grammar of JavaScript, fetched once. */
export function loadGrammar(): Promise<Grammar> {
  return import(frameAddress("codemirror-javascript.js")) as Promise<Grammar>;
}

/** What completes words, fetched once. */
export function loadCompleting(): Promise<Completing> {
  return import(frameAddress("codemirror-complete.js")) as Promise<Completing>;
}

/** The parts of CodeMirror with the grammar, fetched once. */
export async function loadCodeMirror(): Promise<CodeMirror> {
  const [parts, grammar] = await Promise.all([loadEditorParts(), loadGrammar()]);
  return {...parts, ...grammar};
}

/** A table of the editor's own: cells of charts, sources, names. */
export async function loadTable<Table>(name: string): Promise<Table> {
  const response = await fetch(frameAddress(name));
  if (!response.ok) throw new Error(`${name} could not be loaded (${response.status})`);
  return (await response.json()) as Table;
}
