import type {Layout, Sandbox} from "../sandbox-types.js";

interface Placed {
  below: HTMLElement;
  room: (height: number) => void;
}

export interface CellPlaces {
  /** Watches the heights of these cells from now on. */
  watch: (cells: ReadonlyMap<string, Placed>) => void;
  /** Gives each cell the room that its drawing takes in the frame. */
  place: (layout: Layout) => void;
  end: () => void;
}

/**
 * Keeps page and frame in step: the frame leaves below each drawing as much room as the cell's source takes on the page, and the page
 * leaves above each source as much as its drawing takes in the frame, which lies behind.
 */
export function cellPlaces(box: Pick<Sandbox, "room">): CellPlaces {
  let cells: ReadonlyMap<string, Placed> = new Map();
  let heights: Record<string, number> = {};
  let waiting = false;
  const tell = () => {
    waiting = false;
    heights = Object.fromEntries([...cells].map(([id, {below}]) => [id, below.offsetHeight]));
    box.room(heights);
  };
  const observer = new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    queueMicrotask(tell);
  });
  return {
    watch(next) {
      for (const [id, {below}] of cells) if (!next.has(id)) observer.unobserve(below);
      for (const [id, {below}] of next) if (!cells.has(id)) observer.observe(below);
      cells = new Map(next);
      tell();
    },
    place({cells: drawn}) {
      for (const [i, {cell, top, height}] of drawn.entries()) {
        // The frame rounds; the distance to the next cell is exact in sum.
        const next = drawn[i + 1];
        const exact = next ? next.top - top - (heights[cell] ?? 0) : height;
        cells.get(cell)?.room(Math.abs(exact - height) <= 2 ? exact : height);
      }
    },
    end: () => observer.disconnect()
  };
}
