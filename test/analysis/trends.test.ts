import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus, Paper, Term} from "../../src/analysis/corpus.ts";
import {fillPeriods, calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {periodFocus} from "../../src/analysis/selection-periods.ts";
import {leadingTrend, orderTrends, pointFocus, trendsOf} from "../../src/analysis/trends.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";

const years = ["2020", "2021", "2022", "2023", "2024"];
const yearly = (corpus: Corpus) => periodsOf(corpus.papers, "year");

describe("trendsOf", () => {
  it("calls what rises rising, what falls falling, and what is rare too few to tell", () => {
    const corpus = trendCorpus(years, [20, 20, 20, 20, 20], {
      up: [0, 2, 5, 9, 14],
      down: [15, 10, 6, 3, 1],
      level: [6, 5, 6, 5, 6],
      rare: [0, 0, 1, 2, 4]
    });
    const {trends, tested, rising, falling} = trendsOf(corpus, yearly(corpus));
    expect(Object.fromEntries(trends.map(({term, verdict}) => [term.term, verdict]))).toEqual({
      up: "rising",
      down: "falling",
      level: "unclear",
      rare: "too few to tell"
    });
    expect(tested).toHaveLength(3);
    expect([rising, falling].map((list) => list.map(({term}) => term.term))).toEqual([["up"], ["down"]]);
  });

  it("says so little of periods with few papers that they decide no verdict", () => {
    const corpus = trendCorpus(years, [9, 9, 20, 20, 20], {up: [9, 9, 3, 3, 3]});
    const [trend] = trendsOf(corpus, yearly(corpus)).trends;
    expect(trend!.points.map(({enough}) => enough)).toEqual([false, false, true, true, true]);
    expect(trend!.verdict).toBe("unclear");
    expect(trend!.slope.slope).toBeCloseTo(0, 12);
    expect(trendsOf(corpus, yearly(corpus), {enough: 5}).falling).toHaveLength(1);
    expect(trendsOf(corpus, yearly(corpus), {enough: 30}).tested).toEqual([]);
  });

  it("needs ten papers of a period, eight of a topic and three periods, no more", () => {
    const just = trendCorpus(years.slice(0, 3), [10, 10, 10], {eight: [2, 3, 3], seven: [2, 2, 3]});
    const {told, tested} = trendsOf(just, yearly(just));
    expect(told).toEqual([0, 1, 2]);
    expect(tested.map(({term}) => term.term)).toEqual(["eight"]);
  });

  it("tests no topic in two periods", () => {
    const corpus = trendCorpus(["2020", "2021"], [40, 40], {up: [0, 40]});
    expect(trendsOf(corpus, yearly(corpus)).trends[0]!.verdict).toBe("too few to tell");
  });

  it("allows for the number of topics tested", () => {
    const chance = Object.fromEntries(Array.from({length: 12}, (_, i) => [`level${i}`, [5, 5, 5, 5, 5]]));
    const counts = [1, 2, 3, 4, 6];
    const alone = trendCorpus(years, [20, 20, 20, 20, 20], {up: counts});
    const among = trendCorpus(years, [20, 20, 20, 20, 20], {up: counts, ...chance});
    expect(trendsOf(alone, yearly(alone)).rising).toHaveLength(1);
    expect(trendsOf(among, yearly(among)).rising).toHaveLength(0);
  });

  it("ranks the topics of a period, ties at the better place", () => {
    const corpus = trendCorpus(["2020", "2021"], [12, 5], {a: [6, 1], b: [4, 1], c: [4, 0], d: [1, 0], e: [0, 2]});
    const ranks = Object.fromEntries(
      trendsOf(corpus, yearly(corpus)).trends.map(({term, points}) => [term.term, points.map(({rank}) => rank)])
    );
    expect(ranks).toEqual({a: [1, null], b: [2, null], c: [2, null], d: [4, null], e: [null, null]});
    const three = trendCorpus(["2020"], [12], {a: [4], b: [4], c: [4], d: [3]});
    expect(trendsOf(three, yearly(three)).trends.map(({points}) => points[0]!.rank)).toEqual([1, 1, 1, 4]);
  });

  it("falsely calls at most about one in twenty of topics that do not change", () => {
    let seed = 7;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    let called = 0;
    const runs = 400;
    for (let run = 0; run < runs; ++run) {
      const sizes = [15, 14, 44, 34, 11];
      const counts = sizes.map((n) => Array.from({length: n}, random).filter((value) => value < 0.12).length);
      const corpus = trendCorpus(years, sizes, {any: counts});
      const {rising, falling} = trendsOf(corpus, yearly(corpus));
      called += rising.length + falling.length;
    }
    expect(called / runs).toBeLessThan(0.075);
  });
});

describe("orderTrends", () => {
  const corpus = trendCorpus(years, [20, 20, 20, 20, 20], {
    often: [12, 12, 13, 12, 12],
    down: [15, 10, 6, 3, 1],
    up: [0, 2, 5, 9, 10],
    rare: [0, 0, 1, 2, 4]
  });
  const {trends, ...rest} = trendsOf(corpus, yearly(corpus));
  const names = (order: "papers" | "slope" | "community") => orderTrends(trends, order).map(({term}) => term.term);

  it("orders by papers, by slope, and by community", () => {
    expect(names("papers")).toEqual(["often", "down", "up", "rare"]);
    expect(names("slope")).toEqual(["down", "up", "rare", "often"]);
    corpus.terms.forEach((term: Term) => (term.community = term.term === "rare" ? 0 : term.term === "up" ? 1 : -1));
    expect(names("community")).toEqual(["rare", "up", "often", "down"]);
  });

  it("shows rises and falls in turns, however many more rise", () => {
    const rising = Object.fromEntries(Array.from({length: 14}, (_, i) => [`up ${i}`, [0, 3, 9, 14, 19 - (i % 3)]]));
    const many = trendCorpus(years, [20, 20, 20, 20, 20], {...rising, fading: [9, 7, 5, 2, 0]});
    const found = trendsOf(many, yearly(many));
    expect(found.falling.map(({term}) => term.term)).toEqual(["fading"]);
    expect(orderTrends(found.trends, "slope")[1]!.term.term).toBe("fading");
    expect(orderTrends(found.trends, "slope")).toHaveLength(15);
  });

  it("leads with the clearest rise", () => {
    expect(leadingTrend({trends, ...rest})!.term.term).toBe("up");
    expect(leadingTrend({...rest, trends, rising: []})!.term.term).toBe("often");
    expect(leadingTrend({...rest, trends, rising: []}, {...everything, topics: ["often"]})!.term.term).toBe("down");
    expect(leadingTrend({...rest, trends: [], rising: []})).toBeNull();
  });
});

it("opens as many papers as a point counts, under any selection and unit", () => {
  const corpora = randomCorpus({most: 24}).chain((corpus) =>
    fc.tuple(fc.constant(corpus), randomSelection(corpus), fc.constantFrom(...calendarUnits))
  );
  fc.assert(
    fc.property(corpora, ([corpus, selection, unit]) => {
      const selected = select(corpus, selection);
      for (const periods of [
        periodsOf(selected.papers, unit),
        fillPeriods(periodsOf(corpus.papers, unit), selected.papers)
      ]) {
        const {trends} = trendsOf(corpus, periods, {enough: 2});
        for (const period of periods.periods.slice(0, 200)) {
          const focus = periodFocus(period);
          expect(focus === null ? 0 : select(corpus, narrow(selection, focus)).size).toBe(period.papers.length);
        }
        for (const trend of trends) {
          expect(trend.points.reduce((sum, {papers}) => sum + papers, 0)).toBe(trend.papers);
          for (const point of trend.points.filter(({papers}) => papers)) {
            const focus = pointFocus(periods.periods[point.period]!, trend, point);
            expect(select(corpus, narrow(selection, focus!)).size).toBe(point.papers);
          }
        }
      }
    }),
    {numRuns: 80}
  );
});

it("opens nothing where no paper is", () => {
  const corpus = fixtureCorpus();
  const periods = yearly(corpus);
  const {trends} = trendsOf(corpus, periods);
  const empty = {...periods.periods[0]!, papers: [] as Paper[]};
  expect(periodFocus(empty)).toBeNull();
  const none = trends.flatMap((trend) =>
    trend.points.filter(({papers}) => !papers).map((point) => [trend, point] as const)
  );
  expect(none.length).toBeGreaterThan(0);
  for (const [trend, point] of none) expect(pointFocus(periods.periods[point.period]!, trend, point)).toBeNull();
});
