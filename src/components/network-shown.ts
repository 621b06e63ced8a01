import type {Corpus} from "../analysis/corpus.js";
import {louvainGroups} from "../analysis/louvain.js";
import {areFoundAnew, corpusGroups, foundGroups, weightedLinks} from "../analysis/network-groups.js";
import type {AskedGroups, Grouping} from "../analysis/network-groups.js";
import {networkOf, significance} from "../analysis/network.js";
import type {Network} from "../analysis/network.js";
import {everything, select} from "../analysis/selection.js";
import type {Selected} from "../analysis/selection.js";
import {frameOf, prepareSteadyPlaces} from "../charts/network-places.js";
import type {Homes} from "../charts/network-places.js";
import type {KnobLine} from "./knobs.js";
import {beside} from "./network-beside.js";
import {networkHomes} from "./network-homes.js";
import type {NetworkKnobs} from "./network-knobs.js";
import type {View} from "./observatory.js";

/** Links that a drawing shows at most. */
const mostEdges = 5000;

const networks = new WeakMap<Selected, Map<string, Network>>();

/** The network as the knobs have it, kept as long as its selection is: the same one whenever that is of all papers. */
export function shownNetwork({corpus, selected}: Pick<View, "corpus" | "selected">, choice: NetworkKnobs): Network {
  const {show: kind, counting, least, most} = choice;
  const level = choice.links === "significant" ? significance : 1;
  const of = selected.size === corpus.papers.length ? allOf(corpus) : selected;
  const kept = networks.get(of) ?? new Map<string, Network>();
  networks.set(of, kept);
  const key = [kind, counting, least, most, level].join(" ");
  const network = kept.get(key) ?? networkOf(corpus, of, {kind, counting, least, most, level, mostEdges});
  kept.set(key, network);
  return network;
}

/** The network of all papers as the knobs have it. */
export function wholeNetwork(corpus: Corpus, choice: NetworkKnobs): Network {
  return shownNetwork({corpus, selected: allOf(corpus)}, choice);
}

const everyPaper = new WeakMap<Corpus, Selected>();

/** All papers, as the same object every time. */
function allOf(corpus: Corpus): Selected {
  const all = everyPaper.get(corpus) ?? select(corpus, everything);
  everyPaper.set(corpus, all);
  return all;
}

/** By network, the communities of the whole corpus (0), and its own by their resolution. */
const groupings = new WeakMap<Network, Map<number, Grouping>>();

/** The communities of the whole corpus, so that colours are the same on every page, or those of the network where they are asked for. */
export function groupingOf(
  corpus: Corpus,
  network: Network,
  asked: AskedGroups,
  found: readonly number[] | null = null
): Grouping {
  const kept = groupings.get(network) ?? new Map<number, Grouping>();
  groupings.set(network, kept);
  const resolution = areFoundAnew(asked) ? asked.resolution : 0;
  const groups = () => found ?? louvainGroups(network.nodes.length, weightedLinks(network), {resolution}).groups;
  const grouping =
    kept.get(resolution) ?? (resolution ? foundGroups(network, groups()) : corpusGroups(network, corpus.communities));
  kept.set(resolution, grouping);
  return grouping;
}

/** Where the whole network has its items; the figure is drawn anew when better places for them are known. */
export function homesFor({corpus}: Pick<View, "corpus">, line: KnobLine<NetworkKnobs>): Homes {
  const {show, most} = line.value;
  return networkHomes(corpus, show, most, () => line.dispatchEvent(new Event("input", {bubbles: true})));
}

/** Resolved once the communities and places of the network have been computed beside the page: the figure then takes them as they are. */
export async function networkReady(
  now: Pick<View, "corpus" | "selected">,
  line: KnobLine<NetworkKnobs>
): Promise<void> {
  const choice = line.value;
  const network = shownNetwork(now, choice);
  const {resolution, view, measure} = choice;
  if (areFoundAnew(choice) && !groupings.get(network)?.has(resolution)) {
    const links = weightedLinks(network);
    const found = await beside({task: "groups", n: network.nodes.length, links, resolution});
    groupingOf(now.corpus, network, choice, found);
  }
  if (view !== "network" || !network.edges.length) return;
  // Places depend on the width only in that they differ on a phone.
  const frame = frameOf(innerWidth < 548 ? 320 : 776);
  const layout = (task: Parameters<Parameters<typeof prepareSteadyPlaces>[0]>[0]) => beside({task: "places", ...task});
  await prepareSteadyPlaces(layout, network, wholeNetwork(now.corpus, choice), frame, measure, homesFor(now, line));
}
