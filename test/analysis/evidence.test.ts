import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {cropped, evidenceOf} from "../../src/analysis/evidence.ts";
import type {Evidence} from "../../src/analysis/evidence.ts";
import {everything} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";

const corpus = fixtureCorpus();
const texts = fixtureTexts();

function evidence(id: string, focus: Partial<Selection>): Evidence {
  const paper = corpus.paperOf.get(id)!;
  return evidenceOf(corpus, paper, texts[paper.index]!, {...everything, ...focus});
}

const washed = ({sentence}: Evidence) => sentence!.spans.map(([start, end]) => sentence!.text.slice(start, end));

describe("evidence", () => {
  it("is the sentence that mentions the topic, its words marked", () => {
    const found = evidence("2406.00010", {topics: ["community detection"]});
    expect(found.sentence!.text).toBe("We ask language models to do community detection on a drawn graph.");
    expect(washed(found)).toEqual(["community detection"]);
    expect(found.title).toEqual([]);
  });

  it("is the sentence with most of what was asked for", () => {
    const found = evidence("2405.00008", {topics: ["fluid flow", "heat transfer"]});
    expect(found.sentence!.text).toBe("We simulate heat transfer and fluid flow together with RockSim.");
    expect(washed(found)).toEqual(["heat transfer", "fluid flow"]);
  });

  it("is the first sentence, and words of the title, where only the title has them", () => {
    const found = evidence("2203.00005", {text: "MATCHING UNDER"});
    expect(washed(found)).toEqual(["matching", "under"]);
    const title = evidence("2501.00011", {text: "kitchen"});
    expect(title.title.map(([start, end]) => "Speech recognition in the kitchen".slice(start, end))).toEqual([
      "kitchen"
    ]);
    expect(title.sentence!.text).toBe("Speech recognition fails where pots boil.");
    expect(title.sentence!.spans).toEqual([]);
  });

  it("shows a name, a link's host, and what decides the code status", () => {
    expect(washed(evidence("2401.00001", {methods: ["murmurbench"]}))).toEqual(["MurmurBench"]);
    expect(washed(evidence("2405.00008", {hosts: ["gitlab.com"]}))).toEqual(["https://gitlab.com/example/rocks"]);
    expect(washed(evidence("2401.00001", {code: ["linked"]}))).toEqual(["https://github.com/example/lantern"]);
    const promised = evidence("2402.00002", {code: ["promised"]});
    expect(promised.sentence!.text).toBe("Code will be released.");
    expect(washed(promised)).toEqual(["Code"]);
  });

  it("finds words without case and accents, at their own offsets", () => {
    expect(washed(evidence("2203.00005", {text: "α"}))).toEqual(["α"]);
  });

  it("is nothing without an abstract", () => {
    expect(evidence("t-8f3a21c0", {topics: ["open survey"]}).sentence).toBeNull();
  });

  it("never leaves the text, whatever is asked", () => {
    const focus = fc.record({
      text: fc.constantFrom("", "a", "graph", "language models", "İ", "."),
      topics: fc.subarray(
        corpus.terms.map(({term}) => term),
        {maxLength: 3}
      ),
      methods: fc.subarray([...corpus.methodsOf.keys()], {maxLength: 2}),
      hosts: fc.subarray(["github.com", "gitlab.com"]),
      code: fc.subarray(["linked" as const, "promised" as const])
    });
    fc.assert(
      fc.property(fc.constantFrom(...corpus.papers), focus, (paper, clauses) => {
        const {title, sentence} = evidence(paper.id, clauses);
        for (const [text, spans] of [[paper.title, title], ...(sentence ? [[sentence.text, sentence.spans]] : [])] as [
          string,
          [number, number][]
        ][]) {
          let at = 0;
          for (const [start, end] of spans) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }
      })
    );
  });
});

describe("a long sentence", () => {
  const words = Array.from({length: 200}, (_, i) => `word${i}`).join(" ");

  it("is cut between words around what matters", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 199}), (i) => {
        const start = words.indexOf(`word${i} `) < 0 ? words.indexOf(`word${i}`) : words.indexOf(`word${i} `);
        const {text, spans} = cropped({text: words, spans: [[start, start + `word${i}`.length]]});
        expect(text.length).toBeLessThan(320);
        expect(spans).toHaveLength(1);
        expect(text.slice(...spans[0]!)).toBe(`word${i}`);
        for (const word of text.split(" ")) expect(word === "…" || words.split(" ").includes(word)).toBe(true);
      })
    );
  });
});
