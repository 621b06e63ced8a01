import {select} from "d3-selection";
import type {Claim, Sentence} from "../analysis/finding.js";
import {isEverything} from "../analysis/selection.js";
import {counted} from "../analysis/wording.js";
import {element} from "./element.js";
import {keepFocus} from "./focus.js";
import {mark} from "./marks.js";
import type {Observatory} from "./observatory.js";

/** The sentence that opens a page: what it claims is underlined and opens its papers; the number of all papers leads to their table. */
export function ledeSentence(sentence: Sentence, observatory: Observatory): HTMLElement {
  const heading = element("h1", {class: "lede"});
  keepFocus(heading, "lede");
  for (const part of sentence) heading.append(typeof part === "string" ? part : claim(part, observatory));
  return heading;
}

function claim({text, kind, focus, papers}: Claim, observatory: Observatory): HTMLElement {
  const attributes = {class: `claim claim-${kind}`};
  if (isEverything(focus)) return element("a", {...attributes, href: observatory.href("papers")}, text);
  const words = element("span", attributes, text);
  mark(select(words), {
    key: () => `claim.${text}`,
    label: () => `${text}: ${counted(papers, "paper")}`,
    focus: () => focus,
    onOpen: observatory.open,
    opened: observatory.view().focus
  });
  return words;
}
