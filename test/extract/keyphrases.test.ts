import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {keyphrases} from "../../loaders/extract/keyphrases.ts";
import type {Keyphrase} from "../../loaders/extract/keyphrases.ts";
import {plainText, plainSlice} from "../../loaders/text/plain.ts";
import {prepare} from "../../loaders/text/prepare.ts";

const bridges = {
  title: "Acoustic Monitoring of Suspension Bridges with Graph Neural Networks",
  abstract:
    "In this paper, we present a novel approach to acoustic monitoring of suspension bridges. Broken wires in the main cables emit short acoustic waves, " +
    "which a sensor network records. Graph neural networks (GNNs) locate wire breaks from the recordings of 24 sensors [12], following Smith et al. (2019). " +
    "Experimental results on three suspension bridges show that graph neural networks find 93\\% of wire breaks with $O(n^2)$ operations, and that our method " +
    "outperforms the state of the art by a wide margin."
};

const sourdough = {
  title: "How Wild Yeast Communities Settle in Sourdough",
  abstract:
    "Sourdough bread is made by a community of wild yeast and lactic acid bacteria. We follow 40 sourdough starters over twelve weeks with metagenomic sequencing. " +
    "Wild yeast diversity falls within days, while the lactic acid bacteria depend on flour and temperature. A population model with two parameters explains the " +
    "microbial succession. The code is available at https://example.org/starters."
};

function found(paper: {title: string; abstract: string}): Keyphrase[] {
  return keyphrases(prepare(paper));
}

function terms(paper: {title: string; abstract: string}, most = 15): string[] {
  return found(paper)
    .slice(0, most)
    .map(({term}) => term);
}

describe("keyphrases", () => {
  it("puts first what a paper is about", () => {
    expect(terms(bridges, 5)).toEqual(
      expect.arrayContaining(["acoustic monitoring", "suspension bridge", "graph neural network"])
    );
    expect(terms(sourdough, 7)).toEqual(
      expect.arrayContaining(["wild yeast", "lactic acid bacterium", "metagenomic sequencing"])
    );
  });

  it("leaves out phrases of no subject, formulas, numbers, citations and names", () => {
    const all = [...terms(bridges), ...terms(sourdough)];
    for (const phrase of ["paper", "experimental result", "novel approach", "state of the art", "method", "smith"])
      expect(all).not.toContain(phrase);
    for (const phrase of all) {
      expect(phrase).not.toMatch(/^[\d\W]*$/);
      expect(phrase).not.toMatch(/\$|\\|https?|\[|n\^2|et al/);
    }
  });

  it("ends phrases at verbs, and gives no praise, placeholders, kinds of study or naming words", () => {
    const all = terms({
      title: "On coastal tides",
      abstract:
        "We propose a sampler named EbBo, dubbed NT5, and present FooBar. LLMs spanning shores exist. Human behavior suggest tides. " +
        "We use available tide models and particular wave models for a deeper understanding. Analysis shows more. We also give a comparative " +
        "study and a systematic review. This gives strong this http URL results on shores. Code is at this https URL. " +
        "As Rogers wrote, seas fall. Language understanding helps."
    });
    for (const term of all)
      expect(term).not.toMatch(
        /named|dubbed|present|spanning|suggest|available|particular|deeper|^analysis$|study|review|http|url|rogers/i
      );
    expect(all).toEqual(expect.arrayContaining(["coastal tide", "human behavior", "language understanding"]));
  });

  it("takes no persons of old, announcements of lists, or kinds of evidence for subjects", () => {
    const all = terms({
      title: "Tide gauges in harbours",
      abstract:
        "Rogersson showed that tides rise; later Whitfielder proved it. A systematic review follows the shores. Experimental results show " +
        "surges. Simulation results agree with numerical experiments on mooring forces. Keywords: tidal resonance, Index terms: waves."
    });
    for (const term of all)
      expect(term).not.toMatch(/rogers|whitfield|keyword|index|review|result|experiment|show|follow/i);
    expect(all).toEqual(expect.arrayContaining(["tide gauge", "mooring force", "tidal resonance"]));
  });

  it("lists a phrase once, however it is written", () => {
    const all = terms({
      title: "Self-training for parsing",
      abstract: "Self training of parsers. Selftraining helps self-trainings."
    });
    expect(all.filter((term) => term.replace(/[ -]/g, "") === "selftraining")).toHaveLength(1);
  });

  it("gives a paper without words no keyphrases", () => {
    expect(found({title: "", abstract: ""})).toEqual([]);
    expect(found({title: "?", abstract: "$x^2 + y^2 = 1$ 12 3.5"})).toEqual([]);
  });

  const text = fc.oneof(
    fc.string({unit: "binary", maxLength: 200}),
    fc
      .array(
        fc.constantFrom(
          ...'deep graph-based networks of Na\\"ive $\\phi^3$ \\emph{kernel} methods, (GNNs) &amp; the 2D-CNN https://a.b end. We 図書 show! spectral clustering “ideas” 80\\%'.split(
            " "
          )
        ),
        {maxLength: 60}
      )
      .map((words) => words.join(" "))
  );

  it("points at the words as stored, ranks from 1, and scores from 0 to 1, best first", () => {
    fc.assert(
      fc.property(text, text, (title, abstract) => {
        const paper = {title, abstract};
        const all = found(paper);
        expect(all.length).toBeLessThanOrEqual(15);
        expect(new Set(all.map(({term}) => term.replace(/[ -]/g, ""))).size).toBe(all.length);
        all.forEach((keyphrase, i) => {
          expect(keyphrase.rank).toBe(i + 1);
          expect(keyphrase.score).toBeGreaterThanOrEqual(0);
          expect(keyphrase.score).toBeLessThanOrEqual(i ? all[i - 1]!.score : 1);
          const stored = paper[keyphrase.field];
          expect(keyphrase.end).toBeLessThanOrEqual(stored.length);
          expect(keyphrase.phrase).toMatch(/\p{L}{2}/u);
          const plain = plainText(stored);
          expect(plainSlice(plain, keyphrase.start, keyphrase.end)).toBe(keyphrase.phrase);
          if (plain.text === stored) expect(stored.slice(keyphrase.start, keyphrase.end)).toBe(keyphrase.phrase);
        });
      })
    );
  });

  it("is a function of the paper alone", () => {
    const before = found(bridges);
    found(sourdough);
    expect(found(bridges)).toEqual(before);
  });
});
