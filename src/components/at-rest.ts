const unseen = "measured";
const resting = new Set<Element>();
let planned: ReturnType<typeof setTimeout> | undefined;

/** Milliseconds without a new drawing after which a page is at rest. */
const rest = 400;

/**
 * Leaves a drawing of known height out of style and layout while it is out of sight, which is most of what a click would cost, until the
 * page is at rest: then it is laid out like all else, one drawing at a time, for whoever takes a picture of the whole page.
 */
export function unseenUntilRest(drawing: Element): void {
  drawing.classList.add(unseen);
  if (typeof requestIdleCallback === "undefined") return;
  resting.add(drawing);
  clearTimeout(planned);
  planned = setTimeout(plan, rest);
}

function plan(): void {
  if (resting.size) requestIdleCallback(layOutNext);
}

function layOutNext(): void {
  const [drawing] = resting;
  if (!drawing) return;
  resting.delete(drawing);
  drawing.classList.remove(unseen);
  plan();
}
