import {choice, flag, number, text} from "../analysis/options.js";
import {papersAs} from "./row-options.js";

/** What a reader can turn on the chart of names in most papers. */
export const methodNamesOptions = {
  kind: choice({
    label: "Show",
    values: ["all", "method", "model", "dataset", "metric", "tool", "other"],
    words: {
      method: "methods",
      model: "models",
      dataset: "data sets",
      metric: "metrics",
      tool: "tools",
      other: "others"
    },
    default: "all",
    what: "Which kind of name is drawn."
  }),
  show: number({
    label: "Of each",
    min: 1,
    max: 60,
    unit: "names",
    default: 8,
    what: "How many names of each kind have a row, those in the most papers."
  }),
  least: number({
    label: "At least",
    min: 1,
    max: 10,
    unit: "papers",
    default: 2,
    what: "In how many papers a name must be."
  }),
  sort: choice({
    label: "Sort by",
    values: ["papers", "name", "newest"],
    default: "papers",
    more: true,
    what: "Whether the names shown stand by papers, by name, or those of the newest paper first."
  }),
  draw: papersAs("where rows have room for all"),
  proposed: flag({
    label: "Only what is proposed here",
    default: false,
    more: true,
    what: "Whether only names that one of the papers proposes are drawn."
  }),
  named: text({
    label: "Names with",
    most: 40,
    more: true,
    what: "Letters that a name, or what it stands for, must have; in capitals or not."
  })
};

/** What a reader can turn on names that others take up. */
export const methodReuseOptions = {
  show: number({
    label: "Show",
    min: 4,
    max: 100,
    unit: "names",
    default: 24,
    more: true,
    what: "How many names have a row, those in the most papers."
  }),
  least: number({
    label: "At least",
    min: 2,
    max: 10,
    unit: "papers",
    default: 2,
    more: true,
    what: "In how many papers a name must be."
  }),
  sort: choice({
    label: "Sort by",
    values: ["papers", "first", "name"],
    words: {first: "first paper"},
    default: "papers",
    more: true,
    what: "Whether rows stand by papers, the name with the earliest paper first, or by name."
  })
};
