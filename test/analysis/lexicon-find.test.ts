import {describe, expect, it} from "vitest";
import {findForm} from "../../src/analysis/lexicon-find.ts";

/** What of a text is found as a form. */
function found(form: string, text: string): string[] {
  return [...findForm(form, [text], [undefined]).values()].flat().map(([, start, end]) => text.slice(start, end));
}

describe("findForm", () => {
  it.each([
    ["Alzheimer's disease", "Early Alzheimer’s disease.", "Alzheimer’s disease"],
    ["Alzheimer disease", "Early Alzheimer's disease.", "Alzheimer's disease"],
    ["Alzheimer's disease", "Early Alzheimer disease.", "Alzheimer disease"],
    ["Bell's CRISPR/Cas9", "By Bell's CRISPR/Cas9.", "Bell's CRISPR/Cas9"],
    ["CRISPR/Cas9", "With CRISPR/Cas9 cuts", "CRISPR/Cas9"],
    ["TCP/IP", "over tcp/ip links", "tcp/ip"],
    ["A* search", "We run A* search.", "A* search"],
    ["1/f noise", "Has 1/f noise.", "1/f noise"],
    ["pass@k", "We report pass@k.", "pass@k"],
    ["U.S. policy", "On U.S. policy.", "U.S. policy"],
    ["peat bog", "Old peat-bogs", "peat-bogs"]
  ])("finds %s in: %s", (form, text, written) => expect(found(form, text)).toEqual([written]));

  it.each([
    ["A* search", "We ran a search."],
    ["1/f noise", "Of 1 f noise."],
    ["pass@k", "They pass k."],
    ["peat bog", "Peat, bogs"]
  ])("does not find %s in: %s", (form, text) => expect(found(form, text)).toEqual([]));
});
