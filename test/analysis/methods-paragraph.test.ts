import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {ChartAsked} from "../../src/analysis/chart-methods.ts";
import {compareSides} from "../../src/analysis/comparison.ts";
import {sides} from "../../src/analysis/distinctiveness.ts";
import {codeCounts} from "../../src/analysis/frequency.ts";
import {linkMeasures} from "../../src/analysis/link-measures.ts";
import {methodsParagraph, paragraphAsText} from "../../src/analysis/methods-paragraph.ts";
import {methodSources, sourcesAsBibtex} from "../../src/analysis/method-sources.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {codeStatuses} from "../../src/analysis/tables.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpus = fixtureCorpus();
const view = {corpus, selection: everything, selected: select(corpus, everything)};
const told = (clause: Partial<Selection> = {}) => {
  const selection = {...everything, ...clause};
  return methodsParagraph({corpus, selection, selected: select(corpus, selection)});
};

describe("methodsParagraph", () => {
  it("has the versions, parameters and counts of the corpus", () => {
    const text = paragraphAsText(told());
    expect(text).toContain("Titles and abstracts of 12 papers were read from 2 digests");
    for (const [name, version] of Object.entries(corpus.made.versions))
      expect(text).toContain(name === "paper-observatory" ? `Paper Observatory ${version}` : `${name} ${version}`);
    expect(text).toContain("All of them were analysed.");
    expect(text).toContain(`there are ${corpus.terms.filter(({topic}) => topic).length}`);
    expect(text).toContain(`(${corpus.methodsOf.size})`);
    expect(text).toContain("No term was changed by hand.");
  });

  it("says what was selected and compared", () => {
    expect(paragraphAsText(told({code: ["linked"]}))).toMatch(
      /Of these, \d papers that link their code were analysed\./
    );
    const comparison = compareSides(corpus, everything, {
      a: {...everything, topics: ["community detection"]},
      b: {...everything, topics: ["language model"]}
    });
    const text = paragraphAsText(
      methodsParagraph({corpus, selection: everything, selected: select(corpus, everything), comparison})
    );
    expect(text).toMatch(
      /Compared were \d papers \(community detection\) with \d papers \(language models\); the \d papers? on both sides (was|were) left out of all tests and intervals\./
    );
  });

  it("is true to any selection: its counts are those of the papers, and it is the same every time", () => {
    const any = randomCorpus().chain((corpus) =>
      fc.record({corpus: fc.constant(corpus), selection: randomSelection(corpus)})
    );
    fc.assert(
      fc.property(any, ({corpus, selection}) => {
        const view = {corpus, selection, selected: select(corpus, selection)};
        const text = paragraphAsText(methodsParagraph(view), {sources: true});
        expect(paragraphAsText(methodsParagraph(view), {sources: true})).toBe(text);
        expect(text).not.toMatch(/undefined|NaN|null|\[object| {2}/);
        const said = /five classes \(linked (\d+)/.exec(text);
        if (view.selected.size)
          expect(Number(said![1])).toBe(codeCounts(view.selected)[codeStatuses.indexOf("linked")]);
      })
    );
  });

  it("tells a chart with what its reader turned", () => {
    const network = {kind: "methods", measure: "npmi", counting: "fractional", least: 3, most: 80} as const;
    const asked = (chart: Partial<ChartAsked>) =>
      paragraphAsText(methodsParagraph({...view, chart: {title: "A chart", turned: [], ...chart}}));
    const linked = asked({
      turned: ["Links by NPMI"],
      network: {...network, resolution: 1.5, significant: true}
    });
    expect(linked).toContain("the chart “A chart”, turned from its defaults: Links by NPMI.");
    expect(linked).toContain("Two methods are linked when at least 3 papers mention both");
    expect(linked).toContain("among the 80 methods in most papers");
    expect(linked).toContain("(Bouma 2009), counted fractionally (Perianes-Rodriguez, Waltman and Van Eck 2016)");
    expect(linked).toContain("only links of an adjusted p of at most 0.05");
    expect(linked).toContain("found in this network by the Louvain method (Blondel and others 2008; resolution 1.5");
    expect(linked).not.toContain("Van Eck and Waltman 2009");
    const parameters = {"resolution of communities (Louvain)": 0.7, "seed of communities": 5};
    const made = {...corpus, made: {...corpus.made, parameters}};
    const ofDigest = methodsParagraph({
      ...view,
      corpus: made,
      chart: {title: "A chart", turned: [], network: {...network, resolution: null, significant: true}}
    });
    expect(paragraphAsText(ofDigest)).toContain(
      "those of the whole digest, found by the Louvain method (Blondel and others 2008; resolution 0.7, seed 5)"
    );
    expect(asked({trends: {unit: "quarter", few: 25, s: 3, gamma: 1.5}})).toMatch(
      /each quarter; .* three quarters of at least 25 papers, .*s = 3, γ = 1\.5/
    );
    const compared = sides(corpus, select(corpus, {...everything, notTopics: ["heat transfer"], from: "2024"}));
    expect(asked({topics: {count: "words", sides: compared}})).toMatch(
      new RegExp(`of the papers selected \\(n = ${compared!.favoured.size}\\) against the other papers .* for words in`)
    );
  });

  it("says how sure the intervals of its chart are, and 95% where that has none", () => {
    const sure = (chart: ChartAsked | null) =>
      /Shares have (\d+)% score/.exec(paragraphAsText(methodsParagraph({...view, chart})))?.[1];
    const [title, turned] = ["A chart", []];
    expect([sure(null), sure({title, turned}), sure({title, turned, level: "80"})]).toEqual(["95", "95", "80"]);
  });

  it("cites every source that it lists, and lists every source that it cites", () => {
    const network = {kind: "topics", least: 2, most: 50, resolution: null, significant: false} as const;
    const every = [
      told(),
      ...linkMeasures.map((measure) =>
        methodsParagraph({
          ...view,
          chart: {title: "A chart", turned: [], network: {...network, measure, counting: "fractional"}}
        })
      )
    ];
    expect(new Set(every.flatMap(({cited}) => cited))).toEqual(new Set(methodSources));
    for (const {sentences, cited} of every) {
      const years = sentences.join(" ").match(/\b(19|20)\d\d(?=[);,]|\)| \(method)/g)!;
      expect(new Set(years)).toEqual(new Set(cited.map(({fields}) => fields["year"])));
    }
  });
});

it("writes sources as BibTeX with unique keys, balanced braces and a year each", () => {
  const text = sourcesAsBibtex(methodSources);
  expect(text.match(/^@\w+\{(\w+),$/gm)).toHaveLength(new Set(methodSources.map(({key}) => key)).size);
  expect(text.split("{")).toHaveLength(text.split("}").length);
  expect(text.match(/^ {2}year = \{\d{4}\}/gm)).toHaveLength(methodSources.length);
});
