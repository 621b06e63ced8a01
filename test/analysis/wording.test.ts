import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {
  capitalised,
  counted,
  dateInWords,
  grouped,
  inWords,
  listed,
  percent,
  shareInWords
} from "../../src/analysis/wording.ts";

it("counts things in the singular and the plural", () => {
  expect([0, 1, 2, 3661].map((n) => counted(n, "paper"))).toEqual(["0 papers", "1 paper", "2 papers", "3,661 papers"]);
  expect(counted(2, "community", "communities")).toBe("2 communities");
});

it("sets thousands off by commas", () => {
  expect([0, 999, 1000, 12345678].map(grouped)).toEqual(["0", "999", "1,000", "12,345,678"]);
  fc.assert(fc.property(fc.nat(), (n) => Number(grouped(n).replaceAll(",", "")) === n));
});

it("writes small numbers as words", () => {
  expect([0, 1, 12, 13, 1300].map(inWords)).toEqual(["no", "one", "twelve", "13", "1,300"]);
});

describe("a share in words", () => {
  const values = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

  it.each([
    [0, "none"],
    [1 / 500, "very few"],
    [1 / 20, "a few"],
    [1 / 5, "one in five"],
    [28 / 134, "one in five"],
    [1 / 3, "one in three"],
    [0.5, "half"],
    [0.75, "three in four"],
    [0.9, "nine in ten"],
    [0.97, "nearly all"],
    [1, "all"]
  ])("%d is %s", (share, words) => {
    expect(shareInWords(share)).toBe(words);
  });

  it("is never further off than 4 points, and all or none only where it is", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 400}), fc.integer({min: 0, max: 400}), (n, k) => {
        const share = Math.min(k, n) / n;
        const words = shareInWords(share);
        expect(words === "none").toBe(share === 0);
        expect(words === "all").toBe(share === 1);
        const fraction = /^(\w+) in (\w+)$/.exec(words);
        if (fraction)
          expect(Math.abs(values.indexOf(fraction[1]!) / values.indexOf(fraction[2]!) - share)).toBeLessThan(0.04);
        if (words === "half") expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
        if (words === "nearly all") expect(share).toBeGreaterThan(0.9);
        if (words.endsWith("few")) expect(share).toBeLessThan(0.07);
      })
    );
  });
});

it("gives a percentage the digits that it deserves", () => {
  expect([0, 0.0001, 0.004, 0.009999, 0.01, 0.214, 0.5, 0.99, 0.9951, 0.99999, 1].map(percent)).toEqual([
    "0%",
    "under 0.1%",
    "0.4%",
    "1.0%",
    "1%",
    "21%",
    "50%",
    "99%",
    "99.5%",
    "over 99.9%",
    "100%"
  ]);
});

it("lists things", () => {
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual(["", "a", "a and b", "a, b and c"]);
});

it("writes dates as exactly as they are known", () => {
  expect(["2025", "2025-03", "2025-03-01"].map((date) => dateInWords(date))).toEqual([
    "2025",
    "Mar 2025",
    "1 Mar 2025"
  ]);
  expect(dateInWords("2026-11-22", {long: true})).toBe("22 November 2026");
});

it("starts a line with a capital, but leaves names as they are", () => {
  expect(
    [
      "large language models",
      "k-means",
      "iPhone",
      "t-SNE",
      "β-VAE",
      "non-Euclidean",
      "3D scenes",
      "élan",
      "",
      "𝛽 decay"
    ].map(capitalised)
  ).toEqual([
    "Large language models",
    "k-means",
    "iPhone",
    "t-SNE",
    "β-VAE",
    "Non-Euclidean",
    "3D scenes",
    "Élan",
    "",
    "𝛽 decay"
  ]);
});
