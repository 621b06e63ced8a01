import {everything} from "../analysis/selection.js";
import type {PaperText} from "../analysis/corpus.js";
import {charts} from "../charts/registry.js";
import type {ChartId} from "../charts/registry.js";
import {readOptions} from "../analysis/options-url.js";
import {inspect} from "../sandbox/inspect.js";
import {openTables, tableNames} from "../sandbox/rows.js";
import type {Rows} from "../sandbox/rows.js";
import {withDrawing} from "./changed-drawing.js";
import {argumentsFor, optionsFor} from "./editor/fitted-options.js";
import {element} from "./element.js";
import type {Observatory, View} from "./observatory.js";
import {asPageHasThem} from "./page-defaults.js";
import {readQuery} from "./page-state.js";
import {projectParts} from "./project-parts.js";
import {touchTargets} from "./touch.js";

/** What the code of a changed chart can name: what it could name where it was written, from the data of its page. */
export type ChartScope = Record<string, unknown>;

export interface ChangedChart {
  /** The chart's id in the registry. */
  chart: ChartId;
  observatory: Observatory;
  now: View;
  /** What to fetch first: libraries, `texts`, parts of the project. */
  uses?: readonly string[];
}

const libraries: Readonly<Record<string, () => Promise<Record<string, unknown>>>> = {
  arquero: async () => {
    const aq = await import("arquero");
    return {aq, op: aq.op};
  },
  d3: async () => ({d3: await import("d3")}),
  htl: async () => {
    const htl = await import("htl");
    return {htl, html: htl.html, svg: htl.svg};
  },
  inputs: async () => ({Inputs: await import("@observablehq/inputs")})
};

const none = () => Promise.resolve({});

/**
 * What `make` makes, where the chart's figure is drawn by `draw` instead: code that a reader of the preview changed and saved. Where that
 * fails, the page's own chart is drawn, with a word above it.
 */
export async function changedChart<Made>(
  {chart, observatory, now, uses = []}: ChangedChart,
  draw: (scope: ChartScope) => unknown,
  make: () => Made
): Promise<Made> {
  const {figure, options, page, prefix} = charts[chart];
  const supplies = await Promise.all(uses.map((use) => (libraries[use] ?? projectParts[use] ?? none)()));
  const texts = uses.includes("texts") ? await observatory.texts() : null;
  const supplied: ChartScope = Object.assign({}, ...supplies);
  const {declared} = asPageHasThem(await optionsFor(chart, options, now), {page, prefix});
  const knobs = readOptions(declared, readQuery(), prefix).values;
  const further = await argumentsFor(chart, observatory.query(), now);
  const shared = {
    ...supplied,
    ...pageScope(now, observatory),
    ...further,
    knobs,
    options: knobs
  };
  const drawing = (own: (width: number) => Element) => (width: number) => {
    const shown: unknown[] = [];
    const display = (value: unknown) => (shown.push(value), value);
    const {focus, focused: opened} = observatory.view();
    const scope = withTables(
      {...shared, focus, opened, width, touch: touchTargets(), display},
      now,
      texts,
      supplied["aq"]
    );
    try {
      const value = draw(scope);
      if (value instanceof Promise) return later(value, shown, () => own(width));
      return drawn(value, shown);
    } catch (error) {
      return failed(error, own(width));
    }
  };
  return withDrawing(figure, drawing, make);
}

function pageScope({corpus, selection, selected}: View, {open}: Observatory): ChartScope {
  const {communities} = corpus;
  const openPapers = (papers: object | null) => open(papers && {...everything, ...papers});
  return {corpus, selection, selected, everything, communities, openPapers};
}

interface Arquero {
  from: (rows: object[]) => unknown;
}

/** The scope with the tables of the selection and of all papers, each made when first read. */
function withTables(scope: ChartScope, {corpus, selected}: View, texts: PaperText[] | null, aq: unknown): ChartScope {
  let [here, all]: [Rows | null, Rows | null] = [null, null];
  const ofSelection = () => (here ??= openTables(corpus, texts, selected));
  const ofAll = () => (all ??= openTables(corpus, texts));
  const getters = Object.fromEntries(tableNames.map((name) => [name, () => ofSelection()[name]]));
  const asTables = (rows: Rows) => lazily(tableNames.map((name) => [name, () => (aq as Arquero).from(rows[name])]));
  Object.assign(getters, {all: ofAll, tables: () => asTables(ofSelection()), allTables: () => asTables(ofAll())});
  return lazily(Object.entries(getters), scope);
}

function lazily(getters: [string, () => unknown][], target: ChartScope = {}): ChartScope {
  for (const [name, get] of getters) Object.defineProperty(target, name, {configurable: true, enumerable: true, get});
  return target;
}

function drawn(value: unknown, shown: readonly unknown[]): Element {
  const values = value === undefined ? shown : [...shown, value];
  const [only] = values;
  if (values.length === 1 && only instanceof Element) return only;
  return element("div", {}, ...values.map((one) => (one instanceof Node ? one : element("pre", {}, inspect(one)))));
}

function later(value: Promise<unknown>, shown: readonly unknown[], own: () => Element): Element {
  const place = element("div");
  value
    .then((given) => drawn(given, shown))
    .catch((error: unknown) => failed(error, own()))
    .then((made) => place.replaceChildren(made), console.error);
  return place;
}

function failed(error: unknown, own: Element): Element {
  console.error(error);
  const why = error instanceof Error ? error.message : String(error);
  return element(
    "div",
    {},
    element("p", {class: "trouble"}, `The changed code of this chart failed, so its own is drawn: ${why}`),
    own
  );
}
