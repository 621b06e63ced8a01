import {codeSentence} from "../analysis/code-sentence.js";
import {papersWithCode} from "../analysis/code.js";
import type {Corpus, Paper, PaperText} from "../analysis/corpus.js";
import {rowsOf} from "../analysis/evidence.js";
import {codeTableTitle} from "../analysis/findings-code.js";
import {fitted} from "../analysis/options.js";
import type {OptionValues} from "../analysis/options.js";
import {statusLabel} from "../analysis/selection.js";
import type {CodeStatus} from "../analysis/tables.js";
import {capitalised, counted, dateInWords, grouped} from "../analysis/wording.js";
import {codeTableOptions} from "../charts/code-options.js";
import {changeLink} from "./change-link.js";
import {drawingOf} from "./changed-drawing.js";
import {codeMark} from "./code-mark.js";
import {watchSize} from "./draw-later.js";
import {action, element} from "./element.js";
import {keepFocus, restoreFocus} from "./focus.js";
import {fittedKnobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import type {Observatory, View} from "./observatory.js";

export type CodeTableKnobs = OptionValues<typeof codeTableOptions>;

/** Which papers with code are listed, with how many there are of each; the same line for the same counts. */
export function codeTableKnobs({selected}: View): KnobLine<CodeTableKnobs> {
  const papers = papersWithCode(selected);
  const count = (status: CodeStatus) => papers.filter(({code}) => code === status).length;
  const statuses = codeTableOptions.status.values.filter(
    (value) => value !== "all" && count(value) > 0
  ) as CodeStatus[];
  const words = Object.fromEntries([
    ["all", `all ${grouped(papers.length)}`],
    ...statuses.map((status) => [status, `${statusLabel(status)} ${grouped(count(status))}`])
  ]) as Record<CodeTableKnobs["status"], string>;
  return fittedKnobs(
    fitted(codeTableOptions, {
      status: {
        values: codeTableOptions.status.values.filter((value) => value === "all" || statuses.includes(value)),
        words
      }
    }),
    {page: "code"}
  );
}

/** Papers shown at first, and how many each press of "more" adds. */
const steps = [8, 30, 100];

/** Papers that say something about code, each with the sentence that decides, its links live; drawn by a reader's code where that was saved. */
export function codeTable(observatory: Observatory, now: View, line: KnobLine<CodeTableKnobs>): HTMLElement {
  const {status} = line.value;
  const papers = papersWithCode(now.selected, status === "all" ? [] : [status]);
  const section = element("section", {class: "code-table", id: "code-papers"});
  keepFocus(section, "code-table");
  const heading = element("h2", {id: "code-papers-title"}, codeTableTitle(papers, status));
  section.setAttribute("aria-labelledby", heading.id);
  section.append(element("div", {class: "code-table-head"}, heading, line));
  const said = element("span", {class: "said", role: "status"});
  const copy = act("Copy all links", async () => {
    const urls = linksOf(now.corpus, papers);
    const {copyText} = await import("./export.js");
    const copied = await copyText(urls.join("\n"));
    return copied ? `${counted(urls.length, "link")} copied` : "The browser did not let the links be copied";
  });
  const csv = act("CSV", async () => {
    const loaded = await observatory.texts();
    const {saveCsv} = await import("./export.js");
    await saveCsv(tableRows(now.corpus, papers, loaded), "code");
    return "";
  });
  const actions = element("div", {class: "actions"}, copy, csv, changeLink("code-papers"), said);
  let list: ListedPapers | null = null;
  const own = () => {
    list ??= listedPapers(observatory, now, {papers, heading, said});
    actions.prepend(list.more);
    return list.table;
  };
  const draw = drawingOf("code-papers", own);
  if (draw !== own) section.append(drawnToFit(draw), actions);
  else if (papers.length) section.append(own(), actions);
  queueMicrotask(() => restoreFocus(section));
  return section;
}

/** A drawing that follows the width of its place. */
function drawnToFit(draw: (width: number) => Element): HTMLElement {
  const place = element("div");
  let drawn = 0;
  const drawIn = (width: number) => {
    if (width === drawn || width <= 0) return;
    drawn = width;
    place.replaceChildren(draw(width));
  };
  if (typeof ResizeObserver === "undefined") drawIn(776);
  else watchSize(place, ({width}) => drawIn(Math.floor(width)));
  return place;
}

interface ListedPapers {
  table: HTMLTableElement;
  /** Adds the next papers; hidden where all are there. */
  more: HTMLButtonElement;
}

/** A table of papers, of which the first are there at once. */
function listedPapers(
  observatory: Observatory,
  now: View,
  {papers, heading, said}: {papers: Paper[]; heading: HTMLElement; said: HTMLElement}
): ListedPapers {
  const body = element("tbody");
  const head = [
    "Status",
    "Paper",
    "What it says",
    now.selected.papers.some(({dated}) => dated === "received") ? "Date" : "First published"
  ];
  const table = element(
    "table",
    {"aria-labelledby": heading.id},
    element("thead", {}, element("tr", {}, ...head.map((name) => element("th", {scope: "col"}, name)))),
    body
  );
  let texts = observatory.loadedTexts();
  let press = 0;
  const row = (paper: Paper) => paperRow(observatory, now, paper, texts?.[paper.index] ?? null);
  const more = act("", async () => {
    append()?.querySelector("a")?.focus();
    await addSentences();
    return "";
  });
  const append = () => {
    const from = body.rows.length;
    const added = papers.slice(from, from + steps[Math.min(press++, steps.length - 1)]!).map(row);
    body.append(...added);
    const left = papers.length - body.rows.length;
    const next = Math.min(left, steps[Math.min(press, steps.length - 1)]!);
    more.hidden = left === 0;
    more.textContent = next < left ? `${next} of ${grouped(left)} more papers` : counted(left, "more paper");
    return added[0];
  };
  /** Puts the sentences into the rows that were drawn before their texts were there. */
  const addSentences = async () => {
    const drawn = Array.from(body.rows);
    const without = papers.slice(0, drawn.length).map(({index}) => !texts?.[index]);
    if (!without.includes(true)) return;
    texts = await observatory.texts(papers.slice(0, drawn.length));
    const focused = without.findIndex((_, i) => drawn[i]!.contains(document.activeElement));
    for (const [i, old] of drawn.entries()) if (without[i] && texts[papers[i]!.index]) old.replaceWith(row(papers[i]!));
    if (without[focused]) body.rows[focused]!.querySelector("a")?.focus({preventScroll: true});
  };
  append();
  addSentences().catch(() => (said.textContent = "The abstracts could not be loaded, so the sentences are missing"));
  return {table, more};
}

function paperRow(
  observatory: Observatory,
  {corpus, selection}: View,
  paper: Paper,
  text: PaperText | null
): HTMLElement {
  const href = observatory.href("./paper.html", selection, {id: paper.id});
  const sentence = text ? codeSentence(text, rowsOf(corpus, paper).links) : [];
  return element(
    "tr",
    {},
    element("td", {}, codeMark(paper.code, capitalised(statusLabel(paper.code)))),
    element(
      "td",
      {},
      element("a", {class: "title", href, "data-key": `paper.${paper.id}`}, paper.title || "(no title)")
    ),
    element(
      "td",
      {class: "says"},
      ...sentence.map(({text, url}) =>
        url ? element("a", {class: "outside", href: url, rel: "noopener noreferrer"}, text) : text
      )
    ),
    element("td", {class: "number"}, paper.date ? dateInWords(paper.date) : "no date")
  );
}

/** Web addresses that the papers link to, each once. */
function linksOf(corpus: Corpus, papers: Paper[]): string[] {
  return [...new Set(papers.flatMap((paper) => rowsOf(corpus, paper).links.map(({url}) => url)))];
}

function tableRows(corpus: Corpus, papers: Paper[], texts: PaperText[]): object[] {
  return papers.map((paper) => ({
    id: paper.id,
    title: paper.title,
    date: paper.date,
    code: statusLabel(paper.code),
    sentence: texts[paper.index]?.codeSentence ?? "",
    links: rowsOf(corpus, paper).links.map(({url}) => url)
  }));
}

/** A word that does something; what it gives back is said beside it, failures too. */
function act(label: string, run: () => Promise<string> | string): HTMLButtonElement {
  const button = action(label, () => void tell(), {"data-key": label || "more"});
  const tell = async () => {
    const said = button.parentElement?.querySelector(".said");
    try {
      const words = await run();
      if (said) said.textContent = words;
    } catch (error) {
      if (said)
        said.textContent = `${label || "This"} did not work: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  return button;
}
