// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {digestTable, madeTable, problemList, sizeTable} from "../../src/components/about-tables.ts";
import type {Observatory} from "../../src/components/observatory.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";

const corpus = fixtureCorpus();
const open = vi.fn();
const observatory = {corpus, open} as unknown as Observatory;
const rows = (element: Element) =>
  Array.from(element.querySelectorAll("tbody tr"), (row) => Array.from(row.children, (cell) => cell.textContent));

describe("the tables of About", () => {
  it("have a row for each digest, which opens its papers", () => {
    const table = digestTable(observatory);
    expect(rows(table)).toEqual([
      ["2026-01-15-made-up", "15 Jan 2026", "data/2026-01-15-made-up.txt", "txt", "5", "5", "0", "0", "0"],
      ["2026-02-15-made-up", "15 Feb 2026", "data/2026-02-15-made-up.json", "json", "8", "7", "1", "0", "0"]
    ]);
    table.querySelector<HTMLButtonElement>("tbody button")!.click();
    expect(open.mock.lastCall![0]).toMatchObject({digests: ["2026-01-15-made-up"]});
    expect(digestTable({...observatory, corpus: {...corpus, digests: []}}).textContent).toBe("Nothing was read.");
  });

  it("list many digests in steps", () => {
    const digests = Array.from({length: 120}, (_, i) => ({...corpus.digests[0]!, digest: `digest ${i}`}));
    const table = digestTable({...observatory, corpus: {...corpus, digests}});
    const more = Array.from(table.querySelectorAll("button")).at(-1)!;
    expect([rows(table).length, more.textContent, more.hidden]).toEqual([50, "70 more digests", false]);
    more.click();
    more.click();
    expect(rows(table).map(([name]) => name)).toEqual(digests.map(({digest}) => digest));
    expect(more.hidden).toBe(true);
  });

  it("list problems with their place, amber where something was lost, in steps", () => {
    const list = problemList([
      {source: "a.txt", line: 1234, severity: "warning", message: "<b>no abstract</b>"},
      {source: "b.bin", line: null, severity: "error", message: "not a format that is known"}
    ]);
    const items = Array.from(list.querySelectorAll("li"));
    expect(items.map(({textContent}) => textContent)).toEqual([
      "Error b.binnot a format that is known",
      "Warning a.txt, line 1,234<b>no abstract</b>"
    ]);
    expect(items.every((item) => item.classList.contains("trouble"))).toBe(true);
    const many = problemList(
      Array.from({length: 50}, (_, line) => ({
        source: "a.txt",
        line,
        severity: "note" as const,
        message: "empty title"
      }))
    );
    expect(many.querySelectorAll("li")).toHaveLength(20);
    many.querySelector("button")!.click();
    many.querySelector("button")!.click();
    expect(many.querySelectorAll("li.note")).toHaveLength(50);
    expect(many.querySelector("button")!.hidden).toBe(true);
    expect(problemList([]).textContent).toMatch(/^Nothing:/);
  });

  it("offer only tables that have rows", () => {
    const offered = rows(sizeTable(corpus)).map(([name, , size, save]) => [name, size, save]);
    expect(offered).toContainEqual(["papers", "12", "CSV"]);
    expect(offered).toContainEqual(["problems", "0", ""]);
  });

  it("give versions and parameters, where there are any", () => {
    expect(rows(madeTable(corpus))).toEqual([
      ["seed", "1"],
      ["paper-observatory", "0.0.0"]
    ]);
    const bare = {...corpus, made: {versions: {}, parameters: {}}};
    expect(madeTable(bare).children).toHaveLength(0);
  });
});
