export interface FocusGuard {
  /** Whether the reader works in the frame, or has just pressed there. */
  invited: () => boolean;
  /** Takes the frame's word that it has the focus or a press, and whether the reader pressed inside. */
  focused: (byPress: boolean) => void;
  end: () => void;
}

/** Milliseconds in which a press in the frame counts for a click, and a press or the Tab key for the focus that comes of it. */
const [activation, arrival] = [5_000, 1_000];

/** Milliseconds in which the frame's word comes, where its code does not hold it up. */
const word = 250;

/** More than code that means no harm takes the focus, once it has been refused. */
const mostThefts = 3;

/**
 * Gives the focus back to the element that had it, where the frame takes it and neither a press inside nor the Tab key led there; code that
 * takes it again and again is stopped. The frame itself keeps from its code every key that comes before `invite` (see invitation.ts), and
 * the code cannot forge its word of a press: it has no port.
 */
export function guardFocus(
  frame: HTMLIFrameElement,
  {invite, stop}: {invite: () => void; stop: () => void}
): FocusGuard {
  let last: Element | null = null;
  let allowed = false;
  /** When the Tab key was pressed in the page, where the focus has come nowhere in the page since. */
  let led = -Infinity;
  let pressed = -Infinity;
  /** When the frame said that it has the focus without a press: its word may be here before the focus is. */
  let took = -Infinity;
  let lost = -Infinity;
  let thefts = 0;
  let waits: ReturnType<typeof setTimeout> | undefined;
  const abort = new AbortController();
  const before = {signal: abort.signal, capture: true};
  const here = () => document.activeElement === frame;
  /** Code can also give the focus to the page, where nothing has it then. */
  const gone = () =>
    here() || (last !== document.body && document.activeElement === document.body && document.hasFocus());
  /** The window between the page and the frame is nobody's to have the focus. */
  const between = () => frame.contentDocument?.activeElement === frame.contentDocument?.body;
  const since = (time: number) => performance.now() - time;

  function allow(): void {
    clearTimeout(waits);
    [allowed, led, took] = [true, -Infinity, -Infinity];
    invite();
  }

  function refuse(): void {
    clearTimeout(waits);
    if (allowed || !gone()) return;
    took = -Infinity;
    frame.blur();
    if (last instanceof HTMLElement && last.isConnected) last.focus({preventScroll: true});
    else window.focus();
    if (++thefts >= mostThefts) stop();
  }

  function came(): void {
    if (!gone()) return;
    if (here() && (allowed || since(led) < arrival || since(pressed) < arrival)) allow();
    else if (!here() || since(took) < arrival || between()) refuse();
    else {
      clearTimeout(waits);
      waits = setTimeout(refuse, word);
    }
  }

  function remember(): void {
    if (!here() && document.activeElement) last = document.activeElement;
  }

  // While the browser is moving the focus, it cannot be given back.
  addEventListener(
    "blur",
    ({target}) => {
      if (target !== window) return;
      lost = performance.now();
      setTimeout(came);
    },
    before
  );
  addEventListener(
    "focus",
    ({target}) => {
      if (target !== window) return;
      allowed = false;
      if (since(lost) < word) setTimeout(came);
    },
    before
  );
  for (const name of ["keydown", "pointerdown", "focusin"])
    addEventListener(
      name,
      () => {
        if (name === "focusin" && here()) return;
        led = pressed = -Infinity;
        if (name !== "keydown") setTimeout(remember);
      },
      before
    );
  addEventListener(
    "keydown",
    ({key, defaultPrevented, ctrlKey, altKey, metaKey}) => {
      if (key === "Tab" && !defaultPrevented && !ctrlKey && !altKey && !metaKey) led = performance.now();
    },
    {signal: abort.signal}
  );
  remember();
  return {
    invited: () => allowed || since(pressed) < activation,
    focused(byPress) {
      [pressed, took] = byPress ? [performance.now(), -Infinity] : [pressed, performance.now()];
      if (here()) came();
    },
    end() {
      clearTimeout(waits);
      // What the code asked for last may still come.
      setTimeout(() => abort.abort(), word);
    }
  };
}
