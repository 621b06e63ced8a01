import {ascending, count, extent, group} from "d3-array";
import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarPeriod, PeriodUnit} from "./calendar.js";
import type {Corpus, Paper} from "./corpus.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {codeStatuses} from "./tables.js";

export type TimelineUnit = Exclude<PeriodUnit, "half-year">;

/** Papers that stand together on the time line. `focus` is the narrowing that finds exactly them. */
export interface TimeSlot {
  key: string;
  /** "2023", "Jan–Mar 2025", "week of 24 Feb 2025". */
  label: string;
  /** The label where there is little room: "’23", "Mar", "24 Feb". */
  short: string;
  focus: Selection;
  /** Papers of the selection: by community (none last), then code status, then order of the corpus. */
  papers: Paper[];
  /** The other papers of the corpus, in the same order. */
  rest: Paper[];
}

/** Neighbouring columns under one label of the axis, such as the quarters of a year. */
export interface TimeGroup extends TimeSlot {
  /** Columns it covers: positions in `Timeline.columns`, the end not included. */
  start: number;
  end: number;
}

export interface Timeline {
  unit: TimelineUnit;
  /** Years before the columns that hold few papers each, one slot a year, empty ones too; drawn closer together. */
  early: TimeSlot[];
  columns: TimeSlot[];
  groups: TimeGroup[];
  undated: TimeSlot;
  /** Dated papers whose date is less exact than the unit; they stand in the first column that their date allows. */
  inexact: number;
  /** How many of the papers with a date have it from their own publication, and from their digest. */
  published: number;
  received: number;
}

const units: readonly TimelineUnit[] = ["day", "week", "month", "quarter", "year"];
/** Up to this many columns each has its own label; beyond, those of a year or month share one. */
const fewColumns = 26;

/**
 * The time line of a corpus: columns of the finest unit that needs at most `most` of them and that nine in ten dated papers are
 * exact enough for; early years that hold little apart; papers without a date apart. Places depend on the corpus alone, so that
 * things stay where they are whatever is selected.
 */
export function timeline(corpus: Corpus, selected: Selected, {most = 60} = {}): Timeline {
  const dated = corpus.papers.filter(({date}) => startOf(date) !== null);
  const lastEarly = lastEarlyYear(dated);
  const late = dated.filter(({date}) => yearOf(date) > lastEarly);
  const unit = fittingUnit(late, most);
  const slot = slotMaker(selected);
  const byColumn = group(late, ({date}) => ordinal(date, unit));
  const places = between(byColumn.keys());
  if (unit === "quarter") places.unshift(...between([4 * Math.floor(places[0]! / 4), places[0]!]).slice(0, -1));
  const columns = places.map((at) => {
    const papers = byColumn.get(at) ?? [];
    const period = calendarPeriod(at, unit);
    const loose = papers.some(({date}) => calendarOrdinal(date, unit) === null);
    return slot(period, {from: loose ? loosened(period.from) : period.from, to: period.to}, papers);
  });
  const byYear = group(
    dated.filter(({date}) => yearOf(date) <= lastEarly),
    ({date}) => yearOf(date)
  );
  const early = between(byYear.keys(), lastEarly).map((year) => {
    const period = calendarPeriod(year, "year");
    return slot(period, {from: period.from, to: period.to}, byYear.get(year) ?? []);
  });
  const undated = corpus.papers.filter(({date}) => startOf(date) === null);
  return {
    unit,
    early,
    columns,
    groups: columnGroups(columns, unit),
    undated: slot({key: "undated", label: "no date", tick: "", short: "none", year: ""}, {undated: true}, undated),
    inexact: count(late, ({date}) => (calendarOrdinal(date, unit) === null ? 1 : NaN)),
    published: dated.filter(({dated}) => dated === "published").length,
    received: dated.filter(({dated}) => dated === "received").length
  };
}

/** Several slots as one, such as the early years where there is no room for each: "2007–18". */
export function joined(slots: TimeSlot[], label: string, short = label): TimeSlot {
  const [first, last] = [slots[0]!, slots.at(-1)!];
  return {
    key: `${first.key}/${last.key}`,
    label,
    short,
    focus: {...everything, from: first.focus.from, to: last.focus.to},
    papers: slots.flatMap(({papers}) => papers).sort(byCommunity),
    rest: slots.flatMap(({rest}) => rest).sort(byCommunity)
  };
}

/** The early years as one slot, "2007–18"; null when there are none. */
export function earlyTogether({early}: Timeline): TimeSlot | null {
  if (!early.length) return null;
  const [from, to] = [Number(early[0]!.key), Number(early.at(-1)!.key)];
  const {label, short} = calendarPeriod(from, "year", to);
  return joined(early, label, short);
}

