import type {Corpus} from "../analysis/corpus.js";
import {fitted} from "../analysis/options.js";
import {timelineUnits} from "../analysis/timeline.js";
import {
  codeUnitsOptions,
  newestMethodsOptions,
  smallNetworkOptions,
  topicRowsOptions
} from "../charts/overview-options.js";
import {timelineOptions} from "../charts/timeline-options.js";
import {knobs} from "./knobs.js";

export type OverviewKnobs = ReturnType<typeof overviewKnobs>;

/** What a reader can turn on the charts of the Overview; the time line's periods are those that fit the digest, by default the best. */
export function overviewKnobs(corpus: Corpus) {
  const {units, unit} = timelineUnits(corpus);
  return {
    timeline: knobs(fitted(timelineOptions, {period: {values: units, default: unit}}), {page: "index"}),
    topics: knobs(topicRowsOptions, {prefix: "knob.topics."}),
    methods: knobs(newestMethodsOptions, {prefix: "knob.methods."}),
    code: knobs(codeUnitsOptions, {prefix: "knob.code."}),
    communities: knobs(smallNetworkOptions, {prefix: "knob.communities."})
  };
}
