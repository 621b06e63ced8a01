import {select} from "d3-selection";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import type {ContextLine} from "../analysis/word-in-context.js";
import {counted, dateInWords} from "../analysis/wording.js";
import {element} from "../components/element.js";
import {mark} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";

export interface ContextLinesOptions {
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
  /** As many lines as are drawn; the others are counted below. */
  most?: number;
}

/** A line's parts: the words before, the mention and the words after it, and the paper they are from. */
export function contextParts({paper, left, word, right}: ContextLine): HTMLElement[] {
  return [
    element("span", {class: "left"}, element("bdi", {}, left)),
    element("span", {class: "right"}, element("mark", {}, word), right),
    element("span", {class: "paper"}, aboutPaper(paper))
  ];
}

/** "Title · 3 May 2024". */
export function aboutPaper({title, date}: ContextLine["paper"]): string {
  return `${title || "(no title)"} · ${date ? dateInWords(date) : "no date"}`;
}

/** Mentions of a word with the words around them, one below the other; each opens its paper. */
export function contextLines(
  lines: readonly ContextLine[],
  {onOpen, opened, most = 150}: ContextLinesOptions = {}
): HTMLElement {
  if (!lines.length) return element("p", {class: "explanation"}, "No paper here mentions it.");
  const list = element("ol", {class: "context-lines", "aria-label": counted(lines.length, "mention")});
  for (const line of lines.slice(0, most)) {
    const row = element("div", {class: "context-line"}, ...contextParts(line));
    const {paper, field, start, left, word, right} = line;
    mark(select(row).datum(line), {
      key: () => `paper.${paper.id}.${field}.${start}`,
      label: () => `${left}${word}${right}, in ${aboutPaper(paper)}`,
      focus: () => ({...everything, papers: [paper.id]}),
      onOpen,
      opened,
      tip: () => [paper.title || "(no title)", paper.date ? dateInWords(paper.date) : "no date"]
    });
    list.append(element("li", {}, row));
  }
  const left = lines.length - most;
  return element(
    "div",
    {},
    list,
    left > 0 ? element("p", {class: "quiet"}, `${counted(left, "more mention")}.`) : null
  );
}
