import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {plainText, storedSpan} from "../../loaders/text/plain.ts";

describe("words that a line's end has broken", () => {
  it.each([
    ["infor- mation retrieval", "information retrieval"],
    ["docu-\nments", "documents"],
    ["Diffu- sion models gen- eralize", "Diffusion models generalize"],
    ["correspond- ing", "corresponding"],
    ["long- term memory", "long-term memory"]
  ])("are whole: %s", (stored, read) => expect(plainText(stored).text).toBe(read));

  it.each([
    "short- and long-term",
    "high- versus low-income",
    "zorb- quist flows",
    "a state- of sorts",
    "Bose- Einstein"
  ])("are left where no word is known: %s", (stored) => expect(plainText(stored).text).toBe(stored));

  it("stand where they stand in the stored text", () => {
    const plain = plainText("On infor- mation {\\em re}trieval");
    const start = plain.text.indexOf("information");
    const [from, to] = storedSpan(plain, start, start + "information".length);
    expect(plain.stored.slice(from, to)).toBe("infor- mation");
  });

  it("lose nothing but hyphens and blanks", () => {
    const part = fc.constantFrom("infor", "mation", "docu", "ments", "long", "term", "of", "and", "Xyz", "2");
    const between = fc.constantFrom("- ", "-\n", " ", "-", "‐ ");
    fc.assert(
      fc.property(fc.array(fc.tuple(part, between), {minLength: 1}), (parts) => {
        const {stored, text} = plainText(parts.flat().join(""));
        const letters = (words: string) => words.replace(/[-‐\s]/g, "");
        expect(letters(text)).toBe(letters(stored));
      })
    );
  });
});
