import fc from "../fast-check.ts";
import {expect, it} from "vitest";
import {similarPapers} from "../../src/analysis/similar.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus} from "../random-corpora.ts";

it("finds the papers with the same topics, rare ones weighing more", () => {
  const corpus = fixtureCorpus();
  const found = similarPapers(corpus, corpus.paperOf.get("2401.00001")!);
  expect(found.map(({paper}) => paper.id)).toEqual(["2501.00011", "2402.00002", "2406.00010"]);
  expect(found[0]!.shared.map(({label}) => label)).toEqual(["speech recognition", "language models"]);
  expect(found[0]!.score).toBeCloseTo(Math.log(12 / 2) + Math.log(12 / 5), 10);
});

it("finds none for a paper that shares nothing", () => {
  const corpus = fixtureCorpus();
  expect(similarPapers(corpus, corpus.paperOf.get("2406.00009")!)).toEqual([]);
});

it("never finds the paper itself, is as strong both ways, and gives its reasons", () => {
  fc.assert(
    fc.property(randomCorpus({least: 2}), (corpus) => {
      for (const paper of corpus.papers) {
        const found = similarPapers(corpus, paper, {limit: corpus.papers.length});
        expect(found.every((one, i) => i === 0 || one.score <= found[i - 1]!.score + 1e-9)).toBe(true);
        for (const {paper: other, score, shared} of found) {
          expect(other).not.toBe(paper);
          expect(shared.every(({papers}) => papers.includes(paper.index) && papers.includes(other.index))).toBe(true);
          expect(shared.some(({papers}) => papers.length < corpus.papers.length)).toBe(true);
          const back = similarPapers(corpus, other, {limit: corpus.papers.length}).find((one) => one.paper === paper);
          expect(back?.score).toBeCloseTo(score, 9);
        }
      }
    })
  );
});
