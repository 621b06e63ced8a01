import {execFileSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {inputsAt, inputsIn} from "../../loaders/read/files.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "digests-"));
  for (const name of ["b.txt", "a.jsonl", "a.csv", "README.md", "readme", ".hidden", "lexicon.csv"])
    writeFileSync(join(folder, name), name);
  mkdirSync(join(folder, "older"));
});

afterAll(() => rmSync(folder, {recursive: true, force: true}));

describe("a folder of digests", () => {
  it("is its files by name, without what it says of itself, and a problem for a folder in it", () => {
    const {inputs, problems} = inputsIn(folder);
    expect(inputs.map(({name}) => name)).toEqual(["a.csv", "a.jsonl", "b.txt"]);
    expect(Buffer.from(inputs[2]!.bytes).toString()).toBe("b.txt");
    expect(problems).toEqual([
      {source: "older", line: null, severity: "error", message: "a directory: give the files in it instead"}
    ]);
  });

  it.skipIf(process.platform === "win32")("does not wait for a named pipe in it", () => {
    const other = mkdtempSync(join(tmpdir(), "digests-"));
    try {
      for (const name of ["a.csv", "p.txt"]) execFileSync("mkfifo", [join(other, name)]);
      writeFileSync(join(other, "a.txt"), "a");
      const message = "a pipe or device, not a regular file: save what it gives to a file";
      const {inputs, problems} = inputsIn(other);
      expect(inputs.map(({name}) => name)).toEqual(["a.txt"]);
      expect(problems).toEqual(["a.csv", "p.txt"].map((source) => ({source, line: null, severity: "error", message})));
      expect(inputsAt([join(other, "a.txt")]).inputs).toHaveLength(1);
    } finally {
      rmSync(other, {recursive: true, force: true});
    }
  });

  it("that is not there is an error", () => {
    expect(() => inputsIn(join(folder, "absent"))).toThrow("ENOENT");
  });
});

describe("paths", () => {
  it("are read once each, with the table beside a digest", () => {
    const path = (name: string) => join(folder, name);
    const {inputs, problems} = inputsAt([
      path("a.jsonl"),
      path("b.txt"),
      path("b.txt"),
      path("README.md"),
      path("absent")
    ]);
    expect(inputs.map(({name}) => name.replace(`${folder}/`, "")).sort()).toEqual(["a.csv", "a.jsonl", "b.txt"]);
    expect(problems.map(({source, message}) => [source, message])).toEqual([
      [path("absent"), "no such file: check the name"]
    ]);
  });
});
