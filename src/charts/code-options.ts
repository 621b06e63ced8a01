import {choice, flag, number} from "../analysis/options.js";
import {calendarUnits} from "../analysis/calendar.js";
import {codeStatuses} from "../analysis/tables.js";
import {intervalOption} from "./interval-option.js";
import {countOrShare} from "./row-options.js";

/** What a reader can turn on the bar of code statuses. */
export const codeBarOptions = {
  measure: countOrShare("selected", "part"),
  meanings: flag({
    label: "What answers mean",
    default: true,
    more: true,
    what: "Whether each answer is followed by what it means, where there is room."
  })
};

const enough = number({
  label: "Too few means under",
  min: 5,
  max: 50,
  step: 5,
  unit: "papers",
  default: 10,
  more: true,
  what: "Rows of fewer papers are drawn hollow and are not tested."
});
const intervals = flag({
  label: "Intervals",
  default: true,
  more: true,
  what: "Whether each share has an interval that holds the true one."
});
const height = number({
  label: "Row height",
  min: 20,
  max: 48,
  unit: "px",
  default: 26,
  more: true,
  what: "How high a row is; rows for fingers are at least 44 px."
});

/** What a reader can turn on the share with code by period. */
export const codePeriodsOptions = {
  period: choice({
    label: "Period",
    values: [...calendarUnits, "digest"],
    default: "year",
    more: true,
    what: "How long periods are; by default as long as fits the dates."
  }),
  enough,
  intervals,
  level: intervalOption,
  height: {...height, default: 30}
};

/** What a reader can turn on the share with code by topic. */
export const codeTopicsOptions = {
  show: number({
    label: "Topics",
    min: 4,
    max: 60,
    default: 12,
    more: true,
    what: "How many topics have a row, those with the most papers; fewer where several have equally many."
  }),
  sort: choice({
    label: "Sort by",
    values: ["share", "papers", "name"],
    default: "share",
    more: true,
    what: "Whether the topics shown stand by their share with code, by papers, or by name."
  }),
  enough,
  intervals,
  level: intervalOption,
  height
};

/** What a reader can turn on where links lead. */
export const hostsOptions = {
  show: number({label: "Hosts", min: 3, max: 40, default: 8, more: true, what: "How many hosts have a row."}),
  measure: countOrShare("with links"),
  sort: choice({
    label: "Sort by",
    values: ["papers", "name"],
    default: "papers",
    more: true,
    what: "Whether the hosts shown stand by papers or by name."
  })
};

/** What a reader can turn on the table of papers with code. */
export const codeTableOptions = {
  status: choice({
    label: "Show",
    values: ["all", ...codeStatuses.filter((status) => status !== "none")],
    words: {page: "page only"},
    default: "all",
    what: "Which papers are listed, by what they say about their code."
  })
};
