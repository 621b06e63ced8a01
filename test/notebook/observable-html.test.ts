// @vitest-environment jsdom
import {deserialize, serialize, toNotebook, transpile} from "@observablehq/notebook-kit";
import fc from "../fast-check.ts";
import {expect, test} from "vitest";
import {createNotebook, readNotebook} from "../../src/notebook/model.ts";
import type {Notebook} from "../../src/notebook/model.ts";
import {readObservableHtml, writeObservableHtml} from "../../src/notebook/observable-html.ts";

const hostile = fc.constantFrom(
  "</script>",
  "<\\/script >",
  "<!-- <script>",
  "<\\!--",
  "<script",
  "-->",
  "&lt;&amp;",
  "]]>",
  "\n",
  "    ",
  "`${1}`",
  "</notebook>",
  "</title>",
  '"',
  "const x = 1;"
);
const source = fc.array(hostile, {maxLength: 8}).map((parts) => parts.join(""));
const notebooks: fc.Arbitrary<Notebook> = fc
  .record({
    title: source.map((title) => title.replace(/\s+/g, " ").trim() || "A"),
    cells: fc.array(
      fc.record({
        source,
        kind: fc.constantFrom("js" as const, "md" as const),
        pinned: fc.boolean(),
        hidden: fc.boolean()
      }),
      {maxLength: 5}
    )
  })
  .map(createNotebook);

test("reads back what it writes, whatever stands in it", () => {
  fc.assert(
    fc.property(notebooks, (notebook) => {
      expect(readObservableHtml(writeObservableHtml(notebook))).toEqual(notebook);
    })
  );
});

test("is read by Observable's tools as it is meant, and reads what they write", () => {
  const plain = notebooks.filter(({cells}) => cells.every(({source}) => !/<script|<\\*!--/i.test(source)));
  fc.assert(
    fc.property(plain, (notebook) => {
      const theirs = deserialize(writeObservableHtml(notebook), {parser: new DOMParser()});
      expect(theirs.title).toBe(notebook.title);
      // Their reader takes blank lines at the ends away; ours keeps them.
      const trimmed = (text: string) => text.replace(/[^\S\n]+$/gm, "");
      expect(
        theirs.cells.map(({id, mode, value, pinned, hidden}) => [id, mode, trimmed(value), pinned, hidden])
      ).toEqual(
        notebook.cells.map(({id, kind, source, pinned, hidden}) => [id, kind, trimmed(source), pinned, hidden])
      );
      const again = readObservableHtml(serialize(theirs, {document}));
      expect(again.cells.map(({source}) => trimmed(source))).toEqual(notebook.cells.map(({source}) => trimmed(source)));
    })
  );
});

const modes = ["js", "ts", "ojs", "md", "html", "tex", "dot", "sql", "node", "python", "r"] as const;
const word = fc.stringMatching(/^[a-z][a-z\d]{0,5}$/);
const theirCell = fc.record({
  id: fc.integer({min: 1, max: 40}),
  value: fc.constantFrom("1 + 1", "a\n\n  b", "select 1", "# Title"),
  mode: fc.constantFrom(...modes),
  pinned: fc.boolean(),
  hidden: fc.boolean(),
  output: fc.option(word, {nil: undefined}),
  format: fc.constantFrom("json", "csv", "arrow", "html"),
  database: word
});

test("gives Observable's tools back every attribute of every kind of cell, and of the notebook", () => {
  const parser = new DOMParser();
  fc.assert(
    fc.property(
      fc.uniqueArray(theirCell, {selector: ({id}) => id, minLength: 1, maxLength: 6}),
      fc.constantFrom("air", "ink", {light: "parchment" as const, dark: "midnight" as const}),
      fc.boolean(),
      (cells, theme, readOnly) => {
        const notebook = toNotebook({title: "T", theme: theme as never, readOnly, cells});
        const file = serialize(notebook, {document});
        const ours = readObservableHtml(file);
        expect(ours.cells.map(({id, pinned, hidden}) => [id, pinned, hidden])).toEqual(
          cells.map(({id, pinned, hidden}) => [id, pinned, hidden])
        );
        expect(deserialize(writeObservableHtml(ours), {parser})).toEqual(deserialize(file, {parser}));
        expect(readNotebook(JSON.parse(JSON.stringify(ours)))).toEqual(ours);
      }
    )
  );
});

test("gives a cell that has no number, or another's, one of its own", () => {
  const ids = ["3.7", "x", "3", "", "-1", "12"];
  const scripts = ids.map((id) => `<script id="${id}" type="module">1</script>`).join("");
  const html = `<!doctype html><notebook><title>T</title>${scripts}</notebook>`;
  const theirs = deserialize(html, {parser: new DOMParser()}).cells.map(({id}) => id);
  expect(readObservableHtml(html).cells.map(({id}) => id)).toEqual(theirs);
});

test("hides of a hidden cell what Observable's tools hide", () => {
  for (const mode of ["js", "md"] as const)
    for (const hidden of [false, true])
      expect(transpile({id: 1, value: "1", mode, pinned: true, hidden}).autodisplay).toBe(!hidden);
});

test("keeps cells of other languages and what other tools say of cells", () => {
  const html = `<!doctype html><notebook theme="ink"><title>T</title>
    <script id="7" type="application/sql" pinned="" database="var:db" onclick="alert(1)">
      select 1
    </script>
    <script id="7" type="module" output="x">1</script></notebook>`;
  const notebook = readObservableHtml(html);
  expect(notebook.cells.map(({kind, id}) => [kind, id])).toEqual([
    ["other", 7],
    ["js", 8]
  ]);
  expect(notebook.cells[0]!.attributes).toEqual({type: "application/sql", database: "var:db"});
  const theirs = deserialize(writeObservableHtml(notebook), {parser: new DOMParser()});
  expect(theirs.cells.map(({mode, database, output}) => [mode, database, output])).toEqual([
    ["sql", "var:db", undefined],
    ["js", undefined, "x"]
  ]);
});

test("refuses what is no notebook", () => {
  expect(() => readObservableHtml("<p>hello</p>")).toThrow("there is no <notebook>");
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(() => readNotebook(value)).toThrow(/not a notebook/);
    })
  );
});
