import {calendarUnits} from "../analysis/calendar.js";
import {choice, flag} from "../analysis/options.js";

/** What a reader can turn on the time line. */
export const timelineOptions = {
  period: choice({
    label: "Period",
    values: calendarUnits,
    default: "year",
    what: "How long the periods under the time line are; by default as long as fits the dates."
  }),
  draw: choice({
    label: "Papers as",
    values: ["fitting", "marks", "bars"],
    words: {fitting: "what fits"},
    default: "fitting",
    more: true,
    what: "Whether each paper is a mark or a period is a bar; by default marks up to 200 papers. Marks are drawn for up to 1,000."
  }),
  colour: choice({
    label: "Colour",
    values: ["community", "none"],
    default: "community",
    more: true,
    what: "Whether papers have the colour of their community or all the same."
  }),
  rest: flag({
    label: "Rings for papers left out",
    default: true,
    more: true,
    what: "Whether papers outside the selection stay as faint rings, where papers are marks."
  })
};
