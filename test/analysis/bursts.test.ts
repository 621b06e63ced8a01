import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {burstsOf} from "../../src/analysis/bursts.ts";

/**
 * Spans and weights of the sequence of least cost, costs by `fit` and `tau` of burst_detection 0.1.3 (N. Marinsek, PyPI), the least
 * found by trying all sequences of states. `costs`: of that sequence, and of the one that the package itself chooses, which takes
 * the cheaper state from one batch to the next without looking ahead.
 */
const reference = [
  {
    // The package's own example. Its README prints weights 5.34226 for batches 6 to 7 and 2.68563 for batch 4 alone.
    name: "the published example",
    counts: [0, 2, 1, 6, 7, 2, 8, 7, 2, 1],
    totals: [9, 11, 12, 10, 10, 8, 12, 10, 13, 11],
    options: {s: 2, gamma: 1},
    spans: [
      [3, 4, 3.95597],
      [6, 7, 5.34226]
    ],
    costs: [25.52443, 26.79478]
  },
  {
    name: "one burst between quiet times",
    counts: [1, 0, 2, 1, 9, 11, 10, 1, 0, 2, 1, 1],
    totals: Array.from({length: 12}, () => 20),
    options: {s: 2, gamma: 1},
    spans: [[4, 6, 14.32316]],
    costs: [33.00944, 33.00944]
  },
  {
    name: "the same asked more of",
    counts: [1, 0, 2, 1, 9, 11, 10, 1, 0, 2, 1, 1],
    totals: Array.from({length: 12}, () => 20),
    options: {s: 3, gamma: 2},
    spans: [[4, 6, 18.22475]],
    costs: [31.59275, 36.07793]
  },
  {
    name: "a burst that has not ended",
    counts: [0, 0, 1, 2, 1, 3, 9, 14],
    totals: [40, 38, 51, 44, 47, 52, 60, 66],
    options: {s: 2, gamma: 1},
    spans: [[6, 7, 7.18357]],
    costs: [21.25884, 23.16028]
  },
  {
    name: "a burst at the beginning",
    counts: [6, 7, 1, 0, 1, 0, 5, 9, 8, 1, 0],
    totals: [25, 22, 24, 30, 28, 26, 24, 25, 21, 23, 27],
    options: {s: 1.5, gamma: 0.5},
    spans: [
      [0, 1, 2.42983],
      [6, 8, 4.90911]
    ],
    costs: [34.32486, 35.60951]
  },
  {
    name: "steady papers",
    counts: [3, 4, 3, 2, 4, 3, 3, 4],
    totals: Array.from({length: 8}, () => 30),
    options: {s: 2, gamma: 1},
    spans: [],
    costs: [12.35742, 12.35742]
  }
];

