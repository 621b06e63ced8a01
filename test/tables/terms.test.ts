import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {TermRow} from "../../src/analysis/tables.ts";
import {extract} from "../../loaders/extract/index.ts";
import {topicPairs} from "../../loaders/tables/pairs.ts";
import {termTables} from "../../loaders/tables/terms.ts";
import type {TermTables} from "../../loaders/tables/terms.ts";

interface Text {
  id: string;
  title: string;
  abstract: string;
}

function tables(texts: readonly Text[]): TermTables {
  return termTables(texts.map((text) => ({id: text.id, extraction: extract(text)})));
}

function paper(id: string, title: string, abstract: string): Text {
  return {id, title, abstract};
}

const harbour: Text[] = [
  paper(
    "a",
    "Tide Forecasts with Graph Neural Networks",
    "Graph neural networks (GNNs) forecast tides in harbours. The neural network learns from tide gauges."
  ),
  paper(
    "b",
    "Harbour Scheduling",
    "Reinforcement learning plans harbor scheduling from tide forecasts. A graph neural network reads the berths."
  ),
  paper(
    "c",
    "Berth Planning by Reinforcement-Learning",
    "RL agents learn berth planning. Reinforcement learning (RL) needs tide forecasts and tide gauges."
  ),
  paper(
    "d",
    "Neural Networks for Cranes",
    "A neural network steers cranes. Crane control by reinforcement learning is safe; GNNs are not needed."
  ),
  paper(
    "e",
    "Crane Control without Models",
    "Crane control is learned from tide gauges and crane logs, with no neural networks at all."
  )
];

function row(found: TermTables, term: string): TermRow | undefined {
  return found.terms.find((each) => each.term === term);
}

/** What the tables promise, for any corpus. */
function expectSound(texts: readonly Text[], found: TermTables): void {
  const byTerm = new Map<string, {papers: Set<string>; mentions: number}>();
  for (const {paper: id, term, field, start, end} of found.mentions) {
    const text = texts.find((each) => each.id === id)!;
    expect(start).toBeLessThan(end);
    expect(text[field].slice(start, end).trim()).toBe(text[field].slice(start, end));
    const seen = byTerm.get(term) ?? byTerm.set(term, {papers: new Set(), mentions: 0}).get(term)!;
    seen.papers.add(id);
    seen.mentions += 1;
  }
  expect(new Set(found.terms.map(({term}) => term)).size).toBe(found.terms.length);
  expect(new Set(found.terms.map(({label}) => label.toLowerCase())).size).toBe(found.terms.length);
  expect([...byTerm.keys()].sort()).toEqual(found.terms.map(({term}) => term).sort());
  for (const {term, papers, mentions} of found.terms) {
    expect(papers).toBe(byTerm.get(term)!.papers.size);
    expect(mentions).toBe(byTerm.get(term)!.mentions);
  }
  for (const {a, b, papers} of found.pairs) {
    expect(a < b).toBe(true);
    const shared = [...byTerm.get(a)!.papers].filter((id) => byTerm.get(b)!.papers.has(id));
    expect(papers).toBe(shared.length);
    expect(row(found, a)!.topic && row(found, b)!.topic).toBe(true);
  }
}

