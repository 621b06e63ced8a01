import {firstSeen} from "../analysis/first-seen.js";
import {firstSeenSubtitle, firstSeenTitle} from "../analysis/findings-trend-lists.js";
import type {OptionValues} from "../analysis/options.js";
import {capitalised} from "../analysis/wording.js";
import {firstSeenList, periodsToTell} from "../charts/first-seen-list.js";
import {firstSeenOptions} from "../charts/trend-options.js";
import {figure} from "./figure.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";
import type {TrendView} from "./trend-figure.js";

export type FirstSeenKnobs = OptionValues<typeof firstSeenOptions>;

/** How many periods are listed, and how many topics of each. */
export function firstSeenKnobs(): KnobLine<FirstSeenKnobs> {
  return knobs(firstSeenOptions, {prefix: "knob.seen."});
}

/** Topics by the period of their first paper, the latest period first; each opens its papers of that period. */
export function firstSeenFigure(
  observatory: Observatory,
  now: View,
  {periods, trends}: TrendView,
  line: KnobLine<FirstSeenKnobs>
): HTMLElement {
  const seen = firstSeen(periods, trends);
  const topics = seen.flatMap(({topics}) => topics);
  const more = periodsToTell(seen).length > line.value.periods;
  return figure({
    id: "first-seen",
    title: firstSeenTitle(seen),
    subtitle: firstSeenSubtitle(periods.unit),
    knobs: line,
    chart: () => firstSeenList(seen, {...line.value, onOpen: observatory.open, opened: now.focus}),
    rows: topics.map(({term, period, paper, papers, all}) => ({
      topic: capitalised(term.label),
      "first seen": period.label,
      papers,
      "in all": all,
      "first paper": paper.title,
      date: paper.date
    })),
    openRow: (row) => {
      const topic = topics.find(({term}) => capitalised(term.label) === row.topic);
      return topic ? () => observatory.open(topic.focus) : null;
    },
    ...(topics.length > 0 && {
      note: `A phrase of few papers is no topic, so what is newest may not show yet. ${more ? "Earlier periods are in the table." : ""}`.trim()
    })
  });
}