describe("bursts by the two-state automaton for batches", () => {
  for (const {name, counts, totals, options, spans, costs} of reference)
    it(`has the spans and weights of the reference: ${name}`, () => {
      const found = burstsOf(counts, totals, options);
      expect(found.map(({start, end, weight}) => [start, end, Number(weight.toFixed(5))])).toEqual(spans);
      const states = counts.map((_, i) => found.some(({start, end}) => i >= start && i <= end));
      expect(cost(states, counts, totals, options)).toBeCloseTo(costs[0]!, 4);
      expect(costs[0]).toBeLessThanOrEqual(costs[1]!);
    });

  it("weighs batch 4 of the published example as printed", () => {
    // p0 = 36/106: 7 ln 2 + 3 ln((1 - 72/106) / (1 - 36/106)) = 4.85203 + 3 × -0.72213.
    const gain = 7 * Math.log(2) + 3 * Math.log((1 - 72 / 106) / (1 - 36 / 106));
    expect(gain).toBeCloseTo(2.68563, 5);
    const [first] = burstsOf(reference[0]!.counts, reference[0]!.totals);
    expect(first!.weight - gain).toBeCloseTo(3.95597 - 2.68563, 4);
  });

  it("counts the papers of a span, and how many times the usual share they are", () => {
    const [burst] = burstsOf(
      [1, 0, 2, 1, 9, 11, 10, 1, 0, 2, 1, 1],
      Array.from({length: 12}, () => 20)
    );
    expect(burst).toMatchObject({papers: 30, n: 60});
    expect(burst!.level).toBeCloseTo(30 / 60 / (39 / 240), 12);
  });

  it("finds none without papers, in one batch, or where twice the usual share is all papers", () => {
    expect(burstsOf([], [])).toEqual([]);
    expect(burstsOf([0, 0], [0, 0])).toEqual([]);
    expect(burstsOf([0, 0], [9, 9])).toEqual([]);
    expect(burstsOf([4], [9])).toEqual([]);
    expect(burstsOf([5, 9], [10, 10])).toEqual([]);
    expect(burstsOf([0, 1, 9], [10, 0, 10])).toEqual([]);
  });

  it("finds none where bursts are asked to be no more frequent than usual", () => {
    for (const s of [0.5, 1]) expect(burstsOf([1, 1, 9], [20, 20, 20], {s, gamma: 0})).toEqual([]);
  });

  it("leaves out batches without papers at either end, where a burst with them would cost the same", () => {
    const [burst, ...others] = burstsOf([0, 1, 6, 0], [0, 20, 10, 0], {gamma: 0});
    expect(others).toEqual([]);
    expect(burst).toMatchObject({start: 2, end: 2, papers: 6, n: 10});
    expect(burstsOf([0, 1, 6, 6], [0, 20, 10, 10], {gamma: 0})).toMatchObject([{start: 2, end: 3}]);
  });

  it("costs no more than any other sequence of states", () => {
    const batches = fc.array(
      fc.nat({max: 12}).chain((n) => fc.tuple(fc.nat({max: n}), fc.constant(n))),
      {minLength: 1, maxLength: 9}
    );
    const options = fc.record({s: fc.constantFrom(1.2, 1.5, 2, 3), gamma: fc.constantFrom(0, 0.3, 1, 2)});
    fc.assert(
      fc.property(batches, options, (rows, options) => {
        const counts = rows.map(([count]) => count);
        const totals = rows.map(([, n]) => n);
        const found = burstsOf(counts, totals, options);
        for (const [i, {start, end, weight}] of found.entries()) {
          expect(end).toBeGreaterThanOrEqual(start);
          expect(start).toBeGreaterThan((found[i - 1]?.end ?? -2) + 1);
          expect(weight).toBeGreaterThan(-1e-9);
        }
        if (!(options.s * sum(counts) < sum(totals)) || !sum(counts)) return void expect(found).toEqual([]);
        const states = counts.map((_, i) => found.some(({start, end}) => i >= start && i <= end));
        const mine = cost(states, counts, totals, options);
        for (let code = 0; code < 1 << counts.length; ++code) {
          const other = counts.map((_, i) => Boolean((code >> i) & 1));
          expect(mine).toBeLessThanOrEqual(cost(other, counts, totals, options) + 1e-9);
        }
      }),
      {numRuns: 150}
    );
  });
});

/** Cost of a sequence of states as Kleinberg writes it, binomial coefficients and all. */
function cost(states: boolean[], counts: number[], totals: number[], {s, gamma}: {s: number; gamma: number}): number {
  const usual = sum(counts) / sum(totals);
  return states.reduce((total, bursting, i) => {
    const [r, d, p] = [counts[i]!, totals[i]!, bursting ? s * usual : usual];
    const entering = bursting && !states[i - 1] ? gamma * Math.log(states.length) : 0;
    return total + entering - (logChoose(d, r) + r * Math.log(p) + (d - r) * Math.log(1 - p));
  }, 0);
}

function logChoose(n: number, k: number): number {
  let total = 0;
  for (let i = 1; i <= k; ++i) total += Math.log((n - k + i) / i);
  return total;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
