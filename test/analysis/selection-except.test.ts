import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {
  clauses,
  everything,
  isEverything,
  narrow,
  readSelection,
  sameSelection,
  select,
  writeSelection
} from "../../src/analysis/selection.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpusAndSelections = randomCorpus().chain((corpus) =>
  fc.record({corpus: fc.constant(corpus), a: randomSelection(corpus), b: randomSelection(corpus)})
);

describe("except", () => {
  it("leaves out exactly the papers that fit", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({corpus, a, b}) => {
        const [inA, inB] = [select(corpus, a).mask, select(corpus, b).mask];
        const without = select(corpus, narrow(a, {...everything, except: [b]}));
        expect(without.papers.map(({index}) => index)).toEqual(
          corpus.papers.flatMap(({index}) => (inA[index] && !inB[index] ? [index] : []))
        );
      })
    );
  });

  it("comes back from a URL as it was, also inside another and beside one", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({corpus, a, b}) => {
        fc.pre(!isEverything(a) && !isEverything(b));
        const selection = {
          ...everything,
          except: [a, {...b, except: [a], and: [b]}],
          and: [{...everything, except: [b]}]
        };
        const query = new URLSearchParams("page=2");
        writeSelection(query, selection, "a.");
        expect(sameSelection(readSelection(query, corpus, "a.").selection, selection)).toBe(true);
        writeSelection(query, everything, "a.");
        expect(String(query)).toBe("page=2");
      })
    );
  });

  it("is a clause that can be taken out", () => {
    const corpus = fixtureCorpus();
    const selection = {...everything, code: ["linked" as const], except: [{...everything, from: "2024"}]};
    const [, clause] = clauses(selection, corpus);
    expect(clause).toMatchObject({kind: "Except", value: "since 2024"});
    expect(clause!.without).toEqual({...everything, code: ["linked"]});
    expect(isEverything({...everything, except: [{...everything, from: "2024"}]})).toBe(false);
  });
});
