import type {ZoomTransform} from "d3-zoom";
import type {CanvasPaint} from "./canvas-paint.js";
import type {Frame} from "./network-places.js";
import type {SceneEdge} from "./network-scene.js";

/**
 * The lines of a network as a picture that is moved and scaled under the pointer, and drawn anew bit by bit: thousands of lines take
 * longer than a frame. The picture reaches over the frame on every side, so that a small move shows no gap.
 */
export interface LineLayer {
  /** Draws for up to so many milliseconds at what is wanted; whether there is more to draw. */
  work(budget: number): boolean;
  /** Asks for another picture: at another transform, or without some lines. */
  want(transform: ZoomTransform, without?: ReadonlySet<SceneEdge>): void;
  /** Whether the picture that shows leaves out these lines. */
  leavesOut(edges: ReadonlySet<SceneEdge>): boolean;
  /** Puts the picture onto the frame as it stands at this transform. */
  paint(context: CanvasRenderingContext2D, transform: ZoomTransform): void;
  /** Whether a picture is being drawn. */
  busy(): boolean;
  /** Whether the picture reaches over the whole frame at this transform. */
  covers(transform: ZoomTransform): boolean;
  /** Whether the picture that shows or is being drawn is as large as this transform has it. */
  sharp(transform: ZoomTransform): boolean;
}

interface Picture {
  canvas: HTMLCanvasElement;
  transform: ZoomTransform;
  without: ReadonlySet<SceneEdge>;
}

const none: ReadonlySet<SceneEdge> = new Set();

export function lineLayer(
  edges: readonly SceneEdge[],
  {width, height}: Frame,
  paint: CanvasPaint,
  {scale = 1, over = 0.4}: {scale?: number; over?: number} = {}
): LineLayer {
  const [overX, overY] = [Math.round(width * over), Math.round(height * over)];
  const ordered = [...edges].sort((a, b) => Number(a.linked) - Number(b.linked) || a.opacity - b.opacity);
  let shown: Picture | null = null;
  let wanted: Picture | null = null;
  let drawn = 0;
  let spare: HTMLCanvasElement | null = null;

  function blank(): HTMLCanvasElement {
    const canvas = spare ?? document.createElement("canvas");
    spare = null;
    canvas.width = Math.round(scale * (width + 2 * overX));
    canvas.height = Math.round(scale * (height + 2 * overY));
    return canvas;
  }

  return {
    want(transform, without = none) {
      if (wanted) spare = wanted.canvas;
      wanted = {canvas: blank(), transform, without};
      drawn = 0;
    },
    work(budget) {
      if (!wanted) return false;
      const {canvas, transform, without} = wanted;
      const context = canvas.getContext("2d")!;
      context.setTransform(scale, 0, 0, scale, scale * overX, scale * overY);
      const end = performance.now() + budget;
      const bounds = {x0: -overX, y0: -overY, x1: width + overX, y1: height + overY};
      while (drawn < ordered.length) {
        const last = Math.min(ordered.length, drawn + 100);
        for (; drawn < last; ++drawn) {
          const edge = ordered[drawn]!;
          if (!without.has(edge)) drawLine(context, edge, transform, paint, bounds);
        }
        if (performance.now() >= end && drawn < ordered.length) return true;
      }
      if (shown) spare = shown.canvas;
      shown = wanted;
      wanted = null;
      return false;
    },
    leavesOut: (lines) => shown !== null && [...lines].every((edge) => shown!.without.has(edge)),
    paint(context, transform) {
      if (!shown) return;
      const {k, x, y} = placeOf(shown, transform);
      // Only what is inside the frame, and of an enlarged picture quickly: it is drawn anew at rest.
      const [x0, y0] = [Math.max(0, -x / k), Math.max(0, -y / k)];
      const x1 = Math.min(width + 2 * overX, (width - x) / k);
      const y1 = Math.min(height + 2 * overY, (height - y) / k);
      if (x1 <= x0 || y1 <= y0) return;
      context.imageSmoothingEnabled = k === 1;
      const [w, h] = [x1 - x0, y1 - y0];
      context.drawImage(
        shown.canvas,
        scale * x0,
        scale * y0,
        scale * w,
        scale * h,
        x + k * x0,
        y + k * y0,
        k * w,
        k * h
      );
    },
    busy: () => wanted !== null,
    covers(transform) {
      if (!shown) return false;
      const {k, x, y} = placeOf(shown, transform);
      const full = {x: k * (width + 2 * overX), y: k * (height + 2 * overY)};
      return x <= 0 && y <= 0 && x + full.x >= width && y + full.y >= height;
    },
    sharp: (transform) => (wanted ?? shown)?.transform.k === transform.k
  };

  /** Where a picture's corner stands at a transform, and how much it is enlarged. */
  function placeOf(picture: Picture, transform: ZoomTransform): {k: number; x: number; y: number} {
    const k = transform.k / picture.transform.k;
    return {
      k,
      x: transform.x - k * (picture.transform.x + overX),
      y: transform.y - k * (picture.transform.y + overY)
    };
  }
}

/** Draws a line where it crosses the bounds. */
export function drawLine(
  context: CanvasRenderingContext2D,
  {source, target, colour, opacity, width}: SceneEdge,
  transform: ZoomTransform,
  paint: CanvasPaint,
  bounds: {x0: number; y0: number; x1: number; y1: number}
): void {
  const [x1, y1] = [transform.applyX(source.x), transform.applyY(source.y)];
  const [x2, y2] = [transform.applyX(target.x), transform.applyY(target.y)];
  if (Math.max(x1, x2) < bounds.x0 || Math.min(x1, x2) > bounds.x1) return;
  if (Math.max(y1, y2) < bounds.y0 || Math.min(y1, y2) > bounds.y1) return;
  context.globalAlpha = opacity;
  context.strokeStyle = paint.colour(colour);
  context.lineWidth = width;
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}
