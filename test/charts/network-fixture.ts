import {corpusGroups} from "../../src/analysis/network-groups.ts";
import type {Grouping} from "../../src/analysis/network-groups.ts";
import {itemsNamed} from "../../src/analysis/network-items.ts";
import {networkOf} from "../../src/analysis/network.ts";
import type {LinkMeasure, Network, NetworkKind} from "../../src/analysis/network.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {networkColour} from "../../src/charts/network-colour.ts";
import type {NetworkColouring} from "../../src/charts/network-colour.ts";
import {homesOf, steadyPlaces} from "../../src/charts/network-places.ts";
import {networkScene} from "../../src/charts/network-scene.ts";
import type {Scene} from "../../src/charts/network-scene.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";

export const corpus = fixtureCorpus();

/** The network of the made-up corpus, with its communities. */
export function fixtureNetwork(kind: NetworkKind = "topics", selection: Selection = everything) {
  const network = networkOf(corpus, select(corpus, selection), {kind, least: 1});
  return {network, grouping: corpusGroups(network, corpus.communities)};
}

/** A network ready to be drawn, where it settles by itself. */
export function sceneOf(
  {network, grouping}: {network: Network; grouping: Grouping},
  {
    width = 776,
    height = Math.round(width < 500 ? width * 1.25 : width * 0.78),
    measure = "association" as LinkMeasure,
    colour = "community" as NetworkColouring,
    opened = everything
  } = {}
): Scene {
  const homes = homesOf(
    new Map(network.nodes.flatMap(({item}) => (item.home ? [[item.key, item.home] as const] : [])))
  );
  return networkScene(network, {
    width,
    height,
    measure,
    grouping,
    colour: networkColour(network, colour, grouping),
    places: steadyPlaces(network, network, {width, height}, measure, homes),
    opened: itemsNamed(corpus, opened)
  });
}
