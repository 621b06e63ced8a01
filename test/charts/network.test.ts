// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it, vi} from "vitest";
import {corpusGroups} from "../../src/analysis/network-groups.ts";
import {matrixOf} from "../../src/analysis/matrix-order.ts";
import {neighbourhood} from "../../src/analysis/network-steps.ts";
import {networkOf} from "../../src/analysis/network.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {runTask} from "../../src/analysis/network-tasks.ts";
import {networkColour, networkColourKey} from "../../src/charts/network-colour.ts";
import {networkMatrix} from "../../src/charts/network-matrix.ts";
import {glide} from "../../src/charts/network-motion.ts";
import {frameOf, homesOf, prepareSteadyPlaces, steadyPlaces} from "../../src/charts/network-places.ts";
import type {LayoutTask} from "../../src/charts/network-places.ts";
import {sceneLabels} from "../../src/charts/network-labels.ts";
import {networkPointer} from "../../src/charts/network-pointer.ts";
import {ringPlaces} from "../../src/charts/network-rings.ts";
import {networkScene} from "../../src/charts/network-scene.ts";
import {emptyNetwork, networkChart} from "../../src/charts/network.ts";
import {zoomIdentity} from "d3-zoom";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {corpus, fixtureNetwork, sceneOf} from "./network-fixture.ts";
import {expectMarksToOpenWhatTheySay, opener} from "./opened-papers.ts";
import {svgFile} from "./snapshot.ts";

const topics = fixtureNetwork();

describe("the network chart", () => {
  it("draws topics, links and the names of communities", async () => {
    await expect(svgFile(networkChart(sceneOf(topics)))).toMatchFileSnapshot("network.svg");
  });

  it("draws topics and methods apart", async () => {
    const chart = networkChart(sceneOf(fixtureNetwork("both")));
    await expect(svgFile(chart)).toMatchFileSnapshot("network-both.svg");
  });

  it("fits a phone", async () => {
    await expect(svgFile(networkChart(sceneOf(topics, {width: 312})))).toMatchFileSnapshot("network-narrow.svg");
  });

  it("colours by code share, by mean date and by distinctiveness", async () => {
    await expect(svgFile(networkChart(sceneOf(topics, {colour: "code"})))).toMatchFileSnapshot("network-code.svg");
    const {network, grouping} = topics;
    const fills = (by: "date" | "community") =>
      network.nodes
        .map((node) => networkColour(network, by, grouping)(node).fill)
        .filter((fill, i, all) => all.indexOf(fill) === i);
    expect(fills("date").length).toBeGreaterThan(1);
    expect(fills("community").every((fill) => /^var\(--c\d\)$/.test(fill))).toBe(true);
    const [first, second] = network.nodes as [(typeof network.nodes)[0], (typeof network.nodes)[0]];
    const distinct = {favoured: "these", other: "those", logOdds: (item: object) => (item === first.item ? 2 : -1)};
    const paint = networkColour(network, "distinct", grouping, distinct);
    expect(paint(first).fill).toContain("100%");
    expect(paint(second)).toMatchObject({fill: "var(--paper)", strokeWidth: 2});
    expect(networkColourKey(network, "distinct", distinct)).toContain("distinctive of these; hollow: more of those");
    expect(networkColourKey(network, "distinct", null)).toContain("Too few papers");
  });

  it("rings an open topic and reddens its links", async () => {
    const {item} = topics.network.nodes[0]!;
    const opened = {...everything, topics: [item.name]};
    const chart = networkChart(sceneOf(topics, {opened}), {opened});
    expect(chart.querySelectorAll(".discs .opened")).toHaveLength(1);
    expect(chart.querySelectorAll(".discs .ring")).toHaveLength(1);
    const linked = topics.network.edges.filter(({a, b}) => a === item || b === item);
    expect(chart.querySelectorAll(".linked")).toHaveLength(linked.length);
    await expect(svgFile(chart)).toMatchFileSnapshot("network-opened.svg");
  });

  it("ties names to nodes that are too crowded to have them beside", () => {
    const scene = sceneOf(topics);
    scene.nodes.forEach((node, i) => Object.assign(node, {x: 380 + 14 * (i % 4), y: 290 + 14 * Math.floor(i / 4)}));
    const {names} = sceneLabels(scene, ({x, y}) => [x, y]);
    const tied = scene.nodes.flatMap((node) => (names.get(node.key)?.tie ? [node] : []));
    expect(tied.length).toBeGreaterThan(2);
    const lines = Array.from(networkChart(scene).querySelectorAll(".ties line"));
    expect(lines.map((line) => [line.getAttribute("x1"), line.getAttribute("y1")].map(Number))).toEqual(
      tied.map(({x, y}) => [x, y])
    );
  });

  it("says why it is empty", async () => {
    const chart = emptyNetwork("A network needs papers; this selection has none.", 776);
    await expect(svgFile(chart)).toMatchFileSnapshot("network-none.svg");
  });

  it("opens from every mark the papers it says, over random selections, as a drawing and as a matrix", () => {
    const cases = randomCorpus({least: 1, most: 15}).chain((made) =>
      fc.record({
        made: fc.constant(made),
        selection: randomSelection(made),
        kind: fc.constantFrom("topics" as const, "methods" as const, "both" as const)
      })
    );
    fc.assert(
      fc.property(cases, ({made, selection, kind}) => {
        const selected = select(made, selection);
        const network = networkOf(made, selected, {kind, least: 1});
        if (!network.edges.length) return;
        const grouping = corpusGroups(network, made.communities);
        const opening = opener();
        const chart = networkChart(sceneOf({network, grouping}), opening);
        expect(expectMarksToOpenWhatTheySay(chart, opening, made, selection)).toBe(
          network.nodes.length + network.edges.length
        );
        const matrix = networkMatrix(matrixOf(network, grouping), {
          measure: "association",
          grouping,
          colour: networkColour(network, "community", grouping),
          n: network.n,
          ...opening
        });
        expect(expectMarksToOpenWhatTheySay(matrix, opening, made, selection)).toBe(
          network.nodes.length + network.edges.length * (kind === "both" ? 1 : 2)
        );
      }),
      {numRuns: 30}
    );
  });

  it("opens by key", () => {
    const onOpen = vi.fn();
    const chart = networkChart(sceneOf(topics), {onOpen});
    const line = chart.querySelector<SVGGElement>(".lines .mark")!;
    line.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
    const {a, b} = topics.network.edges[0]!;
    expect(onOpen).toHaveBeenLastCalledWith({...everything, topics: [a.name, b.name]});
  });

  it("zooms around the middle and back, and tells of it", () => {
    const onView = vi.fn();
    const chart = networkChart(sceneOf(topics), {onView});
    const places = () => Array.from(chart.querySelectorAll(".discs .mark"), (disc) => disc.getAttribute("transform"));
    const before = places();
    Object.defineProperty(chart, "width", {value: {baseVal: {value: 776}}});
    Object.defineProperty(chart, "height", {value: {baseVal: {value: 600}}});
    chart.zoomBy(2);
    expect(places()).not.toEqual(before);
    const transform = onView.mock.lastCall![0] as typeof zoomIdentity;
    expect(transform.k).toBe(2);
    expect(
      Array.from(networkChart(sceneOf(topics), {transform}).querySelectorAll(".discs .mark"), (disc) =>
        disc.getAttribute("transform")
      )
    ).toEqual(places());
    chart.zoomBy(0);
    expect(places()).toEqual(before);
  });
});

