import {topicNamed} from "../analysis/selection-url.js";
import type {Trend, Trends} from "../analysis/trends.js";
import {capitalised} from "../analysis/wording.js";
import {communityColour, communityText} from "./community.js";
import {element} from "./element.js";
import {focusPlace} from "./focus.js";
import type {Observatory, View} from "./observatory.js";
import {openPicker} from "./picker.js";

/**
 * The topics that a reader put into the large chart: terms, in the order they were picked. Empty: the page chooses. `ignored` are those
 * that the URL asks for and that name no topic here.
 */
export type TrendTopics = HTMLElement & {value: string[]; ignored: string[]; pick(terms: string[]): void};

/** More lines than this in one chart tell nothing apart. */
const mostTopics = 6;

/**
 * Topics picked for the large chart, kept in the URL as `trend=TERM`; for Framework's `Generators.input`. An acronym, a plural or
 * another case names a topic too. They follow the reader's lexicon: a topic that was merged is the one it counts as.
 */
export function trendTopics(observatory: Observatory): TrendTopics {
  const control = element("span", {hidden: true}) as unknown as TrendTopics;
  const read = () => {
    const {corpus} = observatory;
    const isTopic = (term: string) => corpus.termOf.get(term)?.topic === true;
    const asked = observatory.query().getAll("trend");
    const named = [...new Set(asked.map((value) => topicNamed(corpus, value)))];
    const [value, ignored] = [named.filter(isTopic).slice(0, mostTopics), named.filter((term) => !isTopic(term))];
    return {value, ignored};
  };
  const set = (now: ReturnType<typeof read>) => {
    Object.assign(control, now);
    control.dispatchEvent(new Event("input"));
  };
  Object.assign(control, read());
  control.pick = (terms) => {
    const query = new URLSearchParams(location.search);
    query.delete("trend");
    for (const term of terms.slice(0, mostTopics)) query.append("trend", term);
    const search = String(query);
    history.pushState(null, "", `${location.pathname}${search && `?${search}`}${location.hash}`);
    set(read());
  };
  const follow = () => {
    const now = read();
    if (JSON.stringify(now) !== JSON.stringify({value: control.value, ignored: control.ignored})) set(now);
  };
  addEventListener("popstate", follow);
  observatory.subscribe(follow);
  return control;
}

/** The topics shown, each removable where there are several, and buttons to show another or compare one more. */
export function trendTopicLine({corpus}: View, {trends}: Trends, shown: Trend[], topics: TrendTopics): HTMLElement {
  const terms = shown.map(({term}) => term.term);
  const words = shown.map(({term}) => {
    const name = element("span", {class: "trend-topic"}, capitalised(term.label));
    name.style.color = communityText(term.community);
    if (shown.length < 2) return name;
    const remove = element(
      "button",
      {
        type: "button",
        class: "remove",
        "aria-label": `Take out ${term.label}`,
        "data-key": `without.${term.term}`
      },
      "×"
    );
    remove.addEventListener("click", () => topics.pick(terms.filter((other) => other !== term.term)));
    return element("span", {class: "trend-chip"}, name, remove);
  });
  const adder = (label: string, title: string, choose: (term: string) => void) => {
    const button = element(
      "button",
      {type: "button", class: "action", "aria-haspopup": "dialog", "aria-expanded": "false", "data-key": label},
      label
    );
    const options = () =>
      trends
        .filter(({term}) => !terms.includes(term.term))
        .map(({term, papers, verdict}) => ({
          name: capitalised(term.label),
          note: verdict === "rising" || verdict === "falling" ? verdict : term.variants.slice(0, 2).join(", "),
          forms: term.variants,
          count: papers,
          colour: communityColour(term.community),
          choose: () => choose(term.term)
        }));
    button.addEventListener("click", () => openPicker(button, title, options(), "No other topic in these papers."));
    return button;
  };
  const automatic = element("button", {type: "button", class: "action", "data-key": "automatic"}, "Put back");
  automatic.addEventListener("click", () => {
    topics.pick([]);
    focusPlace({part: "trend", key: "Another"});
  });
  const line = element(
    "div",
    {class: "knob trend-topics"},
    element("span", {class: "knob-label"}, shown.length > 1 ? "Topics" : "Topic"),
    ...words,
    corpus.terms.length > 1 && adder("Another", "Topic", (term) => topics.pick([term])),
    shown.length > 0 &&
      shown.length < mostTopics &&
      adder("Compare with", "Topic", (term) => topics.pick([...terms, term])),
    topics.value.length > 0 && automatic,
    topics.ignored.length > 0 &&
      element("span", {class: "quiet"}, `Not in this digest, so left out: ${topics.ignored.join(", ")}.`)
  );
  return line;
}
