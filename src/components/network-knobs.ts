import {fitted} from "../analysis/options.js";
import type {OptionValues} from "../analysis/options.js";
import {networkOptions} from "../charts/network-options.js";
import {knobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";

export type NetworkKnobs = OptionValues<typeof networkOptions>;
export type NetworkView = NetworkKnobs["view"];

/** Papers that a link needs by default, in a corpus of this size. */
export function fewestPapers(papers: number): number {
  return papers < 40 ? 1 : papers > 1500 ? 5 : 2;
}

/** What a reader can turn on the network. */
export function networkKnobs(papers: number): KnobLine<NetworkKnobs> {
  return knobs(fitted(networkOptions, {least: {default: fewestPapers(papers)}}), {page: "network"});
}
