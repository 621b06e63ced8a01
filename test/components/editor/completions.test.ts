import {parser} from "@lezer/javascript";
import {expect, test} from "vitest";
import {charts} from "../../../src/charts/registry.ts";
import {completionsAt} from "../../../src/components/editor/completions.ts";

const data = {
  names: {
    d3: ["max", "scaleLinear"],
    aq: ["from"],
    op: ["count"],
    verbs: ["filter", "groupby"],
    made: {scaleLinear: ["domain", "range"], select: ["append", "attr"]},
    project: {topicTable: {takes: "corpus", what: "Topics."}}
  },
  columns: {terms: {label: "text", share: "number"}, papers: {title: "text"}},
  declared: charts["topic-bars"].options
};

/** What is offered at the "|". */
function offered(code: string): string[] {
  const at = code.indexOf("|");
  const source = code.replace("|", "");
  return completionsAt(source, parser.parse(source), at, data)?.options.map(({label}) => label) ?? [];
}

test("offers the columns of the rows in scope", () => {
  expect(offered("terms.map((d) => d.|)")).toEqual(["label", "share"]);
  expect(offered("d3.max(papers, d => d.ti|)")).toEqual(["title"]);
  expect(offered("const rows = terms.filter(Boolean).slice(0, 5);\nrows.map(row => row.|)")).toEqual([
    "label",
    "share"
  ]);
  expect(offered("const rows = d3.sort(x);\nrows.map(function (d) { return d.| })")).toEqual([
    "label",
    "share",
    "title"
  ]);
  expect(offered("const other = {};\nother.|")).toEqual([]);
});

test("offers the names of libraries behind theirs", () => {
  expect(offered("d3.sc|")).toEqual(["max", "scaleLinear"]);
  expect(offered("aq.|")).toEqual(["from"]);
  expect(offered("all.|")).toEqual(["terms", "papers"]);
});

test("offers options where they are set, and the values that they may have", () => {
  expect(offered("const options = {s|}")).toContain("split");
  expect(offered(`const options = {sort: "|"};`)).toEqual(["frequency", "distinctiveness", "name"]);
  expect(offered("options.|")).toContain("height");
});

test("offers tables, the page's names, the project's functions and the code's own", () => {
  expect(offered("const mine = 1;\nm|")).toEqual(expect.arrayContaining(["mine", "terms", "topicTable", "selected"]));
  expect(offered("// ter|")).toEqual([]);
  expect(offered(`const s = "ter|"`)).toEqual([]);
});

test("offers the methods of what Arquero and D3 make, along a chain and by its name", () => {
  const verbs = ["filter", "groupby"];
  expect(offered("tables.terms.|")).toEqual(verbs);
  expect(offered("allTables.papers.gr|")).toEqual(verbs);
  expect(offered('tables.terms.groupby("label").count().|')).toEqual(verbs);
  expect(offered("const few = aq.from(terms).filter((d) => d.share > 1);\nfew\n  .|")).toEqual(verbs);
  expect(offered("tables.terms.objects().|")).toEqual([]);
  expect(offered("d3.scaleLinear().|")).toEqual(["domain", "range"]);
  expect(offered("const x = d3.scaleLinear().domain([0, 1]);\nx.|")).toEqual(["domain", "range"]);
  expect(offered('d3.select("a").attr("b", 1).|')).toEqual(["append", "attr"]);
  expect(offered("mine().|")).toEqual([]);
});

test("offers the columns of Arquero's tables in functions, new columns and names", () => {
  expect(offered("tables.terms.filter((d) => d.|)")).toEqual(["label", "share"]);
  expect(offered("tables.papers.derive({long: (d) => d.|})")).toEqual(["title"]);
  expect(offered('tables.terms.groupby("|")')).toEqual(["label", "share"]);
  expect(offered('const few = tables.terms.filter((d) => d.share > 1);\nfew.orderby("sh|")')).toEqual([
    "label",
    "share"
  ]);
  expect(offered('terms.concat("|")')).toEqual([]);
});
