// @vitest-environment jsdom
import {expect, it} from "vitest";
import {linkingByPeriod} from "../../src/analysis/code.ts";
import {atLevel, comparedTopics} from "../../src/analysis/compared-shares.ts";
import {compareSides} from "../../src/analysis/comparison.ts";
import {shareDifference} from "../../src/analysis/difference.ts";
import {codeSubtitleCompared, distinctSubtitle, movedSubtitle} from "../../src/analysis/findings-compare.ts";
import {linkingPeriodsSubtitle, linkingTopicsSubtitle} from "../../src/analysis/findings-code.ts";
import {smallMultiplesSubtitle, trendSubtitle} from "../../src/analysis/findings-trends.ts";
import {wilson, zOfLevel} from "../../src/analysis/intervals.ts";
import type {IntervalLevel} from "../../src/analysis/intervals.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {topicTable} from "../../src/analysis/topic-table.ts";
import {distinctNote} from "../../src/analysis/topic-words.ts";
import {trendProse} from "../../src/analysis/trend-prose.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import {compareShares} from "../../src/charts/compare-shares.ts";
import {intervalOption} from "../../src/charts/interval-option.ts";
import {charts} from "../../src/charts/registry.ts";
import {trendCorpus} from "../trend-fixture.ts";

const levels = intervalOption.values as readonly IntervalLevel[];
const years = ["2020", "2021", "2022", "2023", "2024", "2025"];
const corpus = trendCorpus(
  years.map((year) => `${year}-06-15`),
  years.map(() => 40),
  {
    "language models": [4, 8, 12, 16, 20, 26],
    "graph matching": [20, 18, 12, 9, 6, 4],
    "heat transfer": [9, 9, 9, 9, 9, 9]
  },
  {communities: {"language models": 0, "graph matching": 0, "heat transfer": 1}}
);
const selected = select(corpus, everything);
const comparison = compareSides(corpus, everything, {
  a: {...everything, from: "2020", to: "2022"},
  b: {...everything, from: "2023", to: "2025"}
});

/** Wider at every higher level, around the same middle. */
function expectWider(intervals: {low: number; high: number}[]): void {
  for (const [i, {low, high}] of intervals.entries()) {
    if (i === 0) continue;
    expect(low).toBeLessThanOrEqual(intervals[i - 1]!.low);
    expect(high - low).toBeGreaterThan(intervals[i - 1]!.high - intervals[i - 1]!.low);
  }
}

it("is declared by every chart that draws such intervals, and by no other", () => {
  const having = Object.entries(charts).filter(([, {options}]) => Object.hasOwn(options, "level"));
  expect(having.map(([id]) => id).sort()).toEqual(
    ["code-periods", "code-topics", "compare-code", "compare-moved", "compare-odds", "topic-bars", "trend"].sort()
  );
  for (const [, {options}] of having) expect(options["level"]).toMatchObject({type: "choice", default: "95"});
});

it("has the quantiles of the normal distribution", () => {
  // By Abramowitz & Stegun 26.2.17, to 7.5e-8.
  const phi = (z: number) => {
    const t = 1 / (1 + 0.2316419 * z);
    const sum = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum;
  };
  for (const level of levels) expect(2 * phi(zOfLevel[level]) - 1).toBeCloseTo(Number(level) / 100, 5);
});

it("widens shares, differences and log-odds, and leaves the shares and the verdicts", () => {
  expectWider(levels.map((level) => wilson(7, 40, zOfLevel[level])));
  expectWider(levels.map((level) => shareDifference(7, 40, 15, 60, zOfLevel[level])));
  const {rows} = comparedTopics(corpus, comparison);
  expect(rows.length).toBe(3);
  for (const [i, row] of rows.entries()) {
    const each = levels.map((level) => atLevel(rows, level)[i]!);
    expectWider(each.map(({odds}) => odds));
    expectWider(each.map(({difference}) => difference));
    for (const one of each) {
      expect([one.standsOut, one.adjusted, one.odds.z, one.difference.difference]).toEqual([
        row.standsOut,
        row.adjusted,
        row.odds.z,
        row.difference.difference
      ]);
    }
    expect(each[2]).toEqual(row);
  }
  const tables = levels.map((level) => topicTable(corpus, selected, {level}));
  for (const i of tables[0]!.rows.keys()) expectWider(tables.map(({rows}) => rows[i]!.distinct!));
  expect(new Set(tables.map(({rows}) => rows.map(({standsOut}) => standsOut).join())).size).toBe(1);
  const periods = periodsOfSelection(corpus, everything, selected, "year");
  const trends = levels.map((interval) => trendsOf(corpus, periods, {interval}));
  expectWider(trends.map(({trends}) => trends[0]!.points[0]!.interval));
  expect(new Set(trends.map(({trends}) => trends.map(({verdict}) => verdict).join())).size).toBe(1);
  expectWider(levels.map((level) => linkingByPeriod(periods, 10, level).groups[0]!.interval));
});

it("is named by every sentence that speaks of intervals", () => {
  const periods = periodsOfSelection(corpus, everything, selected, "year");
  for (const level of levels) {
    const table = topicTable(corpus, selected, {level});
    const trends = trendsOf(corpus, periods, {interval: level});
    const shares = linkingByPeriod(periods, 10, level);
    const shown = [trends.trends[0]!];
    const said = [
      distinctNote(table),
      trendSubtitle(periods, shown, "share", level),
      JSON.stringify(trendProse(trends, shown, {interval: level})),
      smallMultiplesSubtitle("year", "papers", {interval: level}),
      linkingPeriodsSubtitle("year", shares, {level}),
      linkingTopicsSubtitle(shares, {intervals: true, level}),
      distinctSubtitle(comparison, comparedTopics(corpus, comparison), level),
      movedSubtitle(comparison, level),
      codeSubtitleCompared(comparison, level)
    ];
    for (const sentence of said) {
      expect(sentence).toMatch(/interval/);
      expect(sentence.match(/\d+(?=% (Wilson )?intervals?)/g), sentence).toEqual([level]);
    }
  }
});

it("is said of each difference that is drawn", () => {
  const {rows} = comparedTopics(corpus, comparison);
  for (const level of levels) {
    const chart = compareShares(atLevel(rows, level), comparison, {level});
    const said = Array.from(chart.querySelectorAll(".difference"), (mark) => mark.getAttribute("aria-label"));
    expect(said).toHaveLength(3);
    for (const label of said) expect(label).toContain(`${level}% interval`);
  }
});