describe("termTables", () => {
  it("finds the topics of a small corpus, each counted in the papers it opens", () => {
    const found = tables(harbour);
    expectSound(harbour, found);
    const topics = found.terms.filter(({topic}) => topic).map(({term, papers}) => `${term} ${papers}`);
    for (const topic of ["neural network 4", "graph neural network 3", "tide forecast 3", "reinforcement learning 3"])
      expect(topics).toContain(topic);
    expect(topics.join()).not.toMatch(/neural 4|graph neural \d/);
  });

  it("takes an acronym and its words as one, named by the words", () => {
    const networks = row(tables(harbour), "graph neural network")!;
    expect(networks.label).toBe("graph neural networks");
    expect(networks.variants.split("; ")).toEqual(expect.arrayContaining(["GNNs", "graph neural network"]));
    expect(row(tables(harbour), "reinforcement learning")!.variants).toContain("RL");
  });

  const merged: [what: string, a: string, b: string][] = [
    ["plural", "sparse autoencoder", "sparse autoencoders"],
    ["hyphen", "sparse autoencoder", "sparse auto-encoder"],
    ["blank in a compound", "self attention", "self-attention"],
    ["British spelling", "colour quantisation", "color quantization"],
    ["case", "Sparse Autoencoder", "sparse autoencoder"],
    ["irregular plural", "covariance matrix", "covariance matrices"]
  ];
  it.each(merged)("takes as one: %s", (_, a, b) => {
    const found = tables([
      paper("1", `On the ${a}`, `The ${a} is stable. We train a ${a} for weather radar.`),
      paper("2", `On the ${b}`, `The ${b} is stable. We train the ${b} for weather radar.`)
    ]);
    const both = found.terms.filter(({topic, papers, words}) => topic && papers === 2 && words > 1);
    const spelt = both
      .flatMap(({label, variants}) => [label, ...variants.split("; ")])
      .map((form) => form.toLowerCase());
    expect(spelt).toContain(a.toLowerCase());
    expect(spelt).toContain(b.toLowerCase());
  });

  const apart: [string, string][] = [
    ["graph transform", "graph transformer"],
    ["image classification", "image classifier"],
    ["spin chain", "spin glass"],
    ["policy gradient", "policy graph"]
  ];
  it.each(apart)("keeps apart: %s, %s", (a, b) => {
    const found = tables([
      paper("1", `The ${a}`, `The ${a} of weather radar. A ${a} is fast.`),
      paper("2", `The ${b}`, `The ${b} of weather radar. A ${b} is fast.`)
    ]);
    expect(row(found, a)?.papers).toBe(1);
    expect(row(found, b)?.papers).toBe(1);
  });

  it("gives a short form of two meanings to neither, but where a paper says which", () => {
    const found = tables([
      paper("1", "", "Masked autoencoders (MAE) see. Masked autoencoders are fast."),
      paper("2", "", "Mobile antenna ensembles (MAE) hear. Mobile antenna ensembles are cheap."),
      paper("3", "", "MAE is said of masked autoencoders and of mobile antenna ensembles.")
    ]);
    expect(row(found, "masked autoencoder")!.papers).toBe(2);
    expect(row(found, "mobile antenna ensemble")!.papers).toBe(2);
    const mae = found.mentions.filter(({paper: id, term}) => id === "3" && /masked|mobile/.test(term));
    expect(mae.map(({term}) => term).sort()).toEqual(["masked autoencoder", "mobile antenna ensemble"]);
  });

  const tides = (n: number, say: (i: number) => string) =>
    Array.from({length: n}, (_, i) => paper(`t${i}`, `Harbour ${i}`, say(i)));

  it("takes a short form of two letters for its words only where these are in the paper, when others mean something else", () => {
    const found = tables([
      ...tides(3, () => "In-drift motion (ID) of buoys. The in-drift motion is slow."),
      ...tides(9, () => "IDs of ships are kept in logs. The IDs change.").map((text) => ({...text, id: `x${text.id}`})),
      paper("both", "Buoys", "We measure in-drift motion. ID is small.")
    ]);
    expect(row(found, "in-drift motion")!.papers).toBe(4);
    const own = found.mentions.filter(({paper: id, term}) => id === "both" && term === "in-drift motion");
    expect(own).toHaveLength(2);
  });

  it("takes a name that one paper spells out for no acronym in the many that use it for something else", () => {
    const found = tables([
      paper(
        "one",
        "Mooring",
        "Coupled oscillation of cranes outdoors (COCO) is studied. Coupled oscillation of cranes outdoors is rare."
      ),
      ...tides(8, () => "We report errors on COCO. COCO has images of ships.")
    ]);
    expect(found.mentions.filter(({paper: id, term}) => id !== "one" && /oscillation/.test(term))).toEqual([]);
  });

  it("takes a short form for its words everywhere where many papers introduce it and agree", () => {
    const found = tables([
      ...tides(4, () => "Tide level models (TLMs) forecast. The tide level model is a filter."),
      paper("bare", "TLMs in use", "TLMs forecast surges. We tune TLMs.")
    ]);
    expect(row(found, "tide level model")!.papers).toBe(5);
  });

  it("takes what two spellings of one acronym's words say as one topic", () => {
    const found = tables([
      ...tides(3, () => "Artificial intelligence (AI) plans. Artificial intelligence steers."),
      paper("a", "Explicable AI at sea", "Explicable AI (XAI) is needed. Explicable AI helps."),
      paper("b", "XAI at sea", "Explicable artificial intelligence (XAI) is needed. XAI is safe.")
    ]);
    const topics = found.terms.filter(
      ({topic, label, variants}) => topic && /XAI|explicable/i.test(`${label} ${variants}`)
    );
    expect(topics.map(({papers}) => papers)).toEqual([2]);
  });

  it("keeps words that are endings as well apart from the word they would make", () => {
    const found = tables([
      ...tides(2, () => "Transferability of tide models. The transferability is low."),
      paper("ability", "Pilots", "Pilots have a transfer ability. Their transfer abilities differ.")
    ]);
    expect(found.mentions.filter(({paper: id, term}) => id === "ability" && /transferab/.test(term))).toEqual([]);
  });

  it("takes no figure of speech, and no phrase that another one cuts, for a topic", () => {
    const found = tables(
      tides(24, (i) =>
        [
          "Tuning large tidal models is slow, seen through the lens of pilots.",
          "Large tidal models (LTMs) learn berths; large tidal models are costly.",
          i % 2 ? "The barriers are high." : "Barriers to safety stay."
        ].join(" ")
      )
    );
    const topics = found.terms.filter(({topic}) => topic).map(({term}) => term);
    expect(topics).toContain("large tidal model");
    for (const term of ["lens", "barrier", "tuning large tidal"]) expect(topics).not.toContain(term);
  });

  it.each([
    ["anterior cruciate ligament", "access control list", "ACL", "injury"],
    ["market maker share", "mean molar solubility", "MMS", "auction"]
  ])("tells apart two topics that are written alike: %s", (long, other, short, noun) => {
    const told = [1, 2, 3, 4].flatMap((i) => [
      paper(
        `a${i}`,
        `A ${long}`,
        `The ${long} (${short}) is old. The ${short} ${noun} is studied. A ${short} ${noun}.`
      ),
      paper(`b${i}`, `An ${other}`, `An ${other} (${short}) is new. The ${other} is long.`),
      paper(`c${i}`, `${short} ${noun}`, `We study the ${short} ${noun}. The ${short} ${noun} is common.`)
    ]);
    const found = tables(told);
    expectSound(told, found);
    const labels = found.terms.filter(({topic, label}) => topic && label.endsWith(noun)).map(({label}) => label);
    expect(labels.filter((label) => label === `${short} ${noun}`)).toHaveLength(1);
    expect(labels).toContain(`${long} ${noun}`);
  });

  it("writes a name as papers do, not word by word", () => {
    const found = tables([
      ...tides(
        6,
        () => "The Mesh of Buoys (MoB) grows on the mesh of nets. We study the Mesh of Buoys, a mesh with a mesh."
      ),
      ...tides(6, () => "A mesh is made of wires.").map((text) => ({...text, id: `x${text.id}`}))
    ]);
    expect(found.terms.map(({label}) => label)).not.toContain("mesh of Buoys");
  });

  it("names what stands as an attribute in the singular, and shows no word that a line's end tore", () => {
    const found = tables([
      ...tides(6, (i) =>
        i % 2
          ? "We open the tide box. Tide-box models of tide-box gauges are tide-box seas, as tide-box pumps. Tide boxes leak."
          : "A gene-rator hums. The tide box is full of generators. The generator is on."
      ),
      ...tides(3, () => "Diesel generators hum. A generator is an auto-generator.").map((text) => ({
        ...text,
        id: `x${text.id}`
      }))
    ]);
    const box = found.terms.find(({label}) => /^tide[ -]box/.test(label));
    expect(box).toMatchObject({label: "tide box"});
    expect(box!.variants).toContain("tide-box");
    expect(found.terms.flatMap(({label, variants}) => [label, ...variants.split("; ")])).not.toContain("gene-rator");
  });

  it("takes for topics what papers are about, though each word alone says nothing", () => {
    const series = ["Tides", "Harbour Noise", "Crane Loads", "Pier Sway"].map((what, i) =>
      paper(
        `s${i}`,
        `Time Series of ${what}`,
        `We study time series of ${what.toLowerCase()}. Experimental results show superior performance in a wide range of cases.`
      )
    );
    const found = tables([...series, ...harbour]);
    expect(row(found, "time series")).toMatchObject({topic: true, papers: 4});
    for (const phrase of ["experimental results", "superior performance", "wide range", "cases"])
      expect(row(found, phrase)?.topic ?? false).toBe(false);
  });

  it("joins no two topics of which one holds the other's words", () => {
    const {pairs} = tables(harbour);
    expect(pairs.length).toBeGreaterThan(0);
    for (const {a, b} of pairs) expect(` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `)).toBe(false);
  });

  it("joins no two topics of which one holds the other's words, however they are written", () => {
    const postings = [0, 1];
    const terms = ["fine-tuning", "harbour", "large language models", "language model", "supervised finetuning"];
    const pairs = topicPairs(
      terms.map((term) => ({term, postings})),
      9
    );
    const joined = pairs.map(({a, b}) => `${a} + ${b}`);
    expect(joined).toContain("fine-tuning + harbour");
    expect(joined).not.toContain("language model + large language models");
    expect(joined).not.toContain("fine-tuning + supervised finetuning");
    expect(joined).toHaveLength(10 - 2);
  });

  it("gives the same terms, pairs and communities for any order of the papers", () => {
    const sorted = ({terms, pairs, mentions, keyphrases}: TermTables) => {
      const byPaper = (x: {paper: string}, y: {paper: string}): number => (x.paper < y.paper ? -1 : 1);
      return {
        terms,
        pairs,
        mentions: mentions.map((m) => JSON.stringify(m)).sort(),
        keyphrases: keyphrases.sort(byPaper).length
      };
    };
    const expected = sorted(tables(harbour));
    fc.assert(
      fc.property(fc.shuffledSubarray(harbour, {minLength: harbour.length}), (texts) => {
        expect(sorted(tables(texts))).toEqual(expected);
      }),
      {numRuns: 15}
    );
  });

  const phrases = [
    "heat flow",
    "Heat Flows",
    "heat-flow (HF)",
    "spin glasses",
    "the naïve Bayes",
    "$x^2$ graphs",
    "state of the art",
    "HF.",
    "we show",
    "80\\%",
    "é",
    "🙂"
  ];
  const texts = fc.uniqueArray(
    fc.record({
      id: fc.string({minLength: 1, maxLength: 3}),
      title: fc.array(fc.constantFrom(...phrases), {maxLength: 3}).map((parts) => parts.join(" ")),
      abstract: fc
        .array(fc.oneof(fc.constantFrom(...phrases), fc.string({unit: "binary"})), {maxLength: 8})
        .map((parts) => parts.join(" "))
    }),
    {selector: ({id}) => id, maxLength: 8}
  );

  it("keeps its promises for any texts", () => {
    fc.assert(
      fc.property(texts, (corpus) => expectSound(corpus, tables(corpus))),
      {numRuns: 60}
    );
  });

  it("names its keyphrases by the terms of the corpus", () => {
    const {keyphrases, terms} = tables(harbour);
    const named = keyphrases.filter(({phrase}) => /^GNNs?$|^graph neural networks?$/i.test(phrase));
    expect(named.length).toBeGreaterThan(0);
    for (const {term} of named) expect(term).toBe("graph neural network");
    expect(terms.map(({term}) => term)).toContain("graph neural network");
  });

  it("gives no papers no terms", () => {
    expect(tables([])).toMatchObject({keyphrases: [], terms: [], mentions: [], pairs: []});
    expect(tables([paper("1", "", "")]).terms).toEqual([]);
  });
});
