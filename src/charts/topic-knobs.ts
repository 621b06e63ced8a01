import {element} from "../components/element.js";
import {knobs} from "../components/knobs.js";
import {topicBarsOptions} from "./topic-options.js";

/** The knobs of the Topics page. */
export function topicKnobs() {
  return knobs(topicBarsOptions, {page: "topics"});
}

/** The knobs of the page and what to compare with, side by side. */
export function topicKnobLines(line: HTMLElement, reference: HTMLElement): HTMLElement {
  return element("div", {class: "knobs topic-knobs"}, line, reference);
}
