import {expect, test} from "vitest";
import {frameworkPage} from "../../src/notebook/framework-page.ts";
import {createNotebook} from "../../src/notebook/model.ts";

const page = (...cells: Parameters<typeof createNotebook>[0]["cells"][number][]) =>
  frameworkPage(createNotebook({title: 'A "page": x', cells}), {topicBars: "topics"});

test("gives cells what they name, and nothing else", () => {
  const {text} = page("const rows = terms.slice(0, 3);", "topicBars(rows, {width})", "d3.max(rows, d => d.papers)");
  expect(text).toContain('title: "A \\"page\\": x"');
  expect(text).toContain('import {topicBars} from "./sandbox/project/topics.js";');
  expect(text).toContain('import * as d3 from "d3";');
  expect(text).toContain("const {terms} = await pageValues(");
  expect(text).not.toContain("arquero");
});

test("displays what a cell returns, and imports from the project alone", () => {
  const {text} = page(
    'import {max} from "npm:d3-array@3";\nconst a = max([1]);\nreturn a;',
    "if (1) return 2;\nreturn 3;"
  );
  expect(text).toContain('import {max} from "d3-array";\nconst a = max([1]);\ndisplay(a);');
  expect(text).toContain("display(await (async () => {\nif (1) return 2;\nreturn 3;\n})());");
  expect(text).not.toContain("npm:");
});

test("draws no value of a hidden cell", () => {
  const hidden = (source: string) => ({source, hidden: true});
  const {text, notes} = page(
    hidden("[1, 2].map((d) => d) // twice"),
    hidden("const a = 1\nreturn a"),
    hidden("if (1) return 2;\nreturn 3;"),
    {kind: "md", source: "Unseen", hidden: true},
    hidden("display(5)")
  );
  expect(text).toContain("```js\nvoid (\n[1, 2].map((d) => d) // twice\n);\n```");
  expect(text).toContain("const a = 1\nvoid (a);");
  expect(text).toContain("void (await (async () => {");
  expect(text).toContain("void (\ndisplay(5)\n);");
  expect(text).not.toContain("Unseen");
  expect(notes).toEqual(["Cell 4 is hidden prose and is left out."]);
});

test("leaves prose as prose: no HTML, no code that runs", () => {
  const {text} = page({kind: "md", source: "a </script> <b>${1 < 2}</b> `<i>`\n\n```js\nalert(1)\n```"});
  expect(text).toContain("a &lt;/script> &lt;b>${1 < 2}&lt;/b> `<i>`");
  expect(text).toContain("```js run=false\nalert(1)");
});

test("keeps what cannot be read as text and says so", () => {
  const {text, notes} = page("const = 3", {kind: "md", source: "${ open"}, "observatory", "5");
  expect(text).toContain("```js run=false\nconst = 3");
  expect(text).toContain("\\${ open");
  expect(text).toContain("const observatory_ =");
  expect(notes).toEqual(["Cell 1 could not be read and stands there as text."]);
});
