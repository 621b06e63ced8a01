import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Digest, Paper} from "../../src/analysis/corpus.ts";
import {datedDigests} from "../../src/analysis/digest-periods.ts";
import {fittingUnit, fittingUnits} from "../../src/analysis/fitting-periods.ts";
import {fillPeriods, periodOf, calendarUnits, periodsOf} from "../../src/analysis/periods.ts";

function papers(...dates: (string | null)[]): Paper[] {
  return dates.map((date, index) => ({
    index,
    id: String(index),
    title: `Paper ${index}`,
    date,
    dated: date ? "published" : null,
    authors: null,
    url: null,
    code: "none",
    source: "",
    line: index,
    community: -1,
    topics: []
  }));
}

function repeated(counts: Record<string, number>): Paper[] {
  return papers(...Object.entries(counts).flatMap(([date, n]) => Array<string>(n).fill(date)));
}

const anyDate = fc
  .tuple(
    fc.integer({min: 1990, max: 2030}),
    fc.integer({min: 1, max: 12}),
    fc.integer({min: 1, max: 28}),
    fc.constantFrom(4, 7, 10)
  )
  .map(([year, month, day, length]) =>
    `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`.slice(0, length)
  );

describe("periodOf", () => {
  it("names the period of a date", () => {
    const names = (date: string) => calendarUnits.map((unit) => periodOf(date, unit));
    expect(names("2025-07-04")).toEqual(["2025", "2025-H2", "2025-Q3", "2025-07", "2025-W27", "2025-07-04"]);
    expect(names("2025-07")).toEqual(["2025", "2025-H2", "2025-Q3", "2025-07", null, null]);
    expect(names("2025")).toEqual(["2025", null, null, null, null, null]);
  });

  it("counts weeks as ISO 8601 does over the turn of a year", () => {
    expect(
      ["2005-01-01", "2005-01-02", "2008-12-29", "2010-01-03", "1977-01-01"].map((date) => periodOf(date, "week"))
    ).toEqual(["2004-W53", "2004-W53", "2009-W01", "2009-W53", "1976-W53"]);
  });

  it("is null for what is no date", () => {
    for (const date of [null, "", "soon", "2025-13", "2025-02-30", "20250704"])
      expect(periodOf(date, "day")).toBeNull();
  });
});

describe("periodsOf", () => {
  it("takes early thin years together and keeps empty ones between", () => {
    const {periods} = periodsOf(
      repeated({"2007": 1, "2012-05": 2, "2019-03": 2, "2020": 20, "2022": 30, "2023": 10}),
      "year"
    );
    expect(periods.map(({label, papers}) => [label, papers.length])).toEqual([
      ["2007–19", 5],
      ["2020", 20],
      ["2021", 0],
      ["2022", 30],
      ["2023", 10]
    ]);
    expect(periods[0]).toMatchObject({from: "2007", to: "2019", short: "≤19", when: "in 2007 to 2019"});
  });

  it("places a year-only date among early years taken together, and says it is inexact after them", () => {
    const {periods, inexact, undated} = periodsOf(
      [...repeated({"2007": 2, "2010": 2, "2020": 1, "2020-02": 30, "2020-09": 30}), ...papers(null)],
      "half-year"
    );
    expect(periods.map(({label, papers}) => [label, papers.length])).toEqual([
      ["2007–19", 4],
      ["Jan–Jun 2020", 30],
      ["Jul–Dec 2020", 30]
    ]);
    expect(inexact.map(({date}) => date)).toEqual(["2020"]);
    expect(undated).toHaveLength(1);
  });

  it("leaves few papers in their own years", () => {
    const {periods} = periodsOf(papers("2019", "2021-03", "2022", "2022-10"), "year");
    expect(periods.map(({label, papers}) => [label, papers.length])).toEqual([
      ["2019", 1],
      ["2020", 0],
      ["2021", 1],
      ["2022", 2]
    ]);
  });

  it("has no periods without dates", () => {
    expect(periodsOf(papers(null, null), "year")).toMatchObject({periods: [], inexact: [], undated: [{}, {}]});
    expect(periodsOf([], "month").periods).toEqual([]);
  });

  it("places every paper once, in a period that its date lies in", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(anyDate, {freq: 9}), {maxLength: 60}),
        fc.constantFrom(...calendarUnits),
        (dates, unit) => {
          const all = papers(...dates);
          const {periods, inexact, undated} = periodsOf(all, unit);
          const placed = [...periods.flatMap((period) => period.papers), ...inexact, ...undated];
          expect(placed.map(({index}) => index).sort((a, b) => a - b)).toEqual(all.map(({index}) => index));
          for (const {from, to, papers} of periods)
            for (const {date} of papers) {
              expect(date!.slice(0, from.length) >= from).toBe(true);
              expect(date!.slice(0, to.length) <= to).toBe(true);
            }
          expect(periods.map(({from}) => from)).toEqual([...periods.map(({from}) => from)].sort());
          for (const {date} of inexact) expect(date!.length).toBeLessThan(10);
          if (unit === "year") expect(inexact).toEqual([]);
          expect(new Set(periods.map(({key}) => key)).size).toBe(periods.length);
        }
      ),
      {numRuns: 100}
    );
  });
});

