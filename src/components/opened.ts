import {sameSelection} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import type {Observatory} from "./observatory.js";

/** Shows that something is open, or that nothing is. */
type Show = (opened: Selection | null) => void;

const shows = new WeakMap<Element, Show>();
/** What an element must be one of to show what is open. */
const places = ".mark, .row, .key-item, .seen, .chart, .figure";
/** Undefined until a page follows its observatory. */
let opened: Selection | null | undefined;

/** Has an element show what is open whenever that changes, so that nothing needs to be drawn anew for it. It is one of `places`. */
export function whenOpened(element: Element, show: Show): void {
  shows.set(element, show);
}

/** The same for what is marked as current while these papers are open: an element with the class "opened". */
export function currentWhenOpened(element: Element, focus: Selection): void {
  let current = element.classList.contains("opened");
  whenOpened(element, (opened) => {
    const now = opened !== null && sameSelection(opened, focus);
    if (now === current) return;
    current = now;
    element.classList.toggle("opened", now);
    if (now) element.setAttribute("aria-current", "true");
    else element.removeAttribute("aria-current");
  });
}

/** Has all that is drawn under an element show what is open now. */
export function showOpened(root: ParentNode): void {
  if (opened === undefined) return;
  for (const element of root.querySelectorAll(places)) shows.get(element)?.(opened);
}

/** Keeps what a page shows as open up to date. Once per page. */
export function followOpened(observatory: Observatory): void {
  observatory.subscribe(({focus}) => {
    if (opened === focus || (opened && focus && sameSelection(opened, focus))) return;
    opened = focus;
    showOpened(document);
  });
}
