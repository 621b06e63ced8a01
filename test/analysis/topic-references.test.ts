import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {distinctiveness, enoughToCompare, logOddsRatio} from "../../src/analysis/distinctiveness.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {references} from "../../src/analysis/topic-references.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";

const years = ["2021", "2022", "2023", "2024", "2025"];
const corpus = trendCorpus(years, [20, 20, 30, 30, 20], {early: [10, 8, 3, 1, 0], late: [0, 0, 3, 9, 12]});
const of = (selection: Selection) => references(corpus, selection, select(corpus, selection));
const named = (selection: Selection, label: string) =>
  of(selection).find((reference) => reference.label === label)!.sides!;

describe("what a selection can be compared with", () => {
  it("is first what it is unasked, then periods with enough papers", () => {
    expect(of(everything).map(({value, label}) => [value, label])).toEqual([
      ["rest", "before 2024"],
      ...years.map((year) => [`period.${year}`, year])
    ]);
    expect(of({...everything, from: "2025"})[0]!.label).toBe("the rest");
  });

  it("is a period against all others where everything is selected", () => {
    const {favoured, other} = named(everything, "2022");
    expect([favoured.size, other.size]).toEqual([100, 20]);
    expect([favoured.among, other.among]).toEqual(["the other papers", "papers from 2022"]);
    // (14 + α) / (100 + 10 − 14 − α) over (8 + α) / (20 + 10 − 8 − α), α = 10 × 22/120: Monroe, Colaresi & Quinn 2008, equation 16.
    const alpha = (10 * 22) / 120;
    const byHand = Math.log((14 + alpha) / (100 + 10 - 14 - alpha)) - Math.log((8 + alpha) / (20 + 10 - 8 - alpha));
    const found = distinctiveness(corpus.termOf.get("early")!, {kind: "reference", favoured, other});
    expect(found).toMatchObject({favoured: 14, other: 8});
    expect(found.logOdds).toBeCloseTo(byHand, 12);
    expect(found.logOdds).toBeCloseTo(logOddsRatio({y: 14, n: 100}, {y: 8, n: 20}, alpha, 10).logOdds, 12);
  });

  it("is another period of the same other clauses", () => {
    const {favoured, other} = named({...everything, topics: ["late"], from: "2025"}, "2024");
    expect([favoured.size, other.size]).toEqual([12, 9]);
    expect(other.focus).toBeNull();
  });

  it("has no period with too few papers on a side, and one with just enough", () => {
    const thin = trendCorpus(["2021", "2022", "2023"], [30, enoughToCompare, enoughToCompare - 1], {});
    expect(
      references(thin, everything, select(thin, everything))
        .map(({label}) => label)
        .slice(1)
    ).toEqual(["2021", "2022"]);
    expect(of({...everything, topics: ["late"]}).map(({label}) => label)).toEqual(["the rest", "2024", "2025"]);
  });
});

it("has sides without a paper in common, whose focus finds their papers, under any selection", () => {
  const cases = randomCorpus({least: 8, most: 30}).chain((corpus) =>
    fc.tuple(fc.constant(corpus), fc.oneof(fc.constant(everything), randomSelection(corpus)))
  );
  fc.assert(
    fc.property(cases, ([corpus, selection]) => {
      const selected = select(corpus, selection);
      for (const {sides} of references(corpus, selection, selected)) {
        if (!sides) continue;
        expect(sides.favoured.mask.some((inside, i) => inside && sides.other.mask[i])).toBe(false);
        for (const {focus, mask, size} of [sides.favoured, sides.other]) {
          expect(mask.reduce((sum, inside) => sum + inside, 0)).toBe(size);
          if (focus) expect(Array.from(select(corpus, narrow(selection, focus)).mask)).toEqual(Array.from(mask));
        }
      }
    }),
    {numRuns: 150}
  );
});
