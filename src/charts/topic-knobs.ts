import {element} from "../components/element.js";
import {knobs} from "../components/knobs.js";

/** The knobs of the Topics page. */
export function topicKnobs() {
  return knobs({
    count: {
      label: "Count",
      options: [
        {value: "phrases", label: "phrases"},
        {value: "words", label: "words"}
      ],
      value: "phrases"
    },
    sort: {
      label: "Sort by",
      options: [
        {value: "frequency", label: "frequency"},
        {value: "distinctiveness", label: "distinctiveness"}
      ],
      value: "frequency"
    },
    split: {
      label: "Split by",
      options: [
        {value: "code", label: "code"},
        {value: "year", label: "year"},
        {value: "nothing", label: "nothing"}
      ],
      value: "code"
    },
    show: {
      label: "Show",
      options: [
        {value: "24", label: "24"},
        {value: "all", label: "all"}
      ],
      value: "24"
    }
  });
}

/** The knobs of the page and what to compare with, side by side. */
export function topicKnobLines(line: HTMLElement, reference: HTMLElement): HTMLElement {
  return element("div", {class: "knobs topic-knobs"}, line, reference);
}
