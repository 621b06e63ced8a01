import {closeSync, existsSync, mkdirSync, openSync, renameSync, statSync, writeSync} from "node:fs";
import {join} from "node:path";
import {parseArgs} from "node:util";
import type {Tables} from "../src/analysis/tables.ts";
import {corpusTables} from "./corpus.ts";
import {showProgress} from "./progress.ts";
import {inputsAt, isLexicon, isReserved, isTable, lexiconAt} from "./read/files.ts";
import {exportFiles, exportFormats} from "./tables/export.ts";
import type {ExportFile, ExportFormat} from "./tables/export.ts";

const usage = `Makes the tables of digests of research papers.

  npm run --silent tables -- FILE... --out DIR [--format json|csv|parquet|arrow] [--lexicon FILE]

FILE is the saved text of a page of trending papers, JSON lines, JSON or BibTeX, gzipped or not; - reads standard
input. A .csv of the same name beside a digest adds its columns to the papers of the same titles. One file for each
table is written to DIR: papers, digests, appearances, keyphrases, terms, mentions, pairs, methods, links, problems.
A lexicon (such as data/lexicon.csv: action,term,as) is applied last.

Ends with 0 when every record was read or is listed in problems, 1 when an input could not be read at all, 2 when
called wrongly.
`;

class WrongCall extends Error {}

interface Call {
  files: string[];
  out: string;
  format: ExportFormat;
  lexicon: string | null;
}

/** Where a command writes; progress is drawn where it is a terminal. */
export type Output = Pick<NodeJS.WriteStream, "write" | "isTTY">;

/** Makes tables as the arguments say; returns the exit code. Paths are relative to the folder of the process. */
export function tablesCommand(args: readonly string[], stdout: Output, stderr: Output): number {
  try {
    const call = parseCall(args);
    if (call === "help") {
      stdout.write(usage);
      return 0;
    }
    makeFolder(call.out);
    const {inputs, problems} = inputsAt(call.files);
    const own = call.lexicon === null ? {inputs: [], problems: []} : lexiconAt(call.lexicon);
    const {report, stop} = showProgress(stderr);
    let tables;
    try {
      const lexicon = own.inputs[0] ?? null;
      tables = corpusTables(inputs, {problems: [...problems, ...own.problems], lexicon, progress: report});
    } finally {
      stop();
    }
    for (const file of exportFiles(tables, call.format)) writeFile(call.out, file);
    const sources = [...inputs, ...problems.map(({source}) => ({name: source}))].map(({name}) => name);
    for (const file of call.files.filter((file) => file !== "-" && isReserved(file)))
      stderr.write(`${file}: left out: no digest by its name${isLexicon(file) ? ", give it as --lexicon" : ""}\n`);
    const unread = [...new Set(sources)].sort().filter((source) => !summarise(source, tables, stderr));
    if (call.lexicon !== null && !summarise(call.lexicon, tables, stderr, "applied")) unread.push(call.lexicon);
    return unread.length ? 1 : 0;
  } catch (error) {
    if (!(error instanceof WrongCall)) {
      stderr.write(`${fault(error as NodeJS.ErrnoException)}\n`);
      return 1;
    }
    stderr.write(`${error.message}\nnpm run --silent tables -- --help says how to call it\n`);
    return 2;
  }
}

function parseCall(args: readonly string[]): Call | "help" {
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: {type: "string"},
        format: {type: "string", default: "json"},
        lexicon: {type: "string"},
        help: {type: "boolean", short: "h"}
      }
    });
  } catch (error) {
    throw new WrongCall((error as Error).message.split(/[.\n]/, 1)[0]!.toLowerCase());
  }
  const {values, positionals: files} = parsed;
  if (values.help) return "help";
  const format = exportFormats.find((format) => format === values.format);
  if (!format) throw new WrongCall(`no such format: ${values.format}: one of ${exportFormats.join(", ")}`);
  if (!files.length) throw new WrongCall("no file given: name at least one, or - for standard input");
  if (!values.out) throw new WrongCall("no --out given: name the folder for the tables");
  return {files, out: values.out, format, lexicon: values.lexicon ?? null};
}

function makeFolder(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory()) throw new WrongCall(`${out} is a file: --out names a folder`);
  try {
    mkdirSync(out, {recursive: true});
  } catch (error) {
    throw new WrongCall(
      `cannot make the folder ${out}: ${((error as NodeJS.ErrnoException).code ?? "").toLowerCase()}`
    );
  }
}

/** Written beside its place first, so that a run that is stopped leaves no half a table. */
function writeFile(folder: string, {name, parts}: ExportFile): void {
  const path = join(folder, name);
  const file = openSync(`${path}.part`, "w");
  try {
    for (const part of parts) {
      const bytes = typeof part === "string" ? Buffer.from(part) : part;
      for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    }
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.part`, path);
}

/** One line for an input; returns whether it could be read. */
function summarise(source: string, tables: Tables, stderr: Output, done?: string): boolean {
  const problems = tables.problems.filter((problem) => problem.source === source);
  const unread = problems.find(({line, severity}) => line === null && severity === "error");
  const digests = tables.digests.filter((digest) => digest.source === source);
  const sum = (column: "papers" | "merged") => digests.reduce((sum, digest) => sum + digest[column], 0);
  const merged = sum("merged");
  const beside = isTable(source) ? "columns for the digest beside it" : null;
  const what = done ?? beside ?? `${count(sum("papers") + merged, "paper")}${merged ? ` (${merged} merged)` : ""}`;
  stderr.write(
    `${source}: ${unread ? `not read: ${unread.message}` : `${what}, ${count(problems.length, "problem")}`}\n`
  );
  return !unread;
}

/** One line for what went wrong outside of the inputs. */
function fault({code, path, message}: NodeJS.ErrnoException): string {
  if (code) return `cannot write ${path ?? "the tables"}: ${code.toLowerCase()}`;
  return `a fault of this program, not of its input, please report it: ${message.split("\n", 1)[0]}`;
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? "" : "s"}`;
}
