import {readFile, readdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {stripVTControlCharacters} from "node:util";
import {exitCode, runFramework} from "./framework.ts";
import {distrustOutputs, hashInputs} from "./inputs.ts";
import {minifyModules} from "./minify.ts";
import {cacheFolder} from "./prepare.ts";
import {describeProblems} from "./problems.ts";
import {findFaults} from "./verify.ts";

const output = "dist";

process.exitCode = await buildSite();

/** Builds the site into dist/ and returns the exit code: 1 when Framework fails or a page could not work. */
async function buildSite(): Promise<number> {
  const before = await hashInputs();
  const framework = runFramework(["build"]);
  let log = "";
  for (const stream of [framework.stdout, framework.stderr]) stream.on("data", (chunk) => (log += String(chunk)));
  const code = await exitCode(framework);
  log = stripVTControlCharacters(log).trimEnd();
  if (code !== 0) {
    console.error(log);
    return code;
  }
  if ((await hashInputs()) !== before) {
    await distrustOutputs(cacheFolder);
    console.error("data or code changed while the site was built: build again to publish the newest");
  }
  await writeFile(join(output, ".nojekyll"), "");
  const pages = await finishPages();
  const index = await readFile(join(cacheFolder, "data", "corpus", "index.json"), "utf8").catch(() => "{}");
  for (const problem of describeProblems(JSON.parse(index))) console.error(problem);
  for (const [to, from] of brokenLinks(log))
    console.error(`${to} was not built, but there are links to it on ${[...from].join(", ")}`);
  const faults = await findFaults(output);
  for (const fault of faults) console.error(`${output}/${fault}`);
  if (faults.length) return 1;
  await minifyModules(output);
  console.log(`${output}/ holds ${pages} page${pages === 1 ? "" : "s"}; any web server for static files can serve it`);
  return 0;
}

/** Pages that are linked to but were not built, with the pages that link to them; not `main`, whose id Framework overlooks. */
function brokenLinks(log: string): Map<string, Set<string>> {
  const links = new Map<string, Set<string>>();
  for (const [, from, to] of log.matchAll(/^↳ (\S+) → (\S+)$/gm)) {
    if (!to!.endsWith("#observablehq-main")) links.set(to!, (links.get(to!) ?? new Set()).add(from!));
  }
  return links;
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
