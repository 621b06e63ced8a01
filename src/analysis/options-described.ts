import {rangeInWords, valueInWords} from "./option-values.js";
import type {Options} from "./options.js";

/** An option as a row of documentation. */
export interface OptionRow {
  name: string;
  label: string;
  type: "choice" | "number" | "flag" | "text";
  range: string;
  default: string;
  what: string;
}

/** The options of a chart as rows of documentation, in the order of their declaration. */
export function describeOptions(declared: Options): OptionRow[] {
  return Object.entries(declared).map(([name, option]) => ({
    name,
    label: option.label,
    type: option.type,
    range: rangeInWords(option),
    default: valueInWords(option, option.default),
    what: option.what
  }));
}
