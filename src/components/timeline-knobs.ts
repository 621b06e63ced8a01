import type {Corpus} from "../analysis/corpus.js";
import {fitted} from "../analysis/options.js";
import type {OptionValues} from "../analysis/options.js";
import {timelineUnits} from "../analysis/timeline.js";
import {timelineOptions} from "../charts/timeline-options.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";

/** What a reader can turn on the time line: periods that fit the digest, by default those that fit best. */
export function timelineKnobs(corpus: Corpus): KnobLine<OptionValues<typeof timelineOptions>> {
  const {units, unit} = timelineUnits(corpus);
  return knobs(fitted(timelineOptions, {period: {values: units, default: unit}}), {page: "index"});
}
