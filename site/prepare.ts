import {join} from "node:path";
import {dropStaleOutputs} from "./inputs.ts";
import {seedPackages} from "./packages.ts";
import {dropStaleSandbox} from "./sandbox-freshness.ts";
import {watchInputs} from "./watch.ts";

/** Framework's cache, relative to the project. */
export const cacheFolder = join("src", ".observablehq", "cache");

/** Makes the cache ready for a build or a preview of the project in the working directory. */
export async function prepare({preview = false} = {}): Promise<void> {
  await seedPackages(cacheFolder);
  if (preview) await watchInputs(cacheFolder);
  await dropStaleOutputs(cacheFolder);
  await dropStaleSandbox(cacheFolder, {watch: preview});
}
