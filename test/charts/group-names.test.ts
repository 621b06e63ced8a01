import {expect, it} from "vitest";
import {placeGroupNames} from "../../src/charts/group-names.ts";

const bounds = {x0: 0, y0: 0, x1: 400, y1: 400};
const name = {group: 0, width: 60, height: 14};

it("covers no disc where a disc of the group has a free side, be it far from its middle", () => {
  const crowd = Array.from({length: 25}, (_, i) => ({
    x: 60 + 24 * (i % 5),
    y: 60 + 24 * Math.floor(i / 5),
    r: 6,
    group: i % 2
  }));
  const discs = [...crowd, {x: 110, y: 300, r: 6, group: 0}];
  const [place] = placeGroupNames([name], discs, bounds);
  const {x, y, anchor} = place!;
  const x0 = anchor === "start" ? x : anchor === "end" ? x - name.width : x - name.width / 2;
  const covered = discs.filter(
    (disc) =>
      disc.x + disc.r > x0 && disc.x - disc.r < x0 + name.width && Math.abs(disc.y - y) < disc.r + name.height / 2
  );
  expect(covered).toEqual([]);
});

it("never lies over another name or the edge", () => {
  const discs = [
    {x: 20, y: 20, r: 6, group: 0},
    {x: 22, y: 22, r: 6, group: 1}
  ];
  const [first, second] = placeGroupNames([name, {...name, group: 1}], discs, {x0: 0, y0: 0, x1: 90, y1: 60});
  expect(first!.anchor).toBe("start");
  expect(second === null || Math.abs(second!.y - first!.y) >= name.height).toBe(true);
  expect(placeGroupNames([name], discs, {x0: 0, y0: 0, x1: 50, y1: 40})).toEqual([null]);
});
