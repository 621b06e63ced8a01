import {codeCounts} from "./frequency.js";
import {askedTerms, asksForCode, isComparable} from "./comparison.js";
import type {Comparison} from "./comparison.js";
import type {Corpus, Term} from "./corpus.js";
import {shareDifference} from "./difference.js";
import type {Difference} from "./difference.js";
import {enoughToCompare, logOddsRatio, priorPapers} from "./distinctiveness.js";
import type {Distinctiveness} from "./distinctiveness.js";
import {zOfLevel} from "./intervals.js";
import type {IntervalLevel} from "./intervals.js";
import {benjaminiHochberg} from "./multiple-tests.js";
import {enoughPapers} from "./periods.js";
import {everything, statusLabel} from "./selection.js";
import type {Selection} from "./selection.js";
import {twoSided} from "./slope.js";
import {codeStatuses} from "./tables.js";
import type {CodeStatus} from "./tables.js";

/** How many papers of each side's part have something: a topic, a code status. */
export interface ComparedShare {
  key: string;
  label: string;
  term: Term | null;
  status: CodeStatus | null;
  /** Papers that have it, of how many. */
  a: number;
  aN: number;
  b: number;
  bN: number;
  difference: Difference;
  /** Whether the sides differ beyond chance, allowing for the number of tests. */
  standsOut: SideLean;
  /** Too few papers on a side to tell. */
  few: boolean;
  /** What it is, before it is narrowed to a side. */
  focus: Selection;
}

/** The side that has more of it; null where no difference can be told. */
export type SideLean = "a" | "b" | null;

export interface ComparedTopic extends ComparedShare {
  term: Term;
  /** Log-odds of a mention on side A over those on side B. */
  odds: Pick<Distinctiveness, "logOdds" | "low" | "high" | "z">;
  /** P-value adjusted for the number of topics tested; null where too few papers mention it. */
  adjusted: number | null;
}

export interface ComparedTopics {
  rows: ComparedTopic[];
  /** How many were tested. */
  tests: number;
}

/** Topics that fewer papers of both sides mention are not tested. */
export const enoughMentions = 5;
/** Of the differences that are told, at most this share is expected to be chance. */
export const falseShare = 0.05;

/**
 * Each topic on both sides: log-odds with an informative Dirichlet prior (Monroe, Colaresi & Quinn 2008), document frequencies as
 * counts, the prior the topic's share of both parts and worth `priorPapers`; tested by its z, adjusted by Benjamini & Hochberg (1995);
 * and the difference of shares. Topics that a side asks for are left out. Most papers first, ties by name.
 */
export function comparedTopics(corpus: Corpus, comparison: Comparison): ComparedTopics {
  if (!isComparable(comparison)) return {rows: [], tests: 0};
  const asked = askedTerms(comparison);
  const [a, b] = [comparison.a.part.selected, comparison.b.part.selected];
  const few = Math.min(a.size, b.size) < enoughToCompare;
  const rows: ComparedTopic[] = [];
  for (const term of corpus.terms) {
    if (!term.topic || asked.has(term.term)) continue;
    const counts = {a: 0, b: 0};
    for (const paper of term.papers)
      if (a.mask[paper]) ++counts.a;
      else if (b.mask[paper]) ++counts.b;
    if (!counts.a && !counts.b) continue;
    rows.push({
      key: `topic.${term.term}`,
      label: term.label,
      term,
      status: null,
      ...counts,
      aN: a.size,
      bN: b.size,
      difference: shareDifference(counts.a, a.size, counts.b, b.size),
      odds: oddsOf(counts.a, a.size, counts.b, b.size),
      adjusted: null,
      standsOut: null,
      few,
      focus: {...everything, topics: [term.term]}
    });
  }
  const tested = few ? [] : rows.filter(({a, b}) => a + b >= enoughMentions && a + b < rows[0]!.aN + rows[0]!.bN);
  const adjusted = benjaminiHochberg(tested.map(({odds}) => twoSided(odds.z)));
  tested.forEach((row, i) => {
    row.adjusted = adjusted[i]!;
    if (row.adjusted <= falseShare) row.standsOut = row.odds.z > 0 ? "a" : "b";
  });
  rows.sort((one, other) => other.a + other.b - one.a - one.b || (one.label < other.label ? -1 : 1));
  return {rows, tests: tested.length};
}

