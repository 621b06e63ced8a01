import type {Tables} from "../../src/analysis/tables.ts";

export type ColumnType = "string" | "integer" | "number" | "boolean";

/** Columns of every table in their order, whether or not it has rows; `papers` may have more, from tables beside digests. */
export const schema: {[T in keyof Tables]: Record<string, ColumnType>} = {
  papers: {
    id: "string",
    title: "string",
    abstract: "string",
    date: "string",
    authors: "string",
    url: "string",
    code: "string",
    code_sentence: "string",
    source: "string",
    line: "integer"
  },
  digests: {
    digest: "string",
    date: "string",
    source: "string",
    format: "string",
    records: "integer",
    papers: "integer",
    merged: "integer",
    problems: "integer"
  },
  appearances: {paper: "string", digest: "string", position: "integer"},
  keyphrases: {
    paper: "string",
    rank: "integer",
    phrase: "string",
    term: "string",
    score: "number",
    field: "string",
    start: "integer",
    end: "integer"
  },
  terms: {
    term: "string",
    label: "string",
    papers: "integer",
    mentions: "integer",
    community: "integer",
    topic: "boolean",
    words: "integer",
    variants: "string"
  },
  mentions: {paper: "string", term: "string", field: "string", start: "integer", end: "integer"},
  pairs: {a: "string", b: "string", papers: "integer", association: "number", npmi: "number"},
  methods: {
    paper: "string",
    name: "string",
    expansion: "string",
    stands_for: "string",
    role: "string",
    kind: "string",
    rule: "string",
    field: "string",
    start: "integer",
    end: "integer"
  },
  links: {
    paper: "string",
    url: "string",
    host: "string",
    kind: "string",
    sentence: "string",
    field: "string",
    start: "integer",
    end: "integer"
  },
  problems: {source: "string", line: "integer", severity: "string", message: "string"}
};

export const tableNames = Object.keys(schema) as (keyof Tables)[];

/** Columns of a table with what its rows have besides: numbers where every value is one, else strings. */
export function columnsOf(name: keyof Tables, rows: readonly object[]): Map<string, ColumnType> {
  const columns = new Map(Object.entries(schema[name]));
  for (const row of rows)
    for (const column of Object.keys(row)) {
      if (schema[name][column]) continue;
      const value = (row as Record<string, unknown>)[column];
      if (typeof value === "string" || !columns.has(column))
        columns.set(column, typeof value === "string" ? "string" : "number");
    }
  return columns;
}
