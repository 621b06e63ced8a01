import {
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll
} from "@tanstack/virtual-core";
import type {Rect, VirtualizerOptions} from "@tanstack/virtual-core";
import {counted, grouped} from "../analysis/wording.js";
import {element} from "./element.js";
import {isPrinting} from "./printing.js";
import {findRow, placeRows} from "./row-places.js";
import type {PlacedRow} from "./row-places.js";

export interface VirtualRowsOptions {
  /** The element whose children are the rows: `ol`, `ul`, `tbody`, or a `div`. */
  list: HTMLElement;
  /** What scrolls them: an element, or the window. */
  scroller: Scroller;
  count: number;
  /** How high a row is, as far as one can tell before it is drawn, px. */
  estimate: number;
  /** Draws a row; called again when the row comes back into view. */
  row: (index: number) => HTMLElement;
}

export interface VirtualRows {
  count: number;
  /** Draws these rows anew. */
  redraw(indexes: number[]): void;
  /** Brings a row into view and gives back its element. */
  reveal(index: number): HTMLElement | null;
  /** The position of the row that has this element in it; -1 where there is none. */
  indexOf(element: Element | null): number;
  stop(): void;
}

/** Lists up to this long are drawn whole, so that finding in the page and printing see all of them. */
export const drawnWhole = 150;

/** As many rows as are printed of a longer list. */
export const printed = 300;

/**
 * Draws only the rows in view, and the one that has the focus, with space for the others, so that the scroll bar tells the truth. Each
 * row says which of how many it is (`aria-posinset`, `aria-rowindex`). Rows are measured as they come.
 */
export function virtualRows(options: VirtualRowsOptions): VirtualRows {
  return options.count <= drawnWhole ? wholeRows(options) : rowsInView(options);
}

function wholeRows({list, count, row}: VirtualRowsOptions): VirtualRows {
  const drawn = Array.from({length: count}, (_, index) => numbered(row(index), index, count));
  list.replaceChildren(...drawn);
  return {
    count,
    redraw(indexes) {
      for (const i of indexes) {
        const old = drawn[i];
        if (old) old.replaceWith((drawn[i] = numbered(row(i), i, count)));
      }
    },
    reveal: (index) => drawn[index] ?? null,
    indexOf: (element) => findRow(list, element),
    stop() {}
  };
}

