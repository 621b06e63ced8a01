/** What a browser keeps texts in; a private window may have none. */
export type Keeper = Pick<Storage, "getItem" | "setItem" | "removeItem">;

/** A storage of the browser; null where it refuses even that. */
export function keeper(name: "localStorage" | "sessionStorage"): Keeper | null {
  try {
    return globalThis[name];
  } catch {
    return null;
  }
}

/** What is kept by a name; null where nothing is, or nothing can be read. */
export function get(keeper: Keeper | null, key: string): string | null {
  try {
    return keeper?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** Keeps a text; where the browser refuses, says why. */
export function put(keeper: Keeper | null, key: string, text: string): string | null {
  try {
    if (!keeper) return "this browser does not keep anything for this page";
    keeper.setItem(key, text);
    return null;
  } catch (error) {
    const full = /quota/i.test(String((error as {name?: unknown} | null)?.name));
    return full ? "this browser has no more room" : "this browser does not keep anything for this page";
  }
}
