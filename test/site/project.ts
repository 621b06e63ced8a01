import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join, relative, sep} from "node:path";
import {fileURLToPath} from "node:url";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const refuseNetwork = new URL("refuse-network.js", import.meta.url).href;
const left = new Set([".git", "node_modules", "dist", "out", "coverage", ".observablehq"]);

const cache = join("src", ".observablehq", "cache");

/** A copy of the project in a folder of its own, in which scripts run with the network refused. */
export interface Project {
  folder: string;
  /** Writes files, by path within the project; null removes one. */
  write(files: Record<string, string | Uint8Array | null>): Promise<void>;
  /** Leaves out the pages but for some, by name, so that a build has less to do. */
  keepPages(...names: string[]): Promise<void>;
  build(): Promise<{code: number; log: string; refused: string[]}>;
  remove(): Promise<void>;
}

/**
 * Copies the project; with `pages` and `data`, these instead of its own pages and digests, and a trivial loader. With `made`, the folder of
 * another copy, also what a build made there, as in a project that was built before: what no longer fits is made anew.
 */
export async function copyProject(
  small?: {pages: Record<string, string>; data: Record<string, string>},
  made: string | null = null
): Promise<Project> {
  const folder = await mkdtemp(join(tmpdir(), "observatory-"));
  const skip = (path: string): boolean => {
    const name = relative(repository, path).replaceAll(sep, "/");
    return left.has(basename(path)) || (small !== undefined && /^(data|loaders|test)$|^src\/.*\.md$/.test(name));
  };
  await cp(repository, folder, {recursive: true, filter: (path) => !skip(path)});
  await symlink(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
  if (made !== null) await cp(join(made, cache), join(folder, cache), {recursive: true});
  const project: Project = {
    folder,
    write: (files) => writeFiles(folder, files),
    keepPages: async (...names) => {
      const pages = (await readdir(join(folder, "src"))).filter((name) => name.endsWith(".md"));
      for (const page of pages) if (!names.includes(page)) await rm(join(folder, "src", page));
    },
    build: () => build(folder),
    remove: () => rm(folder, {recursive: true, force: true})
  };
  if (small)
    await project.write({"loaders/site.ts": linesLoader, ...within("src", small.pages), ...within("data", small.data)});
  return project;
}

/** Stands in for the pipeline where a test is about when loaders run, not about what they make. */
const linesLoader = `
import {readFileSync, readdirSync} from "node:fs";
export function siteFiles(folder: string): Record<string, string> {
  const lines = readdirSync(folder).flatMap((name) => readFileSync(folder + "/" + name, "utf8").split("\\n"));
  return {"index.json": JSON.stringify(lines), "text.json": "[]"};
}
`;

function within(folder: string, files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, contents]) => [`${folder}/${name}`, contents]));
}

async function writeFiles(folder: string, files: Record<string, string | Uint8Array | null>): Promise<void> {
  for (const [name, contents] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), {recursive: true});
    if (contents === null) await rm(path, {recursive: true});
    else await writeFile(path, contents);
  }
}

async function build(folder: string): Promise<{code: number; log: string; refused: string[]}> {
  const {child, log} = runScript(folder, "build");
  const code = await new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  const refusals = join(folder, "refused.txt");
  const refused = existsSync(refusals) ? (await readFile(refusals, "utf8")).trim().split("\n") : [];
  return {code, log: log(), refused};
}

/** Runs a script of site/ in a copy of the project with the network refused. */
export function runScript(folder: string, script: "build" | "start", args: string[] = []) {
  const child = spawn(process.execPath, ["--import", "tsx", join("site", `${script}.ts`), ...args], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...process.env,
      NODE_ENV: "production",
      NODE_OPTIONS: `--import ${refuseNetwork}`,
      REFUSED: join(folder, "refused.txt")
    }
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (log += String(chunk)));
  return {child, log: () => log};
}
