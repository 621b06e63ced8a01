import type {ZoomTransform} from "d3-zoom";
import type {Grouping} from "../analysis/network-groups.js";
import {itemsNamed} from "../analysis/network-items.js";
import {matrixOf} from "../analysis/matrix-order.js";
import {neighbourhood} from "../analysis/network-steps.js";
import type {Neighbourhood} from "../analysis/network-steps.js";
import type {Network, NetworkNode} from "../analysis/network.js";
import {networkCanvas} from "../charts/network-canvas.js";
import type {Paint} from "../charts/network-colour.js";
import {mostRows, networkMatrix} from "../charts/network-matrix.js";
import {frameOf, isLarge, steadyPlaces} from "../charts/network-places.js";
import type {Homes, Places} from "../charts/network-places.js";
import {ringPlaces} from "../charts/network-rings.js";
import {networkScene} from "../charts/network-scene.js";
import {networkChart} from "../charts/network.js";
import type {NetworkDrawing} from "../charts/network.js";
import type {NetworkKnobs} from "./network-knobs.js";
import type {Observatory, View} from "./observatory.js";

export interface DrawnNetwork {
  network: Network;
  grouping: Grouping;
  colour: (node: NetworkNode) => Paint;
  /** The same network of the whole corpus. */
  whole: Network;
  homes: Homes;
  choice: NetworkKnobs;
}

const placesOf = new WeakMap<Network, Map<string, Map<string, readonly [number, number]>>>();
/** Where the last drawing had its items, so that they move from there, and how it was moved and enlarged. */
let last: {key: string; places: Places; transform: ZoomTransform | undefined} | null = null;

/** The network, or the part of it around an item, in a drawing as wide as this: on a canvas where it is large. */
export function drawNetwork(
  observatory: Observatory,
  now: View,
  {network, whole, grouping, colour, homes, choice}: DrawnNetwork,
  width: number,
  middle: Neighbourhood | null
): Element & NetworkDrawing {
  const {height} = frameOf(width);
  const drawn = middle ?? network;
  const key = `${width} ${choice.measure} ${homes.x.join()} ${middle ? middle.middle.key : ""}`;
  const kept = placesOf.get(network) ?? new Map<string, Map<string, readonly [number, number]>>();
  placesOf.set(network, kept);
  const places =
    kept.get(key) ??
    new Map(
      middle
        ? ringPlaces(middle, grouping, {width, height})
        : steadyPlaces(network, whole, {width, height}, choice.measure, homes)
    );
  kept.set(key, places);
  const view = `${width} ${choice.view} ${choice.show}`;
  const before = last?.key === view ? last : null;
  const scene = networkScene(drawn, {
    width,
    height,
    measure: choice.measure,
    grouping,
    colour,
    places,
    outwards: middle !== null,
    // Two rings hold the same groups, so that no name of a group has a place of its own.
    unnamed: middle !== null && choice.steps === "2",
    names: choice.names,
    opened: now.focus ? itemsNamed(now.corpus, now.focus) : []
  });
  const remembered: NonNullable<typeof last> = {
    key: view,
    places,
    transform: middle ? undefined : before?.transform
  };
  last = remembered;
  const options = {
    onOpen: observatory.open,
    opened: now.focus,
    from: before && before.places !== places ? before.places : null,
    ...(remembered.transform && {transform: remembered.transform}),
    onMove: (item: string, place: readonly [number, number]) => void places.set(item, place),
    onView: (transform: ZoomTransform) => void (remembered.transform = transform)
  };
  return isLarge(drawn) ? networkCanvas(scene, options) : networkChart(scene, options);
}

/** The part of the network around what is open, else around the item with the most papers. */
export function neighbourhoodOf(
  now: Pick<View, "corpus" | "focus">,
  network: Network,
  choice: NetworkKnobs,
  width: number
): Neighbourhood | null {
  const open = now.focus ? itemsNamed(now.corpus, now.focus) : [];
  const key = network.nodes.find(({item}) => open.length === 1 && item.key === open[0]) ?? network.nodes[0];
  const most = width < 500 ? [12, 12] : [24, 24];
  return key
    ? neighbourhood(network, key.item.key, {steps: Number(choice.steps), measure: choice.measure, most})
    : null;
}

export function drawMatrix(
  observatory: Observatory,
  now: View,
  {network, grouping, colour, choice}: DrawnNetwork,
  width: number
): Element {
  return networkMatrix(matrixOf(network, grouping, {most: mostRows(width)}), {
    width,
    measure: choice.measure,
    grouping,
    colour,
    n: network.n,
    onOpen: observatory.open,
    opened: now.focus
  });
}
