import {choice, number} from "../analysis/options.js";

/** What a reader can turn on the network, its matrix and its neighbourhoods. */
export const networkOptions = {
  view: choice({
    label: "View",
    values: ["network", "matrix", "neighbourhood"],
    default: "network",
    what: "Whether links are lines, cells of a table, or those around one topic or method."
  }),
  show: choice({
    label: "Show",
    values: ["topics", "methods", "both"],
    words: {both: "topics × methods"},
    default: "topics",
    what: "Whether topics, named methods, or topics with methods are linked."
  }),
  measure: choice({
    label: "Links by",
    values: ["association", "npmi", "jaccard", "cosine"],
    words: {npmi: "NPMI", jaccard: "Jaccard"},
    default: "association",
    more: true,
    what: "How the strength of a link is measured."
  }),
  counting: choice({
    label: "Counting",
    values: ["full", "fractional"],
    default: "full",
    more: true,
    what: "Whether each pair in a paper counts 1, or a paper's pairs share what it counts."
  }),
  links: choice({
    label: "Links",
    values: ["all", "significant"],
    words: {significant: "only significant"},
    default: "all",
    more: true,
    what: "Whether links that chance could have made are drawn too."
  }),
  colour: choice({
    label: "Colour",
    values: ["community", "code", "date", "distinct"],
    words: {code: "code share", date: "mean date", distinct: "distinctiveness"},
    default: "community",
    what: "What the colour of a mark tells."
  }),
  steps: choice({
    label: "Within",
    values: ["1", "2"],
    words: {"1": "1 step", "2": "2 steps"},
    default: "1",
    what: "How far a neighbourhood reaches."
  }),
  names: choice({
    label: "Names of",
    values: ["all", "marks", "communities", "none"],
    words: {all: "both", marks: "topics and methods", none: "neither"},
    default: "all",
    more: true,
    what: "Whether marks and communities are named in the drawing, where names find room."
  }),
  least: number({
    label: "At least",
    min: 1,
    max: 10,
    unit: "papers",
    default: 2,
    more: true,
    what: "How many papers a link needs."
  }),
  most: number({
    label: "Up to",
    min: 10,
    max: 500,
    step: 10,
    unit: "names",
    default: 50,
    more: true,
    what: "How many topics or methods are drawn, those in the most papers."
  }),
  communities: choice({
    label: "Communities",
    values: ["digest", "shown"],
    words: {digest: "of the whole digest", shown: "of the network shown"},
    default: "digest",
    more: true,
    what: "Whether communities are those of the whole digest, the same on every page, or found in the network shown."
  }),
  resolution: number({
    label: "Resolution",
    min: 0.25,
    max: 3,
    step: 0.25,
    default: 1,
    more: true,
    what: "Higher finds more and smaller communities; other than 1, they are found in the network shown."
  })
};
