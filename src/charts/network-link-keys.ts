import type {Selection} from "../analysis/selection.js";
import {element} from "../components/element.js";
import {isOpened} from "../components/marks.js";
import type {SceneEdge, SceneNode} from "./network-scene.js";

export interface LinkKeys {
  opened: Selection | null | undefined;
  open: (edge: SceneEdge) => void;
  onFocus: (edge: SceneEdge) => void;
  /** Told when Escape or the arrow before the first link goes back to the node. */
  onLeave: () => void;
}

/**
 * The links of a node as a list for a keyboard and a screen reader, the strongest first; null where it has none. One tab stop: arrow keys
 * go to the next and the one before, Home and End to the first and last, Enter and Space open, Escape goes back to the node.
 */
export function linksOf(
  node: SceneNode,
  edges: readonly SceneEdge[],
  {opened, open, onFocus, onLeave}: LinkKeys
): HTMLElement | null {
  const own = edges
    .filter(({source, target}) => source === node || target === node)
    .sort((a, b) => b.width - a.width || (a.key < b.key ? -1 : 1));
  if (!own.length) return null;
  const first = Math.max(
    0,
    own.findIndex(({focus}) => isOpened(opened, focus))
  );
  const buttons = own.map((edge, i) => {
    const button = element(
      "button",
      {
        type: "button",
        class: "mark link",
        "data-key": edge.key,
        "aria-current": isOpened(opened, edge.focus) ? "true" : null,
        tabindex: i === first ? 0 : -1
      },
      edge.label
    );
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      open(edge);
    });
    return button;
  });
  const list = element(
    "ul",
    {"aria-label": `Links of ${node.name}`},
    ...buttons.map((button) => element("li", {}, button))
  );
  const at = (event: Event) => buttons.indexOf(event.target as HTMLButtonElement);
  list.addEventListener("focusin", (event) => {
    for (const [i, button] of buttons.entries()) button.tabIndex = i === at(event) ? 0 : -1;
    onFocus(own[at(event)]!);
  });
  list.addEventListener("keydown", (event) => {
    const to = target(event.key, at(event), buttons.length);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (to < 0) onLeave();
    else buttons[to]?.focus({preventScroll: true});
  });
  return list;
}

/** Which link a key goes to, −1 for back to the node, null for other keys. */
function target(key: string, at: number, links: number): number | null {
  if (key === "ArrowDown" || key === "ArrowRight") return Math.min(at + 1, links - 1);
  if (key === "ArrowUp" || key === "ArrowLeft") return at - 1;
  if (key === "Home") return 0;
  if (key === "End") return links - 1;
  return key === "Escape" ? -1 : null;
}
