import {readWritten} from "./written.js";
import type {Written} from "./written.js";

/** What a reader has written, as it is kept in the browser. */
export interface StoredCode extends Written {
  /** The last version that ran; null when none did. */
  good: Written | null;
  /** The histories of changes, as editors give them: of the code and by file; null when there are none, or no room for them. */
  history: {code: unknown; files: Readonly<Record<string, unknown>>} | null;
  /** Goes up by one whenever it is kept, so that one tab sees what another wrote; 0 before it was kept. */
  revision: number;
}

const version = 2;
/** Characters. */
const most = 1_600_000;

export function storageKey(chart: string): string {
  return `paper-observatory.change.${chart}`;
}

/** What was kept for a chart; null when nothing was, or when it is nothing that an editor wrote. */
export function readStored(chart: string, storage: Pick<Storage, "getItem"> = localStorage): StoredCode | null {
  try {
    const text = storage.getItem(storageKey(chart));
    if (text === null || text.length > most) return null;
    const value: unknown = JSON.parse(text);
    const written = readWritten(value);
    const {version: of, good, history, revision: number} = value as Record<string, unknown>;
    if (!written) return null;
    const revision = Number.isSafeInteger(number) ? (number as number) : 0;
    // Before files could be changed, a version was its code alone.
    if (of === 1) return {...written, good: readWritten({source: good}), history: historyOf({code: history}), revision};
    return of === version ? {...written, good: readWritten(good), history: historyOf(history), revision} : null;
  } catch {
    return null;
  }
}

function historyOf(value: unknown): StoredCode["history"] {
  if (typeof value !== "object" || value === null) return null;
  const {code = null, files} = value as Record<string, unknown>;
  return {code, files: typeof files === "object" && files !== null ? (files as Record<string, unknown>) : {}};
}

/** Whether code could be kept: all of it, without the history of changes, not at all, or not because another tab has written meanwhile. */
export type Kept = "all" | "code" | "nothing" | "elsewhere";

/**
 * Keeps what a reader wrote on the ground of `revision`, as the next one; without the history where the browser has no room for that.
 * Writes nothing over what another tab has kept since.
 */
export function writeStored(
  chart: string,
  code: StoredCode,
  storage: Pick<Storage, "getItem" | "setItem"> = localStorage
): Kept {
  const put = (history: StoredCode["history"]): boolean => {
    try {
      const text = JSON.stringify({version, ...code, history, revision: code.revision + 1});
      if (text.length > most) return false;
      storage.setItem(storageKey(chart), text);
      return true;
    } catch {
      return false; // no room, or refused
    }
  };
  if (!readWritten(code)) return "nothing";
  const now = readStored(chart, storage);
  if (now && now.revision !== code.revision) return "elsewhere";
  return put(code.history) ? "all" : put(null) ? "code" : "nothing";
}

/** Forgets what was kept for a chart. */
export function forgetStored(chart: string, storage: Pick<Storage, "removeItem"> = localStorage): void {
  try {
    storage.removeItem(storageKey(chart));
  } catch {
    return;
  }
}
