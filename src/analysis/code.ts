import type {Corpus, Paper, Term} from "./corpus.js";
import {fisherExact} from "./fisher.js";
import {topicFrequency} from "./frequency.js";
import {wilson, zOfLevel} from "./intervals.js";
import type {Interval, IntervalLevel} from "./intervals.js";
import {compareNames, unchosen} from "./leading-topics.js";
import {benjaminiHochberg} from "./multiple-tests.js";
import {enoughPapers, papersIn} from "./periods.js";
import type {Periods} from "./periods.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";
import {cochranArmitage} from "./slope.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus} from "./tables.js";
import {periodFocus} from "./selection-periods.js";

/** How many papers of a group link to code, and whether that sets it apart from the other papers. */
export interface LinkingGroup {
  key: string;
  label: string;
  /** Position of its community; -1 where it is in none or no topic. */
  community: number;
  term: Term | null;
  /** Papers that link to code, of how many. */
  papers: number;
  n: number;
  interval: Interval;
  enough: boolean;
  /** Fisher's exact test against the other papers, adjusted for the number of groups tested; null where not tested. */
  adjusted: number | null;
  standsOut: "more" | "less" | null;
  /** The papers that link to code; null where there are none. */
  focus: Selection | null;
}

export interface LinkingShares {
  /** Papers that link to code among all that are compared. */
  papers: number;
  n: number;
  groups: LinkingGroup[];
  /** Groups with enough papers, which were tested. */
  tested: LinkingGroup[];
}

interface Members {
  key: string;
  label: string;
  term?: Term;
  papers: Paper[];
  focus: Selection | null;
  /** Groups that are shown but not compared, such as papers without a date. */
  apart?: boolean;
}

/** By period, how many papers link to code; papers without a date and those dated too roughly stand apart at the end. */
export function linkingByPeriod(
  {periods, undated, inexact, unit}: Periods,
  enough = enoughPapers,
  level: IntervalLevel = "95"
): LinkingShares {
  const named = (papers: Paper[]) => ({...everything, papers: papers.filter(isLinked).map(({id}) => id)});
  const groups: Members[] = periods.map((period) => {
    return {key: period.key, label: period.label, papers: period.papers, focus: periodFocus(period)};
  });
  if (inexact.length)
    groups.push({key: "inexact", label: `${unit} unknown`, papers: inexact, focus: named(inexact), apart: true});
  if (undated.length)
    groups.push({
      key: "undated",
      label: "no date",
      papers: undated,
      focus: unit === "digest" ? named(undated) : {...everything, undated: true},
      apart: true
    });
  return compare(groups, [...papersIn(periods), ...inexact, ...undated], enough, level);
}

/** The slope of the share of papers that link to code, over the periods with enough papers. */
export function linkingSlope({periods}: Periods, enough = enoughPapers) {
  const told = periods.filter(({papers}) => papers.length >= enough);
  return {
    told,
    ...cochranArmitage(
      told.map(({papers}) => papers.filter(isLinked).length),
      told.map(({papers}) => papers.length),
      told.map(({middle}) => middle)
    )
  };
}

export type LinkingOrder = "share" | "papers" | "name";

const orders: Record<LinkingOrder, (a: LinkingGroup, b: LinkingGroup) => number> = {
  share: (a, b) => b.interval.share - a.interval.share,
  papers: (a, b) => b.n - a.n,
  name: (a, b) => compareNames(a.label, b.label)
};

/** For the leading topics, how many of their papers link to code; unless told otherwise, the highest share first. */
export function linkingByTopic(
  corpus: Corpus,
  selection: Selection,
  selected: Selected,
  {
    most = 12,
    enough = enoughPapers,
    order = "share",
    level = "95"
  }: {most?: number; enough?: number; order?: LinkingOrder; level?: IntervalLevel} = {}
): LinkingShares {
  const topics = unchosen(topicFrequency(corpus, selected), selection);
  const least = topics[most]?.papers ?? 0;
  const beyondTies = topics.filter(({papers}) => papers > least);
  const shown = beyondTies.length ? beyondTies : topics.slice(0, most);
  const groups = shown.map(({term}): Members => {
    const papers = Array.from(term.papers, (index) => corpus.papers[index]!).filter(({index}) => selected.mask[index]);
    return {key: term.term, label: term.label, term, papers, focus: {...everything, topics: [term.term]}};
  });
  const shares = compare(groups, selected.papers, enough, level);
  shares.groups.sort((a, b) => orders[order](a, b) || b.n - a.n || (a.label < b.label ? -1 : 1));
  return shares;
}

function compare(groups: Members[], all: Paper[], enough: number, level: IntervalLevel): LinkingShares {
  const papers = all.filter(isLinked).length;
  const rows = groups.map((group): LinkingGroup => {
    const linked = group.papers.filter(isLinked).length;
    const n = group.papers.length;
    return {
      key: group.key,
      label: group.label,
      community: group.term?.community ?? -1,
      term: group.term ?? null,
      papers: linked,
      n,
      interval: wilson(linked, n, zOfLevel[level]),
      enough: n >= enough,
      adjusted: null,
      standsOut: null,
      focus: linked && group.focus ? {...group.focus, code: ["linked"]} : null
    };
  });
  const tested = rows.filter(({n, enough}, i) => enough && n < all.length && !groups[i]!.apart);
  const adjusted = benjaminiHochberg(
    tested.map((row) => fisherExact(row.papers, row.n, papers - row.papers, all.length - row.n))
  );
  tested.forEach((row, i) => {
    row.adjusted = adjusted[i]!;
    if (row.adjusted <= 0.05) row.standsOut = row.papers * all.length > papers * row.n ? "more" : "less";
  });
  return {papers, n: all.length, groups: rows, tested};
}

export function isLinked({code}: Paper): boolean {
  return code === "linked";
}

/** A host that papers link to. */
export interface HostShare {
  host: string;
  papers: number;
  focus: Selection;
}

/** Hosts by how many of the selected papers link there, most first. */
export function linkHosts(corpus: Corpus, selected: Selected): HostShare[] {
  const papers = new Map<string, Set<number>>();
  for (const {paper, host} of corpus.links)
    if (selected.mask[paper]) {
      if (!papers.has(host)) papers.set(host, new Set());
      papers.get(host)!.add(paper);
    }
  return [...papers]
    .map(([host, {size}]) => ({host, papers: size, focus: {...everything, hosts: [host]}}))
    .sort((a, b) => b.papers - a.papers || (a.host < b.host ? -1 : 1));
}

/** Papers that say something about code: by status, as `codeStatuses` has them, then the newest first. */
export function papersWithCode(selected: Selected, statuses: CodeStatus[] = []): Paper[] {
  const place = (paper: Paper) => codeStatuses.indexOf(paper.code);
  return selected.papers
    .filter(({code}) => code !== "none" && (!statuses.length || statuses.includes(code)))
    .sort((a, b) => place(a) - place(b) || compareDates(b.date, a.date) || a.index - b.index);
}

function compareDates(a: string | null, b: string | null): number {
  return (a ?? "") < (b ?? "") ? -1 : Number((a ?? "") > (b ?? ""));
}
