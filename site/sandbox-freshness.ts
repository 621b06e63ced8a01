import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readFile, readdir, rm, stat, utimes, writeFile} from "node:fs/promises";
import {join} from "node:path";

/** What the frame for readers' code is made of, relative to the project. */
const sources = ["sandbox", "analysis", "charts", "components", "style"].map((name) => join("src", name));
const files = [
  "src/tokens.css",
  "src/components.css",
  "site/sandbox.ts",
  "site/sandbox-markup.ts",
  "site/sandbox-on-demand.ts",
  "site/chart-sources.ts",
  "site/editor.ts",
  "site/editor-cells.ts",
  "site/editor-names.ts",
  "site/strip-types.ts",
  "package-lock.json"
].map((name) => join(name));
const loader = join("src", "data", "sandbox.zip.ts");
const stampName = "_sandbox.sha256";

/**
 * Removes the frame's files from the cache unless they were made from the code as it is now; with `watch`, also has them made again
 * when the code changes later.
 */
export async function dropStaleSandbox(cache: string, {watch = false, interval = 1000} = {}): Promise<void> {
  const stamp = join(cache, stampName);
  const hash = await hashSources();
  if (!existsSync(stamp) || (await readFile(stamp, "utf8")) !== hash) {
    await mkdir(cache, {recursive: true});
    for (const name of ["sandbox", "sandbox.zip"]) await rm(join(cache, "data", name), {recursive: true, force: true});
    await writeFile(stamp, hash);
  }
  if (watch) follow(hash, stamp, interval);
}

let following = false;

function follow(hash: string, stamp: string, interval: number): void {
  if (following) return;
  following = true;
  let before = hash;
  let signed = "";
  const look = async (): Promise<void> => {
    const now = await sign();
    if (signed && now !== signed) {
      const hash = await hashSources();
      if (hash !== before && existsSync(loader)) {
        await writeFile(stamp, (before = hash));
        await utimes(loader, new Date(), new Date());
      }
    }
    signed = now;
  };
  const next = (): void => void setTimeout(() => void look().catch(console.error).finally(next), interval).unref();
  next();
}

async function list(): Promise<string[]> {
  const folders = await Promise.all(
    sources.map(async (folder) =>
      (await readdir(folder, {recursive: true}).catch(() => [])).map((name) => join(folder, name))
    )
  );
  return [...folders.flat(), ...files, loader].sort();
}

async function hashSources(): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  for (const file of await list()) {
    const contents = await readFile(file).catch(() => null);
    if (contents) hash.update(`\0${file}\0`).update(contents);
  }
  return hash.digest("hex");
}

async function sign(): Promise<string> {
  const found = await Promise.all(
    (await list()).filter((file) => file !== loader).map(async (file) => (await stat(file).catch(() => null))?.mtimeMs)
  );
  return found.join();
}
