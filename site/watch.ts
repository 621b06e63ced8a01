import {readdir, stat, utimes} from "node:fs/promises";
import {distrustOutputs, listInputs, listLoaders} from "./inputs.ts";

let watching = false;

/**
 * Looks at the inputs every `interval` milliseconds and, when one has changed, touches the data loaders, which makes
 * Framework run them again and hand the new data to open pages. Polling sees editors that replace files, network folders
 * and new subfolders alike, on every platform.
 */
export async function watchInputs(cache: string, {interval = 500} = {}): Promise<void> {
  if (watching) return;
  watching = true;
  let before = await signInputs();
  let overtaken = false;
  const look = async (): Promise<void> => {
    const now = await signInputs();
    if (now !== before) {
      await distrustOutputs(cache);
      await touchLoaders();
      overtaken = await loaderRuns(cache);
    } else if (overtaken && !(await loaderRuns(cache))) {
      await touchLoaders();
      overtaken = false;
    }
    before = now;
  };
  const next = (): void => void setTimeout(() => void look().catch(console.error).finally(next), interval).unref();
  next();
}

/** Names, sizes and times of the inputs, but for the times of the loaders, which `touchLoaders` sets. */
async function signInputs(): Promise<string> {
  const loaders = new Set(await listLoaders());
  const lines = [];
  for (const path of await listInputs()) {
    const now = await stat(path).catch(() => null);
    lines.push(`${path}\t${now?.isFile() ? now.size : ""}\t${now?.isFile() && !loaders.has(path) ? now.mtimeMs : ""}`);
  }
  return lines.join("\n");
}

async function touchLoaders(): Promise<void> {
  const now = new Date();
  for (const loader of await listLoaders()) await utimes(loader, now, now);
}

/**
 * Whether a loader is running for this preview: Framework then writes to a file that ends in its process id. What a loader
 * read before a change will look newer than the change, so it has to be touched once more when it is done.
 */
async function loaderRuns(cache: string): Promise<boolean> {
  const names = await readdir(cache, {recursive: true}).catch(() => []);
  return names.some((name) => name.endsWith(`.${process.pid}`));
}
