import {extent, sum} from "d3-array";
import {calendarOrdinal, calendarUnits, firstDay, lastDay} from "./calendar.js";
import type {CalendarUnit} from "./calendar.js";
import type {Paper} from "./corpus.js";
import type {DatedDigests} from "./digest-periods.js";

/** A stretch of the calendar; or a digest, which brought its papers whatever their own dates. */
export type PeriodUnit = CalendarUnit | "digest";

/** Fewer papers than this in a period are too few to tell a share from. */
export const enoughPapers = 10;

/** As many periods as a trend needs to show: four years, or six shorter ones. */
export function leastFitting(unit: PeriodUnit): number {
  return unit === "year" ? 4 : 6;
}

/**
 * The unit of periods that fits papers: the coarsest in which enough periods (four years, or six shorter ones) hold at least
 * `enough` papers, of those from the first to the last of the central nine in ten papers, so that a few stragglers over many years
 * decide nothing; where none has, the one with most such periods; and the coarsest that tells any two papers apart where no
 * period holds enough. One of `units`; digests only where most papers are dated by theirs.
 */
export function fittingUnit(
  papers: Paper[],
  {
    enough = enoughPapers,
    digests = [],
    units = fittingUnits(papers, {digests})
  }: {enough?: number; digests?: DatedDigests; units?: PeriodUnit[]} = {}
): PeriodUnit {
  const counts = papersByDate(papers);
  const central = centralDates(counts);
  const received = papers.filter(({dated}) => dated === "received").length;
  const candidates = units
    .filter((unit) => unit !== "digest" || 2 * received > papers.length)
    .map((unit) => {
      const held = unit === "digest" ? papersByDigest(papers, digests) : spanOf(counts, unit).counts;
      const inner = unit === "digest" ? held : spanOf(counts, unit, central).counts;
      return {unit, full: inner.filter((count) => count >= enough).length, filled: held.length};
    });
  const good = candidates.find(({unit, full}) => full >= leastFitting(unit));
  if (good) return good.unit;
  const most = Math.max(...candidates.map(({full}) => full));
  if (most > 1) return candidates.find(({full}) => full === most)!.unit;
  return (candidates.find(({filled}) => filled > 1) ?? candidates[0]!).unit;
}

/**
 * Units worth offering, coarsest first: those whose periods number at most `most` and that most dated papers are exact enough for;
 * and digests where there are several of different dates, which hold most papers.
 */
export function fittingUnits(
  papers: Paper[],
  {most = 72, digests = []}: {most?: number; digests?: DatedDigests} = {}
): PeriodUnit[] {
  const counts = papersByDate(papers);
  const dated = sum(counts.values());
  const units: PeriodUnit[] = calendarUnits.filter((unit) => {
    const {first, last, early, inexact} = spanOf(counts, unit);
    const length = (early ? 1 : 0) + (first === null || last === null ? 0 : last - first + 1);
    return length <= most && 2 * inexact < dated;
  });
  if (!units.length) units.push("year");
  if (digests.length < 2) return units;
  const came = new Set(digests.flatMap(({listed}) => [...listed]));
  const inDigests = papers.filter(({index}) => came.has(index)).length;
  const held = papersByDigest(papers, digests).length;
  if (held > 1 && held <= most && 2 * inDigests > papers.length) units.push("digest");
  return units;
}

/** The early years of papers that are taken together; null when none are. See `periodsOf`. */
export function earlyYears(papers: Paper[]): [number, number] | null {
  return earlyYearsOf(papersByDate(papers));
}

/** Papers of each digest that brought any. */
function papersByDigest(papers: Paper[], digests: DatedDigests): number[] {
  const among = new Set(papers.map(({index}) => index));
  const counts = digests.map(({listed}) => {
    let count = 0;
    for (const index of listed) if (among.has(index)) ++count;
    return count;
  });
  return counts.filter((count) => count > 0);
}

