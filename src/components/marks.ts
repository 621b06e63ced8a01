import {select as selectElement} from "d3-selection";
import type {BaseType, Selection as Elements} from "d3-selection";
import {everything} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {tooltip} from "./tooltip.js";
import type {Tip} from "./tooltip.js";

export type OnOpen = (focus: Selection) => void;

export interface MarkOptions<Datum> {
  /** Names the mark over redraws: keyboard focus comes back to it. */
  key: (datum: Datum, index: number) => string;
  /** What a screen reader says: name, number, what the number counts. */
  label: (datum: Datum, index: number) => string;
  /** The narrowing of the selection that the mark stands for; null where it opens nothing (no papers). */
  focus: (datum: Datum, index: number) => Selection | null;
  onOpen?: OnOpen | undefined;
  /** Two lines for the tooltip; none without. */
  tip?: (datum: Datum, index: number) => Tip;
  /** What is open now: its mark gets the class "opened" and is announced as current. */
  opened?: Selection | null | undefined;
}

/**
 * Makes each element of a d3 selection (usually groups) a mark: focusable, named, with a tooltip, and opening its papers by click,
 * Enter or Space. Children of class "shape" get the outline on hover.
 */
export function mark<Element extends BaseType & globalThis.Element, Datum, Parent extends BaseType, ParentDatum>(
  elements: Elements<Element, Datum, Parent, ParentDatum>,
  {key, label, focus, onOpen, tip, opened}: MarkOptions<Datum>
): Elements<Element, Datum, Parent, ParentDatum> {
  return elements.each(function (datum, index) {
    const element = selectElement(this as globalThis.Element);
    const opens = focus(datum, index);
    const active = opens !== null && onOpen !== undefined;
    element
      .classed("mark", true)
      .classed("opened", opens !== null && isOpened(opened, opens))
      .attr("data-key", key(datum, index))
      .attr("role", active ? "button" : "img")
      .attr("aria-label", label(datum, index))
      .attr("aria-current", opens !== null && isOpened(opened, opens) ? "true" : null)
      .attr("tabindex", active ? 0 : null);
    if (tip) tooltip(this, () => tip(datum, index));
    if (!active) return;
    element
      .on("click", (event: MouseEvent) => {
        event.stopPropagation();
        onOpen(opens);
      })
      .on("keydown", (event: KeyboardEvent) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        event.stopPropagation();
        onOpen(opens);
      });
  });
}

/** Whether what is open is what a mark stands for. */
export function isOpened(opened: Selection | null | undefined, focus: Selection): boolean {
  if (!opened) return false;
  return (Object.keys(everything) as (keyof Selection)[]).every(
    (clause) => String(opened[clause] ?? "") === String(focus[clause] ?? "")
  );
}

/** One tab stop for all marks under `root`: arrow keys go to the nearest mark that way, Home and End to the first and last. */
export function rove<Root extends Element>(root: Root): Root {
  const marks = () => Array.from(root.querySelectorAll<SVGElement | HTMLElement>(".mark[tabindex]"));
  const [first] = [root.querySelector(".mark.opened[tabindex]") ?? root.querySelector(".mark[tabindex]")];
  for (const element of marks()) element.setAttribute("tabindex", element === first ? "0" : "-1");
  root.addEventListener("focusin", (event) => {
    const current = (event.target as Element).closest(".mark[tabindex]");
    if (current) for (const element of marks()) element.setAttribute("tabindex", element === current ? "0" : "-1");
  });
  root.addEventListener("keydown", (event) => {
    const {key} = event as KeyboardEvent;
    const all = marks();
    const at = all.indexOf((event.target as Element).closest(".mark[tabindex]") as SVGElement);
    if (at < 0) return;
    const next =
      key === "Home"
        ? all[0]
        : key === "End"
          ? all.at(-1)
          : key in directions
            ? towards(all, at, directions[key]!)
            : null;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return root;
}

const directions: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/** The nearest mark in a direction, straying sideways counting double; where there is none, the next or previous in order. */
function towards<Mark extends Element>(all: Mark[], at: number, [dx, dy]: [number, number]): Mark | undefined {
  const centres = all.map((element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2] as const;
  });
  const [x, y] = centres[at]!;
  let best = -1;
  let nearest = Infinity;
  for (const [i, [cx, cy]] of centres.entries()) {
    const ahead = (cx - x) * dx + (cy - y) * dy;
    const aside = Math.abs((cx - x) * dy) + Math.abs((cy - y) * dx);
    if (i === at || ahead < 0.5 || aside > 2 * ahead) continue;
    if (ahead + 2 * aside < nearest) [best, nearest] = [i, ahead + 2 * aside];
  }
  return best >= 0 ? all[best] : all[at + (dx + dy > 0 ? 1 : -1)];
}
