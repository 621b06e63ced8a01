import type {Paper} from "../analysis/corpus.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";

type Format = "BibTeX" | "RIS" | "CSV";

const files: Record<Format, {extension: string; type: string}> = {
  BibTeX: {extension: "bib", type: "application/x-bibtex"},
  RIS: {extension: "ris", type: "application/x-research-info-systems"},
  CSV: {extension: "csv", type: "text/csv"}
};

/**
 * Copies and saves papers as BibTeX, RIS or CSV (of a `single` paper: copies BibTeX, saves BibTeX or RIS); what writes them loads when it
 * is asked for. Where the browser refuses to copy, it is saved.
 */
export function paperExports(papers: Paper[], {name = "papers", single = false} = {}): HTMLElement {
  const said = element("span", {class: "said quiet", role: "status"});
  const what = papers.length === 1 ? "this paper" : counted(papers.length, "paper");
  const doing = (act: () => Promise<string>) => () =>
    void act().then(
      (words) => (said.textContent = words),
      (error: unknown) => (said.textContent = `It failed: ${error instanceof Error ? error.message : String(error)}`)
    );
  const save = async (format: Format) => {
    const {extension, type} = files[format];
    const text = await written(papers, format);
    const file = format === "CSV" ? `\ufeff${text}` : text;
    (await import("./export.js")).saveText(file, `${name}.${extension}`, type);
    return `Saved as ${name}.${extension}`;
  };
  const copy = async (format: Format) => {
    const text = await written(papers, format);
    const copied = await (await import("./export.js")).copyText(text);
    return copied ? (single ? "Copied" : `Copied ${what} as ${format}`) : save(format);
  };
  const saving = (format: Format) =>
    action(
      format,
      doing(() => save(format)),
      {"aria-label": `Save ${what} as ${format}`}
    );
  const copying = (format: Format) =>
    action(
      format,
      doing(() => copy(format)),
      {"aria-label": `Copy ${what} as ${format}`}
    );
  if (single)
    return element(
      "div",
      {class: "actions"},
      action(
        "Copy BibTeX",
        doing(() => copy("BibTeX"))
      ),
      saving("BibTeX"),
      saving("RIS"),
      said
    );
  const group = (word: string, way: (format: Format) => HTMLElement) =>
    element(
      "div",
      {class: "export-way", role: "group", "aria-label": word},
      element("span", {class: "quiet"}, word),
      ...(["BibTeX", "RIS", "CSV"] as const).map(way)
    );
  return element("div", {class: "actions exports"}, group("Copy", copying), group("Save", saving), said);
}

async function written(papers: Paper[], format: Format): Promise<string> {
  if (format === "CSV") {
    const {csv} = await import("./csv.js");
    const rows = papers.map(({id, title, date, authors, url, code, source, line}) => {
      return {id, title, date, authors, url, code, source, line};
    });
    return csv(rows);
  }
  const {bibtex, ris} = await import("../analysis/citation.js");
  return format === "RIS" ? ris(papers) : bibtex(papers);
}
