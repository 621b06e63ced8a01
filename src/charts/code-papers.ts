import {select} from "d3-selection";
import {everything, statusLabel} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import type {CodeStatus} from "../analysis/tables.js";
import {capitalised, counted, dateInWords} from "../analysis/wording.js";
import {codeMark, codeWords} from "../components/code-mark.js";
import {element} from "../components/element.js";
import {mark} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";

export interface CodePaper {
  id: string;
  title: string;
  date: string | null;
  code: CodeStatus;
  /** The sentence that says so; null where there is none. */
  codeSentence?: string | null;
}

export interface CodePapersOptions {
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
  /** As many papers as are drawn; the others are counted below. */
  most?: number;
}

/** Papers with what each says of its code, one below the other; each title opens its paper. */
export function codePapers(
  papers: readonly CodePaper[],
  {onOpen, opened, most = 30}: CodePapersOptions = {}
): HTMLElement {
  if (!papers.length) return element("p", {class: "explanation"}, "No paper here says anything of code.");
  const head = ["Status", "Paper", "What it says", "Date"].map((name) => element("th", {scope: "col"}, name));
  const rows = papers.slice(0, most).map((paper) => {
    const {id, title, date, code, codeSentence} = paper;
    const name = element("span", {class: "title"}, title || "(no title)");
    mark(select(name).datum(paper), {
      key: () => `paper.${id}`,
      label: () => `${title || "(no title)"}, ${codeWords(code)}`,
      focus: () => ({...everything, papers: [id]}),
      onOpen,
      opened,
      tip: () => [title || "(no title)", codeWords(code)]
    });
    return element(
      "tr",
      {},
      element("td", {}, codeMark(code, capitalised(statusLabel(code)))),
      element("td", {}, name),
      element("td", {class: "says"}, codeSentence ?? ""),
      element("td", {class: "number"}, date ? dateInWords(date) : "no date")
    );
  });
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...rows));
  const left = papers.length - most;
  const more = left > 0 ? element("p", {class: "quiet"}, `${counted(left, "more paper")}.`) : null;
  return element("div", {class: "code-table"}, table, more);
}
