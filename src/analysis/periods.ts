import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarPeriod, PeriodUnit} from "./calendar.js";
import type {Paper} from "./corpus.js";

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
  const lastThin = lastThinYear(papers);
  const places = papers.map(({date}) => (isUpTo(date, lastThin) ? null : calendarOrdinal(date, unit)));
  const [first, last] = extent(places);
  const periods: CalendarPeriod[] = [];
  if (lastThin !== null) {
    const [from] = extent(papers.map(({date}) => calendarOrdinal(date, "year")));
    periods.push(calendarPeriod(from!, "year", lastThin));
  }
  if (first !== null && last !== null)
    for (let ordinal = first; ordinal <= last; ++ordinal) {
      const period = calendarPeriod(ordinal, unit);
      if (!isUpTo(period.from, lastThin)) periods.push(period);
    }
  return fillPeriods(
    {unit, periods: periods.map((period) => ({...period, papers: []})), inexact: [], undated: []},
    papers
  );
}

/** The same periods with other papers in them; a paper outside all of them counts as inexact. */
export function fillPeriods({unit, periods: before}: Periods, papers: Paper[]): Periods {
  const periods = before.map((period): Period => ({...period, papers: []}));
  const byKey = new Map(periods.map((period) => [period.key, period]));
  const merged = periods.find(({years}) => years > 1);
  const inexact: Paper[] = [];
  const undated: Paper[] = [];
  for (const paper of papers) {
    const {date} = paper;
    const period =
      merged && date && date.slice(0, 4) >= merged.from && date.slice(0, 4) <= merged.to
        ? merged
        : byKey.get(periodOf(date, unit) ?? "");
    (date === null ? undated : (period?.papers ?? inexact)).push(paper);
  }
  return {unit, periods, inexact, undated};
}

/**
 * The coarsest unit in which enough periods (four years, or six shorter periods) hold at least `enough` papers; where none
 * has, the one with most such periods; and the coarsest that tells any two papers apart where no period holds enough.
 */
export function fittingUnit(papers: Paper[], {enough = enoughPapers} = {}): PeriodUnit {
  const candidates = fittingUnits(papers).map((unit) => {
    const {periods} = periodsOf(papers, unit);
    return {
      unit,
      full: periods.filter((period) => period.papers.length >= enough).length,
      filled: periods.filter((period) => period.papers.length > 0).length
    };
  });
  const good = candidates.find(({unit, full}) => full >= (unit === "year" ? 4 : 6));
  if (good) return good.unit;
  const most = Math.max(...candidates.map(({full}) => full));
  if (most > 1) return candidates.find(({full}) => full === most)!.unit;
  return (candidates.find(({filled}) => filled > 1) ?? candidates[0]!).unit;
}

/** Units worth offering, coarsest first: those whose periods number at most `most` and that most dated papers are exact enough for. */
export function fittingUnits(papers: Paper[], {most = 72} = {}): PeriodUnit[] {
  const dated = papers.filter(({date}) => date !== null);
  const units = periodUnits.filter((unit) => {
    const {periods, inexact} = periodsOf(dated, unit);
    return periods.length <= most && 2 * inexact.length < dated.length;
  });
  return units.length ? units : ["year"];
}

/** The last of the early years that are taken together; null when none are. */
function lastThinYear(papers: Paper[]): number | null {
  const counts = new Map<number, number>();
  for (const {date} of papers) {
    const year = calendarOrdinal(date, "year");
    if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts.keys()].sort((a, b) => a - b);
  const n = years.reduce((sum, year) => sum + counts.get(year)!, 0);
  const limit = Math.max(Math.min(enoughPapers, 0.08 * n), 0.01 * n);
  let together = 0;
  const next = years.findIndex((year) => (together += counts.get(year)!) >= limit);
  if (next < 1) return null;
  const last = years[next]! - 1;
  return last > years[0]! ? last : null;
}

function isUpTo(date: string | null, year: number | null): boolean {
  return date !== null && year !== null && Number(date.slice(0, 4)) <= year;
}

function extent(values: (number | null)[]): [number | null, number | null] {
  let low: number | null = null;
  let high: number | null = null;
  for (const value of values) {
    if (value === null) continue;
    if (low === null || value < low) low = value;
    if (high === null || value > high) high = value;
  }
  return [low, high];
}

export type {PeriodUnit} from "./calendar.js";
