// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {rangeInWords} from "../../src/analysis/option-values.ts";
import {defaultsOf} from "../../src/analysis/options.ts";
import type {Option} from "../../src/analysis/options.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import * as code from "../../src/charts/cells/code.ts";
import * as compare from "../../src/charts/cells/compare.ts";
import * as methods from "../../src/charts/cells/methods.ts";
import * as network from "../../src/charts/cells/network.ts";
import * as overview from "../../src/charts/cells/overview.ts";
import * as topics from "../../src/charts/cells/topics.ts";
import * as trends from "../../src/charts/cells/trends.ts";
import {charts} from "../../src/charts/registry.ts";
import {againstOption} from "../../src/charts/topic-options.ts";
import type {ChartId} from "../../src/charts/registry.ts";
import {openTables} from "../../src/sandbox/rows.ts";
import {corpusOf} from "../corpus-fixture.ts";
import type {MadeUpPaper} from "../made-up-papers.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {expectMarksToOpenWhatTheySay, opener} from "./opened-papers.ts";

const subjects = [
  "language models",
  "speech recognition",
  "tokenization",
  "community detection",
  "spectral clustering",
  "graph matching",
  "heat transfer",
  "fluid flow"
];
const hosts = ["github.com", "gitlab.com", "zenodo.org", "example.org", "codeberg.org"];
const codes = ["linked", "none", "promised", "linked", "none", "claimed", "page", "none"] as const;

/** 120 made-up papers over four years, whose topics, names and links differ in how many papers have them. */
const papers = Array.from({length: 120}, (_, i): MadeUpPaper => {
  const has = subjects.filter((_, j) => (i * 7 + j * j) % (j + 2) === 0);
  const host = hosts[i % (1 + (i % hosts.length))]!;
  const status = codes[(i * 5) % codes.length]!;
  return {
    id: `p${i}`,
    title: `Paper ${i}`,
    abstract: `We study ${has.join(" and ")}.`,
    date: i % 30 === 7 ? null : `${2021 + Math.floor(i / 30)}-${String((i % 12) + 1).padStart(2, "0")}-05`,
    code: status,
    digests: [i % 2],
    methods: [
      {name: `Name${i % 11}`, role: i < 30 || i % 5 === 0 ? "proposed" : "mentioned", kind: i % 2 ? "model" : "method"},
      {name: `Tool${i % 7}`, role: "mentioned", kind: "tool"},
      ...(i % 3 ? [] : [{name: `Once${i}`, role: "proposed" as const}])
    ],
    links: status === "linked" ? [{url: `https://${host}/p${i}`, kind: "code"}] : []
  };
});
const made = corpusOf(papers);
const varied = openCorpus(made.data);
const years = ["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"];
/** Many topics, each of which comes up in bursts. */
const large = trendCorpus(
  years.map((year) => `${year}-06-15`),
  years.map(() => 40),
  Object.fromEntries(
    Array.from({length: 60}, (_, j) => [
      `topic ${j}`,
      years.map((_, i) => Math.round(2 + (j % 9) + (i === j % 8 ? 8 + (j % 13) : 0)))
    ])
  ),
  {communities: Object.fromEntries(Array.from({length: 60}, (_, j) => [`topic ${j}`, -1]))}
);
/** Topics of which some come up first in each year. */
const coming = trendCorpus(
  years.map((year) => `${year}-06-15`),
  years.map(() => 40),
  Object.fromEntries(
    Array.from({length: 60}, (_, j) => [`topic ${j}`, years.map((_, i) => (i < 1 + (j % 3) ? 0 : 3 + (j % 5)))])
  ),
  {communities: Object.fromEntries(Array.from({length: 60}, (_, j) => [`topic ${j}`, -1]))}
);
/** Thinner than all papers, so that what is left out can be drawn; and all of many. */
const thin = {corpus: varied, selection: {...everything, digests: [varied.digests[0]!.digest]}};
const whole = {corpus: large, selection: everything};
const ofWhole = new Set([
  "small-network.topics",
  "small-network.links",
  "bursts",
  "network.most",
  "compare-odds",
  "compare-moved",
  "compare-shared",
  "trend.runs",
  "trend-multiples.places"
]);

