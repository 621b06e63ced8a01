import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {benjaminiHochberg, tabledP} from "../../src/analysis/multiple-tests.ts";

it("adjusts the fifteen p-values of Benjamini & Hochberg (1995), of which four stay below 5%", () => {
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1
  ];
  const adjusted = benjaminiHochberg(p);
  const expected = [
    0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231,
    0.813214, 1
  ];
  adjusted.forEach((value, i) => expect(value).toBeCloseTo(expected[i]!, 6));
  expect(adjusted.filter((value) => value <= 0.05)).toHaveLength(4);
});

it("never makes a p-value smaller nor changes their order", () => {
  fc.assert(
    fc.property(fc.array(fc.double({min: 0, max: 1, noNaN: true}), {maxLength: 30}), (p) => {
      const adjusted = benjaminiHochberg(p);
      p.forEach((value, i) => {
        expect(adjusted[i]!).toBeGreaterThanOrEqual(value);
        expect(adjusted[i]!).toBeLessThanOrEqual(1);
        p.forEach((other, j) => {
          if (other <= value) expect(adjusted[j]!).toBeLessThanOrEqual(adjusted[i]!);
        });
      });
    })
  );
});

it("tells a p-value to three digits that count, and 0 only where it is", () => {
  expect([1, 0.0412345, 0.000123456, 1.23456e-9, 0].map(tabledP)).toEqual([1, 0.0412, 0.000123, 1.23e-9, 0]);
});
