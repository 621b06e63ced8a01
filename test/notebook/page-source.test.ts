import {readFileSync} from "node:fs";
import fc from "../fast-check.ts";
import {describe, expect, test} from "vitest";
import {charts} from "../../src/charts/registry.ts";
import {NotForPage, pageCell} from "../../src/notebook/page-cell.ts";
import {codeOfPage} from "../../src/notebook/page-code.ts";
import {isChanged, withChangedChart, withOwnChart} from "../../src/notebook/page-source.ts";

const parts = {topicTable: "topics", topicBars: "topics", percent: "topics"};
const source = `const table = topicTable(corpus, selected, options);\nreturn topicBars(table, {width, onOpen: openPapers});\n`;

const pages = Object.entries(charts).map(([chart, {page, figure}]) => ({
  chart,
  figure,
  page,
  markdown: readFileSync(`src/${page}.md`, "utf8")
}));

const small = (call: string, newline = "\n") =>
  ["---", "title: Small", "---", "", "```js", "const observatory = 1, now = 2;", "```", "", call, "", "End.", ""].join(
    newline
  );
const topics = {chart: "topic-bars", figure: "topics", source, parts};

describe("a chart of a page", () => {
  test.each(pages)("$chart of $page is drawn by changed code, and gets its own back", ({chart, figure, markdown}) => {
    const changed = withChangedChart(markdown, {chart, figure, source, parts});
    expect(isChanged(changed, chart)).toBe(true);
    expect(changed).toContain("return topicBars(table, {width, onOpen: openPapers});");
    expect(withOwnChart(changed, chart)).toBe(markdown);
    const blocks = codeOfPage(changed);
    const inline = codeOfPage(markdown).filter(({kind}) => kind === "inline").length;
    expect(blocks.length).toBe(codeOfPage(markdown).length);
    expect(blocks.filter(({kind}) => kind === "inline").length).toBeGreaterThanOrEqual(inline - 1);
  });

  test("is changed anew from its own, and beside another changed one", () => {
    const {markdown} = pages.find(({chart}) => chart === "topic-rows")!;
    const change = {chart: "topic-rows", figure: "topics", source, parts};
    const once = withChangedChart(markdown, change);
    const other = withChangedChart(once, {chart: "code-units", figure: "code", source: "html`<b>2</b>`", parts});
    expect(withChangedChart(other, change)).toBe(other);
    expect(withOwnChart(withOwnChart(other, "topic-rows"), "code-units")).toBe(markdown);
    expect(withOwnChart(markdown, "topic-rows")).toBe(markdown);
  });

  test.each([
    ["a block", '```js\ndisplay(figure({id: "topics", chart: (width) => 1}));\n```'],
    ["a block that is one expression", '```js\nfigure({id: "topics", chart: (width) => 1})\n```'],
    ["a block with a longer fence", '````js echo\nconst x = figure({id: "topics"}).firstChild\n````'],
    ["text of its own", '<div>${figure({id: "topics", title: `}`})}</div>']
  ])("in %s, of a file from either system, can be changed and comes back byte for byte", (_, call) => {
    for (const newline of ["\n", "\r\n"]) {
      const page = small(call.replaceAll("\n", newline), newline);
      const changed = withChangedChart(page, topics);
      expect(changed).toMatch(/await changedTopicBars\(/);
      expect(newline === "\n" ? changed.includes("\r") : /[^\r]\n/.test(changed)).toBe(false);
      expect(withOwnChart(changed, "topic-bars")).toBe(page);
    }
  });

  test.each([
    ["no cell that draws", '```js\nfigure({id: "other"})\n```'],
    ["no cell that draws", '```html\nfigure({id: "topics"})\n```'],
    ["no cell that draws", 'A word on figure({id: "topics"}).'],
    ["within a function", '```js\nconst f = () => figure({id: "topics"});\n```'],
    ["within a line of text", 'See ${figure({id: "topics"})} there.']
  ])("is left alone, with a word why, where there is %s", (why, call) => {
    expect(() => withChangedChart(small(call), topics)).toThrow(why);
    expect(() => withChangedChart('```js\nfigure({id: "topics"})\n```', topics)).toThrow("observatory");
  });

  test("says so when the marks of a change were damaged", () => {
    const changed = withChangedChart(small('```js\nfigure({id: "topics"})\n```'), topics);
    expect(() => withOwnChart(changed.replace("/* end change of topic-bars */", ""), "topic-bars")).toThrow(NotForPage);
  });
});

describe("a cell as code of a page", () => {
  test("is handed the names that it reads, and asks for what they need", () => {
    const {source, uses} = pageCell(
      "const top = d3.max(papers, (d) => d.year);\nreturn html`<b>${percent(top)}</b>`",
      parts
    );
    expect(source).toBe(
      "({d3, papers, html, percent}) => {\n  const top = d3.max(papers, (d) => d.year);\n  return html`<b>${percent(top)}</b>`\n}"
    );
    expect(uses).toEqual(["d3", "htl", "topics"]);
    expect(pageCell("keyphrases.length", parts).uses).toEqual(["texts"]);
    expect(pageCell("papers.map((d) => d.abstract)", parts).uses).toEqual(["texts"]);
    expect(pageCell("await Promise.resolve(width)", parts).source).toMatch(/^async \(\{width\}\) => \{\n {2}return \(/);
  });

  test("takes its imports from what it is handed", () => {
    const {source, uses} = pageCell(
      'import {max as most, min} from "npm:d3@7";\nimport {topicBars as bars} from "./charts/topic-bars.js";\nimport * as d3 from "d3";\nreturn bars(most(papers), min);',
      parts
    );
    expect(source).toContain("const {max: most} = d3;");
    expect(source).toContain("const {min} = d3;");
    expect(source).toContain("const bars = topicBars;");
    expect(source).not.toContain("import");
    expect(uses).toEqual(["d3", "topics"]);
  });

  test("keeps the text of templates as it is", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z \n]{0,20}$/), (text) => {
        const {source} = pageCell(`const t = \`${text}\`;\nif (t) {\n  display(t);\n}\nreturn t;`, parts);
        const made = new Function(`return ${source}`) as () => (scope: object) => string;
        expect(made()({display: () => undefined})).toBe(text);
      })
    );
  });

  test.each([
    ["const x = ;", "cannot be read"],
    ['import x from "elsewhere"; return x', "cannot be imported"],
    ["const s = view(Inputs.range()); return s", "only a notebook has"],
    ["/*\n```js\n*/ 1", "end its block"],
    ["return `\n~~~\n`", "end its block"]
  ])("%s is refused in words", (code, why) => {
    expect(() => pageCell(code, parts)).toThrow(why);
    expect(() => pageCell(code, parts)).toThrow(NotForPage);
  });
});
