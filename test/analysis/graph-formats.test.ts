// @vitest-environment jsdom
import fc from "../fast-check.ts";
import Graph from "graphology";
import {parse as parseGexf} from "graphology-gexf";
import {parse as parseGraphml} from "graphology-graphml";
import {describe, expect, it} from "vitest";
import {xmlText} from "../../src/analysis/graph-attributes.ts";
import {gexf} from "../../src/analysis/graph-gexf.ts";
import {graphml} from "../../src/analysis/graph-graphml.ts";
import {vosviewer} from "../../src/analysis/graph-vosviewer.ts";
import {networkItems} from "../../src/analysis/network-items.ts";
import {corpusGroups} from "../../src/analysis/network-groups.ts";
import {edgeRows, nodeRows} from "../../src/analysis/network-tables.ts";
import {networkOf} from "../../src/analysis/network.ts";
import type {Network} from "../../src/analysis/network.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import {csv} from "../../src/components/csv.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {expectToFit} from "./json-schema.ts";
import {papersOf, selections} from "./network-corpora.ts";

const corpus = fixtureCorpus();
const network = networkOf(corpus, select(corpus, everything), {kind: "both", least: 1});
const grouping = corpusGroups(network, corpus.communities);
const distinct = {favoured: "these", other: "those", logOdds: () => -0.25};

/** The same network with other words for its items. */
function renamed(labels: readonly string[]): Network {
  const items = new Map(network.nodes.map(({item}, i) => [item, {...item, label: labels[i % labels.length]!}]));
  return {
    ...network,
    nodes: network.nodes.map((node) => ({...node, item: items.get(node.item)!})),
    edges: network.edges.map((edge) => ({...edge, a: items.get(edge.a)!, b: items.get(edge.b)!}))
  };
}

const hostile = fc.array(
  fc.oneof(
    fc.string({unit: "binary"}),
    fc.constantFrom(
      `"><script>alert(1)</script>`,
      "]]>",
      "&amp;",
      "a\tb\nc",
      "\u0000\ud800",
      "<!--",
      "'\"",
      "ℝ², 数, 𝔸"
    )
  ),
  {minLength: 1, maxLength: 8}
);

describe.each([
  ["GEXF", gexf, parseGexf],
  ["GraphML", graphml, parseGraphml]
] as const)("%s", (_, write, parse) => {
  const read = (shown: Network) => parse(Graph, write(shown, grouping, distinct));

  it("holds every node and edge with all that is known of them", () => {
    const graph = read(network);
    expect([graph.order, graph.size]).toEqual([network.nodes.length, network.edges.length]);
    const key = new Map(network.nodes.map(({item}, i) => [item.id, `n${i}`]));
    for (const {id, label, ...rest} of nodeRows(network, grouping, distinct)) {
      const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== null));
      expect(graph.getNodeAttributes(key.get(id)!)).toMatchObject({label, name: id, ...known});
    }
    for (const {source, target, weight, type: _, ...rest} of edgeRows(network))
      expect(graph.getEdgeAttributes(graph.undirectedEdge(key.get(source)!, key.get(target)!)!)).toMatchObject({
        weight,
        ...rest
      });
  });

  it("brings every label through", () => {
    fc.assert(
      fc.property(hostile, (labels) => {
        const shown = renamed(labels);
        const graph = read(shown);
        shown.nodes.forEach(({item}, i) => {
          const label = (graph.getNodeAttribute(`n${i}`, "label") as string | undefined) ?? "";
          expect(label.trim()).toBe(xmlText(item.label).trim());
        });
      }),
      {numRuns: 60}
    );
  });

  it("writes an empty network", () => {
    expect(read({...network, nodes: [], edges: []}).order).toBe(0);
  });
});

/** The part of https://app.vosviewer.com/docs/file-types/json-file-type/ that is written, as JSON Schema. */
const cluster = {type: "integer", minimum: 1, maximum: 1000};
const weights = {type: "object", additionalProperties: {type: "number", minimum: 0}};
const schema = {
  type: "object",
  required: ["network"],
  additionalProperties: false,
  properties: {
    network: {
      type: "object",
      required: ["items", "links"],
      additionalProperties: false,
      properties: {
        items: {
          type: "array",
          items: {
            type: "object",
            required: ["id", "label"],
            additionalProperties: false,
            properties: {
              id: {type: ["string", "integer"]},
              label: {type: "string"},
              description: {type: "string"},
              url: {type: "string"},
              x: {type: "number"},
              y: {type: "number"},
              cluster,
              weights,
              scores: {type: "object", additionalProperties: {type: "number"}}
            }
          }
        },
        links: {
          type: "array",
          items: {
            type: "object",
            required: ["source_id", "target_id"],
            additionalProperties: false,
            properties: {
              source_id: {type: ["string", "integer"]},
              target_id: {type: ["string", "integer"]},
              strength: {type: "number", minimum: 0}
            }
          }
        },
        clusters: {
          type: "array",
          items: {
            type: "object",
            required: ["cluster", "label"],
            additionalProperties: false,
            properties: {cluster, label: {type: "string"}}
          }
        }
      }
    },
    config: {
      type: "object",
      additionalProperties: false,
      properties: {
        parameters: {
          type: "object",
          additionalProperties: false,
          properties: {item_size: {type: "integer"}, largest_component: {type: "boolean"}}
        },
        terminology: {
          type: "object",
          additionalProperties: false,
          properties: Object.fromEntries(
            ["item", "items", "link", "links", "cluster", "clusters", "link_strength", "total_link_strength"].map(
              (name) => [name, {type: "string"}]
            )
          )
        }
      }
    }
  }
};

