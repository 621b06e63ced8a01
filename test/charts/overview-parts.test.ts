// @vitest-environment jsdom
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {codeCounts} from "../../src/analysis/frequency.ts";
import {leadingTopics} from "../../src/analysis/leading-topics.ts";
import {newestMethods} from "../../src/analysis/newest-methods.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {smallNetworkOf} from "../../src/analysis/small-network.ts";
import {codeUnits} from "../../src/charts/code-units.ts";
import {codeKey, communityKey, keys} from "../../src/charts/keys.ts";
import {newestMethodsList} from "../../src/charts/newest-methods.ts";
import {smallNetwork} from "../../src/charts/small-network.ts";
import {topicRows} from "../../src/charts/topic-rows.ts";
import {corpusOf, fixtureCorpus, fixtureData} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {expectMarksToOpenWhatTheySay, opener} from "./opened-papers.ts";
import {svgFile} from "./snapshot.ts";

const corpus = fixtureCorpus();
const whole = select(corpus, everything);
const onOpen = () => {};
const empty = openCorpus(corpusOf([]).data);
const nothing = select(empty, everything);

/** The parts of the Overview that open papers, for what must hold of all of them. */
function parts(
  corpus: Corpus,
  selection: Selection,
  options: {onOpen: (focus: Selection) => void}
): Record<string, Element> {
  const selected = select(corpus, selection);
  return {
    topics: topicRows(leadingTopics(corpus, selected), options),
    code: codeUnits(codeCounts(selected), options),
    methods: newestMethodsList(newestMethods(corpus, selected), options),
    network: smallNetwork(smallNetworkOf(corpus, selected), options),
    keys: keys(codeKey(selected, options), communityKey(selected, corpus.communities, options))
  };
}

describe("the parts of the overview", () => {
  it("open as many papers as each mark says, under any selection", () => {
    const cases = randomCorpus({most: 16}).chain((corpus) => fc.tuple(fc.constant(corpus), randomSelection(corpus)));
    fc.assert(
      fc.property(cases, ([corpus, selection]) => {
        const opened = opener();
        for (const part of Object.values(parts(corpus, selection, opened)))
          expectMarksToOpenWhatTheySay(part, opened, corpus, selection);
      }),
      {numRuns: 40}
    );
    const opened = opener();
    for (const [name, part] of Object.entries(parts(corpus, everything, opened)))
      expect(expectMarksToOpenWhatTheySay(part, opened, corpus, everything), name).toBeGreaterThan(1);
  });

  it("explain themselves without papers", () => {
    const {topics, methods, network} = parts(empty, everything, {onOpen});
    expect(topics!.textContent).toMatch(/No topic/);
    expect(methods!.textContent).toMatch(/No paper/);
    expect(network!.textContent).toMatch(/No two topics/);
    expect(codeUnits(codeCounts(nothing)).querySelectorAll(".papers path")).toHaveLength(0);
  });
});

describe("rows of topics", () => {
  it("have a mark for each paper", async () => {
    const rows = leadingTopics(corpus, whole);
    const chart = topicRows(rows, {n: 12, onOpen});
    await expect(svgFile(chart)).toMatchFileSnapshot("topic-rows.svg");
    expect(chart.querySelectorAll(".papers path")).toHaveLength(rows.reduce((sum, {papers}) => sum + papers.length, 0));
  });

  it("are high enough for a finger, are bars where there are many papers, and cut long names", async () => {
    const names = {"a topic whose name is so long that it cannot be written in full beside its bar": [400], b: [30]};
    const many = trendCorpus(["2024"], [500], names);
    const rows = leadingTopics(many, select(many, everything));
    const chart = topicRows(rows, {width: 312, touch: true, onOpen});
    await expect(svgFile(chart)).toMatchFileSnapshot("topic-rows-many.svg");
    expect(chart.querySelectorAll(".papers path")).toHaveLength(0);
    expect(chart.querySelector(".label")!.textContent).toMatch(/…$/);
    expect(chart.querySelector(".mark")!.getAttribute("aria-label")).toContain("in full beside its bar: 400 papers");
    await expect(svgFile(topicRows([]))).toMatchFileSnapshot("topic-rows-none.svg");
    await expect(svgFile(topicRows(leadingTopics(corpus, whole, {most: 1})))).toMatchFileSnapshot("topic-rows-one.svg");
  });
});

describe("papers by code status", () => {
  it("have a mark each in the shape of the status", async () => {
    const chart = codeUnits([30, 4, 2, 2, 96], {onOpen});
    await expect(svgFile(chart)).toMatchFileSnapshot("code-units.svg");
    expect(chart.querySelectorAll(".papers path")).toHaveLength(134);
  });

  it("are bars where there are many, and a row stays where there are none", async () => {
    const chart = codeUnits([900, 40, 0, 12, 2709], {width: 312, touch: true, onOpen});
    await expect(svgFile(chart)).toMatchFileSnapshot("code-units-many.svg");
    expect(chart.querySelectorAll(".mark[tabindex]")).toHaveLength(4);
    await expect(svgFile(codeUnits([0, 0, 0, 0, 0]))).toMatchFileSnapshot("code-units-none.svg");
  });
});

describe("the newest named methods", () => {
  it("are listed with date, code and what they stand for", async () => {
    await expect(svgFile(newestMethodsList(newestMethods(corpus, whole), {onOpen}))).toMatchFileSnapshot(
      "newest-methods.html"
    );
  });

  it("show a title without the name that it begins with", () => {
    const data = fixtureData();
    data.papers.title[0] = "Lantern: a decoder";
    const named = openCorpus(data);
    const list = newestMethodsList(newestMethods(named, select(named, everything)), {onOpen});
    expect(Array.from(list.querySelectorAll(".sub"), ({textContent}) => textContent)).toContain("a decoder");
  });
});

describe("the small network", () => {
  it("names communities beside their topics, and keeps the places of what is not selected", async () => {
    const chart = smallNetwork(smallNetworkOf(corpus, whole), {onOpen});
    await expect(svgFile(chart)).toMatchFileSnapshot("small-network.svg");
    const some = smallNetwork(smallNetworkOf(corpus, select(corpus, {...everything, topics: ["tokenization"]})), {
      onOpen
    });
    const places = (svg: Element) =>
      Array.from(svg.querySelectorAll(".discs > g"), (g) => [
        g.getAttribute("data-key"),
        g.getAttribute("transform")
      ]).sort();
    expect(places(some)).toEqual(places(chart));
    expect(some.querySelectorAll(".ghost").length).toBeGreaterThan(0);
  });
});
