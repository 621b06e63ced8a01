import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {fitText, textWidth, wrapText} from "../../src/components/text-width.ts";

describe("text width", () => {
  it("is that of the font, as a browser measures it, within one in a hundred", () => {
    const measured = [
      ["Large language models", 400, 125.5],
      ["Large language models", 600, 128.8],
      ["Natural language processing", 400, 154],
      ["1,234 of 3,661", 400, 74.2]
    ] as const;
    for (const [text, weight, width] of measured)
      expect(Math.abs(textWidth(text, 13, weight) / width - 1)).toBeLessThan(0.01);
  });

  it("gives all figures one width", () => {
    expect(textWidth("111", 13)).toBe(textWidth("888", 13));
  });

  it("counts a letter with an accent as the letter, and wide scripts as an em", () => {
    expect(textWidth("é", 10)).toBe(textWidth("e", 10));
    expect(textWidth("論", 10)).toBe(10);
  });
});

describe("fitted text", () => {
  it("is never wider than its room, and the text itself where that fits", () => {
    fc.assert(
      fc.property(fc.string({unit: "grapheme", maxLength: 60}), fc.integer({min: 0, max: 300}), (text, width) => {
        const fitted = fitText(text, width, 13);
        expect(textWidth(fitted, 13)).toBeLessThanOrEqual(width);
        if (textWidth(text, 13) <= width) expect(fitted).toBe(text);
      })
    );
  });

  it("is cut between words", () => {
    expect(fitText("Natural language processing", 120, 13)).toBe("Natural language…");
  });
});

describe("wrapped text", () => {
  it("keeps every word in order, in lines that fit", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), {minLength: 1, maxLength: 20});
    fc.assert(
      fc.property(words, fc.integer({min: 90, max: 400}), (list, width) => {
        const lines = wrapText(list.join(" "), width, 13);
        expect(lines.join(" ").split(" ")).toEqual(list);
        for (const line of lines) if (line.includes(" ")) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      })
    );
  });

  it("cuts the last of the lines that there may be", () => {
    const lines = wrapText("one two three four five six seven", 60, 13, {most: 2});
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });
});