type Draw = (scope: Record<string, unknown>) => Element | Promise<Element>;
/** Every chart of the site: one without a cell does not compile. */
const cells: Record<ChartId, unknown> = {
  timeline: overview.timelineCell,
  "topic-rows": overview.topicRowsCell,
  "newest-methods": overview.newestMethodsCell,
  "code-units": overview.codeUnitsCell,
  "small-network": overview.smallNetworkCell,
  "topic-bars": topics.topicBarsCell,
  context: topics.contextCell,
  trend: trends.trendCell,
  "trend-multiples": trends.trendMultiplesCell,
  bursts: trends.burstsCell,
  network: network.networkCell,
  "method-names": methods.methodNamesCell,
  "method-reuse": methods.methodReuseCell,
  "code-bar": code.codeBarCell,
  "code-periods": code.codePeriodsCell,
  "code-topics": code.codeTopicsCell,
  hosts: code.hostsCell,
  "code-papers": code.codePapersCell,
  "first-seen": trends.firstSeenCell,
  "compare-sizes": compare.compareSizesCell,
  "compare-odds": compare.compareOddsCell,
  "compare-moved": compare.compareMovedCell,
  "compare-shared": compare.compareSharedCell,
  "compare-code": compare.compareCodeCell,
  "compare-names": compare.compareNamesCell
};

/** The papers that show what an option of a chart does. */
function papersFor(id: ChartId, name: string) {
  if (id === "first-seen") return {corpus: coming, selection: everything};
  return ofWhole.has(id) || ofWhole.has(`${id}.${name}`) ? whole : thin;
}

function tablesOf(corpus: typeof varied, selection: Selection) {
  const {papers, terms, mentions} = openTables(corpus, corpus === varied ? made.texts : [], select(corpus, selection));
  return {papers, terms, mentions};
}

async function draw(
  id: ChartId,
  options: Record<string, unknown>,
  {corpus, selection}: typeof whole,
  onOpen: (focus: Selection) => void = () => undefined,
  {width = 776, touch = false} = {}
) {
  return await (cells[id] as Draw)({
    corpus,
    selection,
    selected: select(corpus, selection),
    focus: null,
    opened: null,
    ...tablesOf(corpus, selection),
    everything,
    width,
    touch,
    openPapers: onOpen,
    topics: [],
    sides: {a: {from: "2021", to: "2022"}, b: {from: "2023", to: "2024"}},
    options: {...defaultsOf(charts[id].options), ...options}
  });
}

/** What else an option may be: every other word, both ends of a range, the other of two. */
function others(option: Option): unknown[] {
  if (option === againstOption.against) return ["period.2022"];
  if (option.type === "choice") return option.values.filter((value: unknown) => value !== option.default);
  if (option.type === "flag") return [!option.default];
  if (option.type === "text") return ["2"];
  return [option.min, option.max].filter((value) => value !== option.default);
}

/** Options that show only beside another one. */
const beside: Record<string, Record<string, unknown>> = {
  "network.steps": {view: "neighbourhood"},
  "bursts.gamma": {bursts: 96},
  "trend-multiples.places": {view: "ranks"},
  "small-network.names": {topics: 10}
};

/** Words as they are said, without what stands between them. */
function spoken(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

describe.each(Object.keys(cells) as ChartId[])("the options of %s", (id) => {
  it.each(Object.entries(charts[id].options))("%s does what it says", async (name, option) => {
    const shown = papersFor(id, name);
    const values = {...beside[`${id}.${name}`]};
    const drawAs = async (values: Record<string, unknown>) => (await draw(id, values, shown)).outerHTML;
    const usual = await drawAs(values);
    const drawn = await Promise.all(others(option).map((value) => drawAs({...values, [name]: value})));
    expect(await drawAs(values), "the same twice").toBe(usual);
    expect(new Set([usual, ...drawn]).size, `${name}: ${rangeInWords(option)}`).toBeGreaterThan(1);
  });

  it("leave every mark open as many papers as it says", async () => {
    for (const [name, option] of Object.entries(charts[id].options))
      for (const value of others(option)) {
        const opened = opener();
        const shown = papersFor(id, name);
        const drawing = await draw(id, {...beside[`${id}.${name}`], [name]: value}, shown, opened.onOpen);
        document.body.replaceChildren(drawing);
        expectMarksToOpenWhatTheySay(drawing, opened, shown.corpus, shown.selection);
      }
  });

  it.each([{width: 776}, {width: 312, touch: true}])(
    "leave every mark named by what is seen of it, %o",
    async (room) => {
      const usual = papersFor(id, "");
      const drawings = [await draw(id, {}, usual, undefined, room)];
      for (const [name, option] of Object.entries(charts[id].options))
        for (const value of others(option)) {
          const values = {...beside[`${id}.${name}`], [name]: value};
          drawings.push(await draw(id, values, papersFor(id, name), undefined, room));
        }
      const marks = drawings.flatMap((drawing) => Array.from(drawing.querySelectorAll("svg .mark")));
      const unlike = marks.flatMap((mark) => {
        const seen = Array.from(mark.querySelectorAll("text"), ({textContent}) => textContent).join(" ");
        const name = mark.getAttribute("aria-label") ?? "";
        return spoken(name) !== "" && ` ${spoken(name)} `.includes(` ${spoken(seen)} `.replace("  ", " "))
          ? []
          : [`${seen} | ${name}`];
      });
      expect(unlike).toEqual([]);
    }
  );
});
