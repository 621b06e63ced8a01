import {choice} from "../analysis/options.js";

/** How sure the intervals of a chart are; it changes no verdict, only what is drawn and said of the intervals. */
export const intervalOption = choice({
  label: "Intervals at",
  values: ["80", "90", "95", "99"],
  words: {"80": "80%", "90": "90%", "95": "95%", "99": "99%"},
  default: "95",
  more: true,
  what: "How often, of 100 such intervals, so many hold the true value: wider ones hold it more often. What stands out does not change."
});
