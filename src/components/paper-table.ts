import {evidenceOf} from "../analysis/evidence.js";
import {orderInWords, readOrder, sortPapers, writeOrder} from "../analysis/paper-order.js";
import type {Order} from "../analysis/paper-order.js";
import {papersInWords} from "../analysis/predicates.js";
import {statusLabel} from "../analysis/selection.js";
import type {Paper, PaperText} from "../analysis/corpus.js";
import {capitalised, dateInWords, grouped} from "../analysis/wording.js";
import {codeMark} from "./code-mark.js";
import {element} from "./element.js";
import {evidence} from "./evidence.js";
import type {Observatory, View} from "./observatory.js";
import {readState, writeState} from "./page-state.js";
import {tickedActions} from "./paper-actions.js";
import {paperExports} from "./paper-exports.js";
import {paperItem} from "./paper-item.js";
import {columns, describePapers, methodsByPaper, short} from "./paper-columns.js";
import {paperMarks, paperTools, redrawRows} from "./paper-tools.js";
import {isPrinting} from "./printing.js";
import {rowByKey} from "./row-keys.js";
import {textsInView} from "./texts-in-view.js";
import {drawnWhole, notDrawn, virtualRows} from "./virtual-rows.js";
import type {VirtualRows} from "./virtual-rows.js";

/**
 * The selected papers as a table that can be sorted by each column (a list on a phone), as long as it is: only the rows in view are
 * drawn. The order is kept in the URL as `sort`.
 */
