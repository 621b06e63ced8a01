import {foundGroups, weightedLinks} from "./network-groups.js";
import type {Grouping} from "./network-groups.js";
import type {Network} from "./network.js";

/** Groups found in the network itself by the Louvain method (Blondel et al. 2008), whose library is fetched only now. */
export async function groupsAt(network: Network, resolution: number): Promise<Grouping> {
  const {louvainGroups} = await import("./louvain.js");
  return foundGroups(network, louvainGroups(network.nodes.length, weightedLinks(network), {resolution}).groups);
}
