/**
 * Keyboard focus over redraws. Cells run again when the view changes, so the element that had the focus is replaced by another with
 * the same `data-key` in a figure (or other part with `data-focus`) of the same name; that one gets the focus.
 */
export interface Place {
  part: string;
  key: string;
}

let last: Place | null = null;
let watching = false;

/** Where an element is, if it can be found again after a redraw. */
export function placeOf(element: Element | null): Place | null {
  const key = element?.closest("[data-key]")?.getAttribute("data-key");
  const part = element?.closest("[data-focus]")?.getAttribute("data-focus");
  return key && part ? {part, key} : null;
}

/** Names a part of the page whose focus is kept over redraws. Call `restoreFocus` when its new drawing is in the page. */
export function keepFocus(part: Element, name: string): void {
  part.setAttribute("data-focus", name);
  if (watching) return;
  watching = true;
  const remember = (event: Event) => (last = placeOf(event.target instanceof Element ? event.target : null));
  document.addEventListener("focusin", remember);
  document.addEventListener("pointerdown", remember, true);
}

/** Gives the focus back to what had it in the part before it was drawn anew, unless the focus is elsewhere by now. */
export function restoreFocus(part: Element): void {
  const {activeElement} = part.ownerDocument;
  if (activeElement && activeElement !== part.ownerDocument.body) return;
  if (last && last.part === part.getAttribute("data-focus")) find(last)?.focus({preventScroll: true});
}

/** Moves the focus to a place, now and after the redraw that may be under way; false when there is none such now. */
export function focusPlace(place: Place): boolean {
  const element = find(place);
  element?.focus();
  last = place;
  return element !== null;
}

/** The element at a place as it is drawn now; null when there is none such. */
export function elementAt(place: Place): HTMLElement | SVGElement | null {
  return find(place);
}

function find({part, key}: Place): HTMLElement | SVGElement | null {
  for (const root of document.querySelectorAll("[data-focus]"))
    if (root.getAttribute("data-focus") === part)
      for (const element of root.querySelectorAll<HTMLElement>("[data-key]"))
        if (element.getAttribute("data-key") === key) return element;
  return null;
}
