import {zOfLevel} from "./intervals.js";
import {calendarOrdinal, calendarPeriod} from "./calendar.js";
import type {CalendarUnit} from "./calendar.js";
import type {Corpus, Paper, Term} from "./corpus.js";
import {everything, select} from "./selection.js";
import type {Selected, Selection} from "./selection.js";

/** One of two sets of papers that are compared. */
export interface Side {
  /** "2024–25", "this selection"; `among` is how a sentence says it: "papers from 2024–25", "the papers selected". */
  label: string;
  among: string;
  mask: Uint8Array;
  size: number;
  /** The narrowing of the selection that finds its papers; null when they are outside the selection. */
  focus: Selection | null;
}

/** What a topic is distinctive of: `favoured` is drawn to the right, `other` to the left. They have no paper in common. */
export interface Sides {
  kind: "dates" | "selection" | "reference";
  favoured: Side;
  other: Side;
}

/** The odds of a mention on the favoured side over those on the other. */
export interface Distinctiveness {
  /** Natural logarithm of the odds ratio, and the ends of its 95% interval. */
  logOdds: number;
  low: number;
  high: number;
  /** `logOdds` over its standard error. */
  z: number;
  /** Papers that mention the topic on each side. */
  favoured: number;
  other: number;
}

/** Papers on a side below which a comparison would be a guess. */
export const enoughToCompare = 5;
/** The prior weighs as much as this many papers. */
export const priorPapers = 10;

/**
 * Log-odds ratio with an informative Dirichlet prior and its interval, 95% unless `z` says otherwise (Monroe, Colaresi & Quinn 2008, equations 16 and 18):
 * `y` counts of the word and `n` counts of everything on each side; `alpha` is the word's share of the prior and `alpha0` the
 * whole prior. Needs 0 < alpha < alpha0.
 */
export function logOddsRatio(
  favoured: {y: number; n: number},
  other: {y: number; n: number},
  alpha: number,
  alpha0: number,
  z = zOfLevel["95"]
): Pick<Distinctiveness, "logOdds" | "low" | "high" | "z"> {
  const [a, b] = [favoured.y + alpha, other.y + alpha];
  const [notA, notB] = [favoured.n + alpha0 - a, other.n + alpha0 - b];
  const logOdds = Math.log(a / notA) - Math.log(b / notB);
  const error = Math.sqrt(1 / a + 1 / notA + 1 / b + 1 / notB);
  return {logOdds, low: logOdds - z * error, high: logOdds + z * error, z: logOdds / error};
}

/**
 * How distinctive a term is of one side: document frequencies are the counts, so a paper counts once; the prior is the term's
 * share of the papers on both sides, worth `priorPapers`. A term in all or none of them tells nothing apart: 0, without bounds.
 */
export function distinctiveness(term: Term, {favoured, other}: Sides, z = zOfLevel["95"]): Distinctiveness {
  const counts = {favoured: 0, other: 0};
  for (const paper of term.papers)
    if (favoured.mask[paper]) ++counts.favoured;
    else if (other.mask[paper]) ++counts.other;
  const share = (counts.favoured + counts.other) / (favoured.size + other.size);
  if (!(share > 0 && share < 1)) return {logOdds: 0, low: -Infinity, high: Infinity, z: 0, ...counts};
  const ratio = logOddsRatio(
    {y: counts.favoured, n: favoured.size},
    {y: counts.other, n: other.size},
    priorPapers * share,
    priorPapers,
    z
  );
  return {...ratio, ...counts};
}

/**
 * What to compare: a selection with the rest of the corpus; with everything selected, the dated papers cut in two by date. Null
 * when a side would have fewer than `enoughToCompare` papers.
 */
export function sides(corpus: Corpus, selected: Selected): Sides | null {
  return selected.size === corpus.papers.length ? dateSides(corpus) : selectionSides(corpus, selected);
}

function selectionSides(corpus: Corpus, selected: Selected): Sides | null {
  const size = corpus.papers.length - selected.size;
  if (Math.min(size, selected.size) < enoughToCompare) return null;
  const mask = selected.mask.map((inside) => 1 - inside);
  return {
    kind: "selection",
    favoured: {
      label: "this selection",
      among: "the papers selected",
      mask: selected.mask,
      size: selected.size,
      focus: everything
    },
    other: {label: "the rest", among: "the other papers", mask, size, focus: null}
  };
}

/** The cut at the start of a year that comes nearest to halves; of a finer period where a half would hold under a quarter. */
function dateSides(corpus: Corpus): Sides | null {
  for (const unit of ["year", "quarter", "month", "week", "day"] as const) {
    const cut = nearestCut(corpus.papers, unit);
    if (cut === null) continue;
    const found = cutSides(corpus, cut, unit);
    const [less, more] = [found.favoured.size, found.other.size].sort((a, b) => a - b) as [number, number];
    if (less >= enoughToCompare && 4 * less >= less + more) return found;
  }
  return null;
}

/** The position of the period (not the first) before which there are most nearly as many papers as from it on. */
function nearestCut(papers: Paper[], unit: CalendarUnit): number | null {
  const places = papers.flatMap(({date}) => calendarOrdinal(date, unit) ?? []).sort((a, b) => a - b);
  let best: number | null = null;
  let difference = Infinity;
  places.forEach((place, before) => {
    if (place === places[before - 1] || before === 0) return;
    if (Math.abs(places.length - 2 * before) >= difference) return;
    difference = Math.abs(places.length - 2 * before);
    best = place;
  });
  return best;
}

function cutSides(corpus: Corpus, cut: number, unit: CalendarUnit): Sides {
  const later = calendarPeriod(cut, unit);
  const earlier = calendarPeriod(cut - 1, unit);
  const last = Math.max(...corpus.papers.map(({date}) => calendarOrdinal(date, "year") ?? -Infinity));
  const years = calendarPeriod(cut, "year", last).label;
  const start = unit === "week" || unit === "day" ? later.label.replace(/^week of /, "") : later.label;
  const side = (label: string, among: string, clause: Partial<Selection>): Side => {
    const focus = {...everything, ...clause};
    const {mask, size} = select(corpus, focus);
    return {label, among, mask, size, focus};
  };
  return {
    kind: "dates",
    favoured:
      unit === "year"
        ? side(years, `papers from ${years}`, {from: later.from})
        : side(`since ${start}`, `papers since ${start}`, {from: later.from}),
    other:
      unit === "year"
        ? side(`before ${later.label}`, `papers before ${later.label}`, {to: earlier.to})
        : side(`before ${start}`, `papers before ${start}`, {to: earlier.to})
  };
}
