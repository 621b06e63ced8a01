type Draw = (width: number) => Element;

/** Draws a figure in another way than its own, which is given. */
export type ChangedDrawing = (own: Draw) => Draw;

let changed: {figure: string; drawing: ChangedDrawing} | null = null;

/** What `make` makes, where the figure of this id in it is drawn as changed. */
export function withDrawing<Made>(figure: string, drawing: ChangedDrawing, make: () => Made): Made {
  const before = changed;
  changed = {figure, drawing};
  try {
    return make();
  } finally {
    changed = before;
  }
}

/** What does things later as they would be done now: with the figure that is drawn as changed at this moment. */
export function drawingLater(): <Made>(make: () => Made) => Made {
  const at = changed;
  return (make) => (at ? withDrawing(at.figure, at.drawing, make) : make());
}

/** How to draw a figure that is being made: as changed, or its own way. */
export function drawingOf(figure: string, own: Draw): Draw {
  return changed?.figure === figure ? changed.drawing(own) : own;
}
