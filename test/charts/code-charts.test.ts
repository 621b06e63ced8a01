// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {linkHosts, linkingByPeriod, linkingByTopic} from "../../src/analysis/code.ts";
import type {HostShare} from "../../src/analysis/code.ts";
import {codeCounts} from "../../src/analysis/frequency.ts";
import {periodsOf} from "../../src/analysis/periods.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {codeBar} from "../../src/charts/code-bar.ts";
import {hostBars} from "../../src/charts/host-bars.ts";
import {shareDots} from "../../src/charts/share-dots.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {svgFile} from "./snapshot.ts";

const onOpen = () => undefined;

describe("shareDots", () => {
  const corpus = trendCorpus(
    ["2019", "2020", "2022", ""],
    [4, 30, 25, 1],
    {
      "language models": [2, 20, 14, 0],
      tokenization: [0, 9, 0, 0],
      "heat transfer in very thin films of metal": [1, 3, 9, 1]
    },
    {communities: {"language models": 0, tokenization: 1}}
  );
  for (const paper of corpus.papers) if (paper.date === "2022") paper.code = "none";
  const periods = linkingByPeriod(periodsOf(corpus.papers, "year"));
  const topics = linkingByTopic(corpus, everything, select(corpus, everything));
  const cases = {
    periods: shareDots(periods, {onOpen}),
    topics: shareDots(topics, {width: 470, rowHeight: 25, onOpen}),
    narrow: shareDots(topics, {width: 312, rowHeight: 36, onOpen}),
    one: shareDots(linkingByPeriod(periodsOf(corpus.papers.slice(4, 10), "year")), {onOpen}),
    none: shareDots(linkingByPeriod(periodsOf([], "year")), {nothing: "No paper has a date."})
  };
  for (const [name, chart] of Object.entries(cases))
    it(`draws ${name}`, async () => {
      await expect(svgFile(chart)).toMatchFileSnapshot(`share-dots-${name}.svg`);
    });

  it("tells groups apart as the test does", () => {
    expect(Array.from(cases.periods.querySelectorAll(".name.stands-out"), ({textContent}) => textContent)).toEqual([
      "2020",
      "2022"
    ]);
    expect(cases.periods.querySelectorAll(".few")).toHaveLength(3);
    expect(cases.none.textContent).toContain("No paper has a date.");
  });
});

describe("codeBar", () => {
  const cases = {
    typical: codeBar([30, 4, 2, 2, 96], {width: 1164, onOpen}),
    narrow: codeBar([30, 4, 2, 2, 96], {width: 312, onOpen}),
    thin: codeBar([1, 1, 1, 1, 9996], {width: 776, onOpen}),
    one: codeBar([0, 0, 1, 0, 0], {onOpen}),
    none: codeBar([0, 0, 0, 0, 0])
  };
  for (const [name, chart] of Object.entries(cases))
    it(`draws ${name}`, async () => {
      await expect(svgFile(chart)).toMatchFileSnapshot(`code-bar-${name}.svg`);
    });

  it("fills its width, shows every paper, and lets no words touch", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(4000), {minLength: 5, maxLength: 5}),
        fc.integer({min: 280, max: 1200}),
        (counts, width) => {
          fc.pre(counts.some(Boolean));
          const bars = Array.from(codeBar(counts, {width}).querySelectorAll(".shape"), (bar) => [
            Number(bar.getAttribute("x")),
            Number(bar.getAttribute("width"))
          ]) as [number, number][];
          expect(bars).toHaveLength(counts.filter(Boolean).length);
          for (const [, wide] of bars) expect(wide).toBeGreaterThanOrEqual(2.99);
          expect(bars.at(-1)![0] + bars.at(-1)![1]).toBeCloseTo(width, 6);
          const chart = codeBar(counts, {width});
          const words = Array.from(chart.querySelectorAll("text"));
          const rows = new Set(words.map((text) => text.getAttribute("y")));
          if (rows.size === 1) {
            const reach = Array.from(
              chart.querySelectorAll(".reach"),
              (rect) => Number(rect.getAttribute("x")) + Number(rect.getAttribute("width"))
            );
            words
              .slice(1)
              .forEach((text, i) => expect(Number(text.getAttribute("x"))).toBeGreaterThanOrEqual(reach[i]! - 1e-6));
            expect(reach.at(-1)!).toBeLessThanOrEqual(width + 1e-6);
          } else expect(rows.size).toBe(words.length);
        }
      )
    );
  });
});

describe("hostBars", () => {
  const hosts = (...papers: number[]): HostShare[] =>
    papers.map((count, i) => ({host: `${"long-".repeat(i)}host-${i}.example.org`, papers: count, focus: everything}));
  const cases = {
    typical: hostBars(hosts(34, 1, 1, 1), {onOpen}),
    many: hostBars(hosts(...Array.from({length: 30}, (_, i) => 30 - i)), {onOpen}),
    one: hostBars(hosts(1), {onOpen}),
    none: hostBars([])
  };
  for (const [name, chart] of Object.entries(cases))
    it(`draws ${name}`, async () => {
      await expect(svgFile(chart)).toMatchFileSnapshot(`host-bars-${name}.svg`);
    });
});

it("opens as many papers as each mark says, under any selection", () => {
  const cases = randomCorpus({most: 24}).chain((of) =>
    fc.tuple(fc.constant(of), randomSelection(of), fc.constantFrom(312, 700))
  );
  fc.assert(
    fc.property(cases, ([of, selection, width]) => {
      const selected = select(of, selection);
      const periods = periodsOfSelection(of, selection, selected, "year");
      let opened: Selection | null = null;
      const options = {width, onOpen: (focus: Selection) => void (opened = focus)};
      const charts = [
        codeBar(codeCounts(selected), options),
        shareDots(linkingByPeriod(periods, 3), options),
        shareDots(linkingByTopic(of, selection, selected), options),
        hostBars(linkHosts(of, selected), options)
      ];
      for (const mark of charts.flatMap((chart) => Array.from(chart.querySelectorAll(".mark")))) {
        opened = null;
        mark.dispatchEvent(new MouseEvent("click", {bubbles: true}));
        const said = /: (\d+)(?: of \d+)? papers?|no papers/.exec(mark.getAttribute("aria-label")!)!;
        expect(opened === null ? 0 : select(of, narrow(selection, opened)).size).toBe(Number(said[1] ?? 0));
      }
      expect(charts.map((chart) => chart.outerHTML).join("")).not.toMatch(/NaN|undefined|Infinity/);
    }),
    {numRuns: 25}
  );
});
