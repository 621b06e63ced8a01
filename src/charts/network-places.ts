import {scaleLinear} from "d3-scale";
import {networkLayout} from "../analysis/layout.js";
import type {LayoutLink, LayoutNode, LayoutOptions} from "../analysis/layout.js";
import type {LinkMeasure, Network} from "../analysis/network.js";

/** By key, a place in px. */
export type Places = ReadonlyMap<string, readonly [x: number, y: number]>;

/** Where items would be drawn if everything were selected, px from the middle of that drawing. */
export interface Homes {
  places: Places;
  /** What the drawing reaches from side to side, so that it keeps its scale when items go. */
  x: readonly [number, number];
  y: readonly [number, number];
}

export interface Frame {
  width: number;
  height: number;
}

/** The frame of a network in a drawing as wide as this. */
export function frameOf(width: number): Frame {
  return {width, height: Math.round(width * (width < 500 ? 1.25 : 0.78))};
}

/** Items from which on a drawing is large: it is drawn on a canvas, and its places are not refined. */
export const large = {nodes: 150, edges: 1500};

export function isLarge({nodes, edges}: Pick<Network, "nodes" | "edges">): boolean {
  return nodes.length > large.nodes || edges.length > large.edges;
}

/** Drawings with fewer items are cropped to what they hold. */
const fewest = 25;

/** What homes make of a map of places: where they are and how far they reach. */
export function homesOf(places: Places): Homes {
  const reach = (at: 0 | 1): [number, number] => {
    let [least, most] = [Infinity, -Infinity];
    for (const place of places.values()) {
      least = Math.min(least, place[at]);
      most = Math.max(most, place[at]);
    }
    return least > most ? [0, 0] : [least, most];
  };
  return {places, x: reach(0), y: reach(1)};
}

/** What a layout is computed from: what `networkLayout` takes, in the page or beside it. */
export interface LayoutTask {
  nodes: LayoutNode[];
  links: LayoutLink[];
  options: LayoutOptions;
}

type Placed = readonly (readonly [number, number])[];

/** Asks for the layouts that it needs, and gives what it makes of them. */
type Settling = Generator<LayoutTask, Homes, Placed>;

/**
 * Where the items of a network settle: near their homes, so that a filter moves them little, kept apart by a short simulation (none for
 * a large network), in the scale of the homes.
 */
function* settling(
  network: Network,
  {width}: Frame,
  measure: LinkMeasure,
  homes: Homes,
  {hold, ticks}: {hold?: number; ticks?: number} = {}
): Settling {
  const index = new Map(network.nodes.map(({item}, i) => [item.key, i]));
  const links = network.edges.map(({a, b, [measure]: weight}) => {
    return {source: index.get(a.key)!, target: index.get(b.key)!, weight: Math.max(0, weight)};
  });
  const radius = radiusOf(network, width);
  const starts = seededPlaces(
    network.nodes.map(({item}) => homes.places.get(item.key) ?? null),
    links
  );
  const settled: Placed = isLarge(network)
    ? starts.map((at) => at ?? [0, 0])
    : yield {
        nodes: network.nodes.map(({item, papers}, i) => ({
          r: radius(papers),
          group: item.community,
          home: starts[i] ?? undefined
        })),
        links,
        options: {
          ticks: ticks ?? (starts.some((at) => at) ? 60 : 300),
          ratio: width < 500 ? 1.25 : 0.78,
          ...(hold !== undefined && {hold})
        }
      };
  return homesOf(new Map(network.nodes.map(({item}, i) => [item.key, settled[i]!])));
}

/**
 * Where the items of a network are drawn, px within the frame: held near where `whole`, the network of everything, has them, so that a
 * selection moves them little.
 */
export function steadyPlaces(
  network: Network,
  whole: Network,
  frame: Frame,
  measure: LinkMeasure,
  homes: Homes
): Places {
  const settled = inPage(settledOnce(whole, whole, frame, measure, homes));
  return framedPlaces(inPage(settledOnce(network, whole, frame, measure, homes)), frame, settled);
}

