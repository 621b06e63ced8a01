import type {Options} from "../analysis/options.js";
import {codeBarOptions, codePeriodsOptions, codeTableOptions, codeTopicsOptions, hostsOptions} from "./code-options.js";
import {
  compareCodeOptions,
  compareMovedOptions,
  compareNamesOptions,
  compareOptions,
  compareSharedOptions,
  compareSizesOptions
} from "./compare-options.js";
import {methodNamesOptions, methodReuseOptions} from "./method-options.js";
import {networkOptions} from "./network-options.js";
import {codeUnitsOptions, newestMethodsOptions, smallNetworkOptions, topicRowsOptions} from "./overview-options.js";
import {timelineOptions} from "./timeline-options.js";
import {againstOption, contextOptions, topicBarsOptions} from "./topic-options.js";
import {burstOptions, firstSeenOptions, multiplesOptions, trendOptions} from "./trend-options.js";

/** A chart of the site as it declares itself. */
export interface DeclaredChart {
  /** What it is called in lists, whatever its data. */
  title: string;
  /** The page that has it, and the id of its figure there. */
  page: "index" | "topics" | "trends" | "network" | "methods" | "code" | "compare";
  figure: string;
  /** Its options, by the names that its address, its code and its documentation use. */
  options: Options;
  /** What these names begin with in the address. */
  prefix: string;
  /** The function that draws it, and the files of `src` that it is made of, its own first. */
  draws: string;
  files: readonly string[];
}

