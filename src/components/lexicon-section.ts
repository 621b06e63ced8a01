import type {LexiconReading} from "../analysis/lexicon.js";
import {lineInWords, nothingChanged} from "../analysis/lexicon-lines.js";
import {counted} from "../analysis/wording.js";
import {action, element} from "./element.js";
import {imported, lexiconText, readLexiconFile, writeToProject} from "./lexicon-files.js";
import type {Conflict} from "./lexicon-files.js";
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
      answer.replaceChildren(conflictWords(result.conflict));
    }
  }

  function conflictWords({more, less, current}: Conflict): HTMLElement {
    const part = (words: string, lines: typeof more) =>
      lines.length > 0 &&
      element(
        "div",
        {},
        element("p", {}, words),
        element("ul", {}, ...lines.map((line) => element("li", {}, lineInWords(line))))
      );
    return element(
      "div",
      {class: "trouble lexicon-conflict"},
      part("It has these lines more:", more),
      part("It has no longer:", less),
      !more.length && !less.length && element("p", {}, "Its lines say the same, in another way."),
      element(
        "div",
        {class: "actions"},
        action("Add my changes to it", () => void attempt(() => writeFile(current))),
        action("Download mine instead", () => void attempt(download))
      )
    );
  }

  function allLeft(): string[][] {
    return [...observatory.fileLeft, ...left];
  }

  async function importFile(chosen: File): Promise<void> {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    const reading = await readLexiconFile(bytes, chosen.name);
    const n = reading.entries.length;
    if (n) lexicon.change((lines) => imported(lines, reading), `Imported: ${counted(n, "line")} of ${chosen.name}`);
    left = [...left, ...reading.left];
    said.textContent = n
      ? `${counted(n, "line")} of ${chosen.name} imported.`
      : `${chosen.name} has no line that can be used.`;
    answer.replaceChildren(...importProblems(chosen.name, reading));
  }

  async function exportThesaurus(): Promise<void> {
    const [{saveText}, {writeThesaurus}] = await Promise.all([
      import("./export.js"),
      import("../analysis/thesaurus.js")
    ]);
    const {text, left: without} = writeThesaurus(observatory.view().corpus.lexicon.map(({entry}) => entry));
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

/** What the lines are, where they are kept, and how to add one. */
function ledeOf(own: number, ofFile: number, preview: boolean): (Node | string)[] {
  const file = ofFile
    ? `${counted(ofFile, "line")} ${ofFile === 1 ? "comes" : "come"} with the site, from data/lexicon.csv. `
    : "";
  if (!own)
    return [
      file || "Nothing is changed. ",
      "Open a topic to hide it, merge it with another, rename it, or say that it is a method: every chart on every page follows at once. ",
      keysHint()
    ];
  const saved = preview
    ? "Saving writes them to data/lexicon.csv."
    : "Saving gives you the file for everybody’s pages.";
  return [
    `${counted(own, "change")} of yours, kept in this browser and in effect on every page. ${file}${saved} `,
    keysHint()
  ];
}

function keysHint(): HTMLElement {
  const key = (name: string) => element("kbd", {}, name);
  return element(
    "span",
    {class: "for-hands"},
    "On a row of the chart, ",
    key("Delete"),
    " hides, ",
    key("F2"),
    " renames, ",
    key("M"),
    " merges, a right click lists all; ",
    key("Ctrl Z"),
    " undoes."
  );
}

function importProblems(name: string, {problems, left}: LexiconReading): HTMLElement[] {
  if (!problems.length) return [];
  const items = problems.map(({line, message}) =>
    element("li", {}, line === null ? message : `Line ${line}: ${message}`)
  );
  const kept = left.length
    ? ` ${counted(left.length, "line")} not understood; saving writes them back as they are.`
    : "";
  return [
    element(
      "div",
      {class: "trouble"},
      element("p", {}, `In ${name}:${kept}`),
      element("ol", {class: "import-problems"}, ...items)
    )
  ];
}
