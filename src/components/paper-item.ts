import type {Paper} from "../analysis/corpus.js";
import type {Evidence} from "../analysis/evidence.js";
import {dateInWords} from "../analysis/wording.js";
import {codeMark} from "./code-mark.js";
import {evidence as evidenceLine, washed} from "./evidence.js";

export interface PaperItemOptions {
  /** Address of the paper's page. */
  href: string;
  /** Why it is here; absent while the texts load. */
  evidence?: Evidence | null;
  /** What can be done with it. */
  tools?: HTMLElement | null;
}

/** One paper of a list: title, date, code, and the sentence that put it there. */
export function paperItem(paper: Paper, {href, evidence, tools}: PaperItemOptions): HTMLLIElement {
  const item = document.createElement("li");
  item.className = "paper-item";
  const title = document.createElement("h3");
  const link = document.createElement("a");
  link.href = href;
  link.append(...washed({text: paper.title, spans: evidence?.title ?? []}));
  if (!paper.title) link.append("(no title)");
  title.append(link);
  const line = document.createElement("p");
  line.className = "paper-facts";
  const date = document.createElement("span");
  date.textContent = paper.date ? dateInWords(paper.date) : "no date";
  line.append(date, codeMark(paper.code));
  item.append(title, line);
  if (evidence?.sentence) item.append(evidenceLine(evidence.sentence));
  if (tools) item.append(tools);
  return item;
}
