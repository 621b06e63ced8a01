// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {expect, test} from "vitest";
import {diffLines} from "../../src/components/editor/line-diff.ts";
import {hunksOf, pageDiff} from "../../src/components/page-diff.ts";

const numbered = Array.from({length: 40}, (_, i) => `${i}\n`).join("");

test("changes that are near each other are shown together, far ones apart, and none twice", () => {
  const after = numbered.replace("\n5\n", "\nfive\n").replace("\n9\n", "\nnine\n").replace("\n30\n", "\nthirty\n");
  const hunks = hunksOf(diffLines(numbered, after), 2);
  expect(hunks.map((hunk) => [hunk[0]!.number, hunk.at(-1)!.number])).toEqual([
    [4, 12],
    [29, 33]
  ]);
  const text = fc.array(fc.constantFrom("a", "b", "c", ""), {maxLength: 12}).map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, fc.nat(3), (before, after, around) => {
      const lines = diffLines(before, after);
      const shown = hunksOf(lines, around).flat();
      expect(new Set(shown).size).toBe(shown.length);
      expect(shown.filter(({kind}) => kind !== "same")).toEqual(lines.filter(({kind}) => kind !== "same"));
      expect(shown).toEqual(lines.filter((line) => shown.includes(line)));
    })
  );
});

test("lines say by a sign what became of them, never by markup of theirs", () => {
  const {element, words} = pageDiff("a\r\n<b>x</b>\r\n", "a\n<img src=x>\nnew\n");
  expect(words).toBe("2 lines put in, 1 line taken out.");
  expect(Array.from(element.querySelectorAll(".line"), ({textContent}) => textContent)).toEqual([
    "1a",
    "−2<b>x</b>",
    "+2<img src=x>",
    "+3new"
  ]);
  expect(element.querySelector("img, b")).toBe(null);
  expect(pageDiff("", "a\n\nb\n").words).toBe("3 lines put in.");
  expect(pageDiff("a\n", "a\r\n").words).toBe("Nothing changes.");
});
