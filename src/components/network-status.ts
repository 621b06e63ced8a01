import type {Grouping} from "../analysis/network-groups.js";
import {weightedLinks} from "../analysis/network-groups.js";
import type {Network} from "../analysis/network.js";
import {element} from "./element.js";
import {beside} from "./network-beside.js";

const known = new WeakMap<Grouping, string>();

/** A line that says how firm the communities are: computed beside the page, empty until it is known. */
export function stabilityLine(network: Network, grouping: Grouping, resolution: number): HTMLElement {
  const line = element("p", {class: "network-stability"}, known.get(grouping) ?? "");
  if (known.has(grouping) || network.edges.length < 3) return line;
  const groups = network.nodes.map(({item}) => grouping.of.get(item.key) ?? -1);
  const links = weightedLinks(network);
  void beside({task: "stability", groups, links, resolution}).then((measured) => {
    const {runs, stability, agreement, modularity, shownModularity} = measured;
    const firm = `the Louvain method agrees with itself to ${stability.toFixed(2)} over ${runs} seeds (mean adjusted Rand index, 1 = always the same)`;
    const modular = `modularity ${modularity.toFixed(2)}`;
    const text =
      grouping.by === "corpus"
        ? `Colours are the communities of the whole digest, here of modularity ${shownModularity.toFixed(2)}. Of the network shown, ${firm}, and with the colours to ${agreement.toFixed(2)}; its own communities would have ${modular}.`
        : `Communities are those of the network shown, at resolution ${resolution}: ${firm}; ${modular}. Colours say which of the digest’s communities at least half of one belongs to.`;
    known.set(grouping, text);
    line.textContent = text;
  });
  return line;
}
