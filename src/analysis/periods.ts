import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarPeriod, CalendarUnit} from "./calendar.js";
import type {Paper} from "./corpus.js";
import type {DatedDigests} from "./digest-periods.js";
import {spanOfPapers} from "./fitting-periods.js";
import type {PeriodUnit} from "./fitting-periods.js";

export {calendarUnits} from "./calendar.js";
export {enoughPapers} from "./fitting-periods.js";
export type {PeriodUnit} from "./fitting-periods.js";

/** A period and the papers that lie in it. */
export interface Period extends CalendarPeriod {
  papers: Paper[];
  /** Names of the digests that it is; none where it is one of the calendar. */
  digests?: string[];
  /** Positions of the papers that they brought. */
  listed?: ReadonlySet<number>;
}

/** Every period from the first paper's to the last's, empty ones too, and the papers that stand in none. */
export interface Periods {
  unit: PeriodUnit;
  periods: Period[];
  /** Dated papers whose date is not exact enough for the unit, such as a year only where months are asked for; or that came in no dated digest. */
  inexact: Paper[];
  undated: Paper[];
}

/** The name of the period that a date lies in ("2025", "2025-H1", "2025-Q1", "2025-03", "2025-W09", "2025-03-01"); null when the date is less exact than the unit or no date. */
export function periodOf(date: string | null, unit: CalendarUnit): string | null {
  const ordinal = calendarOrdinal(date, unit);
  return ordinal === null ? null : calendarPeriod(ordinal, unit).key;
}

/**
 * Periods that cover the papers' dates. Early thin years become one period ("2007–19"): as many whole years, three at least, as
 * hold, taken together, under 8% of the dated papers and under 10 papers (or under 1%), and the empty years after them. Digests
 * that brought none of the papers are left out.
 */
export function periodsOf(papers: Paper[], unit: PeriodUnit, digests: DatedDigests = []): Periods {
  const fill = (periods: CalendarPeriod[]) =>
    fillPeriods({unit, periods: periods.map((period) => ({...period, papers: []})), inexact: [], undated: []}, papers);
  if (unit === "digest") return fill(digests.filter(({listed}) => papers.some(({index}) => listed.has(index))));
  const {early, first, last} = spanOfPapers(papers, unit);
  const periods: CalendarPeriod[] = early ? [calendarPeriod(early[0], "year", early[1])] : [];
  if (first !== null && last !== null)
    for (let ordinal = first; ordinal <= last; ++ordinal) periods.push(calendarPeriod(ordinal, unit));
  return fill(periods);
}

/** The same periods with other papers in them; a dated paper outside all of them counts as inexact. */
export function fillPeriods({unit, periods: before}: Periods, papers: Paper[]): Periods {
  const periods = before.map((period): Period => ({...period, papers: []}));
  const placesOf = unit === "digest" ? digestPlaces(periods) : datePlaces(periods, unit);
  const inexact: Paper[] = [];
  const undated: Paper[] = [];
  for (const paper of papers) {
    const places = placesOf(paper);
    for (const period of places) period.papers.push(paper);
    if (!places.length) (paper.date === null ? undated : inexact).push(paper);
  }
  return {unit, periods, inexact, undated};
}

/** Papers that stand in any period, each once: one that came in two digests stands in both. */
export function papersIn(periods: Period[]): Paper[] {
  return [...new Set(periods.flatMap(({papers}) => papers))];
}

function digestPlaces(periods: Period[]): (paper: Paper) => Period[] {
  return ({index}) => periods.filter(({listed}) => listed?.has(index));
}

function datePlaces(periods: Period[], unit: CalendarUnit): (paper: Paper) => Period[] {
  const early = periods.find(({years}) => years > 1);
  const byOrdinal = new Map(
    periods.filter((period) => period !== early).map((period) => [calendarOrdinal(period.from, unit), period])
  );
  const known = new Map<string | null, Period[]>([[null, []]]);
  const placeOf = (date: string): Period | undefined => {
    const year = date.slice(0, 4);
    return early && year >= early.from && year <= early.to ? early : byOrdinal.get(calendarOrdinal(date, unit));
  };
  return ({date}) => {
    let places = known.get(date);
    if (!places) known.set(date, (places = [placeOf(date!)].filter((place) => place !== undefined)));
    return places;
  };
}
