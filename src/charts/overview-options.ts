import {choice, flag, number} from "../analysis/options.js";
import {countOrShare, papersAs} from "./row-options.js";

/** What a reader can turn on the Overview's rows of topics. */
export const topicRowsOptions = {
  show: number({
    label: "Topics",
    min: 4,
    max: 40,
    default: 12,
    more: true,
    what: "How many topics have a row, those with the most papers."
  }),
  sort: choice({
    label: "Sort by",
    values: ["papers", "code", "name"],
    words: {code: "share with code"},
    default: "papers",
    more: true,
    what: "Which of these topics stand first: those with most papers, those whose papers link their code most often, or by name."
  }),
  measure: countOrShare("selected"),
  draw: papersAs("where a row has room for all")
};

/** What a reader can turn on the Overview's list of newest names. */
export const newestMethodsOptions = {
  show: number({label: "Names", min: 3, max: 24, default: 6, more: true, what: "How many names are listed."}),
  sort: choice({
    label: "Sort by",
    values: ["newest", "papers"],
    words: {newest: "date", papers: "papers that name it"},
    default: "newest",
    more: true,
    what: "Whether the newest proposals are listed or those that most papers name."
  }),
  words: flag({
    label: "What it stands for",
    default: true,
    more: true,
    what: "Whether a name has a second line with what it stands for, or its paper's title."
  })
};

/** What a reader can turn on the Overview's papers by code. */
export const codeUnitsOptions = {
  draw: papersAs("up to 200 of them"),
  measure: countOrShare("selected"),
  empty: flag({
    label: "Rows without papers",
    default: true,
    more: true,
    what: "Whether answers that no paper gives have a row."
  })
};

/** What a reader can turn on the Overview's small network. */
export const smallNetworkOptions = {
  topics: number({
    label: "Topics",
    min: 10,
    max: 100,
    step: 5,
    default: 45,
    more: true,
    what: "How many topics are drawn, the leading ones of the digest."
  }),
  links: number({
    label: "Links",
    min: 0,
    max: 300,
    step: 10,
    default: 90,
    more: true,
    what: "How many of the strongest links are drawn."
  }),
  names: flag({
    label: "Names of communities",
    default: true,
    more: true,
    what: "Whether communities are named beside their topics."
  })
};
