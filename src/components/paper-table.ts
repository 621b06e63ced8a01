import {evidenceOf} from "../analysis/evidence.js";
import {orderInWords, readOrder, sortPapers, writeOrder} from "../analysis/paper-order.js";
import type {Order, OrderColumn} from "../analysis/paper-order.js";
import {papersInWords} from "../analysis/predicates.js";
import {statusLabel} from "../analysis/selection.js";
import type {Method, Paper, PaperText} from "../analysis/corpus.js";
import {capitalised, counted, dateInWords, grouped} from "../analysis/wording.js";
import {codeMark} from "./code-mark.js";
import {element} from "./element.js";
import {evidence} from "./evidence.js";
import type {Observatory, View} from "./observatory.js";
import {readState, writeState} from "./page-state.js";
import {pager} from "./pager.js";
import {paperExports} from "./paper-exports.js";
import {paperItem} from "./paper-item.js";

const pageSize = 50;

interface Column {
  by: OrderColumn;
  name: string;
  /** The way that it runs at first. */
  down: boolean;
}

const columns: Column[] = [
  {by: "code", name: "Code", down: false},
  {by: "title", name: "Paper", down: false},
  {by: "topics", name: "Topics", down: true},
  {by: "methods", name: "Named methods", down: true},
  {by: "date", name: "First published", down: true},
  {by: "line", name: "Line", down: false}
];

/**
 * The selected papers as a table that can be sorted by each column, 50 rows at a time (a list on a phone). Order and page are kept
 * in the URL as `sort` and `page`.
 */
