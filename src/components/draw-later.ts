import {nextTurn} from "./slices.js";

/** How far from the window a figure is still near it, in shares of the window's height. */
const margin = "50%";

/** By name, whether a figure was near the window when it was last laid out; figures that are not laid out have no entry. */
const near = new Map<string, boolean>();
/** Figures that wait to be drawn, in the order in which they came. */
const waiting = new Map<Element, () => void>();
/** Figures that are drawn in another width when they come near. */
const unhurried = new Map<Element, () => void>();
let working = false;
let watcher: IntersectionObserver | null = null;

/** How long figures that have got a width are drawn in one frame before the others wait, ms. */
const inOneFrame = 24;

type Sized = (size: {width: number; height: number}, late: boolean) => void;
const sized = new WeakMap<Element, Sized>();
let sizes: ResizeObserver | null = null;

/** Tells the size of an element, px, whenever it changes; and whether others of the same frame took so long that drawing had better wait. */
export function watchSize(element: Element, tell: Sized): void {
  sizes ??= new ResizeObserver((entries) => {
    const start = performance.now();
    for (const [i, {target, contentRect}] of entries.entries())
      sized.get(target)?.(contentRect, i > 0 && performance.now() - start > inOneFrame);
  });
  sized.set(element, tell);
  sizes.observe(element);
}

/** Keeps an eye on where a figure is, so that it can be known of the next drawing under this name. */
export function watchPlace(figure: Element): void {
  if (typeof IntersectionObserver === "undefined") return;
  watcher ??= watch();
  watcher.observe(figure);
}

/** Whether the figure of this name was last seen far from the window, so that nobody sees when it is drawn anew. */
export function isFar(name: string): boolean {
  return near.get(name) === false;
}

/**
 * Draws a figure in a turn of its own after the next frame, so that what is in sight is shown first and no task grows long; at once
 * when the figure comes near the window, or the page is printed. One that is no longer in the page by then is left alone.
 */
export function drawLater(figure: Element, draw: () => void): void {
  waiting.set(figure, draw);
  if (!working) void work();
}

/**
 * Draws a figure only when it comes near the window, or the page is printed: for one that shows what it should, but in another width.
 */
export function drawWhenNear(figure: Element, draw: () => void): void {
  for (const [other] of unhurried) if (!other.isConnected) unhurried.delete(other);
  waiting.delete(figure);
  unhurried.set(figure, draw);
}

/** Says that a figure need not be drawn anew: it has the width again that it was drawn for. */
export function isRightAsItIs(figure: Element): void {
  waiting.delete(figure);
  unhurried.delete(figure);
}

/** Whether a figure still waits to be drawn. */
export function waits(figure: Element): boolean {
  return waiting.has(figure);
}

/** Draws a figure now that waits for it. */
export function drawNow(figure: Element): void {
  const draw = waiting.get(figure) ?? unhurried.get(figure);
  waiting.delete(figure);
  unhurried.delete(figure);
  draw?.();
}

async function work(): Promise<void> {
  working = true;
  await new Promise(requestAnimationFrame);
  for (const [figure] of waiting) {
    await nextTurn();
    if (figure.isConnected) drawNow(figure);
    else waiting.delete(figure);
  }
  working = false;
}

function watch(): IntersectionObserver {
  addEventListener("beforeprint", () => {
    for (const [figure] of [...waiting, ...unhurried]) drawNow(figure);
  });
  const observer = new IntersectionObserver(
    (entries) => {
      for (const {target, isIntersecting, boundingClientRect} of entries) {
        if (!target.isConnected) observer.unobserve(target);
        else if (!boundingClientRect.width) near.delete(target.id);
        else near.set(target.id, isIntersecting);
        if (isIntersecting) drawNow(target);
      }
    },
    {rootMargin: `${margin} 0px`}
  );
  return observer;
}
