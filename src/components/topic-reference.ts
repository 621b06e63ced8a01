import {references} from "../analysis/topic-references.js";
import type {Reference} from "../analysis/topic-references.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";

export type ReferenceLine = KnobLine<{against: string}> & {references: Reference[]};

/** More choices than this do not stand side by side. */
const mostWords = 6;

const lines = new Map<string, ReferenceLine>();

/** What the papers of a view can be compared with; the same line for the same choices. */
export function referenceKnob(observatory: Observatory, {corpus, selection, selected}: View): ReferenceLine {
  const found = references(corpus, selection, selected, observatory.loadedTexts());
  const name = JSON.stringify(found.map(({value, label}) => [value, label]));
  let line = lines.get(name);
  if (!line) {
    const options = found.map(({value, label}) => ({value, label}));
    line = Object.assign(knobs({against: {label: "Against", options, value: "rest"}}), {references: found});
    line.classList.toggle("knobs-box", options.length > mostWords);
    lines.set(name, line);
  }
  line.references = found;
  return line;
}

/** The sides that the reader compares; null where there are too few papers. */
export function comparedSides({references, value}: ReferenceLine): Reference["sides"] {
  return references.find((reference) => reference.value === value.against)?.sides ?? null;
}
