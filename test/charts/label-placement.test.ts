import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {placeLabels} from "../../src/charts/label-placement.ts";
import type {Box} from "../../src/charts/label-geometry.ts";
import type {LabelRequest, PlacedLabel} from "../../src/charts/label-placement.ts";

const bounds: Box = {x0: 0, y0: 0, x1: 400, y1: 300};
const requests = fc.array(
  fc.record({
    x: fc.integer({min: 0, max: 400}),
    y: fc.integer({min: 0, max: 300}),
    r: fc.integer({min: 2, max: 18}),
    width: fc.integer({min: 10, max: 160}),
    height: fc.constant(16)
  }),
  {maxLength: 30}
);

function boxOf({width, height}: LabelRequest, {x, y, anchor}: PlacedLabel): Box {
  const x0 = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return {x0, x1: x0 + width, y0: y - height / 2, y1: y + height / 2};
}

it("never lets labels touch each other or leave the drawing", () => {
  fc.assert(
    fc.property(requests, (wanted) => {
      const boxes = placeLabels(wanted, [], bounds).flatMap((label, i) => (label ? [boxOf(wanted[i]!, label)] : []));
      for (const [i, a] of boxes.entries()) {
        expect(a.x0 >= bounds.x0 && a.x1 <= bounds.x1 && a.y0 >= bounds.y0 && a.y1 <= bounds.y1).toBe(true);
        for (const b of boxes.slice(i + 1))
          expect(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1).toBe(false);
      }
    })
  );
});

it("places the first label and keeps clear of obstacles", () => {
  const wanted = [{x: 200, y: 150, r: 6, width: 80, height: 16}];
  expect(placeLabels(wanted, [], bounds)).toEqual([{x: 211, y: 150, anchor: "start"}]);
  const right = {x: 250, y: 150, r: 40};
  expect(placeLabels(wanted, [right], bounds)).toEqual([{x: 189, y: 150, anchor: "end"}]);
  const everywhere = {x: 200, y: 150, r: 250};
  expect(placeLabels(wanted, [everywhere], bounds)).toEqual([null]);
});

it("places what leads further off, tied to its mark, before it leaves it out", () => {
  const mark = {x: 200, y: 150, r: 6};
  const wanted = {...mark, width: 80, height: 16};
  const around = {x: 200, y: 150, r: 30};
  expect(placeLabels([wanted], [around], bounds)).toEqual([null]);
  const [label] = placeLabels([{...wanted, leads: true}], [around], bounds);
  const [x, y] = label!.tie!;
  expect(Math.hypot(x - mark.x, y - mark.y)).toBeGreaterThan(30);
  expect(Math.hypot(x - mark.x, y - mark.y)).toBeLessThan(45);
  expect(placeLabels([{...wanted, leads: true}], [{x: 200, y: 150, r: 250}], bounds)).toEqual([null]);
});

it("lets nothing but what insists stand over marks, where it covers the fewest", () => {
  const [wanted] = [{x: 200, y: 150, r: 6, width: 80, height: 16, insists: true}];
  const few = [
    {x: 200, y: 150, r: 250},
    {x: 250, y: 150, r: 20}
  ];
  expect(placeLabels([wanted], few, bounds)).toEqual([{x: 189, y: 150, anchor: "end"}]);
});
