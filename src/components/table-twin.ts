import {capitalised, grouped} from "../analysis/wording.js";
import {textWidth} from "./text-width.js";
import {drawnWhole, notDrawn, virtualRows} from "./virtual-rows.js";

export type Row = object;

export interface TableTwinOptions<Datum extends Row> {
  caption: string;
  /** Opens the papers behind a row, where it has any; makes the row's first cell a button. */
  open?: (row: Datum) => (() => void) | null;
}

/** The rows of a chart as a table with a caption: numbers to the right; of a long one, the rows in view. */
export function tableTwin<Datum extends Row>(rows: Datum[], {caption, open}: TableTwinOptions<Datum>): HTMLElement {
  const box = document.createElement("div");
  box.className = "table-twin";
  box.tabIndex = 0;
  box.setAttribute("role", "region");
  box.setAttribute("aria-label", caption);
  const table = document.createElement("table");
  table.createCaption().textContent = rows.length ? caption : `${caption}. No rows.`;
  const columns = columnsOf(rows);
  const numeric = new Set(columns.filter((name) => rows.every((row) => isNumberOrNothing(value(row, name)))));
  const head = table.createTHead().insertRow();
  for (const name of columns) {
    const cell = document.createElement("th");
    cell.scope = "col";
    cell.textContent = capitalised(name);
    cell.classList.toggle("number", numeric.has(name));
    head.append(cell);
  }
  const body = table.createTBody();
  const row = (index: number): HTMLElement => {
    const line = document.createElement("tr");
    for (const [i, name] of columns.entries()) {
      const cell = line.insertCell();
      const text = written(value(rows[index]!, name), name);
      cell.classList.toggle("number", numeric.has(name));
      const action = i === 0 ? open?.(rows[index]!) : null;
      if (action) cell.append(opener(text, action));
      else cell.textContent = text;
    }
    return line;
  };
  box.append(table);
  if (rows.length > drawnWhole) {
    table.setAttribute("aria-rowcount", String(rows.length + 1));
    table.prepend(widths(rows, columns));
    box.append(...notDrawn(rows.length, "row"));
  }
  virtualRows({list: body, scroller: box, count: rows.length, estimate: 31, row});
  return box;
}

/** Columns as wide as their longest cell, so that they stay as they are while rows come and go. */
function widths(rows: Row[], columns: string[]): HTMLElement {
  const group = document.createElement("colgroup");
  for (const name of columns) {
    const longest = rows.reduce((most, row) => {
      const text = written(value(row, name), name);
      return text.length > most.length ? text : most;
    }, name);
    const column = document.createElement("col");
    column.style.width = `${Math.ceil(Math.min(420, textWidth(longest, 14, 600))) + 28}px`;
    group.append(column);
  }
  return group;
}

function opener(text: string, action: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "opens";
  button.textContent = text;
  button.addEventListener("click", action);
  return button;
}

/** Names of the columns that any row has, in order of appearance. */
export function columnsOf(rows: Row[]): string[] {
  const names = new Set<string>();
  for (const row of rows) for (const name of Object.keys(row)) names.add(name);
  return [...names];
}

function value(row: Row, name: string): unknown {
  return (row as Record<string, unknown>)[name];
}

function isNumberOrNothing(cell: unknown): boolean {
  return typeof cell === "number" || cell === null || cell === undefined;
}

/** Whole numbers with commas (but years), others with at most three digits that count. */
function written(cell: unknown, column: string): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell !== "number") return Array.isArray(cell) ? cell.join("; ") : String(cell);
  if (!Number.isFinite(cell)) return "";
  if (Number.isInteger(cell)) {
    if (/year/i.test(column)) return String(cell);
    return cell < 0 ? `−${grouped(-cell)}` : grouped(cell);
  }
  return String(Number(cell.toPrecision(3))).replace("-", "−");
}
