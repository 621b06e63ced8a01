import type {Notebook} from "../notebook/model.js";
import {annotatedTrend} from "./annotated-trend.js";
import {beeswarm} from "./beeswarm.js";
import {chordDiagram} from "./chord-diagram.js";
import {heatMap} from "./heat-map.js";
import {poster} from "./poster.js";
import {slopeChart} from "./slope-chart.js";
import {streamGraph} from "./stream-graph.js";
import {upsetPlot} from "./upset-plot.js";

/** A worked example: a notebook that the reader opens, reads and changes. */
export interface GalleryExample {
  /** Names it in an address (`workbench.html?example=heat-map`). */
  id: string;
  /** One sentence on what it shows. */
  says: string;
  notebook: Notebook;
}

/** The worked examples, in the order of the gallery. */
export const gallery: readonly GalleryExample[] = [
  {
    id: "heat-map",
    says: "A row for each topic, a column for each year, and how much of the year it fills.",
    notebook: heatMap
  },
  {
    id: "slope-chart",
    says: "Shares before and after a date, with colour only where the change is beyond chance.",
    notebook: slopeChart
  },
  {
    id: "chord-diagram",
    says: "Which communities of topics share papers, and how many.",
    notebook: chordDiagram
  },
  {
    id: "beeswarm",
    says: "A mark for each paper at its date; its shape says whether there is code.",
    notebook: beeswarm
  },
  {
    id: "stream-graph",
    says: "What comes and goes, as layers around a common middle.",
    notebook: streamGraph
  },
  {
    id: "upset-plot",
    says: "Every combination of the leading topics, and how many of its papers link to code.",
    notebook: upsetPlot
  },
  {
    id: "annotated-trend",
    says: "One topic over time, with its steepest step and its burst found and named.",
    notebook: annotatedTrend
  },
  {
    id: "poster",
    says: "The leading topics side by side on one scale, under a headline, fit to be printed.",
    notebook: poster
  }
];
