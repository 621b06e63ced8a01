import fc from "./fast-check.ts";
import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {corpusTables} from "../loaders/corpus.ts";
import type {Input} from "../loaders/corpus.ts";
import type {Tables} from "../src/analysis/tables.ts";
import {plainOffset, plainText} from "../loaders/text/plain.ts";

const input = (name: string, text: string): Input => ({name, bytes: new TextEncoder().encode(text)});
const lines = (...records: object[]) => `${records.map((record) => JSON.stringify(record)).join("\n")}\n`;
const file = (name: string): Input => ({name, bytes: readFileSync(new URL(`../data/${name}`, import.meta.url))});

/** What must hold of the tables of any corpus. */
function checkTables(tables: Tables): void {
  const ids = tables.papers.map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id)).toBe(true);
  const digests = tables.digests.map(({digest}) => digest);
  expect(new Set(digests).size).toBe(digests.length);
  for (const {records, papers, merged, problems} of tables.digests) expect(records).toBe(papers + merged + problems);
  const pairs = tables.appearances.map(({paper, digest}) => JSON.stringify([paper, digest]));
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(new Set(tables.appearances.map(({paper}) => paper))).toEqual(new Set(ids));
  const papers = new Map(tables.papers.map((paper) => [paper.id, paper]));
  for (const table of ["keyphrases", "mentions", "methods", "links"] as const)
    for (const {paper, field, start, end} of tables[table]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(papers.get(paper)![field].length);
    }
  for (const {message} of tables.problems) expect(message).toMatch(/^[^\n]+$/);
}

describe("the shipped digest", () => {
  const tables = corpusTables([file("2026-11-22-partition.txt"), file("2026-11-22-partition.csv")]);

  it("is one digest of 134 papers with ids and dates, and no problem", () => {
    checkTables(tables);
    expect(tables.digests).toEqual([
      {
        digest: "2026-11-22-partition",
        date: "2026-11-22",
        source: "2026-11-22-partition.txt",
        format: "trending",
        records: 134,
        papers: 134,
        merged: 0,
        problems: 0
      }
    ]);
    expect(tables.problems).toEqual([]);
    expect(tables.papers[0]).toMatchObject({
      id: "2306.07485",
      date: "2023-06-13",
      url: "https://arxiv.org/abs/2306.07485",
      line: 3
    });
    expect(tables.papers.filter(({date}) => date === null)).toMatchObject([
      {id: expect.stringMatching(/^one-tree-to-rule-them-all-\w{8}$/), url: null}
    ]);
    for (const {date} of tables.papers) if (date) expect(date).toMatch(/^20[012]\d-\d\d(?:-\d\d)?$/);
  });

  it("says in a sentence what decides each code status", () => {
    for (const {code, code_sentence} of tables.papers) expect(code === "none").toBe(code_sentence === null);
    const linked = tables.papers.filter(({code}) => code === "linked");
    expect(linked.length).toBeGreaterThan(10);
    for (const {code_sentence} of linked) expect(code_sentence).toMatch(/\w+\.\w+|code/i);
  });
});

describe("several digests", () => {
  const may = lines(
    {id: "2405.00001", title: "Graphs of Things", abstract: "We study graphs.", digest_date: "2024-05-27"},
    {id: "2405.00002", title: "Trees", abstract: "We study trees.", digest_date: "2024-05-28"},
    {id: "2405.00001v2", title: "Graphs of Things", abstract: "We study graphs.", digest_date: "2024-05-28"}
  );
  const june =
    "Graphs of $Things$\nWe study graphs.\nSomething New in Town\nWe study what is new and say so at some length here.\n";

  it("are one corpus in which a paper appears once for each digest", () => {
    const tables = corpusTables([input("2024-06-01-page.txt", june), input("hf.jsonl", may)]);
    checkTables(tables);
    expect(
      tables.digests.map(({digest, date, records, papers, merged}) => [digest, date, records, papers, merged])
    ).toEqual([
      ["hf/2024-05-27", "2024-05-27", 1, 1, 0],
      ["hf/2024-05-28", "2024-05-28", 2, 1, 1],
      ["2024-06-01-page", "2024-06-01", 2, 1, 1]
    ]);
    expect(tables.papers.map(({id, date}) => [id, date])).toEqual([
      ["2405.00001", "2024-05"],
      ["2405.00002", "2024-05"],
      [expect.stringMatching(/^something-new-in-town-\w{8}$/), null]
    ]);
    expect(tables.appearances.filter(({paper}) => paper === "2405.00001")).toEqual([
      {paper: "2405.00001", digest: "hf/2024-05-27", position: 1},
      {paper: "2405.00001", digest: "hf/2024-05-28", position: 2},
      {paper: "2405.00001", digest: "2024-06-01-page", position: 1}
    ]);
  });

  it("give the same tables, byte for byte, in whatever order they are read", () => {
    const inputs = [
      input("2024-06-01-page.txt", june),
      input("hf.jsonl", may),
      input("b/hf.jsonl", may),
      input("2024-06-01-page.csv", "title,id,note\nSomething New in Town,9,x\nNobody,8,y\n"),
      input("broken.xml", "<x/>")
    ];
    const whole = JSON.stringify(corpusTables(inputs));
    expect(JSON.stringify(corpusTables(inputs))).toBe(whole);
    fc.assert(
      fc.property(fc.shuffledSubarray(inputs, {minLength: inputs.length}), (shuffled) => {
        expect(JSON.stringify(corpusTables(shuffled)) === whole).toBe(true);
      }),
      {numRuns: 4}
    );
  });

  it("give papers ids that survive another order within a digest", () => {
    const records = [1, 2, 3, 4, 5].map((n) => ({
      title: `Paper number ${n} of five`,
      abstract: `The abstract of ${n}.`
    }));
    const ids = (records: object[]) =>
      corpusTables([input("x.jsonl", lines(...records))]).papers.map(({id, title}) => [title, id]);
    expect(new Map(ids([...records].reverse()) as [string, string][])).toEqual(
      new Map(ids(records) as [string, string][])
    );
  });
});

