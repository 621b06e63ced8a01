import {extent, group, rollup, sum} from "d3-array";
import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarPeriod, PeriodUnit} from "./calendar.js";
import type {Corpus, Paper} from "./corpus.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {codeStatuses} from "./tables.js";
import {counted, grouped} from "./wording.js";

export type TimelineUnit = Exclude<PeriodUnit, "half-year">;

/** Papers that stand together on the time line. */
export interface TimeSlot {
  key: string;
  /** "2023", "Jan–Mar 2025", "week of 24 Feb 2025", "no date". */
  label: string;
  /** The label where there is little room: "’23", "Mar", "24 Feb". */
  short: string;
  /** The narrowing that finds exactly its papers: by date where that tells them apart, else by id. */
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
  /** The early years as one, for where there is no room for each; null when there are none. */
  earlyTogether: TimeSlot | null;
  columns: TimeSlot[];
  groups: TimeGroup[];
  undated: TimeSlot;
  /** Selected papers whose date is less exact than the unit; they stand in the first column that their date allows. */
  inexact: number;
}

const units: readonly TimelineUnit[] = ["day", "week", "month", "quarter", "year"];
/** Up to this many columns each has its own label; beyond, those of a year or month share one. */
const fewColumns = 26;

/**
 * The time line of a corpus: columns of the finest unit that needs at most 60 of them and that nine in ten dated papers are exact
 * enough for; early years that hold little apart; papers without a date apart. Places depend on the corpus alone, so that things
 * stay where they are whatever is selected.
 */
export function timeline(corpus: Corpus, selected: Selected): Timeline {
  const {unit, early, earlyTogether, columns, groups, undated, inexact} = placesOf(corpus);
  const filled = <Slot extends TimeSlot>(slot: Slot): Slot => ({
    ...slot,
    papers: slot.rest.filter(({index}) => selected.mask[index]),
    rest: slot.rest.filter(({index}) => !selected.mask[index])
  });
  return {
    unit,
    early: early.map(filled),
    earlyTogether: earlyTogether && filled(earlyTogether),
    columns: columns.map(filled),
    groups: groups.map(filled),
    undated: filled(undated),
    inexact: inexact.filter(({index}) => selected.mask[index]).length
  };
}

type Places = Omit<Timeline, "inexact"> & {inexact: Paper[]};

const places = new WeakMap<Corpus, Places>();

/** The slots of a corpus with all of its papers in `rest`. */
function placesOf(corpus: Corpus): Places {
  const known = places.get(corpus);
  if (known) return known;
  const dated = corpus.papers.filter(({date}) => date !== null);
  const lastEarly = lastEarlyYear(dated);
  const late = dated.filter(({date}) => yearOf(date) > lastEarly);
  const unit = fittingUnit(late);
  const byYear = group(dated, once(yearOf));
  const early = between(extent(byYear.keys())[0], lastEarly).map((year) =>
    slot(calendarPeriod(year, "year"), byYear.get(year) ?? [])
  );
  const byColumn = group(
    late,
    once((date) => ordinal(date, unit))
  );
  const [first, last] = extent(byColumn.keys());
  const start = unit === "quarter" && first !== undefined ? 4 * Math.floor(first / 4) : first;
  const ordinals = between(start, last);
  const columns = ordinals.map((at) => slot(calendarPeriod(at, unit), byColumn.get(at) ?? []));
  const found: Places = {
    unit,
    early,
    earlyTogether: early.length
      ? slot(
          calendarPeriod(Number(early[0]!.key), "year", lastEarly),
          early.flatMap(({rest}) => rest)
        )
      : null,
    columns,
    groups: columnGroups(columns, ordinals, unit),
    undated: slot(
      {key: "undated", label: "no date", short: "none", tick: "", from: null, to: null},
      corpus.papers.filter(({date}) => date === null)
    ),
    inexact: late.filter(({date}) => calendarOrdinal(date, unit) === null)
  };
  places.set(corpus, found);
  return found;
}

/** "44 papers", or "8 of 44 papers" where others are not selected. */
export function slotCount({papers, rest}: TimeSlot): string {
  const all = papers.length + rest.length;
  return rest.length ? `${grouped(papers.length)} of ${counted(all, "paper")}` : counted(all, "paper");
}

/** Order of papers wherever they are drawn as marks: by community (none last), code status, then order of the corpus. */
export function byCommunity(a: Paper, b: Paper): number {
  if (a.community === b.community) return byCode(a, b);
  return a.community < 0 ? 1 : b.community < 0 ? -1 : a.community - b.community;
}

