import {flag, number} from "../analysis/options.js";

/** What a reader can turn on the topics that tell two sides apart. */
export const compareOptions = {
  show: number({
    label: "Topics of each side",
    min: 4,
    max: 40,
    default: 8,
    what: "How many topics of each side have a row, and twice as many in the chart of differences."
  }),
  firm: flag({
    label: "Only what stands out",
    default: false,
    more: true,
    what: "Whether only topics that stand out after correction have a row."
  })
};
