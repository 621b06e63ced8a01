import type {TopicBurst} from "../analysis/topic-bursts.js";
import type {Trend, Trends} from "../analysis/trends.js";
import {capitalised} from "../analysis/wording.js";
import {communityText} from "../components/community.js";
import {element} from "../components/element.js";
import type {TrendChartOptions} from "./trend-data.js";
import {sharedTop, smallTrendChart} from "./trend-small.js";

/** Least width of a small chart, and the space between two, px. */
const [leastWidth, gap] = [232, 32];

/** Trends of several topics, each in a small chart of the same scale, as many side by side as fit. */
export function smallTrends(
  {trends, shown, bursts = []}: {trends: Trends; shown: Trend[]; bursts?: TopicBurst[]},
  {width = 776, ...options}: TrendChartOptions & {touch?: boolean} = {}
): HTMLElement {
  const columns = Math.max(1, Math.min(4, Math.floor((width + gap) / (leastWidth + gap))));
  const each = Math.floor((width - gap * (columns - 1)) / columns);
  const top = sharedTop(shown);
  const grid = element("div", {class: "small-trends"});
  grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
  for (const trend of shown) {
    const {term, verdict} = trend;
    const name = element("h3", {}, element("span", {class: "trend-name"}, capitalised(term.label)));
    name.style.color = communityText(term.community);
    const tells = verdict === "rising" || verdict === "falling";
    grid.append(
      element(
        "section",
        {"aria-label": `${capitalised(term.label)}: ${verdict}`},
        element("header", {}, name, element("span", {class: tells ? "verdict tells" : "verdict"}, verdict)),
        smallTrendChart({trends, trend, bursts}, {...options, width: each, top})
      )
    );
  }
  return grid;
}
