import {firstSeen} from "../analysis/first-seen.js";
import type {FirstSeen, FirstSeenPeriod} from "../analysis/first-seen.js";
import {firstSeenSubtitle, firstSeenTitle} from "../analysis/findings-trend-lists.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "./community.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {isOpened} from "./marks.js";
import type {Observatory, View} from "./observatory.js";
import {currentWhenOpened} from "./opened.js";
import type {TrendView} from "./trend-figure.js";

/** Periods shown, the latest one and those before it with new topics, and topics of each, those of most papers. */
const [mostPeriods, mostTopics] = [8, 12];

/** Topics by the period of their first paper, the latest period first; each opens its papers of that period. */
export function firstSeenFigure(observatory: Observatory, now: View, {periods, trends}: TrendView): HTMLElement {
  const seen = firstSeen(periods, trends);
  const topics = seen.flatMap(({topics}) => topics);
  const told = seen.filter(({topics}, i) => i === 0 || topics.length);
  const open = (topic: FirstSeen) => observatory.open(topic.focus);
  return figure({
    id: "first-seen",
    title: firstSeenTitle(seen),
    subtitle: firstSeenSubtitle(periods.unit),
    chart: () =>
      element(
        "ol",
        {class: "first-seen"},
        ...told.slice(0, mostPeriods).map((period) => periodItem(period, period === seen.at(-1), now, open)),
        !seen.length && element("li", {class: "nothing"}, "A first time needs dates; these papers have none.")
      ),
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
      return topic ? () => open(topic) : null;
    },
    ...(topics.length > 0 && {
      note: `A phrase of few papers is no topic, so what is newest may not show yet. ${told.length > mostPeriods ? "Earlier periods are in the table." : ""}`.trim()
    })
  });
}

function periodItem(
  {period, topics}: FirstSeenPeriod,
  first: boolean,
  now: View,
  open: (topic: FirstSeen) => void
): HTMLElement {
  const shown = first ? [] : topics.slice(0, mostTopics);
  const more = topics.length - shown.length;
  const rest = first
    ? `${counted(topics.length, "topic")} from the start`
    : !topics.length
      ? "none"
      : more
        ? `and ${grouped(more)} more in the table`
        : "";
  return element(
    "li",
    {},
    element("span", {class: "when"}, period.label),
    element(
      "span",
      {class: "topics"},
      ...shown.map((topic) => topicButton(topic, isOpened(now.focus, topic.focus), () => open(topic))),
      rest && element("span", {class: "rest"}, rest)
    )
  );
}

function topicButton({term, period, papers, focus}: FirstSeen, opened: boolean, open: () => void): HTMLElement {
  const dot = element("span", {class: "dot", "aria-hidden": "true"});
  dot.style.background = communityColour(term.community);
  const button = element(
    "button",
    {
      type: "button",
      class: opened ? "seen opened" : "seen",
      "data-key": `seen.${term.term}`,
      "aria-current": opened ? "true" : null
    },
    dot,
    element("span", {class: "name"}, capitalised(term.label)),
    element("span", {class: "number"}, grouped(papers)),
    element("span", {class: "visually-hidden"}, ` ${papers === 1 ? "paper" : "papers"}, first seen ${period.when}`)
  );
  currentWhenOpened(button, focus);
  button.addEventListener("click", open);
  return button;
}
