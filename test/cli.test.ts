import {spawn} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {tablesCommand} from "../loaders/command.ts";
import type {Output} from "../loaders/command.ts";
import {tableNames} from "../loaders/tables/schema.ts";
import type {PaperRow, ProblemRow, TermRow} from "../src/analysis/tables.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const digest = [
  {
    id: "1",
    title: "Graphs of Things",
    abstract: "We study graph neural networks on things. Code: https://github.com/a/b."
  },
  {id: "2", title: "Trees of Things", abstract: "We propose TreeNet, a graph neural network."}
];
const lines = digest.map((record) => JSON.stringify(record)).join("\n");

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "tables-"));
  mkdirSync(join(folder, "directory"));
  writeFileSync(join(folder, "2024-05-27.jsonl"), lines);
  writeFileSync(join(folder, "2024-05-27.csv"), "title,venue\nGraphs of Things,ICML\n");
  writeFileSync(join(folder, "later.json"), JSON.stringify([{title: "Graphs of Things", abstract: ""}, 5]));
  writeFileSync(join(folder, "empty.txt"), "");
  writeFileSync(join(folder, "picture.txt"), Uint8Array.from([137, 80, 78, 71, 0, 1]));
  writeFileSync(join(folder, "feed.xml"), "<feed/>");
  writeFileSync(join(folder, "README.md"), "# Digests");
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs the command in this process, with paths below the folder of the inputs. */
function tables(files: string[], options: string[] = []): Outcome {
  const said = {out: "", error: ""};
  const output = (to: keyof typeof said) =>
    ({isTTY: false, write: (text: string) => Boolean((said[to] += text))}) as Output;
  const at = (path: string) => (path === "-" || path.startsWith("-") ? path : join(folder, path));
  const code = tablesCommand(
    [...files.map(at), ...options.map((option, i) => (options[i - 1] === "--out" ? at(option) : option))],
    output("out"),
    output("error")
  );
  return {code, stdout: said.out, stderr: said.error.replaceAll(`${folder}/`, "")};
}

/** Runs the command as npm does, in the folder of the inputs. */
function tablesProcess(args: string[], parts: string[] = []): Promise<Outcome> {
  const child = spawn(join(root, "node_modules", ".bin", "tsx"), [join(root, "loaders", "cli.ts"), ...args], {
    cwd: folder
  });
  const said = {stdout: "", stderr: ""};
  child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
  child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
  parts.forEach((part, i) => setTimeout(() => child.stdin.write(part), 500 * i));
  setTimeout(() => child.stdin.end(), 500 * parts.length);
  return new Promise((resolve) => child.on("close", (code) => resolve({code: code ?? -1, ...said})));
}

function rows<T>(out: string, table: string): T[] {
  return JSON.parse(readFileSync(join(folder, out, `${table}.json`), "utf8")) as T[];
}

function contents(out: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, out))
      .sort()
      .map((name) => [name, readFileSync(join(folder, out, name)).toString("base64")])
  );
}

