import {fromArrow, fromCSV} from "arquero";
import {parquetReadObjects} from "hyparquet";
import {describe, expect, it} from "vitest";
import {corpusTables} from "../../loaders/corpus.ts";
import {arqueroTables} from "../../loaders/tables/arquero.ts";
import {exportFiles, exportFormats} from "../../loaders/tables/export.ts";
import type {ExportFormat} from "../../loaders/tables/export.ts";
import {tableNames} from "../../loaders/tables/schema.ts";
import type {Tables} from "../../src/analysis/tables.ts";

const records = [
  {
    title: 'Graphs, "trees" and\nlines',
    abstract: "We study graph neural networks. Code is at https://github.com/a/b.",
    venue: "é"
  },
  {title: "Über = x", abstract: "We propose Foo, a graph neural network."}
];
const bytes = (text: string) => new TextEncoder().encode(text);
const tables = corpusTables([
  {name: "x.jsonl", bytes: bytes(records.map((record) => JSON.stringify(record)).join("\n"))},
  {name: "x.csv", bytes: bytes("title,citations,venue\nÜber = x,3.5,\n")}
]);

function files(tables: Tables, format: ExportFormat): Map<string, Uint8Array> {
  return new Map(
    [...exportFiles(tables, format)].map(({name, parts}) => [
      name,
      Buffer.concat([...parts].map((part) => (typeof part === "string" ? Buffer.from(part) : part)))
    ])
  );
}

const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);

describe("Arquero tables", () => {
  it("hold every row and column, and have their columns when empty", () => {
    const full = arqueroTables(tables);
    for (const name of tableNames) expect(full[name].objects()).toEqual(tables[name]);
    const empty = arqueroTables(corpusTables([]));
    for (const name of tableNames) {
      expect(empty[name].numRows()).toBe(0);
      expect(empty[name].columnNames().length).toBeGreaterThan(2);
    }
    expect(full.papers.columnNames().slice(-2)).toEqual(["citations", "venue"]);
  });
});

describe("exported files", () => {
  it("are one for each table, in every format, the same on every run", () => {
    for (const format of exportFormats) {
      const written = files(tables, format);
      expect([...written.keys()]).toEqual(tableNames.map((name) => `${name}.${format}`));
      for (const [name, file] of files(tables, format)) expect(Buffer.compare(file, written.get(name)!), name).toBe(0);
    }
  });

  it("of JSON are lists of row objects, one a line", () => {
    const written = files(tables, "json");
    for (const name of tableNames) expect(JSON.parse(text(written.get(`${name}.json`)))).toEqual(tables[name]);
    expect(text(written.get("papers.json")).split("\n")).toHaveLength(tables.papers.length + 3);
  });

  it("of CSV quote what must be quoted", () => {
    const papers = fromCSV(text(files(tables, "csv").get("papers.csv")), {autoType: false}).objects() as Record<
      string,
      string
    >[];
    expect(papers.map(({title, abstract, citations}) => [title, abstract, citations])).toEqual(
      tables.papers.map(({title, abstract, citations}) => [
        title,
        abstract,
        citations === null ? null : String(citations)
      ])
    );
  });

  it("of Arrow keep types and nulls", () => {
    const written = files(tables, "arrow");
    for (const name of tableNames) expect(fromArrow(written.get(`${name}.arrow`)!).objects()).toEqual(tables[name]);
  });

  it("of Parquet keep types and nulls", async () => {
    const written = files(tables, "parquet");
    for (const name of tableNames) {
      const file = Uint8Array.from(written.get(`${name}.parquet`)!).buffer;
      expect(await parquetReadObjects({file})).toEqual(tables[name]);
    }
  });

  it.each(exportFormats)("of no papers are valid %s", async (format) => {
    const written = files(corpusTables([]), format);
    for (const [name, file] of written) {
      if (format === "json") expect(JSON.parse(text(file))).toEqual([]);
      if (format === "csv") expect(text(file)).toMatch(/^\w+(,\w+)+\n$/);
      if (format === "arrow") expect(fromArrow(file).numRows(), name).toBe(0);
      if (format === "parquet") expect(await parquetReadObjects({file: Uint8Array.from(file).buffer})).toEqual([]);
    }
  });
});
