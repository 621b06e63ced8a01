import Papa from "papaparse";
import {lexiconActions, lexiconClasses, lexiconEntry, oneLine, takesAs} from "./lexicon-entry.js";
import type {LexiconAction, LexiconClass, LexiconEntry} from "./lexicon-entry.js";
import type {ProblemRow, Severity} from "./tables.js";

export {lexiconActions, lexiconClasses, lexiconEntry} from "./lexicon-entry.js";
export type {LexiconAction, LexiconClass, LexiconEntry} from "./lexicon-entry.js";

/** A lexicon as it was read: what was understood, what was not (as cells, to be written back), and why not. */
export interface LexiconReading {
  entries: LexiconEntry[];
  left: string[][];
  problems: ProblemRow[];
}

/** The name of the file: in `data/`, and as a reader saves it. */
export const lexiconFile = "lexicon.csv";

const columns = ["action", "term", "as"] as const;

/**
 * Reads a lexicon: CSV with the header `action,term,as`, a line for each entry, UTF-8, UTF-16 with a mark or (with a warning)
 * Windows-1252. Never throws: each line is an entry or is in `left` and a row of `problems` with its number; blank lines are nothing.
 * What lines mean together, and for a corpus, is told by `applyLexicon`.
 */
export function parseLexicon(file: string | Uint8Array, source: string = lexiconFile): LexiconReading {
  const reading: LexiconReading = {entries: [], left: [], problems: []};
  const report = (line: number | null, severity: Severity, message: string): void =>
    void reading.problems.push({source, line, severity, message});
  const {text, note} = typeof file === "string" ? {text: file, note: null} : textOf(file);
  if (note) report(null, text ? "warning" : "error", note);
  let place: number[] | null = null;
  for (const [i, row] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (!row.trim()) continue;
    const {data, errors} = Papa.parse<string[]>(row, {delimiter: ","});
    const cells = data[0] ?? [row];
    const [line, leave] = [
      i + 1,
      (message: string) => {
        reading.left.push(errors.length ? [row] : cells);
        report(line, "warning", message);
      }
    ];
    if (!place) {
      const header = headerOf(cells);
      place = header ?? [0, 1, 2];
      if (header) continue;
      report(line, "error", "the first line has to be action,term,as: columns are taken in this order");
      if (!isAction(cells[0])) {
        reading.left.push(cells);
        continue;
      }
    }
    if (errors.length) {
      leave("quotation marks do not pair up: a cell with a comma or a mark stands in marks, a mark in it is doubled");
      continue;
    }
    const [action = "", term = "", as = ""] = place.map((column) => oneLine(cells[column] ?? ""));
    const fault = faultOf(action.toLowerCase(), term, as);
    if (fault) {
      leave(fault);
      continue;
    }
    const entry = lexiconEntry(action.toLowerCase() as LexiconAction, term, as, line);
    if (as && !takesAs(entry.action)) report(line, "note", `${entry.action} needs no third cell: “${as}”`);
    if (cells.length > columns.length && cells.some((cell, j) => cell.trim() && !place!.includes(j)))
      report(line, "note", "cells beyond action, term and as say nothing");
    reading.entries.push(entry);
  }
  return reading;
}

/**
 * A lexicon as a file: `parseLexicon` reads the same entries back. Cells are exact, also where a spreadsheet would take one for a
 * formula (a term may begin with = + - @), so open the file as text. Cells of lines that were not understood go to the end.
 */
export function writeLexicon(entries: readonly LexiconEntry[], left: readonly (readonly string[])[] = []): string {
  const rows = entries.map(({action, term, as}) => [action, term, as]);
  return `${Papa.unparse([[...columns], ...rows, ...left.map((cells) => [...cells])], {newline: "\n"})}\n`;
}

function faultOf(action: string, term: string, as: string): string | null {
  if (!isAction(action)) return `no such action: “${action}”: one of ${lexiconActions.join(", ")}`;
  if (!term) return `${action} of what? The second cell is empty`;
  if (takesAs(action) && !as) return `${action} “${term}” as what? The third cell is empty`;
  if (action === "class" && !isClass(as.toLowerCase()))
    return `no such class: “${as}”: one of ${lexiconClasses.join(", ")}`;
  return null;
}

function headerOf(cells: readonly string[]): number[] | null {
  const names = cells.map((cell) => cell.trim().toLowerCase());
  const place = columns.map((name) => names.indexOf(name));
  return place.includes(-1) ? null : place;
}

function isAction(value: string | undefined): value is LexiconAction {
  return (lexiconActions as readonly string[]).includes(value?.trim().toLowerCase() ?? "");
}

function isClass(value: string): value is LexiconClass {
  return (lexiconClasses as readonly string[]).includes(value);
}

/** The text of a file: UTF-8, UTF-16 with a mark, or Windows-1252, and a note where that may be wrong. */
export function textOf(bytes: Uint8Array): {text: string; note: string | null} {
  const decode = (encoding: string) => new TextDecoder(encoding).decode(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return {text: decode("utf-16le"), note: null};
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return {text: decode("utf-16be"), note: null};
  if (bytes.includes(0)) return {text: "", note: "a binary file, not text: save the lexicon as CSV"};
  try {
    return {text: new TextDecoder("utf-8", {fatal: true}).decode(bytes), note: null};
  } catch {
    return {
      text: decode("windows-1252"),
      note: "not UTF-8: read as Windows-1252; save it as UTF-8 if letters look wrong"
    };
  }
}
