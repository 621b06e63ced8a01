import {keptId, readKept} from "./model.js";
import type {KeptNotebook, Notebook} from "./model.js";

/** What a browser keeps; a private window may have none. */
export type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

const prefix = "paper-observatory.workbench.";

/** What became of a write: kept at a version, not kept because it was changed elsewhere meanwhile, or refused by the browser. */
export type Kept =
  | {state: "kept"; kept: KeptNotebook}
  | {state: "changed"; kept: KeptNotebook | null}
  | {state: "refused"; message: string};

/** The notebooks that a browser keeps. */
export interface NotebookStore {
  /** All of them, the last changed first; thrown away ones are among them. */
  list: () => KeptNotebook[];
  /** Those that could not be read, as they are: nothing of them is thrown away. */
  unread: () => {key: string; text: string; why: string}[];
  open: (id: string) => KeptNotebook | null;
  /** Keeps a new notebook. */
  add: (notebook: Notebook, options?: {pending?: boolean}) => Kept;
  /** Keeps a change of the notebook that was read at this version; writes nothing where another tab has changed it since. */
  write: (kept: KeptNotebook, change: Partial<Pick<KeptNotebook, "notebook" | "pending" | "deleted">>) => Kept;
  /** Deletes for good. */
  remove: (id: string) => void;
}

/** `now` and `newId` are given by tests. */
export function openNotebooks(
  storage: Keeper | null,
  {now = () => Date.now(), newId = randomId}: {now?: () => number; newId?: () => string} = {}
): NotebookStore {
  /** What could not be kept stays in this page. */
  const here = new Map<string, KeptNotebook>();

  function textOf(id: string): string | null {
    try {
      return storage?.getItem(prefix + id) ?? null;
    } catch {
      return null;
    }
  }

  function open(id: string): KeptNotebook | null {
    const text = textOf(id);
    if (text === null) return here.get(id) ?? null;
    try {
      const kept = readKept(JSON.parse(text));
      return kept.id === id ? kept : null;
    } catch {
      return null;
    }
  }

  function ids(): string[] {
    const found: string[] = [];
    try {
      for (let i = 0; i < (storage?.length ?? 0); ++i) {
        const key = storage!.key(i);
        if (key?.startsWith(prefix)) found.push(key.slice(prefix.length));
      }
    } catch {
      return found;
    }
    return found.sort();
  }

  function keep(kept: KeptNotebook): Kept {
    try {
      if (!storage) throw new Error("this browser keeps nothing for this page");
      storage.setItem(prefix + kept.id, JSON.stringify(kept));
      here.delete(kept.id);
      return {state: "kept", kept};
    } catch (error) {
      here.set(kept.id, kept);
      return {state: "refused", message: whyNotKept(error)};
    }
  }

  return {
    list: () =>
      [...new Set([...ids(), ...here.keys()])]
        .flatMap((id) => open(id) ?? [])
        .sort((a, b) => b.changed - a.changed || (a.id < b.id ? -1 : 1)),
    unread: () =>
      ids().flatMap((id) => {
        const text = textOf(id);
        if (text === null || open(id)) return [];
        return [{key: prefix + id, text, why: whyUnread(text, id)}];
      }),
    open,
    add(notebook, {pending = false} = {}) {
      let id = newId();
      while (!keptId.test(id) || textOf(id) !== null || here.has(id)) id = newId();
      return keep({id, version: 1, changed: now(), deleted: null, pending, notebook});
    },
    write(kept, change) {
      const current = open(kept.id);
      if (textOf(kept.id) !== null && current?.version !== kept.version) return {state: "changed", kept: current};
      return keep({...kept, ...change, version: kept.version + 1, changed: now()});
    },
    remove(id) {
      here.delete(id);
      storage?.removeItem(prefix + id);
    }
  };
}

/** The id of the notebook that a key of the browser's storage stands for; null for other keys. */
export function notebookOfKey(key: string | null): string | null {
  return key?.startsWith(prefix) ? key.slice(prefix.length) : null;
}

function whyNotKept(error: unknown): string {
  if (error instanceof Error && /quota/i.test(error.name + error.message))
    return "the browser has no room left for this site: save notebooks as files and delete some";
  return error instanceof Error ? error.message : String(error);
}

function whyUnread(text: string, id: string): string {
  try {
    return readKept(JSON.parse(text)).id === id ? "it was changed meanwhile" : "it is kept under another name";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => (byte % 36).toString(36)).join("");
}
