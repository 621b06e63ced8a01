import fc from "../../fast-check.ts";
import {expect, test} from "vitest";
import {changedLines, diffLines} from "../../../src/components/editor/line-diff.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "", "d = 1"), {minLength: 1, maxLength: 12})
  .map((lines) => lines.join("\n"));

test("both texts can be put together again from their differences", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const of = (...kinds: string[]) => lines.filter(({kind}) => kinds.includes(kind)).map((line) => line.text);
      expect(of("same", "gone").join("\n")).toBe(before);
      expect(of("same", "new").join("\n")).toBe(after);
    })
  );
});

test("says which lines changed, and where lines are gone", () => {
  expect(changedLines("a\nb\nc", "a\nb\nc")).toEqual([]);
  expect(changedLines("a\nb\nc", "a\nB\nc")).toEqual([2]);
  expect(changedLines("a\nb\nc", "a\nc")).toEqual([2]);
  expect(changedLines("a\nb\nc", "a\nb")).toEqual([2]);
  expect(changedLines("a\nc", "a\nb\nc")).toEqual([2]);
});

test("no line is changed only where texts are the same, and every one of them is in the new text", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = changedLines(before, after);
      expect(lines.length === 0).toBe(before === after);
      for (const line of lines) expect(line >= 1 && line <= after.split("\n").length).toBe(true);
    })
  );
});
