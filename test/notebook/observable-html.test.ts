// @vitest-environment jsdom
import {deserialize, serialize} from "@observablehq/notebook-kit";
import fc from "fast-check";
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
