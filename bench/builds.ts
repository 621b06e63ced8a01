import {spawnSync} from "node:child_process";
import {appendFile, readdir, rm} from "node:fs/promises";
import {join} from "node:path";
import {copyProject} from "../test/site/project.ts";
import {median} from "./report.ts";

const times = 3;

/** Milliseconds of `npm run build` in a copy of the project: with an empty cache, unchanged, with an edited digest or page. */
export async function timeBuilds(): Promise<Record<string, number>> {
  const project = await copyProject();
  const touch = async (folder: string, ending: string, text: string): Promise<void> => {
    const names = (await readdir(join(project.folder, folder))).sort();
    await appendFile(
      join(
        project.folder,
        folder,
        names.find((name) => name.endsWith(ending))!
      ),
      text
    );
  };
  const before: Record<string, () => Promise<unknown>> = {
    cold: () => rm(join(project.folder, "src", ".observablehq"), {recursive: true, force: true}),
    "warm, nothing changed": () => Promise.resolve(),
    "warm, a digest edited": () => touch("data", ".txt", "\n"),
    "warm, a page edited": () => touch("src", ".md", "\nOne more line.\n")
  };
  const result: Record<string, number> = {};
  for (const [name, prepare] of Object.entries(before)) {
    const taken = [];
    for (let i = 0; i < times; ++i) {
      await prepare();
      const start = performance.now();
      const {status, stderr} = spawnSync("npm", ["run", "--silent", "build"], {
        cwd: project.folder,
        shell: process.platform === "win32",
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8"
      });
      if (status !== 0) throw new Error(`the ${name} build ended with code ${status}:\n${stderr}`);
      taken.push(performance.now() - start);
    }
    result[name] = median(taken);
  }
  await project.remove();
  return result;
}
