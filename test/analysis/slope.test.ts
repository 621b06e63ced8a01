import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {cochranArmitage, twoSided} from "../../src/analysis/slope.ts";

describe("cochranArmitage", () => {
  it("agrees with R's prop.trend.test on its smokers example (Fleiss 1981)", () => {
    const {z, p} = cochranArmitage([83, 90, 129, 70], [86, 93, 136, 82], [1, 2, 3, 4]);
    expect(z ** 2).toBeCloseTo(8.2249, 4);
    expect(p).toBeCloseTo(0.004132, 6);
    expect(z).toBeLessThan(0);
  });

  it("agrees with a test worked by hand", () => {
    // Shares 1/10, 2/10, 6/10: N = 30, p = 0.3, times about their mean -1, 0, 1; trend 6 - 1 = 5, spread 20, variance 0.21 · 20.
    const {slope, z} = cochranArmitage([1, 2, 6], [10, 10, 10], [2020, 2021, 2022]);
    expect(slope).toBeCloseTo(0.25, 12);
    expect(z).toBeCloseTo(5 / Math.sqrt(4.2), 12);
  });

  it("tells nothing from nothing", () => {
    expect(cochranArmitage([], [], [])).toEqual({slope: 0, z: 0, p: 1});
    expect(cochranArmitage([3], [9], [2020])).toEqual({slope: 0, z: 0, p: 1});
    expect(cochranArmitage([0, 0], [9, 9], [1, 2]).p).toBe(1);
    expect(cochranArmitage([9, 9], [9, 9], [1, 2]).p).toBe(1);
  });

  it("does not depend on where time starts, and turns its sign with time", () => {
    const periods = fc.array(fc.tuple(fc.nat(20), fc.nat(30)), {minLength: 2, maxLength: 8});
    fc.assert(
      fc.property(periods, (rows) => {
        const counts = rows.map(([count]) => count);
        const totals = rows.map(([count, more]) => count + more);
        const times = rows.map((_, i) => i);
        const test = cochranArmitage(counts, totals, times);
        const later = cochranArmitage(
          counts,
          totals,
          times.map((time) => 2 * time + 2000)
        );
        const back = cochranArmitage(
          counts,
          totals,
          times.map((time) => -time)
        );
        expect(later.z).toBeCloseTo(test.z, 6);
        expect(later.slope).toBeCloseTo(test.slope / 2, 9);
        expect(back.z).toBeCloseTo(-test.z, 9);
        expect(test.p).toBeGreaterThanOrEqual(0);
        expect(test.p).toBeLessThanOrEqual(1);
      })
    );
  });
});

it("twoSided has the tails of the standard normal", () => {
  expect(twoSided(0)).toBeCloseTo(1, 6);
  expect(twoSided(1.959964)).toBeCloseTo(0.05, 7);
  expect(twoSided(-2.575829)).toBeCloseTo(0.01, 7);
  expect(twoSided(6) / 1.973175e-9).toBeCloseTo(1, 5);
});
