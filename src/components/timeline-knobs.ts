import type {CalendarUnit} from "../analysis/calendar.js";
import type {Corpus} from "../analysis/corpus.js";
import {timelineUnits} from "../analysis/timeline.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";

/** The periods of the time line that a reader may choose, by default those that fit. */
export function timelineKnobs(corpus: Corpus): KnobLine<{period: CalendarUnit}> {
  const {units, unit} = timelineUnits(corpus);
  const options = units.map((value) => ({value, label: value}));
  return knobs({period: {label: "Period", options, value: unit}}) as KnobLine<{period: CalendarUnit}>;
}
