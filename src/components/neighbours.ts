import {scaleLinear} from "d3-scale";
import {neighbours} from "../analysis/network.js";
import type {LinkMeasure, Network} from "../analysis/network.js";
import {everything} from "../analysis/selection.js";
import {capitalised, counted} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {element} from "./element.js";
import type {Observatory, View} from "./observatory.js";

const measured: Record<LinkMeasure, {head: string; show: (value: number) => string}> = {
  association: {head: "times more than chance", show: (value) => `${value.toFixed(value < 10 ? 1 : 0)}×`},
  npmi: {head: "NPMI", show: (value) => value.toFixed(2)},
  jaccard: {head: "share of papers in common", show: (value) => `${Math.round(100 * value)}%`}
};

/** The topics that share papers with the one topic that is open, the strongest tie first, each opening the papers of both; null when not one topic is open. */
export function neighbourList(
  observatory: Observatory,
  {focus}: View,
  network: Network,
  measure: LinkMeasure,
  {most = 8} = {}
): HTMLElement | null {
  if (focus?.topics.length !== 1) return null;
  const [topic] = focus.topics as [string];
  const found = neighbours(network, topic, measure);
  if (!found.length)
    return element(
      "p",
      {class: "paper-list-count"},
      "It shares papers with no other topic drawn here more often than chance."
    );
  const {head, show} = measured[measure];
  const width = scaleLinear([0, found[0]![measure]], [0, 100]);
  const rows = found.slice(0, most).map(({other, papers, [measure]: value}) => {
    const dot = element("span", {class: "dot", style: `background: ${communityColour(other.community)}`});
    const bar = element("span", {class: "tie-bar"}, element("span", {style: `width: ${width(value).toFixed(1)}%`}));
    const button = element(
      "button",
      {type: "button", class: "tie", "aria-label": `${other.label}: ${counted(papers, "paper")} with both`},
      dot,
      capitalised(other.label)
    );
    button.addEventListener("click", () => observatory.open({...everything, topics: [topic, other.term]}));
    return element(
      "li",
      {},
      button,
      bar,
      element("span", {class: "tie-value"}, show(value)),
      element("span", {class: "tie-papers"}, String(papers))
    );
  });
  const shares = `Shares papers with ${counted(found.length, "topic")}${found.length > most ? `; the ${most} nearest:` : ":"}`;
  return element(
    "section",
    {class: "ties"},
    element("p", {class: "ties-count"}, shares),
    element("p", {class: "ties-head", "aria-hidden": "true"}, element("span", {}, head), element("span", {}, "papers")),
    element("ul", {}, ...rows)
  );
}
