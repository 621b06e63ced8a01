import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, rename, rm, writeFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {fileURLToPath} from "node:url";

/**
 * The libraries that Framework's client names, with the version to ask a CDN for where the library is not installed and a
 * page someone added uses it. Without a directory NAME@VERSION for each, every build asks the npm registry.
 */
const named: Record<string, string> = {
  "@observablehq/plot": "0.6.17",
  "@observablehq/sample-datasets": "1.0.1",
  "apache-arrow": "21.2.0",
  arquero: "8.0.3",
  d3: "7.9.2",
  "d3-dsv": "3.0.2",
  echarts: "6.1.0",
  htl: "0.3.1",
  isoformat: "0.2.1",
  leaflet: "1.9.4",
  lodash: "4.18.1",
  "mapbox-gl": "3.32.0",
  "parquet-wasm": "0.8.0",
  react: "19.3.1",
  "react-dom": "19.3.1",
  "topojson-client": "3.1.0"
};

/**
 * Packages whose bare import Framework bundles wrongly: arquero 8 keeps `import … from "node:fs/promises"`, because
 * Framework's bundler ignores its `browser` map, and graphology keeps `import … from "events"`, because it takes the package of that
 * name for Node's own module.
 */
const misbundled = ["arquero", "graphology"];

/**
 * Puts browser bundles of the installed packages into Framework's cache, for `npm:` and implicit imports (`d3`, `html`, `aq`)
 * and for the bare imports that Framework gets wrong, so that neither a build nor a preview asks the network for them.
 */
export async function seedPackages(cache: string): Promise<void> {
  await forgetOtherSeeds(cache);
  await Promise.all(
    Object.entries(named).map(async ([name, fallback]) => {
      const installed = await installedVersion(name);
      const folder = join(cache, "_npm", `${name}@${installed ?? fallback}`);
      await mkdir(folder, {recursive: true});
      if (installed !== null) await bundle(name, join(folder, "_esm.js"));
    })
  );
  for (const name of misbundled) {
    const installed = await installedVersion(name);
    if (installed !== null) await bundle(name, join(cache, "_node", `${name}@${installed}`, "index.js"));
  }
}

async function installedVersion(name: string): Promise<string | null> {
  const manifest = join("node_modules", name, "package.json");
  return existsSync(manifest) ? (JSON.parse(await readFile(manifest, "utf8")) as {version: string}).version : null;
}

async function bundle(name: string, file: string): Promise<void> {
  if (existsSync(file)) return;
  const {build} = await import("esbuild");
  const {outputFiles} = await build({
    entryPoints: [name],
    bundle: true,
    write: false,
    format: "esm",
    platform: "browser",
    target: ["es2022"],
    minify: true,
    define: {"process.env.NODE_ENV": '"production"'},
    logLevel: "error"
  });
  await mkdir(dirname(file), {recursive: true});
  const partial = `${file}.${process.pid}`;
  await writeFile(partial, outputFiles[0]!.contents);
  await rename(partial, file);
}

/** Forgets bundles made of other versions or by another version of this file; keeps what a CDN was asked for. */
async function forgetOtherSeeds(cache: string): Promise<void> {
  const hash = createHash("sha256");
  for (const file of [fileURLToPath(import.meta.url), "package-lock.json"]) {
    if (existsSync(file)) hash.update(await readFile(file));
  }
  const seed = hash.digest("hex");
  const stamp = join(cache, "_packages.sha256");
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === seed) return;
  await rm(join(cache, "_node"), {recursive: true, force: true});
  for (const scope of ["", "@observablehq"]) {
    const folder = join(cache, "_npm", scope);
    if (!existsSync(folder)) continue;
    for (const entry of await readdir(folder)) {
      const name = join(scope, entry)
        .replaceAll("\\", "/")
        .replace(/(?<=.)@[^@]*$/, "");
      if (name in named) await rm(join(folder, entry), {recursive: true, force: true});
    }
  }
  await mkdir(cache, {recursive: true});
  await writeFile(stamp, seed);
}
