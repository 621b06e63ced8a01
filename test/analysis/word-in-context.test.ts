import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {orderLines, wordsInContext} from "../../src/analysis/word-in-context.ts";
import {corpusOf, fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";

const corpus = fixtureCorpus();
const texts = fixtureTexts();

describe("words in context", () => {
  it("has a line for every mention, with the words around it", () => {
    const lines = wordsInContext(corpus, ["language model"], corpus.papers, texts);
    expect(lines).toHaveLength(corpus.termOf.get("language model")!.mentions);
    expect(lines[1]).toMatchObject({
      field: "abstract",
      left: "Speech recognition needs words, and ",
      word: "language models",
      right:
        " have them. We propose Lantern, a decoder that joins both. Lantern beats PlainCTC on MurmurBench. Our code is available"
    });
    expect(lines[0]).toMatchObject({field: "title", left: "", word: "Language models", right: " that listen"});
  });

  it("sorts by what follows, by what precedes from the word on, and by date", () => {
    const lines = wordsInContext(corpus, ["language model"], corpus.papers, texts);
    const following = orderLines(lines, "following").map(({right}) => right.trim().split(" ")[0]);
    expect(following.slice(0, 4)).toEqual(["and", "have", "help", "know"]);
    expect(following.at(-1)).toBe("");
    const preceding = orderLines(lines, "preceding").map(({left}) => left.trim().split(/\W+/).filter(Boolean).at(-1));
    expect(preceding.filter(Boolean)).toEqual(
      preceding.filter(Boolean).toSorted((a, b) => (a!.toLowerCase() < b!.toLowerCase() ? -1 : 1))
    );
    const dates = orderLines(lines, "date").map(({paper}) => paper.date);
    expect(dates).toEqual(dates.toSorted().reverse());
  });

  it("leaves out papers whose texts are not loaded, and unknown terms", () => {
    expect(wordsInContext(corpus, ["language model"], corpus.papers, [])).toEqual([]);
    expect(wordsInContext(corpus, ["unheard of"], corpus.papers, texts)).toEqual([]);
  });

  it("cuts between words, within the text, whatever it is", () => {
    const abstract = fc.array(fc.constantFrom("graph matching", "α", "  ", "word", "x".repeat(150), "\n", "."), {
      maxLength: 40
    });
    fc.assert(
      fc.property(abstract, (words) => {
        const whole = words.join(" ");
        const paper = {
          id: "p",
          title: "Graph matching",
          abstract: whole,
          date: null,
          code: "none" as const,
          digests: [0]
        };
        const {data, texts} = corpusOf([paper]);
        const lines = wordsInContext(openCorpus(data), ["graph matching"], openCorpus(data).papers, texts);
        expect(lines).toHaveLength(data.terms.mentions[data.terms.term.indexOf("graph matching")]!);
        const spaced = whole.replace(/\s+/g, " ");
        for (const {field, left, word, right} of lines) {
          expect(word.toLowerCase()).toBe("graph matching");
          if (field === "abstract") expect(spaced).toContain(`${left}${word}${right}`);
          expect(left.length).toBeLessThanOrEqual(120);
          expect(right.length).toBeLessThanOrEqual(120);
        }
        expect(orderLines(lines, "following")).toHaveLength(lines.length);
      }),
      {numRuns: 100}
    );
  });
});
