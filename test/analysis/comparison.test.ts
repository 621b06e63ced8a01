import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {defaultSides, readSides, writeSides} from "../../src/analysis/chosen-sides.ts";
import {comparedNames, shownNames} from "../../src/analysis/compared-names.ts";
import {oddsRows, shareRows} from "../../src/analysis/compared-rows.ts";
import {comparedCode, comparedTopics} from "../../src/analysis/compared-shares.ts";
import {askedTerms, compareSides, isComparable} from "../../src/analysis/comparison.ts";
import type {Comparison, Relation} from "../../src/analysis/comparison.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {plainSentence} from "../../src/analysis/finding.ts";
import {
  codeSubtitleCompared,
  codeTitleCompared,
  compareLede,
  distinctTitle,
  laterSide,
  movedTitle,
  namesTitle,
  sharedTitle,
  sizesSubtitle,
  sizesTitle
} from "../../src/analysis/findings-compare.ts";
import {everything, isEverything, narrow, sameSelection, select} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import type {MadeUpPaper} from "../made-up-papers.ts";
import {randomComparison} from "../comparison-fixture.ts";

const corpus = fixtureCorpus();
const madeUp = (papers: MadeUpPaper[]) => openCorpus(corpusOf(papers).data);
const side = (clause: Partial<Selection>): Selection => ({...everything, ...clause});
const compare = (a: Partial<Selection> | null, b: Partial<Selection> | null, within: Partial<Selection> = {}) =>
  compareSides(corpus, side(within), {a: a && side(a), b: b && side(b)});

/** Many papers: two of three new ones about speech recognition, no old one; the old ones link their code. */
const turned = madeUp(
  Array.from({length: 60}, (_, i) => ({
    id: String(i),
    title: i % 2 ? (i % 3 ? "Speech recognition" : "Tokenization") : "Heat transfer",
    abstract: "",
    date: i % 2 ? "2025" : "2020",
    code: i % 2 ? ("none" as const) : ("linked" as const),
    digests: [0]
  }))
);
const years = compareSides(turned, everything, {a: side({from: "2025"}), b: side({to: "2024"})});

describe("compareSides", () => {
  it.each<[string, Partial<Selection> | null, Partial<Selection> | null, Relation]>([
    ["two periods", {from: "2024"}, {to: "2023"}, "apart"],
    ["a topic and the rest", {topics: ["heat transfer"]}, null, "apart"],
    ["two topics", {topics: ["community detection"]}, {topics: ["language model"]}, "overlapping"],
    ["a part of all", {code: ["linked"]}, {code: ["linked", "promised"]}, "a within b"],
    ["all and a part", {code: ["linked", "promised"]}, {code: ["linked"]}, "b within a"],
    ["the same twice", {code: ["linked"]}, {code: ["linked"]}, "same"],
    ["nothing", {from: "2099"}, null, "empty"]
  ])("knows how %s lie to each other", (_, a, b, relation) => {
    expect(compare(a, b).relation).toBe(relation);
  });

  it("compares parts that have no paper in common and leave out only what is on both sides, for any sides", () => {
    fc.assert(
      fc.property(randomComparison, ({corpus, comparison}) => {
        const {selection, a, b, both, neither, n, relation} = comparison;
        const size = (focus: Selection) => select(corpus, narrow(selection, focus)).size;
        for (const one of [a, b]) {
          expect(one.selected.size).toBe(size(one.focus));
          expect(one.part.selected.size).toBe(size(one.part.focus));
        }
        expect(both.size).toBe(size(both.focus));
        expect(neither.size).toBe(size(neither.focus));
        expect(a.selected.size + b.selected.size - both.size + neither.size).toBe(n);
        if (!isComparable(comparison)) return;
        expect(a.part.selected.size).toBeGreaterThan(0);
        expect(b.part.selected.size).toBeGreaterThan(0);
        for (const {index} of corpus.papers)
          expect(a.part.selected.mask[index]! + b.part.selected.mask[index]!).toBeLessThan(2);
        if (relation === "apart") expect(a.part.selected.size).toBe(a.selected.size);
        else expect(a.part.selected.size + b.part.selected.size).toBeLessThan(a.selected.size + b.selected.size);
      })
    );
  });

  it("counts what each row’s focus finds on each side, and leaves out what the sides ask for", () => {
    fc.assert(
      fc.property(randomComparison, ({corpus, comparison}) => {
        const {selection} = comparison;
        const rows = [...comparedTopics(corpus, comparison).rows, ...comparedCode(comparison)];
        const counted = comparedNames(corpus, comparison);
        const names = shownNames(counted, Infinity);
        expect(names.length).toBe(counted.rows.length);
        for (const name of ["a", "b"] as const) {
          const found = (focus: Selection) =>
            select(corpus, narrow(selection, narrow(comparison[name].part.focus, focus))).size;
          for (const row of rows) expect(found(row.focus)).toBe(row[name]);
          for (const row of names) expect(found(row.focus)).toBe(row[name].papers);
        }
        const asked = askedTerms(comparison);
        expect(rows.filter(({term}) => term && asked.has(term.term))).toEqual([]);
      })
    );
  });
});

