import {gzipSync} from "fflate";
import {describe, expect, it} from "vitest";
import {dateInName, digestName, stem} from "../../loaders/read/naming.ts";
import {isoDate} from "../../loaders/read/dates.ts";
import {idKey, idKind, idMonth, idUrl} from "../../loaders/read/identifiers.ts";
import {read} from "../../loaders/read/index.ts";
import {papers, shipped, texts} from "./digest-text.ts";
import type {Text} from "./digest-text.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

function readBytes(bytes: Uint8Array, name = "x.txt") {
  const {format, items} = read({name, bytes});
  const all = [...items];
  return {
    format,
    papers: texts(all.filter((item) => item.kind === "paper") as Text[]),
    problems: all.filter((item) => item.kind === "problem")
  };
}

describe("bytes", () => {
  it.each([
    ["UTF-8", utf8(shipped)],
    ["UTF-8 with a mark", utf8(`\uFEFF${shipped}`)],
    ["UTF-16, little end first", new Uint8Array(Buffer.from(`\uFEFF${shipped}`, "utf16le"))],
    ["UTF-16, big end first", new Uint8Array(Buffer.from(`\uFEFF${shipped}`, "utf16le").swap16())],
    ["gzip", gzipSync(utf8(shipped))]
  ])("are read as %s", (_, bytes) => {
    expect(readBytes(bytes)).toEqual({format: "trending", papers, problems: []});
  });

  it("that are not UTF-8 are read as Windows-1252, and it is said", () => {
    const {papers, problems} = readBytes(
      Uint8Array.from(Buffer.from("Schr\xf6dinger Bridges for Data\nThe na\xefve way.", "latin1"))
    );
    expect(papers[0]!.title).toBe("Schrödinger Bridges for Data");
    expect(problems[0]).toMatchObject({
      line: null,
      severity: "warning",
      message: expect.stringContaining("Windows-1252")
    });
  });

  it.each([
    ["an empty file", new Uint8Array(), "the file is empty"],
    ["a file of blanks", utf8("\uFEFF \r\n\n"), "the file is empty"],
    ["a binary file", Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), "a binary file"],
    ["a damaged gzip file", gzipSync(utf8(shipped)).slice(0, 200), "a gzip file that is damaged"],
    ["another format", utf8("<?xml version='1.0'?><feed></feed>"), "format not known"]
  ])("of %s give one line that says so", (_, bytes, message) => {
    const {format, papers, problems} = readBytes(bytes);
    expect({format, papers}).toEqual({format: null, papers: []});
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      line: null,
      severity: "error",
      message: expect.stringMatching(`^${message}.*: .`)
    });
  });
});

describe("names", () => {
  it("give digests their names and dates", () => {
    expect(digestName("data/2026-11-22-partition.txt")).toBe("2026-11-22-partition");
    expect(digestName("hf.2024-05_2025-06.jsonl.gz")).toBe("hf.2024-05_2025-06");
    expect(digestName("-")).toBe("-");
    expect(stem("a/x.csv")).toBe(stem("a/x.jsonl.gz"));
    expect(stem("a/x.csv")).not.toBe(stem("b/x.txt"));
    expect(dateInName("data/2026-11-22-partition.txt")).toBe("2026-11-22");
    expect(dateInName("2024-05.txt")).toBeNull();
    expect(dateInName("2024-13-01.txt")).toBeNull();
    expect(dateInName("2026-02-30.txt")).toBeNull();
  });
});

describe("dates", () => {
  it.each([
    ["2024-06-05T08:37:50.391Z", "2024-06-05"],
    ["2024-6-5", "2024-06-05"],
    ["2024/06/05", "2024-06-05"],
    ["2024-06", "2024-06"],
    [2021, "2021"],
    ["2023-02-29", null],
    ["2024-13", null],
    ["June 2024", null],
    ["20240605", null],
    ["", null],
    [null, null]
  ])("%j is %j", (value, date) => {
    expect(isoDate(value)).toBe(date);
  });
});

describe("ids", () => {
  it("are one for arXiv versions and ways of writing a DOI", () => {
    for (const id of [
      "2405.15738",
      "arXiv:2405.15738v2",
      "http://arxiv.org/abs/2405.15738v1",
      "https://arxiv.org/pdf/2405.15738.pdf"
    ])
      expect(idKey(id)).toBe("2405.15738");
    expect(idKey("https://doi.org/10.1000/ABC")).toBe(idKey("doi:10.1000/abc"));
    expect(idKey("acl2021/2021.acl-long.24")).toBe("acl2021/2021.acl-long.24");
    expect(["2405.15738", "hep-th/9901001", "10.1000/abc", "roe2020"].map(idKind)).toEqual([
      "arxiv",
      "arxiv",
      "doi",
      null
    ]);
  });

  it("tell where and when", () => {
    expect(idUrl("arXiv:2405.15738v2")).toBe("https://arxiv.org/abs/2405.15738");
    expect(idUrl("doi:10.1000/ABC")).toBe("https://doi.org/10.1000/ABC");
    expect(idUrl("roe2020")).toBeNull();
    expect(["2405.15738", "hep-th/9901001", "math.GT/0309136", "2499.00001", "10.1000/abc"].map(idMonth)).toEqual([
      "2024-05",
      "1999-01",
      "2003-09",
      null,
      null
    ]);
  });
});
