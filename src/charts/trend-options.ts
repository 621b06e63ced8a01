import {calendarUnits} from "../analysis/calendar.js";
import {choice, flag, number} from "../analysis/options.js";
import {intervalOption} from "./interval-option.js";

/** What a reader can turn on the large chart of trends. */
export const trendOptions = {
  period: choice({
    label: "Period",
    values: [...calendarUnits, "digest"],
    default: "year",
    what: "How long periods are; by default as long as fits the dates. All charts of the page follow."
  }),
  show: choice({
    label: "Show",
    values: ["share", "papers", "rank"],
    default: "share",
    what: "Whether lines follow the share of a period's papers, their number, or the topic's place among all."
  }),
  few: number({
    label: "Too few means under",
    min: 5,
    max: 50,
    step: 5,
    unit: "papers",
    default: 10,
    what: "Periods of fewer papers are hatched and are not tested. All charts of the page follow."
  }),
  level: {
    ...intervalOption,
    what: `${intervalOption.what} All charts of the page follow.`
  },
  runs: flag({
    label: "Mark bursts",
    default: true,
    more: true,
    what: "Whether the bursts of the topics shown are bars at the foot of the chart."
  }),
  height: number({
    label: "Height",
    min: 160,
    max: 560,
    step: 4,
    unit: "px",
    default: 276,
    more: true,
    what: "How high the chart is where time runs from left to right; a seventh less where it is narrow."
  })
};

/** What a reader can turn on the small charts of trends. */
export const multiplesOptions = {
  view: choice({
    label: "View",
    values: ["charts", "ranks"],
    words: {charts: "small charts"},
    default: "charts",
    what: "Whether each topic has a small chart or all are ranked in one."
  }),
  topics: number({
    label: "Show",
    min: 4,
    max: 96,
    step: 4,
    unit: "topics",
    default: 16,
    what: "How many topics have a small chart."
  }),
  order: choice({
    label: "Order",
    values: ["papers", "slope", "community"],
    default: "slope",
    what: "Whether small charts stand by papers, by how clearly they rise or fall, or by community."
  }),
  places: number({
    label: "Places",
    min: 4,
    max: 30,
    default: 12,
    more: true,
    what: "How many places the chart of ranks has."
  })
};

/** What a reader can turn on bursts. */
export const burstOptions = {
  burst: number({
    label: "Burst means",
    min: 1.5,
    max: 5,
    step: 0.5,
    unit: "× the usual",
    default: 2,
    what: "How many times the usual share a burst expects."
  }),
  gamma: number({
    label: "Cost γ",
    min: 0.5,
    max: 3,
    step: 0.5,
    default: 1,
    what: "What the start of a burst costs: with more, fewer and longer bursts are found."
  }),
  bursts: number({
    label: "Show",
    min: 4,
    max: 96,
    step: 4,
    unit: "bursts",
    default: 12,
    what: "How many bursts are drawn, the weightiest."
  })
};

/** What a reader can turn on the topics by when they were first seen. */
export const firstSeenOptions = {
  periods: number({
    label: "Periods",
    min: 1,
    max: 40,
    default: 8,
    more: true,
    what: "How many periods are listed: the latest, and those before it with new topics."
  }),
  topics: number({
    label: "Topics of each",
    min: 1,
    max: 60,
    default: 12,
    more: true,
    what: "How many topics of a period are named, those of most papers."
  })
};
