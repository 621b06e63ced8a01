// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {topicTable} from "../../src/analysis/topic-table.ts";
import type {TopicSort, TopicSplit} from "../../src/analysis/topic-table.ts";
import {topicBars} from "../../src/charts/topic-bars.ts";
import type {TopicBarsOptions} from "../../src/charts/topic-bars.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {expectMarksToOpenWhatTheySay, opener} from "./opened-papers.ts";
import {svgFile} from "./snapshot.ts";

type Options = TopicBarsOptions & {sort?: TopicSort; split?: TopicSplit; selection?: Selection};

function draw(corpus: Corpus, {sort, split, selection = everything, ...options}: Options = {}): SVGSVGElement {
  const table = topicTable(corpus, select(corpus, selection), {...(sort && {sort}), ...(split && {split})});
  return topicBars(table, {onOpen: () => {}, ...options});
}

const digest = trendCorpus(
  ["2021", "2022", "2023", "2024", "2025", ""],
  [20, 30, 39, 34, 10, 1],
  {
    "language models": [0, 0, 4, 18, 6, 0],
    clustering: [10, 7, 1, 0, 0, 1],
    transformers: [3, 5, 6, 6, 2, 0],
    "a topic whose name is so long that no bar would be left if it were written in full": [0, 1, 1, 2, 0, 0],
    everywhere: [20, 30, 39, 34, 10, 1]
  },
  {communities: {"language models": 0, clustering: 1, transformers: 0}}
);

describe("bars of topics", () => {
  it("are split by code, with what each topic is distinctive of", async () => {
    const chart = draw(digest, {opened: {...everything, topics: ["clustering"]}});
    await expect(svgFile(chart)).toMatchFileSnapshot("topic-bars.svg");
    expect(chart.querySelectorAll(".distinct.solid")).toHaveLength(2);
    expect(chart.querySelectorAll(".row.opened")).toHaveLength(1);
  });

  it("are split by year or not at all", async () => {
    await expect(svgFile(draw(digest, {split: "year"}))).toMatchFileSnapshot("topic-bars-year.svg");
    const whole = draw(digest, {split: "nothing"});
    await expect(svgFile(whole)).toMatchFileSnapshot("topic-bars-whole.svg");
    expect(whole.querySelectorAll(".part-key .mark")).toHaveLength(0);
  });

  it("have labels above them on a phone, where a row is one target; with intervals when sorted by them", async () => {
    const chart = draw(digest, {width: 312});
    await expect(svgFile(chart)).toMatchFileSnapshot("topic-bars-narrow.svg");
    expect(chart.querySelectorAll(".segments .mark, .distinct")).toHaveLength(0);
    for (const reach of chart.querySelectorAll(".row .reach, .part-key .reach"))
      expect(Number(reach.getAttribute("height"))).toBeGreaterThanOrEqual(44);
    const sorted = draw(digest, {width: 312, sort: "distinctiveness", intervals: true});
    await expect(svgFile(sorted)).toMatchFileSnapshot("topic-bars-narrow-intervals.svg");
    expect(sorted.querySelectorAll(".distinct")).toHaveLength(4);
  });

  it("are one, or none with an explanation and axes", async () => {
    const one = trendCorpus(["2024"], [3], {clustering: [1]});
    await expect(svgFile(draw(one))).toMatchFileSnapshot("topic-bars-one.svg");
    const none = draw(trendCorpus([], [], {}));
    await expect(svgFile(none)).toMatchFileSnapshot("topic-bars-none.svg");
    expect(none.querySelector(".explanation")!.textContent).toMatch(/papers/);
    expect(none.querySelector("line.zero")).not.toBeNull();
    expect(draw(trendCorpus(["2024"], [3], {})).querySelector(".explanation")).not.toBeNull();
  });

  it("are cut to the first of ten thousand, and say how many more there are", async () => {
    const names = Array.from(
      {length: 10_000},
      (_, i) => [`topic ${i + 1}`, [1 + (i % 7), i % 5]] as [string, number[]]
    );
    const many = trendCorpus(["2023", "2024"], [20, 20], Object.fromEntries(names));
    const chart = draw(many, {show: 3});
    await expect(svgFile(chart)).toMatchFileSnapshot("topic-bars-many.svg");
    expect(chart.textContent).toContain("9,997 more");
    expect(draw(many, {show: 120}).querySelectorAll(".row")).toHaveLength(120);
  });

  it("end intervals that run off the axis in an arrowhead", () => {
    const rare = trendCorpus(["2020", "2024"], [60, 60], {rare: [0, 3]});
    expect(draw(rare).querySelectorAll(".arrow")).toHaveLength(1);
  });

  it("open as many papers as each mark says, under any selection and split", () => {
    const cases = randomCorpus({least: 1, most: 24}).chain((corpus) =>
      fc.record({
        corpus: fc.constant(corpus),
        selection: randomSelection(corpus),
        split: fc.constantFrom<TopicSplit>("code", "year", "nothing"),
        width: fc.constantFrom(312, 776)
      })
    );
    fc.assert(
      fc.property(cases, ({corpus, ...options}) => {
        const opened = opener();
        const chart = draw(corpus, {...options, onOpen: opened.onOpen});
        expectMarksToOpenWhatTheySay(chart, opened, corpus, options.selection);
      }),
      {numRuns: 40}
    );
    for (const corpus of [digest, fixtureCorpus()]) {
      const opened = opener();
      expect(
        expectMarksToOpenWhatTheySay(draw(corpus, {onOpen: opened.onOpen}), opened, corpus, everything)
      ).toBeGreaterThan(12);
    }
  });
});