describe("the places of a network", () => {
  it("change little when a selection takes items away", () => {
    const size = 60;
    const item = (i: number) => ({
      key: `t${i}`,
      id: `t${i}`,
      kind: "topic" as const,
      name: `t${i}`,
      label: `t${i}`,
      index: i,
      community: i % 4,
      papers: new Uint32Array(),
      home: [80 * (i % 8), 70 * Math.floor(i / 8)] as const
    });
    const items = Array.from({length: size}, (_, i) => item(i));
    const network = (kept: typeof items) => ({
      ...topics.network,
      nodes: kept.map((one) => ({item: one, papers: 10 + (one.index % 5), linked: 0, year: null})),
      edges: kept.slice(1).map((b, i) => ({...topics.network.edges[0]!, a: kept[i]!, b}))
    });
    const frame = {width: 776, height: 600};
    const homes = homesOf(new Map(items.map(({key, home}) => [key, home])));
    const whole = network(items);
    const thinned = network(items.filter(({index}) => index % 3));
    const before = steadyPlaces(whole, whole, frame, "association", homes);
    const after = steadyPlaces(thinned, whole, frame, "association", homes);
    const moves = [...after].map(([key, [x, y]]) => Math.hypot(x - before.get(key)![0], y - before.get(key)![1]));
    expect(moves).toHaveLength(40);
    expect(moves.sort((a, b) => a - b)[20]!).toBeLessThan(0.04 * frame.width);
    expect(Math.max(...moves)).toBeLessThan(0.1 * frame.width);
  });

  it("are the same whether they are computed beside the page or in it", async () => {
    const items = topics.network.nodes.map(({item}) => item);
    const homes = () => homesOf(new Map(items.map(({key, home}) => [key, home!])));
    const {network: whole} = topics;
    const thinned = {
      ...whole,
      nodes: whole.nodes.slice(1),
      edges: whole.edges.filter(({a, b}) => ![a, b].includes(items[0]!))
    };
    const frame = frameOf(776);
    const [here, there] = [homes(), homes()];
    const asked: number[] = [];
    const layout = (task: LayoutTask) => {
      asked.push(task.nodes.length);
      return Promise.resolve(runTask({task: "places", ...structuredClone(task)}));
    };
    await prepareSteadyPlaces(layout, thinned, whole, frame, "association", there);
    expect(asked).toEqual([items.length, items.length - 1]);
    for (const network of [thinned, whole])
      expect(steadyPlaces(network, whole, frame, "association", there)).toEqual(
        steadyPlaces(network, whole, frame, "association", here)
      );
    await prepareSteadyPlaces(layout, thinned, whole, frameOf(1000), "association", there);
    expect(asked).toHaveLength(2);
  });

  it("are inside the frame, for rings, too", () => {
    const {network, grouping} = topics;
    const around = neighbourhood(network, network.nodes[0]!.item.key, {steps: 2, measure: "association"})!;
    const frame = {width: 776, height: 600};
    const places = ringPlaces(around, grouping, frame);
    expect(places.size).toBe(around.nodes.length);
    for (const [x, y] of [...places.values(), ...sceneOf(topics).nodes.map(({x, y}) => [x, y] as const)]) {
      expect(x >= 0 && x <= frame.width).toBe(true);
      expect(y >= 0 && y <= frame.height + 6).toBe(true);
    }
    expect(places.get(around.middle.key)).toEqual([388, 300]);
  });

  it("are glided to in 200 ms, and at once where less motion is asked for", () => {
    const steps: (() => void)[] = [];
    let time = 0;
    const thing = {key: "a", x: 100, y: 0};
    const seen: number[] = [];
    const from = new Map([["a", [0, 0] as const]]);
    const options = {now: () => time, next: (step: () => void) => void steps.push(step)};
    glide([thing], from, () => seen.push(thing.x), options);
    expect(seen).toEqual([]);
    vi.stubGlobal("matchMedia", () => ({matches: false}));
    glide([thing], from, () => seen.push(thing.x), options);
    while (steps.length) {
      time += 50;
      steps.shift()!();
    }
    vi.unstubAllGlobals();
    expect(seen[0]).toBe(0);
    expect(seen.at(-1)).toBe(100);
    expect(seen).toHaveLength(5);
    expect(seen.every((x, i) => i === 0 || x > seen[i - 1]!)).toBe(true);
  });
});

