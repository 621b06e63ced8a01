import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {calendarPeriod} from "../../src/analysis/calendar.ts";
import {calendarUnits} from "../../src/analysis/periods.ts";
import type {Period} from "../../src/analysis/periods.ts";
import {periodTicks} from "../../src/charts/period-ticks.ts";
import {textWidth} from "../../src/components/text-width.ts";

const start = {year: 2020, "half-year": 4040, quarter: 8080, month: 24240, week: 2609, day: 18262};

const periods = fc
  .record({unit: fc.constantFrom(...calendarUnits), count: fc.integer({min: 1, max: 70}), merged: fc.boolean()})
  .map(({unit, count, merged}): Period[] => [
    ...(merged ? [{...calendarPeriod(2007, "year", 2019), papers: []}] : []),
    ...Array.from({length: count}, (_, i) => ({...calendarPeriod(start[unit] + i, unit), papers: []}))
  ]);

it("never lets names of periods touch", () => {
  fc.assert(
    fc.property(periods, fc.integer({min: 5, max: 140}), (columns, step) => {
      const ticks = periodTicks(columns, step);
      expect(ticks).toHaveLength(columns.length);
      for (const row of ["label", "year"] as const) {
        let end = -Infinity;
        ticks.forEach((tick, i) => {
          if (!tick[row]) return;
          const half = textWidth(tick[row], 13) / 2;
          expect(i * step - half).toBeGreaterThanOrEqual(end);
          end = i * step + half;
        });
      }
    }),
    {numRuns: 300}
  );
});

it("names what there is room for", () => {
  const years = [2021, 2022, 2023, 2024, 2025].map((year) => ({...calendarPeriod(year, "year"), papers: []}));
  const labels = (step: number) => periodTicks(years, step).map(({label}) => label);
  expect(labels(80)).toEqual(["2021", "2022", "2023", "2024", "2025"]);
  expect(labels(24)).toEqual(["’21", "’22", "’23", "’24", "’25"]);
  expect(labels(14)).toEqual(["’21", "", "’23", "", "’25"]);
  const months = [24286, 24287, 24288].map((month) => ({...calendarPeriod(month, "month"), papers: []}));
  expect(periodTicks(months, 40)).toEqual([
    {label: "Nov", year: "2023"},
    {label: "Dec", year: ""},
    {label: "Jan", year: "2024"}
  ]);
});