/** Order of papers of one community or topic: by code status, then order of the corpus. */
export function byCode(a: Paper, b: Paper): number {
  return (a.code === b.code ? 0 : codeStatuses.indexOf(a.code) - codeStatuses.indexOf(b.code)) || a.index - b.index;
}

type Named = Pick<CalendarPeriod, "key" | "label" | "tick" | "short"> & {from: string | null; to: string | null};
type SlotMaker = (period: Named, papers: Paper[]) => TimeSlot;

const slot: SlotMaker = ({key, label, tick, short, from, to}, papers) => {
  const rest = [...papers].sort(byCommunity);
  const exact = !from || papers.every(({date}) => firstDay(date!) >= firstDay(from) && lastDay(date!) <= lastDay(to!));
  const dates = {...everything, from, to, undated: !from};
  const focus = exact ? dates : {...everything, papers: rest.map(({id}) => id)};
  return {key, label, short: tick || short, focus, papers: [], rest};
};

function columnGroups(columns: TimeSlot[], ordinals: number[], unit: TimelineUnit): TimeGroup[] {
  const byYear = unit === "quarter" || (unit === "month" && columns.length > fewColumns);
  const byMonth = unit === "week" || (unit === "day" && columns.length > fewColumns);
  if (!byYear && !byMonth) return columns.map((column, start) => ({...column, start, end: start + 1}));
  const over = byYear ? "year" : "month";
  const periods = ordinals.map((at) => calendarPeriod(at, unit));
  const within = ({from}: CalendarPeriod) => calendarOrdinal(firstDay(from), over)!;
  return Array.from(group(periods, within), ([at, members]): TimeGroup => {
    const start = periods.indexOf(members[0]!);
    const end = start + members.length;
    const {from} = members[0]!;
    const {to} = members.at(-1)!;
    const period = calendarPeriod(at, over);
    const named = unit === "week" ? {...period, label: `weeks from ${period.label}`, from, to} : period;
    return {
      ...slot(
        named,
        columns.slice(start, end).flatMap(({rest}) => rest)
      ),
      start,
      end
    };
  });
}

/**
 * The last of the early years that stand closer together; -Infinity when there are none. From the year after it on, no year up to
 * the fullest one holds fewer than two papers (or 1%), and what lies before holds at most a tenth of the papers in three years or more.
 */
function lastEarlyYear(dated: Paper[]): number {
  const byYear = group(dated, once(yearOf));
  const [first, newest] = extent(byYear.keys());
  const years = between(first, newest);
  const papers = (year: number) => byYear.get(year)?.length ?? 0;
  const thin = Math.max(2, dated.length / 100);
  const fullest = years.reduce((best, year) => (papers(year) > papers(best) ? year : best), years[0]!);
  const early = years.filter((year) => year < fullest);
  const before = (last: number) => early.reduce((sum, year) => sum + (year <= last ? papers(year) : 0), 0);
  const last = early.findLast((year) => papers(year) < thin && 10 * before(year) <= dated.length);
  return last === undefined || last - years[0]! < 2 ? -Infinity : last;
}

function fittingUnit(papers: Paper[], {most = 60} = {}): TimelineUnit {
  const dates = rollup(
    papers,
    (papers) => papers.length,
    ({date}) => date
  );
  return (
    units.find((unit) => {
      const [first = 0, last = 0] = extent(dates.keys(), (date) => ordinal(date, unit));
      const inexact = sum(dates, ([date, papers]) => (calendarOrdinal(date, unit) === null ? papers : 0));
      return last - first < most && 10 * inexact <= papers.length;
    }) ?? "year"
  );
}

/** The position of the period that a date's first day lies in. */
function ordinal(date: string | null, unit: TimelineUnit): number {
  return (calendarOrdinal(firstDay(date!), unit) ?? calendarOrdinal(`${date!.slice(0, 4)}-01-01`, unit))!;
}

/** A function of dates that works each out once. */
function once<Value>(of: (date: string | null) => Value): (paper: Paper) => Value {
  const known = new Map<string | null, Value>();
  return ({date}) => {
    if (!known.has(date)) known.set(date, of(date));
    return known.get(date)!;
  };
}

function yearOf(date: string | null): number {
  return calendarOrdinal(date, "year")!;
}

/** The first day of an ISO year, month or day. */
function firstDay(date: string): string {
  return date + "-01-01".slice(date.length - 4);
}

/** A day after which an ISO day, month or year is over, or its last. */
function lastDay(date: string): string {
  return date + "-12-31".slice(date.length - 4);
}

/** All whole numbers from the first to the last. */
function between(first: number | undefined, last: number | undefined): number[] {
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
