import type {SandboxState} from "./sandbox-types.js";

/** A note in the browser's storage that kept code is running: found on opening, it says that the page broke off meanwhile. */
export interface RunningMark {
  /** Whether the page broke off the last time that this code ran. */
  found: boolean;
  /** Follows the frame that runs the code: there while it runs, gone once it stops or the page is left in order. */
  follow: (state: SandboxState) => void;
  end: () => void;
}

const prefix = "paper-observatory.running.";

/** What the reader of such code is asked. */
export const brokeOff = "This code was running when the page broke off. Read it; it runs when you say so.";

/** The mark of code that is kept under a name. Code that runs in another window of the browser now has broken nothing off. */
export async function runningMark(name: string, storage: Storage | null = storageOf(window)): Promise<RunningMark> {
  const key = prefix + name;
  const found = read() !== null && !(await runsElsewhere(key));
  const abort = new AbortController();
  const options = {signal: abort.signal};
  let running = false;
  let release: (() => void) | null = null;

  function read(): string | null {
    try {
      return storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  function put(is: boolean): void {
    if (is === (release !== null)) return;
    try {
      if (is) storage?.setItem(key, "1");
      else storage?.removeItem(key);
    } catch {
      return; // a browser that keeps nothing keeps no code either
    }
    release?.();
    release = is ? hold(key) : null;
  }

  // Browsers end pages out of sight, with nothing wrong in them.
  const look = () => put(running && !document.hidden);
  addEventListener("pagehide", () => put(false), options);
  addEventListener("pageshow", look, options);
  document.addEventListener("visibilitychange", look, options);
  return {
    found,
    follow(state) {
      running = state === "opening" || state === "running";
      look();
    },
    end() {
      running = false;
      look();
      abort.abort();
    }
  };
}

/** Holds a lock of that name until told otherwise, or until the page is gone in whatever way. */
function hold(name: string): () => void {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  // Where there are no locks, windows are not told apart.
  void navigator.locks?.request(name, {mode: "shared"}, () => held).catch(() => undefined);
  return release;
}

async function runsElsewhere(name: string): Promise<boolean> {
  const {held = []} = (await navigator.locks?.query().catch(() => null)) ?? {};
  return held.some((lock) => lock.name === name);
}

function storageOf(window: Window): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
