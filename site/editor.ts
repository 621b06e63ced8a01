import {build} from "esbuild";
import {readFile} from "node:fs/promises";
import {charts} from "../src/charts/registry.ts";
import {changeableCharts} from "../src/components/editor/changeable.ts";
import type {ChangedChart} from "../src/components/editor/changed-cell.ts";
import {cellSources} from "./editor-cells.ts";
import {editorNames} from "./editor-names.ts";
import {stripTypes} from "./strip-types.ts";

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

/** The files of `src` that charts are made of, by path, as JavaScript. */
async function chartSources(): Promise<Record<string, string>> {
  const paths = [...new Set(Object.values(charts).flatMap(({files}) => files))];
  const texts = await Promise.all(
    paths.map(async (path) => [path, stripTypes(await readFile(`src/${path}`, "utf8"))] as const)
  );
  return Object.fromEntries(texts);
}
