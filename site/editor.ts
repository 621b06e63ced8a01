import {build} from "esbuild";
import {charts} from "../src/charts/registry.ts";
import {changeableCharts} from "../src/components/editor/changeable.ts";
import type {ChangedChart} from "../src/components/editor/changed-cell.ts";
import {chartSources} from "./chart-sources.ts";
import {cellSources} from "./editor-cells.ts";
import {editorNames} from "./editor-names.ts";

/** CodeMirror, the code of charts' cells, what can be completed, and the sources that charts are made of. */
export async function editorFiles(): Promise<Record<string, string>> {
  const bodies = await cellSources();
  const [names, sources, scripts] = await Promise.all([editorNames(), chartSources(), bundles()]);
  const tables = {...chartCells(bodies), "cells.json": bodies, "names.json": names, "sources.json": sources};
  return {
    ...scripts,
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, JSON.stringify(table)]))
  };
}

/** What each chart that can be changed declares, with the code of its cell. */
function chartCells(bodies: Readonly<Record<string, string>>): Record<string, ChangedChart> {
  return Object.fromEntries(
    changeableCharts.map((id) => {
      const body = bodies[id];
      if (body === undefined) throw new Error(`src/charts/cells has no cell for the chart ${id}`);
      return [`cell-${id}.json`, {...charts[id], body}];
    })
  );
}

/** CodeMirror in parts, and what all of them need. */
async function bundles(): Promise<Record<string, string>> {
  const {outputFiles} = await build({
    entryPoints: ["codemirror", "codemirror-javascript", "codemirror-complete"].map(
      (name) => `src/components/editor/${name}.ts`
    ),
    bundle: true,
    write: false,
    splitting: true,
    format: "esm",
    minify: true,
    target: ["es2022"],
    legalComments: "none",
    outdir: "out",
    chunkNames: "codemirror-[name]",
    logLevel: "error"
  });
  return Object.fromEntries(
    outputFiles.map(({path, text}) => [path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1), text])
  );
}
