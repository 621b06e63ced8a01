import {firstDay, lastDay} from "./calendar.js";
import type {Corpus} from "./corpus.js";
import {datedDigests} from "./digest-periods.js";
import {fittingUnit, fittingUnits} from "./fitting-periods.js";
import {kept} from "./kept.js";
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
  return keptPeriods(corpus, selected, placesItself(selection, selected), unit);
}

const keptPeriods = kept((corpus: Corpus, selected: Selected, itself: boolean, unit: PeriodUnit) =>
  fillPeriods(periodsOf((itself ? selected : corpus).papers, unit, datedDigests(corpus.digests)), selected.papers)
);

/** The units that fit the periods of a selection, and the one that fits its own papers best. */
export function unitsOfSelection(
  corpus: Corpus,
  selection: Selection,
  selected: Selected
): {units: PeriodUnit[]; unit: PeriodUnit} {
  return keptUnits(corpus, selected, placesItself(selection, selected));
}

const keptUnits = kept((corpus: Corpus, selected: Selected, itself: boolean) => {
  const digests = datedDigests(corpus.digests);
  const placing = (itself ? selected : corpus).papers;
  const units = fittingUnits(placing, {digests});
  return {units, unit: fittingUnit(selected.size ? selected.papers : placing, {units, digests})};
});

/** Whether the dates of its own papers decide the periods of a selection, not those of the whole corpus. */
function placesItself({from, to, undated, digests}: Selection, selected: Selected): boolean {
  return selected.size > 0 && Boolean(from || to || undated || digests.length);
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