describe("a table beside a digest", () => {
  const digest = input(
    "2024-06-01.jsonl",
    lines({title: "Café & Graphs", abstract: "We."}, {title: "Trees", abstract: "We."})
  );

  it("adds its columns to papers by title, numbers as numbers, and reports rows that match none", () => {
    const table = input(
      "2024-06-01.csv",
      'title,citations,venue\n"CAFE AND GRAPHS",1,A\ncafé &amp; graphs,12,B\nTrees,7,\n'
    );
    const tables = corpusTables([table, digest]);
    checkTables(tables);
    expect(tables.papers).toMatchObject([
      {title: "Café & Graphs", citations: 12, venue: "B"},
      {title: "Trees", citations: 7, venue: null}
    ]);
    expect(tables.problems).toEqual([
      {source: "2024-06-01.csv", line: 2, severity: "warning", message: "no paper has this title: CAFE AND GRAPHS"}
    ]);
  });

  it("without its digest is an input that could not be read", () => {
    expect(corpusTables([input("other.csv", "title\nTrees\n"), digest]).problems).toMatchObject([
      {source: "other.csv", line: null, severity: "error"}
    ]);
  });
});

describe("bad input", () => {
  it("is one problem each, and the rest is read", () => {
    const tables = corpusTables(
      [
        input("a.txt", ""),
        input("b.pdf", "%PDF-1.4\n\0"),
        input("c.xml", "<feed/>"),
        input("d.jsonl", lines({title: "D", abstract: ""}, {}))
      ],
      {problems: [{source: "e", line: null, severity: "error", message: "a directory"}]}
    );
    checkTables(tables);
    expect(tables.papers.map(({title}) => title)).toEqual(["D"]);
    expect(tables.digests).toMatchObject([{digest: "d", records: 2, papers: 1, problems: 1}]);
    expect(tables.problems.map(({source, line, severity}) => [source, line, severity])).toEqual([
      ["a.txt", null, "error"],
      ["b.pdf", null, "error"],
      ["c.xml", null, "error"],
      ["d.jsonl", 1, "warning"],
      ["d.jsonl", 2, "error"],
      ["e", null, "error"]
    ]);
  });

  it.each([
    ["none at all", []],
    ["an empty list", [input("x.json", "[]")]],
    ["boilerplate alone", [input("x.txt", "Get trending papers in your email inbox!\n")]],
    ["one paper", [input("x.json", '[{"title": "A single paper", "abstract": "We study one thing."}]')]],
    ["no abstracts", [input("x.txt", "A Title of Some Length\nAnother Title of Some Length\n")]],
    ["an empty title and no more", [input("x.json", '[{"title": "", "abstract": ""}]')]]
  ])("of %s gives tables", (_, inputs) => {
    checkTables(corpusTables(inputs));
  });

  it("of any kind breaks nothing", () => {
    const text = fc.array(
      fc.constantFrom(
        "A Title",
        "{",
        '{"title": "A", "abstract": "$x^"}',
        "@a{b, title={C}",
        "\n",
        "We do.",
        "é",
        "\\'",
        ","
      ),
      {maxLength: 20}
    );
    const inputs = fc.array(
      fc.tuple(
        fc.constantFrom("a.txt", "b.jsonl", "c.bib", "a.csv", "2024-01-01.json"),
        text.map((parts) => parts.join(""))
      ),
      {maxLength: 4}
    );
    fc.assert(
      fc.property(inputs, (inputs) => checkTables(corpusTables(inputs.map(([name, text]) => input(name, text))))),
      {numRuns: 150}
    );
  });
});

describe("progress", () => {
  it("counts inputs and papers up to their totals", () => {
    const steps: string[] = [];
    corpusTables([input("x.jsonl", lines({title: "A"}, {title: "B"}))], {
      progress: ({step, done, total}) => steps.push(`${step} ${done}/${total}`)
    });
    expect(steps).toEqual(["read 1/1", "extract 1/2", "extract 2/2"]);
  });
});

describe("offsets", () => {
  it("of evidence point at the words a person reads", () => {
    const abstract = 'We give a na\\"ive {\\it partition} function of $\\phi^3$ theory.';
    const tables = corpusTables([input("x.jsonl", lines({title: "Partition functions", abstract}, {title: "x"}))]);
    const plain = plainText(abstract);
    const spans = tables.keyphrases.filter(({field, paper}) => field === "abstract" && paper === tables.papers[0]!.id);
    expect(spans.length).toBeGreaterThan(0);
    for (const {phrase, start, end} of spans)
      expect(plain.text.slice(plainOffset(plain, start), plainOffset(plain, end))).toBe(phrase);
  });
});
