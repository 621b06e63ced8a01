import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {nearlyHalf, shareOfPapers} from "../../src/analysis/share-of-papers.ts";
import {meant} from "./meant.ts";

it("says a share of papers as people do", () => {
  expect([shareOfPapers(0, 15), shareOfPapers(5, 11), shareOfPapers(11, 11), shareOfPapers(1, 1)]).toEqual([
    "no paper",
    "nearly half",
    "every paper",
    "the one paper"
  ]);
  expect([shareOfPapers(20, 100), shareOfPapers(22, 100), shareOfPapers(4, 8), shareOfPapers(1, 14)]).toEqual([
    "one paper in five",
    "two papers in nine",
    "half",
    "1 of 14 papers"
  ]);
});

it("means a share that is near the papers", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (count, more) => {
      fc.pre(count + more > 0);
      const [low, high] = meant(shareOfPapers(count, count + more));
      expect(count / (count + more)).toBeGreaterThanOrEqual(low - 1e-9);
      expect(count / (count + more)).toBeLessThanOrEqual(high + 1e-9);
    }),
    {numRuns: 500}
  );
  expect(meant("nearly half")).toEqual([nearlyHalf, 0.5]);
});