describe("fillPeriods", () => {
  it("keeps the periods and counts other papers, outsiders as inexact", () => {
    const all = repeated({"2020": 20, "2021": 20});
    const filled = fillPeriods(periodsOf(all, "year"), [...all.slice(15, 25), ...papers("1999", null)]);
    expect(filled.periods.map(({key, papers}) => [key, papers.length])).toEqual([
      ["2020", 5],
      ["2021", 5]
    ]);
    expect(filled.inexact).toHaveLength(1);
    expect(filled.undated).toHaveLength(1);
  });
});

describe("fittingUnit", () => {
  it("is the year for papers of several years", () => {
    expect(
      fittingUnit(repeated({"2020-03": 7, "2021-04": 15, "2022-05": 14, "2023-06": 44, "2024-02": 34, "2025-01": 11}))
    ).toBe("year");
  });

  it("is the month for a year of daily digests, the day for a fortnight", () => {
    const months = Array.from(
      {length: 14},
      (_, i) => `${2024 + Math.floor((i + 4) / 12)}-${String(((i + 4) % 12) + 1).padStart(2, "0")}-10`
    );
    expect(fittingUnit(repeated(Object.fromEntries(months.map((date) => [date, 200]))))).toBe("month");
    const days = Array.from({length: 14}, (_, i) => `2025-03-${String(i + 1).padStart(2, "0")}`);
    expect(fittingUnit(repeated(Object.fromEntries(days.map((date) => [date, 20]))))).toBe("day");
  });

  it("is decided by where most papers are, not by a few over many years", () => {
    const years = {
      "2007-03": 3,
      "2019-04": 5,
      "2020-03": 7,
      "2021-04": 15,
      "2022-05": 14,
      "2023-06": 44,
      "2024-02": 34
    };
    expect(fittingUnit(repeated({...years, "2025-01": 11}))).toBe("year");
    const daily = Object.fromEntries(
      Array.from({length: 14}, (_, i) => [
        `${2024 + Math.floor((i + 4) / 12)}-${String(((i + 4) % 12) + 1).padStart(2, "0")}-10`,
        260
      ])
    );
    const all = repeated({...years, "2025-01": 11, ...daily});
    expect(fittingUnit(all)).toBe("month");
    expect(periodsOf(all, fittingUnit(all)).periods.filter(({papers}) => papers.length >= 10).length).toBeGreaterThan(
      13
    );
  });

  it("offers nothing finer than most dates are", () => {
    expect(fittingUnits(repeated({"2020": 9, "2021": 9, "2021-05": 3}))).toEqual(["year"]);
    expect(fittingUnits(repeated({"2020-01": 9, "2020-06": 9, "2021": 3}))).toEqual([
      "year",
      "half-year",
      "quarter",
      "month"
    ]);
    expect(fittingUnits(papers(null))).toContain("year");
    expect(fittingUnit([])).toBe("year");
    expect(fittingUnit(papers("2025-05-01"))).toBe("year");
  });
});

describe("digests as periods", () => {
  const brought = (digest: string, date: string | null, appearances: number[]): Digest => {
    const [records, source] = [appearances.length, `data/${digest}.txt`];
    return {digest, date, source, format: "txt", records, papers: records, merged: 0, problems: 0, appearances};
  };
  const digests = datedDigests([
    brought("b", "2026-02-15", [2, 3, 4]),
    brought("a", "2026-01-15", [0, 1, 2]),
    brought("again", "2026-01-15", [1, 5]),
    brought("undated", null, [6])
  ]);
  const all = papers("2024", "2024", "2025", null, "2025", null, "2025", null);

  it("are those of one date together, in the order of time, with a paper in each that brought it", () => {
    const {periods, inexact, undated} = periodsOf(all, "digest", digests);
    expect(periods.map(({label, papers, digests}) => [label, papers.map(({index}) => index), digests])).toEqual([
      ["15 Jan 2026", [0, 1, 2, 5], ["a", "again"]],
      ["15 Feb 2026", [2, 3, 4], ["b"]]
    ]);
    expect(periods[0]!.when).toBe("in the digest of 15 January 2026");
    expect(inexact.map(({index}) => index)).toEqual([6]);
    expect(undated.map(({index}) => index)).toEqual([7]);
  });

  it("are offered where several hold most papers, and fit where papers have no better date", () => {
    expect(fittingUnits(all, {digests})).toEqual(["year", "digest"]);
    expect(fittingUnit(all, {digests})).toBe("year");
    const received = all.map((paper) => ({...paper, date: "2026-01-15", dated: "received" as const}));
    expect(fittingUnit(received, {digests, enough: 3})).toBe("digest");
    expect(fittingUnits(all, {digests: digests.slice(0, 1)})).toEqual(["year"]);
    expect(fittingUnits(all)).toEqual(["year"]);
  });
});
