let printing = false;

// Before whatever else listens, so that it can ask.
globalThis.addEventListener?.("beforeprint", () => (printing = true));
globalThis.addEventListener?.("afterprint", () => (printing = false));

/**
 * Whether the page is being printed. A browser counts the pages once: what is drawn anew after "beforeprint", as when the paper is
 * narrower than the window, would leave blank ones.
 */
export function isPrinting(): boolean {
  return printing;
}
