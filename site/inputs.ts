import {createHash} from "node:crypto";
import {createReadStream, existsSync} from "node:fs";
import {mkdir, readFile, readdir, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** What a data loader's output depends on, relative to the project. */
const inputs = ["data", "loaders", join("src", "analysis"), join("src", "data"), "package.json", "package-lock.json"];

/** A data loader anywhere in src: a name with two extensions, the second of which is a program's. */
const loaderName = /\.\w+\.(js|ts|jsx|tsx|py|R|rs|go|java|jl|php|sh|exe)$/;

/** Folders of the cache that hold packages and Framework's own modules, which do not depend on the data. */
const packageFolders = new Set(["_npm", "_node", "_jsr", "_duckdb", "_observablehq", "_import"]);

const stampName = "_inputs.sha256";

/**
 * Removes loader outputs from the cache unless they were made from the inputs as they are now. `observable build` runs a
 * loader only when its output is missing, so without this an edited digest would be published with the old tables.
 */
export async function dropStaleOutputs(cache: string): Promise<void> {
  const hash = await hashInputs();
  const stamp = join(cache, stampName);
  if (existsSync(stamp) && (await readFile(stamp, "utf8")) === hash) return;
  await mkdir(cache, {recursive: true});
  await rm(stamp, {force: true});
  for (const entry of await readdir(cache)) {
    if (!packageFolders.has(entry) && !entry.endsWith(".sha256"))
      await rm(join(cache, entry), {recursive: true, force: true});
  }
  await writeFile(stamp, hash);
}

/** Makes the next build run every loader again: what is cached may have been made from inputs that changed meanwhile. */
export async function distrustOutputs(cache: string): Promise<void> {
  await rm(join(cache, stampName), {force: true});
}

/** A hash of the names and contents of everything a loader's output depends on. */
export async function hashInputs(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const file of await listInputs()) {
    hash.update(`\0${file}\0`);
    try {
      for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
    } catch (error) {
      hash.update(`\0${(error as NodeJS.ErrnoException).code ?? "unreadable"}`);
    }
  }
  return hash.digest("hex");
}

/** The inputs as they are now, in order: files, and folders for their names. */
export async function listInputs(): Promise<string[]> {
  const files = (await Promise.all(inputs.map(listFiles))).flat();
  return [...new Set([...files, ...(await listLoaders())])].sort();
}

/** The data loaders among the site's sources. */
export async function listLoaders(): Promise<string[]> {
  return (await listFiles("src")).filter((file) => loaderName.test(file));
}

/** Files and folders at or below a path: nothing that would block on reading, nothing hidden, nothing in a linked folder. */
async function listFiles(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => null);
  if (found?.isFile()) return [path];
  if (!found?.isDirectory()) return [];
  const files = [path];
  for (const entry of await readdir(path, {withFileTypes: true}).catch(() => [])) {
    const below = join(path, entry.name);
    if (entry.name.startsWith(".")) continue;
    if (entry.isDirectory()) files.push(...(await listFiles(below)));
    else if ((await stat(below).catch(() => null))?.isFile()) files.push(below);
  }
  return files;
}
