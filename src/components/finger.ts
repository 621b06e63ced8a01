/** How far from a mark a finger may land and still mean it, px: half of what a finger needs (WCAG 2.5.5). */
export const fingerReach = 22;

/** What answers a finger by itself. */
const pressable = "a[href], button, input, select, textarea, label, summary, [contenteditable], [role=button], .mark";

const watched = new WeakSet<Document>();
let pointer = "";

/** Lets a finger that lands beside the marks of a document, within its reach, press the nearest. */
export function reachByFinger(document: Document): void {
  if (watched.has(document)) return;
  watched.add(document);
  document.addEventListener("pointerdown", ({pointerType}) => (pointer = pointerType), true);
  document.addEventListener("click", (event) => {
    if (!byFinger() || !(event.target instanceof Element) || event.target.closest(pressable)) return;
    const {clientX, clientY} = event;
    nearestMark(document, clientX, clientY)?.dispatchEvent(
      new MouseEvent("click", {bubbles: true, cancelable: true, clientX, clientY})
    );
  });
}

/** Whether what is being pressed is pressed by a finger. */
export function byFinger(): boolean {
  return pointer === "touch";
}

/** The mark that is seen nearest to a point of the window, within a finger's reach: looked for in rings around it, 2 px apart. */
function nearestMark(document: Document, x: number, y: number): Element | null {
  for (let r = 2; r <= fingerReach; r += 2) {
    const around = Math.max(8, Math.ceil(1.5 * r));
    for (let i = 0; i < around; ++i) {
      const angle = (2 * Math.PI * i) / around;
      const seen = document.elementFromPoint(x + r * Math.cos(angle), y + r * Math.sin(angle));
      const mark = seen?.closest(".mark[tabindex]");
      if (mark) return mark;
    }
  }
  return null;
}
