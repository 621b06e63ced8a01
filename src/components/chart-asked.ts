import type {ChartAsked} from "../analysis/chart-methods.js";
import {areFoundAnew} from "../analysis/network-groups.js";
import {changedOptions, readOptions} from "../analysis/options-url.js";
import {valueInWords} from "../analysis/option-values.js";
import {fitted, optionOf} from "../analysis/options.js";
import type {Options, OptionValues} from "../analysis/options.js";
import {unitsOfSelection} from "../analysis/selection-periods.js";
import {references} from "../analysis/topic-references.js";
import {intervalOption} from "../charts/interval-option.js";
import {networkOptions} from "../charts/network-options.js";
import {chartOf} from "../charts/registry.js";
import {againstOption, topicBarsOptions} from "../charts/topic-options.js";
import {burstOptions, trendOptions} from "../charts/trend-options.js";
import {fewestPapers} from "./network-knobs.js";
import type {Observatory, View} from "./observatory.js";
import {asPageHasThem} from "./page-defaults.js";

/** The chart that an address asks the methods of ("chart=network.network"), with the options that it has there; null where it names none. */
export function chartAsked(observatory: Observatory, now: View): ChartAsked | null {
  const query = observatory.query();
  const [, page = "", figure = ""] = /^([a-z]+)\.([a-z-]+)$/.exec(query.get("chart") ?? "") ?? [];
  const chart = chartOf(page, figure);
  if (!chart) return null;
  const {title, prefix} = chart;
  const {declared: options} = asPageHasThem(fittedTo(observatory, now, chart.options), chart);
  const {values} = readOptions(options, query, prefix, () => true);
  const turned = changedOptions(options, values).map((name) => {
    const option = options[name]!;
    return `${option.label} ${valueInWords(option, values[name])}`;
  });
  const level = intervalOption.values.find((level) => level === values["level"]);
  return {title, turned, ...(level && {level}), ...statistics(page, figure, query, observatory, now)};
}

/** Options whose values or defaults the papers decide, as those pages have them. */
function fittedTo(observatory: Observatory, {corpus, selection, selected}: View, options: Options): Options {
  if (options === networkOptions) return fitted(options, {least: {default: fewestPapers(corpus.papers.length)}});
  if (optionOf(options, "against")) {
    const found = references(corpus, selection, selected, observatory.loadedTexts());
    const words = Object.fromEntries(found.map(({value, label}) => [value, label]));
    return fitted(options, {against: {values: found.map(({value}) => value), words}});
  }
  if (options !== trendOptions) return options;
  const {units, unit} = unitsOfSelection(corpus, selection, selected);
  return fitted(options, {period: {values: units, default: unit}});
}

function statistics(
  page: string,
  figure: string,
  query: URLSearchParams,
  observatory: Observatory,
  now: View
): Partial<ChartAsked> {
  const read = <Declared extends Options>(own: Declared): OptionValues<Declared> => {
    const {declared} = asPageHasThem(fittedTo(observatory, now, own) as Declared, {page, prefix: "knob."});
    return readOptions(declared, query, "knob.", () => true).values;
  };
  if (page === "network") {
    const asked = read(networkOptions);
    const {show, measure, counting, least, most, links} = asked;
    const significant = links === "significant";
    const resolution = areFoundAnew(asked) ? asked.resolution : null;
    return {network: {kind: show, measure, counting, least, most, resolution, significant}};
  }
  if (page === "trends") {
    const {period, few, level} = read(trendOptions);
    const {burst, gamma} = read(burstOptions);
    return {level, trends: {unit: period, few, s: burst, gamma}};
  }
  if (page !== "topics" || figure !== "topics") return {};
  const {corpus, selection, selected} = now;
  const {against} = read(againstOption);
  const found = references(corpus, selection, selected, observatory.loadedTexts());
  return {
    topics: {
      count: read(topicBarsOptions).count,
      sides: found.find(({value}) => value === against)?.sides ?? null
    }
  };
}
