import {closeSync, existsSync, fstatSync, openSync, readdirSync, readFileSync, readSync, statSync} from "node:fs";
import {basename, join} from "node:path";
import {lexiconFile} from "../../src/analysis/lexicon.ts";
import type {ProblemRow} from "../../src/analysis/tables.ts";
import type {Input} from "./index.ts";
import {stem} from "./naming.ts";

/** Inputs that could be read, and a row for each that could not. */
export interface Files {
  inputs: Input[];
  problems: ProblemRow[];
}

/** Names in a folder of digests that are none: what the folder says of itself, and the reader's lexicon. */
export function isReserved(path: string): boolean {
  const name = basename(path);
  return name.startsWith(".") || /^readme\b/i.test(name) || isLexicon(path);
}

/**
 * Every digest in a folder, in the order of their names, and a problem for each entry that is no regular file: nobody may ever
 * write to a named pipe. Throws without the folder.
 */
export function inputsIn(folder: string): Files {
  const names = readdirSync(folder).filter((name) => !isReserved(name));
  return readAll(
    names.sort().map((name) => [name, join(folder, name)]),
    regularFileBytes
  );
}

/** The lexicon of a folder of digests, or a problem where it cannot be read; neither where the folder has none. */
export function lexiconIn(folder: string): Files {
  return existsSync(join(folder, lexiconFile))
    ? readAll([[lexiconFile, join(folder, lexiconFile)]], regularFileBytes)
    : {inputs: [], problems: []};
}

export function isLexicon(path: string): boolean {
  return basename(path) === lexiconFile;
}

/** The lexicon at a path; a path that cannot be read is a problem. */
export function lexiconAt(path: string): Files {
  return readAll([[path, path]]);
}

/**
 * The files of these paths (- is standard input), each once, with the .csv beside each digest. A reserved name is left out, as
 * `inputsIn` does; a path that cannot be read is a problem. A pipe that is named is read to its end.
 */
export function inputsAt(paths: readonly string[]): Files {
  const wanted = new Set(paths.filter((path) => path === "-" || !isReserved(path)));
  for (const path of [...wanted])
    if (path !== "-" && !isTable(path)) for (const table of tablesBeside(path)) wanted.add(table);
  return readAll([...wanted].map((path) => [path === "-" ? "stdin" : path, path]));
}

export function isTable(path: string): boolean {
  return /\.csv(?:\.gz)?$/i.test(path);
}

function tablesBeside(path: string): string[] {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  try {
    const names = readdirSync(folder || ".").map((name) => folder + name);
    return names.filter(
      (name) => isTable(name) && !isReserved(name) && stem(name) === stem(path) && statSync(name).isFile()
    );
  } catch {
    return [];
  }
}

function readAll(files: [name: string, path: string][], bytesOf = fileBytes): Files {
  const found: Files = {inputs: [], problems: []};
  for (const [name, path] of files)
    try {
      found.inputs.push({name, bytes: path === "-" ? standardInput() : bytesOf(path)});
    } catch (error) {
      found.problems.push({
        source: name,
        line: null,
        severity: "error",
        message: reason(error as NodeJS.ErrnoException)
      });
    }
  return found;
}

function regularFileBytes(path: string): Uint8Array {
  const stat = statSync(path);
  if (!stat.isFile() && !stat.isDirectory()) throw Object.assign(new Error(), {code: "not a regular file"});
  return fileBytes(path);
}

function fileBytes(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const stat = fstatSync(file);
    if (stat.isDirectory()) throw Object.assign(new Error(), {code: "EISDIR"});
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** All of standard input, which may be a pipe that is not ready yet. */
function standardInput(): Uint8Array {
  const parts: Uint8Array[] = [];
  for (;;) {
    const part = new Uint8Array(1 << 16);
    let length = 0;
    try {
      length = readSync(0, part);
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      if (code === "EAGAIN") {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
        continue;
      }
      if (code !== "EOF") throw error;
    }
    if (!length) return Buffer.concat(parts);
    parts.push(part.subarray(0, length));
  }
}

function reason({code, message}: NodeJS.ErrnoException): string {
  switch (code) {
    case "ENOENT":
      return "no such file: check the name";
    case "EISDIR":
      return "a directory: give the files in it instead";
    case "not a regular file":
      return "a pipe or device, not a regular file: save what it gives to a file";
    case "EACCES":
    case "EPERM":
      return "no permission to read it: change its mode, or leave it out";
    default:
      return `cannot be read: ${(code ?? message).toLowerCase()}`;
  }
}
