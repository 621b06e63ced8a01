/** How wide a sheet of paper is within its margins, px: A4 as print.css lays it out. */
export const paperWidth = 688;

let printing = false;
const redrawn = new WeakMap<Element, () => void>();

// Before whatever else listens, so that it can ask.
globalThis.addEventListener?.("beforeprint", () => turn(true));
globalThis.addEventListener?.("afterprint", () => turn(false));

/**
 * Whether the page is being printed. A browser counts the pages once: what is drawn anew after "beforeprint", as when the paper is
 * narrower than the window, would leave blank ones.
 */
export function isPrinting(): boolean {
  return printing;
}

/** Draws a figure anew, while it is in the page, right before it is printed and right after. */
export function redrawForPaper(figure: Element, redraw: () => void): void {
  redrawn.set(figure, redraw);
}

function turn(on: boolean): void {
  printing = on;
  for (const figure of document.querySelectorAll(".figure")) redrawn.get(figure)?.();
}
