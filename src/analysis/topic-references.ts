import type {Corpus, PaperText} from "./corpus.js";
import {enoughToCompare, sides} from "./distinctiveness.js";
import type {Sides} from "./distinctiveness.js";
import {fittingUnit} from "./fitting-periods.js";
import {periodsOf} from "./periods.js";
import {digestLabel, everything, select} from "./selection.js";
import type {Selected, Selection} from "./selection.js";

/** What a reader can compare papers with. */
export interface Reference {
  /** "rest", "period.2023", "digest.NAME": what a URL calls it. */
  value: string;
  /** "before 2024", "the rest", "2023". */
  label: string;
  sides: Sides | null;
}

/** As many periods and digests are offered, the last ones. */
const mostOffered = 24;

/**
 * What a selection can be compared with, first what it is unasked (`sides`); then periods and digests with enough papers of the same
 * selection but for its own dates or digests. Papers that are in both stand on the side of the reference.
 */
export function references(
  corpus: Corpus,
  selection: Selection,
  selected: Selected,
  texts: PaperText[] | null = null
): Reference[] {
  const unasked = sides(corpus, selected);
  const whole = selected.size === corpus.papers.length;
  const undated = select(corpus, {...selection, from: null, to: null, undated: false}, texts);
  const periods = periodsOf(undated.papers, fittingUnit(undated.papers)).periods.slice(-mostOffered);
  const digests = corpus.digests.length > 1 ? corpus.digests.slice(-mostOffered) : [];
  const ofAnyDigest = digests.length ? select(corpus, {...selection, digests: []}, texts) : undated;
  const found: Reference[] = [
    ...periods.map(({key, label, from, to, when, papers}): Reference => {
      const reference = among(
        undated,
        papers.map(({index}) => index)
      );
      const named = `papers ${when.replace(/^in (?=\d)/, "from ")}`;
      const clause = {...everything, from, to};
      return {
        value: `period.${key}`,
        label,
        sides: against(selected, {clause, reference, label, among: named, whole})
      };
    }),
    ...digests.map((row): Reference => {
      const label = digestLabel(row.digest, corpus);
      const reference = among(
        ofAnyDigest,
        corpus.digests.flatMap(({digest, appearances}) => (digest === row.digest ? [...appearances] : []))
      );
      const named = `papers of the digest ${label}`;
      const clause = {...everything, digests: [row.digest]};
      return {
        value: `digest.${row.digest}`,
        label,
        sides: against(selected, {clause, reference, label, among: named, whole})
      };
    })
  ];
  return [
    {value: "rest", label: unasked?.other.label ?? "the rest", sides: unasked},
    ...found.filter(({sides}) => sides !== null)
  ];
}

type Counted = Pick<Selected, "mask" | "size">;

/** Those of some papers, by position, that are selected. */
function among({mask: inside}: Selected, papers: readonly number[]): Counted {
  const mask = new Uint8Array(inside.length);
  let size = 0;
  for (const index of papers) {
    if (!inside[index] || mask[index]) continue;
    mask[index] = 1;
    ++size;
  }
  return {mask, size};
}

/** A selection without the papers of a reference, and the reference; null where either has too few. */
function against(
  selected: Selected,
  {
    clause,
    reference,
    label,
    among,
    whole
  }: {clause: Selection; reference: Counted; label: string; among: string; whole: boolean}
): Sides | null {
  const mask = new Uint8Array(selected.mask.length);
  let size = 0;
  for (const {index} of selected.papers) if (!reference.mask[index]) size += mask[index] = 1;
  if (Math.min(size, reference.size) < enoughToCompare) return null;
  const both = selected.size - size;
  return {
    kind: "reference",
    favoured: {
      label: whole ? "the rest" : "this selection",
      among: whole ? "the other papers" : both ? "the other papers selected" : "the papers selected",
      mask,
      size,
      focus: both ? {...everything, except: [clause]} : everything
    },
    other: {label, among, mask: reference.mask, size: reference.size, focus: both === reference.size ? clause : null}
  };
}