describe("the tables command", () => {
  it("is the npm script of that name", () => {
    const {scripts} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {scripts: Record<string, string>};
    expect(scripts.tables).toBe("tsx loaders/cli.ts");
  });

  it("writes a file for each table and one line for each input, the table beside it too", () => {
    const {code, stdout, stderr} = tables(["2024-05-27.jsonl", "later.json"], ["--out", "made/json"]);
    expect({code, stdout}).toEqual({code: 0, stdout: ""});
    expect(stderr.split("\n")).toEqual([
      "2024-05-27.csv: columns for the digest beside it, 0 problems",
      "2024-05-27.jsonl: 2 papers, 0 problems",
      "later.json: 1 paper (1 merged), 2 problems",
      ""
    ]);
    expect(readdirSync(join(folder, "made/json"))).toEqual(tableNames.map((name) => `${name}.json`).sort());
    expect(rows<PaperRow>("made/json", "papers")).toMatchObject([
      {id: "1", code: "linked", venue: "ICML", line: 1},
      {id: "2", venue: null}
    ]);
    expect(rows<ProblemRow>("made/json", "problems")).toMatchObject([
      {line: 1, severity: "warning", message: "a title without an abstract"},
      {line: 1, severity: "error"}
    ]);
  });

  it.each(["json", "csv", "parquet", "arrow"])(
    "writes the same bytes of %s twice and with files in another order",
    (format) => {
      const files = ["2024-05-27.jsonl", "later.json", "empty.txt"];
      expect(tables(files, ["--out", `${format}/a`, "--format", format]).code).toBe(1);
      expect(tables(files.reverse(), ["--format", format, "--out", `${format}/b`]).code).toBe(1);
      expect(Object.keys(contents(`${format}/a`))).toHaveLength(tableNames.length);
      expect(contents(`${format}/b`)).toEqual(contents(`${format}/a`));
    }
  );

  it("says in one line what could not be read and why, reads the rest, and ends with 1", () => {
    const names = ["absent.txt", "directory", "empty.txt", "picture.txt", "feed.xml", "README.md", "2024-05-27.jsonl"];
    const {code, stderr} = tables(names, ["--out", "some"]);
    expect(code).toBe(1);
    const said = stderr.trimEnd().split("\n");
    expect(said).toHaveLength(8);
    for (const start of [
      "absent.txt: not read: no such file: ",
      "directory: not read: a directory: ",
      "empty.txt: not read: the file is empty: ",
      "picture.txt: not read: a binary file, ",
      "feed.xml: not read: format not known: ",
      "README.md: left out: "
    ])
      expect(said.filter((line) => line.startsWith(start))).toHaveLength(1);
    expect(rows("some", "papers")).toHaveLength(2);
    expect(rows<ProblemRow>("some", "problems")).toHaveLength(5);
  });

  it("applies a lexicon that is given, and says what is wrong with which line", () => {
    const lexicon = join(folder, "lexicon.csv");
    writeFileSync(lexicon, "action,term,as\nstop,graphs\nhide,trees\n");
    expect(tables(["2024-05-27.jsonl"], ["--out", "before"]).code).toBe(0);
    const {code, stderr} = tables(["2024-05-27.jsonl"], ["--out", "after", "--lexicon", lexicon]);
    expect({code, said: stderr.trimEnd().split("\n").at(-1)}).toEqual({
      code: 0,
      said: "lexicon.csv: applied, 1 problem"
    });
    expect(rows<ProblemRow>("after", "problems")).toContainEqual({
      source: lexicon,
      line: 3,
      severity: "warning",
      message: expect.stringMatching(/^no such action: “hide”/) as string
    });
    const terms = (out: string) => rows<TermRow>(out, "terms").map(({term}) => term);
    expect(terms("before")).toContain("graph");
    expect(terms("after")).toEqual(terms("before").filter((term) => term !== "graph"));
    const absent = tables(["2024-05-27.jsonl"], ["--out", "absent-lexicon", "--lexicon", "none.csv"]);
    expect(absent.code).toBe(1);
    expect(absent.stderr).toContain("none.csv: not read: no such file");
    expect(rows("absent-lexicon", "terms")).toEqual(rows("before", "terms"));
    expect(tables(["lexicon.csv", "2024-05-27.jsonl"], ["--out", "left"]).stderr).toContain("give it as --lexicon");
  });

  it("writes empty tables when nothing could be read", () => {
    expect(tables(["empty.txt"], ["--out", "nothing"]).code).toBe(1);
    expect(rows("nothing", "papers")).toEqual([]);
    expect(rows("nothing", "problems")).toHaveLength(1);
  });

  it.each([
    ["no file", [], ["--out", "x"], "no file given"],
    ["no folder", ["later.json"], [], "no --out given"],
    ["a format there is none of", ["later.json"], ["--out", "x", "--format", "xlsx"], "no such format: xlsx"],
    ["an option there is none of", ["later.json"], ["--out", "x", "--fast"], "unknown option '--fast'"],
    ["an option without its value", ["later.json"], ["--out"], "'--out <value>'"],
    ["a file for a folder", ["later.json"], ["--out", "feed.xml"], "feed.xml is a file"]
  ])("ends with 2 when called with %s, and says so in words", (_, files, options, message) => {
    const {code, stdout, stderr} = tables(files, options);
    expect({code, stdout}).toEqual({code: 2, stdout: ""});
    expect(stderr).toContain(message);
    expect(stderr).toContain("--help");
    expect(existsSync(join(folder, "x"))).toBe(false);
  });

  it("explains itself", () => {
    const {code, stdout, stderr} = tables([], ["--help"]);
    expect({code, stderr}).toEqual({code: 0, stderr: ""});
    expect(stdout).toContain("--out DIR [--format json|csv|parquet|arrow]");
  });
});

describe.concurrent("the tables command as a process", {timeout: 60_000}, () => {
  it("reads standard input that comes in parts, its format told by its content", async () => {
    const half = Math.floor(lines.length / 2);
    const {code, stdout, stderr} = await tablesProcess(
      ["-", "--out", "stdin"],
      [lines.slice(0, half), lines.slice(half)]
    );
    expect({code, stdout, stderr}).toEqual({code: 0, stdout: "", stderr: "stdin: 2 papers, 0 problems\n"});
    expect(rows<PaperRow>("stdin", "papers").map(({id}) => id)).toEqual(["1", "2"]);
  });

  it("ends with the code of its call, and shows no stack", async () => {
    const [wrong, unread] = await Promise.all([
      tablesProcess(["later.json"]),
      tablesProcess(["absent.txt", "--out", "absent"])
    ]);
    expect([wrong.code, unread.code]).toEqual([2, 1]);
    expect(unread.stderr).toBe("absent.txt: not read: no such file: check the name\n");
    expect(wrong.stderr).toMatch(/^no --out given: .*\n.*--help.*\n$/);
  });
});
