import {firstDay, lastDay} from "./calendar.js";
import type {Corpus, Paper} from "./corpus.js";
import {datedDigests} from "./digest-periods.js";
import {fittingUnit, fittingUnits} from "./fitting-periods.js";
import {fillPeriods, papersIn, periodsOf} from "./periods.js";
import type {Period, Periods, PeriodUnit} from "./periods.js";
import {everything} from "./selection.js";
import type {Selected, Selection} from "./selection.js";

/**
 * The periods of a selection: those of the whole corpus, so that things keep their places, unless the selection is itself one of
 * dates or digests.
 */
export function periodsOfSelection(
  corpus: Corpus,
  selection: Selection,
  selected: Selected,
  unit: PeriodUnit
): Periods {
  const placing = placingPapers(corpus, selection, selected);
  return fillPeriods(periodsOf(placing, unit, datedDigests(corpus.digests)), selected.papers);
}

/** The units that fit the periods of a selection, and the one that fits its own papers best. */
export function unitsOfSelection(
  corpus: Corpus,
  selection: Selection,
  selected: Selected
): {units: PeriodUnit[]; unit: PeriodUnit} {
  const digests = datedDigests(corpus.digests);
  const placing = placingPapers(corpus, selection, selected);
  const units = fittingUnits(placing, {digests});
  return {units, unit: fittingUnit(selected.size ? selected.papers : placing, {units, digests})};
}

/** The papers whose dates decide the periods of a selection. */
function placingPapers(corpus: Corpus, {from, to, undated, digests}: Selection, selected: Selected): Paper[] {
  return selected.size && (from || to || undated || digests.length) ? selected.papers : corpus.papers;
}

/** The narrowing of a selection to a period; null for a period without papers. */
export function periodFocus({from, to, papers, digests}: Period): Selection | null {
  if (!papers.length) return null;
  return digests ? {...everything, digests} : {...everything, from, to};
}

/**
 * The narrowing of a selection to the periods from one to another; null where they hold no paper. Where their dates would find papers
 * too that stand in none of them, since they are dated less exactly, it names its papers.
 */
export function spanFocus({periods, inexact}: Periods, start: number, end: number): Selection | null {
  const span = periods.slice(start, end + 1);
  const papers = papersIn(span);
  if (!papers.length) return null;
  if (span.some(({digests}) => digests)) return {...everything, digests: span.flatMap(({digests = []}) => digests)};
  const [from, to] = [span[0]!.from, span.at(-1)!.to];
  const loose = inexact.some(
    ({date}) => firstDay(date!) >= firstDay(from) && firstDay(date!) <= lastDay(to) && lastDay(date!) <= lastDay(to)
  );
  return loose ? {...everything, papers: papers.map(({id}) => id)} : {...everything, from, to};
}
