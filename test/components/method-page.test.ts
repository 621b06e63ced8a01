// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {namedMethods} from "../../src/analysis/methods.ts";
import {openAdder} from "../../src/components/add-clause.ts";
import {methodKnobs, reuseFigure, reuseKnobs} from "../../src/components/method-figures.ts";
import {nameTable} from "../../src/components/name-table.ts";
import {corpusOf} from "../corpus-fixture.ts";
import type {MadeUpPaper} from "../made-up-papers.ts";
import {framedPage, said} from "./framed-page.ts";

const paper = (id: string, methods: MadeUpPaper["methods"]): MadeUpPaper => {
  return {id, title: id, abstract: "", date: null, code: "none", digests: [0], methods: methods ?? []};
};

async function page(papers: MadeUpPaper[], query = "") {
  const {observatory} = await framedPage({page: "methods", query, ...corpusOf(papers)});
  const now = observatory.view();
  return {observatory, now, named: namedMethods(now.corpus, now.selected)};
}

const acronyms = [
  paper("a", [{name: "QRNs", role: "mentioned", expansion: "quiet room networks"}]),
  paper("b", [{name: "QRNs", role: "mentioned"}]),
  ...Array.from("cdefghijk", (id) => paper(id, [{name: `Name${id}x`, role: "mentioned"}]))
];

describe("the table of every name", () => {
  it("says what an acronym stands for and finds it by that", async () => {
    const {observatory, named} = await page(acronyms, "paper=b");
    const table = nameTable(named, observatory);
    const search = table.querySelector("input")!;
    const rows = () => Array.from(table.querySelectorAll("tbody tr"), said);
    search.value = "quiet network";
    search.dispatchEvent(new Event("input"));
    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toMatch(/^QRNs\s*quiet room networks/);
    search.value = "loud";
    search.dispatchEvent(new Event("input"));
    expect(rows()).toEqual(["No name has these words."]);
    search.value = "";
    search.dispatchEvent(new Event("input"));
  });
});

describe("the picker of methods", () => {
  it("finds a name by what it stands for", async () => {
    const {observatory} = await page(acronyms);
    const button = document.body.appendChild(document.createElement("button"));
    openAdder("Method", observatory, button);
    const search = document.querySelector<HTMLInputElement>("dialog input")!;
    const options = () => Array.from(document.querySelectorAll("dialog .option"), said);
    expect(options()).toHaveLength(10);
    search.value = "quiet room";
    search.dispatchEvent(new Event("input"));
    expect(options()).toEqual(["QRNsquiet room networks2"]);
  });
});

describe("names that other papers take up", () => {
  it("are a sentence where there is none, without anything to copy or save", async () => {
    const {observatory, now, named} = await page([
      paper("a", [{name: "Lamp", role: "proposed"}]),
      paper("b", [{name: "Wick", role: "proposed"}])
    ]);
    const part = reuseFigure(observatory, now, named, reuseKnobs());
    expect(part.tagName).toBe("P");
    expect(said(part)).toBe("No name proposed here is in another paper.");
    expect(part.querySelector("a, button, svg")).toBeNull();
  });

  it("are nothing where no paper proposes a name, and a figure where one is taken up", async () => {
    const none = await page([paper("a", [{name: "Lamp", role: "mentioned"}])]);
    expect(reuseFigure(none.observatory, none.now, none.named, reuseKnobs()).childNodes).toHaveLength(0);
    const one = await page([
      paper("a", [{name: "Lamp", role: "proposed"}]),
      paper("b", [{name: "lamp", role: "mentioned"}])
    ]);
    const figure = reuseFigure(one.observatory, one.now, one.named, reuseKnobs());
    expect(said(figure.querySelector("h2"))).toBe("Lamp is proposed here and named by one other paper");
  });
});

it("the knobs are those of the names there are: another line for others, the same for the same", async () => {
  const {named} = await page(acronyms);
  const kinds = (line: HTMLElement) =>
    Array.from(line.querySelectorAll("[data-option=kind] input"), (input) => (input as HTMLInputElement).value);
  const line = methodKnobs(named);
  expect(methodKnobs([...named])).toBe(line);
  const one = named.map((row) => ({...row, kind: "metric" as const}));
  expect(methodKnobs(one)).not.toBe(line);
  expect([kinds(line), kinds(methodKnobs(one))]).toEqual([
    ["all", ...new Set(named.map(({kind}) => kind))],
    ["all", "metric"]
  ]);
});

it("a slider of one paper says 1 paper", async () => {
  const {named} = await page([paper("a", [{name: "Lamp", role: "proposed"}])]);
  expect(said(methodKnobs(named).querySelector("[data-option=least] output"))).toBe("1 paper");
});
