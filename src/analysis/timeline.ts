import {extent, group, sum} from "d3-array";
import {calendarOrdinal, calendarPeriod, calendarUnits, firstDay, lastDay} from "./calendar.js";
import type {CalendarPeriod, CalendarUnit} from "./calendar.js";
import type {Corpus, Paper} from "./corpus.js";
import {earlyYears, fittingUnit, leastFitting, papersByDate} from "./fitting-periods.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {codeStatuses} from "./tables.js";
import {counted, grouped} from "./wording.js";

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
  /** Of the columns. */
  unit: CalendarUnit;
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

/** As many columns as there is room for; and where each paper has a mark of its own, of up to so many papers. */
const mostColumns = 60;
const [mostOfMarks, mostMarks] = [40, 200];
/** Of one period, up to this many columns have labels of their own. */
const fewColumns = 26;

/**
 * The time line of a corpus: under each period, by default the one that fits (`fittingUnit`), columns of the finest unit that needs at
 * most 60 of them (40 where papers are marks) and that nine in ten dated papers are exact enough for; early years that hold little apart (`earlyYears`); papers
 * without a date apart. Places depend on the corpus alone, so that things stay where they are whatever is selected.
 */
export function timeline(corpus: Corpus, selected: Selected, {period}: {period?: CalendarUnit} = {}): Timeline {
  const {unit, early, earlyTogether, columns, groups, undated, inexact} = placesOf(corpus, period);
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

/** The units that a reader may have a time line's periods in, coarsest first, and the one that it has unasked. */
export function timelineUnits(corpus: Corpus, {most = 72} = {}): {units: CalendarUnit[]; unit: CalendarUnit} {
  const late = papersByDate(latePapers(corpus.papers, earlyYears(corpus.papers)));
  const units = calendarUnits.filter((unit) => lengthOf(late, unit) <= most && areExact(late, unit));
  const unit = labelUnit(corpus.papers, late);
  return {units: calendarUnits.filter((one) => one === unit || units.includes(one)), unit};
}

type Places = Omit<Timeline, "inexact"> & {inexact: Paper[]};

const places = new WeakMap<Corpus, Map<CalendarUnit | null, Places>>();

/** The slots of a corpus with all of its papers in `rest`. */
function placesOf(corpus: Corpus, asked: CalendarUnit | null = null): Places {
  const kept = places.get(corpus) ?? new Map<CalendarUnit | null, Places>();
  const known = kept.get(asked);
  if (known) return known;
  const dated = corpus.papers.filter(({date}) => date !== null);
  const years = earlyYears(dated);
  const late = latePapers(dated, years);
  const lateDates = papersByDate(late);
  const period = asked ?? labelUnit(dated, lateDates);
  const unit = columnUnit(lateDates, period);
  const byYear = group(dated, once(yearOf));
  const early = between(years?.[0], years?.[1]).map((year) =>
    slot(calendarPeriod(year, "year"), byYear.get(year) ?? [])
  );
  const byColumn = group(
    late,
    once((date) => ordinal(date, unit))
  );
  const [first, last] = extent(byColumn.keys());
  const start = unit === "quarter" && period === "year" && first !== undefined ? 4 * Math.floor(first / 4) : first;
  const ordinals = between(start, last);
  const columns = ordinals.map((at) => slot(calendarPeriod(at, unit), byColumn.get(at) ?? []));
  const found: Places = {
    unit,
    early,
    earlyTogether:
      years &&
      slot(
        calendarPeriod(years[0], "year", years[1]),
        early.flatMap(({rest}) => rest)
      ),
    columns,
    groups: columnGroups(columns, ordinals, unit, period),
    undated: slot(
      {key: "undated", label: "no date", short: "none", tick: "", from: null, to: null},
      corpus.papers.filter(({date}) => date === null)
    ),
    inexact: late.filter(({date}) => calendarOrdinal(date, unit) === null)
  };
  places.set(corpus, kept.set(asked, found));
  return found;
}

/** Dated papers after the early years. */
function latePapers(papers: Paper[], years: [number, number] | null): Paper[] {
  return papers.filter(({date}) => date !== null && (!years || yearOf(date) > years[1]));
}

/** The unit of the labels: the fitting one, or the first finer one of which there are four years or six shorter periods. */
function labelUnit(papers: Paper[], late: Dates): CalendarUnit {
  const fitting = fittingUnit(papers) as CalendarUnit;
  const finer = calendarUnits.slice(calendarUnits.indexOf(fitting)).filter((unit) => areExact(late, unit));
  return finer.find((unit) => lengthOf(late, unit) >= leastFitting(unit)) ?? finer.at(-1) ?? fitting;
}

/** The finest unit, no coarser than the periods, that needs few enough columns; the periods' own where none does. */
function columnUnit(late: Dates, period: CalendarUnit): CalendarUnit {
  const finer = calendarUnits.slice(calendarUnits.indexOf(period)).reverse();
  const most = sum(late.values()) > mostMarks ? mostColumns : mostOfMarks;
  return finer.find((unit) => unit !== "half-year" && lengthOf(late, unit) <= most && areExact(late, unit)) ?? period;
}

/** How many papers have each date. */
type Dates = ReturnType<typeof papersByDate>;

/** Periods from the first paper to the last. */
function lengthOf(papers: Dates, unit: CalendarUnit): number {
  const [first, last] = extent(papers.keys(), (date) => ordinal(date, unit));
  return first === undefined || last === undefined ? 0 : last - first + 1;
}

/** Whether nine in ten papers are dated exactly enough. */
function areExact(papers: Dates, unit: CalendarUnit): boolean {
  const inexact = sum(papers, ([date, count]) => (calendarOrdinal(date, unit) === null ? count : 0));
  return 10 * inexact <= sum(papers.values());
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

/** Columns under the label of the period that they begin in; each alone where they are the periods, or all of one. */
function columnGroups(columns: TimeSlot[], ordinals: number[], unit: CalendarUnit, over: CalendarUnit): TimeGroup[] {
  const periods = ordinals.map((at) => calendarPeriod(at, unit));
  const grouped = group(periods, ({from}) => calendarOrdinal(firstDay(from), over)!);
  const alone = columns.map((column, start) => ({...column, start, end: start + 1}));
  if (unit === over || (grouped.size === 1 && columns.length <= fewColumns)) return alone;
  return Array.from(grouped, ([at, members]): TimeGroup => {
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

/** The position of the period that a date's first day lies in. */
function ordinal(date: string | null, unit: CalendarUnit): number {
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

/** All whole numbers from the first to the last. */
function between(first: number | undefined, last: number | undefined): number[] {
  if (first === undefined || last === undefined || last < first) return [];
  return Array.from({length: last - first + 1}, (_, i) => first + i);
}
