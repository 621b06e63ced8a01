import type {Notebook} from "../notebook/model.js";

/** A worked example: a notebook that the reader opens, reads and changes. */
export interface GalleryExample {
  /** Names it in an address (`workbench.html?gallery=heat-map`). */
  name: string;
  title: string;
  /** What it shows, in one sentence. */
  sentence: string;
  load: () => Promise<Notebook>;
}

/** The worked examples, in the order of the gallery. */
export const gallery: readonly GalleryExample[] = [
  {
    name: "heat-map",
    title: "Heat map of topics by year",
    sentence: "A row for each topic, a column for each year, and how much of the year it fills.",
    load: () => import("./heat-map.js").then(({heatMap}) => heatMap)
  },
  {
    name: "slope-chart",
    title: "Slope chart of two periods",
    sentence: "Shares before and after a date, with colour only where the change is beyond chance.",
    load: () => import("./slope-chart.js").then(({slopeChart}) => slopeChart)
  },
  {
    name: "chord-diagram",
    title: "Chord diagram of communities",
    sentence: "Which communities of topics share papers, and how many.",
    load: () => import("./chord-diagram.js").then(({chordDiagram}) => chordDiagram)
  },
  {
    name: "beeswarm",
    title: "Beeswarm of papers by date",
    sentence: "A mark for each paper at its date; its shape says whether there is code.",
    load: () => import("./beeswarm.js").then(({beeswarm}) => beeswarm)
  },
  {
    name: "stream-graph",
    title: "Stream graph of topics",
    sentence: "What comes and goes, as layers around a common middle.",
    load: () => import("./stream-graph.js").then(({streamGraph}) => streamGraph)
  },
  {
    name: "upset-plot",
    title: "UpSet plot of topics and code",
    sentence: "Every combination of the leading topics, and how many of its papers link to code.",
    load: () => import("./upset-plot.js").then(({upsetPlot}) => upsetPlot)
  },
  {
    name: "annotated-trend",
    title: "Annotated trend",
    sentence: "One topic over time, with its steepest step and its burst found and named.",
    load: () => import("./annotated-trend.js").then(({annotatedTrend}) => annotatedTrend)
  },
  {
    name: "poster",
    title: "Poster of small multiples",
    sentence: "The leading topics side by side on one scale, under a headline, fit to be printed.",
    load: () => import("./poster.js").then(({poster}) => poster)
  }
];

/** The example of this name; null when there is none. */
export function galleryExample(name: string): GalleryExample | null {
  return gallery.find((example) => example.name === name) ?? null;
}
