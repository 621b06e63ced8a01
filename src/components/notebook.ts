import {mergeNotes, noNotes, readNotes, withNote, withStar, writeNotes} from "../analysis/notes.js";
import {reattaching} from "../analysis/notes-reattached.js";
import type {Notes, PaperNotes} from "../analysis/notes.js";

/** Where the browser keeps the notes, and what it could not read of them. */
const place = "paper-observatory.notes";
const aside = "paper-observatory.notes.unread";

interface Named {
  id: string;
  title: string;
}

/** The stars and notes of this browser. */
export interface Notebook {
  notes(): Notes;
  of(id: string): PaperNotes | undefined;
  star(paper: Named, on: boolean): void;
  /** Rewrites a note: `before` as it was when the writing began. */
  write(paper: Named, before: string, after: string): void;
  /** Says which papers are here: notes whose id is gone stand with the only paper of their title, from the next change on for good. */
  settle(papers: readonly Named[]): void;
  /** Adds the notes of a file; throws in one line where it is none. */
  add(file: string): {papers: number; unread: number};
  /** The notes as a file, with all of what could not be read beside it. */
  file(): string;
  /** What the reader should know: that the browser refuses to keep the notes, or that some could not be read. */
  trouble(): string | null;
  /** Calls back whenever notes change, here or in another tab; returns a function that stops it. */
  subscribe(listener: () => void): () => void;
}

/** What a browser keeps; a private window may have none. */
type Keeper = Pick<Storage, "getItem" | "setItem">;

let shared: Notebook | null = null;

/** The one notebook of a page. */
export function notebook(): Notebook {
  return (shared ??= openNotebook(keeper()));
}

function keeper(): Keeper | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/**
 * The notes that a browser keeps. Every change reads what is kept first, so that of two tabs neither undoes the other; what cannot be
 * kept stays in this page, and the reader is told.
 */
export function openNotebook(storage: Keeper | null): Notebook {
  const listeners = new Set<() => void>();
  let unkept: string | null = null;
  let unread: string | null = null;
  let reattached = (notes: Notes): Notes => notes;
  let notes = read();

  /** What is kept now, together with what this page could not keep. */
  function read(): Notes {
    let text: string | null;
    try {
      text = storage?.getItem(place) ?? null;
    } catch {
      text = null;
    }
    if (text === null) return noNotes;
    try {
      const found = readNotes(text);
      unread = found.unread ? setAside(text, `${found.unread} of the notes kept here could not be read`) : null;
      return found.notes;
    } catch {
      unread = setAside(text, "the notes kept here could not be read");
      return noNotes;
    }
  }

  /** Keeps a text that could not be read where no change overwrites it. */
  function setAside(text: string, why: string): string {
    try {
      const before = storage?.getItem(aside) ?? "";
      if (!before.includes(text)) storage?.setItem(aside, before ? `${before}\n${text}` : text);
      return `${why}; what was there is kept as “${aside}”`;
    } catch {
      return why;
    }
  }

  /** What could not be kept before is only here; it goes along with what is kept. */
  function now(): Notes {
    return reattached(unkept ? mergeNotes(read(), notes) : read());
  }

  function change(how: (notes: Notes) => Notes): void {
    notes = reattached(how(now()));
    try {
      if (!storage) throw new Error("no storage");
      storage.setItem(place, writeNotes(notes));
      unkept = null;
    } catch (error) {
      unkept = isFull(error) ? "this browser has no more room for notes" : "this browser does not keep notes";
    }
    for (const listener of listeners) listener();
  }

  return {
    notes: () => notes,
    of: (id) => notes.get(id),
    star: (paper, on) => change((now) => withStar(now, paper, on)),
    write: (paper, before, after) => change((now) => withNote(now, paper, before, after)),
    settle(papers) {
      reattached = reattaching(papers);
      const before = notes;
      notes = reattached(notes);
      if (notes !== before) for (const listener of listeners) listener();
    },
    add(file) {
      const found = readNotes(file);
      change((now) => mergeNotes(now, found.notes));
      return {papers: found.notes.size, unread: found.unread};
    },
    file: () => writeNotes(notes),
    trouble() {
      const lost = unkept && `Not kept: ${unkept}. Save them as a file before you leave the page.`;
      return [lost, unread && `Careful: ${unread}.`].filter(Boolean).join(" ") || null;
    },
    subscribe(listener) {
      if (!listeners.size) addEventListener("storage", follow);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (!listeners.size) removeEventListener("storage", follow);
      };
    }
  };

  function follow(event: StorageEvent): void {
    if (event.key !== place && event.key !== null) return;
    notes = now();
    for (const listener of listeners) listener();
  }
}

function isFull(error: unknown): boolean {
  return /quota/i.test(String((error as {name?: unknown} | null)?.name));
}
