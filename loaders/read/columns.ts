import Papa from "papaparse";
import {fold} from "../text/fold.ts";
import {problem} from "./item.ts";
import type {Problem} from "./item.ts";

/** One row of a table beside a digest: the columns that it adds to the paper of its title. */
export interface ColumnRow {
  title: string;
  line: number;
  values: Map<string, string>;
}

export interface Columns {
  /** By folded title. */
  rows: Map<string, ColumnRow>;
  problems: Problem[];
}

/** Reads a .csv with a `title` column; a row of no title, a title given twice and a row of too many fields are problems. */
export function readColumns(text: string): Columns {
  const rows = new Map<string, ColumnRow>();
  const ids = new Map<string, number>();
  const problems: Problem[] = [];
  let header: string[] | null = null;
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ""), {
    step({data, errors, meta}) {
      const at = line;
      const source = text.slice(from, meta.cursor);
      line += source.split("\n").length - 1;
      from = meta.cursor;
      if (data.every((value) => !value.trim())) return;
      if (!header) {
        header = data.map((name) => name.trim());
        return;
      }
      for (const error of errors) problems.push(problem(at, "warning", error.message.toLowerCase()));
      const values = new Map(header.map((name, i) => [name, (data[i] ?? "").trim()]));
      const title = values.get("title") ?? "";
      const key = fold(title);
      const twice = rows.get(key);
      if (!title) problems.push(problem(at, "warning", "a row without a title: it is added to no paper"));
      else if (twice) problems.push(problem(at, "warning", `same title as line ${twice.line}: only that row is used`));
      else {
        values.delete("title");
        const id = values.get("id");
        if (id && ids.has(id)) {
          problems.push(problem(at, "warning", `same id as line ${ids.get(id)}: ${id} is given to that paper alone`));
          values.delete("id");
        } else if (id) ids.set(id, at);
        rows.set(key, {title, line: at, values});
      }
    }
  });
  return {rows, problems};
}
