/** What a page notes of itself while it is measured: times in ms since it was opened. */
export interface RedrawNotes {
  /** When the page was told that a click is to come. */
  armed: number;
  /** When the browser received the click (or was told to go back) that is measured; null before. */
  from: number | null;
  /** When the frame was on screen that shows the last change so far; null before the first. */
  shown: number | null;
  /** Changes of the document, and drawings on a canvas, so far. */
  changes: number;
  changed: number;
  /** Tasks of 50 ms and more. */
  blocked: {start: number; duration: number}[];
}

declare global {
  // The page's own; set by `noteRedraws`.
  var redraws: RedrawNotes;
}

/**
 * Runs in a page before its own scripts. A change is seen by a MutationObserver of the whole document; drawing on a canvas, which
 * changes no element, by its first call. The frame that shows a change is over when a message, sent from an animation frame
 * requested after the change, arrives.
 */
export function noteRedraws(): void {
  const notes: RedrawNotes = {armed: 0, from: null, shown: null, changes: 0, changed: 0, blocked: []};
  globalThis.redraws = notes;
  const start = (event: Event) => (notes.from ??= event.timeStamp);
  addEventListener("click", start, {capture: true});
  const changed = () => {
    const number = ++notes.changes;
    notes.changed = performance.now();
    requestAnimationFrame(() => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = () => {
        if (number === notes.changes) notes.shown = performance.now();
        port1.close();
      };
      port2.postMessage(null);
    });
  };
  new MutationObserver(changed).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    characterData: true
  });
  const {clearRect} = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    changed();
    return clearRect.apply(this, box);
  };
  new PerformanceObserver((list) => {
    for (const {startTime, duration} of list.getEntries()) notes.blocked.push({start: startTime, duration});
  }).observe({type: "longtask", buffered: true});
}
