import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {readJson} from "./read-json.ts";

describe("a JSON list", () => {
  const day = [
    {paper: {id: "2406.02430", title: "Seed", summary: "We introduce\nSeed.", publishedAt: "2024-06-04T17:59:57.000Z", authors: [{name: "Ada Roe"}]}, publishedAt: "2024-06-05T00:37:50.391Z", title: "Seed"},
    {paper: {id: "2406.02511", title: "Other", summary: "Text with ] and } and \\\" in it.", publishedAt: "2024-06-04T17:32:52.000Z"}}
  ]; // prettier-ignore

  it("reads a day of papers, each with its line", () => {
    const {format, papers, problems} = readJson(JSON.stringify(day, null, 4));
    expect(format).toBe("json");
    expect(problems).toEqual([]);
    expect(papers).toMatchObject([
      {
        id: "2406.02430",
        title: "Seed",
        abstract: "We introduce\nSeed.",
        date: "2024-06-04",
        authors: "Ada Roe",
        line: 2
      },
      {id: "2406.02511", title: "Other", date: "2024-06-04", authors: null}
    ]);
    expect(JSON.stringify(day, null, 4).split("\n")[papers[1]!.line - 1]).toBe("    {");
    expect(papers.map(({abstract}) => abstract)).toEqual(day.map(({paper}) => paper.summary));
  });

  it("reads a list inside an object, with the date beside it", () => {
    for (const space of [0, 2]) {
      const {papers, problems} = readJson(
        JSON.stringify({status: "ok", date: "2025-01-10", count: 2, data: day}, null, space)
      );
      expect(problems).toEqual([]);
      expect(papers.map(({id, digestDate}) => [id, digestDate])).toEqual(
        day.map(({paper}) => [paper.id, "2025-01-10"])
      );
    }
  });

  it("reads the papers around a broken one, and one that is cut off", () => {
    const broken =
      '[\n{"title": "A", "abstract": "x"},\n{"title": "B" "abstract": "y"},\n"a string",\n{"title": "C", "abstract": "z"},\n{"title": "D", "abst';
    const {papers, problems} = readJson(broken);
    expect(papers.map(({title, line}) => [title, line])).toEqual([["A", 2], ["C", 5]]); // prettier-ignore
    expect(problems).toMatchObject([
      {line: 3, severity: "error", costsRecord: true},
      {
        line: 4,
        severity: "error",
        message: "record 3 of the list: not a paper: a string where an object {id, title, abstract} is read",
        costsRecord: true
      },
      {line: 6, severity: "error", message: expect.stringMatching(/^record 5 of the list: not json: /i)},
      {
        line: 6,
        severity: "warning",
        message: `the list is not closed: cut off in or after record 5, at character ${broken.length} of the file`
      }
    ]);
    expect(readJson(' {"data": [{"title": "A", "abstract": "x"}, ').problems).toMatchObject([
      {message: "the list is not closed: cut off in or after record 1, at character 44 of the file"}
    ]);
  });

  it("reads one object and an empty list", () => {
    expect(readJson('{"title": "A", "authors": [{"name": "B"}],\n "abstract": "x"}').papers).toMatchObject([
      {title: "A", authors: "B"}
    ]);
    expect(readJson("[]")).toEqual({format: "json", papers: [], problems: []});
    expect(readJson("[ ]\n").papers).toEqual([]);
  });

  it("never throws and never hangs, whatever the text", () => {
    const piece = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      '"',
      "\\",
      ",",
      ":",
      "\n",
      "1",
      "null",
      '"title"',
      '{"title": "A"}',
      " "
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        for (const {line} of [
          ...readJson(`[{${pieces.join("")}`).papers,
          ...readJson(`{"a": ${pieces.join("")}`).papers
        ])
          expect(line).toBeGreaterThan(0);
      }),
      {numRuns: 1000}
    );
  });
});
