import {createInterface} from "node:readline";
import {stripVTControlCharacters} from "node:util";
import {endFramework, exitCode, runFramework} from "./framework.ts";
import {describeProblems} from "./problems.ts";
import {savingIn, savingVariable} from "./save-handed.ts";
import {startSaving} from "./save.ts";

/** Where Framework says it listens. */
const address = /^↳ (http:\S+)/;

// A signal to npm ends npm and its shell, and comes no further.
const parent = process.ppid;
const args = process.argv.slice(2);
// Where other sites or computers are let in, none of them may write.
const open = args.some((arg) => /^--(cors|allow-origin|host)\b/.test(arg));
const saving = open ? null : await startSaving(process.cwd());
const preview = runFramework(["preview", "--no-open", ...args], saving ? {[savingVariable]: savingIn(saving)} : {});
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
const watch = setInterval(() => process.ppid === parent || stop(), 500);

preview.stderr.pipe(process.stderr);
createInterface({input: preview.stdout}).on("line", (line) => {
  const url = address.exec(stripVTControlCharacters(line))?.[1];
  if (!url) return;
  saving?.admit(url);
  void announce(url);
});
process.exitCode = await exitCode(preview);
clearInterval(watch);
await saving?.close();

function stop(): void {
  preview.once("exit", () => process.exit(1));
  endFramework(preview);
}

/** Has the tables made, so that whatever is wrong with an input is said now and the first page opens at once. */
async function announce(url: string): Promise<void> {
  console.log("Making the tables from data/ …");
  const response = await fetch(new URL("_file/data/corpus/index.json", url)).catch(() => null);
  if (response?.ok) for (const problem of describeProblems(await response.json())) console.error(problem);
  else console.error("The tables could not be made; the message above says why. Repair it and reload the page.");
  console.log(`Paper Observatory is at ${url} (Ctrl+C to stop)`);
}