export function paperTable(now: View, observatory: Observatory): HTMLElement {
  const narrow = matchMedia("(max-width: 899px)");
  const middling = matchMedia("(max-width: 1099px)");
  const dated = now.selected.papers.some(({date}) => date !== null);
  const methods = methodsByPaper(now);
  const marks = paperMarks();
  const title = element("h1");
  const subtitle = element("p", {class: "subtitle"});
  const tools = element("div", {class: "table-tools"});
  const body = element("div", {class: "papers"});
  const box = element("section", {class: "paper-table"}, title, subtitle, tools, body);
  let order = readOrder(readState("sort"));
  let sorted = sortPapers(now.corpus, now.selected.papers, order);
  let rows: VirtualRows | null = null;
  let list: HTMLElement = body;
  const texts = textsInView(
    observatory,
    (came) =>
      redrawRows(
        list,
        rows,
        came.map((paper) => sorted.indexOf(paper))
      ),
    () => body.prepend(element("p", {class: "trouble"}, "The abstracts could not be loaded."))
  );

  function sortBy(next: Order): void {
    order = next;
    sorted = sortPapers(now.corpus, now.selected.papers, order);
    writeState({sort: writeOrder(order)});
    draw();
  }

  function draw(): void {
    const focused =
      document.activeElement instanceof HTMLElement && box.contains(document.activeElement)
        ? document.activeElement.dataset["key"]
        : undefined;
    const what = papersInWords(now.corpus, now.selection, now.selected.size);
    title.textContent = sorted.length > 1 ? `${what}, ${orderInWords(order, {dated})}` : what;
    subtitle.textContent = describePapers(now, {list: narrow.matches, middling: middling.matches});
    drawTools();
    rows?.stop();
    list = element(narrow.matches ? "ol" : "tbody", narrow.matches ? {class: "paper-items"} : {});
    body.replaceChildren(
      ...(narrow.matches ? [element("h2", {class: "visually-hidden"}, "Papers"), list] : [table(list)]),
      ...(sorted.length > drawnWhole ? notDrawn(sorted.length, "paper") : [])
    );
    rows = virtualRows({
      list,
      scroller: window,
      count: sorted.length,
      estimate: narrow.matches ? 190 : 66,
      row: (index) => (narrow.matches ? item(sorted[index]!, index) : tableRow(sorted[index]!, index))
    });
    if (focused) box.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  function drawTools(): void {
    const ticked = sorted.filter(({id}) => marks.ticked.has(id));
    const untick = () => {
      marks.ticked.clear();
      for (const tick of list.querySelectorAll<HTMLInputElement>("input[data-tool=tick]")) tick.checked = false;
      drawTools();
    };
    tools.replaceChildren(
      narrow.matches ? sortBox(order, sortBy) : "",
      tickedActions(observatory, ticked, untick) ?? "",
      paperExports(ticked.length ? ticked : sorted)
    );
  }

  /** The text of a paper, where something of it is shown. */
  function textOf(paper: Paper): PaperText | null {
    return now.selection.text || marks.unfolded.abstract.has(paper.id) ? texts.of(paper) : null;
  }

  function why(paper: Paper, text: PaperText | null): HTMLElement | null {
    const found = now.selection.text && text && evidenceOf(now.corpus, paper, text, now.selection);
    return found && found.sentence?.spans.length ? evidence(found.sentence) : null;
  }

  function toolsOf(paper: Paper, index: number): HTMLElement {
    const options = {
      observatory,
      marks,
      text: textOf(paper),
      onTick: drawTools,
      redraw: () => redrawRows(list, rows, [index])
    };
    return paperTools(paper, options);
  }

  function address(paper: Paper): string {
    const sort = writeOrder(order);
    return observatory.href("paper", now.selection, {id: paper.id, ...(sort ? {sort} : {})});
  }

  function item(paper: Paper, index: number): HTMLElement {
    const text = now.selection.text ? textOf(paper) : null;
    return paperItem(paper, {
      href: address(paper),
      evidence: text && evidenceOf(now.corpus, paper, text, now.selection),
      tools: toolsOf(paper, index)
    });
  }

  function table(body: HTMLElement): HTMLElement {
    const heads = columns.map(({by, name, down}) => {
      const current = order.by === by;
      const button = element("button", {type: "button", "data-key": `sort ${by}`}, name);
      button.addEventListener("click", () => sortBy({by, down: current ? !order.down : down}));
      const direction = !current ? null : order.down ? "descending" : "ascending";
      return element("th", {scope: "col", class: `column-${by}`, "aria-sort": direction}, button);
    });
    return element(
      "table",
      {"aria-rowcount": sorted.length + 1},
      element("caption", {class: "visually-hidden"}, title.textContent),
      element("thead", {}, element("tr", {"aria-rowindex": 1}, ...heads)),
      body
    );
  }

  function tableRow(paper: Paper, index: number): HTMLElement {
    const status = codeMark(paper.code, capitalised(statusLabel(paper.code)));
    const link = element("a", {href: address(paper)}, paper.title || "(no title)");
    const topics = paper.topics
      .map((index) => now.corpus.terms[index]!)
      .sort((a, b) => b.papers.length - a.papers.length);
    return element(
      "tr",
      {},
      element("td", {class: "column-code"}, status),
      element("th", {scope: "row", class: "column-title"}, link, why(paper, textOf(paper)), toolsOf(paper, index)),
      element(
        "td",
        {class: "column-topics"},
        short(
          topics.map(({label}) => label),
          3
        )
      ),
      element("td", {class: "column-methods"}, short(methods.get(paper.index)?.map(({name}) => name) ?? [], 3)),
      element(
        "td",
        {class: "column-date"},
        paper.date ? dateInWords(paper.date) : "no date",
        paper.dated === "received" && " (received)"
      ),
      element("td", {class: "column-line", title: paper.source}, grouped(paper.line))
    );
  }

  body.addEventListener("keydown", (event) => {
    const at = rows?.indexOf(event.target as Element) ?? -1;
    const to = at < 0 ? null : rowByKey(event, at, sorted.length);
    const link = to === null ? null : rows?.reveal(to)?.querySelector<HTMLElement>("th a, h3 a");
    if (!link) return;
    event.preventDefault();
    link.focus({preventScroll: true});
    link.scrollIntoView({block: "nearest"});
  });
  draw();
  for (const query of [narrow, middling])
    query.addEventListener("change", function follow() {
      if (isPrinting()) return;
      if (box.isConnected) draw();
      else query.removeEventListener("change", follow);
    });
  return box;
}

/** On a phone the heads of the columns are one choice. */
function sortBox(order: Order, sortBy: (order: Order) => void): HTMLElement {
  const select = element("select", {"data-key": "sort"});
  for (const by of columns.map((column) => column.by))
    for (const down of [
      columns.find((column) => column.by === by)!.down,
      !columns.find((column) => column.by === by)!.down
    ]) {
      const chosen = order.by === by && order.down === down;
      select.add(new Option(capitalised(orderInWords({by, down})), writeOrder({by, down}) ?? "-date", chosen, chosen));
    }
  select.addEventListener("change", () => sortBy(readOrder(select.value)));
  return element("label", {class: "sort-box"}, element("span", {}, "Sort"), select);
}
