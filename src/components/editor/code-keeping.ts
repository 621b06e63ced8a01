import {readStored, storageKey, writeStored} from "./stored-code.js";
import type {Kept, StoredCode} from "./stored-code.js";
import {sameWritten} from "./written.js";

/** Milliseconds without a change after which it is kept. */
const patience = 200;

export interface CodeKeeping {
  /** Something was written: it is kept after a moment. */
  changed: () => void;
  /** Keeps what was written at once; nothing where nothing was. */
  now: () => void;
  /** What another tab has kept, and from now on goes before what is kept here; null where there is nothing. */
  take: () => StoredCode | null;
  /** Keeps what is written here over what another tab has kept. */
  overwrite: () => void;
}

/**
 * Keeps a chart's code in the browser as it is written. A tab in which nothing was written keeps nothing, and none writes over what
 * another has kept since: `elsewhere` says whether there is such code, for the reader to choose.
 */
export function codeKeeping(
  chart: string,
  on: {
    /** The revision that was opened; 0 where nothing was kept. */
    revision: number;
    /** What is to be kept; null while that is not the reader's own. */
    code: () => Omit<StoredCode, "revision"> | null;
    said: (how: Exclude<Kept, "elsewhere">) => void;
    elsewhere: (is: boolean) => void;
  },
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage
): CodeKeeping {
  let {revision} = on;
  let written = false;
  let theirs: StoredCode | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function now(): void {
    clearTimeout(timer);
    const code = on.code();
    if (!written || theirs || !code) return;
    const how = writeStored(chart, {...code, revision}, storage);
    if (how === "elsewhere") return look();
    if (how !== "nothing") {
      ++revision;
      written = false;
    }
    on.said(how);
  }

  /** Looks whether another tab has kept other code since. */
  function look(): void {
    const [found, code] = [readStored(chart, storage), on.code()];
    if (!found || !code || found.revision === revision) return;
    const same = sameWritten(found, code);
    if (same) revision = found.revision;
    theirs = same ? null : found;
    on.elsewhere(!same);
  }

  function settle(): StoredCode | null {
    const found = theirs;
    if (found) revision = found.revision;
    theirs = null;
    on.elsewhere(false);
    return found;
  }

  addEventListener("pagehide", now);
  addEventListener("pageshow", ({persisted}) => persisted && look());
  addEventListener("storage", ({key}) => key === storageKey(chart) && look());
  return {
    changed() {
      written = true;
      clearTimeout(timer);
      timer = setTimeout(now, patience);
    },
    now,
    take: settle,
    overwrite() {
      settle();
      written = true;
      now();
    }
  };
}
