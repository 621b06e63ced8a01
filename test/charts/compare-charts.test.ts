// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {comparedNames, shownNames} from "../../src/analysis/compared-names.ts";
import {
  comparedCode,
  comparedTopics,
  distinctTopics,
  movedTopics,
  sharedTopics
} from "../../src/analysis/compared-shares.ts";
import {compareSides} from "../../src/analysis/comparison.ts";
import type {Comparison} from "../../src/analysis/comparison.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {compareNames} from "../../src/charts/compare-names.ts";
import {compareOdds} from "../../src/charts/compare-odds.ts";
import {compareShares} from "../../src/charts/compare-shares.ts";
import {compareSizes} from "../../src/charts/compare-sizes.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomComparison} from "../comparison-fixture.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {svgFile} from "./snapshot.ts";

const onOpen = () => undefined;
const side = (clause: Partial<Selection>): Selection => ({...everything, ...clause});

const corpus = trendCorpus(
  ["2019", "2020", "2022", ""],
  [4, 30, 25, 1],
  {
    "language models": [2, 20, 3, 0],
    tokenization: [0, 9, 0, 0],
    "heat transfer in very thin films of metal": [1, 3, 19, 1],
    "graph matching": [0, 6, 5, 0]
  },
  {communities: {"language models": 0, tokenization: 1}}
);
corpus.papers.forEach((paper, i) => (paper.code = i % 3 ? "none" : paper.date === "2022" ? "promised" : "linked"));
const years = compareSides(corpus, everything, {a: side({from: "2022"}), b: side({to: "2020"})});
const nothing = compareSides(corpus, everything, {a: side({from: "2099"}), b: null});
const fixture = fixtureCorpus();
const overlap = compareSides(fixture, everything, {
  a: side({topics: ["community detection"]}),
  b: side({topics: ["language model"]})
});

function draw(corpus: Corpus, comparison: Comparison, width?: number) {
  const topics = comparedTopics(corpus, comparison);
  const options = {onOpen, ...(width && {width})};
  return {
    sizes: compareSizes(comparison, options),
    odds: compareOdds(distinctTopics(topics), comparison, options),
    moved: compareShares(movedTopics(topics), comparison, options),
    shared: compareShares(sharedTopics(topics), comparison, {...options, differences: false}),
    code: compareShares(comparedCode(comparison), comparison, options),
    names: compareNames(shownNames(comparedNames(corpus, comparison)), comparison, options)
  };
}

describe.each(
  Object.entries({
    years: draw(corpus, years),
    narrow: draw(corpus, years, 312),
    overlap: draw(fixture, overlap),
    none: draw(corpus, nothing)
  })
)("drawn for %s", (name, charts) => {
  it.each(Object.entries(charts))("%s", async (chart, svg) => {
    await expect(svgFile(svg)).toMatchFileSnapshot(`compare-${chart}-${name}.svg`);
  });
});

it.each([312, 540])("has targets as high as a finger where one aims, %i px wide", (width) => {
  const topics = comparedTopics(corpus, years);
  const options = {width, touch: true, onOpen};
  for (const svg of [
    compareOdds(distinctTopics(topics), years, options),
    compareShares(movedTopics(topics), years, options),
    compareShares(comparedCode(years), years, options),
    compareNames(shownNames(comparedNames(fixture, overlap)), overlap, options)
  ])
    for (const mark of svg.querySelectorAll(".row .mark")) {
      const heights = Array.from(mark.querySelectorAll("rect"), (rect) => Number(rect.getAttribute("height")));
      expect(Math.max(...heights), mark.outerHTML).toBeGreaterThanOrEqual(44);
    }
});

it("marks what stands out, and only that, solid", () => {
  const {odds, moved} = draw(corpus, years);
  const solid = (svg: Element) => Array.from(svg.querySelectorAll(".solid .label"), ({textContent}) => textContent);
  expect(solid(odds)).toEqual(["Heat transfer in very thin…", "Tokenization", "Language models"]);
  expect(solid(moved)).toHaveLength(3);
});

it("opens as many papers as each mark’s number, for any sides", () => {
  fc.assert(
    fc.property(randomComparison, ({corpus, comparison}) => {
      const opened: Selection[] = [];
      const options = {onOpen: (focus: Selection) => void opened.push(focus)};
      const topics = comparedTopics(corpus, comparison);
      const names = shownNames(comparedNames(corpus, comparison));
      for (const svg of [
        compareSizes(comparison, options),
        compareOdds(topics.rows, comparison, options),
        compareShares(topics.rows, comparison, options),
        compareShares(comparedCode(comparison), comparison, options),
        compareNames(names, comparison, options)
      ])
        for (const mark of svg.querySelectorAll(".mark[role=button]")) {
          mark.dispatchEvent(new MouseEvent("click", {bubbles: true}));
          const found = select(corpus, narrow(comparison.selection, opened.pop()!)).size;
          expect(found).toBeGreaterThan(0);
          const shown = mark.querySelector(".papers, .size ~ .label .number")?.textContent;
          if (shown) expect(found).toBe(Number(shown.replace(",", "")));
          else {
            const said = /: ([\d,]+) of|(?:^|: |: proposed in )([\d,]+) papers?/.exec(mark.getAttribute("aria-label")!);
            expect(found, mark.outerHTML).toBe(Number((said?.[1] ?? said?.[2])?.replace(",", "")));
          }
        }
    }),
    {numRuns: 40}
  );
});
