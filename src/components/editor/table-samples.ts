import {counted} from "../../analysis/wording.js";
import type {Corpus} from "../../analysis/corpus.js";
import type {Selected} from "../../analysis/selection.js";
import {openTables, tableNames, textTables} from "../../sandbox/rows.js";
import type {TableName} from "../../sandbox/rows.js";
import {element} from "../element.js";
import type {Columns} from "./completions.js";

/** Tables that need no texts. */
const quick = tableNames.filter((name) => !textTables.has(name));

/** Columns of tables whose rows come with the texts. */
const ofTexts: Columns = {
  keyphrases: {
    paper: "text",
    rank: "number",
    phrase: "text",
    term: "text",
    field: "text",
    start: "number",
    end: "number"
  },
  mentions: {paper: "text", term: "text", field: "text", start: "number", end: "number"}
};

/** The columns of every table, with what they hold. */
export function columnsOf(corpus: Corpus, selected: Selected): Columns {
  const rows = openTables(corpus, null, selected);
  const all = openTables(corpus, null);
  const own = quick.map((name) => [name, typesOf(rows[name].length ? rows[name] : all[name])] as const);
  const columns = {...Object.fromEntries(own), ...ofTexts};
  return {...columns, papers: {...columns["papers"], abstract: "text", codeSentence: "text"}};
}

/** What the values of each column are. */
export function typesOf(rows: readonly object[]): Record<string, string> {
  const types: Record<string, string> = {};
  for (const row of rows.slice(0, 200))
    for (const [name, value] of Object.entries(row) as [string, unknown][]) {
      const type = typeOf(value);
      if (types[name] === undefined || types[name] === "nothing") types[name] = type;
      else if (type !== types[name] && type !== "nothing") types[name] = "mixed";
    }
  return types;
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  if (typeof value === "string") return /^\d{4}(-\d\d){0,2}$/.test(value) ? "date" : "text";
  return typeof value === "boolean" ? "yes or no" : typeof value;
}

/** The tables that code can name, each with its rows' number, its columns and its first rows once it is opened. */
export function tableSamples(corpus: Corpus, selected: Selected): HTMLElement {
  const rows = openTables(corpus, null, selected);
  const parts = quick.map((name) => {
    const part = element(
      "details",
      {class: "table-sample"},
      element("summary", {}, element("code", {}, name), ` ${counted(rows[name].length, "row")}`)
    );
    part.addEventListener("toggle", () => {
      if (part.open && part.childElementCount === 1) part.append(sample(name, rows[name]));
    });
    return part;
  });
  const more = "keyphrases and mentions are there too, and papers have their abstract, once the code names them.";
  return element("div", {class: "table-samples"}, ...parts, element("p", {class: "quiet"}, more));
}

function sample(name: TableName, rows: readonly object[]): HTMLElement {
  const types = Object.entries(typesOf(rows));
  const first = rows.slice(0, 5) as Record<string, unknown>[];
  const head = types.map(([column, type]) =>
    element("th", {scope: "col"}, element("code", {}, column), element("span", {class: "type"}, type))
  );
  const body = first.map((row) =>
    element(
      "tr",
      {},
      ...types.map(([column, type]) => element("td", {class: type === "number" ? "number" : ""}, inWords(row[column])))
    )
  );
  const table = element("table", {}, element("thead", {}, element("tr", {}, ...head)), element("tbody", {}, ...body));
  return element(
    "div",
    {class: "table-scroll", tabindex: "0", role: "region", "aria-label": `First rows of ${name}`},
    table
  );
}

function inWords(value: unknown): string {
  if (value === null || value === undefined) return "null";
  const text = Array.isArray(value)
    ? value.join(", ")
    : typeof value === "number"
      ? String(Number(value.toFixed(4)))
      : String(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
