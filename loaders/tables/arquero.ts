import {table} from "arquero";
import type {ColumnTable} from "arquero";
import type {Tables} from "../../src/analysis/tables.ts";
import {columnsOf, tableNames} from "./schema.ts";

/** Every table as an Arquero table, with all its columns even when it has no rows. */
export function arqueroTables(tables: Tables): Record<keyof Tables, ColumnTable> {
  return Object.fromEntries(tableNames.map((name) => [name, arqueroTable(name, tables[name])])) as Record<
    keyof Tables,
    ColumnTable
  >;
}

function arqueroTable(name: keyof Tables, rows: readonly object[]): ColumnTable {
  const columns = [...columnsOf(name, rows).keys()];
  const valuesOf = (column: string) => rows.map((row) => (row as Record<string, unknown>)[column] ?? null);
  return table(
    columns.map((column): [string, unknown[]] => [column, valuesOf(column)]),
    columns
  );
}
