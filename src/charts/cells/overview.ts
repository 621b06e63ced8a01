import {codeCounts} from "../../analysis/frequency.js";
import {leadingTopics} from "../../analysis/leading-topics.js";
import {newestMethods} from "../../analysis/newest-methods.js";
import {smallNetworkOf} from "../../analysis/small-network.js";
import {timeline} from "../../analysis/timeline.js";
import {codeUnits} from "../code-units.js";
import {newestMethodsList} from "../newest-methods.js";
import type {
  codeUnitsOptions,
  newestMethodsOptions,
  smallNetworkOptions,
  topicRowsOptions
} from "../overview-options.js";
import {smallNetwork} from "../small-network.js";
import {timelineChart} from "../timeline.js";
import type {timelineOptions} from "../timeline-options.js";
import {topicRows} from "../topic-rows.js";
import type {ChartCell} from "./cell.js";

export const timelineCell: ChartCell<typeof timelineOptions> = (scope) => {
  const {corpus, selected, focus, width, options, openPapers} = scope;
  //
  // One column per period: its papers, and those that the selection leaves out.
  const line = timeline(corpus, selected, options);

  return timelineChart(
    {timeline: line, communities: corpus.communities},
    {...options, width, onOpen: openPapers, opened: focus}
  );
};

export const topicRowsCell: ChartCell<typeof topicRowsOptions> = (scope) => {
  const {corpus, selected, focus, width, touch, options, openPapers} = scope;
  //
  // The topics with the most papers.
  const topics = leadingTopics(corpus, selected, {
    most: options.show,
    order: options.sort
  });

  return topicRows(topics, {
    ...options,
    width,
    touch,
    n: selected.size,
    onOpen: openPapers,
    opened: focus
  });
};

export const newestMethodsCell: ChartCell<typeof newestMethodsOptions> = (scope) => {
  const {corpus, selected, focus, options, openPapers} = scope;
  //
  // Names that papers propose, each with its paper.
  const methods = newestMethods(corpus, selected, {
    most: options.show,
    order: options.sort
  });

  return newestMethodsList(methods, {
    ...options,
    onOpen: openPapers,
    opened: focus
  });
};

export const codeUnitsCell: ChartCell<typeof codeUnitsOptions> = (scope) => {
  const {selected, focus, width, touch, options, openPapers} = scope;
  //
  // Papers by what they say of code: linked, promised, claimed, page only, none.
  const counts = codeCounts(selected);

  return codeUnits(counts, {
    ...options,
    width,
    touch,
    onOpen: openPapers,
    opened: focus
  });
};

export const smallNetworkCell: ChartCell<typeof smallNetworkOptions> = (scope) => {
  const {corpus, selected, focus, width, touch, options, openPapers} = scope;
  //
  // Topics and the links between those found in the same papers.
  const network = smallNetworkOf(corpus, selected, {
    most: options.topics,
    mostEdges: options.links
  });

  return smallNetwork(network, {
    ...options,
    width,
    touch,
    onOpen: openPapers,
    opened: focus
  });
};
