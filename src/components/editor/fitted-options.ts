import {defaultSides, readSides} from "../../analysis/chosen-sides.js";
import {byKind} from "../../analysis/methods-by-kind.js";
import {namedMethods} from "../../analysis/methods.js";
import type {Option, Options} from "../../analysis/options.js";
import {everything} from "../../analysis/selection.js";
import type {Selection} from "../../analysis/selection.js";
import {unitsOfSelection} from "../../analysis/selection-periods.js";
import {timelineUnits} from "../../analysis/timeline.js";
import {references} from "../../analysis/topic-references.js";
import type {ChartId} from "../../charts/registry.js";
import type {View} from "../observatory.js";

/** The options of a chart as these papers allow them, the same as on its page. */
export function optionsFor(id: ChartId, declared: Options, {corpus, selection, selected}: View): Options {
  if (id === "timeline") {
    const {units, unit} = timelineUnits(corpus);
    return fit(declared, {period: {values: units, default: unit}});
  }
  if (id === "trend" || id === "code-periods") {
    const {units, unit} = unitsOfSelection(corpus, selection, selected);
    return fit(declared, {period: {values: units, default: unit}});
  }
  if (id === "topic-bars") {
    const found = references(corpus, selection, selected);
    const words = Object.fromEntries(found.map(({value, label}) => [value, label]));
    return fit(declared, {against: {values: found.map(({value}) => value), words}});
  }
  if (id === "method-names") {
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
export function argumentsFor(id: ChartId, query: URLSearchParams, {corpus}: View): Record<string, unknown> {
  if (id === "trend" || id === "trend-multiples" || id === "bursts" || id === "first-seen") {
    const topics = [...new Set(query.getAll("trend"))].filter((term) => corpus.termOf.get(term)?.topic).slice(0, 6);
    return {topics};
  }
  if (id.startsWith("compare-")) {
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
