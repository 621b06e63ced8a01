import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {communityTies, networkFinding, networkSubtitle, networkSummary} from "../../src/analysis/findings-network.ts";
import {networkLayout} from "../../src/analysis/layout.ts";
import {corpusGroups, foundGroups, groupColour, weightedLinks} from "../../src/analysis/network-groups.ts";
import {itemFocus, networkItems} from "../../src/analysis/network-items.ts";
import {sameByName} from "../../src/analysis/network-names.ts";
import {neighbourhood} from "../../src/analysis/network-steps.ts";
import {stabilityOf} from "../../src/analysis/network-tasks.ts";
import {linkMeasures, neighbours, networkOf} from "../../src/analysis/network.ts";
import type {NetworkItem} from "../../src/analysis/network.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {corpusOf, fixtureCorpus, randomCorpus, randomSelection} from "../corpus-fixture.ts";

const selections = randomCorpus({least: 0, most: 30}).chain((corpus) =>
  fc.record({
    corpus: fc.constant(corpus),
    selection: randomSelection(corpus),
    options: fc.record({
      kind: fc.constantFrom("topics" as const, "methods" as const, "both" as const),
      counting: fc.constantFrom("full" as const, "fractional" as const),
      least: fc.integer({min: 1, max: 4}),
      level: fc.constantFrom(1, 0.05)
    })
  })
);

/** Papers that mention whole topics of the fixture's vocabulary, and methods. */
function papersOf(...contents: {words: string[]; methods?: string[]}[]) {
  return openCorpus(
    corpusOf(
      contents.map(({words, methods = []}, i) => ({
        id: `p${i}`,
        title: `Paper ${i}`,
        abstract: `About ${words.join(" and ")}.`,
        date: i % 2 ? "2024" : "2025-07",
        code: i % 2 ? ("linked" as const) : ("none" as const),
        digests: [0],
        methods: methods.map((name) => ({name, role: "mentioned" as const}))
      }))
    ).data
  );
}

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
    expect(sameByName(five, item("language model", "topic"), item("large language model", "topic"))).toBe(true);
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

describe("communities of a network", () => {
  it("are the corpus' own, so that colours are the same on every page", () => {
    fc.assert(
      fc.property(selections, ({corpus, selection, options}) => {
        const network = networkOf(corpus, select(corpus, selection), options);
        const grouping = corpusGroups(network, corpus.communities);
        for (const {item} of network.nodes) {
          expect(groupColour(grouping, item)).toBe(item.community);
          if (item.kind === "topic") expect(item.community).toBe(corpus.terms[item.index]!.community);
        }
      })
    );
  });

  it("take a corpus-wide colour only where most of their items have it", () => {
    const corpus = fixtureCorpus();
    const network = networkOf(corpus, select(corpus, everything), {least: 1});
    const found = foundGroups(
      network,
      network.nodes.map(({item}) => (item.community === 0 ? 0 : 1))
    );
    expect(found.groups[0]!.colour).toBe(0);
    expect(found.groups.flatMap(({items}) => items)).toHaveLength(network.nodes.length);
    const mixed = foundGroups(
      network,
      network.nodes.map(() => 0)
    );
    const counts = network.nodes.map(({item}) => item.community);
    const most = Math.max(...[0, 1, 2].map((community) => counts.filter((one) => one === community).length));
    expect(mixed.groups[0]!.colour >= 0).toBe(2 * most >= counts.length);
  });

  it("are firm in two cliques, and agree with them", () => {
    const clique = (from: number) =>
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [from + i, from + j, 1] as const));
    const links = [...clique(0), ...clique(4), [0, 4, 0.1] as const];
    const groups = [0, 0, 0, 0, 1, 1, 1, 1];
    const firm = stabilityOf(groups, links, {resolution: 1});
    expect(firm).toMatchObject({runs: 20, stability: 1, agreement: 1});
    expect(firm.modularity).toBeCloseTo(0.4918, 3);
    expect(stabilityOf([0, 1, 0, 1, 0, 1, 0, 1], links, {resolution: 1}).agreement).toBeLessThan(0);
  });

  it("are weighed by association", () => {
    const corpus = fixtureCorpus();
    const network = networkOf(corpus, select(corpus, everything), {least: 1});
    expect(
      weightedLinks(network).map(([a, b, weight]) => [network.nodes[a]!.item, network.nodes[b]!.item, weight])
    ).toEqual(network.edges.map(({a, b, association}) => [a, b, association]));
  });
});