describe("what is under the pointer", () => {
  it("is the nearest node, else a line, else nothing, wherever the drawing was moved", () => {
    const scene = sceneOf(topics);
    const pointer = networkPointer(scene);
    for (const transform of [zoomIdentity, zoomIdentity.translate(40, -30).scale(2.5)]) {
      for (const node of scene.nodes) expect(pointer.node(...transform.apply([node.x, node.y]), transform)).toBe(node);
      expect(pointer.node(-5000, -5000, transform)).toBeNull();
      expect(pointer.at(-5000, -5000, transform)).toBeNull();
      const {source, target} = scene.edges[0]!;
      const [x, y] = transform.apply([(source.x + target.x) / 2, (source.y + target.y) / 2]);
      expect(pointer.at(x, y, transform)).not.toBeNull();
    }
  });

  it("is by a finger the node whose rim is nearest within 22 px of its middle, wherever the finger lands", () => {
    const scene = sceneOf(topics);
    const pointer = networkPointer(scene);
    let between = 0;
    for (const transform of [zoomIdentity.scale(0.1), zoomIdentity.translate(40, -30).scale(2.5)])
      for (let y = 0; y < scene.height; y += 11)
        for (let x = 0; x < scene.width; x += 11) {
          const away = scene.nodes.map((node) => {
            const [cx, cy] = transform.apply([node.x, node.y]);
            const middle = Math.hypot(cx - x, cy - y);
            return {node, middle, rim: middle - node.r};
          });
          const near = away.filter(({middle, rim}) => middle <= 22 || rim <= 4).sort((a, b) => a.rim - b.rim);
          expect(pointer.node(x, y, transform, true)).toBe(near[0]?.node ?? null);
          if (near.length > 1) ++between;
        }
    expect(between).toBeGreaterThan(0);
  });

  it("is by a finger a line within 22 px where there is no node", () => {
    const scene = sceneOf(topics);
    const pointer = networkPointer(scene);
    const [a, b] = [scene.edges[0]!.source, scene.edges[0]!.target];
    const alone = networkPointer({...scene, edges: [scene.edges[0]!], nodes: []});
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const beside = (px: number): [number, number] => [
      (a.x + b.x) / 2 - (dy / Math.hypot(dx, dy)) * px,
      (a.y + b.y) / 2 + (dx / Math.hypot(dx, dy)) * px
    ];
    expect(alone.at(...beside(21), zoomIdentity, true)).toBe(scene.edges[0]);
    expect(alone.at(...beside(21), zoomIdentity)).toBeNull();
    expect(alone.at(...beside(23), zoomIdentity, true)).toBeNull();
    expect(pointer.at(a.x, a.y, zoomIdentity, true)).toBe(a);
  });
});

