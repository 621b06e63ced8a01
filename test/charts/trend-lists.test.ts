// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import type {PeriodUnit} from "../../src/analysis/periods.ts";
import {rankLines} from "../../src/analysis/rank-lines.ts";
import {select} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {topicBursts} from "../../src/analysis/topic-bursts.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import {burstLanes} from "../../src/charts/burst-lanes.ts";
import {rankChart} from "../../src/charts/rank-chart.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {expectMarksToOpenWhatTheySay, opener} from "./opened-papers.ts";
import {svgFile} from "./snapshot.ts";

const months = Array.from(
  {length: 14},
  (_, i) => `${2024 + Math.floor((i + 4) / 12)}-${String(((i + 4) % 12) + 1).padStart(2, "0")}`
);
const corpus = trendCorpus(
  months,
  months.map((_, i) => (i === 6 ? 4 : 40)),
  {
    "language models": months.map((_, i) => (i === 6 ? 2 : 20 - (i % 3))),
    agents: months.map((_, i) => Math.min(4, i === 6 ? 1 : 2) + (i > 8 ? 3 * (i - 8) : 0)),
    "state space models with very long names": months.map((_, i) => (i < 3 ? 12 : i === 6 ? 0 : i === 9 ? 9 : 0)),
    "policy optimization": months.map((_, i) => (i > 9 ? 8 + i : 0)),
    diffusion: months.map((_, i) => (i === 6 ? 1 : 9))
  },
  {communities: {"language models": 0, agents: 1, diffusion: 2, "policy optimization": 0}}
);

function listsOf(of = corpus, unit: PeriodUnit = "month") {
  const periods = periodsOf(of.papers, unit);
  const trends = trendsOf(of, periods);
  return {
    ranks: {lines: rankLines(trends), periods: periods.periods, told: trends.told},
    bursts: {bursts: topicBursts(periods, trends), periods: periods.periods}
  };
}

const none = trendCorpus([""], [4], {rockets: [2]});
const one = trendCorpus(["2024"], [20], {rockets: [5]});

describe("the chart of places", () => {
  it("draws lines that cross, end and begin anew", async () => {
    await expect(svgFile(rankChart(listsOf().ranks, {width: 900, onOpen: () => undefined}))).toMatchFileSnapshot(
      "ranks.svg"
    );
    const narrow = rankChart(listsOf().ranks, {width: 312, touch: true, onOpen: () => undefined});
    await expect(svgFile(narrow)).toMatchFileSnapshot("ranks-narrow.svg");
    for (const reach of narrow.querySelectorAll(".reach")) {
      expect(Number(reach.getAttribute("height"))).toBeGreaterThanOrEqual(44);
      expect(Number(reach.getAttribute("width"))).toBeGreaterThanOrEqual(32);
    }
  });

  it("draws one period, and says why there is nothing", async () => {
    await expect(svgFile(rankChart(listsOf(one, "year").ranks))).toMatchFileSnapshot("ranks-one.svg");
    await expect(svgFile(rankChart(listsOf(none, "year").ranks))).toMatchFileSnapshot("ranks-none.svg");
    const thin = trendCorpus(["2023", "2024"], [4, 5], {rockets: [2, 3]});
    expect(rankChart(listsOf(thin, "year").ranks).textContent).toContain("Too few papers");
  });
});

describe("the lanes of bursts", () => {
  it("draws a row a burst", async () => {
    await expect(svgFile(burstLanes(listsOf().bursts, {onOpen: () => undefined}))).toMatchFileSnapshot(
      "burst-lanes.svg"
    );
    const narrow = burstLanes(listsOf().bursts, {width: 312, touch: true, onOpen: () => undefined});
    await expect(svgFile(narrow)).toMatchFileSnapshot("burst-lanes-narrow.svg");
    for (const reach of narrow.querySelectorAll(".reach"))
      expect(Number(reach.getAttribute("height"))).toBeGreaterThanOrEqual(44);
  });

  it("says when there is none", async () => {
    await expect(svgFile(burstLanes(listsOf(none, "year").bursts))).toMatchFileSnapshot("burst-lanes-none.svg");
    expect(burstLanes(listsOf(one, "year").bursts).textContent).toContain("No topic bursts.");
  });
});

it("open as many papers as each mark says, under any selection", () => {
  const cases = randomCorpus({most: 24}).chain((of) =>
    fc.tuple(
      fc.constant(of),
      randomSelection(of),
      fc.constantFrom(...calendarUnits, "digest" as const),
      fc.constantFrom(312, 900)
    )
  );
  fc.assert(
    fc.property(cases, ([of, selection, unit, width]) => {
      const periods = periodsOfSelection(of, selection, select(of, selection), unit);
      const trends = trendsOf(of, periods, {enough: 2});
      const bursts = topicBursts(periods, trends, {leastPapers: 2, s: 1.2, gamma: 0});
      const opened = opener();
      const ranks = {lines: rankLines(trends), periods: periods.periods, told: trends.told};
      expectMarksToOpenWhatTheySay(rankChart(ranks, {width, onOpen: opened.onOpen}), opened, of, selection);
      const lanes = burstLanes({bursts, periods: periods.periods}, {width, onOpen: opened.onOpen});
      expect(expectMarksToOpenWhatTheySay(lanes, opened, of, selection)).toBe(bursts.length);
    }),
    {numRuns: 60}
  );
});
