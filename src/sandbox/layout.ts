import type {CellView} from "./cell-view.js";
import type {FromFrame} from "./messages.js";

type Layout = Extract<FromFrame, {type: "layout"}>;

/** Reports where cells are drawn, soon after that changed; `look` says that cells came or went. */
export function watchLayout(
  root: HTMLElement,
  views: () => CellView[],
  report: (layout: Layout) => void
): {look: () => void} {
  let last = "";
  let waiting = false;
  const tell = () => {
    waiting = false;
    const cells = views().map(({root: cell}) => {
      return {cell: cell.dataset["cell"]!, top: round(cell.offsetTop), height: round(cell.offsetHeight)};
    });
    const layout: Layout = {type: "layout", height: round(root.scrollHeight), cells};
    const now = JSON.stringify(layout);
    if (now !== last) report(layout);
    last = now;
  };
  const look = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(tell, 16);
  };
  const sizes = new ResizeObserver(look);
  sizes.observe(root);
  return {
    look() {
      for (const {root: cell} of views()) sizes.observe(cell);
      look();
    }
  };
}

function round(pixels: number): number {
  return Math.min(1_000_000, Math.max(0, Math.ceil(pixels)));
}
