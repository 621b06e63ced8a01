import {focusInWords} from "../analysis/focus-in-words.js";
import {statusLabel} from "../analysis/selection.js";
import {newestFirst} from "../analysis/methods.js";
import {webUrl} from "../analysis/citation.js";
import {counted, dateInWords} from "../analysis/wording.js";
import {element} from "./element.js";
import type {Observatory, View} from "./observatory.js";

/** As many papers as are printed of what is open. */
const most = 400;

/** When the page is printed: in light colours, its address first, and at its end the papers of what is open as a table. Once per page. */
export function mountPrint(observatory: Observatory): void {
  let before: {theme: string | undefined; parts: HTMLElement[]} | null = null;
  const root = document.documentElement;
  const start = () => {
    if (before) return;
    const address = element("p", {class: "print-only print-address"}, location.href);
    const list = openPapers(observatory.view());
    before = {theme: root.dataset["theme"], parts: list ? [address, list] : [address]};
    root.dataset["theme"] = "light";
    const main = document.querySelector("#observablehq-main") ?? document.body;
    main.prepend(address);
    if (list) main.append(list);
  };
  const end = () => {
    if (!before) return;
    if (before.theme !== undefined) root.dataset["theme"] = before.theme;
    for (const part of before.parts) part.remove();
    before = null;
  };
  retire?.();
  addEventListener("beforeprint", start);
  addEventListener("afterprint", end);
  retire = () => {
    end();
    removeEventListener("beforeprint", start);
    removeEventListener("afterprint", end);
  };
}

let retire: (() => void) | null = null;

/** What is open, as a table; null while nothing is. */
function openPapers({corpus, focus, focused}: View): HTMLElement | null {
  if (!focus || !focused) return null;
  const papers = [...focused.papers].sort(newestFirst);
  const rows = papers
    .slice(0, most)
    .map(({title, date, code, url, id}) =>
      element(
        "tr",
        {},
        element("td", {}, title),
        element("td", {}, date ? dateInWords(date) : "no date"),
        element("td", {}, code === "none" ? "no code" : `code ${statusLabel(code)}`),
        element("td", {class: "address"}, webUrl(url) ?? id)
      )
    );
  const heads = ["Paper", "Date", "Code", "Where"].map((head) => element("th", {scope: "col"}, head));
  return element(
    "section",
    {class: "print-only print-list"},
    element("h2", {}, `${focusInWords(corpus, focus, focused).heading}: ${counted(focused.size, "paper")}`),
    element("table", {}, element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows)),
    papers.length > most && element("p", {}, `and ${counted(papers.length - most, "more paper")}`)
  );
}
