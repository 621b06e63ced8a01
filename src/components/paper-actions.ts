import type {Paper} from "../analysis/corpus.js";
import type {Selection} from "../analysis/selection.js";
import {counted} from "../analysis/wording.js";
import type {Observatory} from "./observatory.js";

/** What can be done with the papers of a list: add what is open to the selection, copy the papers, close the list. */
export function paperActions(
  observatory: Observatory,
  focus: Selection,
  papers: Paper[],
  selected: number,
  close: () => void
): HTMLElement {
  const box = document.createElement("div");
  box.className = "paper-actions";
  const line = document.createElement("div");
  line.className = "actions";
  const said = document.createElement("p");
  said.className = "said";
  said.setAttribute("role", "status");
  const action = (name: string, label: string, act: () => void | Promise<void>) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "action";
    button.textContent = name;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => void act());
    line.append(button);
    return button;
  };
  const copy = (name: string, extension: string, type: string, write: (papers: Paper[]) => Promise<string>) =>
    action(name, `Copy ${counted(papers.length, "paper")} as ${name}`, async () => {
      const [text, {copyText, saveText}] = await Promise.all([write(papers), import("./export.js")]);
      if (await copyText(text)) said.textContent = `${counted(papers.length, "paper")} copied as ${name}`;
      else {
        saveText(text, `papers.${extension}`, type);
        said.textContent = `Saved as papers.${extension}`;
      }
    });
  if (papers.length < selected)
    action("Add to selection", "Add to selection what is open", () => observatory.add(focus));
  copy("BibTeX", "bib", "application/x-bibtex", async (rows) => (await citation()).bibtex(rows));
  copy("RIS", "ris", "application/x-research-info-systems", async (rows) => (await citation()).ris(rows));
  copy("CSV", "csv", "text/csv", async (rows) => (await import("./csv.js")).csv(rows.map(row)));
  action("Close", "Close the list of papers", close).classList.add("paper-list-close");
  box.append(line, said);
  return box;
}

function citation() {
  return import("../analysis/citation.js");
}

function row({id, title, date, authors, url, code}: Paper) {
  return {id, title, date, authors, url, code};
}
