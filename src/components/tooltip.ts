/** Two lines: a name, and a number with its n. What they say also stands in the mark's accessible name. */
export type Tip = [string, string];

const tips = new WeakMap<Element, () => Tip | null>();
let box: HTMLElement | null = null;
let owner: Element | null = null;

/**
 * Gives an element a tooltip that follows the mouse and appears at keyboard focus; Escape dismisses it; touch never sees it. One that
 * draws many things says what is under the mouse now, null for nothing.
 */
export function tooltip(element: Element, tip: () => Tip | null): void {
  if (!box) start(element.ownerDocument);
  tips.set(element, tip);
}

function start(document: Document): void {
  box = document.createElement("div");
  box.className = "tooltip";
  box.hidden = true;
  box.setAttribute("aria-hidden", "true");
  box.append(document.createElement("strong"), document.createElement("span"));
  document.addEventListener("pointermove", (event) => {
    const target = event.pointerType === "mouse" ? tipped(event.target) : null;
    if (target) show(target, event.clientX, event.clientY);
    else if (owner && !focused(owner)) hide();
  });
  document.addEventListener("pointerdown", hide, true);
  document.addEventListener("scroll", hide, {capture: true, passive: true});
  document.addEventListener("focusin", (event) => {
    const target = tipped(event.target);
    if (!target || !focused(target)) return hide();
    const {left, bottom, width} = target.getBoundingClientRect();
    show(target, left + width / 2, bottom - 8);
  });
  document.addEventListener("focusout", hide);
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !owner) return;
      event.stopPropagation();
      hide();
    },
    true
  );
}

function focused(element: Element): boolean {
  return element.matches(":focus-visible");
}

function tipped(target: EventTarget | null): Element | null {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement)
    if (tips.has(element)) return element;
  return null;
}

function show(target: Element, x: number, y: number): void {
  if (!box) return;
  const tip = tips.get(target)!();
  if (!tip) return hide();
  if (owner !== target || box.hidden || box.firstChild!.textContent !== tip[0]) {
    box.firstChild!.textContent = tip[0];
    box.lastChild!.textContent = tip[1];
    if (!box.isConnected) target.ownerDocument.body.append(box);
    box.hidden = false;
    owner = target;
  }
  const {width, height} = box.getBoundingClientRect();
  const {clientWidth, clientHeight} = target.ownerDocument.documentElement;
  const left = x + 14 + width > clientWidth - 4 ? x - 14 - width : x + 14;
  const top = y + 18 + height > clientHeight - 4 ? y - 12 - height : y + 18;
  box.style.transform = `translate(${Math.round(Math.max(4, left))}px, ${Math.round(Math.max(4, top))}px)`;
}

function hide(): void {
  if (!box || !owner) return;
  box.hidden = true;
  owner = null;
}
