import {frameAddress} from "../sandbox-frame.js";

export type CodeMirror = typeof import("./codemirror.js");
export type Completing = typeof import("./codemirror-complete.js");

/** The parts of CodeMirror, fetched once. */
export function loadCodeMirror(): Promise<CodeMirror> {
  return import(frameAddress("codemirror.js")) as Promise<CodeMirror>;
}

/** What completes words, fetched once. */
export function loadCompleting(): Promise<Completing> {
  return import(frameAddress("codemirror-complete.js")) as Promise<Completing>;
}

/** A table of the editor's own: cells of charts, sources, names; fetched once. */
export async function loadTable<Table>(name: string): Promise<Table> {
  const response = await fetch(frameAddress(name));
  if (!response.ok) throw new Error(`${name} could not be loaded (${response.status})`);
  return (await response.json()) as Table;
}
