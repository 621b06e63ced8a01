import {charts} from "../../charts/registry.js";
import type {ChartId} from "../../charts/registry.js";
import {createNotebook} from "../../notebook/model.js";
import type {Notebook} from "../../notebook/model.js";
import {argumentsFor, optionsFor} from "../editor/fitted-options.js";
import {loadTable} from "../editor/load-codemirror.js";
import type {Observatory} from "../observatory.js";
import {asPageHasThem} from "../page-defaults.js";

/** A notebook with one empty cell. */
export function blankNotebook(): Notebook {
  return createNotebook({title: "Untitled notebook", cells: [""]});
}

/** Whether a word of the address names a chart. */
export function isChart(id: string): id is ChartId {
  return Object.hasOwn(charts, id);
}

/**
 * A notebook with the code that draws a chart of the site: its options in one cell, what draws it in another. `query` is the address,
 * which may hold further arguments of the chart.
 */
export async function chartNotebook(id: ChartId, observatory: Observatory, query: URLSearchParams): Promise<Notebook> {
  const {title, options: own, page, prefix} = charts[id];
  const view = observatory.view();
  const body = (await loadTable<Record<string, string>>("cells.json"))[id];
  if (body === undefined) throw new Error(`the code of “${title}” was not found`);
  const {declared} = asPageHasThem(await optionsFor(id, own, view), {page, prefix});
  const options = Object.entries(declared).map(([name, option]) => `  ${name}: ${JSON.stringify(option.default)}`);
  const further = Object.entries(await argumentsFor(id, query, view)).map(
    ([name, value]) => `const ${name} = ${JSON.stringify(value)};`
  );
  return createNotebook({
    title: `${title}, changed`,
    cells: [
      {kind: "md", source: `The chart “${title}” of this site, to be changed. Its options:`},
      [`const options = {\n${options.join(",\n")}\n};`, ...further].join("\n"),
      body
    ]
  });
}
