import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {sharedByChance} from "../../src/analysis/hypergeometric.ts";
import {louvainGroups} from "../../src/analysis/louvain.ts";
import {benjaminiHochberg} from "../../src/analysis/multiple-tests.ts";
import {adjustedRand, meanAgreement, modularityOf} from "../../src/analysis/partitions.ts";

const partition = (size: number) => fc.array(fc.integer({min: 0, max: 3}), {minLength: size, maxLength: size});

describe("the adjusted Rand index", () => {
  it("has the value of Hubert and Arabie's formula", () => {
    // Pairs together in both 2, in a 6, in b 3, of 15: (2 - 6·3/15) / (4.5 - 6·3/15).
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo((2 - 1.2) / (4.5 - 1.2), 12);
    expect(adjustedRand([0, 0, 1, 1], [1, 1, 0, 0])).toBe(1);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(adjustedRand([], [])).toBe(1);
  });

  it("is symmetric, at most 1, and 1 for the same partition under other names", () => {
    fc.assert(
      fc.property(partition(9), partition(9), (a, b) => {
        expect(adjustedRand(a, b)).toBeCloseTo(adjustedRand(b, a), 12);
        expect(adjustedRand(a, b)).toBeLessThanOrEqual(1);
        expect(
          adjustedRand(
            a,
            a.map((group) => 7 - group)
          )
        ).toBe(1);
      })
    );
  });

  it("is averaged over pairs", () => {
    const [a, b] = [
      [0, 0, 1, 1],
      [0, 1, 0, 1]
    ];
    expect(meanAgreement([a, a, b])).toBeCloseTo((1 - 0.5 - 0.5) / 3, 12);
    expect(meanAgreement([a])).toBe(1);
  });
});

describe("papers in common by chance", () => {
  it("are as likely as counting says", () => {
    // 4 of 10 and 5 of 10: ways with 3 or 4 in common, of 252.
    expect(sharedByChance(3, 4, 5, 10)).toBeCloseTo((4 * 15 + 6) / 252, 12);
    expect(sharedByChance(0, 4, 5, 10)).toBe(1);
    expect(sharedByChance(5, 4, 5, 10)).toBe(0);
    expect(sharedByChance(2, 4, 8, 10)).toBe(1);
  });

  it("are less likely the more they are", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 300}), fc.nat(), fc.nat(), (all, x, y) => {
        const [inA, inB] = [x % (all + 1), y % (all + 1)];
        let before = 1;
        for (let both = 0; both <= Math.min(inA, inB) + 1; ++both) {
          const p = sharedByChance(both, inA, inB, all);
          expect(p).toBeLessThanOrEqual(before + 1e-9);
          expect(p).toBeGreaterThanOrEqual(0);
          before = p;
        }
        expect(before).toBe(0);
      })
    );
  });

  it("are corrected for tests that were not given, as if those had p = 1", () => {
    const p = [0.001, 0.02, 0.04, 0.5];
    expect(benjaminiHochberg(p, 10).map((q) => q.toFixed(9))).toEqual(
      benjaminiHochberg([...p, 1, 1, 1, 1, 1, 1])
        .slice(0, 4)
        .map((q) => q.toFixed(9))
    );
  });
});

describe("the Louvain method", () => {
  const ring = Array.from({length: 12}, (_, i) => [i, (i + 1) % 12, 1] as const);

  it("finds more groups at a higher resolution, the largest first, and the same on every run", () => {
    const few = louvainGroups(12, ring, {resolution: 0.5});
    const many = louvainGroups(12, ring, {resolution: 3});
    expect(new Set(many.groups).size).toBeGreaterThan(new Set(few.groups).size);
    expect(louvainGroups(12, ring, {resolution: 0.5})).toEqual(few);
    const sizes = [...new Set(few.groups)].map((group) => few.groups.filter((one) => one === group).length);
    expect(few.groups.includes(0)).toBe(true);
    expect(Math.max(...sizes)).toBe(few.groups.filter((one) => one === 0).length);
  });

  it("has the modularity that is computed for its groups", () => {
    const end = fc.nat({max: 9});
    const link = fc.tuple(end, end, fc.integer({min: 1, max: 9})).filter(([a, b]) => a !== b);
    const links = fc.uniqueArray(link, {minLength: 1, selector: ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`});
    fc.assert(
      fc.property(links, fc.constantFrom(0.5, 1, 2), (links, resolution) => {
        const {groups, modularity} = louvainGroups(10, links, {resolution});
        expect(modularityOf(groups, links, resolution)).toBeCloseTo(modularity, 9);
      })
    );
    expect(modularityOf([-1, -1], [[0, 1, 2]])).toBeCloseTo(-0.5, 9);
    expect(modularityOf([0, 0], [])).toBe(0);
  });

  it("leaves everything apart where nothing is linked", () => {
    expect(louvainGroups(3, [])).toEqual({groups: [0, 1, 2], modularity: 0});
  });
});
