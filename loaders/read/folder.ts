import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import type {ProblemRow} from "../../src/analysis/tables.ts";
import type {Input} from "./index.ts";

/** Every digest in a folder, in the order of their names, and a problem for each entry that is not a file. */
export function inputsIn(folder: string): {inputs: Input[]; problems: ProblemRow[]} {
  const inputs: Input[] = [];
  const problems: ProblemRow[] = [];
  const entries = readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".") || /^readme\b/i.test(entry.name) || entry.name === "lexicon.csv") continue;
    try {
      inputs.push({name: entry.name, bytes: readFileSync(join(folder, entry.name))});
    } catch (error) {
      const message = entry.isDirectory()
        ? "a directory: put the files themselves beside the other digests"
        : `cannot be read (${(error as NodeJS.ErrnoException).code ?? "unknown error"}): check its permissions`;
      problems.push({source: entry.name, line: null, severity: "error", message});
    }
  }
  return {inputs, problems};
}
