import {build, type BuildFailure, type BuildOptions, type Plugin} from "esbuild";
import {existsSync} from "node:fs";
import {readFile, readdir} from "node:fs/promises";
import {dirname, join, posix, relative, resolve, sep} from "node:path";

/**
 * What would keep a built page from working although the build succeeded, one line each: code that Framework could not
 * parse, an import that a browser cannot resolve or that names nothing, a resource on another host.
 */
export async function findFaults(output: string): Promise<string[]> {
  const names = (await listFiles(output)).sort();
  const pages = names.filter((name) => name.endsWith(".html"));
  if (!pages.length) return [`${output}: no page was built`];
  const faults = [];
  for (const name of pages) faults.push(...findPageFaults(name, await readFile(join(output, name), "utf8")));
  return [...faults, ...(await findImportFaults(output, pages))];
}

function findPageFaults(name: string, html: string): string[] {
  const boxes = [...html.matchAll(/class="[^"]*observablehq--error[^"]*"[^>]*>([^<]*)/g)];
  const resources = [
    ...html.matchAll(/<(?:link|script|img|iframe|source)\b[^>]*?\b(?:href|src)="((?:https?:)?\/\/[^"]*)"/g)
  ];
  return [
    ...boxes.map(([, message]) => `${name}: ${message?.trim() || "Framework shows an error"}`),
    ...resources.map(([, url]) => `${name}: asks another host for ${url}`)
  ];
}

/** Lets esbuild link every page's script with the modules it imports, as a browser would. */
async function findImportFaults(output: string, pages: string[]): Promise<string[]> {
  const root = resolve(output);
  const faults: string[] = [];
  const name = (path: string): string => relative(root, path).replaceAll(sep, posix.sep);
  const plugin: Plugin = {
    name: "site",
    setup({onResolve, onLoad}) {
      onResolve({filter: /.*/}, ({path, importer, kind}) => {
        if (kind === "entry-point") return {path: join(root, path)};
        const file = /^\.{0,2}\//.test(path) ? join(dirname(importer), path.replace(/[?#].*$/, "")) : null;
        if (file !== null && existsSync(file)) return file.endsWith(".js") ? {path: file} : {path, external: true};
        if (matters(name(importer), path, kind)) faults.push(`${name(importer)}: cannot import ${path}`);
        return {path, external: true};
      });
      onLoad({filter: /\.html$/}, async ({path}) => ({
        contents: moduleScripts(await readFile(path, "utf8")),
        loader: "js"
      }));
    }
  };
  const options: BuildOptions = {
    bundle: true,
    splitting: true,
    format: "esm",
    write: false,
    outdir: root,
    logLevel: "silent"
  };
  try {
    await build({...options, entryPoints: pages, plugins: [plugin]});
  } catch (error) {
    for (const {text, location} of (error as BuildFailure).errors) {
      faults.push(`${location ? name(resolve(location.file)) : output}: ${text}`);
    }
  }
  return faults.sort();
}

/**
 * A dynamic import in Framework's client is made only for a library the page names; one in a package may be made only
 * outside browsers. Every other import has to resolve.
 */
function matters(from: string, specifier: string, kind: string): boolean {
  if (/^(data|blob|https?):/.test(specifier)) return false;
  return kind !== "dynamic-import" || !/^_(observablehq|node|npm)\//.test(from);
}

function moduleScripts(html: string): string {
  return [...html.matchAll(/<script type="module">([^]*?)<\/script>/g)].map(([, script]) => script).join("\n");
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, posix.sep));
}
