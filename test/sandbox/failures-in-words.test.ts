// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {explain} from "../../src/sandbox/explain.ts";
import {libraryMisfit} from "../../src/sandbox/library-misfit.ts";
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
});
