import Papa from "papaparse";
import {columnsOf} from "./table-twin.js";

/** Rows as CSV (RFC 4180, a line for the names); a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csv(rows: object[]): string {
  const columns = columnsOf(rows);
  const data = rows.map((row) => columns.map((name) => cell((row as Record<string, unknown>)[name])));
  return `${Papa.unparse({fields: columns, data}, {newline: "\r\n", escapeFormulae: /^\s*[=+\-@\t\r]/})}\r\n`;
}

function cell(value: unknown): unknown {
  return Array.isArray(value) ? value.join("; ") : value;
}