export function paperTable(now: View, observatory: Observatory): HTMLElement {
  const narrow = matchMedia("(max-width: 899px)");
  const middling = matchMedia("(max-width: 1099px)");
  const dated = now.selected.papers.some(({date}) => date !== null);
  const methods = methodsByPaper(now);
  const title = element("h1");
  const subtitle = element("p", {class: "subtitle"});
  const tools = element("div", {class: "table-tools"});
  const body = element("div", {class: "papers"});
  const foot = element("div");
  const box = element("section", {class: "paper-table"}, title, subtitle, tools, body, foot);
  let order = readOrder(readState("sort"));
  let sorted = sortPapers(now.corpus, now.selected.papers, order);
  let texts: PaperText[] | null = observatory.loadedTexts();

  const lastPage = () => Math.max(1, Math.ceil(sorted.length / pageSize));
  const page = () => Math.min(lastPage(), Math.max(1, Math.floor(Number(readState("page"))) || 1));

  function sortBy(next: Order): void {
    order = next;
    sorted = sortPapers(now.corpus, now.selected.papers, order);
    writeState({sort: writeOrder(order), page: null});
    draw();
  }

  function turnTo(number: number): void {
    writeState({page: number > 1 ? String(number) : null});
    draw();
    box.scrollIntoView({block: "start"});
    box.querySelector<HTMLElement>("tbody a, .paper-item a")?.focus({preventScroll: true});
  }

  function draw(): void {
    const focused =
      document.activeElement instanceof HTMLElement && box.contains(document.activeElement)
        ? document.activeElement.dataset["key"]
        : undefined;
    const from = (page() - 1) * pageSize;
    const rows = sorted.slice(from, from + pageSize);
    const what = papersInWords(now.corpus, now.selection, now.selected.size);
    title.textContent = sorted.length > 1 ? `${what}, ${orderInWords(order, {dated})}` : what;
    subtitle.textContent = describe(now, {list: narrow.matches, middling: middling.matches});
    tools.replaceChildren(narrow.matches ? sortBox(order, sortBy) : "", paperExports(sorted));
    body.replaceChildren(
      ...(narrow.matches ? [element("h2", {class: "visually-hidden"}, "Papers"), list(rows)] : [table(rows)])
    );
    foot.replaceChildren(
      pager({from, size: rows.length, total: sorted.length, page: page(), lastPage: lastPage(), turnTo})
    );
    if (focused) box.querySelector<HTMLElement>(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  function why(paper: Paper): HTMLElement | null {
    const text = now.selection.text ? texts?.[paper.index] : undefined;
    const found = text && evidenceOf(now.corpus, paper, text, now.selection);
    return found?.sentence?.spans.length ? evidence(found.sentence) : null;
  }

  function address(paper: Paper): string {
    const sort = writeOrder(order);
    return observatory.href("paper", now.selection, {id: paper.id, ...(sort ? {sort} : {})});
  }

  function list(rows: Paper[]): HTMLElement {
    return element(
      "ol",
      {class: "paper-items"},
      ...rows.map((paper) => {
        const text = now.selection.text ? texts?.[paper.index] : undefined;
        return paperItem(paper, {
          href: address(paper),
          evidence: text ? evidenceOf(now.corpus, paper, text, now.selection) : null
        });
      })
    );
  }

  function table(rows: Paper[]): HTMLElement {
    const heads = columns.map(({by, name, down}) => {
      const current = order.by === by;
      const button = element("button", {type: "button", "data-key": `sort ${by}`}, name);
      button.addEventListener("click", () => sortBy({by, down: current ? !order.down : down}));
      const direction = !current ? null : order.down ? "descending" : "ascending";
      return element("th", {scope: "col", class: `column-${by}`, "aria-sort": direction}, button);
    });
    return element(
      "table",
      {},
      element("caption", {class: "visually-hidden"}, title.textContent),
      element("thead", {}, element("tr", {}, ...heads)),
      element("tbody", {}, ...rows.map(tableRow))
    );
  }

  function tableRow(paper: Paper): HTMLElement {
    const status = codeMark(paper.code, capitalised(statusLabel(paper.code)));
    const link = element("a", {href: address(paper)}, paper.title || "(no title)");
    const topics = paper.topics
      .map((index) => now.corpus.terms[index]!)
      .sort((a, b) => b.papers.length - a.papers.length);
    return element(
      "tr",
      {},
      element("td", {class: "column-code"}, status),
      element("th", {scope: "row", class: "column-title"}, link, why(paper)),
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

  const chosen = JSON.stringify(now.selection);
  if (shown !== null && shown !== chosen) writeState({page: null});
  shown = chosen;
  draw();
  for (const query of [narrow, middling])
    query.addEventListener("change", function follow() {
      if (box.isConnected) draw();
      else query.removeEventListener("change", follow);
    });
  if (now.selection.text && !texts)
    void observatory.texts().then((loaded) => {
      texts = loaded;
      draw();
    });
  return box;
}

/** The selection of the table drawn last: another one starts on its first page. */
let shown: string | null = null;

/** What is shown: a list has no columns to explain, a middling window no room for named methods and lines. */
interface Shown {
  list: boolean;
  middling: boolean;
}

/** What the columns are, for a newcomer, and what was left out. */
function describe({selected, corpus}: View, shown: Shown): string {
  const undated = selected.papers.filter(({date}) => !date).length;
  const received = selected.papers.filter(({dated}) => dated === "received").length;
  return [
    columnsInWords(new Set(corpus.papers.map(({source}) => source)), shown),
    undated === selected.size
      ? `${undated === 1 ? "It has no date" : "None of them has a date"}.`
      : undated
        ? `${counted(undated, "paper")} without a date ${undated === 1 ? "stands" : "stand"} at the end when sorted by date.`
        : "",
    received
      ? `${counted(received, "paper")} ${received === 1 ? "is" : "are"} dated by when the digest was received.`
      : ""
  ]
    .filter(Boolean)
    .join(" ");
}

function columnsInWords(files: Set<string>, {list, middling}: Shown): string {
  if (list) return "";
  if (middling) return "Topics are those its title or abstract mentions.";
  return `Topics and named methods are those its title or abstract mentions; the line is where it stands in ${files.size === 1 ? [...files][0]! : "its file"}.`;
}

/** "a, b, c and 4 more". */
function short(names: string[], most: number): string {
  const left = names.length - most;
  return left > 1 ? `${names.slice(0, most).join(", ")} and ${left} more` : names.join(", ");
}

/** Different names of each paper, proposed ones first. */
function methodsByPaper({corpus}: View): Map<number, Method[]> {
  const found = new Map<number, Method[]>();
  for (const method of [...corpus.methods].sort(
    (a, b) => Number(a.role === "mentioned") - Number(b.role === "mentioned")
  )) {
    const names = found.get(method.paper);
    if (!names) found.set(method.paper, [method]);
    else if (!names.some(({key}) => key === method.key)) names.push(method);
  }
  return found;
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
