import {mostNamedTitle, takenUpTitle} from "../analysis/findings-methods.js";
import {chosenMethods, orderMethods} from "../analysis/chosen-methods.js";
import {takenUp} from "../analysis/methods.js";
import type {NamedMethod} from "../analysis/methods.js";
import {mostNamedSubtitle, takenUpSubtitle} from "../analysis/method-subtitles.js";
import {byKind} from "../analysis/methods-by-kind.js";
import {fitted} from "../analysis/options.js";
import type {OptionValues} from "../analysis/options.js";
import {codeKey, communityKey} from "../charts/keys.js";
import {methodNamesOptions, methodReuseOptions} from "../charts/method-options.js";
import {methodNames} from "../charts/method-names.js";
import {methodReuse} from "../charts/method-reuse.js";
import {element} from "./element.js";
import {figure} from "./figure.js";
import {fittedKnobs} from "./knobs.js";
import type {KnobLine} from "./knobs.js";
import {nameRow} from "./name-table.js";
import type {Observatory, View} from "./observatory.js";

export type MethodKnobs = OptionValues<typeof methodNamesOptions>;
export type ReuseKnobs = OptionValues<typeof methodReuseOptions>;

/** What a reader can turn on the names that others take up. */
export function reuseKnobs(): KnobLine<ReuseKnobs> {
  return fittedKnobs(methodReuseOptions, {prefix: "knob.reuse."});
}

/** What a reader can turn on the chart of these names: their kind, how many papers they must be in, how many of each kind. The same line for the same choices. */
export function methodKnobs(named: NamedMethod[]): KnobLine<MethodKnobs> {
  const most = Math.max(1, ...named.map(({papers}) => papers.length));
  const kinds = byKind(named).map(({kind}) => kind);
  const least = {max: Math.max(2, Math.min(10, most)), default: Math.min(2, most)};
  return fittedKnobs(fitted(methodNamesOptions, {kind: {values: ["all", ...kinds]}, least}), {page: "methods"});
}

/** Names in most papers, by kind; nothing without names. */
export function namesFigure(
  observatory: Observatory,
  now: View,
  named: NamedMethod[],
  line: KnobLine<MethodKnobs>
): HTMLElement {
  if (!named.length) return element("div");
  const {kind, show, sort, draw} = line.value;
  const {chosen: shown, fewer} = chosenMethods(named, line.value);
  const kinds = byKind(shown, {most: show}).map((one) => ({...one, rows: orderMethods(one.rows, sort)}));
  return figure({
    id: "most-named",
    title: mostNamedTitle(shown, kind),
    subtitle: mostNamedSubtitle(now.selected.size, {...line.value, fewer}),
    knobs: line,
    key: keys(observatory, now),
    chart: (width) =>
      methodNames(
        {kinds, communities: now.corpus.communities},
        {width, draw, onOpen: observatory.open, opened: now.focus}
      ),
    rows: kinds.flatMap(({rows}) => rows).map(nameRow),
    openRow: ({name}) => opener(observatory, shown, String(name))
  });
}

/** Names that one paper proposes and others use; a sentence where there is none, nothing where no name is proposed. */
export function reuseFigure(
  observatory: Observatory,
  now: View,
  named: NamedMethod[],
  line: KnobLine<ReuseKnobs>
): HTMLElement {
  if (!named.some(({proposing}) => proposing.length)) return element("div");
  const taken = takenUp(named);
  if (!taken.length) return element("p", {id: "taken-up", class: "said"}, `${takenUpTitle(named)}.`);
  const {show, least, sort} = line.value;
  const asked = taken.filter(({papers}) => papers.length >= least);
  const rows = orderMethods(asked.slice(0, show), sort);
  return figure({
    id: "taken-up",
    title: takenUpTitle(named),
    subtitle: takenUpSubtitle(named, now.selected.size, line.value),
    knobs: line,
    chart: (width) => methodReuse(rows, {width, onOpen: observatory.open, opened: now.focus}),
    rows: rows.map(nameRow),
    openRow: ({name}) => opener(observatory, rows, String(name))
  });
}

function keys(observatory: Observatory, {selected, corpus, focus}: View): HTMLElement {
  const options = {onOpen: observatory.open, opened: focus};
  return element(
    "div",
    {class: "keys"},
    communityKey(selected, corpus.communities, options),
    codeKey(selected, options)
  );
}

function opener(observatory: Observatory, named: NamedMethod[], name: string): (() => void) | null {
  const row = named.find((other) => other.name === name);
  return row ? () => observatory.open(row.focus) : null;
}
