import type {Module} from "@observablehq/runtime";
import {openCorpus} from "../analysis/corpus.js";
import type {Corpus, CorpusData, PaperText} from "../analysis/corpus.js";
import {everything, narrow, select} from "../analysis/selection.js";
import type {Selected, Selection} from "../analysis/selection.js";
import {input, mutable, observe, queue} from "./generators.js";
import type {Library, Need, Plain} from "./messages.js";
import {importer, modulesName} from "./modules.js";
import type {Modules} from "./modules.js";
import {projectNames} from "./project-names.js";
import {openTables} from "./rows.js";
import type {TableName} from "./rows.js";
import {tableNames, textTables} from "./rows.js";

export interface PageValues {
  /** Every name that the page gives. */
  names: () => ReadonlySet<string>;
  set: (name: string, value: Plain | Selection) => void;
  /** Takes note of what code names; true when rows of papers now need their abstracts. */
  prepare: (sources: readonly string[]) => void;
}

interface PageValuesOptions {
  module: Module;
  corpus: CorpusData;
  selection: Selection;
  focus: Selection | null;
  /** The drawings' place: its width is `width`. */
  root: HTMLElement;
  /** Asks the page for a library, evaluated, or for the texts of the papers. */
  need: (name: Need) => Promise<unknown>;
  /** Hands a selection to the page. */
  open: (selection: Selection) => void;
}

const libraryOf: Record<string, {library: Library; pick?: string}> = {
  d3: {library: "d3"},
  aq: {library: "arquero"},
  op: {library: "arquero", pick: "op"},
  Inputs: {library: "inputs"},
  htl: {library: "htl"},
  html: {library: "htl", pick: "html"},
  svg: {library: "htl", pick: "svg"}
};

/** What code can read of the page, as variables that are computed when code first names them. */
export function definePageValues(options: PageValuesOptions): PageValues {
  const {module, root, need, open} = options;
  const set = new Map<string, ReturnType<Module["variable"]>>();
  const names = new Set<string>();
  let abstracts = false;
  const define = (name: string, inputs: string[], definition: unknown) => {
    names.add(name);
    return module.define(name, inputs, definition);
  };
  const give = (name: string, value: unknown) => {
    names.add(name);
    const variable = set.get(name) ?? module.variable();
    set.set(name, variable);
    variable.define(name, [], () => value);
  };

  give("selection", options.selection);
  give("focus", options.focus);
  define("everything", [], () => everything);
  define("corpus", [], () => openCorpus(options.corpus));
  define("communities", ["corpus"], ({communities}: Corpus) => communities);
  module.define("texts", [], () => need("texts"));
  const textsForSearch = module.variable();
  textsForSearch.define("searched", ["selection"], (selection: Selection) => (selection.text ? need("texts") : null));
  define("selected", ["corpus", "selection", "searched"], (corpus: Corpus, selection: Selection, texts: PaperText[]) =>
    select(corpus, selection, texts));
  define("opened", ["corpus", "selection", "focus", "searched"], openedPapers);
  const withAbstracts = module.variable();
  withAbstracts.define("abstracts", [], () => null);
  for (const [name, papers] of [
    ["of the selection", "selected"],
    ["of all papers", null]
  ] as const)
    module.define(
      name,
      papers ? ["corpus", "abstracts", papers] : ["corpus", "abstracts"],
      (corpus: Corpus, texts: PaperText[] | null, selected?: Selected) => openTables(corpus, texts, selected)
    );
  for (const name of tableNames)
    define(
      name,
      textTables.has(name) ? ["of the selection", "texts"] : ["of the selection"],
      (rows: Record<TableName, object[]>) => rows[name]
    );
  define("all", ["of all papers"], (rows: unknown) => rows);
  define("tables", ["of the selection", "of all papers", "aq"], arqueroTables);
  define("allTables", ["of all papers", "of all papers", "aq"], arqueroTables);

  for (const [name, {library, pick}] of Object.entries(libraryOf))
    define(name, [], () => need(library).then((value) => (pick ? (value as Record<string, unknown>)[pick] : value)));
  for (const [name, library] of Object.entries(projectNames))
    define(name, [], () => need(library).then((value) => (value as Record<string, unknown>)[name]));
  define(modulesName, [], () => need("modules").then((modules) => importer(modules as Modules)));
  for (const [name, value] of Object.entries({Mutable: mutable, Generators: generators})) define(name, [], () => value);
  define("openPapers", [], () => (selection: Partial<Selection>) => open({...everything, ...selection}));
  define("width", [], () => widths(root));
  define("now", [], times);
  define("dark", [], darkness);
  return {
    names: () => names,
    set: give,
    prepare(sources) {
      if (abstracts || !sources.some((source) => /\b(abstract|keyphrases|mentions|codeSentence)\b/.test(source)))
        return;
      abstracts = true;
      withAbstracts.define("abstracts", ["texts"], (texts: PaperText[]) => texts);
    }
  };
}

function openedPapers(
  corpus: Corpus,
  selection: Selection,
  focus: Selection | null,
  texts: PaperText[]
): Selected | null {
  return focus ? select(corpus, narrow(selection, focus), texts) : null;
}

interface ArqueroTable {
  slice: (start: number, end: number) => ArqueroTable;
}

/** The rows as Arquero tables, each made when first read; one without rows has the columns of `all`. */
function arqueroTables(
  rows: Record<string, object[]>,
  all: Record<string, object[]>,
  aq: {from: (rows: object[]) => ArqueroTable}
): object {
  const made = new Map<string, unknown>();
  return Object.defineProperties(
    {},
    Object.fromEntries(
      tableNames.map((name) => [
        name,
        {
          enumerable: true,
          get() {
            const here = rows[name]!;
            if (!made.has(name))
              made.set(name, here.length ? aq.from(here) : aq.from(all[name]!.slice(0, 1)).slice(0, 0));
            return made.get(name);
          }
        }
      ])
    )
  );
}

/** `Generators` as Observable's notebooks have it. */
const generators = {dark: darkness, input, now: times, observe, queue, width: widths};

/** Whether the page is dark. */
function darkness(): AsyncGenerator<boolean> {
  return observe<boolean>((notify) => {
    const root = document.documentElement;
    const look = () => notify(root.dataset["theme"] === "dark");
    const observer = new MutationObserver(look);
    observer.observe(root, {attributeFilter: ["data-theme"]});
    look();
    return () => observer.disconnect();
  });
}

function widths(root: HTMLElement): AsyncGenerator<number> {
  return observe<number>((notify) => {
    let last = 0;
    const look = () => {
      const width = Math.floor(root.clientWidth);
      if (width !== last && width > 0) notify((last = width));
    };
    const observer = new ResizeObserver(look);
    observer.observe(root);
    look();
    return () => observer.disconnect();
  });
}

async function* times(): AsyncGenerator<number> {
  while (true) {
    yield Date.now();
    await new Promise((resolve) => setTimeout(resolve, 1000 / 30));
  }
}
