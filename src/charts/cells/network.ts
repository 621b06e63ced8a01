import {matrixOf} from "../../analysis/matrix-order.js";
import {distinctOf} from "../../analysis/network-distinct.js";
import {groupsAt} from "../../analysis/network-found.js";
import {areFoundAnew, corpusGroups} from "../../analysis/network-groups.js";
import {itemsNamed, networkItems} from "../../analysis/network-items.js";
import {neighbourhood} from "../../analysis/network-steps.js";
import {networkOf, significance} from "../../analysis/network.js";
import {networkColour} from "../network-colour.js";
import {mostRows, networkMatrix} from "../network-matrix.js";
import type {networkOptions} from "../network-options.js";
import {frameOf, homesOf, steadyPlaces} from "../network-places.js";
import {ringPlaces} from "../network-rings.js";
import {networkScene} from "../network-scene.js";
import {emptyNetwork, networkChart} from "../network.js";
import type {ChartCell} from "./cell.js";

export const networkCell: ChartCell<typeof networkOptions, unknown, Promise<Element>> = async (scope) => {
  const {corpus, selected, focus, width, options, openPapers} = scope;
  //
  const {view: form, measure, colour: by} = options;
  const marks = {onOpen: openPapers, opened: focus};
  const open = focus ? itemsNamed(corpus, focus) : [];

  // Topics or methods, and links between those found in the same papers.
  const network = networkOf(corpus, selected, {
    kind: options.show,
    counting: options.counting,
    least: options.least,
    most: options.most,
    level: options.links === "significant" ? significance : 1
  });
  if (!network.edges.length) return emptyNetwork("Nothing is linked here.", width);

  // Communities of the whole digest, or of the network shown.
  const {nodes} = network;
  const grouping = areFoundAnew(options)
    ? await groupsAt(network, options.resolution)
    : corpusGroups(network, corpus.communities);
  const distinct = by === "distinct" ? distinctOf(corpus, selected) : null;
  const colour = networkColour(network, by, grouping, distinct);

  if (form === "matrix")
    return networkMatrix(matrixOf(network, grouping, {most: mostRows(width)}), {
      ...marks,
      width,
      measure,
      grouping,
      colour,
      n: network.n
    });

  // Where marks stand: on rings around one, or near where the digest has them.
  const frame = frameOf(width);
  const middle = nodes.find(({item}) => open.length === 1 && item.key === open[0]) ?? nodes[0];
  const near = {steps: Number(options.steps), measure, most: width < 500 ? [12, 12] : [24, 24]};
  const around = form === "neighbourhood" && middle ? neighbourhood(network, middle.item.key, near) : null;
  const homes = homesOf(new Map(networkItems(corpus, "topics").flatMap(({key, home}) => (home ? [[key, home]] : []))));
  const places = around ? ringPlaces(around, grouping, frame) : steadyPlaces(network, network, frame, measure, homes);

  const scene = networkScene(around ?? network, {
    ...frame,
    measure,
    grouping,
    colour,
    places,
    outwards: around !== null,
    unnamed: around !== null && options.steps === "2",
    names: options.names,
    opened: open
  });
  return networkChart(scene, marks);
};
