// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import * as d3 from "d3";
import {compileCell} from "../../src/sandbox/compile-cell.ts";
import {explain} from "../../src/sandbox/explain.ts";
import {asWritten} from "../../src/sandbox/instrument.ts";
import {libraryMisfit} from "../../src/sandbox/library-misfit.ts";
import {parseCell} from "../../src/sandbox/parse-cell.ts";
import {notebook} from "./notebook-fixture.ts";

const nothing = () => undefined;

describe("a failure of a cell", () => {
  it.each([
    ["localStorage", "Failed to read the 'localStorage' property from 'Window': The document is sandboxed and lacks …"],
    ["sessionStorage", "Failed to read the 'sessionStorage' property from 'Window': The document is sandboxed and …"],
    ["cookie", "Failed to set the 'cookie' property on 'Document': The document is sandboxed and lacks the flag."],
    ["indexedDB", "Failed to execute 'open' on 'IDBFactory': access to the Indexed Database API is denied."]
  ])("says that the frame has no %s", (name, message) => {
    expect(explain(new DOMException(message, "SecurityError"), nothing).message).toBe(
      `The frame that code runs in has no ${name}: nothing can be kept there.`
    );
  });

  it("is told at its line where what was thrown is no error and is thrown at one place", async () => {
    const {run, errorOf} = notebook();
    await run({
      a: "const one = 1;\nthrow null;",
      b: "const two = 2;\nif (two > 1) throw {code: 7};\nthrow undefined;",
      c: "const three = 3;\n\nthrow 'no rows';"
    });
    expect(errorOf("a")).toMatchObject({
      message: expect.stringMatching(/^The code threw null, which says nothing/),
      place: {line: 2, column: 0}
    });
    expect(errorOf("b")).toMatchObject({message: expect.stringContaining("threw an object"), place: null});
    expect(errorOf("c")).toMatchObject({message: "no rows.", place: {line: 3, column: 0}});
  });

  it("in a library names what that was given, and the cell that defines it", async () => {
    const {run, errorOf} = notebook();
    // A library as it is packed: its names are none of the cell's.
    const library = Function(
      "return (e, r) => { for (const t of e) r = t; return [...e.map(String), r]; }"
    ) as () => unknown;
    Object.assign(globalThis, {packedList: library()});
    await run({
      a: "const rows = 3;\nconst found = {size: 2};",
      b: "const first = 1;\npackedList(rows)",
      c: "packedList(found)",
      d: "packedList([found, 4].length)",
      e: "packedList('text')",
      f: "for (const row of rows) display(row)"
    });
    expect(errorOf("b")).toMatchObject({
      message: "rows, which cell 1 defines, is the number 3, not a list of rows or values.",
      place: {line: 2}
    });
    expect(errorOf("c")?.message).toBe("found, which cell 1 defines, is an object, not a list of rows or values.");
    expect(errorOf("e")?.message).toBe("Something that is given here is a value which has no map.");
    expect(errorOf("f")?.message).toBe("rows is not iterable.");
  });

  it("names nothing where several values can be meant, and leaves the cell's own names alone", () => {
    const two = [
      {name: "a", value: 1, cell: 1},
      {name: "b", value: null, cell: 2}
    ];
    expect(libraryMisfit("e is not iterable", "f(a, b)", two)).toBe(
      "Something that is given here is not a list of rows or values."
    );
    expect(libraryMisfit("a is not iterable", "f(a, b)", two)).toBeNull();
    expect(libraryMisfit("f is not a function", "g(a)", two)).toBeNull();
  });

  it.each([
    ["d3.scaleBand(...).domain(...).rangeround is not a function", "rangeRound"],
    ["d3.create(...).appendd is not a function", "append"],
    ["rows.filter(...).mapp is not a function", "map"],
    ["(table.rows ?? $look(...)).fillter is not a function", "filter"]
  ])("of “%s” proposes %s", (message, meant) => {
    const values: Record<string, unknown> = {d3, rows: [1], table: {rows: [1]}};
    const {message: said, suggestion} = explain(new TypeError(message), (name) => values[name]);
    expect(suggestion).toBe(meant);
    expect(said).toContain(`Did you mean ${meant}?`);
    expect(said).not.toContain("$look");
  });

  it("says which column Arquero does not find, also where that cuts its name", () => {
    const of = (message: string, source: string) => explain(new Error(message), nothing, source).message;
    expect(of('Invalid column reference: "unity"', 't.groupby("comunity")')).toBe("The table has no column comunity.");
    expect(of('Invalid column reference: "d.paprs"', "t.filter((d) => d.paprs)")).toBe(
      "The table has no column paprs."
    );
    expect(of("Unrecognized column: trm", 't.select("trm")')).toBe("The table has no column trm.");
  });
});

