import {openCorpus} from "../analysis/corpus.js";
import type {Corpus, CorpusData, PaperText} from "../analysis/corpus.js";
import {everything, isEverything, narrow, readSelection, select, writeSelection} from "../analysis/selection.js";
import type {Selected, Selection} from "../analysis/selection.js";

/** What a page shows now: the selection, its papers, and the papers that the reader opened from a mark. */
export interface View {
  corpus: Corpus;
  selection: Selection;
  selected: Selected;
  /** What was opened, as a narrowing of the selection; null when nothing is open. */
  focus: Selection | null;
  /** The papers behind what was opened; as many as the mark says. */
  focused: Selected | null;
  /** Parts of the URL that name nothing in this corpus. */
  ignored: string[];
  /** Whether abstracts could not be loaded, so that a search saw titles only. */
  titlesOnly: boolean;
}

export interface Observatory {
  corpus: Corpus;
  /** The view as the URL spells it. */
  view(): View;
  /** Calls back now and whenever the view changes; returns a function that stops it. */
  subscribe(listener: (view: View) => void): () => void;
  /** Abstracts and spans, fetched once and only when asked for. */
  texts(): Promise<PaperText[]>;
  /** The same where they have been fetched already; null before. */
  loadedTexts(): PaperText[] | null;
  /** Replaces the selection, closes what was open, and adds an entry to the history (or replaces the current one). */
  choose(selection: Selection, how?: {replace?: boolean}): void;
  /** Opens the papers behind a mark (a narrowing of the selection), or closes the list. */
  open(focus: Selection | null): void;
  /** Narrows the selection by what a mark stands for. */
  add(focus: Selection): void;
  /** A page's address ("papers", "index") that carries the selection (by default the current one). */
  href(page: string, selection?: Selection, extra?: Record<string, string>): string;
}

export interface JsonFile {
  json(): Promise<unknown>;
}

const opened = "open.";

/** Silences the observatory of a page when another one takes its place (in preview, when the data change). */
let retire: (() => void) | null = null;

/** The one observatory of a page: reads the index of the corpus and keeps the selection in the URL. */
export async function openObservatory(files: {index: JsonFile; text: JsonFile}): Promise<Observatory> {
  const corpus = openCorpus((await files.index.json()) as CorpusData);
  let texts: Promise<PaperText[]> | undefined;
  let loaded: PaperText[] | null = null;
  let turns = 0;
  let titlesOnly = false;
  let last: {key: string; selected: Selected} | null = null;
  let view = read();
  if (searches()) {
    await loadToSearch();
    view = read();
  }
  const listeners = new Set<(view: View) => void>();

  function load(): Promise<PaperText[]> {
    return (texts ??= (files.text.json() as Promise<PaperText[]>).then(
      (rows) => (loaded = rows),
      (error: unknown) => {
        texts = undefined;
        throw error;
      }
    ));
  }

  async function loadToSearch(): Promise<void> {
    try {
      await load();
      titlesOnly = false;
    } catch (error) {
      titlesOnly = true;
      console.warn("abstracts could not be loaded, searching titles only:", error);
    }
  }

  function read(): View {
    const query = new URLSearchParams(location.search);
    const {selection, ignored} = readSelection(query, corpus);
    const selected = selectedBy(selection);
    const focus = readSelection(query, corpus, opened).selection;
    const now = {corpus, selection, selected, ignored, titlesOnly: titlesOnly && searches()};
    if (isEverything(focus)) return {...now, focus: null, focused: null};
    return {...now, focus, focused: select(corpus, narrow(selection, focus), loaded)};
  }

  /** The papers of a selection: the same object while the selection is the same, so that what is computed from it can be kept. */
  function selectedBy(selection: Selection): Selected {
    const key = JSON.stringify([selection, selection.text !== "" && loaded !== null]);
    if (last?.key !== key) last = {key, selected: select(corpus, selection, loaded)};
    return last.selected;
  }

  /** Whether the URL asks for words in texts. */
  function searches(): boolean {
    return [...new URLSearchParams(location.search).keys()].some((key) => /(^|\.)q$/.test(key));
  }

  async function go(selection: Selection, focus: Selection | null, {replace = false} = {}): Promise<void> {
    const turn = ++turns;
    if (selection.text || focus?.text) await loadToSearch();
    if (turn !== turns) return;
    const query = new URLSearchParams(location.search);
    writeSelection(query, selection);
    writeSelection(query, focus ?? everything, opened);
    const search = String(query);
    const address = `${location.pathname}${search && `?${search}`}${location.hash}`;
    if (replace) history.replaceState(history.state, "", address);
    else if (search !== String(new URLSearchParams(location.search))) history.pushState(null, "", address);
    refresh();
  }

  function refresh(): void {
    view = read();
    for (const listener of listeners) listener(view);
  }

  async function follow(): Promise<void> {
    const turn = ++turns;
    if (searches()) await loadToSearch();
    if (turn === turns) refresh();
  }

  const onPopState = () => void follow();
  addEventListener("popstate", onPopState);
  retire?.();
  retire = () => {
    removeEventListener("popstate", onPopState);
    listeners.clear();
  };

  return {
    corpus,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      listener(view);
      return () => void listeners.delete(listener);
    },
    texts: load,
    loadedTexts: () => loaded,
    choose: (selection, how) => void go(selection, null, how),
    open: (focus) => void go(view.selection, focus),
    add: (focus) => void go(narrow(view.selection, focus), null),
    href(page, selection = view.selection, extra = {}) {
      const query = new URLSearchParams(extra);
      writeSelection(query, selection);
      const address = page === "index" ? "./" : /^[\w-]+$/.test(page) ? `./${page}.html` : page;
      return `${address}${String(query) && `?${query}`}`;
    }
  };
}

/** The views of an observatory, one after another: what a page's cells depend on. */
export async function* watch(observatory: Observatory): AsyncGenerator<View> {
  let next: View | null = null;
  let wake: (() => void) | null = null;
  const stop = observatory.subscribe((view) => {
    next = view;
    wake?.();
  });
  try {
    while (true) {
      if (!next) await new Promise<void>((resolve) => (wake = resolve));
      const view: View = next!;
      next = null;
      yield view;
    }
  } finally {
    stop();
  }
}
