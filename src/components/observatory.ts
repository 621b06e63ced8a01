import type {Corpus, CorpusData, Paper, PaperText} from "../analysis/corpus.js";
import {everything, isEverything, narrow, readSelection, select, writeSelection} from "../analysis/selection.js";
import type {Selected, Selection} from "../analysis/selection.js";
import {stillChanged} from "../analysis/lexicon-lines.js";
import type {LexiconEntry} from "../analysis/lexicon.js";
import {followMerges, opened} from "./followed-query.js";
import {readingWithLexicon, readWithLexicon} from "./lexicon-reading.js";
import {notebook} from "./notebook.js";
import {readerLexicon} from "./reader-lexicon.js";
import type {ReaderLexicon} from "./reader-lexicon.js";
import {inSlices, nextTurn} from "./slices.js";
import {openTexts} from "./texts.js";
import type {JsonFile} from "./texts.js";

export {opened} from "./followed-query.js";
export type {JsonFile} from "./texts.js";
export {watch, watchCorpus} from "./watch.js";

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
  /** The corpus as the lexicon leaves it now; a page that lives on takes it from each view. */
  readonly corpus: Corpus;
  /** The tables that it is made of, for places that open a corpus of their own: with the texts of the same time. */
  readonly data: CorpusData;
  /** The tables as they were loaded, before any lexicon. */
  extracted: CorpusData;
  /** What the reader changes of the lexicon. */
  lexicon: ReaderLexicon;
  /** The lines of the lexicon that came with the tables. */
  fileLexicon: readonly LexiconEntry[];
  /** Lines of that file that were not understood, to be written back. */
  fileLeft: readonly string[][];
  /** The view as the URL spells it. */
  view(): View;
  /** What the URL asks for, with the topics in it as the lexicon leaves them: merged ones by what they count as, hidden ones left out. */
  query(): URLSearchParams;
  /** Calls back now and whenever the view changes; returns a function that stops it. */
  subscribe(listener: (view: View) => void): () => void;
  /**
   * Abstracts and spans by position, of these papers or of all, fetched once and only when asked for. A page that shows a few
   * papers asks for those, and gets holes elsewhere.
   */
  texts(papers?: Iterable<Paper>): Promise<PaperText[]>;
  /** All of them where all have been fetched already; null before. */
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

/** Selections whose papers are kept, with all that is computed from them. */
const kept = 8;

/** Silences the observatory of a page when another one takes its place (in preview, when the data change). */
let retire: (() => void) | null = null;

/**
 * The one observatory of a page: reads the index of the corpus and keeps the selection in the URL. `text` is the first shard of the
 * texts, which holds all of a digest of a few hundred papers; `further` gives the others where there are more.
 */
export async function openObservatory(files: {
  index: JsonFile;
  text: JsonFile;
  further?: () => Promise<JsonFile[]>;
}): Promise<Observatory> {
  const [data, lexicon] = [(await files.index.json()) as CorpusData, await readerLexicon()];
  const fileLexicon = data.lexicon?.entries ?? [];
  lexicon.forget((lines) => stillChanged(fileLexicon, lines));
  await nextTurn();
  let reading = await inSlices(readingWithLexicon(data, lexicon.lines()));
  notebook().settle(reading.corpus.papers);
  await nextTurn();
  const texts = openTexts(reading.corpus.papers, files.text, files.further ?? furtherTexts, (text, paper) =>
    reading.text(text, paper)
  );
  let turns = 0;
  let titlesOnly = false;
  const recent = new Map<string, Selected>();
  let view = read();
  if (searches()) {
    await loadToSearch();
    view = read();
  }
  const listeners = new Set<(view: View) => void>();

  async function loadToSearch(): Promise<void> {
    try {
      await texts.loadToSearch();
      titlesOnly = false;
    } catch (error) {
      titlesOnly = true;
      console.warn("abstracts could not be loaded, searching titles only:", error);
    }
  }

  function read(): View {
    const {corpus} = reading;
    const {query, hidden} = asked();
    const {selection, ignored: unknown} = readSelection(query, corpus);
    const ignored = [...unknown, ...hidden.map((term) => `topic ${term} (hidden by the lexicon)`)];
    const selected = selectedBy(selection);
    const focus = readSelection(query, corpus, opened).selection;
    const now = {corpus, selection, selected, ignored, titlesOnly: titlesOnly && searches()};
    if (isEverything(focus)) return {...now, focus: null, focused: null};
    return {...now, focus, focused: select(corpus, narrow(selection, focus), texts.loaded())};
  }

  function asked(): {query: URLSearchParams; hidden: string[]} {
    return followMerges(new URLSearchParams(location.search), reading);
  }

  /** The papers of a selection: the same object for a recent selection, so that what is computed from it can be kept, also for going back. */
  function selectedBy(selection: Selection): Selected {
    const loaded = texts.loaded();
    const key = JSON.stringify([selection, selection.text !== "" && loaded !== null]);
    const selected = recent.get(key) ?? select(reading.corpus, selection, loaded);
    recent.delete(key);
    recent.set(key, selected);
    if (recent.size > kept) recent.delete(recent.keys().next().value!);
    return selected;
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

  /** Reads the tables anew with the lexicon as it is now. The URL stays, so that what is undone comes back. */
  function reread(): void {
    reading = readWithLexicon(data, lexicon.lines(), texts.loaded());
    recent.clear();
    texts.readAnew();
    refresh();
    void seek();
  }

  /** Fetches the texts where the reader's lexicon names what only they can tell, and reads the tables with them. */
  async function seek(): Promise<void> {
    if (!reading.seeksTexts) return;
    const found = await texts.load().catch(() => null);
    if (found) reread();
  }

  const onPopState = () => void follow();
  addEventListener("popstate", onPopState);
  const stopLexicon = lexicon.subscribe(reread);
  retire?.();
  retire = () => {
    removeEventListener("popstate", onPopState);
    stopLexicon();
    listeners.clear();
  };

  void seek();
  return {
    get corpus() {
      return reading.corpus;
    },
    get data() {
      return reading.data;
    },
    extracted: data,
    lexicon,
    fileLexicon,
    fileLeft: data.lexicon?.left ?? [],
    view: () => view,
    query: () => asked().query,
    subscribe(listener) {
      listeners.add(listener);
      listener(view);
      return () => void listeners.delete(listener);
    },
    texts: texts.load,
    loadedTexts: texts.loaded,
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

/** The files of the shards after the first, by way of a module that only large corpora ask for. */
async function furtherTexts(): Promise<JsonFile[]> {
  return (await import("./text-files.js")).furtherTextFiles;
}
