import type {Paper} from "../analysis/corpus.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";

type Format = "BibTeX" | "RIS" | "CSV";

const files: Record<Format, {extension: string; type: string}> = {
  BibTeX: {extension: "bib", type: "application/x-bibtex"},
  RIS: {extension: "ris", type: "application/x-research-info-systems"},
  CSV: {extension: "csv", type: "text/csv"}
};

/** Saves papers as BibTeX, RIS or CSV (of a `single` paper, copies BibTeX); what writes them loads when it is asked for. */
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
    (await import("./export.js")).saveText(text, `${name}.${extension}`, type);
    return `Saved as ${name}.${extension}`;
  };
  const copy = async () => {
    const text = await written(papers, "BibTeX");
    return (await (await import("./export.js")).copyText(text)) ? "Copied" : save("BibTeX");
  };
  const formats: Format[] = single ? ["BibTeX", "RIS"] : ["BibTeX", "RIS", "CSV"];
  return element(
    "div",
    {class: "actions"},
    single && action("Copy BibTeX", doing(copy)),
    ...formats.map((format) =>
      action(
        format,
        doing(() => save(format)),
        {"aria-label": `Save ${what} as ${format}`}
      )
    ),
    said
  );
}

async function written(papers: Paper[], format: Format): Promise<string> {
  if (format === "CSV") {
    const {csv} = await import("./csv.js");
    const rows = papers.map(({id, title, date, authors, url, code, source, line}) => {
      return {id, title, date, authors, url, code, source, line};
    });
    return `\ufeff${csv(rows)}`;
  }
  const {bibtex, ris} = await import("../analysis/citation.js");
  return format === "RIS" ? ris(papers) : bibtex(papers);
}
