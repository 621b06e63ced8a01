export type CalendarUnit = "year" | "half-year" | "quarter" | "month" | "week" | "day";

/** Units from the coarsest to the finest. */
export const calendarUnits: readonly CalendarUnit[] = ["year", "half-year", "quarter", "month", "week", "day"];

/** A stretch of the calendar, under the names that charts and sentences give it. */
export interface CalendarPeriod {
  /** "2025", "2025-H1", "2025-Q1", "2025-03", "2025-W09" (ISO 8601 week), "2025-03-01", "2007/2019". */
  key: string;
  /** ISO year, month or day; both included, as a selection's `from` and `to`. */
  from: string;
  to: string;
  /** "2025", "Jan–Jun 2025", "Jan–Mar 2025", "Mar 2025", "week of 24 Feb 2025", "1 Mar 2025", "2007–19". */
  label: string;
  /** How a sentence says when: "in 2025", "in January to March 2025", "in the week of 24 February 2025", "on 1 March 2025". */
  when: string;
  /** What tells it from the others of its year ("Jan–Jun", "Mar", "24 Feb"); empty for years. */
  tick: string;
  /** Its year, "2025" or "2007–19"; and shorter, "’25" or "≤19". */
  year: string;
  short: string;
  /** Years it covers where several are taken together, else 1. */
  years: number;
  /** Its middle in years of the common era, for slopes over time. */
  middle: number;
}

const months = "January February March April May June July August September October November December".split(" ");
const perYear = {year: 1, "half-year": 2, quarter: 4, month: 12} as const;
const dayLength = 86_400_000;

/** Positions worked out before, by unit and date: papers have few dates, and each is asked for again and again. */
const ordinals = new Map(calendarUnits.map((unit) => [unit, new Map<string, number | null>()]));
const mostOrdinals = 50_000;

/** The position of a date's period among all of its unit; null when the date is less exact than the unit, or no date. */
export function calendarOrdinal(date: string | null, unit: CalendarUnit): number | null {
  if (date === null) return null;
  const known = ordinals.get(unit)!;
  let ordinal = known.get(date);
  if (ordinal !== undefined) return ordinal;
  ordinal = ordinalOf(date, unit);
  if (known.size >= mostOrdinals) known.clear();
  known.set(date, ordinal);
  return ordinal;
}

function ordinalOf(date: string, unit: CalendarUnit): number | null {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date);
  if (!parts) return null;
  const [year, month, day] = parts.slice(1).map((part) => (part === undefined ? null : Number(part)));
  if (unit === "year") return year!;
  if (!month || month > 12) return null;
  if (unit !== "week" && unit !== "day") return year! * perYear[unit] + Math.floor(((month - 1) * perYear[unit]) / 12);
  if (!day) return null;
  const ordinal = epochDay(year!, month, day);
  if (isoDay(ordinal) !== date) return null;
  return unit === "day" ? ordinal : Math.floor((ordinal + 3) / 7);
}

/** Whether a text is an ISO year, month or day that the calendar has. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}(-\d\d){0,2}$/.test(text)) return false;
  const whole = `${text}${"-01-01".slice(text.length - 4)}`;
  const time = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === whole;
}

/** The period at a position of `calendarOrdinal`; with `lastYear`, the years from there to that one taken together. */
export function calendarPeriod(ordinal: number, unit: CalendarUnit, lastYear?: number): CalendarPeriod {
  if (unit === "year") return years(ordinal, lastYear ?? ordinal);
  if (unit === "week") return week(ordinal);
  if (unit === "day") return day(ordinal);
  const count = perYear[unit];
  const year = Math.floor(ordinal / count);
  const part = ordinal - year * count;
  const length = 12 / count;
  const first = months[part * length]!;
  const last = months[part * length + length - 1]!;
  const tick = unit === "month" ? first.slice(0, 3) : `${first.slice(0, 3)}–${last.slice(0, 3)}`;
  const month = (index: number) => `${padded(year, 4)}-${padded(index + 1)}`;
  return {
    key: unit === "month" ? month(part) : `${padded(year, 4)}-${unit === "quarter" ? "Q" : "H"}${part + 1}`,
    from: month(part * length),
    to: month(part * length + length - 1),
    label: `${tick} ${year}`,
    when: unit === "month" ? `in ${first} ${year}` : `in ${first} to ${last} ${year}`,
    tick,
    ...inYear(year),
    middle: year + (part + 0.5) / count
  };
}

/** The first day of an ISO year, month or day. */
export function firstDay(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

/** A day after which an ISO day, month or year is over, or its last. */
export function lastDay(date: string): string {
  return date + "-12-31".slice(date.length - 4);
}

function years(first: number, last: number): CalendarPeriod {
  const several = last > first;
  const label = !several ? String(first) : `${first}–${sameCentury(first, last) ? padded(last % 100) : last}`;
  return {
    key: several ? `${padded(first, 4)}/${padded(last, 4)}` : padded(first, 4),
    from: padded(first, 4),
    to: padded(last, 4),
    label,
    when: several ? `in ${first} to ${last}` : `in ${first}`,
    tick: "",
    year: label,
    short: `${several ? "≤" : "’"}${padded(last % 100)}`,
    years: last - first + 1,
    middle: (first + last + 1) / 2
  };
}

function week(ordinal: number): CalendarPeriod {
  const monday = ordinal * 7 - 3;
  const thursday = new Date((monday + 3) * dayLength);
  const isoYear = thursday.getUTCFullYear();
  const number = 1 + Math.floor((monday + 3 - epochDay(isoYear, 1, 1)) / 7);
  const {label, tick, when, ...rest} = day(monday);
  return {
    ...rest,
    key: `${padded(isoYear, 4)}-W${padded(number)}`,
    to: isoDay(monday + 6),
    label: `week of ${label}`,
    when: `in the week of ${when.slice(3)}`,
    tick,
    middle: decimalYear(monday + 3.5)
  };
}

function day(ordinal: number): CalendarPeriod {
  const date = new Date(ordinal * dayLength);
  const name = months[date.getUTCMonth()]!;
  const year = date.getUTCFullYear();
  const tick = `${date.getUTCDate()} ${name.slice(0, 3)}`;
  const iso = isoDay(ordinal);
  return {
    key: iso,
    from: iso,
    to: iso,
    label: `${tick} ${year}`,
    when: `on ${date.getUTCDate()} ${name} ${year}`,
    tick,
    ...inYear(year),
    middle: decimalYear(ordinal + 0.5)
  };
}

function inYear(year: number): Pick<CalendarPeriod, "year" | "short" | "years"> {
  return {year: String(year), short: `’${padded(year % 100)}`, years: 1};
}

function epochDay(year: number, month: number, date: number): number {
  const time = new Date(0);
  return time.setUTCFullYear(year, month - 1, date) / dayLength;
}

function isoDay(ordinal: number): string {
  return new Date(ordinal * dayLength).toISOString().slice(0, 10);
}

function decimalYear(epochDays: number): number {
  return 1970 + epochDays / 365.2425;
}

function sameCentury(a: number, b: number): boolean {
  return Math.floor(a / 100) === Math.floor(b / 100);
}

function padded(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}
