import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {textLines} from "../../src/components/text-lines.ts";

/** A page of letters 10 px wide, whose lines begin at 100 px and break after these letters. */
function page(text: string, breaks: number[]) {
  const lineOf = (at: number) => breaks.filter((last) => last < at).length;
  const starts = [0, ...breaks.map((last) => last + 1)];
  return (start: number, end: number) => {
    const boxes = new Map<number, {left: number; top: number; width: number}>();
    for (let at = start; at < end; ++at) {
      const line = lineOf(at);
      const box = boxes.get(line) ?? {left: 100 + 10 * (at - starts[line]!), top: 25 * line, width: 0};
      box.width += /\p{M}/u.test(text[at]!) ? 0 : 10;
      boxes.set(line, box);
    }
    return boxes.values();
  };
}

it("tells the lines of a text, each from where it begins", () => {
  const text = "  Benchmarks and agents\n set A apart";
  expect(textLines(text, page(text, [text.indexOf("agents") - 1]))).toEqual([
    {words: "Benchmarks and", x: 120, top: 0},
    {words: "agents set A apart", x: 100, top: 25}
  ]);
});

it("breaks a word where the page does: at its hyphen, and where it fits no line", () => {
  const text = "long chain-of-thought, large";
  expect(textLines(text, page(text, [text.lastIndexOf("-")]))).toEqual([
    {words: "long chain-of-", x: 100, top: 0},
    {words: "thought, large", x: 100, top: 25}
  ]);
  const letters = `${"A".repeat(7)} end`;
  expect(textLines(letters, page(letters, [2, 5])).map(({words}) => words)).toEqual(["AAA", "AAA", "A end"]);
  const marked = "cafe\u0301-o\u0301le";
  expect(textLines(marked, page(marked, [5])).map(({words}) => words)).toEqual(["cafe\u0301-", "o\u0301le"]);
});

it("loses no letter, wherever the lines break", () => {
  const texts = fc.stringMatching(/^[a-d\- ]{0,40}$/);
  fc.assert(
    fc.property(texts, fc.array(fc.nat(39), {maxLength: 5}), (text, at) => {
      const breaks = [...new Set(at)].filter((i) => i < text.length - 1).sort((a, b) => a - b);
      const lines = textLines(text, page(text, breaks));
      expect(
        lines
          .map(({words}) => words)
          .join("")
          .replace(/\s/g, "")
      ).toBe(text.replace(/\s/g, ""));
      expect(new Set(lines.map(({top}) => top)).size).toBe(lines.length);
    })
  );
});
