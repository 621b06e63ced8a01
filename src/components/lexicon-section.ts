import {extractedTerm} from "../analysis/lexicon-apply.js";
import {lineInWords, nothingChanged} from "../analysis/lexicon-lines.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";
import {imported, lexiconText, readLexiconFile, writeToProject} from "./lexicon-files.js";
import type {Conflict} from "./lexicon-files.js";
import {conflictWords, importProblems, ledeOf} from "./lexicon-section-words.js";
import {lexiconRows} from "./lexicon-rows.js";
import type {Observatory, View} from "./observatory.js";
import {previewSave} from "./preview-save.js";

/** What was written to the file, for the section that takes this one's place when the tables are made anew. */
let written: string | null = null;

/** The reader's lexicon on its page: the lines in effect, each to be taken back, and how to undo, save, import and export them. */
export function lexiconSection(observatory: Observatory): HTMLElement {
  const {lexicon, fileLexicon} = observatory;
  const saving = previewSave();
  const lede = element("p", {class: "lexicon-lede"});
  const {list, show: showRows} = lexiconRows(observatory);
  const said = element("p", {class: "said", role: "status"});
  const trouble = element("p", {class: "trouble", hidden: true});
  const answer = element("div", {class: "lexicon-answer"});
  let left: string[][] = [];

  const undo = action("Undo", () => lexicon.undo(), {"aria-keyshortcuts": "Control+Z Meta+Z"});
  const redo = action("Redo", () => lexicon.redo(), {"aria-keyshortcuts": "Control+Shift+Z Control+Y Meta+Shift+Z"});
  const clear = action("Take all back", () => {
    const {added, removed} = lexicon.lines();
    lexicon.change(() => nothingChanged, `Taken back: ${counted(added.length + removed.length, "change")}`);
  });
  const save = action("Save lexicon", () => void attempt(saveLexicon));
  const file = element("input", {
    type: "file",
    accept: ".csv,.txt,.tsv,text/*",
    hidden: true,
    "aria-label": "A lexicon to import"
  });
  file.addEventListener("change", () => {
    const [chosen] = file.files ?? [];
    file.value = "";
    if (chosen) void attempt(() => importFile(chosen));
  });
  const bring = action("Import", () => file.click());
  const take = action("Export for VOSviewer", () => void attempt(exportThesaurus));
  const section = element(
    "section",
    {class: "thought lexicon", id: "lexicon", "aria-labelledby": "lexicon-title"},
    element("h2", {id: "lexicon-title", tabindex: -1}, "Your lexicon"),
    lede,
    trouble,
    list,
    element("div", {class: "actions"}, undo, redo, clear, save, bring, take, file),
    said,
    answer
  );

  function show(view: View): void {
    const {added, removed} = lexicon.lines();
    const own = added.length + removed.length;
    lede.replaceChildren(...ledeOf(own, view.corpus.lexicon.length - added.length, saving !== null));
    showRows(view);
    undo.hidden = lexicon.undoable() === null;
    undo.title = lexicon.undoable() ?? "";
    redo.hidden = lexicon.redoable() === null;
    redo.title = lexicon.redoable() ?? "";
    clear.hidden = own < 2;
    take.hidden = view.corpus.lexicon.length === 0;
    const words = lexicon.trouble();
    trouble.hidden = words === null;
    trouble.textContent = words;
  }

  /** Does what may fail, and says so when it does. */
  async function attempt(act: () => Promise<void>): Promise<void> {
    said.textContent = "";
    try {
      await act();
    } catch (error) {
      said.textContent = `That did not work: ${error instanceof Error ? error.message : String(error)}.`;
    }
  }

  async function saveLexicon(): Promise<void> {
    answer.replaceChildren();
    if (saving) return writeFile();
    await download();
  }

  async function download(): Promise<void> {
    const {saveText} = await import("./export.js");
    saveText(lexiconText(fileLexicon, lexicon.lines(), allLeft()), "lexicon.csv", "text/csv");
    said.textContent =
      "Saved as lexicon.csv. Put it into the folder data/ of the project, and the site is built with it.";
  }

  async function writeFile(onto?: Conflict["current"]): Promise<void> {
    const result = await writeToProject(saving!, {
      file: fileLexicon,
      lines: lexicon.lines(),
      left,
      ...(onto && {onto})
    });
    if ("written" in result) {
      answer.replaceChildren();
      left = [];
      said.textContent = `Written to data/lexicon.csv: ${counted(result.written, "line")}. The tables are being made anew with them.`;
      written = `Written to data/lexicon.csv: ${counted(result.written, "line")}, in effect for everybody.`;
    } else {
      said.textContent = "data/lexicon.csv has changed since this page was made. Nothing was overwritten.";
      answer.replaceChildren(
        conflictWords(result.conflict, {
          addMine: (current) => void attempt(() => writeFile(current)),
          downloadMine: () => void attempt(download)
        })
      );
    }
  }

  function allLeft(): string[][] {
    return [...observatory.fileLeft, ...left];
  }

  async function importFile(chosen: File): Promise<void> {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const reading = await readLexiconFile(bytes, chosen.name, observatory.extracted);
    const n = reading.entries.length;
    if (n) lexicon.change((lines) => imported(lines, reading), `Imported: ${counted(n, "line")} of ${chosen.name}`);
    left = [...left, ...reading.left];
    said.textContent = n
      ? `${counted(n, "line")} of ${chosen.name} imported.`
      : `${chosen.name} has no line that can be used.`;
    answer.replaceChildren(...importProblems(chosen.name, reading));
  }

  async function exportThesaurus(): Promise<void> {
    const [{saveText}, {writeThesaurus}, {findForm}, texts] = await Promise.all([
      import("./export.js"),
      import("../analysis/thesaurus-export.js"),
      import("../analysis/lexicon-find.js"),
      observatory.texts()
    ]);
    const {extracted} = observatory;
    const abstracts = texts.map(({abstract}) => abstract);
    const {text, left: without} = writeThesaurus(observatory.view().corpus.lexicon, {
      find: extractedTerm(extracted),
      isWritten: (form) => findForm(form, extracted.papers.title, abstracts).size > 0
    });
    saveText(text, "thesaurus.txt");
    said.textContent = "Saved as thesaurus.txt.";
    const reasons = without.map(({entry, reason}) => element("li", {}, `${lineInWords(entry)}: ${reason}`));
    answer.replaceChildren(
      ...(reasons.length
        ? [element("div", {}, element("p", {}, "Left out of it:"), element("ul", {}, ...reasons))]
        : [])
    );
  }

  if (written) said.textContent = written;
  written = null;
  observatory.subscribe(show);
  const stop = lexicon.subscribe(() => {
    if (!section.isConnected) return stop();
    show(observatory.view());
  });
  if (location.hash === "#lexicon") requestAnimationFrame(() => section.scrollIntoView({block: "start"}));
  return section;
}
