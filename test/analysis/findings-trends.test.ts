import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {plainSentence} from "../../src/analysis/finding.ts";
import {
  datesInWords,
  smallMultiplesSubtitle,
  smallMultiplesTitle,
  trendSubtitle,
  trendTitle
} from "../../src/analysis/findings-trends.ts";
import {calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {trendProse} from "../../src/analysis/trend-prose.ts";
import {leadingTrend, trendsOf} from "../../src/analysis/trends.ts";
import type {Trend, Trends} from "../../src/analysis/trends.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {meant} from "./meant.ts";

const years = ["2020", "2021", "2022", "2023", "2024"];
const twenty = [20, 20, 20, 20, 20];
const moving = {rockets: [0, 2, 5, 9, 9], kites: [15, 10, 6, 3, 0], boats: [6, 5, 6, 5, 6], rafts: [0, 0, 1, 2, 4]};

function follow(corpus: Corpus, ...terms: string[]): [Trends, Trend[]] {
  const trends = trendsOf(corpus, periodsOf(corpus.papers, "year"), {include: terms});
  return [trends, terms.map((term) => trends.trends.find((trend) => trend.term.term === term)!)];
}

describe("trendTitle", () => {
  const corpus = trendCorpus(years, twenty, moving);
  const title = (...terms: string[]) => trendTitle(...follow(corpus, ...terms));

  it("tells from where to where a topic rises or falls", () => {
    expect(title("rockets")).toBe("From no paper in 2020 to nearly half in 2024: rockets");
    expect(title("kites")).toBe("From 15 of 20 papers in 2020 to no paper in 2024: kites");
  });

  it("claims nothing where the test finds nothing", () => {
    expect(title("boats")).toBe("Neither rising nor falling more than chance would: boats");
    expect(title("rafts")).toBe("Too few papers to tell: rafts");
    const calm = trendCorpus(years, twenty, {boats: moving.boats});
    expect(trendTitle(...follow(calm, "boats"))).toBe("Nothing rises or falls more than chance would");
    const few = trendCorpus(years, [5, 5, 5, 5, 5], {boats: [1, 2, 3, 4, 5]});
    expect(trendTitle(...follow(few, "boats"))).toBe("Too few papers to tell what rises or falls");
    expect(trendTitle(follow(corpus, "boats")[0], [])).toBe("No topic to follow");
  });

  it("names what moves among several", () => {
    expect(title("rockets", "kites", "boats")).toBe("Of these three topics: rockets rising, kites falling");
    expect(title("boats", "rafts")).toBe("Of these two topics none rises or falls more than chance would");
  });
});

describe("trendProse", () => {
  const corpus = trendCorpus(years, twenty, moving);
  const prose = (...terms: string[]) => trendProse(...follow(corpus, ...terms)).map(plainSentence);

  it("says the ends, the band and the tests", () => {
    expect(prose("rockets")).toEqual([
      "In 2020 none of 20 papers mentioned rockets; in 2024 9 of 20 did. The shaded band is the 95% Wilson interval: with this few papers, read the direction, not the digit.",
      "Of the 3 topics with enough papers to test for a slope, only this one rises and one falls once the number of tests is allowed for. What is unclear may still be changing; these papers cannot say.",
      "Falling, the clearest first: kites."
    ]);
    expect(prose("rafts")[1]).toContain(
      "This one was not tested: fewer than 8 papers mention it in years with at least 10."
    );
    expect(prose("rockets", "boats").slice(0, 2)).toEqual([
      "Rockets: rising, 0% in 2020 and 45% in 2024.",
      "Boats: unclear, 30% in 2020 and 30% in 2024."
    ]);
  });

  it("keeps the rest of a long series of rising topics to tell when asked", () => {
    const names = Array.from({length: 11}, (_, i) => `rocket ${String.fromCharCode(97 + i)}`);
    const many = trendCorpus(years, twenty, Object.fromEntries(names.map((name) => [name, moving.rockets])));
    const rising = trendProse(...follow(many, names[0]!)).at(-1)!;
    expect(plainSentence(rising)).toMatch(
      /^Rising, the clearest first: (?:rocket [a-k], ){7}rocket [a-k] and 3 more\.$/
    );
    const told = rising.flatMap((part) => (typeof part === "string" ? [] : "claims" in part ? part.claims : [part]));
    expect(told.map(({text}) => text).sort()).toEqual(names);
  });

  it("says why nothing is told", () => {
    const few = trendCorpus(["2020", "2021"], [5, 5], {boats: [1, 5]});
    expect(trendProse(...follow(few, "boats")).map(plainSentence)).toEqual([
      "No year has 10 papers, so no share can be told."
    ]);
    const two = trendCorpus(["2020", "2021"], [12, 12], {boats: [1, 5]});
    expect(plainSentence(trendProse(...follow(two, "boats"))[1]!)).toBe(
      "A slope needs three years with at least 10 papers; here are two."
    );
    expect(trendProse(follow(corpus, "boats")[0], [])).toEqual([]);
  });
});

it("says by which date, and what was left out", () => {
  const corpus = trendCorpus(["2020", "2020-05", "2021-03", ""], [2, 9, 9, 1], {boats: [1, 5, 5, 0]});
  expect(datesInWords(periodsOf(corpus.papers, "year"))).toBe(
    "n\u00a0=\u00a020, by the date each paper was first published; 1 more has no date"
  );
  expect(datesInWords(periodsOf(corpus.papers, "half-year"))).toMatch(
    /n.=.18.*; 1 more has no date; 2 more are not dated to a half-year$/
  );
  for (const paper of corpus.papers.slice(0, 5)) paper.dated = "received";
  expect(datesInWords(periodsOf(corpus.papers, "year"))).toContain("or, for 5 of them, by that of its digest");
  for (const paper of corpus.papers) if (paper.date) paper.dated = "received";
  expect(datesInWords(periodsOf(corpus.papers, "year"))).toContain("by the date of the digest that brought each paper");
  expect(datesInWords(periodsOf([], "year"))).toBe("n\u00a0=\u00a00");
  const [, shown] = follow(corpus, "boats");
  expect(trendSubtitle(periodsOf(corpus.papers, "year"), shown, "share")).toMatch(
    /^Share of the year’s papers that mention boats, with 95% intervals; n/
  );
  expect(trendSubtitle(periodsOf(corpus.papers, "year"), shown, "rank")).toMatch(/^Place of boats among all topics/);
});

describe("the title of the small charts", () => {
  const [{trends}] = follow(trendCorpus(years, twenty, moving), "boats");
  const title = (...names: string[]) =>
    smallMultiplesTitle(names.map((name) => trends.find(({term}) => term.term === name)!));

  it("counts what rises and what falls", () => {
    expect(title("rockets", "kites", "boats", "rafts")).toBe("Of four more topics one rises, one falls");
    expect(title("rockets", "boats")).toBe("Of two more topics one rises, none falls");
    expect(title("kites", "rafts", "boats")).toBe("Of three more topics one falls, none rises");
    expect(title("rockets", "rockets", "boats", "kites")).toBe("Of four more topics two rise, one falls");
  });

  it("says where all do, none does, or nothing can be told", () => {
    expect(title("rockets")).toBe("One more topic, rising");
    expect(title("kites", "kites")).toBe("Two more topics, both falling");
    expect(title("rockets", "rockets", "rockets")).toBe("Three more topics, all rising");
    expect(title("boats")).toBe("One more topic, neither rising nor falling more than chance would");
    expect(title("boats", "rafts")).toBe("Neither of two more topics rises or falls more than chance would");
    expect(title("boats", "rafts", "boats")).toBe("None of three more topics rises or falls more than chance would");
    expect(title("rafts")).toBe("One more topic, too few papers to tell");
    expect(title("rafts", "rafts")).toBe("Two more topics, too few papers to tell");
    expect(title()).toBe("No other topic in these papers");
  });

  it("leaves the order and the measure to the line below", () => {
    const subtitle = smallMultiplesSubtitle("quarter", "slope", {enough: 5});
    expect(subtitle).toContain("all on one scale, the steepest rises and falls first. Hatched: fewer than 5 papers");
  });
});

const movingCorpus = fc
  .array(
    fc.tuple(
      fc.integer({min: 0, max: 45}),
      fc.array(fc.double({min: 0, max: 1, noNaN: true}), {minLength: 4, maxLength: 4})
    ),
    {
      minLength: 1,
      maxLength: 6
    }
  )
  .map((rows) =>
    trendCorpus(
      rows.map((_, i) => String(2019 + i)),
      rows.map(([size]) => size),
      Object.fromEntries(
        ["ants", "bees", "cats", "dogs"].map((name, t) => [
          name,
          rows.map(([size, parts]) => Math.floor(parts[t]! * (size + 0.99)))
        ])
      )
    )
  );

/** Papers of a topic and all papers whose date a phrase such as "in 2021" names. */
function recount(corpus: Corpus, label: string, when: string): [number, number] {
  const [first, last = first] = when.match(/\d{4}/g) as [string, string?];
  const dated = corpus.papers.filter(({date}) => date && date >= first && date <= last!);
  const term = corpus.terms.find((term) => term.label === label)!;
  return [dated.filter(({index}) => term.papers.includes(index)).length, dated.length];
}

it("holds what it says when the papers are counted again", () => {
  fc.assert(
    fc.property(movingCorpus, fc.integer({min: 0, max: 4}), (corpus, pick) => {
      const trends = trendsOf(corpus, periodsOf(corpus.papers, "year"));
      const shown = pick < 4 ? trends.trends.slice(pick, pick + 1) : [leadingTrend(trends)!].filter(Boolean);
      const title = trendTitle(trends, shown);
      const moves = /^From (.+) (in \d{4}(?: to \d{4})?) to (.+) (in \d{4}(?: to \d{4})?): (\w+)$/.exec(title);
      if (moves) {
        const [, from, before, to, after, label] = moves as unknown as string[];
        const [[k0, n0], [k1, n1]] = [recount(corpus, label!, before!), recount(corpus, label!, after!)];
        for (const [words, share] of [
          [from!, k0 / n0],
          [to!, k1 / n1]
        ] as const) {
          expect(meant(words)[0]).toBeLessThanOrEqual(share + 1e-9);
          expect(meant(words)[1]).toBeGreaterThanOrEqual(share - 1e-9);
        }
        expect(Math.min(n0, n1)).toBeGreaterThanOrEqual(10);
        const rises = k1 / n1 > k0 / n0;
        expect((rises ? trends.rising : trends.falling).map(({term}) => term.label)).toContain(label);
      }
      if (title === "Nothing rises or falls more than chance would") {
        expect(trends.tested.length).toBeGreaterThan(0);
        expect(trends.tested.every(({adjusted}) => adjusted! > 0.05)).toBe(true);
      }
      if (title.startsWith("Too few")) expect(shown[0]!.adjusted).toBeNull();
      for (const sentence of trendProse(trends, shown)) {
        const text = plainSentence(sentence);
        for (const [, when, k, n, label] of text.matchAll(
          /(In \d{4}(?: to \d{4})?) (none|\d+) of (\d+) papers? mentioned (\w+)/g
        ))
          expect(recount(corpus, label!, when!)).toEqual([k === "none" ? 0 : Number(k), Number(n)]);
        const tests = /^Of the (\d+) topics/.exec(text);
        if (tests) expect(trends.tested).toHaveLength(Number(tests[1]));
        if (text.includes("none rises")) expect(trends.rising).toEqual([]);
        if (text.includes("none falls")) expect(trends.falling).toEqual([]);
        if (text.includes("only this one rises")) expect(trends.rising).toEqual(shown);
      }
    }),
    {numRuns: 80}
  );
});

it("has sentences for any selection and unit, whose numbers open as many papers", () => {
  const cases = randomCorpus({most: 24}).chain((corpus) =>
    fc.tuple(
      fc.constant(corpus),
      randomSelection(corpus),
      fc.constantFrom(...calendarUnits),
      fc.integer({min: 0, max: 3})
    )
  );
  fc.assert(
    fc.property(cases, ([corpus, selection, unit, several]) => {
      const selected = select(corpus, selection);
      const periods = periodsOfSelection(corpus, selection, selected, unit);
      const trends = trendsOf(corpus, periods, {enough: 3, leastPapers: 3});
      const leading = leadingTrend(trends, selection);
      const shown = several ? trends.trends.slice(0, several) : leading ? [leading] : [];
      for (const text of [trendTitle(trends, shown), trendSubtitle(periods, shown, "share")]) {
        expect(text).not.toMatch(/undefined|null|NaN|Infinity|\b1 papers|\b1 topics|  /);
        expect(text.length).toBeGreaterThan(5);
      }
      const n = Number(/n\u00a0=\u00a0(\d+)/.exec(trendSubtitle(periods, shown, "papers"))![1]);
      const [, undated = "0"] = /(\d+) more ha(?:s|ve) no date/.exec(trendSubtitle(periods, shown, "rank")) ?? [];
      const [, inexact = "0"] = /(\d+) more (?:is|are) not dated/.exec(trendSubtitle(periods, shown, "rank")) ?? [];
      expect(n + Number(undated) + Number(inexact)).toBe(selected.size);
      for (const sentence of trendProse(trends, shown, {enough: 3, leastPapers: 3})) {
        expect(plainSentence(sentence)).not.toMatch(/undefined|null|NaN|\b1 papers|\b1 others|  /);
        for (const part of sentence.flatMap((each) =>
          typeof each !== "string" && "claims" in each ? each.claims : [each]
        ))
          if (typeof part !== "string") {
            expect(select(corpus, narrow(selection, part.focus)).size).toBe(part.papers);
            const [, said] = /^(\d+) of \d+$/.exec(part.text) ?? [];
            if (said) expect(part.papers).toBe(Number(said));
          }
      }
    }),
    {numRuns: 80}
  );
  const nothing = trendsOf(trendCorpus([], [], {}), periodsOf([], "year"));
  expect([trendTitle(nothing, []), everything.topics]).toEqual(["No topic to follow", []]);
});
