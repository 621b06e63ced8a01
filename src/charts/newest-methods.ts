import {select} from "d3-selection";
import type {NewestMethod} from "../analysis/newest-methods.js";
import type {Selection} from "../analysis/selection.js";
import {capitalised, counted, dateInWords} from "../analysis/wording.js";
import {codeIcon, codeWords} from "../components/code-mark.js";
import {element} from "../components/element.js";
import {mark} from "../components/marks.js";
import type {OnOpen} from "../components/marks.js";

export interface NewestMethodsOptions {
  onOpen?: OnOpen | undefined;
  opened?: Selection | null | undefined;
  /** Whether a name has a second line with what it stands for. */
  words?: boolean;
}

/** Names that papers propose, newest first: date, name, the paper's code and title. Each opens the papers that name it. */
export function newestMethodsList(
  methods: NewestMethod[],
  {onOpen, opened, words: explained = true}: NewestMethodsOptions = {}
): HTMLElement {
  if (!methods.length) return element("p", {class: "explanation"}, "No paper here proposes a name.");
  const list = element("ol", {class: "newest-methods"});
  for (const row of methods) {
    const {method, paper, focus, papers} = row;
    const name = element("span", {class: "name"}, method.name);
    const heading = element(
      "span",
      {class: "method-head"},
      name,
      paper.code === "none" ? null : codeIcon(paper.code, 4.5)
    );
    const words = method.expansion ?? titleWithout(method.name, paper.title);
    const date = paper.date ? dateInWords(paper.date.slice(0, 7)) : "no date";
    const content = element(
      "div",
      {class: "method"},
      element("span", {class: "date"}, date),
      " ",
      heading,
      " ",
      explained ? element("span", {class: "sub"}, words) : null
    );
    mark(select(content).datum(row), {
      key: () => `method.${method.key}`,
      label: () =>
        `${capitalised(date)}, ${method.name}, ${words}: ${counted(papers, "paper")}, ${codeWords(paper.code)}`,
      focus: () => focus,
      onOpen,
      opened,
      tip: () => [`${method.name}: ${words}`, `${counted(papers, "paper")}, ${codeWords(paper.code)}`]
    });
    list.append(element("li", {}, content));
  }
  return list;
}

/** A title that begins with the name is shown without it. */
function titleWithout(name: string, title: string): string {
  const rest = title.startsWith(name) ? title.slice(name.length) : "";
  return /^\s*[:–—-]\s/.test(rest) ? rest.replace(/^\s*[:–—-]\s+/, "") : title;
}
