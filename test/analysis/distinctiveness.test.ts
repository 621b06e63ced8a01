import {describe, expect, it} from "vitest";
import {distinctiveness, enoughToCompare, logOddsRatio, sides} from "../../src/analysis/distinctiveness.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {trendCorpus} from "../trend-fixture.ts";

describe("the log-odds ratio with an informative prior", () => {
  it("is what one computes by hand", () => {
    // (12 + 1) / (45 + 10 - 13) against (8 + 1) / (88 + 10 - 9): 13/42 over 9/89 is 3.0608; 1/13 + 1/42 + 1/9 + 1/89 is 0.22308.
    const {logOdds, low, high, z} = logOddsRatio({y: 12, n: 45}, {y: 8, n: 88}, 1, 10);
    expect(logOdds).toBeCloseTo(1.11868, 4);
    expect(z).toBeCloseTo(1.11868 / 0.47231, 3);
    expect(low).toBeCloseTo(1.11868 - 1.959964 * 0.47231, 3);
    expect(high).toBeCloseTo(1.11868 + 1.959964 * 0.47231, 3);
  });

  it("is 0 where both sides are alike and changes sign when they are swapped", () => {
    expect(logOddsRatio({y: 5, n: 50}, {y: 5, n: 50}, 1, 10).logOdds).toBe(0);
    const there = logOddsRatio({y: 9, n: 30}, {y: 2, n: 70}, 2, 10);
    const back = logOddsRatio({y: 2, n: 70}, {y: 9, n: 30}, 2, 10);
    expect(back.logOdds).toBeCloseTo(-there.logOdds, 12);
    expect(back.low).toBeCloseTo(-there.high, 12);
  });

  it("is drawn towards 0 by the prior, the more so the fewer papers there are", () => {
    const few = logOddsRatio({y: 2, n: 5}, {y: 1, n: 5}, 3, 10).logOdds;
    const many = logOddsRatio({y: 200, n: 500}, {y: 100, n: 500}, 3, 10).logOdds;
    expect(few).toBeGreaterThan(0);
    expect(few).toBeLessThan(many);
    expect(many).toBeCloseTo(Math.log((0.4 / 0.6) * (0.8 / 0.2)), 1);
  });

  it("has an interval even where one side never mentions it", () => {
    const {low, high} = logOddsRatio({y: 0, n: 45}, {y: 6, n: 88}, (10 * 6) / 133, 10);
    expect(Number.isFinite(low)).toBe(true);
    expect(low).toBeLessThan(0);
    expect(high).toBeGreaterThan(0);
  });
});

describe("what is compared", () => {
  const dates = ["2019", "2020", "2021", "2022", "2023", "2024", "2025"];
  const corpus = trendCorpus([...dates, ""], [2, 7, 15, 14, 44, 34, 11, 1], {
    early: [2, 7, 10, 0, 0, 0, 0, 0],
    late: [0, 0, 0, 0, 2, 20, 9, 1],
    all: [2, 7, 15, 14, 44, 34, 11, 1]
  });
  const whole = select(corpus, everything);
  const term = (name: string) => corpus.termOf.get(name)!;

  it("cuts the dated papers in two at the year that comes nearest to halves", () => {
    const found = sides(corpus, whole)!;
    expect(found.kind).toBe("dates");
    expect(found.favoured).toMatchObject({label: "2024–25", size: 45, focus: {from: "2024", to: null}});
    expect(found.other).toMatchObject({label: "before 2024", size: 82, focus: {from: null, to: "2023"}});
    for (const side of [found.favoured, found.other]) expect(select(corpus, side.focus!).size).toBe(side.size);
  });

  it("cuts at a finer period where a year would leave too few", () => {
    const months = trendCorpus(["2024-02", "2024-07", "2024-11"], [10, 12, 9], {});
    expect(sides(months, select(months, everything))).toMatchObject({
      favoured: {label: "since Jul–Sep 2024", size: 21},
      other: {label: "before Jul–Sep 2024", size: 10}
    });
  });

  it("compares a selection with the rest", () => {
    const selected = select(corpus, {...everything, topics: ["late"]});
    const found = sides(corpus, selected)!;
    expect(found).toMatchObject({kind: "selection", favoured: {size: 32}, other: {size: 96, focus: null}});
    expect(Array.from(found.favoured.mask, (inside, i) => inside + found.other.mask[i]!)).toEqual(
      corpus.papers.map(() => 1)
    );
  });

  it("compares nothing with too few papers on a side", () => {
    const few = trendCorpus(["2023", "2024"], [30, enoughToCompare - 1], {});
    expect(sides(few, select(few, everything))).toBeNull();
    expect(sides(few, select(few, {...everything, from: "2024"}))).toBeNull();
    const one = trendCorpus(["2024-05-05"], [40], {});
    expect(sides(one, select(one, everything))).toBeNull();
  });

  it("counts each paper once on its side and leaves undated papers out", () => {
    const found = sides(corpus, whole)!;
    expect(distinctiveness(term("late"), found)).toMatchObject({favoured: 29, other: 2});
    expect(distinctiveness(term("late"), found).low).toBeGreaterThan(0);
    expect(distinctiveness(term("early"), found).high).toBeLessThan(0);
  });

  it("says nothing of a topic that is in all papers", () => {
    expect(distinctiveness(term("all"), sides(corpus, whole)!)).toMatchObject({logOdds: 0, z: 0, low: -Infinity});
  });
});
