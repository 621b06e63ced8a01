const drawings = new WeakMap<HTMLCanvasElement, () => SVGSVGElement>();

/** Says how a canvas is drawn as SVG: what it is saved as. */
export function drawsAs(canvas: HTMLCanvasElement, drawing: () => SVGSVGElement): void {
  drawings.set(canvas, drawing);
}

/** The drawing that a canvas stands for; null for a canvas that is only a picture. */
export function drawingOf(canvas: HTMLCanvasElement): SVGSVGElement | null {
  return drawings.get(canvas)?.() ?? null;
}