/** Order of papers wherever they are drawn as marks: by community (none last), code status, then order of the corpus. */
export function byCommunity(a: Paper, b: Paper): number {
  const place = ({community}: Paper) => (community < 0 ? Infinity : community);
  return (
    ascending(place(a), place(b)) || codeStatuses.indexOf(a.code) - codeStatuses.indexOf(b.code) || a.index - b.index
  );
}

function slotMaker(selected: Selected) {
  return (
    {key, label, tick, short, year}: Pick<CalendarPeriod, "key" | "label" | "tick" | "short" | "year">,
    clause: Partial<Selection>,
    papers: Paper[]
  ): TimeSlot => {
    const sorted = [...papers].sort(byCommunity);
    return {
      key,
      label,
      short: tick || (key === year ? short : label),
      focus: {...everything, ...clause},
      papers: sorted.filter(({index}) => selected.mask[index]),
      rest: sorted.filter(({index}) => !selected.mask[index])
    };
  };
}

function columnGroups(columns: TimeSlot[], unit: TimelineUnit): TimeGroup[] {
  const byYear = unit === "quarter" || (unit === "month" && columns.length > fewColumns);
  const byMonth = unit === "week" || (unit === "day" && columns.length > fewColumns);
  if (!byYear && !byMonth) return columns.map((column, start) => ({...column, start, end: start + 1}));
  const over = byYear ? "year" : "month";
  const position = ({focus}: TimeSlot) => calendarOrdinal(startOf(focus.from), over)!;
  return Array.from(group(columns, position), ([at, members]): TimeGroup => {
    const {label, tick, short, from, to} = calendarPeriod(at, over);
    const start = columns.indexOf(members[0]!);
    const together = joined(members, unit === "week" ? `weeks from ${label}` : label, tick || short);
    const focus = byYear ? {...everything, from, to} : together.focus;
    return {...together, focus, start, end: start + members.length};
  });
}

/**
 * The last of the early years that stand closer together; -Infinity when there are none. From the year after it on, no year up to
 * the fullest one holds fewer than two papers (or 1%), and what lies before holds at most a tenth of the papers in three years or more.
 */
function lastEarlyYear(dated: Paper[]): number {
  const byYear = group(dated, ({date}) => yearOf(date));
  const years = between(byYear.keys());
  const papers = (year: number) => byYear.get(year)?.length ?? 0;
  const thin = Math.max(2, dated.length / 100);
  const fullest = years.reduce((best, year) => (papers(year) > papers(best) ? year : best), years[0]!);
  const early = years.filter((year) => year < fullest);
  let last = early.findLast((year) => papers(year) < thin);
  if (last === undefined) return -Infinity;
  const before = (year: number) =>
    early.filter((other) => other <= year).reduce((sum, other) => sum + papers(other), 0);
  while (last >= years[0]! && 10 * before(last) > dated.length) --last;
  return last - years[0]! >= 2 ? last : -Infinity;
}

function fittingUnit(papers: Paper[], most: number): TimelineUnit {
  return (
    units.find((unit) => {
      const [first = 0, last = 0] = extent(papers, ({date}) => ordinal(date, unit));
      const inexact = papers.filter(({date}) => calendarOrdinal(date, unit) === null).length;
      return last - first < most && 10 * inexact <= papers.length;
    }) ?? "year"
  );
}

/** The position of the period that a date's first day lies in. */
function ordinal(date: string | null, unit: TimelineUnit): number {
  return calendarOrdinal(startOf(date), unit)!;
}

function yearOf(date: string | null): number {
  return Number(date!.slice(0, 4));
}

/** The first day of an ISO year, month or day; null for what is none. */
function startOf(date: string | null): string | null {
  const day = date === null ? null : completed(date);
  return calendarOrdinal(day, "day") === null ? null : day;
}

function completed(date: string): string {
  return `${date}-01-01`.slice(0, Math.max(10, date.length));
}

/** A period's first day or month, cut so that dates which name only its month or year are in it as well: "2023-01" is "2023". */
function loosened(from: string): string {
  return from.replace(/(?:-01){1,2}$/, "");
}

/** All whole numbers from the least to the greatest, or to `last`. */
function between(values: Iterable<number>, last?: number): number[] {
  const [low, high] = extent(values);
  if (low === undefined) return [];
  return Array.from({length: (last ?? high) - low + 1}, (_, i) => low + i);
}