const declared = {
  timeline: {
    title: "Time line",
    page: "index",
    figure: "timeline",
    options: timelineOptions,
    prefix: "knob.",
    draws: "timelineChart",
    files: [
      "charts/timeline.ts",
      "charts/timeline-places.ts",
      "charts/timeline-marks.ts",
      "charts/timeline-bars.ts",
      "charts/timeline-rows.ts",
      "charts/timeline-axis.ts",
      "analysis/timeline.ts"
    ]
  },
  "topic-rows": {
    title: "Leading topics",
    page: "index",
    figure: "topics",
    options: topicRowsOptions,
    prefix: "knob.topics.",
    draws: "topicRows",
    files: ["charts/topic-rows.ts", "charts/paper-symbol.ts", "analysis/leading-topics.ts"]
  },
  "newest-methods": {
    title: "Newest named methods",
    page: "index",
    figure: "methods",
    options: newestMethodsOptions,
    prefix: "knob.methods.",
    draws: "newestMethodsList",
    files: ["charts/newest-methods.ts", "analysis/newest-methods.ts"]
  },
  "code-units": {
    title: "Papers by what they say of code",
    page: "index",
    figure: "code",
    options: codeUnitsOptions,
    prefix: "knob.code.",
    draws: "codeUnits",
    files: ["charts/code-units.ts", "analysis/frequency.ts"]
  },
  "small-network": {
    title: "Communities",
    page: "index",
    figure: "communities",
    options: smallNetworkOptions,
    prefix: "knob.communities.",
    draws: "smallNetwork",
    files: ["charts/small-network.ts", "charts/group-names.ts", "analysis/small-network.ts"]
  },
  "topic-bars": {
    title: "Topics",
    page: "topics",
    figure: "topics",
    options: {...topicBarsOptions, ...againstOption},
    prefix: "knob.",
    draws: "topicBars",
    files: [
      "charts/topic-bars.ts",
      "charts/topic-bar-rows.ts",
      "charts/topic-parts.ts",
      "charts/distinct-marks.ts",
      "analysis/topic-table.ts",
      "analysis/distinctiveness.ts"
    ]
  },
  context: {
    title: "Word in context",
    page: "topics",
    figure: "context",
    options: contextOptions,
    prefix: "knob.",
    draws: "contextLines",
    files: ["charts/context-lines.ts", "analysis/word-in-context.ts"]
  },
  trend: {
    title: "Trend",
    page: "trends",
    figure: "trend",
    options: trendOptions,
    prefix: "knob.",
    draws: "trendChart",
    files: [
      "charts/trend.ts",
      "charts/trend-across.ts",
      "charts/trend-down.ts",
      "charts/trend-marks.ts",
      "charts/trend-labels.ts",
      "charts/trend-data.ts",
      "analysis/trends.ts",
      "analysis/periods.ts"
    ]
  },
  "trend-multiples": {
    title: "Trends in small charts, and ranks",
    page: "trends",
    figure: "trends-small",
    options: multiplesOptions,
    prefix: "knob.",
    draws: "smallTrends",
    files: [
      "charts/small-trends.ts",
      "charts/trend-small.ts",
      "charts/rank-chart.ts",
      "analysis/rank-lines.ts",
      "analysis/trends.ts"
    ]
  },
  bursts: {
    title: "Bursts",
    page: "trends",
    figure: "bursts",
    options: burstOptions,
    prefix: "knob.",
    draws: "burstLanes",
    files: ["charts/burst-lanes.ts", "analysis/topic-bursts.ts", "analysis/bursts.ts"]
  },
  "first-seen": {
    title: "Topics first seen",
    page: "trends",
    figure: "first-seen",
    options: firstSeenOptions,
    prefix: "knob.seen.",
    draws: "firstSeenList",
    files: ["charts/first-seen-list.ts", "analysis/first-seen.ts", "analysis/trends.ts"]
  },
  network: {
    title: "Network, matrix and neighbourhood",
    page: "network",
    figure: "network",
    options: networkOptions,
    prefix: "knob.",
    draws: "networkChart",
    files: [
      "charts/network.ts",
      "charts/network-scene.ts",
      "charts/network-places.ts",
      "charts/network-labels.ts",
      "charts/network-colour.ts",
      "charts/network-matrix.ts",
      "charts/network-rings.ts",
      "analysis/network.ts",
      "analysis/cooccurrence.ts"
    ]
  },
  "method-names": {
    title: "Names in most papers",
    page: "methods",
    figure: "most-named",
    options: methodNamesOptions,
    prefix: "knob.",
    draws: "methodNames",
    files: ["charts/method-names.ts", "charts/paper-symbol.ts", "analysis/methods.ts", "analysis/methods-by-kind.ts"]
  },
  "method-reuse": {
    title: "Names that others take up",
    page: "methods",
    figure: "taken-up",
    options: methodReuseOptions,
    prefix: "knob.reuse.",
    draws: "methodReuse",
    files: ["charts/method-reuse.ts", "analysis/methods.ts"]
  },
  "code-bar": {
    title: "What papers say of code",
    page: "code",
    figure: "code",
    options: codeBarOptions,
    prefix: "knob.code.",
    draws: "codeBar",
    files: ["charts/code-bar.ts", "analysis/frequency.ts"]
  },
  "code-periods": {
    title: "Code linked, by period",
    page: "code",
    figure: "code-periods",
    options: codePeriodsOptions,
    prefix: "knob.periods.",
    draws: "shareDots",
    files: ["charts/share-dots.ts", "charts/share-ticks.ts", "analysis/code.ts"]
  },
  "code-topics": {
    title: "Code linked, by topic",
    page: "code",
    figure: "code-topics",
    options: codeTopicsOptions,
    prefix: "knob.topics.",
    draws: "shareDots",
    files: ["charts/share-dots.ts", "charts/share-ticks.ts", "analysis/code.ts"]
  },
  hosts: {
    title: "Where links lead",
    page: "code",
    figure: "hosts",
    options: hostsOptions,
    prefix: "knob.hosts.",
    draws: "hostBars",
    files: ["charts/host-bars.ts", "analysis/code.ts"]
  },
  "code-papers": {
    title: "Papers with code",
    page: "code",
    figure: "code-papers",
    options: codeTableOptions,
    prefix: "knob.",
    draws: "codePapers",
    files: ["charts/code-papers.ts", "analysis/code.ts"]
  },
  "compare-sizes": {
    title: "Papers of each side",
    page: "compare",
    figure: "compare-sizes",
    options: compareSizesOptions,
    prefix: "knob.sizes.",
    draws: "compareSizes",
    files: ["charts/compare-sizes.ts", "analysis/comparison.ts"]
  },
  "compare-odds": {
    title: "What is distinctive of each side",
    page: "compare",
    figure: "distinctive",
    options: compareOptions,
    prefix: "knob.",
    draws: "compareOdds",
    files: ["charts/compare-odds.ts", "charts/odds-axis.ts", "analysis/compared-shares.ts"]
  },
  "compare-moved": {
    title: "Whose shares differ most",
    page: "compare",
    figure: "moved",
    options: compareMovedOptions,
    prefix: "knob.moved.",
    draws: "compareShares",
    files: [
      "charts/compare-shares.ts",
      "charts/compare-layout.ts",
      "charts/compare-differences.ts",
      "charts/compare-side.ts",
      "analysis/compared-shares.ts",
      "analysis/difference.ts"
    ]
  },
  "compare-shared": {
    title: "What both sides speak of",
    page: "compare",
    figure: "shared",
    options: compareSharedOptions,
    prefix: "knob.shared.",
    draws: "compareShares",
    files: [
      "charts/compare-shares.ts",
      "charts/compare-layout.ts",
      "charts/compare-side.ts",
      "analysis/compared-shares.ts"
    ]
  },
  "compare-code": {
    title: "What each side says of code",
    page: "compare",
    figure: "compare-code",
    options: compareCodeOptions,
    prefix: "knob.code.",
    draws: "compareShares",
    files: [
      "charts/compare-shares.ts",
      "charts/compare-layout.ts",
      "charts/compare-differences.ts",
      "charts/compare-side.ts",
      "analysis/compared-shares.ts",
      "analysis/difference.ts"
    ]
  },
  "compare-names": {
    title: "Names of each side",
    page: "compare",
    figure: "compare-names",
    options: compareNamesOptions,
    prefix: "knob.names.",
    draws: "compareNames",
    files: ["charts/compare-names.ts", "charts/compare-side.ts", "analysis/compared-names.ts"]
  }
} satisfies Record<string, DeclaredChart>;

export type ChartId = keyof typeof declared;

/** Every chart of the site that has options, by id, in the order of pages. */
export const charts: Readonly<Record<ChartId, DeclaredChart>> = declared;

/** The charts of a page, in the order of their figures. */
export function chartsOf(page: string): DeclaredChart[] {
  return Object.values(charts).filter((chart) => chart.page === page);
}

/** The chart that a figure of a page draws; null where it has no options. */
export function chartOf(page: string, figure: string): DeclaredChart | null {
  return chartsOf(page).find((chart) => chart.figure === figure) ?? null;
}

/** Whether a name in a page's address is an option of one of its charts. */
export function isOptionOf(page: string, key: string): boolean {
  return chartsOf(page).some(
    ({prefix, options}) => key.startsWith(prefix) && Object.hasOwn(options, key.slice(prefix.length))
  );
}
