// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {timeline} from "../../src/analysis/timeline.ts";
import {timelineChart} from "../../src/charts/timeline.ts";
import type {TimelineOptions} from "../../src/charts/timeline.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {expectMarksToOpenWhatTheySay, opener} from "./opened-papers.ts";
import {svgFile} from "./snapshot.ts";

const draw = (corpus: Corpus, selection: Selection, options: TimelineOptions = {}) =>
  timelineChart(
    {timeline: timeline(corpus, select(corpus, selection)), communities: corpus.communities},
    {onOpen: () => {}, ...options}
  );
const fixture = fixtureCorpus();
const years = ["2007", "2010", "2014", "2019-02", "2020-03", "2021-04", "2022-01", "2023-02", "2024-05", "2025-01", ""];
const topics = {clustering: [0, 1, 0, 1, 2, 9, 3, 20, 9, 2, 1], agents: [0, 0, 0, 0, 0, 0, 2, 9, 25, 8, 0]};
const communities = {clustering: 0, agents: 1};
const digest = trendCorpus(years, [1, 1, 1, 2, 7, 15, 14, 44, 34, 11, 1], topics, {communities});
const large = trendCorpus(
  ["2024-05-27", "2024-08-13", "2024-12-02", "2025-06-13", ""],
  [120, 300, 250, 90, 12],
  {clustering: [60, 90, 80, 4, 2], agents: [10, 40, 120, 80, 3]},
  {communities}
);

describe("the time line", () => {
  it("draws papers as marks, early years closer together, the undated apart", async () => {
    const chart = draw(digest, everything);
    await expect(svgFile(chart)).toMatchFileSnapshot("timeline.svg");
    expect(chart.querySelectorAll(".papers .mark")).toHaveLength(131);
    expect(chart.textContent).toMatch(/no date 1/);
  });

  it("keeps the rest as faint rings where they were", async () => {
    const chart = draw(digest, {...everything, topics: ["agents"]});
    await expect(svgFile(chart)).toMatchFileSnapshot("timeline-selected.svg");
    expect(chart.querySelectorAll(".papers .mark")).toHaveLength(44);
    expect(chart.querySelectorAll(".ghost")).toHaveLength(131 - 44);
    expect(chart.getAttribute("height")).toBe(draw(digest, everything).getAttribute("height"));
    expect(chart.textContent).toContain("25 of 34");
  });

  it("runs downwards on a phone, a row a year, each a target of 44 px", async () => {
    const chart = draw(digest, everything, {width: 312});
    await expect(svgFile(chart)).toMatchFileSnapshot("timeline-narrow.svg");
    const labels = Array.from(chart.querySelectorAll(".label"), ({textContent}) => textContent);
    expect(labels).toEqual(["2025", "2024", "2023", "2022", "2021", "2020", "2007–19", "No date"]);
    for (const reach of chart.querySelectorAll(".reach"))
      expect(Number(reach.getAttribute("height"))).toBeGreaterThanOrEqual(44);
  });

  it("stacks bars beyond two hundred papers", async () => {
    const chart = draw(large, everything);
    await expect(svgFile(chart)).toMatchFileSnapshot("timeline-many.svg");
    expect(chart.querySelectorAll(".papers .mark")).toHaveLength(0);
    await expect(svgFile(draw(large, everything, {width: 312}))).toMatchFileSnapshot("timeline-many-narrow.svg");
  });

  it("draws the marks of a small selection among many", () => {
    const chart = draw(large, {...everything, topics: ["agents"], from: "2025"});
    expect(chart.querySelectorAll(".papers .mark")).toHaveLength(80);
    expect(chart.querySelectorAll(".ghost")).toHaveLength(0);
  });

  it("draws one paper, papers without dates, and explains itself with none", async () => {
    const one = trendCorpus(["2024-05-05"], [1], {});
    await expect(svgFile(draw(one, everything, {width: 776}))).toMatchFileSnapshot("timeline-one.svg");
    const undated = trendCorpus([""], [60], {});
    await expect(svgFile(draw(undated, everything, {width: 776}))).toMatchFileSnapshot("timeline-undated.svg");
    await expect(svgFile(draw(trendCorpus([], [], {}), everything))).toMatchFileSnapshot("timeline-none.svg");
    expect(draw(digest, {...everything, to: "1999"}).querySelectorAll(".ghost")).toHaveLength(131);
  });

  it("marks what is open", () => {
    const opened = {...everything, papers: [fixture.papers[0]!.id]};
    expect(draw(fixture, everything, {opened}).querySelectorAll(".opened")).toHaveLength(1);
  });

  it("stays inside its width, whatever the dates", () => {
    fc.assert(
      fc.property(randomCorpus({most: 40}), fc.integer({min: 312, max: 1164}), (corpus, width) => {
        for (const g of draw(corpus, everything, {width}).querySelectorAll(".papers > .mark")) {
          const x = Number(/translate\(([-\d.]+)/.exec(g.getAttribute("transform")!)![1]);
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
        }
      }),
      {numRuns: 40}
    );
  });

  it("opens as many papers as each mark says, under any selection", () => {
    const cases = randomCorpus({least: 1, most: 20}).chain((corpus) =>
      fc.tuple(fc.constant(corpus), randomSelection(corpus), fc.constantFrom(312, 1164), fc.constantFrom(0, 200))
    );
    fc.assert(
      fc.property(cases, ([corpus, selection, width, most]) => {
        const opened = opener();
        const chart = draw(corpus, selection, {width, most, onOpen: opened.onOpen});
        expectMarksToOpenWhatTheySay(chart, opened, corpus, selection);
      }),
      {numRuns: 40}
    );
    const opened = opener();
    const chart = draw(large, everything, {onOpen: opened.onOpen});
    expect(expectMarksToOpenWhatTheySay(chart, opened, large, everything)).toBeGreaterThan(8);
  });
});
