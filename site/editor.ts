import {build} from "esbuild";
import {readFile} from "node:fs/promises";
import {charts} from "../src/charts/registry.ts";
import {cellSources} from "./editor-cells.ts";
import {editorNames} from "./editor-names.ts";
import {stripTypes} from "./strip-types.ts";

/** CodeMirror, the code of charts' cells, what can be completed, and the sources that charts are made of. */
export async function editorFiles(): Promise<Record<string, string>> {
  const [cells, names, sources, scripts] = await Promise.all([cellSources(), editorNames(), chartSources(), bundles()]);
  const tables = {"cells.json": cells, "names.json": names, "sources.json": sources};
  return {
    ...scripts,
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, JSON.stringify(table)]))
  };
}

/** CodeMirror in two parts, and what both need. */
async function bundles(): Promise<Record<string, string>> {
  const {outputFiles} = await build({
    entryPoints: ["src/components/editor/codemirror.ts", "src/components/editor/codemirror-complete.ts"],
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
