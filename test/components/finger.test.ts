// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {afterEach, describe, expect, it, vi} from "vitest";
import {fingerReach, reachByFinger} from "../../src/components/finger.ts";

interface Spot {
  x: number;
  y: number;
}

/** How large marks are, from the middle to the edge, px. */
const radius = 5;
/** How much farther than the nearest mark a pressed one may be: marks are looked for in steps. */
const step = 4;

/** A page with round marks, on which a finger or another pointer lands. */
function page(marks: Spot[], {under = null}: {under?: Element | null} = {}) {
  const root = document.createElement("div");
  document.body.replaceChildren(root, ...(under ? [under] : []));
  const pressed: number[] = [];
  const elements = marks.map((_, i) => {
    const mark = root.appendChild(document.createElement("div"));
    mark.className = "mark";
    mark.setAttribute("tabindex", "0");
    mark.addEventListener("click", () => pressed.push(i));
    return mark;
  });
  const gaps = (at: Spot) => marks.map(({x, y}) => Math.max(0, Math.hypot(x - at.x, y - at.y) - radius));
  const at = (x: number, y: number) => {
    const i = gaps({x, y}).findIndex((gap) => gap === 0);
    return i < 0 ? (under ?? root) : elements[i]!;
  };
  document.elementFromPoint = at;
  reachByFinger(document);
  const press = ({x, y}: Spot, pointerType: string) => {
    const target = at(x, y);
    target.dispatchEvent(Object.assign(new Event("pointerdown", {bubbles: true}), {pointerType}));
    target.dispatchEvent(new MouseEvent("click", {bubbles: true, clientX: x, clientY: y}));
  };
  return {press, pressed, gaps};
}

const place = fc.integer({min: 0, max: 120});
const spot = fc.record({x: place, y: place});

afterEach(() => vi.restoreAllMocks());

describe("a finger", () => {
  it("presses the mark nearest to it within its reach, once, and else none", () => {
    fc.assert(
      fc.property(fc.array(spot, {maxLength: 12}), spot, (marks, finger) => {
        const {press, pressed, gaps} = page(marks);
        press(finger, "touch");
        const nearest = Math.min(...gaps(finger));
        if (pressed.length) {
          expect(pressed).toHaveLength(1);
          const gap = gaps(finger)[pressed[0]!]!;
          expect(gap).toBeLessThanOrEqual(fingerReach);
          expect(gap).toBeLessThanOrEqual(nearest + step);
        } else expect(nearest).toBeGreaterThan(fingerReach - step);
      })
    );
  });

  it("is what reaches beside marks: a mouse and a pen press what they are on", () => {
    for (const pointer of ["mouse", "pen"]) {
      const {press, pressed} = page([{x: 50, y: 50}]);
      press({x: 62, y: 50}, pointer);
      expect(pressed).toEqual([]);
      press({x: 52, y: 50}, pointer);
      expect(pressed).toEqual([0]);
    }
  });

  it.each(["a", "button", "label"])("leaves a mark beside it alone when it lands on a %s", (name) => {
    const under = document.createElement(name);
    if (name === "a") under.setAttribute("href", "#");
    const {press, pressed} = page([{x: 50, y: 50}], {under});
    press({x: 62, y: 50}, "touch");
    expect(pressed).toEqual([]);
  });
});
