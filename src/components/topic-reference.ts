import {fitted} from "../analysis/options.js";
import {references} from "../analysis/topic-references.js";
import type {Reference} from "../analysis/topic-references.js";
import {againstOption} from "../charts/topic-options.js";
import {fittedKnobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";

export type ReferenceLine = KnobLine<{against: string}> & {references: Reference[]};

/** More choices than this do not stand side by side. */
const mostWords = 6;

/** What the papers of a view can be compared with; the same line for the same choices. */
export function referenceKnob(observatory: Observatory, {corpus, selection, selected}: View): ReferenceLine {
  const found = references(corpus, selection, selected, observatory.loadedTexts());
  const values = found.map(({value}) => value);
  const words = Object.fromEntries(found.map(({value, label}) => [value, label]));
  const line = Object.assign(fittedKnobs(fitted(againstOption, {against: {values, words}})), {references: found});
  line.classList.toggle("knobs-box", values.length > mostWords);
  return line;
}

/** The sides that the reader compares; null where there are too few papers. */
export function comparedSides({references, value}: ReferenceLine): Reference["sides"] {
  return references.find((reference) => reference.value === value.against)?.sides ?? null;
}
