import {isLetter, returnKeys} from "./stolen-keys.js";

export interface FocusGuard {
  /** Whether the reader works in the frame, or has just pressed there. */
  invited: () => boolean;
  /** Takes the frame's word that it has the focus or a press, and whether the reader pressed inside. */
  focused: (byPress: boolean) => void;
  /** Takes a letter that went to the frame without being meant for it. */
  typed: (letter: string) => void;
  /** Takes the frame's word that it has lost the focus. */
  blurred: () => void;
  end: () => void;
}

/** Milliseconds in which a press in the frame counts for a click, and a press or the Tab key for the focus that comes of it. */
const [activation, arrival] = [5_000, 1_000];

/** Milliseconds in which the frame's word comes, where its code does not hold it up. */
const word = 250;

/**
 * More than code that means no harm takes the focus, once it has been refused; milliseconds after which it counts anew, since a reader
 * who moves there by a screen reader, without a key or a press, cannot be told from code, but does not try so often.
 */
const [mostThefts, anew] = [3, 2_000];

/**
 * Gives the focus back to the element that had it, where the frame takes it and neither a press inside nor the Tab key led there; code that
 * takes it again and again is stopped. The frame itself keeps from its code every key that comes before `invite` (see invitation.ts) and
 * hands back the letters, which are written where they were meant to go; and the code cannot forge its words: it has no port.
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
  let refused = -Infinity;
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
  const keys = returnKeys(giveBack, abort.signal);
  const since = (time: number) => performance.now() - time;

  function allow(): void {
    clearTimeout(waits);
    [allowed, led, took] = [true, -Infinity, -Infinity];
    invite();
  }

  function giveBack(): void {
    if (allowed || !gone()) return;
    frame.blur();
    if (last instanceof HTMLElement && last.isConnected) last.focus({preventScroll: true});
    else window.focus();
  }

  function refuse(): void {
    clearTimeout(waits);
    if (allowed || !gone()) return;
    const within = !between();
    if (since(refused) > anew) thefts = 0;
    [took, refused] = [-Infinity, performance.now()];
    giveBack();
    if (++thefts === mostThefts) keys.hold(last, stopBetween);
    else if (within) keys.hold(last);
  }

  /** Keys that are in the frame when it is taken away would be lost. */
  function stopBetween(): void {
    if (!gone() || thefts >= 2 * mostThefts) return stop();
    refuse();
    keys.hold(last, stopBetween);
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
    () => {
      // A key that reaches nothing is still to come where it was meant to go.
      if (!allowed && !here() && since(lost) < arrival && last?.isConnected) refuse();
    },
    before
  );
  frame.contentWindow?.addEventListener("keydown", (event) => {
    if (allowed || !isLetter(event)) return;
    event.preventDefault();
    refuse();
    keys.take(event.key, last, "page");
  });
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
    typed(letter) {
      if (allowed) return;
      refuse();
      if (since(refused) < arrival) keys.take(letter, last, "frame");
    },
    blurred: keys.settle,
    end() {
      clearTimeout(waits);
      // What the code asked for last may still come.
      setTimeout(() => abort.abort(), word);
    }
  };
}