function oddsOf(a: number, aN: number, b: number, bN: number, z = zOfLevel["95"]): ComparedTopic["odds"] {
  const share = (a + b) / (aN + bN);
  if (!(share > 0 && share < 1)) return {logOdds: 0, low: -Infinity, high: Infinity, z: 0};
  return logOddsRatio({y: a, n: aN}, {y: b, n: bN}, priorPapers * share, priorPapers, z);
}

/** The same rows with intervals that hold the true value so many times of 100; what stands out is as before. */
export function atLevel<Row extends ComparedShare & {odds?: ComparedTopic["odds"]}>(
  rows: readonly Row[],
  level: IntervalLevel
): Row[] {
  const z = zOfLevel[level];
  return rows.map((row) => {
    const {a, aN, b, bN} = row;
    const difference = shareDifference(a, aN, b, bN, z);
    return row.odds ? {...row, difference, odds: oddsOf(a, aN, b, bN, z)} : {...row, difference};
  });
}

/** As many topics of each side as lean to it most surely (by z), those of A first; only topics that were tested. */
export function distinctTopics({rows}: ComparedTopics, most = 10, {firm = false} = {}): ComparedTopic[] {
  const tested = rows
    .filter(({adjusted, standsOut}) => adjusted !== null && (standsOut || !firm))
    .sort((a, b) => b.odds.z - a.odds.z);
  const ofA = tested.filter(({odds}) => odds.z > 0).slice(0, most);
  const ofB = tested.filter(({odds}) => odds.z < 0).slice(-most);
  return [...ofA, ...ofB];
}

/** The topics whose share differs most, the largest difference first; only topics that were tested. */
export function movedTopics({rows}: ComparedTopics, most = 12): ComparedTopic[] {
  return rows
    .filter(({adjusted}) => adjusted !== null)
    .sort((a, b) => Math.abs(b.difference.difference) - Math.abs(a.difference.difference))
    .slice(0, most);
}

/** From this share and number of papers on each side, a topic is frequent on both. */
export const sharedFrom = {share: 0.05, papers: 2};

/** Topics frequent on both sides, by the lower of their shares. */
export function sharedTopics({rows}: ComparedTopics, most = 10): ComparedTopic[] {
  const least = ({a, aN, b, bN}: ComparedTopic) => Math.min(a / aN, b / bN);
  return rows
    .filter((row) => Math.min(row.a, row.b) >= sharedFrom.papers && least(row) >= sharedFrom.share)
    .sort((a, b) => least(b) - least(a))
    .slice(0, most);
}

/**
 * What the papers of each side say about code. Only the share that links to it is judged: it stands out where the 95% interval of its
 * difference leaves out zero, both sides have enough papers, and neither was chosen by code.
 */
export function comparedCode(comparison: Comparison): ComparedShare[] {
  if (!isComparable(comparison)) return [];
  const [a, b] = [comparison.a.part.selected, comparison.b.part.selected];
  const [ofA, ofB] = [codeCounts(a), codeCounts(b)];
  const few = Math.min(a.size, b.size) < enoughPapers;
  const asked = asksForCode(comparison);
  return codeStatuses.map((status, i): ComparedShare => {
    const difference = shareDifference(ofA[i]!, a.size, ofB[i]!, b.size);
    const told = !few && !asked && status === "linked";
    return {
      key: `code.${status}`,
      label: statusLabel(status),
      term: null,
      status,
      a: ofA[i]!,
      aN: a.size,
      b: ofB[i]!,
      bN: b.size,
      difference,
      standsOut: told && difference.low > 0 ? "a" : told && difference.high < 0 ? "b" : null,
      few,
      focus: {...everything, code: [status]}
    };
  });
}
