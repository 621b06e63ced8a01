import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {
  areFoundAnew,
  corpusGroups,
  foundGroups,
  groupColour,
  weightedLinks
} from "../../src/analysis/network-groups.ts";
import {stabilityOf} from "../../src/analysis/network-tasks.ts";
import {networkOf} from "../../src/analysis/network.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {selections} from "./network-corpora.ts";

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

  it("have the colour of half of their items, the first of two, and the names of the first two", () => {
    const corpus = fixtureCorpus();
    const {nodes, ...network} = networkOf(corpus, select(corpus, everything), {least: 1});
    const group = (...communities: number[]) => {
      const some = communities.map((community, i) => ({...nodes[i]!, item: {...nodes[i]!.item, community}}));
      return foundGroups(
        {...network, nodes: some},
        communities.map(() => 0)
      ).groups[0]!;
    };
    expect(group(2, 2, 0, 1).colour).toBe(2);
    expect(group(2, 1, 1, 2).colour).toBe(1);
    expect(group(2, 2, 0, 1, 1).colour).toBe(-1);
    expect(group(2, 2, 0).label).toBe(`${nodes[0]!.item.label}, ${nodes[1]!.item.label}`);
  });

  it("are firm in two cliques, and agree with them", () => {
    const clique = (from: number) =>
      [0, 1, 2, 3].flatMap((i) => [0, 1, 2, 3].filter((j) => j > i).map((j) => [from + i, from + j, 1] as const));
    const links = [...clique(0), ...clique(4), [0, 4, 0.1] as const];
    const groups = [0, 0, 0, 0, 1, 1, 1, 1];
    const firm = stabilityOf(groups, links, {resolution: 1});
    expect(firm).toMatchObject({runs: 20, stability: 1, agreement: 1});
    expect(firm.modularity).toBeCloseTo(0.4918, 3);
    expect(firm.shownModularity).toBeCloseTo(firm.modularity, 9);
    const other = stabilityOf([0, 1, 0, 1, 0, 1, 0, 1], links, {resolution: 1});
    expect(other.agreement).toBeLessThan(0);
    expect(other.modularity).toBeCloseTo(0.4918, 3);
    expect(other.shownModularity).toBeLessThan(0);
  });

  it("are those of the digest unless those of the network are asked for, at resolution 1 too", () => {
    const asked = (["digest", "shown"] as const).flatMap((communities) =>
      [1, 1.5].map((resolution) => areFoundAnew({communities, resolution}))
    );
    expect(asked).toEqual([false, true, true, true]);
  });

  it("are weighed by association", () => {
    const corpus = fixtureCorpus();
    const network = networkOf(corpus, select(corpus, everything), {least: 1});
    expect(
      weightedLinks(network).map(([a, b, weight]) => [network.nodes[a]!.item, network.nodes[b]!.item, weight])
    ).toEqual(network.edges.map(({a, b, association}) => [a, b, association]));
  });
});
