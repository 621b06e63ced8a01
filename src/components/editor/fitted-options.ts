import type {Option, Options} from "../../analysis/options.js";
import {everything} from "../../analysis/selection.js";
import type {Selection} from "../../analysis/selection.js";
import type {ChartId} from "../../charts/registry.js";
import type {View} from "../observatory.js";

/**
 * The options of a chart as these papers allow them, the same as on its page. What finds that out is fetched for the charts that need it.
 */
export async function optionsFor(
  id: ChartId,
  declared: Options,
  {corpus, selection, selected}: View
): Promise<Options> {
  if (id === "timeline") {
    const {timelineUnits} = await import("../../analysis/timeline.js");
    const {units, unit} = timelineUnits(corpus);
    return fit(declared, {period: {values: units, default: unit}});
  }
  if (id === "trend" || id === "code-periods") {
    const {unitsOfSelection} = await import("../../analysis/selection-periods.js");
    const {units, unit} = unitsOfSelection(corpus, selection, selected);
    return fit(declared, {period: {values: units, default: unit}});
  }
  if (id === "topic-bars") {
    const {references} = await import("../../analysis/topic-references.js");
    const found = references(corpus, selection, selected);
    const words = Object.fromEntries(found.map(({value, label}) => [value, label]));
    return fit(declared, {against: {values: found.map(({value}) => value), words}});
  }
  if (id === "method-names") {
    const [{namedMethods}, {byKind}] = await Promise.all([
      import("../../analysis/methods.js"),
      import("../../analysis/methods-by-kind.js")
    ]);
    const named = namedMethods(corpus, selected);
    const most = named.reduce((most, {papers}) => Math.max(most, papers.length), 1);
    const kinds = byKind(named).map(({kind}) => kind);
    const least = {max: Math.max(2, Math.min(10, most)), default: Math.min(2, most)};
    return fit(declared, {kind: {values: ["all", ...kinds]}, least});
  }
  return declared;
}

/** Options with other values, range or default. */
function fit(declared: Options, to: Readonly<Record<string, object>>): Options {
  const fitted = Object.entries(to).map(([name, part]) => [name, {...declared[name], ...part} as Option]);
  return {...declared, ...(Object.fromEntries(fitted) as Options)};
}

/** What else the code of a chart is given by the address of its page: topics picked, sides compared. */
export async function argumentsFor(
  id: ChartId,
  query: URLSearchParams,
  {corpus}: View
): Promise<Record<string, unknown>> {
  if (id === "trend" || id === "trend-multiples" || id === "bursts" || id === "first-seen") {
    const topics = [...new Set(query.getAll("trend"))].filter((term) => corpus.termOf.get(term)?.topic).slice(0, 6);
    return {topics};
  }
  if (id.startsWith("compare-")) {
    const {defaultSides, readSides} = await import("../../analysis/chosen-sides.js");
    const chosen = readSides(query, corpus).chosen ?? defaultSides(corpus)?.chosen ?? {a: null, b: null};
    return {sides: {a: chosen.a && ownClauses(chosen.a), b: chosen.b && ownClauses(chosen.b)}};
  }
  return {};
}

/** A selection's clauses that ask for something. */
function ownClauses(selection: Selection): Partial<Selection> {
  return Object.fromEntries(
    Object.entries(selection).filter(
      ([name, value]) => JSON.stringify(value) !== JSON.stringify(everything[name as keyof Selection])
    )
  );
}