describe("what is said of a network", () => {
  it("is true of every network", () => {
    fc.assert(
      fc.property(selections, fc.constantFrom(...linkMeasures), ({corpus, selection, options}, measure) => {
        const network = networkOf(corpus, select(corpus, selection), options);
        const grouping = corpusGroups(network, corpus.communities);
        const said = networkFinding(network, grouping);
        const ties = communityTies(network, grouping);
        for (const {inside} of ties) expect(inside >= 0 && inside <= 1).toBe(true);
        if (said.endsWith("keeps to itself")) expect(ties.filter(({inside}) => inside >= 2 / 3)).toHaveLength(1);
        if (!network.edges.length) expect(said).toMatch(/^No /);
        const subtitle = networkSubtitle(network, {least: options.least, measure, significant: options.level < 1});
        expect(subtitle).toContain(`n = ${network.n}.`);
        expect(subtitle.startsWith("Looked for: ")).toBe(!network.edges.length);
        expect(subtitle.includes("Fisher")).toBe(options.level < 1 || network.edges.length > 0);
        const firm = network.edges.filter(({q}) => q <= 0.05);
        if (network.edges.length && !firm.length) expect(said).toMatch(/^Nothing stands out: /);
        if (said.endsWith("go together most"))
          expect(
            firm.some(({a, b}) => `${a.label} and ${b.label} `.toLowerCase() === said.slice(0, -16).toLowerCase())
          ).toBe(true);
        if (options.level === 1) expect(subtitle).not.toMatch(/more often than chance/);
        const summary = networkSummary(network, grouping, measure);
        if (!network.edges.length) return void expect(summary).toBe("");
        const links = network.nodes.map(({item}) => network.edges.filter(({a, b}) => a === item || b === item).length);
        expect(summary).toContain(`the most links, ${Math.max(...links)}.`);
        expect(summary).not.toMatch(/undefined|NaN/);
      })
    );
  });
});

describe("a network that chance could draw", () => {
  const drawn = (together: number) => {
    const texts = Array.from({length: 40}, (_, i) =>
      i < together ? "heat transfer, fluid flow" : i < 20 ? (i % 2 ? "heat transfer" : "fluid flow") : ""
    );
    const corpus = openCorpus(
      corpusOf(
        texts.map((title, i) => ({id: String(i), title, abstract: "", date: null, code: "none" as const, digests: [0]}))
      ).data
    );
    const network = networkOf(corpus, select(corpus, everything), {least: 2});
    return networkFinding(network, corpusGroups(network, corpus.communities));
  };

  it("is said to show nothing, and one beyond chance what stands out", () => {
    expect(drawn(6)).toBe("Nothing stands out: no two topics go together clearly more often than chance");
    expect(drawn(18)).toMatch(/ go together most$/);
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

describe("the layout", () => {
  const nodes = [3, 5, 4, 6, 3].map((r, i) => ({r, group: i % 2}));
  const links = [
    {source: 0, target: 2, weight: 2},
    {source: 1, target: 3, weight: 5}
  ];

  it("is the same on every run and keeps nodes apart", () => {
    const placed = networkLayout(nodes, links);
    expect(networkLayout(nodes, links)).toEqual(placed);
    for (const [i, [x, y]] of placed.entries())
      for (const [j, [u, v]] of placed.entries())
        if (i < j) expect(Math.hypot(x - u, y - v)).toBeGreaterThan(nodes[i]!.r + nodes[j]!.r);
  });

  it("moves nodes little when one of them goes", () => {
    const placed = networkLayout(nodes, links);
    const homes = nodes.map((node, i) => ({...node, home: placed[i]!}));
    const without = networkLayout(homes.slice(0, 4), links);
    for (const [i, [x, y]] of without.entries())
      expect(Math.hypot(x - placed[i]![0], y - placed[i]![1])).toBeLessThan(45);
  });

  it("begins where it is told", () => {
    const starts = nodes.map((node, i) => ({...node, start: [100 * i, -50 * i] as const}));
    expect(networkLayout(starts, links)).not.toEqual(networkLayout(nodes, links));
    expect(networkLayout(starts, [], {ticks: 0}).map(([x]) => x)).toEqual([0, 100, 200, 300, 400]);
  });

  it("puts one node in the middle and none nowhere", () => {
    expect(networkLayout([], [])).toEqual([]);
    expect(networkLayout([{r: 4, group: 0}], [])).toEqual([[0, 0]]);
  });
});