describe("names on both sides", () => {
  const names = (letter: string, count: number) => Array.from({length: count}, (_, i) => `${letter}Net${i}`);
  /** Two papers on each side, both with the names of the side. */
  const compared = (a: string[], b: string[], most?: number) => {
    const papers = madeUp(
      [a, b].flatMap((own, i) =>
        [0, 1].map((j): MadeUpPaper => {
          const methods = own.flatMap((name) =>
            (["proposed", "mentioned", "proposed"] as const).map((role) => ({name, role}))
          );
          return {id: `${i}${j}`, title: "A paper", abstract: "", date: `202${i}`, code: "none", digests: [0], methods};
        })
      )
    );
    const sides = compareSides(papers, everything, {a: side({to: "2020"}), b: null});
    const counted = comparedNames(papers, sides);
    const shown = shownNames(counted, most);
    const on = (fits: (name: (typeof shown)[0]) => unknown) => shown.filter(fits).length;
    return {
      ...counted,
      shown: [on(({a, b}) => a.papers && b.papers), on(({b}) => !b.papers), on(({a}) => !a.papers)]
    };
  };

  it("are counted once a paper, by side and by who proposes them", () => {
    const {rows, both, onlyA, onlyB, proposedA, proposedB} = compared(
      [...names("Both", 2), ...names("A", 3)],
      names("Both", 2)
    );
    expect({both, onlyA, onlyB, proposedA, proposedB}).toEqual({
      both: 2,
      onlyA: 3,
      onlyB: 0,
      proposedA: 5,
      proposedB: 2
    });
    expect(rows[0]).toMatchObject({a: {papers: 2, proposed: 2}, b: {papers: 2, proposed: 2}});
  });

  it("are shown by halves: those of both sides, then those of either, and more of one where the other has few", () => {
    const both = names("Both", 10);
    const shown = (a: number, b: number) =>
      compared([...both, ...names("A", a)], [...both, ...names("B", b)], 16).shown;
    expect(shown(10, 10)).toEqual([8, 4, 4]);
    expect(shown(3, 10)).toEqual([8, 3, 5]);
    expect(shown(10, 2)).toEqual([8, 6, 2]);
    expect(compared(names("A", 20), [], 16).shown).toEqual([0, 16, 0]);
  });
});

