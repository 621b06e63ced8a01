import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {besideLine, spreadOut} from "../../src/charts/line-labels.ts";

describe("spreadOut", () => {
  it("leaves what is apart where it is, and moves what collides evenly", () => {
    expect(spreadOut([10, 50, 90], 18, 0, 100)).toEqual([10, 50, 90]);
    expect(spreadOut([50, 50], 18, 0, 100)).toEqual([41, 59]);
    expect(spreadOut([50, 52, 10], 18, 0, 100)).toEqual([42, 60, 10]);
    expect(spreadOut([99, 100], 18, 0, 100)).toEqual([82, 100]);
    expect(spreadOut([], 18, 0, 100)).toEqual([]);
  });

  it("keeps the gap, the order and the bounds", () => {
    fc.assert(
      fc.property(fc.array(fc.double({min: -20, max: 320, noNaN: true}), {maxLength: 9}), (wanted) => {
        const placed = spreadOut(wanted, 18, 0, 300);
        const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
        order.forEach((i, at) => {
          expect(placed[i]!).toBeGreaterThanOrEqual(-1e-6);
          expect(placed[i]!).toBeLessThanOrEqual(300 + 1e-6);
          if (at) expect(placed[i]! - placed[order[at - 1]!]!).toBeGreaterThanOrEqual(18 - 1e-6);
        });
      })
    );
  });

  it("closes up where there is no room for the gap", () => {
    expect(spreadOut([5, 5, 5], 18, 0, 20)).toEqual([0, 10, 20]);
  });
});

describe("besideLine", () => {
  it("puts numbers on the free side of a line", () => {
    const rising = [
      {x: 0, y: 100},
      {x: 80, y: 60},
      {x: 160, y: 20}
    ];
    for (const {x, y} of besideLine(rising, [24, 24, 24]).slice(1)) expect(x < 0 === y < 0).toBe(true);
    const falling = rising.map(({x, y}) => ({x, y: 120 - y}));
    for (const {x, y} of besideLine(falling, [24, 24, 24]).slice(1, 2)) expect(x < 0 === y > 0).toBe(true);
  });

  it("stays within its bounds", () => {
    const [offset] = besideLine([{x: 0, y: 5}], [24], {bounds: [0, 200]});
    expect(5 + offset!.y - 6.5).toBeGreaterThanOrEqual(0);
  });
});
