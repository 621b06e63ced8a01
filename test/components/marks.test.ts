// @vitest-environment jsdom
import {select} from "d3-selection";
import {describe, expect, it, vi} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {isOpened, mark, rove} from "../../src/components/marks.ts";

const names = ["a", "b", "c"];
const focusOf = (name: string): Selection => ({...everything, topics: [name]});

function chart({onOpen, opened}: {onOpen?: (focus: Selection) => void; opened?: Selection} = {}) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  document.body.replaceChildren(svg);
  const groups = select(svg).selectAll<SVGGElement, string>("g").data(names).join("g");
  mark(groups, {
    key: (name) => name,
    label: (name) => `${name}, 2 papers`,
    focus: (name) => (name === "c" ? null : focusOf(name)),
    onOpen,
    opened,
    tip: (name) => [name, "2 papers"]
  });
  const [a, b, c] = Array.from(svg.querySelectorAll<SVGGElement>(".mark"));
  return {svg, a: a!, b: b!, c: c!};
}

const press = (element: Element, key: string) =>
  element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));

describe("a mark", () => {
  it("opens its papers by click, Enter and Space, and by nothing else", () => {
    const onOpen = vi.fn();
    const {a} = chart({onOpen});
    a.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    press(a, "Enter");
    press(a, " ");
    press(a, "x");
    expect(onOpen.mock.calls).toEqual([[focusOf("a")], [focusOf("a")], [focusOf("a")]]);
  });

  it("has a name, and is a button only where it opens something", () => {
    const {a, c} = chart({onOpen: () => {}});
    expect([a.getAttribute("role"), a.getAttribute("tabindex"), a.getAttribute("aria-label")]).toEqual([
      "button",
      "0",
      "a, 2 papers"
    ]);
    expect([c.getAttribute("role"), c.getAttribute("tabindex")]).toEqual(["img", null]);
  });

  it("shows when it is open", () => {
    const {a, b} = chart({onOpen: () => {}, opened: focusOf("b")});
    expect(a.classList.contains("opened")).toBe(false);
    expect(b.classList.contains("opened")).toBe(true);
    expect(b.getAttribute("aria-current")).toBe("true");
  });

  it("is open only where every clause is the same", () => {
    expect(isOpened(focusOf("a"), focusOf("a"))).toBe(true);
    expect(isOpened({...focusOf("a"), code: ["linked"]}, focusOf("a"))).toBe(false);
    expect(isOpened(null, focusOf("a"))).toBe(false);
    const both = (code: Selection["code"]): Selection => ({...focusOf("a"), and: [{...everything, code}]});
    expect(isOpened(both(["linked"]), both(["linked"]))).toBe(true);
    expect(isOpened(both(["linked"]), both(["none"]))).toBe(false);
  });
});

describe("roving focus", () => {
  it("is one tab stop, at the open mark if there is one", () => {
    const {svg, a, b} = chart({onOpen: () => {}, opened: focusOf("b")});
    rove(svg);
    expect([a, b].map((element) => element.getAttribute("tabindex"))).toEqual(["-1", "0"]);
  });

  it("moves with the arrow keys, Home and End", () => {
    const {svg, a, b} = chart({onOpen: () => {}});
    rove(svg);
    a.focus();
    press(a, "ArrowDown");
    expect(document.activeElement).toBe(b);
    expect([a, b].map((element) => element.getAttribute("tabindex"))).toEqual(["-1", "0"]);
    press(b, "ArrowUp");
    expect(document.activeElement).toBe(a);
    press(a, "ArrowUp");
    expect(document.activeElement).toBe(a);
    press(a, "End");
    expect(document.activeElement).toBe(b);
    press(b, "Home");
    expect(document.activeElement).toBe(a);
  });

  it("goes to the nearest mark in the direction of the arrow", () => {
    const {svg, a, b} = chart({onOpen: () => {}});
    const third = svg.appendChild(a.cloneNode(true) as SVGGElement);
    const at = (element: Element, left: number, top: number) =>
      (element.getBoundingClientRect = () => ({left, top, width: 10, height: 10}) as DOMRect);
    at(a, 0, 0);
    at(b, 5, 100);
    at(third, 100, 5);
    rove(svg);
    a.focus();
    press(a, "ArrowRight");
    expect(document.activeElement).toBe(third);
    press(third, "ArrowLeft");
    expect(document.activeElement).toBe(a);
    press(a, "ArrowDown");
    expect(document.activeElement).toBe(b);
  });

  it("stays on its row, and goes up and down row by row, where rows are closer than marks", () => {
    const {svg, a} = chart({onOpen: () => {}});
    const marks = Array.from({length: 6}, () => svg.appendChild(a.cloneNode(true) as SVGGElement));
    svg.replaceChildren(...marks);
    // Three bars of two parts each: long and short, short and long, long and short.
    const parts = [
      [0, 200],
      [200, 10],
      [0, 8],
      [8, 150],
      [0, 200],
      [200, 10]
    ] as const;
    for (const [i, [left, width]] of parts.entries())
      marks[i]!.getBoundingClientRect = () => ({left, width, top: 24 * Math.floor(i / 2), height: 14}) as DOMRect;
    rove(svg);
    const steps = (from: number, ...keys: string[]) => {
      marks[from]!.focus();
      for (const key of keys) press(document.activeElement!, key);
      return marks.indexOf(document.activeElement as SVGGElement);
    };
    expect(steps(0, "ArrowRight")).toBe(1);
    expect(steps(5, "ArrowLeft")).toBe(4);
    expect(steps(2, "ArrowRight")).toBe(3);
    expect(steps(0, "ArrowDown")).toBe(3);
    expect(steps(2, "ArrowDown")).toBe(4);
    expect(steps(4, "ArrowUp", "ArrowUp")).toBe(0);
  });
});
