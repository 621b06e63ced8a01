import Papa from "papaparse";
import {lexiconEntry} from "./lexicon-entry.js";
import type {LexiconEntry, LexiconReading} from "./lexicon.js";
import type {ProblemRow, Severity} from "./tables.js";

/** A thesaurus as a file, and the entries that it cannot hold with the reason. */
export interface WrittenThesaurus {
  text: string;
  left: {entry: LexiconEntry; reason: string}[];
}

const columns = ["label", "replace by"] as const;

/**
 * Reads a VOSviewer thesaurus file (Van Eck & Waltman, VOSviewer manual): tab-separated lines of a label and what replaces it; an empty
 * replacement is a label to ignore. The entries are `merge` and `stop` ones. Never throws: a line that is neither is in `left` and in
 * `problems`. A replacement that only writes its label otherwise ("LLMS" by "LLMs") is a `rename`.
 */
export function readThesaurus(text: string, source = "thesaurus.txt"): LexiconReading {
  const reading: LexiconReading = {entries: [], left: [], problems: []};
  const report = (line: number, severity: Severity, message: string): void =>
    void reading.problems.push({source, line, severity, message} satisfies ProblemRow);
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
    const [label = "", by = ""] = place.map((column) => (cells[column] ?? "").replace(/\s+/g, " ").trim());
    if (!label) {
      reading.left.push(cells);
      report(line, "warning", "a replacement without a label: left out");
      continue;
    }
    if (!by) reading.entries.push(lexiconEntry("stop", label, "", line));
    else if (label === by) report(line, "note", `“${label}” is replaced by itself: that says nothing`);
    else if (label.toLowerCase() === by.toLowerCase()) reading.entries.push(lexiconEntry("rename", label, by, line));
    else reading.entries.push(lexiconEntry("merge", label, by, line));
  }
  return reading;
}

/**
 * A lexicon as a VOSviewer thesaurus file. `stop`, `merge` and `rename` are lines of it; a thesaurus cannot say `keep` (it only takes terms
 * away) or `class` (it knows no kinds of terms): those entries are in `left`.
 */
export function writeThesaurus(entries: readonly LexiconEntry[]): WrittenThesaurus {
  const rows: string[][] = [[...columns]];
  const left: WrittenThesaurus["left"] = [];
  for (const entry of entries) {
    const reason = reasons[entry.action];
    if (reason) left.push({entry, reason});
    else rows.push([entry.term, entry.action === "stop" ? "" : entry.as]);
  }
  return {text: `${Papa.unparse(rows, {delimiter: "\t", newline: "\n"})}\n`, left};
}

const reasons: Record<LexiconEntry["action"], string | null> = {
  stop: null,
  merge: null,
  rename: null,
  keep: "a thesaurus cannot make a term a topic",
  class: "a thesaurus knows no kinds of names"
};

/** Cells between tabs; marks are those of a spreadsheet where they pair up, and text where they don't. */
function cellsOf(row: string): string[] {
  const {data, errors} = Papa.parse<string[]>(row, {delimiter: "\t"});
  return errors.length ? row.split("\t") : (data[0] ?? [row]);
}
