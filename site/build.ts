import {readFile, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {exitCode, runFramework} from "./framework.ts";
import {distrustOutputs, hashInputs} from "./inputs.ts";
import {cacheFolder} from "./prepare.ts";
import {findFaults} from "./verify.ts";

const output = "dist";

/** Builds the site into dist/ and returns the exit code: 1 when Framework fails or a page could not work. */
async function buildSite(): Promise<number> {
  const before = await hashInputs();
  const framework = runFramework(["build"]);
  let log = "";
  framework.stdout.on("data", (chunk) => (log += String(chunk)));
  if ((await exitCode(framework)) !== 0) {
    console.error(log.trimEnd());
    return 1;
  }
  if ((await hashInputs()) !== before) {
    await distrustOutputs(cacheFolder);
    console.error("data or code changed while the site was built: build again to publish the newest");
  }
  await writeFile(join(output, ".nojekyll"), "");
  const pages = await finishPages();
  const faults = await findFaults(output);
  for (const fault of faults) console.error(`${output}/${fault}`);
  for (const [line] of log.matchAll(/^.*(broken link|↳.*→).*$/gm)) console.error(line.trim());
  if (faults.length) return 1;
  console.log(`${output}/ holds ${pages} page${pages === 1 ? "" : "s"}; any web server for static files can serve it`);
  return 0;
}

/** Adds what Framework's page template lacks: the language, and leave to zoom. Returns the number of pages. */
async function finishPages(): Promise<number> {
  const names = (await readdir(output, {recursive: true})).filter((name) => name.endsWith(".html"));
  for (const name of names) {
    const html = await readFile(join(output, name), "utf8");
    const finished = html.replace("<html>", '<html lang="en">').replace(", maximum-scale=1", "");
    await writeFile(join(output, name), finished);
  }
  return names.length;
}

process.exitCode = await buildSite();
