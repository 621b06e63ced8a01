import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {isPlural} from "../../src/analysis/agreement.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {plainSentence} from "../../src/analysis/finding.ts";
import type {Claim, Sentence} from "../../src/analysis/finding.ts";
import {isGenericWord} from "../../src/analysis/generic-words.ts";
import {lede} from "../../src/analysis/lede.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {fractionTolerance, sharePhrase} from "../../src/analysis/shares.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {meant} from "./meant.ts";

const say = (corpus: Corpus, clause: Partial<Selection> = {}) => {
  const selection = {...everything, ...clause};
  return plainSentence(lede(corpus, selection, select(corpus, selection)));
};

describe("the sentence that opens the overview", () => {
  const digest = trendCorpus(["2021-05", "2022-05", "2023-05", "2024-05"], [20, 30, 40, 44], {
    "language models": [0, 0, 8, 20],
    transformers: [0, 10, 9, 3],
    partition: [18, 26, 36, 39],
    method: [20, 30, 40, 44]
  });
  for (const name of ["partition", "method"]) Object.assign(digest.termOf.get(name)!, {topic: false});

  it("says how many papers there are, what they share, what they are about, and how many link to their code", () => {
    expect(say(digest)).toBe(
      "134 papers, and all but 15 use the word partition. One in five is about language models, one in six about transformers, and 34 link to their code."
    );
  });

  it("counts the papers with a word that most, not nearly all, use", () => {
    const most = trendCorpus(["2023-05", "2024-05"], [20, 20], {partition: [14, 13], rare: [10, 11]});
    for (const name of ["partition", "rare"]) Object.assign(most.termOf.get(name)!, {topic: false});
    expect(say(most)).toMatch(/^40 papers, and 27 use the word partition\./);
  });

  it("says what is selected, from when, and what else they speak of", () => {
    expect(say(digest, {topics: ["language models"]})).toBe(
      "28 papers about language models, the first from 2023. 11 also speak of transformers, and 7 link to their code."
    );
    expect(say(digest, {code: ["linked"], from: "2023"})).toMatch(/^21 papers with code linked, since 2023\. /);
    expect(say(digest, {text: "paper 3"})).toMatch(/^\d+ papers with the words “paper 3”/);
  });

  it("counts a few papers rather than speak of fractions", () => {
    expect(say(fixtureCorpus())).toBe("12 papers. 5 are about language models, and 3 link to their code.");
  });

  it("speaks of one paper and of none", () => {
    const corpus = fixtureCorpus();
    expect(say(corpus, {papers: ["2405.00008"]})).toBe(
      "1 paper chosen by hand, speaking of fluid flow and heat transfer. It was first published on 20 May 2024, and it links to its code."
    );
    expect(say(corpus, {undated: true})).toBe(
      "1 paper without a date, speaking of open surveys. It says nothing of code."
    );
    expect(say(corpus, {topics: ["graph matching", "heat transfer"]})).toBe("No paper fits all of this.");
    expect(say(trendCorpus([], [], {}))).toMatch(/^No papers yet/);
  });

  it("names no word that papers of any field share, nor one that few papers use", () => {
    expect(say(digest)).not.toMatch(/method/);
    expect(say(digest, {from: "2022"})).not.toMatch(/partition/);
    expect(["methods", "results", "proposed", "studies", "training", "tasks"].every(isGenericWord)).toBe(true);
    expect(["partition", "protein", "quantum", "agents", "galaxies"].some(isGenericWord)).toBe(false);
  });

  it("is true under any selection: numbers are counts, fractions are near, and claims open what they say", () => {
    const cases = randomCorpus({most: 40}).chain((corpus) =>
      randomSelection(corpus).map((selection) => ({corpus, selection}))
    );
    fc.assert(
      fc.property(cases, ({corpus, selection}) => {
        const selected = select(corpus, selection);
        const sentence = lede(corpus, selection, selected);
        expect(plainSentence(sentence)).toMatch(/^[A-Z0-9].*\.$/);
        const claims = sentence.filter((part): part is Claim => typeof part !== "string");
        for (const {text, focus, papers, kind} of claims) {
          expect(papers, text).toBe(select(corpus, narrow(selection, focus)).size);
          if (kind === "number" && /^\d/.test(text)) expect(Number.parseInt(text.replace(/,/g, ""), 10)).toBe(papers);
          if (/^all$/i.test(text)) expect(papers).toBe(selected.size);
        }
        for (const [words, papers] of fractions(sentence)) {
          const [low, high] = meant(words);
          expect(papers / selected.size).toBeGreaterThanOrEqual(low - 1e-9);
          expect(papers / selected.size).toBeLessThanOrEqual(high + 1e-9);
        }
      }),
      {numRuns: 120}
    );
  });
});

/** Shares in words with the papers of the topic that follows: "One in five is about " + 28. */
function fractions(sentence: Sentence): [string, number][] {
  return sentence.flatMap((part, i) => {
    const next = sentence[i + 1];
    const words =
      typeof part === "string" && /(?:^|[,.] |and )((?:\w+ in \w+|half|all)) (?:(?:is|are) )?about $/i.exec(part);
    const before = sentence[i - 1];
    if (words && typeof next === "object") return [[words[1]!, next.papers]];
    const alone = typeof part === "string" && /^ (?:(?:is|are) )?about $/.test(part) && typeof before === "string";
    return alone && typeof next === "object" ? [[before, next.papers]] : [];
  });
}

describe("shares in words", () => {
  it("are fractions that people say, near to what they stand for", () => {
    expect(sharePhrase(28, 134).text).toBe("one in five");
    expect(sharePhrase(30, 134).text).toBe("two in nine");
    expect(sharePhrase(78, 134).text).toBe("three in five");
    expect(sharePhrase(67, 134)).toMatchObject({text: "half", plural: true});
    expect(sharePhrase(134, 134)).toMatchObject({text: "all", plural: true});
    expect(sharePhrase(3, 134, {of: true}).text).toBe("3 of 134");
    expect(sharePhrase(27, 28, {of: true}).text).toBe("27 of 28");
    fc.assert(
      fc.property(fc.integer({min: 1, max: 4000}), fc.double({min: 0, max: 1, noNaN: true}), (n, part) => {
        const count = Math.round(part * n);
        const {text, fraction} = sharePhrase(count, n, {of: true});
        if (fraction) expect(Math.abs(fraction[0] / fraction[1] - count / n)).toBeLessThanOrEqual(fractionTolerance);
        if (n > 1 && count) expect(meant(text)[0] - 1e-9).toBeLessThanOrEqual(count / n);
      })
    );
  });

  it("agree with their nouns", () => {
    expect(["transformers", "LLMs", "graph neural networks", "mixtures of experts"].every(isPlural)).toBe(true);
    expect(
      ["clustering", "k-means", "mixture of experts", "statistics", "analysis", "loss", "Bayes"].some(isPlural)
    ).toBe(false);
  });
});
