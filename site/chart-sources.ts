import {readFile} from "node:fs/promises";
import {charts} from "../src/charts/registry.ts";
import {changeableCharts} from "../src/components/editor/changeable.ts";
import {importedPath, parseModule} from "../src/sandbox/parse-module.ts";
import {stripTypes} from "./strip-types.ts";

/** The files of `src` that charts are made of, by path, as JavaScript. */
export async function chartSources(): Promise<Record<string, string>> {
  const paths = [...new Set(changeableCharts.flatMap((id) => charts[id].files))].sort();
  const texts = await Promise.all(
    paths.map(async (path) => [path, stripTypes(await readFile(`src/${path}`, "utf8"))] as const)
  );
  return Object.fromEntries(texts);
}

/**
 * A script of all modules that these files import, by the names that `importedPath` gives them: what a reader's copy of a file needs in
 * the frame. Of a package all is there, of a file all that it exports.
 */
export function chartModules(sources: Readonly<Record<string, string>>): string {
  const names = new Set(
    Object.entries(sources).flatMap(([path, source]) =>
      parseModule(source).imports.map(({from}) => importedPath(path, from))
    )
  );
  const sorted = [...names].sort();
  const lines = sorted.map((name, i) => `import * as m${i} from ${JSON.stringify(isFile(name) ? `./${name}` : name)};`);
  const entries = sorted.map((name, i) => `${JSON.stringify(name)}: m${i}`);
  return `${lines.join("\n")}\nconst modules = {${entries.join(", ")}};\nexport {modules as default};\n`;
}

function isFile(name: string): boolean {
  return name.includes("/") && !name.startsWith("@");
}
