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
}

export interface Observatory {
  corpus: Corpus;
  /** The view as the URL spells it. */
  view(): View;
  /** Calls back now and whenever the view changes; returns a function that stops it. */
  subscribe(listener: (view: View) => void): () => void;
  /** Abstracts and spans, fetched once and only when asked for. */
  texts(): Promise<PaperText[]>;
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

/** The one observatory of a page: reads the index of the corpus and keeps the selection in the URL. */
export async function openObservatory(files: {index: JsonFile; text: JsonFile}): Promise<Observatory> {
  const corpus = openCorpus((await files.index.json()) as CorpusData);
  let texts: Promise<PaperText[]> | undefined;
  let loaded: PaperText[] | null = null;
  const load = () => (texts ??= (files.text.json() as Promise<PaperText[]>).then((rows) => (loaded = rows)));
  let view = read();
  if (searches()) {
    await load();
    view = read();
  }
  const listeners = new Set<(view: View) => void>();

  function read(): View {
    const query = new URLSearchParams(location.search);
    const {selection, ignored} = readSelection(query, corpus);
    const selected = select(corpus, selection, loaded);
    const focus = readSelection(query, corpus, opened).selection;
    if (isEverything(focus)) return {corpus, selection, selected, focus: null, focused: null, ignored};
    return {corpus, selection, selected, focus, focused: select(corpus, narrow(selection, focus), loaded), ignored};
  }

  /** Whether the URL asks for words in texts. */
  function searches(): boolean {
    return [...new URLSearchParams(location.search).keys()].some((key) => /(^|\.)q$/.test(key));
  }

  async function go(selection: Selection, focus: Selection | null, {replace = false} = {}): Promise<void> {
    if (selection.text || focus?.text) await load();
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

  addEventListener("popstate", async () => {
    if (searches()) await load();
    refresh();
  });

  return {
    corpus,
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      listener(view);
      return () => void listeners.delete(listener);
    },
    texts: load,
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
