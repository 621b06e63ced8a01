import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {networkFinding} from "../../src/analysis/findings-network.ts";
import {corpusGroups} from "../../src/analysis/network-groups.ts";
import {itemFocus, networkItems} from "../../src/analysis/network-items.ts";
import {sameByName} from "../../src/analysis/network-names.ts";
import {neighbourhood} from "../../src/analysis/network-steps.ts";
import {linkMeasures, neighbours, networkOf} from "../../src/analysis/network.ts";
import type {NetworkItem} from "../../src/analysis/network.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {papersOf, selections} from "./network-corpora.ts";

describe("the network", () => {
  it("gives nodes and edges exactly the papers they open", () => {
    fc.assert(
      fc.property(selections, ({corpus, selection, options}) => {
        const network = networkOf(corpus, select(corpus, selection), options);
        const opens = (...items: NetworkItem[]) => select(corpus, narrow(selection, itemFocus(...items))).size;
        for (const {item, papers} of network.nodes) expect(papers).toBe(opens(item));
        for (const {a, b, papers} of network.edges) expect(papers).toBe(opens(a, b));
      })
    );
  });

  it("joins only what shares enough papers, more than chance gives, and firmly enough", () => {
    fc.assert(
      fc.property(selections, ({corpus, selection, options}) => {
        const {nodes, edges, n, tried} = networkOf(corpus, select(corpus, selection), options);
        const papers = new Map(nodes.map((node) => [node.item.key, node.papers]));
        for (const edge of edges) {
          expect(edge.papers).toBeGreaterThanOrEqual(options.least);
          expect(edge.association).toBeGreaterThan(1);
          if (options.counting === "full")
            expect(edge.association).toBeCloseTo(
              edge.papers / ((papers.get(edge.a.key)! * papers.get(edge.b.key)!) / n),
              10
            );
          for (const measure of ["jaccard", "cosine", "npmi"] as const) {
            expect(edge[measure]).toBeGreaterThanOrEqual(0);
            expect(edge[measure]).toBeLessThanOrEqual(1 + 1e-9);
          }
          expect(edge.q).toBeGreaterThanOrEqual(edge.p);
          expect(edge.q).toBeLessThanOrEqual(options.level);
          if (options.kind === "both") expect(edge.a.kind).not.toBe(edge.b.kind);
          else
            expect([edge.a.kind, edge.b.kind]).toEqual(Array(2).fill(options.kind === "topics" ? "topic" : "method"));
        }
        expect(tried).toBeGreaterThanOrEqual(edges.length);
        for (const {item} of nodes) expect(edges.some(({a, b}) => a === item || b === item)).toBe(true);
      })
    );
  });

  // Five papers: A in 3, B in 3, both in 2 (one of them with C, too); C in 2.
  const [A, B, C] = ["heat transfer", "fluid flow", "graph matching"] as [string, string, string];
  const five = papersOf({words: [A, B]}, {words: [A, B, C]}, {words: [A]}, {words: [B]}, {words: [C]});

  it("counts papers in full", () => {
    const {edges, n, tried} = networkOf(five, select(five, everything), {least: 1});
    expect([n, tried]).toEqual([5, 3]);
    expect(edges.map(({a, b}) => [a.name, b.name])).toEqual([[B, A]]);
    const [edge] = edges;
    expect(edge).toMatchObject({papers: 2, strength: 2});
    expect(edge!.association).toBeCloseTo((2 * 5) / (3 * 3), 12);
    expect(edge!.jaccard).toBeCloseTo(2 / 4, 12);
    expect(edge!.cosine).toBeCloseTo(2 / 3, 12);
    expect(edge!.npmi).toBeCloseTo(Math.log(10 / 9) / -Math.log(2 / 5), 12);
    // Of 10 ways to put B's 3 papers, 3 × 2 share two with A's and one shares three.
    expect(edge!.p).toBeCloseTo(7 / 10, 12);
    expect(edge!.q).toBe(1);
  });

  it("counts papers by fractions", () => {
    const {edges} = networkOf(five, select(five, everything), {least: 1, counting: "fractional"});
    // The paper with three gives 1/2 to each pair, the one with two gives 1: A-B 1.5, A-C 0.5, B-C 0.5; A 2, B 2, C 1, all 5.
    expect(edges.map(({a, b}) => [a.name, b.name])).toEqual([
      [B, A],
      [B, C],
      [A, C]
    ]);
    expect(edges.map(({strength}) => strength)).toEqual([1.5, 0.5, 0.5]);
    expect(edges[0]!.association).toBeCloseTo((1.5 * 5) / (2 * 2), 12);
    expect(edges[0]!.jaccard).toBeCloseTo(1.5 / 2.5, 12);
    expect(edges[0]!.papers).toBe(2);
  });

  it("joins topics with methods, by fractions of the mean number of partners", () => {
    const corpus = papersOf(
      {words: [A, B], methods: ["Lantern"]},
      {words: [A], methods: ["Lantern"]},
      {words: [B], methods: ["FewVec"]},
      {words: [C]}
    );
    const {edges, tried} = networkOf(corpus, select(corpus, everything), {
      kind: "both",
      least: 1,
      counting: "fractional"
    });
    expect(tried).toBe(6);
    const found = new Map(edges.map(({a, b, strength}) => [[a.label, b.label].sort().join(" "), strength]));
    expect(found.get("Lantern heat transfer")).toBeCloseTo(1 / 1.5 + 1, 12);
    expect(found.get("FewVec fluid flow")).toBeCloseTo(1, 12);
  });

  it("does not join what goes together by its name", () => {
    const item = (label: string, kind: "topic" | "method" = "method") =>
      ({kind, name: label.toLowerCase(), label}) as NetworkItem;
    const same = (a: string, b: string) => sameByName(five, item(a), item(b));
    expect(same("GANs", "Generative Adversarial Networks")).toBe(true);
    expect(same("3DGS", "3D Gaussian Splatting")).toBe(true);
    expect(same("Llama-2", "Llama")).toBe(true);
    expect(same("GPT-4", "BERT")).toBe(false);
    expect(same("CNN", "Graph neural networks")).toBe(false);
    const across = (topic: string, method: string) => sameByName(five, item(topic, "topic"), item(method));
    expect(sameByName(five, item("language model", "topic"), item("large language model", "topic"))).toBe(true);
    expect(across("large language model", "Language models")).toBe(true);
    expect(across("language model", "Large Language Models")).toBe(true);
    expect(across("supervised fine-tuning", "Fine-tuning")).toBe(true);
    expect(across("fine-tuning", "Supervised Finetuning")).toBe(true);
    expect(across("fine-tuning", "Tuning fork")).toBe(false);
    expect(across("language model", "Model predictive control")).toBe(false);
  });

  it("tells of no pair by its name as what goes together most", () => {
    const corpus = papersOf(
      ...Array.from({length: 6}, () => ({words: [A], methods: ["Transient heat-transfers"]})),
      ...Array.from({length: 4}, () => ({words: [B], methods: ["Lantern"]})),
      ...Array.from({length: 12}, () => ({words: [C]}))
    );
    const network = networkOf(corpus, select(corpus, everything), {kind: "both", least: 1});
    expect(network.edges.map(({a, b}) => [a.label, b.label].sort())).toEqual([["Lantern", "fluid flow"]]);
    expect(networkFinding(network, corpusGroups(network, corpus.communities))).toBe(
      "Lantern and fluid flow go together most"
    );
  });

  it("says how often code is linked and when papers are from", () => {
    const {nodes} = networkOf(five, select(five, everything), {least: 1});
    const heat = nodes.find(({item}) => item.name === A)!;
    expect(heat).toMatchObject({papers: 3, linked: 1});
    expect(heat.year).toBeCloseTo((2 * (2025 + 6.5 / 12) + 2024.5) / 3, 10);
  });

  it("leaves out the weakest links of too many", () => {
    const corpus = fixtureCorpus();
    const all = networkOf(corpus, select(corpus, everything), {least: 1});
    const some = networkOf(corpus, select(corpus, everything), {least: 1, mostEdges: 2});
    expect(some.edges).toHaveLength(2);
    expect(some.cut).toBe(all.edges.length - 2);
    const weakest = Math.min(...some.edges.map(({association}) => association));
    expect(all.edges.filter(({association}) => association > weakest).length).toBeLessThanOrEqual(2);
  });

  it("lists neighbours by the measure", () => {
    const corpus = fixtureCorpus();
    const network = networkOf(corpus, select(corpus, everything), {least: 1});
    const {key} = network.nodes[0]!.item;
    for (const measure of linkMeasures) {
      const found = neighbours(network, key, measure);
      expect(found.length).toBe(network.edges.filter(({a, b}) => a.key === key || b.key === key).length);
      expect(found.every((edge, i) => i === 0 || edge[measure] <= found[i - 1]![measure])).toBe(true);
      expect(found.every(({other}) => other.key !== key)).toBe(true);
    }
  });

  it("finds what is within one and two steps, and nothing further", () => {
    fc.assert(
      fc.property(selections, fc.integer({min: 1, max: 2}), ({corpus, selection, options}, steps) => {
        const network = networkOf(corpus, select(corpus, selection), options);
        expect(neighbourhood(network, "nowhere", {steps, measure: "npmi"})).toBeNull();
        const middle = network.nodes[0]?.item.key;
        if (!middle) return;
        const found = neighbourhood(network, middle, {steps, measure: "association", most: [3, 3]})!;
        expect(found.steps.get(middle)).toBe(0);
        for (const [key, away] of found.steps) {
          expect(away).toBeLessThanOrEqual(steps);
          if (!away) continue;
          const nearer = network.edges.flatMap(({a, b}) => (a.key === key ? b.key : b.key === key ? a.key : []));
          expect(nearer.some((other) => found.steps.get(other) === away - 1)).toBe(true);
        }
        expect([...found.steps.values()].filter((away) => away === 1).length).toBeLessThanOrEqual(3);
        expect(found.nodes.length).toBe(found.steps.size);
      })
    );
  });
});

describe("the items of a network", () => {
  it("have as many papers as their selection, and keys of their own", () => {
    const corpus = fixtureCorpus();
    const items = networkItems(corpus, "both");
    expect(new Set(items.map(({key}) => key)).size).toBe(items.length);
    expect(items.some(({kind}) => kind === "method")).toBe(true);
    for (const item of items) expect(select(corpus, itemFocus(item)).size).toBe(item.papers.length);
  });
});
