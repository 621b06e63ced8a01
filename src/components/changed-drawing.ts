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

/** How to draw a figure that is being made: as changed, or its own way. */
export function drawingOf(figure: string, own: Draw): Draw {
  return changed?.figure === figure ? changed.drawing(own) : own;
}
