import {louvainGroups} from "../../../analysis/louvain.js";
import {networkFinding} from "../../../analysis/findings-network.js";
import {areFoundAnew, corpusGroups, foundGroups, weightedLinks} from "../../../analysis/network-groups.js";
import {networkOf, significance} from "../../../analysis/network.js";
import type {networkOptions} from "../../../charts/network-options.js";
import {neighbourhoodFinding, networkFigureSubtitle} from "../../network-words.js";
import {neighbourhoodOf} from "../../network-views.js";
import type {ChartHeading} from "./heading.js";

export const networkHeading: ChartHeading<typeof networkOptions> = (scope) => {
  const {corpus, selected, options} = scope;
  const {show: kind, counting, least, most, links, resolution, view} = options;
  const level = links === "significant" ? significance : 1;
  const network = networkOf(corpus, selected, {kind, counting, least, most, level});
  const grouping = areFoundAnew(options)
    ? foundGroups(network, louvainGroups(network.nodes.length, weightedLinks(network), {resolution}).groups)
    : corpusGroups(network, corpus.communities);
  const around = view === "neighbourhood" ? neighbourhoodOf(scope, network, options, innerWidth) : null;
  return {
    title: around ? neighbourhoodFinding(around, options) : networkFinding(network, grouping),
    subtitle: networkFigureSubtitle(network, around, options)
  };
};
