import {burstsSubtitle, burstsTitle} from "../analysis/findings-trend-lists.js";
import {spanInWords} from "../analysis/topic-bursts.js";
import type {TopicBurst} from "../analysis/topic-bursts.js";
import type {OptionValues} from "../analysis/options.js";
import {capitalised, grouped} from "../analysis/wording.js";
import {burstLanes} from "../charts/burst-lanes.js";
import {burstOptions} from "../charts/trend-options.js";
import {figure} from "./figure.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import {touchTargets} from "./touch.js";
import type {TrendView} from "./trend-figure.js";

export type BurstKnobs = OptionValues<typeof burstOptions>;

/** How often a burst expects a topic, what its start costs, and how many bursts are drawn. */
export function burstKnobs(): KnobLine<BurstKnobs> {
  return knobs(burstOptions);
}

/** The bursts of all topics, the weightiest first, each opening the papers of its span. */
export function burstsFigure(
  observatory: Observatory,
  now: View,
  {periods, bursts}: TrendView,
  line: KnobLine<BurstKnobs>
): HTMLElement {
  const {burst, gamma, bursts: most} = line.value;
  const drawn = bursts.slice(0, most);
  const more = bursts.length - drawn.length;
  return figure({
    id: "bursts",
    title: burstsTitle(bursts, periods),
    subtitle: burstsSubtitle(periods, {s: burst, gamma}),
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
