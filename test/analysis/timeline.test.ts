import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {everything, select} from "../../src/analysis/selection.ts";
import {periodsOfSelection, unitsOfSelection} from "../../src/analysis/selection-periods.ts";
import {byCommunity, timeline, timelineUnits} from "../../src/analysis/timeline.ts";
import type {TimeSlot} from "../../src/analysis/timeline.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";

const of = (dates: string[], sizes: number[] = dates.map(() => 1)) => {
  const corpus = trendCorpus(dates, sizes, {});
  return timeline(corpus, select(corpus, everything));
};
const sizes = (slots: TimeSlot[]) => Object.fromEntries(slots.map(({key, papers}) => [key, papers.length]));

describe("the time line", () => {
  it("draws quarters of whole years over several years", () => {
    const {unit, columns, groups} = of(
      ["2019-08", "2020-02", "2021-08", "2022-01", "2023-11", "2025-05"],
      [3, 2, 3, 2, 9, 4]
    );
    expect(unit).toBe("quarter");
    expect(columns[0]!.key).toBe("2019-Q1");
    expect(columns.at(-1)!.key).toBe("2025-Q2");
    expect(sizes(groups)).toEqual({2019: 3, 2020: 2, 2021: 3, 2022: 2, 2023: 9, 2024: 0, 2025: 4});
    expect(groups.map(({start, end}) => [start, end]).slice(-2)).toEqual([
      [20, 24],
      [24, 26]
    ]);
  });

  it("takes the finest unit that the span and the dates allow", () => {
    expect(of(["2024-05-03", "2024-06-10"]).unit).toBe("day");
    expect(of(["2024-05-27", "2025-06-13"], [200, 1]).unit).toBe("week");
    expect(of(["2024-05-27", "2025-06-13"]).unit).toBe("month");
    expect(of(["2024-05", "2025-06"]).unit).toBe("month");
    expect(of(["2024-05-27", "2025-06-13"], [200, 1]).columns).toHaveLength(55);
    expect(of(["1990", "2024"]).unit).toBe("year");
    expect(of(["2024-05-03"], [134])).toMatchObject({unit: "day", columns: [{key: "2024-05-03"}]});
  });

  it("draws thin early years apart, empty ones too", () => {
    const line = of(
      ["2007", "2010", "2014", "2019-02", "2020-03", "2021-04", "2022-01", "2023-02", "2025-01"],
      [1, 1, 1, 2, 7, 15, 14, 44, 11]
    );
    expect(line.early.map(({key}) => key)).toEqual(
      "2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019".split(" ")
    );
    expect(line.earlyTogether).toMatchObject({label: "2007–19", focus: {from: "2007", to: "2019"}});
    expect(line.columns[0]!.key).toBe("2020-Q1");
    expect(of(["2018", "2019", "2020"], [1, 1, 40]).early).toEqual([]);
  });

  it("keeps a date that is less exact in its first column, and finds it", () => {
    const corpus = trendCorpus(["2024-01-09", "2024-02-07", "2024", "2024-02"], [30, 30, 1, 1], {});
    const line = timeline(corpus, select(corpus, everything));
    expect(line.unit).toBe("day");
    expect(line.inexact).toBe(2);
    const first = line.columns[0]!;
    expect(first.key).toBe("2024-01-01");
    expect(first.papers.map(({date}) => date)).toEqual(["2024"]);
    expect(first.focus).toEqual({...everything, papers: [first.papers[0]!.id]});
  });

  it("names weeks by the month they begin in", () => {
    const {groups} = of(["2024-05-27", "2024-06-03", "2025-06-13"], [1, 1, 200]);
    expect(groups[0]).toMatchObject({
      label: "weeks from May 2024",
      short: "May",
      focus: {from: "2024-05-27", to: "2024-06-02"}
    });
    expect(groups[1]).toMatchObject({label: "weeks from Jun 2024", focus: {from: "2024-06-03", to: "2024-06-30"}});
  });

  it("has the early years and the periods that trends have, unasked", () => {
    const corpus = trendCorpus(
      ["2007", "2010", "2014", "2019-02", "2020-03", "2021-04", "2022-01", "2023-02", "2025-01"],
      [1, 1, 1, 2, 7, 15, 14, 44, 11],
      {}
    );
    const selected = select(corpus, everything);
    const line = timeline(corpus, selected);
    const {unit} = unitsOfSelection(corpus, everything, selected);
    const {periods} = periodsOfSelection(corpus, everything, selected, unit);
    expect([line.earlyTogether!, ...line.groups].map(({label, papers}) => [label, papers.length])).toEqual(
      periods.map(({label, papers}) => [label, papers.length])
    );
  });

  it("has the periods that a reader asks for", () => {
    const corpus = trendCorpus(["2020-03", "2021-04", "2022-01", "2023-02", "2025-01"], [9, 15, 14, 44, 11], {});
    expect(timelineUnits(corpus)).toEqual({units: ["year", "half-year", "quarter", "month"], unit: "year"});
    const selected = select(corpus, everything);
    const halves = timeline(corpus, selected, {period: "half-year"});
    expect(halves.unit).toBe("quarter");
    expect(halves.groups.slice(0, 2).map(({label, papers}) => [label, papers.length])).toEqual([
      ["Jan–Jun 2020", 9],
      ["Jul–Dec 2020", 0]
    ]);
    expect(timeline(corpus, selected, {period: "month"}).groups).toHaveLength(59);
  });

  it("has no columns without dates, and nothing without papers", () => {
    expect(of([""], [3])).toMatchObject({columns: [], early: [], groups: [], undated: {papers: {length: 3}}});
    expect(of([], [])).toMatchObject({columns: [], undated: {papers: []}});
  });

  it("puts communities in order, those in none last, then code", () => {
    const corpus = fixtureCorpus();
    const sorted = [...corpus.papers].sort(byCommunity).map(({community}) => community);
    expect(sorted.indexOf(-1)).toBe(sorted.length - corpus.papers.filter((paper) => paper.community < 0).length);
    expect(sorted.filter((community) => community >= 0)).toEqual(
      [...sorted.filter((community) => community >= 0)].sort((a, b) => a - b)
    );
  });

  it("holds every paper once, and each slot's focus finds exactly its papers, whatever is selected", () => {
    const cases = randomCorpus({most: 24}).chain((corpus) =>
      fc
        .tuple(randomSelection(corpus), fc.constantFrom(null, ...timelineUnits(corpus).units))
        .map(([selection, period]) => ({corpus, selection, period}))
    );
    fc.assert(
      fc.property(cases, ({corpus, selection, period}) => {
        const selected = select(corpus, selection);
        const line = timeline(corpus, selected, period ? {period} : {});
        const ids = (slots: TimeSlot[]) =>
          slots.flatMap(({papers, rest}) => [...papers, ...rest].map(({id}) => id)).sort();
        const all = corpus.papers.map(({id}) => id).sort();
        expect(ids([...line.early, ...line.columns, line.undated])).toEqual(all);
        expect(ids([...(line.earlyTogether ? [line.earlyTogether] : []), ...line.groups, line.undated])).toEqual(all);
        for (const slot of [...line.early, ...line.columns, ...line.groups, line.undated]) {
          if (!slot.papers.length && !slot.rest.length) continue;
          const found = select(corpus, slot.focus).papers.map(({id}) => id);
          expect([...found].sort()).toEqual(ids([slot]));
          expect(slot.papers.every(({index}) => selected.mask[index])).toBe(true);
        }
      }),
      {numRuns: 150}
    );
  });
});
