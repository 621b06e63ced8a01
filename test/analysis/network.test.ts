import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {communityTies, networkFinding, networkSubtitle} from "../../src/analysis/findings-network.ts";
import {networkLayout} from "../../src/analysis/layout.ts";
import {linkMeasures, neighbours, topicNetwork} from "../../src/analysis/network.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {fixtureCorpus, randomCorpus, randomSelection} from "../corpus-fixture.ts";

const selections = randomCorpus({least: 0, most: 30}).chain((corpus) =>
  fc.record({corpus: fc.constant(corpus), selection: randomSelection(corpus), least: fc.integer({min: 1, max: 4})})
);

describe("the network of topics", () => {
  it("gives nodes and edges exactly the papers they open", () => {
    fc.assert(
      fc.property(selections, ({corpus, selection, least}) => {
        const network = topicNetwork(corpus, select(corpus, selection), {least});
        const opens = (...topics: string[]) => select(corpus, narrow(selection, {...everything, topics})).size;
        for (const {term, papers} of network.nodes) expect(papers).toBe(opens(term.term));
        for (const {a, b, papers} of network.edges) expect(papers).toBe(opens(a.term, b.term));
      })
    );
  });

  it("joins only topics that share enough papers and more than chance gives", () => {
    fc.assert(
      fc.property(selections, ({corpus, selection, least}) => {
        const selected = select(corpus, selection);
        const {nodes, edges, n} = topicNetwork(corpus, selected, {least});
        const papers = new Map(nodes.map((node) => [node.term.term, node.papers]));
        for (const edge of edges) {
          expect(edge.papers).toBeGreaterThanOrEqual(least);
          const chance = (papers.get(edge.a.term)! * papers.get(edge.b.term)!) / n;
          expect(edge.papers).toBeGreaterThan(chance);
          expect(edge.association).toBeCloseTo(edge.papers / chance, 10);
          expect(edge.jaccard).toBeGreaterThan(0);
          expect(edge.jaccard).toBeLessThanOrEqual(1);
        }
        for (const {term} of nodes) expect(edges.some(({a, b}) => a === term || b === term)).toBe(true);
      })
    );
  });

  it("lists a topic's neighbours by the measure", () => {
    const corpus = fixtureCorpus();
    const network = topicNetwork(corpus, select(corpus, everything), {least: 1});
    const node = network.nodes[0]!.term.term;
    for (const measure of linkMeasures) {
      const found = neighbours(network, node, measure);
      expect(found.length).toBe(network.edges.filter(({a, b}) => a.term === node || b.term === node).length);
      expect(found.every((edge, i) => i === 0 || edge[measure] <= found[i - 1]![measure])).toBe(true);
      expect(found.every(({other}) => other.term !== node)).toBe(true);
    }
  });

  it("says that a community keeps to itself only when its shared papers are inside it", () => {
    fc.assert(
      fc.property(selections, ({corpus, selection, least}) => {
        const network = topicNetwork(corpus, select(corpus, selection), {least});
        const said = networkFinding(network, corpus.communities);
        const ties = communityTies(network, corpus.communities);
        for (const {inside} of ties) expect(inside >= 0 && inside <= 1).toBe(true);
        if (said.endsWith("keeps to itself")) expect(ties.filter(({inside}) => inside >= 2 / 3)).toHaveLength(1);
        if (!network.edges.length) expect(said).toMatch(/^No /);
        const subtitle = networkSubtitle(network, least);
        expect(subtitle).toContain(`n = ${network.n}`);
        expect(subtitle.startsWith("Looked for: ")).toBe(!network.edges.length);
      })
    );
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

  it("puts one node in the middle and none nowhere", () => {
    expect(networkLayout([], [])).toEqual([]);
    expect(networkLayout([{r: 4, group: 0}], [])).toEqual([[0, 0]]);
  });
});
