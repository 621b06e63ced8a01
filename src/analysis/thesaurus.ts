import Papa from "papaparse";
import {lexiconEntry} from "./lexicon-entry.js";
import type {LexiconEntry, LexiconReading} from "./lexicon.js";
import type {ProblemRow, Severity} from "./tables.js";
import {termKey} from "./term-key.js";

const columns = ["label", "replace by"] as const;

/**
 * Reads a VOSviewer thesaurus file (Van Eck & Waltman, VOSviewer manual 1.6, section 4.3): a header, then lines of a label and what
 * replaces it, with a tab between; an empty replacement is a label to ignore. The entries are `merge` and `stop` ones; a replacement that
 * only writes its label otherwise, as `isOne` tells, is a `rename`. Never throws: a line that is none of these is a row of `problems`,
 * and so is one that says something else of a label than an earlier line. `left` is empty: none of it belongs into a lexicon.
 */
export function readThesaurus(
  text: string,
  source = "thesaurus.txt",
  isOne: (label: string, by: string) => boolean = (label, by) => termKey(label) === termKey(by)
): LexiconReading {
  const reading: LexiconReading = {entries: [], left: [], problems: []};
  const report = (line: number, severity: Severity, message: string): void =>
    void reading.problems.push({source, line, severity, message} satisfies ProblemRow);
  const said = new Map<string, LexiconEntry>();
  let place: number[] | null = null;
  for (const [i, row] of text
    .replace(/^\ufeff/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (!row.trim()) continue;
    const cells = cellsOf(row);
    const line = i + 1;
    if (!place) {
      const names = cells.map((cell) => cell.trim().toLowerCase());
      const found = columns.map((name) => names.indexOf(name));
      place = found.includes(-1) ? [0, 1] : found;
      if (!found.includes(-1)) continue;
      report(
        line,
        "error",
        "the first line has to be label and replace by, with a tab between: columns are taken in this order"
      );
    }
    const [label, by] = place.map((column) => cells[column]?.replace(/\s+/g, " ").trim());
    if (by === undefined || label === undefined) {
      report(line, "warning", `no tab in “${row.trim()}”: to ignore a label, put a tab behind it; left out`);
      continue;
    }
    if (!label) {
      report(line, "warning", "a replacement without a label: left out");
      continue;
    }
    if (label === by) {
      report(line, "note", `“${label}” is replaced by itself: that says nothing`);
      continue;
    }
    const action = by ? (isOne(label, by) ? "rename" : "merge") : "stop";
    const entry = lexiconEntry(action, label, by, line);
    const before = said.get(termKey(label));
    if (before && termKey(before.as) !== termKey(by)) {
      const does = before.as ? `replaces it by “${before.as}”` : "ignores it";
      report(line, "warning", `contradicts line ${before.line}, which ${does}: left out`);
      continue;
    }
    said.set(termKey(label), before ?? entry);
    reading.entries.push(entry);
  }
  return reading;
}

/** Cells between tabs; marks are those of a spreadsheet where they pair up, and text where they don't. */
function cellsOf(row: string): string[] {
  const {data, errors} = Papa.parse<string[]>(row, {delimiter: "\t"});
  return errors.length ? row.split("\t") : (data[0] ?? [row]);
}
