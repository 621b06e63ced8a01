import {everything} from "../../analysis/selection.js";
import type {Selected, Selection} from "../../analysis/selection.js";
import type {Corpus} from "../../analysis/corpus.js";
import {openTables, tableNames} from "../../sandbox/rows.js";
import type {Rows} from "../../sandbox/rows.js";
import type {Observatory, View} from "../observatory.js";

/** What cells of a notebook can name of the site, by the same names, on a page made of the notebook. */
export type PageValues = Rows & {
  all: Rows;
  /** The rows as Arquero tables; empty where `arquero` was not given. */
  tables: Record<string, unknown>;
  allTables: Record<string, unknown>;
  corpus: Corpus;
  communities: Corpus["communities"];
  selection: Selection;
  selected: Selected;
  focus: Selection | null;
  opened: Selected | null;
  everything: Selection;
  openPapers: (selection: Partial<Selection>) => void;
};

/** These values for a view of the observatory; with `texts`, rows that need the papers' texts are there too. */
export async function pageValues(
  observatory: Observatory,
  {corpus, selection, selected, focus, focused}: View,
  {texts = false, arquero}: {texts?: boolean; arquero?: {from: (rows: object[]) => unknown}} = {}
): Promise<PageValues> {
  const read = texts ? await observatory.texts() : null;
  const rows = openTables(corpus, read, selected);
  const all = openTables(corpus, read);
  const values = {
    all,
    tables: arquero ? tablesOf(rows, arquero) : {},
    allTables: arquero ? tablesOf(all, arquero) : {},
    corpus,
    communities: corpus.communities,
    selection,
    selected,
    focus,
    opened: focused,
    everything,
    openPapers: (chosen: Partial<Selection>) => observatory.open({...everything, ...chosen})
  };
  return Object.defineProperties(values, Object.getOwnPropertyDescriptors(rows)) as PageValues;
}

function tablesOf(rows: Rows, arquero: {from: (rows: object[]) => unknown}): Record<string, unknown> {
  const made: Partial<Record<string, unknown>> = {};
  const tables = {};
  for (const name of tableNames)
    Object.defineProperty(tables, name, {enumerable: true, get: () => (made[name] ??= arquero.from(rows[name]))});
  return tables;
}
