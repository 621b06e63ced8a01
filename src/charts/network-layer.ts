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
  /** Whether the picture fills the frame at this transform without being enlarged. */
  fits(transform: ZoomTransform): boolean;
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
    canvas.width = scale * (width + 2 * overX);
    canvas.height = scale * (height + 2 * overY);
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
      const k = transform.k / shown.transform.k;
      const x = transform.x - k * (shown.transform.x + overX);
      const y = transform.y - k * (shown.transform.y + overY);
      context.drawImage(shown.canvas, x, y, k * (width + 2 * overX), k * (height + 2 * overY));
    },
    fits(transform) {
      const at = wanted ?? shown;
      if (!at || at.transform.k !== transform.k) return false;
      return (
        Math.abs(transform.x - at.transform.x) < 0.8 * overX && Math.abs(transform.y - at.transform.y) < 0.8 * overY
      );
    }
  };
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
