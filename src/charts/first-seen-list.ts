import type {FirstSeen, FirstSeenPeriod} from "../analysis/first-seen.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, grouped} from "../analysis/wording.js";
import {communityColour} from "../components/community.js";
import {element} from "../components/element.js";
import {isOpened} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {currentWhenOpened} from "../components/opened.js";

export interface FirstSeenListOptions {
  /** Periods listed, the latest and those before it with new topics; and topics of each, those of most papers. */
  periods?: number;
  topics?: number;
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
}

/** Periods that can be listed: the latest one, and those with new topics. */
export function periodsToTell(seen: FirstSeenPeriod[]): FirstSeenPeriod[] {
  return seen.filter(({topics}, i) => i === 0 || topics.length);
}

/** Topics by the period of their first paper, the latest period first; each opens its papers of that period. */
export function firstSeenList(seen: FirstSeenPeriod[], options: FirstSeenListOptions = {}): HTMLElement {
  const {periods = 8, topics = 12} = options;
  return element(
    "ol",
    {class: "first-seen"},
    ...periodsToTell(seen)
      .slice(0, periods)
      .map((period) => periodItem(period, period === seen.at(-1), topics, options)),
    !seen.length && element("li", {class: "nothing"}, "A first time needs dates; these papers have none.")
  );
}

function periodItem(
  {period, topics}: FirstSeenPeriod,
  first: boolean,
  most: number,
  {onOpen, opened}: FirstSeenListOptions
): HTMLElement {
  const shown = first ? [] : topics.slice(0, most);
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
      ...shown.map((topic) => topicButton(topic, isOpened(opened ?? null, topic.focus), () => onOpen?.(topic.focus))),
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
      "aria-label": `${capitalised(term.label)}: ${counted(papers, "paper")}, first seen ${period.when}`,
      "data-key": `seen.${term.term}`,
      "aria-current": opened ? "true" : null
    },
    dot,
    element("span", {class: "name"}, capitalised(term.label)),
    // Between two words for who hears them; the row's gap is what is seen.
    " ",
    element("span", {class: "number"}, grouped(papers))
  );
  currentWhenOpened(button, focus);
  button.addEventListener("click", open);
  return button;
}
