import {kindWords} from "../analysis/findings-methods.js";
import {searchNames} from "../analysis/methods.js";
import type {NamedMethod} from "../analysis/methods.js";
import {counted, grouped} from "../analysis/wording.js";
import {action, element} from "./element.js";
import {keepFocus, restoreFocus} from "./focus.js";
import type {Observatory} from "./observatory.js";

type Column = "name" | "expansion" | "kind" | "proposed" | "mentioned" | "papers" | "rule";

const columns: {column: Column; label: string; numeric?: boolean}[] = [
  {column: "name", label: "Name"},
  {column: "expansion", label: "Stands for"},
  {column: "kind", label: "Kind"},
  {column: "proposed", label: "Proposed", numeric: true},
  {column: "mentioned", label: "Mentioned", numeric: true},
  {column: "papers", label: "Papers", numeric: true},
  {column: "rule", label: "Found by"}
];

const step = 50;
/** What the reader asked for outlives a redraw. */
const asked: {search: string; by: Column; descending: boolean; rows: number} = {
  search: "",
  by: "papers",
  descending: true,
  rows: 20
};

/** A row of the table as values, for sorting and CSV. */
export function nameRow({
  name,
  expansion,
  kind,
  proposing,
  papers,
  rules
}: NamedMethod): Record<Column, string | number> {
  return {
    name,
    expansion: expansion ?? "",
    kind: kindWords[kind][0],
    proposed: proposing.length,
    mentioned: papers.length - proposing.length,
    papers: papers.length,
    rule: rules.join("; ")
  };
}

/** All names as a table that can be searched and sorted; a name opens its papers. Nothing without names. */
export function nameTable(named: NamedMethod[], observatory: Observatory): HTMLElement {
  if (!named.length) return element("div");
  const section = element("section", {id: "names", class: "every-name"});
  const search = element("input", {
    type: "search",
    placeholder: "Search names and what they stand for",
    "aria-label": "Search names and what they stand for",
    "data-key": "search",
    value: asked.search
  });
  const said = element("p", {class: "figure-sub", role: "status"});
  const body = element("tbody", {role: "rowgroup"});
  const more = element("button", {type: "button", class: "action", "data-key": "more"});
  const heads = columns.map(({column, label, numeric}) => {
    const button = element("button", {type: "button", "data-key": `sort.${column}`}, label);
    button.addEventListener("click", () => {
      asked.descending = asked.by === column ? !asked.descending : numeric === true;
      asked.by = column;
      draw();
    });
    return element(
      "th",
      {scope: "col", role: "columnheader", class: numeric ? `number ${column}` : column, "data-column": column},
      button
    );
  });
  const save = action(
    "CSV",
    () => void import("./export.js").then(({saveCsv}) => saveCsv(found().map(nameRow), "names")),
    {
      "aria-label": "Save the names as CSV",
      "data-key": "csv"
    }
  );
  search.addEventListener("input", () => {
    asked.search = search.value;
    draw();
  });
  more.addEventListener("click", () => {
    const from = body.children.length;
    asked.rows = from + step;
    draw();
    body.children[from]?.querySelector("button")?.focus();
  });
  section.append(
    element("h2", {}, "Every name"),
    said,
    element("div", {class: "every-name-search"}, search),
    element(
      "div",
      {class: "every-name-table"},
      element(
        "table",
        {role: "table"},
        element("thead", {role: "rowgroup"}, element("tr", {role: "row"}, ...heads)),
        body
      )
    ),
    element("div", {class: "actions"}, more, save)
  );
  draw();
  keepFocus(section, "names");
  queueMicrotask(() => restoreFocus(section));
  return section;

  function found(): NamedMethod[] {
    return sorted(searchNames(named, asked.search));
  }

  function draw(): void {
    const rows = found();
    said.textContent =
      rows.length === named.length
        ? counted(named.length, "name")
        : `${grouped(rows.length)} of ${counted(named.length, "name")}`;
    for (const head of heads)
      if (head.dataset["column"] === asked.by)
        head.setAttribute("aria-sort", asked.descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    body.replaceChildren(...rows.slice(0, asked.rows).map((row) => line(row, observatory)));
    if (!rows.length)
      body.append(element("tr", {}, element("td", {colspan: columns.length}, "No name has these words.")));
    const left = rows.length - asked.rows;
    more.hidden = left <= 0;
    more.textContent = `${grouped(Math.min(left, step))}${left > step ? ` of ${grouped(left)}` : ""} more names`;
    save.hidden = !rows.length;
  }
}

function line(named: NamedMethod, observatory: Observatory): HTMLElement {
  const values = nameRow(named);
  return element(
    "tr",
    {role: "row"},
    ...columns.map(({column, numeric}) => {
      const value = values[column];
      if (column !== "name")
        return element(
          "td",
          {role: "cell", class: numeric ? `number ${column}` : column},
          typeof value === "string" ? value : value ? grouped(value) : ""
        );
      const button = element(
        "button",
        {type: "button", class: "opens", "data-key": `name.${named.key}`},
        String(value)
      );
      button.setAttribute("aria-label", `${value}: ${counted(named.papers.length, "paper")}`);
      button.addEventListener("click", () => observatory.open(named.focus));
      return element(
        "th",
        {scope: "row", role: "rowheader", class: named.proposing.length ? "name own" : "name"},
        button
      );
    })
  );
}

function sorted(named: NamedMethod[]): NamedMethod[] {
  const sign = asked.descending ? -1 : 1;
  if (asked.by === "papers" && asked.descending) return named;
  const rows = named.map((row, i) => ({row, i, value: nameRow(row)[asked.by]}));
  rows.sort((a, b) => {
    const [one, other] = [a.value, b.value];
    if (typeof one === "number" && typeof other === "number") return sign * (one - other) || a.i - b.i;
    const [x, y] = [String(one).toLowerCase(), String(other).toLowerCase()];
    if (!x !== !y) return x ? -1 : 1;
    return sign * (x < y ? -1 : x > y ? 1 : 0) || a.i - b.i;
  });
  return rows.map(({row}) => row);
}
