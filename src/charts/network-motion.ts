import type {Places} from "./network-places.js";

/** Milliseconds in which things move to their new place. */
const duration = 200;

/** Whether the reader asked for less motion. */
export function still(): boolean {
  return typeof matchMedia !== "function" || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Moves things from where they were to where they are, drawing each step; those that were not there begin where they are. */
export function glide(
  things: {key: string; x: number; y: number}[],
  from: Places,
  draw: () => void,
  {now = () => performance.now(), next = (step: () => void) => void requestAnimationFrame(step)} = {}
): void {
  if (still()) return;
  const moves = things.flatMap((thing) => {
    const start = from.get(thing.key);
    const far = start && Math.hypot(start[0] - thing.x, start[1] - thing.y) > 1;
    return far ? [{thing, start, end: [thing.x, thing.y] as const}] : [];
  });
  if (!moves.length) return;
  const began = now();
  const step = () => {
    const part = Math.min(1, (now() - began) / duration);
    const eased = part < 0.5 ? 2 * part * part : 1 - 2 * (1 - part) * (1 - part);
    for (const {thing, start, end} of moves) {
      thing.x = start[0] + (end[0] - start[0]) * eased;
      thing.y = start[1] + (end[1] - start[1]) * eased;
    }
    draw();
    if (part < 1) next(step);
  };
  step();
}
