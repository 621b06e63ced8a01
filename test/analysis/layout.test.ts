import {describe, expect, it} from "vitest";
import {networkLayout} from "../../src/analysis/layout.ts";

describe("the layout", () => {
  const nodes = [3, 5, 4, 6, 3].map((r, i) => ({r, group: i % 2}));
  const links = [
    {source: 0, target: 2, weight: 2},
    {source: 1, target: 3, weight: 5}
  ];

  it("is the same on every run and keeps nodes apart", () => {
    const placed = networkLayout(nodes, links);
    expect(networkLayout(nodes, links)).toEqual(placed);
    for (const [i, [x, y]] of placed.entries())
      for (const [j, [u, v]] of placed.entries())
        if (i < j) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(nodes[i]!.r + nodes[j]!.r);
  });

  it("moves nodes little when one of them goes", () => {
    const placed = networkLayout(nodes, links);
    const homes = nodes.map((node, i) => ({...node, home: placed[i]!}));
    const without = networkLayout(homes.slice(0, 4), links);
    for (const [i, [x, y]] of without.entries())
      expect(Math.hypot(x - placed[i]![0], y - placed[i]![1])).toBeLessThan(45);
  });

  it("draws the members of a group together, the first group too", () => {
    const spread = (group: number) => {
      const starts = [0, 1, 2, 3].map((i) => ({
        r: 4,
        group: i % 2 ? -1 : group,
        start: [60 * i, 40 * (i % 3)] as const
      }));
      const [[x, y], , [u, v]] = networkLayout(starts, []) as [[number, number], [number, number], [number, number]];
      return Math.hypot(x - u, y - v);
    };
    expect(spread(0)).toBeLessThan(0.8 * spread(-1));
    expect(spread(0)).toBe(spread(3));
  });

  it("draws together what is linked, the more the stronger", () => {
    const four = [0, 1, 2, 3].map((i) => ({r: 4, group: -1, start: [100 * (i % 2), 100 * Math.floor(i / 2)] as const}));
    const [a, b, c, d] = networkLayout(four, [
      {source: 0, target: 1, weight: 1},
      {source: 2, target: 3, weight: 5}
    ]) as [[number, number], [number, number], [number, number], [number, number]];
    const long = ([x, y]: [number, number], [u, v]: [number, number]) => Math.hypot(x - u, y - v);
    expect(long(c, d)).toBeLessThan(long(a, b) - 10);
  });

  it("begins gently where nodes have homes, however links pull", () => {
    const homes = [0, 1, 2, 3].map((i) => ({r: 4, group: -1, home: [120 * (i % 2), 120 * Math.floor(i / 2)] as const}));
    const pulls = [
      {source: 0, target: 3, weight: 1},
      {source: 1, target: 2, weight: 1}
    ];
    for (const [i, [x, y]] of networkLayout(homes, pulls, {ticks: 5}).entries())
      expect(Math.hypot(x - homes[i]!.home[0], y - homes[i]!.home[1])).toBeLessThan(35);
  });

  it("begins where it is told", () => {
    const starts = nodes.map((node, i) => ({...node, start: [100 * i, -50 * i] as const}));
    expect(networkLayout(starts, links)).not.toEqual(networkLayout(nodes, links));
    expect(networkLayout(starts, [], {ticks: 0}).map(([x]) => x)).toEqual([0, 100, 200, 300, 400]);
  });

  it("puts one node in the middle and none nowhere", () => {
    expect(networkLayout([], [])).toEqual([]);
    expect(networkLayout([{r: 4, group: 0}], [])).toEqual([[0, 0]]);
  });
});
