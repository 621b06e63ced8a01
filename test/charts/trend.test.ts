// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import type {TrendMeasure} from "../../src/analysis/findings-trends.ts";
import {calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import type {PeriodUnit} from "../../src/analysis/periods.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {topicBursts} from "../../src/analysis/topic-bursts.ts";
import {trendsOf} from "../../src/analysis/trends.ts";
import {sharedTop, smallTrendChart} from "../../src/charts/trend-small.ts";
import {trendChart} from "../../src/charts/trend.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {svgFile} from "./snapshot.ts";

const years = ["2014", "2019", "2020", "2021", "2022", "2023", "2024", "2025", ""];
const sizes = [3, 5, 7, 15, 14, 44, 34, 11, 1];
const topics = {
  "language models": [0, 0, 0, 0, 1, 8, 14, 5, 0],
  "graph matching": [1, 0, 2, 3, 3, 4, 2, 1, 0],
  "heat transfer in very thin films of metal": [0, 0, 1, 2, 0, 6, 9, 3, 0],
  tokenization: [0, 0, 0, 1, 2, 5, 5, 3, 1]
};
const communities = {"language models": 0, "graph matching": 1, tokenization: 0};
const corpus = trendCorpus(years, sizes, topics, {communities});

interface Drawn {
  of?: Corpus;
  unit?: PeriodUnit;
  terms?: string[];
  width?: number;
  measure?: TrendMeasure;
  enough?: number;
  bursting?: boolean;
}

function draw({
  of = corpus,
  unit = "year",
  terms = ["language models"],
  width = 700,
  measure = "share",
  enough,
  bursting = false
}: Drawn) {
  const periods = periodsOf(of.papers, unit);
  const trends = trendsOf(of, periods, {include: terms, ...(enough && {enough})});
  const shown = terms.flatMap((term) => trends.trends.find((trend) => trend.term.term === term) ?? []);
  const bursts = bursting ? topicBursts(periods, trends, {s: 1.5}) : [];
  return trendChart({trends, shown, bursts}, {width, measure, onOpen: () => undefined});
}

describe("trendChart", () => {
  const all = Object.keys(topics);
  const months = Array.from(
    {length: 60},
    (_, i) => `${2020 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`
  );
  const monthly = trendCorpus(
    months,
    months.map((_, i) => 8 + (i % 5)),
    {rockets: months.map((_, i) => Math.floor(i / 10))}
  );
  const one = trendCorpus(["2024"], [20], {rockets: [5]});
  const thin = trendCorpus(["2022", "2023", "2024"], [2, 3, 4], {rockets: [0, 3, 1]});
  const rocket = {terms: ["rockets"]};
  const cases: Record<string, Drawn> = {
    typical: {},
    narrow: {width: 312},
    several: {terms: all},
    "several-narrow": {terms: all, width: 312},
    papers: {measure: "papers", terms: all.slice(0, 2)},
    rank: {measure: "rank", terms: all.slice(0, 3)},
    "many-periods": {of: monthly, unit: "month", ...rocket},
    quarters: {of: monthly, unit: "quarter", ...rocket},
    "one-period": {of: one, ...rocket},
    thin: {of: thin, ...rocket},
    "thin-narrow": {of: thin, width: 312, ...rocket},
    bursts: {of: monthly, unit: "quarter", ...rocket, bursting: true},
    "bursts-narrow": {terms: all, width: 312, bursting: true},
    none: {of: trendCorpus([""], [4], {rockets: [2]}), ...rocket},
    "none-narrow": {of: trendCorpus([""], [4], {rockets: [2]}), width: 312, ...rocket}
  };
  for (const [name, drawn] of Object.entries(cases))
    it(`draws ${name.replaceAll("-", " ")}`, async () => {
      await expect(svgFile(draw(drawn))).toMatchFileSnapshot(`trend-${name}.svg`);
    });

  it("says why it is empty", () => {
    expect(draw(cases["none"]!).textContent).toContain("A trend needs dates; these papers have none.");
    expect(draw({terms: []}).textContent).toContain("None of these papers mentions a topic.");
  });

  it("joins only periods with enough papers", () => {
    expect(draw({}).querySelector(".line")!.getAttribute("d")!.match(/[ML]/g)).toHaveLength(5);
    expect(draw({}).querySelectorAll(".few")).toHaveLength(2);
    expect(draw(cases["thin"]!).querySelector(".line")).toBeNull();
  });

  it("keeps names at the ends of lines apart", () => {
    for (const width of [560, 700, 1000]) {
      const ys = Array.from(draw({terms: all, width}).querySelectorAll(".name"), (name) =>
        Number(name.getAttribute("y"))
      );
      ys.sort((a, b) => a - b)
        .slice(1)
        .forEach((y, i) => expect(y - ys[i]!).toBeGreaterThanOrEqual(14));
    }
  });
});

it("draws nothing of negative width where a page being printed offers no room", () => {
  const periods = periodsOf(corpus.papers, "year");
  const trends = trendsOf(corpus, periods);
  const trend = trends.trends[0]!;
  const [from, to] = [periods.periods[0]!, periods.periods[1]!];
  const burst = {
    trend,
    start: 0,
    end: 1,
    from,
    to,
    papers: 1,
    n: 2,
    level: 2,
    weight: 1,
    lasts: false,
    focus: everything
  };
  for (const width of [0, 1, 24]) {
    const svg = smallTrendChart({trends, trend, bursts: [burst]}, {width, onOpen: () => undefined});
    expect(svg.querySelector(".bursts rect")).not.toBeNull();
    for (const rect of svg.querySelectorAll("rect"))
      expect(Number(rect.getAttribute("width"))).toBeGreaterThanOrEqual(0);
  }
});

it("draws small trends on one scale", async () => {
  const trends = trendsOf(corpus, periodsOf(corpus.papers, "year"));
  const top = sharedTop(trends.trends);
  for (const [i, name] of ["typical", "falling"].entries())
    await expect(svgFile(smallTrendChart({trends, trend: trends.trends[i]!}, {top}))).toMatchFileSnapshot(
      `trend-small-${name}.svg`
    );
  const few = trendsOf(corpus, periodsOf(corpus.papers, "year"), {enough: 50});
  await expect(
    svgFile(smallTrendChart({trends: few, trend: few.trends[0]!}, {top: 0.3, width: 312}))
  ).toMatchFileSnapshot("trend-small-few.svg");
  expect(sharedTop([])).toBe(1);
});

it("opens as many papers as each mark says, under any selection", () => {
  const cases = randomCorpus({most: 24}).chain((of) =>
    fc.tuple(
      fc.constant(of),
      randomSelection(of),
      fc.constantFrom(...calendarUnits.slice(0, 4)),
      fc.constantFrom("share", "papers", "rank") as fc.Arbitrary<TrendMeasure>,
      fc.constantFrom(312, 700)
    )
  );
  fc.assert(
    fc.property(cases, ([of, selection, unit, measure, width]) => {
      const periods = periodsOfSelection(of, selection, select(of, selection), unit);
      const trends = trendsOf(of, periods, {enough: 2});
      const bursts = topicBursts(periods, trends, {leastPapers: 2, s: 1.2, gamma: 0});
      let opened: Selection | null = null;
      const onOpen = (focus: Selection) => void (opened = focus);
      const charts = [
        trendChart({trends, shown: trends.trends.slice(0, 2), bursts}, {width, measure, onOpen}),
        ...trends.trends.slice(0, 1).map((trend) => smallTrendChart({trends, trend, bursts}, {onOpen}))
      ];
      for (const mark of charts.flatMap((chart) => Array.from(chart.querySelectorAll(".mark")))) {
        opened = null;
        mark.dispatchEvent(new MouseEvent("click", {bubbles: true}));
        const said = /: (\d+) of \d+ papers?|no papers/.exec(mark.getAttribute("aria-label")!)!;
        expect(opened === null ? 0 : select(of, narrow(selection, opened)).size).toBe(Number(said[1] ?? 0));
      }
      expect(charts.map((chart) => chart.outerHTML).join("")).not.toMatch(/NaN|undefined|Infinity/);
    }),
    {numRuns: 25}
  );
});
