import {select as selectElement} from "d3-selection";
import type {BaseType, Selection as Elements} from "d3-selection";
import {sameSelection} from "../analysis/selection.js";
import type {Selection} from "../analysis/selection.js";
import {reachByFinger} from "./finger.js";
import {markName} from "./mark-name.js";
import {currentWhenOpened} from "./opened.js";
import {tooltip} from "./tooltip.js";
import type {Tip} from "./tooltip.js";

export type OnOpen = (focus: Selection) => void;

export interface MarkOptions<Datum> {
  /** Names the mark over redraws: keyboard focus comes back to it. */
  key: (datum: Datum, index: number) => string;
  /** What a screen reader says: name, number, what the number counts. It goes on from the texts seen in the mark. */
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
 * Enter or Space; by a finger also from beside it, where no other is nearer. Children of class "shape" get the outline on hover.
 */
export function mark<Element extends BaseType & globalThis.Element, Datum, Parent extends BaseType, ParentDatum>(
  elements: Elements<Element, Datum, Parent, ParentDatum>,
  {key, label, focus, onOpen, tip, opened}: MarkOptions<Datum>
): Elements<Element, Datum, Parent, ParentDatum> {
  return elements.each(function (datum, index) {
    const element = selectElement(this as globalThis.Element);
    const opens = focus(datum, index);
    const active = opens !== null && onOpen !== undefined;
    const current = opens !== null && isOpened(opened, opens);
    element
      .classed("mark", true)
      .classed("opened", current)
      .attr("data-key", key(datum, index))
      .attr("role", active ? "button" : "img")
      .attr("aria-label", markName(this as globalThis.Element, label(datum, index)))
      .attr("aria-current", current ? "true" : null)
      .attr("tabindex", active ? 0 : null);
    if (tip) tooltip(this, () => tip(datum, index));
    if (opens !== null && opened !== undefined) currentWhenOpened(this as globalThis.Element, opens);
    if (!active) return;
    reachByFinger((this as globalThis.Element).ownerDocument);
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
  return opened ? sameSelection(opened, focus) : false;
}

/** One tab stop for all marks under `root`: arrow keys go to the nearest mark that way, Home and End to the first and last, Page Down and Page Up through all. */
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
          : key in steps
            ? all[at + steps[key]!]
            : key in directions
              ? towards(all, at, directions[key]!)
              : null;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
  return root;
}

/** Where marks stand in a crowd, arrow keys may pass one by: these pass none. */
const steps: Record<string, number> = {PageDown: 1, PageUp: -1};

const directions: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1]
};

/**
 * The next mark of the same row (or column, going up or down): one that shares half its height (width) with this one. Where there is
 * none, the nearest mark in that direction, straying sideways counting double; where there is none either, the next in order.
 */
function towards<Mark extends Element>(all: Mark[], at: number, [dx, dy]: [number, number]): Mark | undefined {
  const boxes = all.map((element) => element.getBoundingClientRect());
  const here = boxes[at]!;
  const scored = boxes.flatMap((box, i): {i: number; aligned: boolean; distance: number}[] => {
    const x = box.left + box.width / 2 - here.left - here.width / 2;
    const y = box.top + box.height / 2 - here.top - here.height / 2;
    const ahead = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    if (i === at || ahead < 0.5) return [];
    const aligned = dx
      ? shareHalf(here.top, here.height, box.top, box.height)
      : shareHalf(here.left, here.width, box.left, box.width);
    // Of a row's parts the one straight ahead, but never past a nearer row.
    if (aligned) return [{i, aligned, distance: ahead + aside / 100}];
    return aside > 2 * ahead ? [] : [{i, aligned, distance: ahead + 2 * aside}];
  });
  scored.sort((a, b) => Number(b.aligned) - Number(a.aligned) || a.distance - b.distance);
  return all[scored[0]?.i ?? at + (dx + dy > 0 ? 1 : -1)];
}

/** Whether two stretches, each from its start and as long as it is, have at least half of the shorter one in common. */
function shareHalf(a: number, aLength: number, b: number, bLength: number): boolean {
  return Math.min(a + aLength, b + bLength) - Math.max(a, b) >= Math.min(aLength, bLength) / 2;
}
