import fc from "fast-check";
import {expect, test} from "vitest";
import {diffLines, hunksOf} from "../../src/notebook/line-diff.ts";

const text = fc
  .array(fc.constantFrom("a", "b", "c", "", "d e"), {maxLength: 12})
  .map((lines) => lines.map((line) => `${line}\n`).join(""));

const joined = (lines: {text: string}[]) => lines.map((line) => `${line.text}\n`).join("");

test("what stays and goes is the old text, what stays and comes the new one, each line with its number", () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const [old, now] = [lines.filter(({kind}) => kind !== "in"), lines.filter(({kind}) => kind !== "out")];
      expect([joined(old), joined(now)]).toEqual([before, after]);
      expect(old.map((line) => line.old)).toEqual(old.map((_, i) => i + 1));
      expect(now.map((line) => line.new)).toEqual(now.map((_, i) => i + 1));
    })
  );
});

test("only what changed is shown as changed", () => {
  const marks = (before: string, after: string) =>
    diffLines(before, after).map(({kind, text}) => `${{same: " ", out: "-", in: "+"}[kind]}${text}`);
  expect(marks("a\nb\nc\nd\n", "a\nx\nc\nd\ne\n")).toEqual([" a", "-b", "+x", " c", " d", "+e"]);
  expect(marks("", "a\n")).toEqual(["+a"]);
  expect(diffLines("a\r\nb\r\n", "a\nb\n").every(({kind}) => kind === "same")).toBe(true);
});

test("stretches that are near each other are one, far ones apart, and none is shown twice", () => {
  const before = Array.from({length: 40}, (_, i) => `${i}\n`).join("");
  const after = before.replace("\n5\n", "\nfive\n").replace("\n9\n", "\nnine\n").replace("\n30\n", "\nthirty\n");
  const hunks = hunksOf(diffLines(before, after), 2);
  expect(hunks.map((hunk) => [hunk[0]!.old, hunk.at(-1)!.old])).toEqual([
    [4, 12],
    [29, 33]
  ]);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const lines = diffLines(before, after);
      const shown = hunksOf(lines, 1).flat();
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.filter(({kind}) => kind !== "same")).toEqual(lines.filter(({kind}) => kind !== "same"));
    })
  );
});
