import {choice, number} from "../analysis/options.js";
import {intervalOption} from "./interval-option.js";

/** What a reader can turn on the bars of topics. */
export const topicBarsOptions = {
  count: choice({
    label: "Count",
    values: ["phrases", "words"],
    default: "phrases",
    what: "Whether topics, which are phrases, are counted or single words."
  }),
  sort: choice({
    label: "Sort by",
    values: ["frequency", "distinctiveness", "name"],
    default: "frequency",
    what: "Whether the topics in most papers are drawn, those most distinctive, or the former by name."
  }),
  split: choice({
    label: "Split by",
    values: ["code", "year", "nothing"],
    default: "code",
    what: "What the parts of a bar are: what papers say of code, when they are from, or none."
  }),
  show: number({
    label: "Show",
    min: 4,
    max: 200,
    unit: "rows",
    default: 24,
    what: "How many rows are drawn, the first ones; the table has all of them."
  }),
  measure: choice({
    label: "Measure",
    values: ["both", "papers", "share"],
    words: {both: "papers and share"},
    default: "both",
    more: true,
    what: "Which number stands at a bar: papers, their share of the papers selected, or both."
  }),
  colour: choice({
    label: "Colour",
    values: ["community", "none"],
    default: "community",
    more: true,
    what: "Whether the dot at a name, and a bar without parts, have the colour of the topic's community."
  }),
  level: intervalOption,
  height: number({
    label: "Row height",
    min: 18,
    max: 48,
    unit: "px",
    default: 25,
    more: true,
    what: "How high a row is on a wide screen; on a phone rows are as high as a finger."
  })
};

/** What the topics of the selection are compared with; periods and digests are offered where they hold enough papers. */
export const againstOption = {
  against: choice<string>({
    label: "Against",
    values: ["rest"],
    words: {rest: "the rest"},
    default: "rest",
    what: "What the distinctive topics are distinctive against: the rest of the papers, a period, or a digest."
  })
};

/** What a reader can turn on the lines that show a topic in its sentences. */
export const contextOptions = {
  context: choice({
    label: "Sort by",
    values: ["following", "preceding", "date"],
    words: {following: "what follows", preceding: "what precedes", date: "newest"},
    default: "following",
    what: "Whether mentions stand by the words after them, by those before them, or the newest paper first."
  })
};
