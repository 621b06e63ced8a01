import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {sentenceAround, sentenceStarts} from "../../src/analysis/sentences.ts";

const sentences = (text: string) => {
  const starts = sentenceStarts(text);
  return starts.map((start, i) => text.slice(start, starts[i + 1]).trimEnd());
};

describe("sentence starts", () => {
  it.each([
    [["We do this.", "It works!", "Does it?", "Yes."]],
    [["We beat Smith et al. (2020) and others, e.g. BERT, by 3.5 points.", "See Fig. 2 for more."]],
    [["Code is at https://github.com/a/b.", "Data follows."]],
    [["He said “no.”", "“Yes,” she said."]],
    [["By J. Smith and A. B. Jones.", "2 of 3 agree."]],
    [["no capital after a stop. so this is one"]]
  ])("tell %j apart", (expected) => {
    expect(sentences(expected.join(" "))).toEqual(expected);
  });

  it("begin with the text and ascend", () => {
    expect(sentenceStarts("")).toEqual([]);
    fc.assert(
      fc.property(fc.string({unit: "grapheme"}), (text) => {
        const starts = sentenceStarts(text);
        expect(starts[0]).toBe(text ? 0 : undefined);
        expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
      })
    );
  });
});

describe("the sentence around a span", () => {
  it("is the one that holds it", () => {
    const text = "First one. We propose SPO here. Last one.";
    const at = text.indexOf("SPO");
    expect(text.slice(...sentenceAround(text, at, at + 3))).toBe("We propose SPO here.");
  });

  it("reaches over a boundary that the span crosses", () => {
    const text = "One here. Two there. Three.";
    expect(text.slice(...sentenceAround(text, 4, 14))).toBe("One here. Two there.");
  });

  it("holds the span, whatever the text", () => {
    const words = fc.array(fc.constantFrom("We", "see", "e.g.", "Fig.", "end.", "why?", "(A)", "“Go.”", "x"), {
      minLength: 1,
      maxLength: 20
    });
    fc.assert(
      fc.property(words, fc.nat(), fc.integer({min: 1, max: 30}), (parts, a, length) => {
        const text = parts.join(" ");
        const start = a % text.length;
        const end = Math.min(text.length, start + length);
        const [from, to] = sentenceAround(text, start, end);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(text.slice(0, end).trimEnd().length);
        expect(sentenceStarts(text)).toContain(from);
      })
    );
  });
});
