const unseen = "measured";
const resting = new Set<Element>();
let planned = false;

/**
 * Leaves a drawing of known height out of style and layout while it is out of sight, which is most of what a click would cost, until the
 * page is at rest: then it is laid out like all else, one drawing at a time, for whoever takes a picture of the whole page.
 */
export function unseenUntilRest(drawing: Element): void {
  drawing.classList.add(unseen);
  resting.add(drawing);
  plan();
}

function plan(): void {
  if (planned || !resting.size || typeof requestIdleCallback === "undefined") return;
  planned = true;
  requestIdleCallback(rest);
}

function rest(): void {
  planned = false;
  const [drawing] = resting;
  if (!drawing) return;
  resting.delete(drawing);
  drawing.classList.remove(unseen);
  plan();
}
