import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {firstSeen} from "../../src/analysis/first-seen.ts";
import {calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import {rankLines} from "../../src/analysis/rank-lines.ts";
import {narrow, select} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {spanInWords, topicBursts} from "../../src/analysis/topic-bursts.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";

const months = ["2024-01", "2024-02", "2024-03", "2024-04", "2024-05", "2024-06", "2024-07", "2024-08"];
const corpus = trendCorpus(
  months,
  months.map(() => 30),
  {
    steady: [6, 5, 6, 5, 6, 6, 5, 6],
    wave: [1, 0, 1, 12, 14, 2, 1, 0],
    newcomer: [0, 0, 0, 0, 0, 0, 9, 14],
    rare: [0, 1, 0, 0, 0, 0, 0, 1],
    tied: [6, 5, 6, 5, 6, 6, 5, 6]
  }
);
const periods = periodsOf(corpus.papers, "month");
const trends = trendsOf(corpus, periods);

describe("bursts of topics", () => {
  it("are listed by weight, with their span and papers", () => {
    const found = topicBursts(periods, trends);
    expect(found.map(({trend, papers, n}) => [trend.term.term, papers, n])).toEqual([
      ["wave", 26, 60],
      ["newcomer", 23, 60]
    ]);
    expect(found.map(spanInWords)).toEqual(["Apr 2024 to May 2024", "since Jul 2024"]);
    expect(found[0]!.focus).toMatchObject({topics: ["wave"], from: "2024-04", to: "2024-05"});
    expect(found[0]!.weight).toBeGreaterThan(found[1]!.weight);
  });

  it("names its papers where the dates alone would find others too", () => {
    const dates = ["2024-01", "2024-02", "2024-03", "2024-11", "2024-12", "2024"];
    const loose = trendCorpus(dates, [20, 20, 20, 20, 20, 3], {wave: [9, 10, 0, 9, 9, 2]});
    const placed = periodsOf(loose.papers, "quarter");
    const [burst] = topicBursts(placed, trendsOf(loose, placed), {s: 1.05, gamma: 0});
    const found = select(loose, burst!.focus);
    expect(found.size).toBe(burst!.papers);
  });
});

describe("first seen", () => {
  it("has each topic in its first period, the latest period first", () => {
    const found = firstSeen(periods, trends);
    const named = found.map(({period, topics}) => [period.label, topics.map(({term}) => term.term)]);
    expect(named[0]).toEqual(["Aug 2024", []]);
    expect(named[1]).toEqual(["Jul 2024", ["newcomer"]]);
    expect(named.at(-2)).toEqual(["Feb 2024", ["rare"]]);
    expect(named.at(-1)).toEqual(["Jan 2024", ["steady", "tied", "wave"]]);
    expect(found[1]!.topics[0]).toMatchObject({papers: 9, all: 23, paper: {id: "6-0"}});
  });
});

it("has what is first seen in the same period by its papers there, then by all", () => {
  const met = trendCorpus(["2023", "2024"], [20, 20], {often: [1, 12], sudden: [3, 0], late: [1, 13], never: [1, 12]});
  const years = periodsOf(met.papers, "year");
  const [, first] = firstSeen(years, trendsOf(met, years));
  expect(first!.topics.map(({term}) => term.term)).toEqual(["sudden", "late", "never", "often"]);
});

describe("lines of ranks", () => {
  it("give ties the better place and rows of their own", () => {
    const lines = rankLines(trends);
    const at = (term: string, period: number) =>
      lines
        .find(({trend}) => trend.term.term === term)!
        .runs.flat()
        .find(({point}) => point.period === period)!;
    expect([at("steady", 0), at("tied", 0)].map(({rank, tied, row}) => [rank, tied, row])).toEqual([
      [1, true, 1],
      [1, true, 2]
    ]);
    expect(at("wave", 3)).toMatchObject({rank: 1, tied: false, row: 1});
    expect(at("steady", 3)).toMatchObject({rank: 2, tied: true});
  });

  it("end where a topic falls out and begin anew where it comes back", () => {
    const runs = (term: string) =>
      rankLines(trends, {places: 3})
        .find(({trend}) => trend.term.term === term)!
        .runs.map((run) => run.map(({point}) => point.period));
    expect(runs("newcomer")).toEqual([[6, 7]]);
    expect(runs("wave")).toEqual([[0], [2, 3, 4, 5]]);
    expect(rankLines(trends, {most: 2}).map(({trend}) => trend.term.term)).toHaveLength(2);
    expect(rankLines(trendsOf(corpus, periods, {enough: 31}))).toEqual([]);
  });
});

it("say as many papers as they open, and place every topic once, under any selection", () => {
  const cases = randomCorpus({most: 24}).chain((of) =>
    fc.tuple(fc.constant(of), randomSelection(of), fc.constantFrom(...calendarUnits, "digest" as const))
  );
  fc.assert(
    fc.property(cases, ([of, selection, unit]) => {
      const periods = periodsOfSelection(of, selection, select(of, selection), unit);
      const trends = trendsOf(of, periods, {enough: 2});
      const size = (focus: typeof selection) => select(of, narrow(selection, focus)).size;
      for (const {papers, focus, weight} of topicBursts(periods, trends, {leastPapers: 2, s: 1.3, gamma: 0.2})) {
        expect(size(focus)).toBe(papers);
        expect(weight).toBeGreaterThan(0);
      }
      const seen = firstSeen(periods, trends).flatMap(({topics}) => topics);
      expect(new Set(seen.map(({term}) => term)).size).toBe(trends.trends.length);
      for (const {papers, focus, paper} of seen) {
        expect(size(focus)).toBe(papers);
        expect(select(of, narrow(selection, focus)).papers).toContain(paper);
      }
      for (const {runs} of rankLines(trends, {places: 4}))
        for (const {rank, row} of runs.flat()) {
          expect(rank).toBeLessThanOrEqual(row);
          expect(row).toBeLessThanOrEqual(4);
        }
    }),
    {numRuns: 150}
  );
});
