import type {Paper} from "../analysis/corpus.js";
import type {PaperNotes} from "../analysis/notes.js";
import {everything} from "../analysis/selection.js";
import {counted, grouped} from "../analysis/wording.js";
import {absentNotes} from "./absent-notes.js";
import {action, element} from "./element.js";
import {notebook} from "./notebook.js";
import type {Observatory} from "./observatory.js";
import {mostPicked, tickedActions} from "./paper-actions.js";
import {paperExports} from "./paper-exports.js";
import {paperItem} from "./paper-item.js";
import {paperMarks, paperTools, redrawRows} from "./paper-tools.js";
import {rowByKey} from "./row-keys.js";
import {textsInView} from "./texts-in-view.js";
import {drawnWhole, notDrawn, virtualRows} from "./virtual-rows.js";
import type {VirtualRows} from "./virtual-rows.js";

/** All starred and noted papers, those that are not here too, and the file that they can be taken away and brought back in. */
export function notesPage(observatory: Observatory): HTMLElement {
  const marks = paperMarks();
  const head = element("div", {class: "notes-head"});
  const said = element("p", {class: "said", role: "status"});
  const trouble = element("p", {class: "trouble", role: "status"});
  const body = element("div", {class: "paper-items"});
  const absent = absentNotes();
  const box = element("section", {class: "notes-page"}, head, trouble, notesFile(said), said, body, absent.element);
  let rows: VirtualRows | null = null;
  let list: HTMLElement = body;
  let papers: Paper[] = [];
  let shown: string | null = null;
  const texts = textsInView(
    observatory,
    (came) =>
      redrawRows(
        list,
        rows,
        came.map((paper) => papers.indexOf(paper))
      ),
    () => body.prepend(element("p", {class: "trouble"}, "The abstracts could not be loaded."))
  );

  function show(): void {
    const {corpus} = observatory.view();
    const kept = [...notebook().notes().values()];
    papers = newestFirst(kept.flatMap(({id}) => corpus.paperOf.get(id) ?? []));
    const gone = kept.filter(({id}) => !corpus.paperOf.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    trouble.textContent = notebook().trouble() ?? "";
    trouble.hidden = !trouble.textContent;
    drawHead(kept);
    const state = JSON.stringify([papers.map(({id}) => id), gone.map(({id}) => id)]);
    const writing = document.activeElement instanceof HTMLTextAreaElement && box.contains(document.activeElement);
    if (state !== shown) drawPapers();
    else if (!writing) redrawRows(list, rows, [...papers.keys()]);
    shown = state;
    absent.show(gone);
  }

  function drawHead(kept: PaperNotes[]): void {
    const starred = papers.filter(({id}) => notebook().of(id)?.starred);
    const ticked = papers.filter(({id}) => marks.ticked.has(id));
    const untick = () => {
      marks.ticked.clear();
      for (const tick of body.querySelectorAll<HTMLInputElement>("input[data-tool=tick]")) tick.checked = false;
      show();
    };
    const select = () => observatory.choose({...everything, papers: starred.map(({id}) => id)});
    head.replaceChildren(
      element("h1", {}, notesInWords(kept)),
      element(
        "p",
        {class: "subtitle"},
        kept.length
          ? "Kept in this browser, by the id of each paper, or its title where the id has changed: they stay when a digest is loaded anew. Nobody else sees them."
          : "Star a paper or write a note on it, in any list or on its page; it is kept in this browser and nobody else sees it."
      ),
      ticked.length
        ? tickedActions(observatory, ticked, untick)!
        : starred.length > 0 && starred.length <= mostPicked
          ? element(
              "div",
              {class: "actions"},
              action(
                starred.length === 1
                  ? "Select the starred paper"
                  : `Select the ${grouped(starred.length)} starred papers`,
                select
              )
            )
          : "",
      papers.length ? paperExports(ticked.length ? ticked : papers, {name: "starred"}) : ""
    );
  }

  function drawPapers(): void {
    const at = rows?.indexOf(document.activeElement) ?? -1;
    const tool = (document.activeElement as HTMLElement).dataset["tool"];
    rows?.stop();
    list = element("ol");
    body.replaceChildren(list, ...(papers.length > drawnWhole ? notDrawn(papers.length, "paper") : []));
    rows = virtualRows({list, scroller: window, count: papers.length, estimate: 160, row});
    if (at >= 0) focusRow(Math.min(at, papers.length - 1), tool);
  }

  /** Gives the focus to the tool of this name, or the title, of the row that took the place of the one that had it; else to the heading. */
  function focusRow(at: number, tool: string | undefined): void {
    const row = rows?.reveal(at);
    const heading = head.querySelector<HTMLElement>("h1")!;
    heading.tabIndex = -1;
    const place = row?.querySelector<HTMLElement>(tool ? `[data-tool="${tool}"]` : "h3 a") ?? heading;
    place.focus({preventScroll: true});
  }

  function row(index: number): HTMLElement {
    const paper = papers[index]!;
    return paperItem(paper, {
      href: observatory.href("paper", everything, {id: paper.id}),
      tools: paperTools(paper, {
        observatory,
        marks,
        text: marks.unfolded.abstract.has(paper.id) ? texts.of(paper) : null,
        onTick: show,
        redraw: () => redrawRows(list, rows, [index])
      })
    });
  }

  body.addEventListener("keydown", (event) => {
    const at = rows?.indexOf(event.target as Element) ?? -1;
    const to = at < 0 ? null : rowByKey(event, at, papers.length);
    const link = to === null ? null : rows?.reveal(to)?.querySelector<HTMLElement>("h3 a");
    if (!link) return;
    event.preventDefault();
    link.focus({preventScroll: true});
    link.scrollIntoView({block: "nearest"});
  });
  const stop = notebook().subscribe(() => (box.isConnected ? show() : stop()));
  show();
  return box;
}

/** "5 papers starred, 3 with a note". */
export function notesInWords(kept: PaperNotes[]): string {
  const starred = kept.filter((paper) => paper.starred).length;
  const noted = kept.filter(({notes}) => notes.length).length;
  if (!kept.length) return "No star and no note yet";
  const parts = [
    ...(starred ? [`${counted(starred, "paper")} starred`] : []),
    ...(noted ? [`${starred ? grouped(noted) : counted(noted, "paper")} with a note`] : [])
  ];
  return parts.join(", ");
}

/** Ways to take the notes away as a file, and to add those of a file. */
function notesFile(said: HTMLElement): HTMLElement {
  const input = element("input", {
    type: "file",
    accept: ".json,application/json",
    class: "visually-hidden",
    tabindex: -1
  });
  input.setAttribute("aria-label", "A file of notes");
  const tell = (words: string) => (said.textContent = words);
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    void file.text().then((text) => {
      try {
        const {papers, unread} = notebook().add(text);
        const rest = unread ? `; ${counted(unread, "record")} could not be read` : "";
        tell(`Added what the file says of ${counted(papers, "paper")}; nothing that was here is lost${rest}.`);
      } catch (error) {
        tell(`“${file.name}” was not added: ${error instanceof Error ? error.message : String(error)}.`);
      }
    });
  });
  const save = async () => {
    (await import("./export.js")).saveText(notebook().file(), "paper-observatory-notes.json", "application/json");
    tell("Saved as paper-observatory-notes.json.");
  };
  return element(
    "div",
    {class: "actions notes-file"},
    action("Save as a file", () => void save()),
    action("Add a file …", () => input.click()),
    input
  );
}

/** Papers with the latest date first; those without a date at the end. */
function newestFirst(papers: Paper[]): Paper[] {
  return papers.sort((a, b) => {
    const [one, other] = [a.date ?? "", b.date ?? ""];
    return one < other ? 1 : one > other ? -1 : a.index - b.index;
  });
}
