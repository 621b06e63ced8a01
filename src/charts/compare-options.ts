import {flag, number} from "../analysis/options.js";
import {intervalOption} from "./interval-option.js";
import {countOrShare} from "./row-options.js";

/** What a reader can turn on the topics that tell two sides apart. */
export const compareOptions = {
  show: number({
    label: "Topics of each side",
    min: 4,
    max: 40,
    default: 8,
    what: "How many topics of each side have a row."
  }),
  level: intervalOption,
  firm: flag({
    label: "Only what stands out",
    default: false,
    more: true,
    what: "Whether only topics that stand out after correction have a row."
  })
};

/** What a reader can turn on the sizes of two sides. */
export const compareSizesOptions = {
  measure: countOrShare("selected", "part")
};

/** What a reader can turn on the topics whose shares differ most. */
export const compareMovedOptions = {
  show: number({
    label: "Topics",
    min: 4,
    max: 80,
    default: 16,
    more: true,
    what: "How many topics have a row, those whose shares differ most."
  }),
  level: intervalOption
};

/** What a reader can turn on the topics that both sides speak of. */
export const compareSharedOptions = {
  show: number({
    label: "Topics",
    min: 4,
    max: 40,
    default: 10,
    more: true,
    what: "How many topics have a row, those with the highest share on the side that has less of them."
  })
};

/** What a reader can turn on what both sides say of code. */
export const compareCodeOptions = {level: intervalOption};

/** What a reader can turn on the names of two sides. */
export const compareNamesOptions = {
  show: number({
    label: "Names",
    min: 4,
    max: 60,
    step: 2,
    default: 16,
    more: true,
    what: "How many names have a row: up to half of them on both sides, then those of one side alone."
  })
};