function rowsInView({list, scroller, count, estimate, row}: VirtualRowsOptions): VirtualRows {
  const drawn = new Map<number, HTMLElement>();
  const inWindow = !(scroller instanceof HTMLElement);
  let pinned = -1;
  let placed = false;
  let stopped = false;
  let drawing = false;
  let again = false;
  let unmeasured: HTMLElement[] = [];
  let measuring = false;
  list.classList.add("virtual-rows");
  const rows = new Virtualizer<Scroller, HTMLElement>({
    ...scrolling(scroller),
    getScrollElement: () => scroller,
    count,
    overscan: 6,
    estimateSize: () => estimate,
    initialRect: {width: innerWidth, height: innerHeight},
    // A row that takes no room is not laid out: its list is hidden, or there is no layout at all.
    measureElement: (element, entry, instance) => measureElement(element, entry, instance) || estimate,
    onChange: draw
  });

  /** The rows in view, and those that stay: the one with the focus, and the one asked for last. */
  function wanted(): PlacedRow[] {
    const items: PlacedRow[] = rows.getVirtualItems();
    const shown = new Set(items.map(({index}) => index));
    const others = new Set([findRow(list, document.activeElement), pinned].filter((i) => i >= 0 && !shown.has(i)));
    const kept = [...others].flatMap((index) => rows.measurementsCache[index] ?? []);
    return [...items, ...kept].sort((a, b) => a.index - b.index);
  }

  /** How far below the start of what scrolls the rows begin, px. */
  function margin(): number {
    const {top} = list.getBoundingClientRect();
    return Math.round(inWindow ? top + scrollY : top - scroller.getBoundingClientRect().top + scroller.scrollTop);
  }

  function draw(): void {
    if (stopped) return;
    if (placed && !list.isConnected) return stop();
    placed ||= list.isConnected;
    // Measuring a row tells of its change at once, which comes back here.
    if (drawing) return void (again = true);
    drawing = true;
    do {
      again = false;
      drawNow();
      if (!measuring) measure();
    } while (again);
    drawing = false;
  }

  function drawNow(): void {
    const items: PlacedRow[] = isPrinting()
      ? Array.from({length: Math.min(count, printed)}, (_, index) => ({index, start: 0, end: 0}))
      : wanted();
    const keep = new Set(items.map(({index}) => index));
    for (const index of drawn.keys()) if (!keep.has(index)) drawn.delete(index);
    for (const {index} of items) if (!drawn.has(index)) drawn.set(index, numbered(row(index), index, count));
    const from = rows.options.scrollMargin;
    const to = isPrinting() ? 0 : from + rows.getTotalSize();
    const made = placeRows(list, items, drawn, isPrinting() ? 0 : from, to);
    if (!isPrinting()) unmeasured.push(...made);
  }

  function measure(): void {
    const elements = unmeasured.filter(({isConnected}) => isConnected);
    unmeasured = [];
    for (const element of elements) rows.measureElement(element);
    rows.measureElement(null);
  }

  /** Measures what is drawn until the end of this task together: each change in between would have the page laid out once more. */
  function measureSoon(): void {
    if (measuring) return;
    measuring = true;
    queueMicrotask(() => {
      measuring = false;
      draw();
    });
  }

  function follow(): void {
    if (stopped) return;
    if (placed && !list.isConnected) return stop();
    const scrollMargin = list.isConnected ? margin() : 0;
    if (Math.abs(scrollMargin - rows.options.scrollMargin) > 1) {
      rows.setOptions({...rows.options, scrollMargin});
      rows._willUpdate();
      draw();
    }
  }

  addEventListener("beforeprint", draw);
  addEventListener("afterprint", draw);
  // What stands above the rows may grow, and the rows are put into the page after they were made.
  scroller.addEventListener("scroll", follow, {passive: true});
  const watcher = new ResizeObserver(follow);
  watcher.observe(list);
  const unmount = rows._didMount();
  rows._willUpdate();
  draw();
  requestAnimationFrame(follow);

  function stop(): void {
    if (stopped) return;
    stopped = true;
    unmount();
    watcher.disconnect();
    scroller.removeEventListener("scroll", follow);
    removeEventListener("beforeprint", draw);
    removeEventListener("afterprint", draw);
  }

  return {
    count,
    redraw(indexes) {
      for (const i of indexes) drawn.delete(i);
      measureSoon();
      draw();
    },
    reveal(index) {
      if (index < 0 || index >= count) return null;
      pinned = index;
      rows.scrollToIndex(index, {align: "auto"});
      if (!drawn.has(index)) drawn.set(index, numbered(row(index), index, count));
      draw();
      return drawn.get(index) ?? null;
    },
    indexOf: (element) => findRow(list, element),
    stop
  };
}

const whole = ["the search box above looks through all of them", "save them as CSV to have all"];

/** What a long list has to say: that the browser finds only what is drawn; on paper, how many were printed; and where all are. */
export function notDrawn(count: number, noun: string, [search, save] = whole): HTMLElement[] {
  const find = `The browser’s own search finds only the ${noun}s in sight; ${search}.`;
  const print = `The first ${grouped(printed)} of ${counted(count, noun)}; ${save}.`;
  return [
    element("p", {class: "quiet find-note"}, find),
    ...(count > printed ? [element("p", {class: "quiet print-note"}, print)] : [])
  ];
}

type Scroller = HTMLElement | Window;

/** How to follow and move what scrolls; an element without a height is not laid out yet. */
function scrolling(scroller: Scroller) {
  const ways =
    scroller instanceof HTMLElement
      ? {
          scrollToFn: elementScroll<HTMLElement>,
          observeElementOffset: observeElementOffset<HTMLElement>,
          observeElementRect: (instance: Virtualizer<HTMLElement, HTMLElement>, tell: (rect: Rect) => void) =>
            observeElementRect(instance, ({width, height}) => tell({width, height: height || innerHeight}))
        }
      : {
          scrollToFn: windowScroll<Window>,
          observeElementOffset: observeWindowOffset,
          observeElementRect: observeWindowRect
        };
  return ways as Pick<
    VirtualizerOptions<Scroller, HTMLElement>,
    "scrollToFn" | "observeElementOffset" | "observeElementRect"
  >;
}

/** A row that says which of how many it is; a table counts its head as row 1. */
function numbered(row: HTMLElement, index: number, count: number): HTMLElement {
  row.dataset["index"] = String(index);
  if (row.tagName === "TR") row.setAttribute("aria-rowindex", String(index + 2));
  else if (count > drawnWhole) {
    row.setAttribute("aria-posinset", String(index + 1));
    row.setAttribute("aria-setsize", String(count));
  }
  return row;
}
