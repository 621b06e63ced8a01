import {fitted} from "../analysis/options.js";
import {unitsOfSelection} from "../analysis/selection-periods.js";
import {codeBarOptions, codePeriodsOptions, codeTopicsOptions, hostsOptions} from "../charts/code-options.js";
import {fittedKnobs} from "./knobs.js";
import type {View} from "./observatory.js";

export type CodeKnobs = ReturnType<typeof codeKnobs>;

/** What a reader can turn on the charts of code; periods are those that fit the papers' dates. The same lines for the same choices. */
export function codeKnobs({corpus, selection, selected}: View) {
  const {units, unit} = unitsOfSelection(corpus, selection, selected);
  const period = {values: units, default: unit};
  return {
    code: fittedKnobs(codeBarOptions, {prefix: "knob.code."}),
    periods: fittedKnobs(fitted(codePeriodsOptions, {period}), {prefix: "knob.periods."}),
    topics: fittedKnobs(codeTopicsOptions, {prefix: "knob.topics."}),
    hosts: fittedKnobs(hostsOptions, {prefix: "knob.hosts."})
  };
}
