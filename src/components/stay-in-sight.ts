import {elementAt, focusPlace} from "./focus.js";
import type {Place} from "./focus.js";

/** How long after a change charts may still draw themselves anew for another width, ms. */
const settling = 400;

/**
 * Keeps a mark where the reader saw it while the page makes room and draws itself anew: whatever moves it up or down in the window is
 * scrolled away, until the reader scrolls.
 */
export function stayInSight(place: Place): void {
  let at: Element | null = elementAt(place);
  const top = at?.getBoundingClientRect().top;
  if (top === undefined || top < 0 || top > innerHeight) return;
  const end = performance.now() + settling;
  let stopped = false;
  const stop = () => (stopped = true);
  for (const event of ["wheel", "touchmove", "keydown", "pointerdown"] as const)
    addEventListener(event, stop, {once: true, passive: true});
  const follow = () => {
    if (!at?.isConnected) at = elementAt(place);
    const now = stopped ? undefined : at?.getBoundingClientRect().top;
    if (now !== undefined && Math.abs(now - top) > 4) scrollBy({top: now - top, behavior: "instant"});
    if (!stopped && performance.now() < end) requestAnimationFrame(follow);
    else
      for (const event of ["wheel", "touchmove", "keydown", "pointerdown"] as const) removeEventListener(event, stop);
  };
  requestAnimationFrame(follow);
}

/** Gives the focus to a mark, and again for as long as what is drawn anew takes it away, unless it went elsewhere. */
export function stayFocused(place: Place): void {
  focusPlace(place);
  const end = performance.now() + settling;
  const follow = () => {
    const {activeElement} = document;
    if (activeElement && activeElement !== document.body) {
      if (activeElement !== elementAt(place)) return;
    } else focusPlace(place);
    if (performance.now() < end) requestAnimationFrame(follow);
  };
  if (typeof requestAnimationFrame === "function") requestAnimationFrame(follow);
}
