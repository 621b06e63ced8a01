import {burstsSubtitle, burstsTitle} from "../analysis/findings-trend-lists.js";
import {spanInWords} from "../analysis/topic-bursts.js";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import {capitalised, grouped} from "../analysis/wording.js";
import {burstLanes} from "../charts/burst-lanes.js";
import {figure} from "./figure.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import {touchTargets} from "./touch.js";
import type {TrendView} from "./trend-figure.js";

export interface BurstKnobs {
  burst: string;
  gamma: string;
  bursts: string;
}

/** How often a burst expects a topic, what its start costs, and how many bursts are drawn. */
export function burstKnobs(): KnobLine<BurstKnobs> {
  const words = (values: string[], label = (value: string) => value) =>
    values.map((value) => ({value, label: label(value)}));
  return knobs({
    burst: {label: "Burst means", options: words(["1.5", "2", "3"], (value) => `${value}× the usual`), value: "2"},
    gamma: {label: "Cost γ", options: words(["0.5", "1", "2"]), value: "1"},
    bursts: {label: "Show", options: words(["12", "24", "96"]), value: "12"}
  }) as KnobLine<BurstKnobs>;
}

/** The bursts of all topics, the weightiest first, each opening the papers of its span. */
export function burstsFigure(
  observatory: Observatory,
  now: View,
  {periods, bursts}: TrendView,
  line: KnobLine<BurstKnobs>
): HTMLElement {
  const {burst, gamma, bursts: most} = line.value;
  const drawn = bursts.slice(0, Number(most));
  const more = bursts.length - drawn.length;
  return figure({
    id: "bursts",
    title: burstsTitle(bursts, periods),
    subtitle: burstsSubtitle(periods, {s: Number(burst), gamma: Number(gamma)}),
    knobs: line,
    chart: (width) =>
      burstLanes(
        {bursts: drawn, periods: periods.periods},
        {width, touch: touchTargets(), onOpen: observatory.open, opened: now.focus}
      ),
    rows: bursts.map(burstRow),
    openRow: (row) => {
      const found = bursts.find((burst) => rowKey(burstRow(burst)) === rowKey(row));
      return found ? () => observatory.open(found.focus) : null;
    },
    ...(more > 0 && {note: `${grouped(more)} more ${more === 1 ? "is" : "are"} in the table.`})
  });
}

interface BurstRow {
  topic: string;
  span: string;
  from: string;
  to: string;
  papers: number;
  of: number;
  level: number;
  weight: number;
}

function burstRow(burst: TopicBurst): BurstRow {
  const {trend, from, to, papers, n, level, weight} = burst;
  const digits = (value: number) => Number(value.toFixed(2));
  return {
    topic: capitalised(trend.term.label),
    span: spanInWords(burst),
    from: from.from,
    to: to.to,
    papers,
    of: n,
    level: digits(level),
    weight: digits(weight)
  };
}

function rowKey({topic, from, to}: BurstRow): string {
  return [topic, from, to].join("@");
}
