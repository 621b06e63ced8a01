import {scaleLinear} from "d3-scale";
import {networkLayout} from "../analysis/layout.js";
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

/**
 * Where the items of a network settle: near their homes, so that a filter moves them little, kept apart by a short simulation (none for
 * a large network), in the scale of the homes.
 */
function settledPlaces(
  network: Network,
  {width, height}: Frame,
  measure: LinkMeasure,
  homes: Homes,
  {hold, ticks}: {hold?: number; ticks?: number} = {}
): Homes {
  const index = new Map(network.nodes.map(({item}, i) => [item.key, i]));
  const links = network.edges.map(({a, b, [measure]: weight}) => {
    return {source: index.get(a.key)!, target: index.get(b.key)!, weight: Math.max(0, weight)};
  });
  const radius = radiusOf(network, width);
  const starts = seededPlaces(
    network.nodes.map(({item}) => homes.places.get(item.key) ?? null),
    links
  );
  const settled: (readonly [number, number])[] = isLarge(network)
    ? starts.map((at) => at ?? [0, 0])
    : networkLayout(
        network.nodes.map(({item, papers}, i) => ({
          r: radius(papers),
          group: item.community,
          home: starts[i] ?? undefined
        })),
        links,
        {ticks: ticks ?? (starts.some((at) => at) ? 60 : 300), ratio: height / width, ...(hold !== undefined && {hold})}
      );
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
  const settled = settledWhole(whole, frame, measure, homes);
  if (network === whole) return framedPlaces(settled, frame, settled);
  const held = homesOf(new Map([...homes.places, ...settled.places]));
  return framedPlaces(settledPlaces(network, frame, measure, held, {hold: 0.6, ticks: 30}), frame, settled);
}

const wholes = new WeakMap<Network, {key: string; homes: Homes; settled: Homes}>();

/** The settled places of everything, which every selection starts from. */
function settledWhole(whole: Network, frame: Frame, measure: LinkMeasure, homes: Homes): Homes {
  const key = `${frame.width} ${frame.height} ${measure}`;
  const known = wholes.get(whole);
  if (known?.key === key && known.homes === homes) return known.settled;
  const settled = settledPlaces(whole, frame, measure, homes);
  wholes.set(whole, {key, homes, settled});
  return settled;
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
