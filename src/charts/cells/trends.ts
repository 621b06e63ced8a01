import {rankLines} from "../../analysis/rank-lines.js";
import {periodsOfSelection, unitsOfSelection} from "../../analysis/selection-periods.js";
import {topicBursts} from "../../analysis/topic-bursts.js";
import {leadingTrend, orderTrends, trendsOf} from "../../analysis/trends.js";
import {firstSeen} from "../../analysis/first-seen.js";
import {burstLanes} from "../burst-lanes.js";
import {firstSeenList} from "../first-seen-list.js";
import {rankChart} from "../rank-chart.js";
import {smallTrends} from "../small-trends.js";
import {trendChart} from "../trend.js";
import type {burstOptions, firstSeenOptions, multiplesOptions, trendOptions} from "../trend-options.js";
import type {CellArguments, ChartCell} from "./cell.js";

export const trendCell: ChartCell<typeof trendOptions, CellArguments["trends"]> = (scope) => {
  const {corpus, selection, selected, focus, width, options, topics, openPapers} = scope;
  //
  // Each topic's papers, share and place in each period.
  const periods = periodsOfSelection(corpus, selection, selected, options.period);
  const trends = trendsOf(corpus, periods, {
    enough: options.few,
    include: topics,
    interval: options.level
  });
  const named = trends.trends.filter(({term}) => topics.includes(term.term));
  const leading = leadingTrend(trends, selection);
  const shown = named.length ? named : leading ? [leading] : [];

  return trendChart(
    {trends, shown, bursts: options.runs ? topicBursts(periods, trends) : []},
    {width, measure: options.show, height: options.height, onOpen: openPapers, opened: focus}
  );
};

export const trendMultiplesCell: ChartCell<typeof multiplesOptions, CellArguments["trends"]> = (scope) => {
  const {corpus, selection, selected, focus, width, touch, options, topics, openPapers} = scope;
  //
  const {unit} = unitsOfSelection(corpus, selection, selected);
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  const trends = trendsOf(corpus, periods, {include: topics});
  const marks = {width, touch, onOpen: openPapers, opened: focus};

  if (options.view === "ranks")
    return rankChart(
      {lines: rankLines(trends, {places: options.places}), periods: trends.periods, told: trends.told},
      {...marks, places: options.places}
    );

  // All but the topic of the large chart, and those that the selection asks for.
  const leading = leadingTrend(trends, selection);
  const apart = [...(topics.length ? topics : [leading?.term.term]), ...selection.topics, ...selection.anyTopics];
  const others = trends.trends.filter(({term}) => !apart.includes(term.term));
  const first = options.order === "slope" ? orderTrends(others, "slope") : others;
  const shown = orderTrends(first.slice(0, options.topics), options.order);

  return smallTrends({trends, shown, bursts: topicBursts(periods, trends)}, marks);
};

export const burstsCell: ChartCell<typeof burstOptions, CellArguments["trends"]> = (scope) => {
  const {corpus, selection, selected, focus, width, touch, options, topics, openPapers} = scope;
  //
  const {unit} = unitsOfSelection(corpus, selection, selected);
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  const trends = trendsOf(corpus, periods, {include: topics});
  // Runs of periods with much more papers than usual, the weightiest first.
  const bursts = topicBursts(periods, trends, {
    s: options.burst,
    gamma: options.gamma
  });

  return burstLanes(
    {bursts: bursts.slice(0, options.bursts), periods: periods.periods},
    {width, touch, onOpen: openPapers, opened: focus}
  );
};

export const firstSeenCell: ChartCell<typeof firstSeenOptions, CellArguments["trends"]> = (scope) => {
  const {corpus, selection, selected, focus, options, topics, openPapers} = scope;
  //
  const {unit} = unitsOfSelection(corpus, selection, selected);
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  // By period, the topics that no paper of an earlier one mentions.
  const seen = firstSeen(periods, trendsOf(corpus, periods, {include: topics}));

  return firstSeenList(seen, {...options, onOpen: openPapers, opened: focus});
};
