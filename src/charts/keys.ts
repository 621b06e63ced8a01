import {communityParts} from "../analysis/community-parts.js";
import type {Community} from "../analysis/corpus.js";
import {codeCounts} from "../analysis/frequency.js";
import {everything, statusLabel} from "../analysis/selection.js";
import type {Selected, Selection} from "../analysis/selection.js";
import {codeStatuses} from "../analysis/tables.js";
import {capitalised, grouped} from "../analysis/wording.js";
import {codeIcon} from "../components/code-mark.js";
import {communityColour, communityText} from "../components/community.js";
import {element} from "../components/element.js";
import {isOpened} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";
import {currentWhenOpened} from "../components/opened.js";
import {textWidth} from "../components/text-width.js";

export interface KeyOptions {
  onOpen: OnOpen;
  opened?: Selection | null | undefined;
}

/** The widest line there is room for, px; where both topics of each name would not fit, the first stands for it. */
const widest = 1120;

/** A line that names the colours of communities, each with its papers, which it opens. Communities without a paper are left out. */
export function communityKey(selected: Selected, communities: Community[], options: KeyOptions): HTMLElement {
  const parts = communityParts(selected.papers, communities);
  const width = parts.reduce((sum, {label, papers}) => sum + textWidth(`${label}${papers.length}`, 13) + 38, 0);
  const together = width <= widest;
  const line = element("div", {class: "key community-key", role: "group", "aria-label": "Communities"});
  for (const {index, label, ids, papers} of parts) {
    const dot = element("span", {class: "dot", style: `background: ${communityColour(index)}`, "aria-hidden": "true"});
    const [first, second] = index < 0 ? [label] : label.split(/, (?=[^,]*$)/);
    const words = element(
      "span",
      {class: "words", style: `color: ${communityText(index)}`},
      capitalised(first!),
      second && together ? element("span", {class: "second"}, `, ${second}`) : null
    );
    const focus = {...everything, communities: ids};
    line.append(keyItem([dot, words], {papers: papers.length, focus, key: `key.${ids[0]}`}, options));
  }
  return line;
}

/** A line that names the shapes of code statuses, each with its papers, which it opens. */
export function codeKey(selected: Selected, options: KeyOptions): HTMLElement {
  const line = element("div", {class: "key code-key", role: "group", "aria-label": "Code"});
  codeCounts(selected).forEach((papers, i) => {
    const status = codeStatuses[i]!;
    const words = status === "linked" ? "code linked" : statusLabel(status);
    const item = {papers, focus: {...everything, code: [status]}, key: `key.${status}`};
    line.append(keyItem([codeIcon(status, 5), element("span", {class: "words"}, words)], item, options));
  });
  return line;
}

/** The keys of the time line: shapes, and colours where papers have any. */
export function timelineKeys(
  {corpus, selected}: {corpus: {communities: Community[]}; selected: Selected},
  {colour = "community", ...options}: KeyOptions & {colour?: "community" | "none"}
): HTMLElement {
  const shapes = codeKey(selected, options);
  return colour === "none" ? keys(shapes) : keys(shapes, communityKey(selected, corpus.communities, options));
}

/** Several keys, each in a line of its own. */
export function keys(...lines: HTMLElement[]): HTMLElement {
  return element("div", {class: "keys"}, ...lines);
}

interface KeyItem {
  papers: number;
  focus: Selection;
  key: string;
}

function keyItem(content: Element[], {papers, focus, key}: KeyItem, {onOpen, opened}: KeyOptions): HTMLElement {
  const count = element("span", {class: "count"}, grouped(papers));
  const hidden = (words: string) => element("span", {class: "visually-hidden"}, words);
  if (!papers) return element("span", {class: "key-item"}, ...content, count);
  const current = isOpened(opened, focus);
  const item = element(
    "button",
    {
      type: "button",
      class: `key-item${current ? " opened" : ""}`,
      "data-key": key,
      "aria-current": current && "true"
    },
    ...content,
    hidden(": "),
    count,
    hidden(papers === 1 ? " paper" : " papers")
  );
  currentWhenOpened(item, focus);
  item.addEventListener("click", () => onOpen(focus));
  return item;
}
