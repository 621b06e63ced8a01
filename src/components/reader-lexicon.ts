import {nothingChanged, storeLines} from "../analysis/lexicon-lines.js";
import type {LexiconStep, ReaderLines} from "../analysis/lexicon-lines.js";
import {get, keeper, put} from "./browser-keeper.js";
import type {Keeper} from "./browser-keeper.js";

/** What the reader of this browser changes of the lexicon, and so of what was extracted, on every page of this site. */
export interface ReaderLexicon {
  lines(): ReaderLines;
  /** Changes the lines; `what` says it ("“heat transfer” is hidden"), also when it is undone. */
  change(how: (lines: ReaderLines) => ReaderLines, what: string): void;
  /** Forgets changes that need not be kept any more, as those that are in the file by now; they cannot be undone then. */
  forget(how: (lines: ReaderLines) => ReaderLines): void;
  /** What would be undone, or done again; null where nothing would. */
  undoable(): string | null;
  redoable(): string | null;
  undo(): void;
  redo(): void;
  /** The last thing that happened, in words; null when nothing has. */
  said(): string | null;
  /** What the reader should know: that the browser refuses to keep the lines, or that some could not be read. */
  trouble(): string | null;
  /** Calls back whenever the lines change, here or in another tab; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** As many changes as can be undone, and the room that they may take, in characters: a browser gives a site some millions. */
const most = 100;
const room = 500_000;

let shared: Promise<ReaderLexicon> | null = null;

/** The one lexicon of a page. */
export function readerLexicon(): Promise<ReaderLexicon> {
  return (shared ??= openReaderLexicon({kept: keeper("localStorage")}));
}

/** Each site of a host has its own. */
function placeHere(): string {
  return `paper-observatory.lexicon ${new URL("./", location.href).pathname}`;
}

/**
 * The lexicon that a browser keeps (`kept`), with what can be undone: after a reload and in every tab the same. What is kept is checked
 * when it is read; what cannot be read is set aside, and the reader is told. Nothing of it is loaded for a reader who has changed nothing.
 */
export async function openReaderLexicon({
  kept,
  place = placeHere()
}: {
  kept: Keeper | null;
  place?: string;
}): Promise<ReaderLexicon> {
  const listeners = new Set<() => void>();
  let lines = nothingChanged;
  let unread: string | null = null;
  let unkept: string | null = null;
  let said: string | null = null;
  let past: LexiconStep[] = [];
  let future: LexiconStep[] = [];
  await read();

  async function read(): Promise<void> {
    const text = get(kept, place);
    if (text === null) return void ([lines, past, future] = [nothingChanged, [], []]);
    const {readLines} = await import("../analysis/lexicon-store.js");
    const found = readLines(text);
    lines = found?.lines ?? nothingChanged;
    [past, future] = [found?.past ?? [], found?.future ?? []];
    if (!found) setAside(text, "the lexicon kept in this browser could not be read");
    else if (found.unread) setAside(text, `${found.unread} of the lines kept in this browser could not be read`);
  }

  function setAside(text: string, why: string): void {
    const aside = `${place} (unread)`;
    const before = get(kept, aside) ?? "";
    const safe = before.includes(text) || put(kept, aside, before ? `${before}\n${text}` : text) === null;
    unread = safe ? `${why}; what was there is kept as “${aside}”` : why;
  }

  /** Keeps the lines with as much of what can be undone as there is room for. */
  function write(): void {
    for (let n = most; ; n = Math.floor(n / 2)) {
      const text = storeLines(lines, n ? {past: past.slice(-n), future: future.slice(-n)} : {});
      if (n && text.length > room) continue;
      unkept = put(kept, place, text);
      if (!unkept || !n) return;
    }
  }

  function turn(next: ReaderLines, words: string): void {
    lines = next;
    said = words;
    write();
    for (const listener of [...listeners]) listener();
  }

  async function follow(event: StorageEvent): Promise<void> {
    if (event.key !== place && event.key !== null) return;
    await read();
    said = "The lexicon was changed in another tab.";
    for (const listener of [...listeners]) listener();
  }

  const onStorage = (event: StorageEvent) => void follow(event);

  return {
    lines: () => lines,
    change(how, what) {
      past = [...past, {lines, what}].slice(-most);
      future = [];
      turn(how(lines), `${what}.`);
    },
    forget(how) {
      const next = how(lines);
      if (next.added.length === lines.added.length && next.removed.length === lines.removed.length) return;
      [lines, past, future] = [next, [], []];
      write();
    },
    undoable: () => past.at(-1)?.what ?? null,
    redoable: () => future.at(-1)?.what ?? null,
    undo() {
      const step = past.at(-1);
      if (!step) return;
      past = past.slice(0, -1);
      future = [...future, {lines, what: step.what}];
      turn(step.lines, `Undone: ${step.what}.`);
    },
    redo() {
      const step = future.at(-1);
      if (!step) return;
      future = future.slice(0, -1);
      past = [...past, {lines, what: step.what}];
      turn(step.lines, `Done again: ${step.what}.`);
    },
    said: () => said,
    trouble() {
      const lost = unkept && `Not kept: ${unkept}. Save the lexicon as a file before you leave the page.`;
      return [lost, unread && `Careful: ${unread}.`].filter(Boolean).join(" ") || null;
    },
    subscribe(listener) {
      if (!listeners.size) addEventListener("storage", onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (!listeners.size) removeEventListener("storage", onStorage);
      };
    }
  };
}