describe("the matrix", () => {
  const drawn = (kind: "topics" | "both", width = 776) => {
    const {network, grouping} = fixtureNetwork(kind);
    const opening = opener();
    const matrix = matrixOf(network, grouping);
    const chart = networkMatrix(matrix, {
      width,
      measure: "association",
      grouping,
      colour: networkColour(network, "community", grouping),
      n: network.n,
      ...opening
    });
    return {chart, matrix, network, grouping};
  };

  it("orders topics by community and draws their links twice", async () => {
    const {chart, matrix, grouping, network} = drawn("topics");
    await expect(svgFile(chart)).toMatchFileSnapshot("network-matrix.svg");
    const order = matrix.rows.map(({item}) => grouping.of.get(item.key)!);
    expect(order).toEqual([...order].sort((a, b) => (a < 0 ? 99 : a) - (b < 0 ? 99 : b)));
    expect(chart.querySelectorAll(".cells rect")).toHaveLength(2 * network.edges.length);
    expect(matrix.rowBlocks.at(-1)!.to).toBe(matrix.rows.length);
  });

  it("has what is in no community last", () => {
    const {network, grouping} = topics;
    const of = new Map(network.nodes.map(({item}, i) => [item.key, i % 3 ? i % 2 : -1]));
    const matrix = matrixOf(network, {...grouping, of});
    expect(matrix.rowBlocks.map(({group}) => group)).toEqual([0, 1, -1]);
    expect(matrix.rowBlocks.at(-1)!.to).toBe(matrix.rows.length);
  });

  it("has topics as rows and methods as columns", async () => {
    const {chart, matrix} = drawn("both");
    expect(matrix.rows.every(({item}) => item.kind === "topic")).toBe(true);
    expect(matrix.columns.every(({item}) => item.kind === "method")).toBe(true);
    await expect(svgFile(chart)).toMatchFileSnapshot("network-matrix-both.svg");
  });

  it("fits a phone", async () => {
    await expect(svgFile(drawn("topics", 312).chart)).toMatchFileSnapshot("network-matrix-narrow.svg");
  });

  it("is walked by arrow keys along rows and columns", () => {
    const {chart, matrix} = drawn("topics");
    document.body.replaceChildren(chart);
    const stops = () => chart.querySelectorAll('[tabindex="0"]');
    expect(stops()).toHaveLength(1);
    const press = (key: string, ctrlKey = false) =>
      document.activeElement!.dispatchEvent(
        new KeyboardEvent("keydown", {key, ctrlKey, bubbles: true, cancelable: true})
      );
    const at = () => document.activeElement!.getAttribute("data-key")!;
    (stops()[0] as unknown as HTMLElement).focus();
    expect(at()).toBe(matrix.rows[0]!.item.key);
    press("ArrowRight");
    const first = matrix.columns.findIndex((_, column) => column > 0 && matrix.cell(0, column));
    expect(at()).toBe(`${matrix.rows[0]!.item.key}+${matrix.columns[first]!.item.key}`);
    press("Home");
    expect(at()).toBe(matrix.rows[0]!.item.key);
    press("ArrowDown");
    expect(at()).toBe(matrix.rows[1]!.item.key);
    press("End", true);
    expect(at().startsWith(matrix.rows.at(-1)!.item.key)).toBe(true);
    expect(stops()).toHaveLength(1);
  });
});

it("keeps groups of the scene to what is drawn", () => {
  const {network, grouping} = topics;
  const places = new Map(network.nodes.map(({item}, i) => [item.key, [i, i] as const]));
  const scene = networkScene(network, {
    width: 776,
    height: 600,
    measure: "jaccard",
    grouping,
    colour: networkColour(network, "community", grouping),
    places
  });
  for (const {members} of scene.groups) expect(members.length).toBeGreaterThanOrEqual(3);
  expect(Math.max(...scene.edges.map(({width}) => width))).toBeCloseTo(6, 9);
  expect(corpus.communities.length).toBeGreaterThanOrEqual(scene.groups.length);
});
