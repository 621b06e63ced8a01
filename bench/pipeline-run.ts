import {readFileSync} from "node:fs";
import {basename} from "node:path";
import {corpusTables} from "../loaders/corpus.ts";
import {inputsIn} from "../loaders/read/files.ts";

/** Milliseconds of further runs after the first. */
const patience = 8_000;

const files = process.argv.slice(2);
const inputs = files.length
  ? files.map((file) => ({name: basename(file), bytes: readFileSync(file)}))
  : inputsIn("data").inputs;

let papers = 0;
const first = run();
const times: number[] = [];
for (const end = performance.now() + patience; performance.now() < end || times.length < 2;) times.push(run());
console.log(JSON.stringify({papers, first, best: Math.min(...times), runs: times.length}));

function run(): number {
  const start = performance.now();
  papers = corpusTables(inputs).papers.length;
  return performance.now() - start;
}
