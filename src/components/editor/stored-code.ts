/** What a reader has written, as it is kept in the browser. */
export interface StoredCode {
  source: string;
  /** The last version that ran; null when none did. */
  good: string | null;
  /** The editor's history of changes, as it gives it; null when there is none, or no room for it. */
  history: unknown;
}

const version = 1;
/** Characters. */
const most = 400_000;

export function storageKey(chart: string): string {
  return `paper-observatory.change.${chart}`;
}

/** What was kept for a chart; null when nothing was, or when it is nothing that an editor wrote. */
export function readStored(chart: string, storage: Pick<Storage, "getItem"> = localStorage): StoredCode | null {
  try {
    const text = storage.getItem(storageKey(chart));
    if (text === null || text.length > 4 * most) return null;
    const value: unknown = JSON.parse(text);
    const {source, good, history = null} = isStored(value) ? value : {source: null, good: null};
    return source === null ? null : {source, good, history};
  } catch {
    return null;
  }
}

function isStored(value: unknown): value is StoredCode & {version: number} {
  if (typeof value !== "object" || value === null) return false;
  const {version: of, source, good} = value as Record<string, unknown>;
  return of === version && isCode(source) && (good === null || isCode(good));
}

function isCode(value: unknown): value is string {
  return typeof value === "string" && value.length <= most;
}

/** Whether code could be kept: all of it, without the history of changes, or not at all. */
export type Kept = "all" | "code" | "nothing";

/** Keeps what a reader wrote; without the history where the browser has no room for that. */
export function writeStored(chart: string, code: StoredCode, storage: Pick<Storage, "setItem"> = localStorage): Kept {
  const put = (history: unknown): boolean => {
    try {
      const text = JSON.stringify({version, ...code, history});
      if (text.length > 4 * most) return false;
      storage.setItem(storageKey(chart), text);
      return true;
    } catch {
      return false; // no room, or refused
    }
  };
  if (!isCode(code.source)) return "nothing";
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