describe("VOSviewer JSON", () => {
  it("fits the schema, and its links and clusters name what is there", () => {
    for (const counting of ["full", "fractional"] as const) {
      const shown = networkOf(corpus, select(corpus, everything), {least: 1, counting});
      const groups = corpusGroups(shown, corpus.communities);
      const file = JSON.parse(JSON.stringify(vosviewer(shown, groups, distinct))) as ReturnType<typeof vosviewer>;
      expectToFit(file, schema);
      const {items, links, clusters} = file.network;
      expect([items.length, links.length]).toEqual([shown.nodes.length, shown.edges.length]);
      const ids = new Set(items.map(({id}) => id));
      for (const {source_id, target_id} of links) expect(ids.has(source_id) && ids.has(target_id)).toBe(true);
      const named = new Set(clusters.map(({cluster}) => cluster));
      for (const item of items) if (item.cluster) expect(named.has(item.cluster)).toBe(true);
      expect(links.map(({strength}) => strength)).toEqual(shown.edges.map(({strength}) => Number(strength.toFixed(4))));
      expect(items.map(({weights}) => weights["Papers"])).toEqual(shown.nodes.map(({papers}) => papers));
    }
  });

  it("takes any label, and the schema takes no other file", () => {
    fc.assert(
      fc.property(hostile, (labels) => expectToFit(vosviewer(renamed(labels), grouping, null), schema)),
      {numRuns: 20}
    );
    const file = vosviewer(network, grouping, null);
    const wrong = structuredClone(file);
    wrong.network.links[0]!.strength = -1;
    expect(() => expectToFit(wrong, schema)).toThrow();
    expect(() => expectToFit({...file, nodes: []}, schema)).toThrow();
  });
});

describe("ids", () => {
  const [heat, flow] = ["heat transfer", "fluid flow"];
  const corpus = papersOf(
    {words: [heat, flow], methods: ["Heat Transfer", "FewVec"]},
    {words: [heat, flow], methods: ["Heat Transfer", "FewVec"]},
    {words: ["graph matching"]},
    {words: ["tokenization"]}
  );
  const network = networkOf(corpus, select(corpus, everything), {kind: "both", least: 1});
  const grouping = corpusGroups(network, corpus.communities);
  const expected = ["FewVec", "Heat Transfer (method)", "fluid flow", "heat transfer"];

  it("are names that people read, a method's told from a topic's, and the same in every file", () => {
    expect(
      nodeRows(network, grouping, null)
        .map(({id}) => id)
        .sort()
    ).toEqual(expected);
    const {items, links} = vosviewer(network, grouping, null).network;
    expect(items.map(({id}) => id).sort()).toEqual(expected);
    const pairs = edgeRows(network).map(({source, target}) => [source, target]);
    expect(links.map(({source_id, target_id}) => [source_id, target_id])).toEqual(pairs);
    expect(new Set(pairs.flat()).size).toBe(expected.length);
    for (const [write, parse] of [
      [gexf, parseGexf],
      [graphml, parseGraphml]
    ] as const) {
      const graph = parse(Graph, write(network, grouping, null));
      expect(graph.mapNodes((_, {name}) => name as string).sort()).toEqual(expected);
    }
    expect(csv(edgeRows(network))).not.toMatch(/['@]/);
  });

  it("are one for each item, whatever names are like", () => {
    fc.assert(
      fc.property(selections, ({corpus}) => {
        const ids = networkItems(corpus, "both").map(({id}) => id.toLowerCase());
        expect(new Set(ids).size).toBe(ids.length);
      }),
      {numRuns: 30}
    );
  });
});

describe("CSV", () => {
  it("has the columns that Gephi and NetworkX look for", () => {
    const [nodes, edges] = [csv(nodeRows(network, grouping, distinct)), csv(edgeRows(network))];
    expect(nodes.split("\r\n")[0]).toBe("id,label,kind,papers,community,community_name,mean_year,code_share,log_odds");
    expect(edges.split("\r\n")[0]).toBe(
      "source,target,type,weight,papers,strength,association,npmi,jaccard,cosine,p,q"
    );
    expect(edges.trimEnd().split("\r\n")).toHaveLength(network.edges.length + 1);
  });
});