describe("what is said", () => {
  it("opens as many papers as it counts, for any sides", () => {
    fc.assert(
      fc.property(randomComparison, ({corpus, comparison}) => {
        const sentence = compareLede(corpus, comparison, comparedTopics(corpus, comparison), comparedCode(comparison));
        for (const part of sentence) {
          if (typeof part === "string") continue;
          expect(select(corpus, narrow(comparison.selection, part.focus)).size).toBe(part.papers);
          if (part.kind === "number") expect(Number(/[\d,]+/.exec(part.text)![0].replace(",", ""))).toBe(part.papers);
        }
        expect(plainSentence(sentence)).toMatch(/\.$/);
      })
    );
  });

  it("names what sets sides apart, and nothing where nothing does", () => {
    const topics = comparedTopics(turned, years);
    expect(distinctTitle(years, topics)).toBe(
      "Speech recognition and tokenization set A apart, heat transfer sets B apart"
    );
    expect(laterSide(years)).toBe("a");
    expect(movedTitle(years, topics)).toBe("Heat transfer moved most, down from 100% to 0% of the papers");
    expect(codeTitleCompared(years, comparedCode(years))).toBe(
      "More of B link to code: 0% of A and 100% of B, 84 to 100 points more"
    );
    const halves = compareSides(turned, everything, {
      a: side({papers: turned.papers.slice(0, 30).map(({id}) => id)}),
      b: null
    });
    expect(distinctTitle(halves, comparedTopics(turned, halves))).toBe("No topic sets A and B apart");
    expect(movedTitle(halves, comparedTopics(turned, halves))).toBe("No share clearly differs");
  });

  it("tables even the smallest p", () => {
    const {rows} = comparedTopics(turned, years);
    const tabled = oddsRows(rows).map((row) => row["p, adjusted"] as number);
    expect(Math.min(...tabled)).toBeLessThan(1e-4);
    rows.forEach(({adjusted}, i) => expect(tabled[i]! / adjusted!).toBeCloseTo(1, 2));
  });

  const lede = (of: Corpus, comparison: Comparison) =>
    plainSentence(compareLede(of, comparison, comparedTopics(of, comparison), comparedCode(comparison)));

  it("names in a sentence what sets either side apart, two topics of each, and who links to code more", () => {
    expect(lede(turned, years)).toBe(
      "30 papers since 2025 (A) against 30 papers up to 2024 (B). Speech recognition and tokenization set A apart, heat transfer sets B apart; none of 30 and 30 of 30 link to code, more of B."
    );
    const back = compareSides(turned, everything, {a: years.b.chosen, b: years.a.chosen});
    expect(lede(turned, back)).toBe(
      "30 papers up to 2024 (A) against 30 papers since 2025 (B). Heat transfer sets A apart, speech recognition and tokenization set B apart; 30 of 30 and none of 30 link to code, more of A."
    );
    const within = compareSides(turned, side({notTopics: ["heat transfer"]}), {
      a: side({topics: ["tokenization"]}),
      b: null
    });
    expect(lede(turned, within)).toBe(
      "Among 30 papers: 10 papers about tokenization (A) against the other 20 papers (B). Speech recognition sets B apart; no paper of either links to code."
    );
    const halves = compareSides(turned, everything, {
      a: side({papers: turned.papers.slice(0, 30).map(({id}) => id)}),
      b: null
    });
    expect(lede(turned, halves)).toBe(
      "30 papers chosen by hand (A) against the other 30 papers (B). No topic sets them apart; 15 of 30 and 15 of 30 link to code, too close to tell."
    );
  });

  /** Three topics in all papers of one kind, none in the others. */
  const oneSided = madeUp(
    Array.from({length: 60}, (_, i) => ({
      id: String(i),
      title: i % 2 ? (i % 3 ? "Speech recognition in heat transfer" : "Community detection in heat transfer") : "Piers",
      abstract: "",
      date: i % 2 ? "2025" : "2020",
      code: "none" as const,
      digests: [0]
    }))
  );

  it("names no more than two topics of a side, and begins with the side that has them", () => {
    const [since, upTo] = [side({from: "2025"}), side({to: "2024"})];
    const later = compareSides(oneSided, everything, {a: since, b: upTo});
    expect(distinctTitle(later, comparedTopics(oneSided, later))).toBe(
      "Heat transfer, speech recognition and community detection set A apart"
    );
    expect(lede(oneSided, later)).toBe(
      "30 papers since 2025 (A) against 30 papers up to 2024 (B). Heat transfer and speech recognition set A apart; no paper of either links to code."
    );
    expect(lede(oneSided, compareSides(oneSided, everything, {a: upTo, b: since}))).toBe(
      "30 papers up to 2024 (A) against 30 papers since 2025 (B). Heat transfer and speech recognition set B apart; no paper of either links to code."
    );
  });

  it("says so when a side is empty, sides are the same, or papers too few", () => {
    expect(lede(corpus, compare({from: "2099"}, null))).toBe(
      "No paper is on side A (since 2099), so there is nothing to compare."
    );
    expect(lede(corpus, compare({code: ["linked"]}, {code: ["linked"]}))).toMatch(
      /^Both sides are the same \d papers, so/
    );
    expect(lede(corpus, compare({topics: ["heat transfer"]}, null))).toMatch(
      /^2 papers about heat transfer \(A\) against the other 10 papers \(B\)\. They are too few to tell which topics set them apart; .*too few to tell\.$/
    );
  });

  it("judges no code where sides are chosen by it", () => {
    const comparison = compareSides(turned, everything, {a: side({code: ["linked"]}), b: null});
    const code = comparedCode(comparison);
    expect(code.every(({standsOut}) => standsOut === null)).toBe(true);
    expect(codeTitleCompared(comparison, code)).toBe("Papers are chosen by code, so it is not compared");
    expect(codeSubtitleCompared(comparison)).not.toContain("difference");
    expect(plainSentence(compareLede(turned, comparison, comparedTopics(turned, comparison), code))).not.toMatch(
      /link to code/
    );
    expect(shareRows(code, "code", {differences: false}).flatMap(Object.keys)).not.toContain("A less B");
  });

  it("tells how many papers are on both sides and on neither, of one as of several", () => {
    const hand = (a: string, b: string) => {
      const [of, other] = [a, b].map((digits) => side({papers: [...digits]}));
      const sides = compareSides(turned, side({papers: [..."0123456"]}), {a: of!, b: other!});
      return `${sizesTitle(sides)}. ${sizesSubtitle(sides)}`.replaceAll("\u00a0", " ");
    };
    const only = "Compared are the papers only in A and those only in B.";
    const all = "Papers on each side; n = 7";
    expect(hand("012", "23456")).toBe(`A has 3 papers, B 5, 1 is in both. ${all}. ${only}`);
    expect(hand("012", "12345")).toBe(`A has 3 papers, B 5, 2 are in both. ${all}; 1 is in neither. ${only}`);
    expect(hand("0", "1234")).toBe(`A has 1 paper, B 4, none are in both. ${all}; 2 are in neither.`);
  });

  it("tells names and topics of both sides, of one as of several", () => {
    const spoken = (i: number, names: string[], title: string): MadeUpPaper => {
      const methods = names.map((name) => ({name, role: "mentioned" as const}));
      return {
        id: String(i),
        title,
        abstract: names.join(" "),
        date: i < 2 ? "2020" : "2021",
        code: "none",
        digests: [0],
        methods
      };
    };
    const said = (names: [string[], string[]], title: string) => {
      const four = madeUp([0, 1, 2, 3].map((i) => spoken(i, names[i < 2 ? 0 : 1], title)));
      const sides = compareSides(four, everything, {a: side({to: "2020"}), b: null});
      return [namesTitle(sides, comparedNames(four, sides)), sharedTitle(sides, comparedTopics(four, sides))];
    };
    expect(said([["Lantern"], ["Sextant"]], "Piers")).toEqual([
      "No name comes up in both",
      "No topic is frequent in both"
    ]);
    expect(said([["Lantern"], ["Lantern"]], "Heat transfer")).toEqual([
      "One name comes up in both",
      "Both speak of heat transfer"
    ]);
    expect(
      said(
        [
          ["Lantern", "Sextant"],
          ["Lantern", "Sextant"]
        ],
        "Heat transfer, fluid flow, tokenization, graph matching"
      )
    ).toEqual(["Two names come up in both", "Both speak of fluid flow, graph matching and heat transfer"]);
  });

  it.each<[Partial<Selection>, Partial<Selection>, "a" | "b" | null]>([
    [{from: "2025-06"}, {to: "2025-05"}, "a"],
    [{to: "2025-05"}, {from: "2025-06"}, "b"],
    [{from: "2025-06"}, {to: "2025-06"}, null],
    [{from: "2025-06", code: ["linked"]}, {to: "2025-05"}, null]
  ])("knows which of two periods is later: %j, %j", (a, b, later) => {
    expect(laterSide(compareSides(turned, everything, {a: side(a), b: side(b)}))).toBe(later);
  });

  it("says that papers on both sides are left out", () => {
    const overlap = compare({topics: ["community detection"]}, {topics: ["language model"]});
    expect(sizesTitle(overlap)).toMatch(/^A has \d papers?, B \d, \d (is|are) in both$/);
  });
});

