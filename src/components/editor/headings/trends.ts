import {
  burstsSubtitle,
  burstsTitle,
  firstSeenSubtitle,
  firstSeenTitle,
  ranksSubtitle,
  ranksTitle
} from "../../../analysis/findings-trend-lists.js";
import {
  smallMultiplesSubtitle,
  smallMultiplesTitle,
  trendSubtitle,
  trendTitle
} from "../../../analysis/findings-trends.js";
import {firstSeen} from "../../../analysis/first-seen.js";
import type {Options} from "../../../analysis/options.js";
import {unchosen} from "../../../analysis/leading-topics.js";
import {periodsOfSelection, unitsOfSelection} from "../../../analysis/selection-periods.js";
import {topicBursts} from "../../../analysis/topic-bursts.js";
import {leadingTrend, orderTrends, trendsOf} from "../../../analysis/trends.js";
import type {CellArguments} from "../../../charts/cells/cell.js";
import type {burstOptions, multiplesOptions, trendOptions} from "../../../charts/trend-options.js";
import type {ChartHeading} from "./heading.js";

type Topics = CellArguments["trends"];

export const trendHeading: ChartHeading<typeof trendOptions, Topics> = (scope) => {
  const {corpus, selection, selected, options, topics} = scope;
  const periods = periodsOfSelection(corpus, selection, selected, options.period);
  const trends = trendsOf(corpus, periods, {enough: options.few, include: topics, interval: options.level});
  const shown = shownTrends(trends, topics, selection);
  return {title: trendTitle(trends, shown), subtitle: trendSubtitle(periods, shown, options.show, options.level)};
};

export const trendMultiplesHeading: ChartHeading<typeof multiplesOptions, Topics> = (scope) => {
  const {corpus, selection, selected, options, topics} = scope;
  const {unit} = unitsOfSelection(corpus, selection, selected);
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  const trends = trendsOf(corpus, periods, {include: topics});
  if (options.view === "ranks") {
    const {places} = options;
    return {
      title: ranksTitle(trends, selection),
      subtitle: ranksSubtitle(trends.periods.length ? trends.unit : "year", {places})
    };
  }
  const shown = shownTrends(trends, topics, selection);
  const others = unchosen(
    trends.trends.filter((trend) => !shown.includes(trend)),
    selection
  );
  const leading = options.order === "slope" ? orderTrends(others, "slope") : others;
  const chosen = orderTrends(leading.slice(0, options.topics), options.order);
  return {title: smallMultiplesTitle(chosen), subtitle: smallMultiplesSubtitle(periods.unit, options.order)};
};

export const burstsHeading: ChartHeading<typeof burstOptions, Topics> = (scope) => {
  const {corpus, selection, selected, options, topics} = scope;
  const {unit} = unitsOfSelection(corpus, selection, selected);
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  const cost = {s: options.burst, gamma: options.gamma};
  const bursts = topicBursts(periods, trendsOf(corpus, periods, {include: topics}), cost);
  return {title: burstsTitle(bursts, periods), subtitle: burstsSubtitle(periods, cost)};
};

export const firstSeenHeading: ChartHeading<Options, Topics> = ({corpus, selection, selected, topics}) => {
  const {unit} = unitsOfSelection(corpus, selection, selected);
  const periods = periodsOfSelection(corpus, selection, selected, unit);
  const seen = firstSeen(periods, trendsOf(corpus, periods, {include: topics}));
  return {title: firstSeenTitle(seen), subtitle: firstSeenSubtitle(periods.unit)};
};

function shownTrends(
  trends: ReturnType<typeof trendsOf>,
  topics: readonly string[],
  selection: Parameters<typeof leadingTrend>[1]
) {
  const named = topics.flatMap((topic) => trends.trends.find(({term}) => term.term === topic) ?? []);
  const leading = leadingTrend(trends, selection);
  return named.length ? named : leading ? [leading] : [];
}
