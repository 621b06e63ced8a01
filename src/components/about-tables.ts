import {accountedFor, bySeverity} from "../analysis/findings-about.js";
import type {Corpus, Digest} from "../analysis/corpus.js";
import {everything} from "../analysis/selection.js";
import {corpusTables} from "../analysis/table-rows.js";
import type {ProblemRow} from "../analysis/tables.js";
import {dateInWords, grouped} from "../analysis/wording.js";
import {action, element} from "./element.js";
import type {Observatory} from "./observatory.js";

/** What was read: a row for each digest, whose name opens its papers. */
export function digestTable(observatory: Observatory): HTMLElement {
  const {digests} = observatory.corpus;
  if (!digests.length) return element("p", {class: "explanation"}, "Nothing was read.");
  const heads = ["Digest", "Received", "File", "Format", "Records", "New papers", "Known already", "Lost", "Problems"];
  const row = (row: Digest): HTMLElement => {
    const {digest, date, source, format, records, papers, merged, problems, appearances} = row;
    const name = appearances.length
      ? action(digest, () => observatory.open({...everything, digests: [digest]}), {class: "opens", "data-key": digest})
      : digest;
    const {lost} = accountedFor(row);
    const cells = [name, date ? dateInWords(date) : "unknown", source, format];
    return line(cells, [records, papers, merged, lost, problems]);
  };
  const drawn = table(heads, 4, []);
  const body = drawn.querySelector("tbody")!;
  const more = action("", () => append()?.querySelector<HTMLElement>(".opens")?.focus());
  append();
  return element("div", {}, scrolling(drawn, "digests"), more);

  function append(): HTMLElement | undefined {
    const from = body.children.length;
    const rows = digests.slice(from, from + digestStep).map(row);
    body.append(...rows);
    const left = digests.length - body.children.length;
    more.hidden = left === 0;
    more.textContent = `${grouped(left)} more ${left === 1 ? "digest" : "digests"}`;
    return rows[0];
  }
}

const digestStep = 50;

function line(words: (string | Node)[], numbers: number[]): HTMLElement {
  return element(
    "tr",
    {},
    ...words.map((word, i) => element(i ? "td" : "th", i ? {} : {scope: "row"}, word)),
    ...numbers.map((n) => element("td", {class: "number"}, grouped(n)))
  );
}

function table(heads: string[], words: number, body: HTMLElement[]): HTMLElement {
  const cells = heads.map((head, i) => element("th", {scope: "col", class: i < words ? null : "number"}, head));
  return element("table", {}, element("thead", {}, element("tr", {}, ...cells)), element("tbody", {}, ...body));
}

function scrolling(content: HTMLElement, name = ""): HTMLElement {
  return element("div", {class: `scrolling ${name}`}, content);
}

const step = 20;

/** What was not understood, the gravest first: file, line and message. */
export function problemList(problems: ProblemRow[]): HTMLElement {
  const sorted = bySeverity(problems);
  if (!sorted.length)
    return element("p", {}, "Nothing: every line is a paper, part of one, or a line that such pages always have.");
  const list = element("ol", {class: "problem-list"});
  const more = action("", append);
  append();
  return element("div", {}, list, more);

  function append(): void {
    const from = list.children.length;
    list.append(...sorted.slice(from, from + step).map(problemItem));
    const left = sorted.length - list.children.length;
    more.hidden = left === 0;
    more.textContent = `${grouped(Math.min(left, step))}${left > step ? ` of ${grouped(left)}` : ""} more`;
    if (from) (list.children[from] as HTMLElement).focus();
  }
}

const severities = {error: "Error", warning: "Warning", note: "Note"};

function problemItem({source, line, severity, message}: ProblemRow): HTMLElement {
  const place = [source, line === null ? null : `line ${grouped(line)}`].filter(Boolean).join(", ");
  return element(
    "li",
    {class: severity === "note" ? "problem note" : "problem trouble", tabindex: -1},
    element("strong", {}, severities[severity]),
    " ",
    element("span", {class: "place"}, place),
    element("span", {class: "message"}, message)
  );
}

/** How large each table is, and each as CSV. */
export function sizeTable(corpus: Corpus): HTMLElement {
  const body = corpusTables(corpus).map(({name, rowIs, size, rows}) => {
    const row = line([name, rowIs], [size]);
    const save = action("CSV", () => void import("./export.js").then(({saveCsv}) => saveCsv(rows(), name)), {
      "aria-label": `Save the table ${name} as CSV`
    });
    row.append(element("td", {}, size > 0 && save));
    return row;
  });
  const sized = table(["Table", "A row is", "Rows"], 2, body);
  sized.querySelector("tr")!.append(element("td", {}));
  return scrolling(sized);
}

/** Versions and parameters of what made the tables. */
export function madeTable({made}: Corpus): HTMLElement {
  const {versions, parameters} = made;
  const rows = (entries: Record<string, string | number>) =>
    Object.entries(entries).map(([name, value]) =>
      element("tr", {}, element("th", {scope: "row"}, name), element("td", {}, String(value)))
    );
  const part = (caption: string, entries: Record<string, string | number>) =>
    Object.keys(entries).length
      ? element("table", {class: "made"}, element("caption", {}, caption), element("tbody", {}, ...rows(entries)))
      : null;
  return element("div", {class: "made-tables"}, part("Parameters", parameters), part("Versions", versions));
}
