import Papa from "papaparse";
import {writtenAuthors} from "../../src/analysis/authors.ts";
import {fold} from "../text/fold.ts";
import {isWebAddress, notWebAddress} from "./addresses.ts";
import {isoDate} from "./dates.ts";
import {problem} from "./item.ts";
import type {Problem} from "./item.ts";

/** One row of a table beside a digest: what it says of the paper of its title. */
export interface ColumnRow {
  title: string;
  line: number;
  id: string | null;
  date: string | null;
  url: string | null;
  authors: string | null;
  /** All other columns by name, those without a value too. */
  columns: Map<string, string>;
}

export interface Columns {
  /** By folded title. */
  rows: Map<string, ColumnRow>;
  problems: Problem[];
}

const own = ["title", "id", "date", "url", "authors"];
const reserved = ["abstract", "code", "code_sentence", "source", "line"];

/**
 * Reads a .csv with a column `title`. Columns named like those that the tables make, a row without a title, a title or an id
 * given twice and a value that is no date are problems; without a column `title` there are no rows.
 */
export function readColumns(text: string): Columns {
  const rows = new Map<string, ColumnRow>();
  const problems: Problem[] = [];
  const ids = new Map<string, number>();
  let header: string[] | null = null;
  const warn = (line: number, message: string) => problems.push(problem(line, "warning", message));

  for (const {line, values} of csvRows(text)) {
    if (!header) {
      header = headerOf(values);
      if (!header.includes("title")) {
        problems.push(
          problem(null, "error", "no column is called title: name the one that holds the papers' titles so")
        );
        break;
      }
      for (const name of header)
        if (reserved.includes(name)) warn(line, `the column ${name} is left out: the tables have one of that name`);
      continue;
    }
    if (values.length !== header.length) warn(line, `${values.length} values where the header has ${header.length}`);
    const value = (name: string) => values[header!.indexOf(name)]?.trim() || null;
    const title = value("title");
    if (!title) {
      warn(line, "a row without a title: it is added to no paper");
      continue;
    }
    const key = fold(title);
    const twin = rows.get(key);
    if (twin) {
      warn(line, `the same title as line ${twin.line}: only that row is used`);
      continue;
    }
    let id = value("id");
    if (id && ids.has(id)) {
      warn(line, `the id ${id} is that of line ${ids.get(id)}: left out here`);
      id = null;
    } else if (id) ids.set(id, line);
    const date = value("date");
    if (date && !isoDate(date)) warn(line, `not a date: ${date}`);
    const url = value("url");
    if (url && !isWebAddress(url)) problems.push(notWebAddress(line, url));
    const others = header.filter((name) => name && !own.includes(name) && !reserved.includes(name));
    rows.set(key, {
      title,
      line,
      id,
      date: isoDate(date),
      url: url && isWebAddress(url) ? url : null,
      authors: writtenAuthors(value("authors") ?? ""),
      columns: new Map(others.map((name) => [name, value(name) ?? ""]))
    });
  }
  return {rows, problems};
}

/** Names as they are, those of the contract in lower case. */
function headerOf(values: readonly string[]): string[] {
  return values.map((value) => {
    const name = value.trim();
    return [...own, ...reserved].includes(name.toLowerCase()) ? name.toLowerCase() : name;
  });
}

/** Rows that are not blank, each with the line it starts on. */
function csvRows(text: string): {line: number; values: string[]}[] {
  const rows: {line: number; values: string[]}[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    delimiter: ",",
    step({data, meta}) {
      if (data.some((value) => value.trim())) rows.push({line, values: data});
      line += text.slice(from, meta.cursor).match(/\r\n|\n|\r/g)?.length ?? 0;
      from = meta.cursor;
    }
  });
  return rows;
}
