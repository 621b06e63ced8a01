import {enoughMentions} from "./compared-shares.js";
import {enoughToCompare, priorPapers} from "./distinctiveness.js";
import type {Sides} from "./distinctiveness.js";
import type {PeriodUnit} from "./fitting-periods.js";
import type {IntervalLevel} from "./intervals.js";
import type {LinkMeasure} from "./link-measures.js";
import type {Counting, NetworkKind} from "./network.js";
import {significance} from "./network.js";
import type {TopicCount} from "./topic-table.js";
import {leastPeriods, leastTested} from "./trends.js";
import {counted, grouped, inWords, listed} from "./wording.js";

/** A chart whose methods are told, as it was drawn. */
export interface ChartAsked {
  /** What it is called, whatever its data: "Network, matrix and neighbourhood". */
  title: string;
  /** Its options that a reader turned, each in words: "Links by NPMI". */
  turned: string[];
  /** How sure its intervals are; 95% where nothing is said. */
  level?: IntervalLevel;
  network?: NetworkAsked;
  trends?: TrendsAsked;
  topics?: TopicsAsked;
}

export interface NetworkAsked {
  kind: NetworkKind;
  measure: LinkMeasure;
  counting: Counting;
  least: number;
  most: number;
  /** Of communities found in the network; null where they are those of the whole digest. */
  resolution: number | null;
  /** Whether links that chance could have made are left out. */
  significant: boolean;
}

export interface TrendsAsked {
  unit: PeriodUnit;
  /** Papers below which a period's share is not told. */
  few: number;
  /** How many times the usual share a burst expects, and what its start costs. */
  s: number;
  gamma: number;
}

export interface TopicsAsked {
  count: TopicCount;
  sides: Sides | null;
}

/** "Told here is the chart “Trend”; turned from its defaults: Period quarter and Show papers." Empty without a chart. */
export function chartSentence(chart: ChartAsked | null): string {
  if (!chart) return "";
  const turned = chart.turned.length ? `turned from its defaults: ${listed(chart.turned)}` : "its options at defaults";
  return `This is told of the chart “${chart.title}”, ${turned}.`;
}

const measures: Record<LinkMeasure, string> = {
  association: "association strength (Van Eck and Waltman 2009)",
  npmi: "normalised pointwise mutual information (Bouma 2009)",
  jaccard: "the Jaccard index (Jaccard 1912)",
  cosine: "Salton’s cosine (Salton and McGill 1983)"
};

const nouns: Record<NetworkKind, [two: string, many: string]> = {
  topics: ["Two topics are", "topics"],
  methods: ["Two methods are", "methods"],
  both: ["A topic and a method are", "topics and methods"]
};

/** How a network was made: what joins, how strongly, which test, and whose communities; `digest` says how those of the digest were found. */
export function networkSentence(
  {kind, measure, counting, least, most, resolution, significant}: NetworkAsked,
  digest: string
): string {
  const [two, many] = nouns[kind];
  const fractions =
    counting === "fractional"
      ? `, counted fractionally (Perianes-Rodriguez, Waltman and Van Eck 2016)`
      : ", each common paper counting 1";
  const test = `by Fisher’s exact test (Fisher 1934)`;
  const tested = significant
    ? `only links of an adjusted p of at most ${significance} ${test} are drawn`
    : `links are tested ${test} at a false discovery rate of ${Math.round(100 * significance)}%, and those that fail it are drawn too`;
  const found =
    resolution === null
      ? `communities are those of the whole digest, found by ${digest}`
      : `communities were found in this network by the Louvain method (Blondel and others 2008; resolution ${resolution}; seed 1)`;
  return `${two} linked when at least ${counted(least, "paper")} ${least === 1 ? "mentions" : "mention"} both, more than chance would give, among the ${most} ${many} in most papers; how strongly is measured by ${measures[measure]}${fractions}; ${tested}; ${found}.`;
}

/** How trends and bursts were told. */
export function trendsSentence({unit, few, s, gamma}: TrendsAsked): string {
  const unitOf = `${unit}s of at least ${counted(few, "paper")}`;
  return `Shares are of the papers of each ${unit}; what rises or falls was found by the Cochran–Armitage test (Cochran 1954; Armitage 1955) for topics in at least ${inWords(leastTested)} papers over at least ${inWords(leastPeriods)} ${unitOf}, and bursts by a two-state automaton for batched arrivals (Kleinberg 2002; s = ${s}, γ = ${gamma}).`;
}

/** What was set against what, and how what is distinctive was found; why it was not where it was not. */
export function topicsSentence({count, sides}: TopicsAsked): string {
  const what = count === "words" ? "words" : "topics";
  if (!sides)
    return `What is distinctive was not measured, as that needs two sides of at least ${inWords(enoughToCompare)} papers each.`;
  const {favoured, other} = sides;
  return `What is distinctive of ${favoured.among} (n = ${grouped(favoured.size)}) against ${other.among} (n = ${grouped(other.size)}) was measured by log-odds ratios with an informative Dirichlet prior worth ${inWords(priorPapers)} papers (Monroe, Colaresi and Quinn 2008) and tested for ${what} in at least ${inWords(enoughMentions)} papers, those that the papers were chosen by left out.`;
}
