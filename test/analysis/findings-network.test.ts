import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {communityTies, networkFinding, networkSubtitle, networkSummary} from "../../src/analysis/findings-network.ts";
import {corpusGroups} from "../../src/analysis/network-groups.ts";
import {linkMeasures, networkOf} from "../../src/analysis/network.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {corpusOf} from "../corpus-fixture.ts";
import {selections} from "./network-corpora.ts";

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
        expect(subtitle).toContain(`n\u00a0=\u00a0${network.n}.`);
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
