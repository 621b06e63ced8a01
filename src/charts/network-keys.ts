import {element} from "../components/element.js";
import type {OnOpen} from "../components/marks.js";
import type {Scene, SceneNode} from "./network-scene.js";

export interface NodeList {
  list: HTMLElement;
  /** The node that has the keyboard's focus. */
  focused(): SceneNode | null;
}

const ways: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * The nodes of a drawing as a list that a keyboard and a screen reader go through, for the inside of a canvas: one tab stop, arrow keys
 * go to the nearest node that way, Home and End to the first and last, Enter and Space open.
 */
export function nodeList(
  {nodes}: Scene,
  onOpen: OnOpen | undefined,
  changed: (node: SceneNode | null) => void
): NodeList {
  let focused: SceneNode | null = null;
  const first = nodes.find(({opened}) => opened) ?? nodes[0];
  const items = nodes.map((node) => {
    const button = element(
      "button",
      {
        type: "button",
        class: "mark",
        "data-key": node.key,
        "aria-current": node.opened ? "true" : null,
        tabindex: node === first ? 0 : -1
      },
      node.label
    );
    button.setAttribute("aria-label", node.label);
    button.addEventListener("click", (event) => {
      event.stopPropagation();
      onOpen?.(node.focus);
    });
    return button;
  });
  const list = element("ul", {}, ...items.map((button) => element("li", {}, button)));
  list.addEventListener("focusin", (event) => {
    const at = items.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    for (const [i, button] of items.entries()) button.tabIndex = i === at ? 0 : -1;
    changed((focused = nodes[at]!));
  });
  list.addEventListener("focusout", () => changed((focused = null)));
  list.addEventListener("keydown", (event) => {
    const at = items.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    const {key} = event;
    const next =
      key === "Home" ? 0 : key === "End" ? items.length - 1 : key in ways ? towards(nodes, at, ways[key]!) : null;
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus({preventScroll: true});
  });
  return {list, focused: () => focused};
}

/** The nearest node in a direction, straying sideways counting double; the next in order where there is none. */
function towards(nodes: readonly SceneNode[], at: number, [dx, dy]: [number, number]): number {
  const here = nodes[at]!;
  let best = at + (dx + dy > 0 ? 1 : -1);
  let nearest = Infinity;
  nodes.forEach((node, i) => {
    const [x, y] = [node.x - here.x, node.y - here.y];
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (i === at || ahead < 0.5 || aside > 2 * ahead || ahead + 2 * aside >= nearest) return;
    [best, nearest] = [i, ahead + 2 * aside];
  });
  return best;
}
