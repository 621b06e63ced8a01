import type {Corpus, PaperText} from "./corpus.js";
import {enoughToCompare, sides} from "./distinctiveness.js";
import type {Sides} from "./distinctiveness.js";
import {fittingUnit} from "./fitting-periods.js";
import {periodsOf} from "./periods.js";
import {digestLabel, everything, narrow, select} from "./selection.js";
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
  const compare = (base: Selection, clause: Selection, label: string, among: string): Sides | null =>
    against(selected, {clause, reference: select(corpus, narrow(base, clause), texts), label, among, whole});
  const undated = {...selection, from: null, to: null, undated: false};
  const dated = select(corpus, undated, texts).papers;
  const periods = periodsOf(dated, fittingUnit(dated)).periods.slice(-mostOffered);
  const digests = corpus.digests.length > 1 ? corpus.digests.slice(-mostOffered) : [];
  const found: Reference[] = [
    ...periods.map(({key, label, from, to, when}): Reference => ({
      value: `period.${key}`,
      label,
      sides: compare(undated, {...everything, from, to}, label, `papers ${when.replace(/^in (?=\d)/, "from ")}`)
    })),
    ...digests.map((row): Reference => {
      const label = digestLabel(row.digest, corpus);
      const clause = {...everything, digests: [row.digest]};
      return {
        value: `digest.${row.digest}`,
        label,
        sides: compare({...selection, digests: []}, clause, label, `papers of the digest ${label}`)
      };
    })
  ];
  return [
    {value: "rest", label: unasked?.other.label ?? "the rest", sides: unasked},
    ...found.filter(({sides}) => sides !== null)
  ];
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
  }: {clause: Selection; reference: Selected; label: string; among: string; whole: boolean}
): Sides | null {
  const mask = selected.mask.map((inside, i) => (inside && !reference.mask[i] ? 1 : 0));
  const size = mask.reduce((sum, inside) => sum + inside, 0);
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
