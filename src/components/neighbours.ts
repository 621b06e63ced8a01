import {scaleLinear} from "d3-scale";
import {neighbours} from "../analysis/network.js";
import type {LinkMeasure, Network} from "../analysis/network.js";
import {itemFocus} from "../analysis/network-items.js";
import type {NetworkItem} from "../analysis/network-items.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {element} from "./element.js";
import type {Observatory} from "./observatory.js";

const measured: Record<LinkMeasure, {head: string; show: (value: number) => string}> = {
  association: {head: "times more than chance", show: (value) => `${value.toFixed(value < 10 ? 1 : 0)}×`},
  npmi: {head: "NPMI", show: (value) => value.toFixed(2)},
  jaccard: {head: "share of papers in common", show: (value) => `${Math.round(100 * value)}%`},
  cosine: {head: "cosine", show: (value) => value.toFixed(2)}
};

/** What shares papers with the one topic or method that is open, the strongest tie first, each opening the papers of both. */
export function neighbourList(
  observatory: Observatory,
  open: NetworkItem,
  network: Network,
  measure: LinkMeasure,
  {most = 8} = {}
): HTMLElement {
  const found = neighbours(network, open.key, measure);
  const nouns = {topics: ["topic", "topics"], methods: ["method", "methods"], both: null}[network.kind];
  const [one, many] = nouns ?? (open.kind === "topic" ? ["method", "methods"] : ["topic", "topics"]);
  if (!found.length)
    return element(
      "p",
      {class: "paper-list-count"},
      `It shares papers with no ${network.kind === `${open.kind}s` ? "other " : ""}${one} drawn here more often than chance would on average.`
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
    button.addEventListener("click", () => observatory.open(itemFocus(open, other)));
    return element(
      "li",
      {},
      button,
      bar,
      element("span", {class: "tie-value"}, show(value)),
      element("span", {class: "tie-papers"}, grouped(papers))
    );
  });
  const shares = `Shares papers with ${counted(found.length, one!, many)}${found.length > most ? `; the ${most} nearest:` : ":"}`;
  return element(
    "section",
    {class: "ties"},
    element("p", {class: "ties-count"}, shares),
    element("p", {class: "ties-head", "aria-hidden": "true"}, element("span", {}, head), element("span", {}, "papers")),
    element("ul", {}, ...rows)
  );
}
