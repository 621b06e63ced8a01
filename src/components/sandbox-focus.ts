/**
 * Keeps a frame from taking the focus by itself: it gets it by a press of a pointer that is over it, by touch, or by the Tab key. Where
 * it takes it otherwise, the element that had it has it again. Returns a function that stops this.
 */
export function guardFocus(frame: HTMLIFrameElement, place: HTMLElement): () => void {
  let over = false;
  let tabbed = -Infinity;
  let last: Element | null = null;
  const abort = new AbortController();
  const {signal} = abort;
  const options = {signal, capture: true};
  place.addEventListener("pointerenter", () => (over = true), options);
  place.addEventListener("pointerleave", () => (over = false), options);
  addEventListener("keydown", ({key}) => (tabbed = key === "Tab" ? performance.now() : -Infinity), options);
  addEventListener("focusin", ({target}) => target !== frame && (last = target as Element), options);
  const look = () => {
    if (document.activeElement !== frame) return;
    const invited = over || performance.now() - tabbed < 1_000 || matchMedia("(hover: none)").matches;
    if (invited) return;
    frame.blur();
    if (last instanceof HTMLElement && last.isConnected) last.focus({preventScroll: true});
    else window.focus();
  };
  if (document.activeElement !== document.body) last = document.activeElement;
  addEventListener("blur", () => setTimeout(look), options);
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    abort.abort();
  };
}
