import {extent, group, rollup} from "d3-array";
import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarPeriod, PeriodUnit} from "./calendar.js";
import type {Paper} from "./corpus.js";

export type {PeriodUnit} from "./calendar.js";

/** A period and the papers whose date lies in it. */
export interface Period extends CalendarPeriod {
  papers: Paper[];
}

/** Every period from the first paper's to the last's, empty ones too, and the papers that stand in none. */
export interface Periods {
  unit: PeriodUnit;
  periods: Period[];
  /** Dated papers whose date is not exact enough for the unit, such as a year only where months are asked for. */
  inexact: Paper[];
  undated: Paper[];
}

/** Fewer papers than this in a period are too few to tell a share from. */
export const enoughPapers = 10;

/** Units from the coarsest to the finest. */
export const periodUnits: readonly PeriodUnit[] = ["year", "half-year", "quarter", "month", "week", "day"];

/** The name of the period that a date lies in ("2025", "2025-H1", "2025-Q1", "2025-03", "2025-W09", "2025-03-01"); null when the date is less exact than the unit or no date. */
export function periodOf(date: string | null, unit: PeriodUnit): string | null {
  const ordinal = calendarOrdinal(date, unit);
  return ordinal === null ? null : calendarPeriod(ordinal, unit).key;
}

/**
 * Periods that cover the papers' dates. Early thin years become one period ("2007–19"): as many whole years as hold, taken
 * together, under 8% of the dated papers and under 10 papers (or under 1%), and the empty years after them.
 */
export function periodsOf(papers: Paper[], unit: PeriodUnit): Periods {
  const {early, first, last} = spanOf(papersByDate(papers), unit);
  const periods: CalendarPeriod[] = early ? [calendarPeriod(early[0], "year", early[1])] : [];
  if (first !== null && last !== null)
    for (let ordinal = first; ordinal <= last; ++ordinal) periods.push(calendarPeriod(ordinal, unit));
  const empty = periods.map((period) => ({...period, papers: []}));
  return fillPeriods({unit, periods: empty, inexact: [], undated: []}, papers);
}

/** The same periods with other papers in them; a paper outside all of them counts as inexact. */
export function fillPeriods({unit, periods: before}: Periods, papers: Paper[]): Periods {
  const periods = before.map((period): Period => ({...period, papers: []}));
  const early = periods.find(({years}) => years > 1);
  const byOrdinal = new Map(
    periods.filter((period) => period !== early).map((period) => [calendarOrdinal(period.from, unit), period])
  );
  const places = new Map<string | null, Period | undefined>();
  const placeOf = (date: string): Period | undefined => {
    const year = date.slice(0, 4);
    return early && year >= early.from && year <= early.to ? early : byOrdinal.get(calendarOrdinal(date, unit));
  };
  const inexact: Paper[] = [];
  const undated: Paper[] = [];
  for (const paper of papers) {
    const {date} = paper;
    if (date !== null && !places.has(date)) places.set(date, placeOf(date));
    (date === null ? undated : (places.get(date)?.papers ?? inexact)).push(paper);
  }
  return {unit, periods, inexact, undated};
}

/**
 * The coarsest unit in which enough periods (four years, or six shorter periods) hold at least `enough` papers; where none
 * has, the one with most such periods; and the coarsest that tells any two papers apart where no period holds enough. One of `units`.
 */
export function fittingUnit(
  papers: Paper[],
  {enough = enoughPapers, units = fittingUnits(papers)}: {enough?: number; units?: PeriodUnit[]} = {}
): PeriodUnit {
  const counts = papersByDate(papers);
  const candidates = units.map((unit) => {
    const held = spanOf(counts, unit).counts;
    return {unit, full: held.filter((count) => count >= enough).length, filled: held.length};
  });
  const good = candidates.find(({unit, full}) => full >= (unit === "year" ? 4 : 6));
  if (good) return good.unit;
  const most = Math.max(...candidates.map(({full}) => full));
  if (most > 1) return candidates.find(({full}) => full === most)!.unit;
  return (candidates.find(({filled}) => filled > 1) ?? candidates[0]!).unit;
}

/** Units worth offering, coarsest first: those whose periods number at most `most` and that most dated papers are exact enough for. */
export function fittingUnits(papers: Paper[], {most = 72} = {}): PeriodUnit[] {
  const counts = papersByDate(papers);
  const dated = sum(counts.values());
  const units = periodUnits.filter((unit) => {
    const {first, last, early, inexact} = spanOf(counts, unit);
    const length = (early ? 1 : 0) + (first === null || last === null ? 0 : last - first + 1);
    return length <= most && 2 * inexact < dated;
  });
  return units.length ? units : ["year"];
}

/** How many papers have each date. */
function papersByDate(papers: Paper[]): Map<string, number> {
  const dated = group(papers, ({date}) => date);
  return new Map([...dated].flatMap(([date, members]) => (date === null ? [] : [[date, members.length]])));
}

interface Span {
  /** First and last of the early years taken together. */
  early: [number, number] | null;
  /** First and last period after them, as ordinals of the unit. */
  first: number | null;
  last: number | null;
  /** Papers of each period that holds any. */
  counts: number[];
  inexact: number;
}

function spanOf(dates: Map<string, number>, unit: PeriodUnit): Span {
  const early = earlyYears(dates);
  const byPeriod = rollup(
    dates,
    (entries) => sum(entries.map(([, count]) => count)),
    ([date]) => (early && calendarOrdinal(date, "year")! <= early[1] ? "early" : calendarOrdinal(date, unit))
  );
  const inexact = byPeriod.get(null) ?? 0;
  const counts = [...byPeriod].flatMap(([place, count]) => (place === null ? [] : [count]));
  const [first, last] = extent([...byPeriod.keys()].filter((place) => typeof place === "number"));
  return {early, first: first ?? null, last: last ?? null, counts, inexact};
}

/** The early years that are taken together; null when none are. */
function earlyYears(dates: Map<string, number>): [number, number] | null {
  const byYear = rollup(
    dates,
    (entries) => sum(entries.map(([, count]) => count)),
    ([date]) => calendarOrdinal(date, "year")
  );
  byYear.delete(null);
  const years = [...byYear.keys()].map(Number).sort((a, b) => a - b);
  const n = sum(byYear.values());
  const limit = Math.max(Math.min(enoughPapers, 0.08 * n), 0.01 * n);
  let together = 0;
  const next = years.findIndex((year) => (together += byYear.get(year)!) >= limit);
  if (next < 1) return null;
  const last = years[next]! - 1;
  return last > years[0]! ? [years[0]!, last] : null;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
