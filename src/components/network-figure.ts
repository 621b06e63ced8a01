import {networkFinding, networkSubtitle} from "../analysis/findings-network.js";
import {linkMeasures, topicNetwork} from "../analysis/network.js";
import type {LinkMeasure, Network} from "../analysis/network.js";
import {capitalised} from "../analysis/wording.js";
import {networkChart} from "../charts/network.js";
import {networkColour, networkColourKey} from "../charts/network-colour.js";
import type {NetworkColouring} from "../charts/network-colour.js";
import {action, element} from "./element.js";
import {figure} from "./figure.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import {neighbourList} from "./neighbours.js";
import type {Observatory, View} from "./observatory.js";

export interface NetworkKnobs {
  measure: LinkMeasure;
  colour: NetworkColouring;
  least: number;
  most: number;
}

/** What a reader can turn on the network: the measure of links, the colour of topics, how many papers a link needs, how many topics. */
export function networkKnobs(papers: number): KnobLine<NetworkKnobs> {
  const names = {association: "association", npmi: "NPMI", jaccard: "Jaccard"};
  return knobs({
    measure: {
      label: "Links by",
      options: linkMeasures.map((value) => ({value, label: names[value]})),
      value: "association"
    },
    colour: {
      label: "Colour",
      options: [
        {value: "community", label: "community"},
        {value: "code", label: "code share"},
        {value: "date", label: "mean date"}
      ],
      value: "community"
    },
    least: {
      label: "At least",
      min: 1,
      max: 10,
      step: 1,
      value: papers < 40 ? 1 : papers > 1500 ? 5 : 2,
      unit: "papers"
    },
    most: {label: "Show", min: 10, max: 120, step: 10, value: 50, unit: "topics"}
  }) as KnobLine<NetworkKnobs>;
}

/** The network of the papers selected, with its finding, its knobs, and buttons to zoom. */
export function networkFigure(observatory: Observatory, now: View, line: KnobLine<NetworkKnobs>): HTMLElement {
  const {measure, colour, least} = line.value;
  const network = networkOf(now, line);
  let chart: ReturnType<typeof networkChart> | undefined;
  const zoom = element(
    "div",
    {class: "network-zoom"},
    action("Closer", () => chart?.zoomBy(1.5)),
    action("Further", () => chart?.zoomBy(1 / 1.5)),
    action("Whole", () => chart?.zoomBy(0))
  );
  return figure({
    id: "network",
    level: "page",
    title: networkFinding(network, now.corpus.communities),
    subtitle: networkSubtitle(network, least),
    knobs: line,
    key: element("div", {class: "network-key"}, networkColourKey(network, colour), zoom),
    chart: (width) =>
      (chart = networkChart(network, {
        width,
        measure,
        colour: networkColour(network, colour),
        communities: now.corpus.communities,
        onOpen: observatory.open,
        opened: now.focus
      })),
    rows: network.edges.map(({a, b, papers, association, npmi, jaccard}) => ({
      topic: capitalised(a.label),
      with: capitalised(b.label),
      papers,
      association: digits(association),
      npmi: digits(npmi),
      jaccard: digits(jaccard)
    })),
    note: element(
      "span",
      {class: "for-hands"},
      "Drag a topic to move it; hold Ctrl (or ⌘) and scroll, or pinch, to zoom."
    )
  });
}

/** The open topic's nearest topics, following the knobs; nothing when no single topic is open. */
export function networkTies(observatory: Observatory, now: View, line: KnobLine<NetworkKnobs>): HTMLElement | null {
  if (now.focus?.topics.length !== 1) return null;
  const box = element("div");
  const draw = () => {
    const list = neighbourList(observatory, now, networkOf(now, line), line.value.measure);
    box.replaceChildren(...(list ? [list] : []));
  };
  line.addEventListener("input", draw);
  draw();
  return box;
}

function networkOf(now: View, line: KnobLine<NetworkKnobs>): Network {
  const {least, most} = line.value;
  return topicNetwork(now.corpus, now.selected, {least, most});
}

function digits(value: number): number {
  return Number(value.toFixed(3));
}