/** Has what `steadyPlaces` needs for the same computed by `layout`, so that it takes no time in the page. */
export async function prepareSteadyPlaces(
  layout: (task: LayoutTask) => Promise<Placed>,
  network: Network,
  whole: Network,
  frame: Frame,
  measure: LinkMeasure,
  homes: Homes
): Promise<void> {
  const steps = settledOnce(network, whole, frame, measure, homes);
  let step = steps.next();
  while (!step.done) step = steps.next(await layout(step.value));
}

function inPage(steps: Settling): Homes {
  let step = steps.next();
  while (!step.done) step = steps.next(networkLayout(step.value.nodes, step.value.links, step.value.options));
  return step.value;
}

const settledBefore = new WeakMap<Homes, WeakMap<Network, Map<string, Homes>>>();

/** The settled places of a network, kept as long as its homes are: of everything, near its homes; of what is left of it, held near those. */
function* settledOnce(network: Network, whole: Network, frame: Frame, measure: LinkMeasure, homes: Homes): Settling {
  const byNetwork = settledBefore.get(homes) ?? new WeakMap<Network, Map<string, Homes>>();
  settledBefore.set(homes, byNetwork);
  const kept = byNetwork.get(network) ?? new Map<string, Homes>();
  byNetwork.set(network, kept);
  const key = `${frame.width < 500} ${measure}`;
  const before = kept.get(key);
  if (before) return before;
  const settled =
    network === whole
      ? yield* settling(network, frame, measure, homes)
      : yield* settling(network, frame, measure, yield* heldNear(whole, frame, measure, homes), {hold: 0.6, ticks: 30});
  kept.set(key, settled);
  return settled;
}

function* heldNear(whole: Network, frame: Frame, measure: LinkMeasure, homes: Homes): Settling {
  const {places} = yield* settledOnce(whole, whole, frame, measure, homes);
  return homesOf(new Map([...homes.places, ...places]));
}

/**
 * Settled places in px within a frame, with room for labels at the sides; in the scale of `whole`, where everything is selected, so that
 * what stays keeps its place. Few items are cropped to what they reach.
 */
function framedPlaces({places, x, y}: Homes, {width, height}: Frame, whole: Homes): Places {
  const [side, top] = width < 500 ? [24, 34] : [84, 48];
  const reach = (own: readonly [number, number], all: readonly [number, number]): [number, number] =>
    places.size < fewest ? [...own] : [Math.min(own[0], all[0]), Math.max(own[1], all[1])];
  const across = fit(reach(x, whole.x), side, width - side);
  const down = fit(reach(y, whole.y), top, height - top);
  return new Map(Array.from(places, ([key, at]) => [key, [across(at[0]), down(at[1])] as const]));
}

/** Radius in px by papers, so that areas compare. */
export function radiusOf({nodes}: Pick<Network, "nodes">, width: number): (papers: number) => number {
  const most = nodes.reduce((most, {papers}) => Math.max(most, papers), 1);
  const largest = (width < 500 ? 13 : 18) * Math.min(1, Math.sqrt(large.nodes / Math.max(1, nodes.length)));
  return (papers) => 2 + (largest - 2) * Math.sqrt(papers / most);
}

function fit([from, to]: [number, number], low: number, high: number): (value: number) => number {
  return from === to ? () => (low + high) / 2 : scaleLinear([from, to], [low, high]);
}

/** Places for things without one: in the middle of what they are linked to; null where that has none either. */
export function seededPlaces(
  places: readonly (readonly [number, number] | null)[],
  links: readonly {source: number; target: number}[]
): (readonly [number, number] | null)[] {
  const sums = places.map(() => [0, 0, 0] as [number, number, number]);
  for (const {source, target} of links)
    for (const [from, to] of [
      [source, target],
      [target, source]
    ] as const) {
      const at = places[from];
      if (!at) continue;
      sums[to]![0] += at[0];
      sums[to]![1] += at[1];
      sums[to]![2] += 1;
    }
  // A little apart by the golden angle, so that two with the same neighbours are not in one spot.
  return places.map((at, i) => {
    const [x, y, n] = sums[i]!;
    return at ?? (n ? [x / n + 14 * Math.cos(2.4 * i), y / n + 14 * Math.sin(2.4 * i)] : null);
  });
}
