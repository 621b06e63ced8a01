import {createInterface} from "node:readline";
import {exitCode, runFramework} from "./framework.ts";

/** Framework's log, without colours, says where it listens. */
const colours = /\x1b\[[0-9;]*m/g;
const address = /^↳ (http:\S+)/;

const preview = runFramework(["preview", "--no-open", ...process.argv.slice(2)]);
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => preview.kill(signal));
process.on("exit", () => preview.kill());

createInterface({input: preview.stdout}).on("line", (line) => {
  const url = address.exec(line.replace(colours, ""))?.[1];
  if (url) void announce(url);
});
process.exitCode = await exitCode(preview);

/** Has the tables made, so that whatever is wrong with an input is said now and the first page opens at once. */
async function announce(url: string): Promise<void> {
  console.log("Making the tables from data/ …");
  const response = await fetch(new URL("_file/data/corpus/index.json", url)).catch(() => null);
  if (!response?.ok)
    console.error("The tables could not be made; the message above says why. Repair it and reload the page.");
  console.log(`Paper Observatory is at ${url} (Ctrl+C to stop)`);
}
