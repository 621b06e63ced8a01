import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {codeSentence, isWebAddress} from "../../src/analysis/code-sentence.ts";
import type {Link, PaperText} from "../../src/analysis/corpus.ts";
import {rowsOf} from "../../src/analysis/evidence.ts";
import {fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";

function text(abstract: string, sentence: string | null, words: string[]): PaperText {
  const links = words.map((word): [1, number, number] => [
    1,
    abstract.indexOf(word),
    abstract.indexOf(word) + word.length
  ]);
  return {abstract, codeSentence: sentence, keyphrases: [], mentions: [], methods: [], links};
}

const link = (url: string): Link => ({paper: 0, url, host: "", kind: "code"});

describe("codeSentence", () => {
  it("cuts a sentence at its links", () => {
    const sentence = "Code: github.com/a/b, data: https://d.org.";
    expect(
      codeSentence(text(`We did it. ${sentence}`, sentence, ["github.com/a/b", "https://d.org"]), [
        link("https://github.com/a/b"),
        link("https://d.org")
      ])
    ).toEqual([
      {text: "Code: ", url: null},
      {text: "github.com/a/b", url: "https://github.com/a/b"},
      {text: ", data: ", url: null},
      {text: "https://d.org", url: "https://d.org"},
      {text: ".", url: null}
    ]);
  });

  it("makes no link of other schemes, of links elsewhere, or where there is no sentence", () => {
    const sentence = "Code at x.";
    const all = text(`See y. ${sentence}`, sentence, ["x", "y"]);
    expect(codeSentence(all, [link("javascript:alert(1)"), link("https://y.org")])).toEqual([
      {text: sentence, url: null}
    ]);
    expect(codeSentence(text("See y.", null, ["y"]), [link("https://y.org")])).toEqual([]);
    expect(codeSentence({...all, codeSentence: "Not in the abstract: x."}, [link("https://x.org")])).toEqual([
      {text: "Not in the abstract: x.", url: null}
    ]);
  });

  it("keeps every character of the sentence", () => {
    const corpus = fixtureCorpus();
    fixtureTexts().forEach((paper, i) => {
      const parts = codeSentence(paper, rowsOf(corpus, corpus.papers[i]!).links);
      expect(parts.map(({text}) => text).join("")).toBe(paper.codeSentence ?? "");
      for (const {url} of parts) expect(url === null || isWebAddress(url)).toBe(true);
    });
    const spans = fc.array(fc.tuple(fc.nat(30), fc.nat(12)), {maxLength: 5});
    fc.assert(
      fc.property(fc.string({minLength: 1, maxLength: 40}), spans, (sentence, found) => {
        const links = found.map(([start, length]): [1, number, number] => [1, start, start + length]);
        const paper = {...text(sentence, sentence, []), links};
        const parts = codeSentence(
          paper,
          links.map((_, i) => link(`https://x.org/${i}`))
        );
        expect(parts.map(({text}) => text).join("")).toBe(sentence);
      })
    );
  });
});