describe("code that libraries read from functions", () => {
  it.each([
    "(d) => d.papers > 3",
    "({papers}) => papers / 2",
    "function (d) {\n  for (const x of d.rows) if (x.y) return [...x.z];\n}",
    "(d) => (e) => d.a + e.b"
  ])("is what the reader wrote: %s", (source) => {
    const given = compileCell(parseCell(`return ${source};`), []).run(
      {tick() {}, look() {}, display: (v) => v, view() {}},
      []
    );
    const {value} = given as {value: () => unknown};
    expect(String(value)).not.toBe(source);
    expect(asWritten(String(value))).toBe(source);
  });
});

describe("a drawing that is not as it was meant", () => {
  const hint = async (source: string, other?: string) => {
    const {run, reports} = notebook();
    await run({a: source, ...(other !== undefined && {b: other})});
    const [result] = reports.filter(({type, cell}) => type === "result" && cell === "a");
    return (result as {hints: {message: string; place: {line: number}}[]}).hints.map(
      ({message, place}) => `${place.line}: ${message}`
    );
  };
  const svg = (name: string, value: string) =>
    `const s = document.createElementNS("http://www.w3.org/2000/svg", "svg");\nconst p = s.appendChild(document.createElementNS(s.namespaceURI, "path"));\np.attr = p.setAttribute;\np.attr("${name}", ${value});\nreturn s;`;

  it.each([
    ["d", '"M0,NaNL1,2"', "NaN"],
    ["width", "terms[0].label * 2", "NaN"],
    ["transform", '"translate(undefined, 2)"', "undefined"]
  ])("says so at the line that sets %s to no number", async (name, value, text) => {
    expect(await hint(svg(name, value))).toEqual([
      expect.stringMatching(new RegExp(`^4: The attribute ${name} of a path holds ${text}`))
    ]);
  });

  it("says so where nothing is drawn that was to be", async () => {
    const nothing = "This ran and drew nothing";
    expect(await hint("const n = 3;\n[n].concat(4);")).toEqual([expect.stringContaining(`2: ${nothing}`)]);
    expect(await hint("const n = 3;")).toEqual([expect.stringContaining(nothing)]);
    expect(await hint("[1].concat(4);", "1")).toEqual([expect.stringContaining(nothing)]);
    expect(await hint("const s = {_groups: [], node() {}};\nreturn s;")).toEqual([
      expect.stringContaining("2: A selection")
    ]);
  });

  it("says nothing of cells that serve others, of text, and of good drawings", async () => {
    expect(await hint("const n = 3;\n[n].concat(4);", "n")).toEqual([]);
    expect(await hint("", "1")).toEqual([]);
    expect(await hint("setTimeout(() => 1);", "1")).toEqual([]);
    expect(await hint('document.createTextNode("NaN")')).toEqual([]);
    expect(await hint(svg("d", '"M0,0L1,2"'))).toEqual([]);
    expect(await hint(svg("class", '"undefined"'))).toEqual([]);
  });
});
