import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {wilson} from "../../src/analysis/intervals.ts";

it("agrees with published values of Wilson's interval", () => {
  const rounded = (count: number, n: number) => {
    const {low, high} = wilson(count, n);
    return [low, high].map((value) => Number(value.toFixed(4)));
  };
  // Newcombe 1998, table I, method 3.
  expect(rounded(81, 263)).toEqual([0.2553, 0.3662]);
  expect(rounded(15, 148)).toEqual([0.0624, 0.1605]);
  expect(rounded(0, 20)).toEqual([0, 0.1611]);
  expect(rounded(1, 29)).toEqual([0.0061, 0.1718]);
});

it("holds the share within 0 and 1, and narrows with n", () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 1000}), fc.nat(1000), (n, k) => {
      const count = Math.min(k, n);
      const {share, low, high} = wilson(count, n);
      expect(share).toBe(count / n);
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(share);
      expect(high).toBeGreaterThanOrEqual(share);
      expect(high).toBeLessThanOrEqual(1);
      const more = wilson(10 * count, 10 * n);
      expect(more.high - more.low).toBeLessThan(high - low);
    })
  );
});

it("says nothing of no papers", () => {
  expect(wilson(0, 0)).toEqual({share: 0, low: 0, high: 1});
});
