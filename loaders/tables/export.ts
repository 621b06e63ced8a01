import {bool, float64, int32, utf8} from "@uwdata/flechette";
import {parquetWriteBuffer} from "hyparquet-writer";
import type {Tables} from "../../src/analysis/tables.ts";
import {arqueroTables} from "./arquero.ts";
import {columnsOf, tableNames} from "./schema.ts";
import type {ColumnType} from "./schema.ts";

export const exportFormats = ["json", "csv", "parquet", "arrow"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A file to be written: its name and its bytes, in parts that may be large together. */
export interface ExportFile {
  name: string;
  parts: Iterable<string | Uint8Array>;
}

const parquetTypes = {string: "STRING", integer: "INT32", number: "DOUBLE", boolean: "BOOLEAN"} as const;
const arrowTypes = {string: utf8(), integer: int32(), number: float64(), boolean: bool()};

/** One file for each table; JSON is a list of row objects, a row a line. */
export function* exportFiles(tables: Tables, format: ExportFormat): Generator<ExportFile> {
  const arquero = arqueroTables(tables);
  for (const name of tableNames) {
    const table = arquero[name];
    const columns = columnsOf(name, tables[name]);
    yield {name: `${name}.${format}`, parts: parts(format, table, columns)};
  }
}

type ArqueroTable = ReturnType<typeof arqueroTables>[keyof Tables];

function* parts(
  format: ExportFormat,
  table: ArqueroTable,
  columns: Map<string, ColumnType>
): Generator<string | Uint8Array> {
  switch (format) {
    case "json":
      yield "[";
      for (let i = 0; i < table.numRows(); ++i) yield `${i ? "," : ""}\n${JSON.stringify(table.object(i))}`;
      yield "\n]\n";
      return;
    case "csv":
      yield table.toCSV();
      return;
    case "arrow": {
      const types = Object.fromEntries([...columns].map(([name, type]) => [name, arrowTypes[type]]));
      yield table.toArrowIPC({types});
      return;
    }
    case "parquet":
      yield new Uint8Array(
        parquetWriteBuffer({
          columnData: [...columns].map(([name, type]) => ({
            name,
            data: table.array(name) as unknown[],
            type: parquetTypes[type],
            nullable: true
          }))
        })
      );
  }
}
