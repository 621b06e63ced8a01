import type {Paper} from "../analysis/corpus.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";

/** Saves papers as BibTeX, RIS or CSV; what writes them loads when it is asked for. */
export function paperExports(papers: Paper[], {name = "papers", formats = ["BibTeX", "RIS", "CSV"]} = {}): HTMLElement {
  const save = async (format: string) => {
    const {saveCsv, saveText} = await import("./export.js");
    if (format === "CSV")
      return saveCsv(
        papers.map(({id, title, date, authors, url, code, source, line}) => ({
          id,
          title,
          date,
          authors,
          url,
          code,
          source,
          line
        })),
        name
      );
    const {bibtex, ris} = await import("../analysis/citation.js");
    if (format === "RIS") saveText(ris(papers), `${name}.ris`, "application/x-research-info-systems");
    else saveText(bibtex(papers), `${name}.bib`, "application/x-bibtex");
  };
  const buttons = formats.map((format) =>
    action(format, () => void save(format), {
      "aria-label": `Save ${papers.length === 1 ? "this paper" : counted(papers.length, "paper")} as ${format}`
    })
  );
  return element("div", {class: "actions"}, ...buttons);
}
