import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {shareDifference} from "../../src/analysis/difference.ts";

describe("shareDifference", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1]
  ])("has Newcombe’s interval of %i/%i − %i/%i (1998, table II, method 10)", (a, aN, b, bN, low, high) => {
    const interval = shareDifference(a, aN, b, bN);
    expect(interval.difference).toBeCloseTo(a / aN - b / bN, 12);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("holds the difference, turns with the sides, and stays within −1 and 1", () => {
    const counts = fc.nat(300).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(counts, counts, ([a, aN], [b, bN]) => {
        const {difference, low, high} = shareDifference(a, aN, b, bN);
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(high).toBeLessThanOrEqual(1);
        const turned = shareDifference(b, bN, a, aN);
        expect(turned.low).toBeCloseTo(-high, 12);
        expect(turned.difference).toBeCloseTo(-difference, 12);
      })
    );
  });
});
