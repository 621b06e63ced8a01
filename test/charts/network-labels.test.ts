import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {corpusGroups} from "../../src/analysis/network-groups.ts";
import {networkOf} from "../../src/analysis/network.ts";
import {seeded} from "../../src/analysis/seeded.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {networkColour} from "../../src/charts/network-colour.ts";
import {nameSize, sceneLabels} from "../../src/charts/network-labels.ts";
import type {PlacedLabel} from "../../src/charts/label-placement.ts";
import {frameOf, homesOf, steadyPlaces} from "../../src/charts/network-places.ts";
import type {Places} from "../../src/charts/network-places.ts";
import {networkScene} from "../../src/charts/network-scene.ts";
import type {Scene, SceneNode} from "../../src/charts/network-scene.ts";
import {textWidth} from "../../src/components/text-width.ts";
import {site, tables} from "../tables/lexicon-fixture.ts";

const corpus = openCorpus(site(tables).index);
const network = networkOf(corpus, select(corpus, everything), {kind: "topics"});
const grouping = corpusGroups(network, corpus.communities);

function sceneAt(width: number, places: Places, opened: string[] = []): Scene {
  const colour = networkColour(network, "community", grouping);
  return networkScene(network, {...frameOf(width), measure: "association", grouping, colour, places, opened});
}

/** The network of the shipped digest, where it settles by itself. */
function settled(width: number): Places {
  const homes = network.nodes.flatMap(({item}) => (item.home ? [[item.key, item.home] as const] : []));
  return steadyPlaces(network, network, frameOf(width), "association", homesOf(new Map(homes)));
}

/** The same network with everything anywhere. */
function scattered(width: number, seed: number): Places {
  const [random, frame] = [seeded(seed), frameOf(width)];
  return new Map(network.nodes.map(({item}) => [item.key, [random() * frame.width, random() * frame.height] as const]));
}

const at = ({x, y}: SceneNode): [number, number] => [x, y];

/** What labels lie over: "Large language models over GPUs". */
function covered(scene: Scene): string[] {
  const {names, groups} = sceneLabels(scene, at);
  const under = (label: PlacedLabel, width: number, size: number, own?: SceneNode): string[] => {
    const x0 = label.anchor === "start" ? label.x : label.x - (label.anchor === "end" ? width : width / 2);
    return scene.nodes
      .filter(({x, y, r}) => {
        const dx = Math.max(x0 - x, 0, x - x0 - width);
        const dy = Math.max(Math.abs(y - label.y) - size / 2, 0);
        return Math.hypot(dx, dy) < r;
      })
      .filter((node) => node !== own)
      .map(({name}) => name);
  };
  return [
    ...scene.nodes.flatMap((node) => {
      const size = nameSize(node.bold);
      const label = names.get(node.key);
      const width = textWidth(node.name, size, node.bold ? 600 : 400);
      return label ? under(label, width, size, node).map((name) => `${node.name} over ${name}`) : [];
    }),
    ...scene.groups.flatMap(({name}, i) => {
      const width = textWidth(name, scene.groupSize, 600, "serif");
      return groups[i] ? under(groups[i], width, scene.groupSize).map((node) => `${name} over ${node}`) : [];
    })
  ];
}

describe.each([312, 776])("the names of a network %d px wide", (width) => {
  const places = settled(width);

  it("lie over no node but their own", () => {
    expect(covered(sceneAt(width, places))).toEqual([]);
    for (const seed of [1, 2, 3]) expect(covered(sceneAt(width, scattered(width, seed)))).toEqual([]);
  });

  it("are there for what leads, tied to it where they stand apart", () => {
    const scene = sceneAt(width, places);
    const {names} = sceneLabels(scene, at);
    const leading = scene.nodes.filter(({bold}) => bold);
    expect(leading).toHaveLength(8);
    expect(leading.filter(({key}) => !names.get(key))).toEqual([]);
    const apart = ({x, y, r}: SceneNode, [tx, ty]: readonly [number, number]) => Math.hypot(tx - x, ty - y) - r;
    const tied = scene.nodes.flatMap((node) => {
      const tie = names.get(node.key)?.tie;
      return tie ? [apart(node, tie)] : [];
    });
    for (const distance of tied) {
      expect(distance).toBeGreaterThan(0);
      expect(distance).toBeLessThan(100);
    }
  });

  it("are there for what is open, wherever it stands, the only ones that may lie over nodes", () => {
    const {nodes} = sceneAt(width, places);
    for (const {key, name} of nodes.filter((_, i) => i % 4 === 0)) {
      const scene = sceneAt(width, places, [key]);
      expect(sceneLabels(scene, at).names.get(key), name).not.toBeNull();
      expect(covered(scene).filter((over) => !over.startsWith(`${name} over`))).toEqual([]);
    }
  });
});
