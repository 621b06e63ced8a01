import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {associationStrength, cooccurrences, npmi, sharedPapers} from "../../src/analysis/cooccurrence.ts";

const papers = 20;
const posting = fc.uniqueArray(fc.integer({min: 0, max: papers - 1}), {minLength: 1});
const postings = fc.array(posting, {maxLength: 8});

describe("cooccurrences", () => {
  it("counts shared papers of each two lists once", () => {
    const found = cooccurrences([[0, 1, 2, 3], Uint32Array.of(2, 3, 4), [9]], 10);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({a: 0, b: 1, papers: 2});
  });

  it("gives association and NPMI as computed by hand", () => {
    const [pair] = cooccurrences(
      [
        [0, 1, 2, 3],
        [2, 3, 4, 5, 6]
      ],
      10
    );
    expect(pair!.association).toBeCloseTo(2 / ((4 * 5) / 10), 12);
    expect(pair!.npmi).toBeCloseTo(Math.log(0.2 / (0.4 * 0.5)) / -Math.log(0.2), 12);
    expect(associationStrength(3, 4, 6, 40)).toBeCloseTo(5, 12);
    expect(npmi(3, 4, 6, 40)).toBeCloseTo(Math.log(5) / Math.log(40 / 3), 12);
  });

  it("is 1 for two things that are never apart, -1 for two that are never together, 0 for independent ones", () => {
    expect(npmi(3, 3, 3, 12)).toBeCloseTo(1, 12);
    expect(npmi(0, 3, 4, 12)).toBe(-1);
    expect(npmi(1, 3, 4, 12)).toBeCloseTo(0, 12);
    expect(npmi(12, 12, 12, 12)).toBe(0);
    expect(associationStrength(1, 3, 4, 12)).toBeCloseTo(1, 12);
  });

  it("agrees with counting paper by paper, and keeps within bounds", () => {
    fc.assert(
      fc.property(postings, fc.integer({min: 1, max: 3}), (lists, least) => {
        const found = cooccurrences(lists, papers, {least});
        const expected = [];
        for (let a = 0; a < lists.length; ++a)
          for (let b = a + 1; b < lists.length; ++b) {
            const both = lists[a]!.filter((paper) => lists[b]!.includes(paper)).length;
            if (both >= least) expected.push([a, b, both]);
          }
        expect(found.map((pair) => [pair.a, pair.b, pair.papers])).toEqual(expected);
        for (const pair of found) {
          expect(pair.npmi).toBeGreaterThanOrEqual(-1);
          expect(pair.npmi).toBeLessThanOrEqual(1 + 1e-12);
          expect(pair.association > 1 + 1e-9).toBe(pair.npmi > 1e-9);
        }
      })
    );
  });

  it("shares what a paper gives among the partners it offers, one link to each list in all", () => {
    const alike = sharedPapers([[0, 1], [0], [0]]);
    expect(alike.pairs.map(({a, b, papers, fraction}) => [a, b, papers, fraction])).toEqual([
      [0, 1, 1, 1 / 2],
      [0, 2, 1, 1 / 2],
      [1, 2, 1, 1 / 2]
    ]);
    expect(alike.fractions).toEqual([1, 1, 1]);
    // One of a side, two of the other: 1.5 partners in the mean; the paper of one side alone offers none.
    const across = sharedPapers([[0, 1], [0], [0, 1, 2], [2]], {sides: [0, 1, 1, 1]});
    expect(across.pairs.map(({a, b, papers, fraction}) => [a, b, papers, fraction])).toEqual([
      [0, 1, 1, 2 / 3],
      [0, 2, 2, 2 / 3 + 1]
    ]);
  });

  it("counts a selection as if only its papers were there", () => {
    fc.assert(
      fc.property(postings, posting, (lists, selection) => {
        const selected = lists.map((list) => list.filter((paper) => selection.includes(paper)));
        const position = new Map(selection.map((paper, i) => [paper, i]));
        const renumbered = selected.map((list) => list.map((paper) => position.get(paper)!).sort());
        const count = (given: number[][]) => cooccurrences(given, selection.length);
        expect(count(selected)).toEqual(count(renumbered));
        for (const pair of count(selected)) expect(pair.papers).toBeLessThanOrEqual(selection.length);
      })
    );
  });
});
