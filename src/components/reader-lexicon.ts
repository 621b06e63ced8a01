import {nothingChanged, storeLines} from "../analysis/lexicon-lines.js";
import type {ReaderLines} from "../analysis/lexicon-lines.js";
import {get, keeper, put} from "./browser-keeper.js";
import type {Keeper} from "./browser-keeper.js";

/** A change as the reader made it, with the lines before it. */
interface Step {
  lines: ReaderLines;
  what: string;
}

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

/** As many changes as can be undone. */
const most = 100;

let shared: Promise<ReaderLexicon> | null = null;

/** The one lexicon of a page. */
export function readerLexicon(): Promise<ReaderLexicon> {
  return (shared ??= openReaderLexicon({kept: keeper("localStorage"), turns: keeper("sessionStorage")}));
}

/** Each site of a host has its own. */
function placeHere(): string {
  return `paper-observatory.lexicon ${new URL("./", location.href).pathname}`;
}

/**
 * The lexicon that a browser keeps (`kept`), with what can be undone in this tab (`turns`). What is kept is checked when it is read; what
 * cannot be read is set aside, and the reader is told. Nothing of it is loaded for a reader who has changed nothing.
 */
export async function openReaderLexicon({
  kept,
  turns,
  place = placeHere()
}: {
  kept: Keeper | null;
  turns: Keeper | null;
  place?: string;
}): Promise<ReaderLexicon> {
  const listeners = new Set<() => void>();
  let lines = nothingChanged;
  let unread: string | null = null;
  let unkept: string | null = null;
  let said: string | null = null;
  let past: Step[] = [];
  let future: Step[] = [];
  await read();
  await readTurns();

  async function read(): Promise<void> {
    const text = get(kept, place);
    if (text === null) return void (lines = nothingChanged);
    const {readLines} = await import("../analysis/lexicon-store.js");
    const found = readLines(text);
    lines = found?.lines ?? nothingChanged;
    if (!found) setAside(text, "the lexicon kept in this browser could not be read");
    else if (found.unread) setAside(text, `${found.unread} of the lines kept in this browser could not be read`);
  }

  function setAside(text: string, why: string): void {
    const aside = `${place} (unread)`;
    const before = get(kept, aside) ?? "";
    const safe = before.includes(text) || put(kept, aside, before ? `${before}\n${text}` : text) === null;
    unread = safe ? `${why}; what was there is kept as “${aside}”` : why;
  }

  async function readTurns(): Promise<void> {
    const text = get(turns, place);
    if (text === null) return;
    try {
      const {readLines} = await import("../analysis/lexicon-store.js");
      const steps = (from: unknown) =>
        (from as {lines: string; what: string}[]).map(({lines, what}) => ({
          lines: readLines(lines)!.lines,
          what: String(what)
        }));
      const found = JSON.parse(text) as {past: unknown; future: unknown; now: unknown};
      // Another tab may have changed the lines since this one was left; then there is nothing to go back to.
      if (found.now === get(kept, place)) [past, future] = [steps(found.past), steps(found.future)];
    } catch {
      [past, future] = [[], []];
    }
  }

  function write(): void {
    const text = storeLines(lines);
    unkept = put(kept, place, text);
    const stored = (steps: Step[]) => steps.map((step) => ({lines: storeLines(step.lines), what: step.what}));
    put(turns, place, JSON.stringify({past: stored(past), future: stored(future), now: text}));
  }

  function turn(next: ReaderLines, words: string): void {
    lines = next;
    said = words;
    write();
    for (const listener of [...listeners]) listener();
  }

  async function follow(event: StorageEvent): Promise<void> {
    if (event.key !== place && event.key !== null) return;
    const before = lines;
    await read();
    past = [...past, {lines: before, what: "what another tab changed"}].slice(-most);
    future = [];
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
