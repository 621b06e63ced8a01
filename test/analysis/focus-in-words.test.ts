import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {focusInWords} from "../../src/analysis/focus-in-words.ts";
import {everything, isEverything, narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {counted} from "../../src/analysis/wording.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpus = fixtureCorpus();

function words(clauses: Partial<Selection>) {
  const focus = {...everything, ...clauses};
  return focusInWords(corpus, focus, select(corpus, focus));
}

describe("what is open, in words", () => {
  it("is a topic with its community, its other names, and how many link to code", () => {
    expect(words({topics: ["language model"]})).toEqual({
      community: {label: corpus.communities[0]!.label, index: 0},
      heading: "Language models",
      count: "5 papers, 2 link to code.",
      variants: ["LMs"]
    });
  });

  it("is a pair of topics", () => {
    const {heading, count, community} = words({topics: ["fluid flow", "heat transfer"]});
    expect([heading, count, community]).toEqual([
      "Fluid flow and heat transfer",
      "2 papers mention both, 1 links to code.",
      null
    ]);
  });

  it("is a name with its expansion, proposed or mentioned", () => {
    expect(words({methods: ["lantern"]})).toMatchObject({
      heading: "Lantern",
      count: "2 papers: proposed in 1, mentioned in 1."
    });
    expect(words({methods: ["fewvec"]})).toMatchObject({count: "Proposed in 1 paper.", variants: ["few vectors"]});
  });

  it("is a code status, a time, a digest, a host, a search", () => {
    expect(words({code: ["none"]}).heading).toBe("No code");
    expect(words({code: ["page", "none"]}).heading).toBe("Page only or none");
    expect(words({code: ["linked", "promised", "page"]}).heading).toBe("Code linked or promised or page only");
    expect(words({code: ["linked"]}).count).toBe("3 papers.");
    expect(words({from: "2024", to: "2024"}).heading).toBe("2024");
    expect(words({undated: true}).heading).toBe("No date");
    expect(words({digests: ["2026-01-15-made-up"]}).heading).toBe("Digest of 15 January 2026");
    expect(words({hosts: ["gitlab.com"]}).heading).toBe("gitlab.com");
    expect(words({text: "thin films"}).heading).toBe("“thin films”");
    expect(words({papers: ["2203.00005"]})).toMatchObject({heading: "One paper", count: "1 paper."});
  });

  it("sets off thousands in every number", () => {
    const paper = (_: unknown, i: number) => ({
      id: `p${i}`,
      title: "Fluid flow",
      abstract: "",
      date: null,
      code: i < 1100 ? ("linked" as const) : ("none" as const),
      digests: [0],
      methods: [{name: "Lantern", role: i < 1200 ? ("proposed" as const) : ("mentioned" as const)}]
    });
    const made = openCorpus(corpusOf(Array.from({length: 2600}, paper)).data);
    const say = (clauses: Partial<Selection>) => {
      const focus = {...everything, ...clauses};
      return focusInWords(made, focus, select(made, focus));
    };
    expect(say({topics: ["fluid flow"]}).count).toBe("2,600 papers, 1,100 link to code.");
    expect(say({methods: ["Lantern"]}).count).toBe("2,600 papers: proposed in 1,200, mentioned in 1,400.");
    expect(say({papers: made.papers.slice(1, 1300).map(({id}) => id)}).heading).toBe("1,299 papers");
  });

  it("says several things at once in one line", () => {
    expect(words({topics: ["language model"], code: ["linked"], from: "2024", to: "2024"}).heading).toBe(
      "Language models, code linked, 2024"
    );
  });

  it("has something to say, and the right number, whatever is open", () => {
    fc.assert(
      fc.property(
        randomCorpus({least: 1}).chain((made) =>
          fc.tuple(fc.constant(made), randomSelection(made), randomSelection(made))
        ),
        ([made, selection, focus]) => {
          fc.pre(!isEverything(focus));
          const focused = select(made, narrow(selection, focus));
          const {heading, count} = focusInWords(made, focus, focused);
          expect(heading).not.toBe("");
          expect(count.toLowerCase()).toContain(counted(focused.size, "paper"));
        }
      )
    );
  });
});
