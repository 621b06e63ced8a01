export interface FocusGuard {
  /** Whether the reader turned to the frame: a pointer is over it, or a press or the Tab key led there. */
  invited: () => boolean;
  end: () => void;
}

/** Longer than any browser takes a press for a sign of the reader. */
const activation = 5_500;

/** Less than a pointer goes from one of its signs to the next, px. */
const nearby = 160;

/**
 * Keeps a frame from taking the focus by itself; where it does, the element that had it has it again. A press inside the frame is seen
 * here only as the page's activation, when no press or key of the page itself explains that.
 */
export function guardFocus(frame: HTMLIFrameElement, place: HTMLElement): FocusGuard {
  let over = false;
  let tabbed = -Infinity;
  let own = performance.now();
  let moved = {x: Infinity, y: Infinity, time: -Infinity};
  let last: Element | null = null;
  const abort = new AbortController();
  const {signal} = abort;
  const options = {signal, capture: true};
  const invited = () => {
    const now = performance.now();
    const pressed = navigator.userActivation?.isActive === true && now - own > activation;
    return over || wentThere() || pressed || now - tabbed < 1_000 || matchMedia("(hover: none)").matches;
  };
  /** Whether the pointer was last seen near the frame, with no press or key since: a frame of another origin keeps moves over it to itself. */
  const wentThere = () => {
    const {left, right, top, bottom} = place.getBoundingClientRect();
    const {x, y, time} = moved;
    const [dx, dy] = [Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom)];
    return time > own && Math.hypot(dx, dy) < nearby;
  };
  addEventListener("pointermove", ({clientX: x, clientY: y}) => (moved = {x, y, time: performance.now()}), options);
  place.addEventListener("pointerenter", () => (over = true), options);
  place.addEventListener("pointerleave", () => (over = false), options);
  addEventListener("pointerdown", () => (own = performance.now()), options);
  addEventListener(
    "keydown",
    ({key}) => {
      own = performance.now();
      tabbed = key === "Tab" ? own : -Infinity;
    },
    options
  );
  addEventListener("focusin", ({target}) => target !== frame && (last = target as Element), options);
  let allowed = false;
  const look = () => {
    if (document.activeElement !== frame) allowed = false;
    else if (!allowed && !(allowed = invited())) {
      frame.blur();
      if (last instanceof HTMLElement && last.isConnected) last.focus({preventScroll: true});
      else window.focus();
    }
  };
  if (document.activeElement !== document.body) last = document.activeElement;
  addEventListener("blur", () => setTimeout(look), options);
  const timer = setInterval(look, 100);
  return {
    invited,
    end() {
      clearInterval(timer);
      abort.abort();
    }
  };
}
