// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {topicNetwork} from "../../src/analysis/network.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {networkColour} from "../../src/charts/network-colour.ts";
import {networkChart} from "../../src/charts/network.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {svgFile} from "./snapshot.ts";

const corpus = fixtureCorpus();
const network = topicNetwork(corpus, select(corpus, everything), {least: 1});
const {communities} = corpus;

describe("the network chart", () => {
  it("draws topics, links and the names of communities", async () => {
    await expect(svgFile(networkChart(network, {communities}))).toMatchFileSnapshot("network.svg");
  });

  it("fits a phone", async () => {
    await expect(svgFile(networkChart(network, {communities, width: 312}))).toMatchFileSnapshot("network-narrow.svg");
  });

  it("colours by code share and by mean date", async () => {
    const code = networkChart(network, {communities, colour: networkColour(network, "code")});
    await expect(svgFile(code)).toMatchFileSnapshot("network-code.svg");
    const fills = (by: "date" | "community") =>
      network.nodes.map((node) => networkColour(network, by)(node)).filter((fill, i, all) => all.indexOf(fill) === i);
    expect(fills("date").length).toBeGreaterThan(1);
    expect(fills("community").every((fill) => /^var\(--c\d\)$/.test(fill))).toBe(true);
  });

  it("rings an open topic and reddens its links", async () => {
    const {term} = network.nodes[0]!;
    const opened = {...everything, topics: [term.term]};
    const chart = networkChart(network, {communities, opened});
    expect(chart.querySelectorAll(".discs .opened")).toHaveLength(1);
    const linked = network.edges.filter(({a, b}) => a === term || b === term);
    expect(chart.querySelectorAll(".linked")).toHaveLength(linked.length);
    await expect(svgFile(chart)).toMatchFileSnapshot("network-opened.svg");
  });

  it("explains itself with no papers and with no links", async () => {
    const none = {nodes: [], edges: [], alone: 0, n: 0};
    await expect(svgFile(networkChart(none))).toMatchFileSnapshot("network-none.svg");
    expect(networkChart({...none, n: 3}).textContent).toMatch(/No two topics/);
  });

  it("is drawn for a corpus of one paper", () => {
    const {data} = corpusOf([
      {
        id: "one",
        title: "Language models that listen",
        abstract: "Speech recognition needs words.",
        date: null,
        code: "none",
        digests: [0]
      }
    ]);
    const one = openCorpus(data);
    const chart = networkChart(topicNetwork(one, select(one, everything), {least: 1}));
    expect(chart.textContent).toMatch(/No two topics/);
  });

  it("opens the papers of a topic and of a link, by pointer and by key", () => {
    const onOpen = vi.fn();
    const chart = networkChart(network, {communities, onOpen});
    const disc = chart.querySelector<SVGGElement>(".discs .mark")!;
    disc.dispatchEvent(new MouseEvent("click", {bubbles: true}));
    expect(onOpen).toHaveBeenLastCalledWith({...everything, topics: [network.nodes[0]!.term.term]});
    const line = chart.querySelector<SVGGElement>(".lines .mark")!;
    line.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true}));
    const {a, b} = network.edges[0]!;
    expect(onOpen).toHaveBeenLastCalledWith({...everything, topics: [a.term, b.term]});
    expect(line.getAttribute("aria-label")).toContain(`${network.edges[0]!.papers} paper`);
  });

  it("zooms around the middle and back", () => {
    const chart = networkChart(network, {communities});
    const places = () => Array.from(chart.querySelectorAll(".discs .mark"), (disc) => disc.getAttribute("transform"));
    const before = places();
    Object.defineProperty(chart, "width", {value: {baseVal: {value: 776}}});
    Object.defineProperty(chart, "height", {value: {baseVal: {value: 600}}});
    chart.zoomBy(2);
    expect(places()).not.toEqual(before);
    chart.zoomBy(0);
    expect(places()).toEqual(before);
  });
});
