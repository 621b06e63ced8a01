import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {burstsTitle, firstSeenTitle, ranksTitle} from "../../src/analysis/findings-trend-lists.ts";
import {firstSeen} from "../../src/analysis/first-seen.ts";
import {calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {topicBursts} from "../../src/analysis/topic-bursts.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";

function titles(dates: string[], sizes: number[], topics: Record<string, number[]>) {
  const corpus = trendCorpus(dates, sizes, topics);
  const periods = periodsOf(corpus.papers, "year");
  const trends = trendsOf(corpus, periods);
  return [
    ranksTitle(trends, everything),
    burstsTitle(topicBursts(periods, trends), periods),
    firstSeenTitle(firstSeen(periods, trends))
  ];
}

const years = ["2021", "2022", "2023", "2024"];

describe("what the lists of trends say", () => {
  it("names who leads, what bursts and what is new", () => {
    const wave = {boats: [9, 9, 2, 1], rockets: [0, 1, 30, 9], "ice skates": [0, 0, 0, 3]};
    expect(titles(years, [40, 40, 60, 40], wave)).toEqual([
      "Rockets lead in 2024; in 2021 it was boats",
      "The strongest of 2 bursts: rockets, 2023",
      "New in 2024: ice skates"
    ]);
    expect(titles(years, [40, 40, 40, 40], {boats: [9, 9, 9, 9], rockets: [3, 3, 3, 3]})).toEqual([
      "Boats lead in every year",
      "No topic bursts",
      "No topic is new in 2024"
    ]);
  });

  it("says what cannot be told", () => {
    expect(titles(["2024"], [20], {boats: [5], rockets: [5]})).toEqual([
      "No topic leads alone in 2024",
      "No topic bursts",
      "All papers are of one period, so none of their topics is new"
    ]);
    expect(titles(["2023", "2024"], [4, 5], {boats: [2, 1]})[0]).toBe("Too few papers in every year to rank topics");
    expect(titles([""], [4], {boats: [2]})).toEqual(["No topic to rank", "Bursts of topics", "First seen"]);
    expect(titles([], [], {})).toEqual(["No topic to rank", "Bursts of topics", "First seen"]);
  });

  it("is true under any selection", () => {
    const cases = randomCorpus({most: 30}).chain((of) =>
      fc.tuple(fc.constant(of), randomSelection(of), fc.constantFrom(...calendarUnits.slice(0, 4)))
    );
    fc.assert(
      fc.property(cases, ([of, selection, unit]) => {
        const selected = select(of, selection);
        const periods = periodsOfSelection(of, selection, selected, unit);
        const trends = trendsOf(of, periods, {enough: 3});
        const places = ranksTitle(trends, selection);
        const [, leader] = / leads? /.test(places) && !places.startsWith("No") ? /^(.*?) leads? /.exec(places)! : [];
        if (leader) {
          const last = trends.told.at(-1)!;
          const most = Math.max(...trends.trends.map(({points}) => points[last]!.papers));
          const holders = trends.trends.filter(({points}) => points[last]!.papers === most);
          expect(holders.map(({term}) => term.label.toLowerCase())).toEqual([leader.toLowerCase()]);
        }
        const seen = firstSeen(periods, trends);
        const [, news] = /^New [^:]+: (.*)$/.exec(firstSeenTitle(seen)) ?? [];
        for (const {term} of news ? seen[0]!.topics : []) {
          const holding = Array.from(term.papers).filter((paper) => selected.mask[paper]);
          const latest = new Set(seen[0]!.period.papers.map(({index}) => index));
          const placed = new Set(periods.periods.flatMap(({papers}) => papers.map(({index}) => index)));
          expect(holding.filter((paper) => placed.has(paper)).every((paper) => latest.has(paper))).toBe(true);
        }
        const bursts = topicBursts(periods, trends, {leastPapers: 2});
        const [, count] = /^The strongest of (\d+) bursts/.exec(burstsTitle(bursts, periods)) ?? [];
        if (count) expect(Number(count)).toBe(bursts.length);
      }),
      {numRuns: 100}
    );
  });
});
