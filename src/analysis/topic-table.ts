import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import {enoughMentions, falseShare} from "./compared-shares.js";
import {termsAsked} from "./comparison.js";
import type {Corpus, Paper, Term} from "./corpus.js";
import {distinctiveness, sides} from "./distinctiveness.js";
import type {Distinctiveness, Sides} from "./distinctiveness.js";
import {topicFrequency} from "./frequency.js";
import {zOfLevel} from "./intervals.js";
import type {IntervalLevel} from "./intervals.js";
import {benjaminiHochberg} from "./multiple-tests.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {twoSided} from "./slope.js";

export type TopicCount = "phrases" | "words";
/** By name, rows are those of frequency; the chart orders what it draws. */
export type TopicSort = "frequency" | "distinctiveness" | "name";
export type TopicSplit = "code" | "year" | "nothing";

/** A part of every row: which papers it holds, and how it is coloured. */
export interface TopicPart {
  kind: "code" | "date" | "whole";
  key: string;
  label: string;
  clause: Partial<Selection>;
  holds: (paper: Paper) => boolean;
}

export interface TopicSegment {
  part: TopicPart;
  papers: number;
}

export interface TopicRow {
  term: Term;
  /** Document frequency within the selection, and over the papers selected. */
  papers: number;
  share: number;
  /** The parts that hold a paper, in the order of `TopicTable.parts`; their papers add up to `papers`. */
  segments: TopicSegment[];
  /** Null when there is nothing to compare with, and for topics that the papers were chosen by, which would tell nothing. */
  distinct: Distinctiveness | null;
  /** P-value of the same, adjusted for the number of topics tested; null where too few papers mention the topic. */
  adjusted: number | null;
  /** Whether it tells the sides apart beyond chance: an adjusted p of at most `falseShare`. */
  standsOut: boolean;
}

export interface TopicTable {
  rows: TopicRow[];
  parts: TopicPart[];
  /** Papers selected in each part. */
  partPapers: number[];
  sides: Sides | null;
  /** Topics tested for what they are distinctive of. */
  tests: number;
  /** How often, in per cent, the intervals hold the true log-odds. */
  level: IntervalLevel;
  /** Papers selected. */
  n: number;
}

/** What finds the papers of a row within the selection, or those of one of its parts. */
export function rowFocus({term}: TopicRow, part?: TopicPart): Selection {
  return {...everything, topics: [term.term], ...part?.clause};
}

/**
 * Every topic (or single word) of the selected papers: how many mention it, in which parts, and what it is distinctive of, tested for
 * those that enough papers mention and that `selection` does not ask for (Benjamini & Hochberg 1995).
 */
export function topicTable(
  corpus: Corpus,
  selected: Selected,
  {
    count = "phrases",
    sort = "frequency",
    split = "code",
    compared = sides(corpus, selected),
    selection = everything,
    level = "95"
  }: {
    count?: TopicCount;
    sort?: TopicSort;
    split?: TopicSplit;
    compared?: Sides | null;
    /** What the papers were chosen by. */
    selection?: Selection;
    /** Of the intervals of distinctiveness. */
    level?: IntervalLevel;
  } = {}
): TopicTable {
  const parts = split === "code" ? codeParts : split === "year" ? dateParts(selected.papers) : wholePart;
  const partOf = corpus.papers.map((paper) => parts.findIndex(({holds}) => holds(paper)));
  const partPapers = parts.map((_, i) => selected.papers.filter(({index}) => partOf[index] === i).length);
  const asked = termsAsked(selection);
  const rows = topicFrequency(corpus, selected, {count}).map(({term, papers, share}): TopicRow => {
    const counts = parts.map(() => 0);
    for (const paper of term.papers) if (selected.mask[paper]) ++counts[partOf[paper]!]!;
    const segments = parts.map((part, i) => ({part, papers: counts[i]!})).filter(({papers}) => papers);
    const distinct = compared && !asked.has(term.term) ? distinctiveness(term, compared, zOfLevel[level]) : null;
    return {term, papers, share, segments, distinct, adjusted: null, standsOut: false};
  });
  const tests = testRows(rows);
  if (sort === "distinctiveness") rows.sort((a, b) => Math.abs(b.distinct?.z ?? 0) - Math.abs(a.distinct?.z ?? 0));
  return {rows, parts, partPapers, sides: compared, tests, level, n: selected.size};
}

/** Tests each row that enough papers mention, and tells how many. */
function testRows(rows: TopicRow[]): number {
  const tested = rows.filter(({distinct}) => distinct && distinct.favoured + distinct.other >= enoughMentions);
  const adjusted = benjaminiHochberg(tested.map(({distinct}) => twoSided(distinct!.z)));
  tested.forEach((row, i) => {
    row.adjusted = adjusted[i]!;
    row.standsOut = row.adjusted <= falseShare;
  });
  return tested.length;
}

const codeParts: TopicPart[] = [
  {
    kind: "code",
    key: "linked",
    label: "code linked",
    clause: {code: ["linked"]},
    holds: ({code}) => code === "linked"
  },
  {
    kind: "code",
    key: "promised",
    label: "promised or claimed",
    clause: {code: ["promised", "claimed"]},
    holds: ({code}) => code === "promised" || code === "claimed"
  },
  {
    kind: "code",
    key: "none",
    label: "page only or none",
    clause: {code: ["page", "none"]},
    holds: ({code}) => code === "page" || code === "none"
  }
];

const wholePart: TopicPart[] = [{kind: "whole", key: "all", label: "papers", clause: {}, holds: () => true}];

/** The last years one by one, the years before them together, and no date; at most `most` with dates. Months where all are of one year. */
function dateParts(papers: Paper[], {most = 5} = {}): TopicPart[] {
  const years = new Set(papers.flatMap(({date}) => date?.slice(0, 4) ?? [])).size;
  const unit = years > 1 || papers.some(({date}) => date !== null && date.length < 7) ? "year" : "month";
  const places = [...new Set(papers.flatMap(({date}) => calendarOrdinal(date, unit) ?? []))].sort((a, b) => a - b);
  const together = places.slice(0, Math.max(0, places.length - most + 1));
  const alone = places.length > most ? places.slice(together.length) : places;
  const parts: TopicPart[] = alone.map((place) => {
    const {key, label, from, to} = calendarPeriod(place, unit);
    return {kind: "date", key, label, clause: {from, to}, holds: ({date}) => calendarOrdinal(date, unit) === place};
  });
  if (alone.length < places.length) {
    const {label} = calendarPeriod(alone[0]!, unit);
    const {to} = calendarPeriod(alone[0]! - 1, unit);
    parts.unshift({
      kind: "date",
      key: "before",
      label: `before ${label}`,
      clause: {to},
      holds: ({date}) => date !== null && date.slice(0, to.length) <= to
    });
  }
  if (papers.some(({date}) => date === null))
    parts.push({
      kind: "date",
      key: "undated",
      label: "no date",
      clause: {undated: true},
      holds: ({date}) => date === null
    });
  return parts;
}
