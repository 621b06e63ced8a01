import {ranksSubtitle, ranksTitle} from "../analysis/findings-trend-lists.js";
import {smallMultiplesSubtitle, smallMultiplesTitle} from "../analysis/findings-trends.js";
import {unchosen} from "../analysis/leading-topics.js";
import type {OptionValues} from "../analysis/options.js";
import {rankLines} from "../analysis/rank-lines.js";
import {orderTrends} from "../analysis/trends.js";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import type {Trend} from "../analysis/trends.js";
import {capitalised} from "../analysis/wording.js";
import {rankChart} from "../charts/rank-chart.js";
import {multiplesOptions} from "../charts/trend-options.js";
import {sharedTop, smallTrendChart} from "../charts/trend-small.js";
import {communityText} from "./community.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {focusPlace} from "./focus.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import {touchTargets} from "./touch.js";
import {rowOpener, trendRows} from "./trend-figure.js";
import type {TrendView} from "./trend-figure.js";
import type {TrendTopics} from "./trend-topics.js";

export type MultiplesKnobs = OptionValues<typeof multiplesOptions>;

/** Whether topics are in small charts or ranked, how many charts there are, and in which order. */
export function multiplesKnobs(): KnobLine<MultiplesKnobs> {
  return knobs(multiplesOptions);
}

/** Least width of a small chart, and the space between two, px. */
const [leastWidth, gap] = [232, 32];

/** The other topics that lead, each in a small chart of the same scale; its name shows it large. */
export function trendMultiples(
  observatory: Observatory,
  now: View,
  view: TrendView,
  {line, topics}: {line: KnobLine<MultiplesKnobs>; topics: TrendTopics}
): HTMLElement {
  if (line.value.view === "ranks") return trendRanks(observatory, now, view, line);
  const {trends, shown, enough, interval, periods} = view;
  const {order, topics: most} = line.value;
  const others = unchosen(
    trends.trends.filter((trend) => !shown.includes(trend)),
    now.selection
  );
  const leading = order === "slope" ? orderTrends(others, order) : others;
  const chosen = orderTrends(leading.slice(0, most), order);
  const top = sharedTop(chosen);
  const drawn = figure({
    id: "trends-small",
    title: smallMultiplesTitle(chosen),
    subtitle: smallMultiplesSubtitle(periods.unit, order, {enough, interval}),
    knobs: line,
    chart: (width) => {
      const columns = Math.max(1, Math.min(4, Math.floor((width + gap) / (leastWidth + gap))));
      const each = Math.floor((width - gap * (columns - 1)) / columns);
      const grid = element("div", {class: "small-trends"});
      grid.style.gridTemplateColumns = `repeat(${columns}, minmax(0, 1fr))`;
      grid.append(
        ...chosen.map((trend) =>
          element(
            "section",
            {"aria-label": `${capitalised(trend.term.label)}: ${trend.verdict}`},
            header(trend, topics),
            smallChart(observatory, now, view, trend, {width: each, top, touch: touchTargets()})
          )
        )
      );
      return grid;
    },
    rows: trendRows(trends, chosen),
    openRow: rowOpener(observatory, trends, chosen)
  });
  drawn.classList.add("multiples-figure");
  return drawn;
}

/** Small charts by what they show, each with what it was drawn for. */
const drawnBefore = new WeakMap<Trend, {bursts: TopicBurst[]; size: string; chart: SVGSVGElement}>();

/** One topic's small chart: the one that was drawn for the same before, where there is one, since each topic has one place in the page. */
function smallChart(
  observatory: Observatory,
  now: View,
  {trends, bursts}: TrendView,
  trend: Trend,
  shape: {width: number; top: number; touch: boolean}
): SVGSVGElement {
  const size = JSON.stringify(shape);
  const before = drawnBefore.get(trend);
  if (before?.bursts === bursts && before.size === size) return before.chart;
  const chart = smallTrendChart({trends, trend, bursts}, {...shape, onOpen: observatory.open, opened: now.focus});
  drawnBefore.set(trend, {bursts, size, chart});
  return chart;
}

/** The places of the leading topics, period by period. */
function trendRanks(
  observatory: Observatory,
  now: View,
  {trends, enough}: TrendView,
  line: KnobLine<MultiplesKnobs>
): HTMLElement {
  const {periods, told} = trends;
  const {places} = line.value;
  const lines = rankLines(trends, {places});
  const ranked = lines.map(({trend}) => trend);
  const drawn = figure({
    id: "trends-small",
    title: ranksTitle(trends, now.selection),
    subtitle: ranksSubtitle(periods.length ? trends.unit : "year", {enough, places}),
    knobs: line,
    chart: (width) =>
      rankChart(
        {lines, periods, told},
        {width, touch: touchTargets(), places, onOpen: observatory.open, opened: now.focus}
      ),
    rows: trendRows(trends, ranked),
    openRow: rowOpener(observatory, trends, ranked)
  });
  drawn.classList.add("multiples-figure", "ranks-figure");
  return drawn;
}

function header(trend: Trend, topics: TrendTopics): HTMLElement {
  const {term, verdict} = trend;
  const name = element(
    "button",
    {type: "button", class: "trend-name", title: "Show large", "data-key": `large.${term.term}`},
    capitalised(term.label)
  );
  name.style.color = communityText(term.community);
  name.addEventListener("click", () => {
    topics.pick([term.term]);
    focusPlace({part: "trend", key: "Another"});
    document.querySelector("#trend")?.scrollIntoView({block: "start", behavior: "smooth"});
  });
  const tells = verdict === "rising" || verdict === "falling";
  return element(
    "header",
    {},
    element("h3", {}, name),
    element("span", {class: tells ? "verdict tells" : "verdict"}, verdict)
  );
}