const known = new WeakMap<readonly Paper[], Map<string, number>>();

/** How many papers have each date; the same map for the same papers. */
export function papersByDate(papers: readonly Paper[]): ReadonlyMap<string, number> {
  let dates = known.get(papers);
  if (dates) return dates;
  known.set(papers, (dates = new Map()));
  for (const {date} of papers) if (date !== null) dates.set(date, (dates.get(date) ?? 0) + 1);
  return dates;
}

export interface Span {
  /** First and last of the early years taken together. */
  early: [number, number] | null;
  /** First and last period after them, as ordinals of the unit. */
  first: number | null;
  last: number | null;
  /** Papers of each period that holds any. */
  counts: number[];
  inexact: number;
}

/** The stretch of periods that papers cover. */
export function spanOfPapers(papers: Paper[], unit: CalendarUnit): Span {
  return spanOf(papersByDate(papers), unit);
}

/** The dates between which the central nine in ten dated papers lie; null without dates. */
function centralDates(dates: ReadonlyMap<string, number>): [string, string] | null {
  const n = sum(dates.values());
  const inOrder = [...dates].sort(([a], [b]) => (a < b ? -1 : 1));
  const at = (share: number) => {
    let before = 0;
    return inOrder.find(([, count]) => (before += count) >= share * n)?.[0];
  };
  const [from, to] = [at(0.05), at(0.95)];
  return from === undefined || to === undefined ? null : [firstDay(from), lastDay(to)];
}

/** With `within`, the counts are those of the periods that two dates and what is between them lie in. */
function spanOf(dates: ReadonlyMap<string, number>, unit: CalendarUnit, within: [string, string] | null = null): Span {
  const early = earlyYearsOf(dates);
  const byPeriod = countBy(dates, (date) =>
    early && calendarOrdinal(date, "year")! <= early[1] ? "early" : calendarOrdinal(date, unit)
  );
  const inexact = byPeriod.get(null) ?? 0;
  const isWithin = (place: number | string): boolean => {
    if (!within) return true;
    const [from, to] = within;
    if (typeof place === "string") return calendarOrdinal(from, "year")! <= early![1];
    return place >= calendarOrdinal(from, unit)! && place <= calendarOrdinal(to, unit)!;
  };
  const counts = [...byPeriod].flatMap(([place, count]) => (place === null || !isWithin(place) ? [] : [count]));
  const [first, last] = extent([...byPeriod.keys()].filter((place) => typeof place === "number"));
  return {early, first: first ?? null, last: last ?? null, counts, inexact};
}

const early = new WeakMap<ReadonlyMap<string, number>, [number, number] | null>();

function earlyYearsOf(dates: ReadonlyMap<string, number>): [number, number] | null {
  let years = early.get(dates);
  if (years === undefined) early.set(dates, (years = findEarlyYears(dates)));
  return years;
}

function findEarlyYears(dates: ReadonlyMap<string, number>): [number, number] | null {
  const byYear = countBy(dates, (date) => calendarOrdinal(date, "year"));
  byYear.delete(null);
  const years = [...byYear.keys()].map(Number).sort((a, b) => a - b);
  const n = sum(byYear.values());
  const limit = Math.max(Math.min(enoughPapers, 0.08 * n), 0.01 * n);
  let together = 0;
  const next = years.findIndex((year) => (together += byYear.get(year)!) >= limit);
  if (next < 1) return null;
  const last = years[next]! - 1;
  return last - years[0]! < 2 ? null : [years[0]!, last];
}

/** How many papers have dates of each kind. */
function countBy<Kind>(dates: ReadonlyMap<string, number>, kindOf: (date: string) => Kind): Map<Kind, number> {
  const counts = new Map<Kind, number>();
  for (const [date, count] of dates) {
    const kind = kindOf(date);
    counts.set(kind, (counts.get(kind) ?? 0) + count);
  }
  return counts;
}