describe("sides in a URL", () => {
  it("come back as they were", () => {
    const any = randomCorpus().chain((corpus) =>
      fc.record({corpus: fc.constant(corpus), a: randomSelection(corpus), b: fc.option(randomSelection(corpus))})
    );
    fc.assert(
      fc.property(any, ({corpus, a, b}) => {
        fc.pre(!isEverything(a) && (!b || !isEverything(b)));
        const query = new URLSearchParams("topic=x&knob.show=8");
        writeSides(query, {a, b});
        const {chosen} = readSides(query, corpus);
        expect(sameSelection(chosen!.a!, a)).toBe(true);
        expect(b ? sameSelection(chosen!.b!, b) : chosen!.b === null).toBe(true);
        writeSides(query, null);
        expect(String(query)).toBe("topic=x&knob.show=8");
      })
    );
  });

  it("are the later against the earlier papers until the reader says otherwise", () => {
    const {chosen} = defaultSides(turned)!;
    expect(laterSide(compareSides(turned, everything, chosen))).toBe("a");
    expect(readSides(new URLSearchParams("a.topic=nosuch"), corpus)).toEqual({chosen: null, ignored: ["topic nosuch"]});
  });

  it("are the newest digest, else papers with code, where dates are missing", () => {
    const undated = (digests: number[], code: "linked" | "none", i: number) => ({
      id: String(i),
      title: "A paper",
      abstract: "",
      date: null,
      code,
      digests
    });
    const papers = (digest: (i: number) => number) =>
      madeUp(Array.from({length: 8}, (_, i) => undated([digest(i)], i % 4 ? "none" : "linked", i)));
    expect(defaultSides(papers(() => 0))?.chosen).toEqual({a: side({code: ["linked"]}), b: null});
    expect(defaultSides(madeUp([]))).toBeNull();
  });
});
