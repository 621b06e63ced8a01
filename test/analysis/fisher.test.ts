import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {fisherExact} from "../../src/analysis/fisher.ts";

describe("fisherExact", () => {
  it("agrees with R's fisher.test", () => {
    expect(fisherExact(3, 4, 1, 4)).toBeCloseTo(0.4857143, 7); // the tea taster (Agresti 1990)
    expect(fisherExact(2, 17, 10, 13)).toBeCloseTo(0.0005367241, 9); // convicted twins (Fisher 1962)
    expect(fisherExact(1, 10, 11, 14)).toBeCloseTo(0.002759456, 8);
  });

  it("tells nothing from empty or equal groups", () => {
    expect(fisherExact(0, 0, 3, 9)).toBe(1);
    expect(fisherExact(0, 5, 0, 9)).toBe(1);
    expect(fisherExact(5, 5, 9, 9)).toBe(1);
    expect(fisherExact(5, 10, 5, 10)).toBeCloseTo(1, 12);
  });

  it("is the same whichever group comes first and whichever outcome is counted", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(40), fc.nat(40), fc.nat(40), (a, b, c, d) => {
        const p = fisherExact(a, a + b, c, c + d);
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(fisherExact(c, c + d, a, a + b)).toBeCloseTo(p, 9);
        expect(fisherExact(b, a + b, d, c + d)).toBeCloseTo(p, 9);
      })
    );
  });

  it("does not lose its way in large tables", () => {
    expect(fisherExact(900, 1000, 100, 1000)).toBeLessThan(1e-100);
    expect(fisherExact(500, 1000, 510, 1000)).toBeGreaterThan(0.5);
  });
});
