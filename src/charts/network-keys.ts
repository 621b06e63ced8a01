import {element} from "../components/element.js";
import {isOpened} from "../components/marks.js";
import type {MarkOptions} from "../components/marks.js";
import {linksOf} from "./network-link-keys.js";
import type {Scene, SceneEdge, SceneNode} from "./network-scene.js";

export interface NodeList {
  list: HTMLElement;
  /** The node that has the keyboard's focus, or one of whose links has. */
  focused(): SceneNode | null;
  /** The link that has the keyboard's focus. */
  link(): SceneEdge | null;
}

const ways: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/** The node whose link was opened last: drawn anew it has its links again, so that the focus finds the one it was on. */
let last: string | null = null;

/**
 * The nodes of a drawing as a list that a keyboard and a screen reader go through, for the inside of a canvas: one tab stop, arrow keys
 * go to the nearest node that way, Home and End to the first and last, Page Down and Page Up through all, Enter and Space open. The node that has the focus has its links
 * as a list of their own, one tab further.
 */
export function nodeList(
  {nodes, edges}: Scene,
  {onOpen, opened}: Pick<MarkOptions<unknown>, "onOpen" | "opened">,
  changed: (node: SceneNode | null) => void
): NodeList {
  let focused: SceneNode | null = null;
  let link: SceneEdge | null = null;
  let links: HTMLElement | null = null;
  const walked = edges.some(({focus}) => isOpened(opened, focus)) ? nodes.find(({key}) => key === last) : null;
  const first = walked ?? nodes.find(({opened}) => opened) ?? nodes[0];
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
  if (first) unfold(nodes.indexOf(first));
  list.addEventListener("focusin", (event) => {
    const at = items.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    for (const [i, button] of items.entries()) button.tabIndex = i === at ? 0 : -1;
    unfold(at);
    changed((focused = nodes[at]!));
  });
  list.addEventListener("focusout", () => {
    link = null;
    changed((focused = null));
  });
  list.addEventListener("keydown", (event) => {
    const at = items.indexOf(event.target as HTMLButtonElement);
    if (at < 0) return;
    const {key} = event;
    const step = key === "PageDown" ? 1 : key === "PageUp" ? -1 : 0;
    const next = step
      ? at + step
      : key === "Home"
        ? 0
        : key === "End"
          ? items.length - 1
          : key in ways
            ? towards(nodes, at, ways[key]!)
            : null;
    if (next === null) return;
    event.preventDefault();
    items[next]?.focus({preventScroll: true});
  });
  return {list, focused: () => focused, link: () => link};

  /** Puts a node's links after it, in place of another's. */
  function unfold(at: number): void {
    const node = nodes[at]!;
    const own = items[at]!;
    if (links && own.nextElementSibling === links) return;
    links?.remove();
    links = linksOf(node, edges, {
      opened,
      open: ({focus}) => {
        last = node.key;
        onOpen?.(focus);
      },
      onFocus: (edge) => {
        link = edge;
        changed((focused = node));
      },
      onLeave: () => own.focus({preventScroll: true})
    });
    if (links) own.after(links);
  }
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
