import {linkMeasures} from "../analysis/network.js";
import type {Counting, LinkMeasure, NetworkKind} from "../analysis/network.js";
import type {NetworkColouring} from "../charts/network-colour.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";

export type NetworkView = "network" | "matrix" | "neighbourhood";

export interface NetworkKnobs {
  view: NetworkView;
  show: NetworkKind;
  measure: LinkMeasure;
  counting: Counting;
  links: "all" | "significant";
  colour: NetworkColouring;
  steps: "1" | "2";
  least: number;
  most: number;
  resolution: number;
}

/** Papers that a link needs by default, in a corpus of this size. */
export function fewestPapers(papers: number): number {
  return papers < 40 ? 1 : papers > 1500 ? 5 : 2;
}

/** What a reader can turn on the network. */
export function networkKnobs(papers: number): KnobLine<NetworkKnobs> {
  const names = {association: "association", npmi: "NPMI", jaccard: "Jaccard", cosine: "cosine"};
  return knobs({
    view: {
      label: "View",
      options: [
        {value: "network", label: "network"},
        {value: "matrix", label: "matrix"},
        {value: "neighbourhood", label: "neighbourhood"}
      ],
      value: "network"
    },
    show: {
      label: "Show",
      options: [
        {value: "topics", label: "topics"},
        {value: "methods", label: "methods"},
        {value: "both", label: "topics × methods"}
      ],
      value: "topics"
    },
    measure: {
      label: "Links by",
      options: linkMeasures.map((value) => ({value, label: names[value]})),
      value: "association"
    },
    counting: {
      label: "Counting",
      options: [
        {value: "full", label: "full"},
        {value: "fractional", label: "fractional"}
      ],
      value: "full"
    },
    links: {
      label: "Links",
      options: [
        {value: "all", label: "all"},
        {value: "significant", label: "only significant"}
      ],
      value: "all"
    },
    colour: {
      label: "Colour",
      options: [
        {value: "community", label: "community"},
        {value: "code", label: "code share"},
        {value: "date", label: "mean date"},
        {value: "distinct", label: "distinctiveness"}
      ],
      value: "community"
    },
    steps: {
      label: "Within",
      options: [
        {value: "1", label: "1 step"},
        {value: "2", label: "2 steps"}
      ],
      value: "1"
    },
    least: {label: "At least", min: 1, max: 10, step: 1, value: fewestPapers(papers), unit: "papers"},
    most: {label: "Up to", min: 10, max: 500, step: 10, value: 50, unit: "names"},
    resolution: {label: "Resolution", min: 0.25, max: 3, step: 0.25, value: 1}
  }) as KnobLine<NetworkKnobs>;
}
