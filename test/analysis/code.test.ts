import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {
  isLinked,
  linkHosts,
  linkingByPeriod,
  linkingByTopic,
  linkingSlope,
  papersWithCode
} from "../../src/analysis/code.ts";
import {codeCounts} from "../../src/analysis/frequency.ts";
import {fisherExact} from "../../src/analysis/fisher.ts";
import {calendarUnits, periodsOf} from "../../src/analysis/periods.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {codeStatuses} from "../../src/analysis/tables.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";

describe("linkingByPeriod", () => {
  it("counts papers that link to code, and keeps undated and roughly dated ones apart", () => {
    const corpus = trendCorpus(["2020-01", "2020-09", "2021", ""], [12, 12, 5, 3], {}, {linked: 3});
    const {groups, papers, n, tested} = linkingByPeriod(periodsOf(corpus.papers, "half-year"));
    expect(groups.map(({label, papers, n}) => [label, papers, n])).toEqual([
      ["Jan–Jun 2020", 4, 12],
      ["Jul–Dec 2020", 4, 12],
      ["half-year unknown", 2, 5],
      ["no date", 1, 3]
    ]);
    expect([papers, n]).toEqual([11, 32]);
    expect(tested.map(({label}) => label)).toEqual(["Jan–Jun 2020", "Jul–Dec 2020"]);
  });

  it("tells a period apart by Fisher's exact test, allowing for the number of periods", () => {
    const corpus = trendCorpus(["2020", "2021", "2022"], [30, 30, 30], {}, {linked: 5});
    for (const paper of corpus.papers) if (paper.date === "2021") paper.code = paper.line % 5 ? "linked" : "none";
    const {groups} = linkingByPeriod(periodsOf(corpus.papers, "year"));
    expect(groups.map(({standsOut}) => standsOut)).toEqual(["less", "more", "less"]);
    const p = fisherExact(6, 30, 30, 60);
    expect(groups[0]!.adjusted).toBeCloseTo(p, 12);
  });

  it("finds a slope where sharing code grows", () => {
    const corpus = trendCorpus(["2020", "2021", "2022"], [30, 30, 30], {}, {linked: 1000});
    corpus.papers.forEach((paper, i) => (paper.code = i % 30 < 5 * (Math.floor(i / 30) + 1) ? "linked" : "none"));
    const {z, p, told} = linkingSlope(periodsOf(corpus.papers, "year"));
    expect(told).toHaveLength(3);
    expect(z).toBeGreaterThan(2);
    expect(p).toBeLessThan(0.05);
  });
});

describe("linkingByTopic", () => {
  it("has the leading topics without those that the reader chose, and cuts no tie in two", () => {
    const corpus = trendCorpus(["2020"], [30], {a: [20], b: [15], c: [9], d: [9], e: [4]});
    const keys = (most: number, topics: string[] = []) => {
      const selection = {...everything, topics};
      return linkingByTopic(corpus, selection, select(corpus, selection), {most})
        .groups.map(({key}) => key)
        .sort();
    };
    expect(keys(5)).toEqual(["a", "b", "c", "d", "e"]);
    expect(keys(3)).toEqual(["a", "b"]);
    expect(keys(4)).toEqual(["a", "b", "c", "d"]);
    expect(keys(4, ["a"])).toEqual(["b", "c", "d", "e"]);
    expect(keys(1)).toEqual(["a"]);
  });

  it("does not compare a topic of all papers with no others", () => {
    const corpus = trendCorpus(["2020"], [30], {a: [30], b: [15]});
    expect(linkingByTopic(corpus, everything, select(corpus, everything)).tested.map(({key}) => key)).toEqual(["b"]);
  });
});

it("lists papers with code by status, the newest first", () => {
  const listed = papersWithCode(select(fixtureCorpus(), everything));
  expect(listed.map(({code, date}) => [code, date])).toEqual([
    ["linked", "2025-02-02"],
    ["linked", "2024-05-20"],
    ["linked", "2024-01-05"],
    ["promised", "2025-01"],
    ["promised", "2024-02"],
    ["claimed", "2023"],
    ["page", "2023-10-11"]
  ]);
});

it("opens as many papers as each mark counts, under any selection", () => {
  const cases = randomCorpus({most: 24}).chain((corpus) =>
    fc.tuple(fc.constant(corpus), randomSelection(corpus), fc.constantFrom(...calendarUnits))
  );
  fc.assert(
    fc.property(cases, ([corpus, selection, unit]) => {
      const selected = select(corpus, selection);
      const count = (focus: typeof selection | null) => (focus ? select(corpus, narrow(selection, focus)).size : 0);
      const periods = linkingByPeriod(periodsOfSelection(corpus, selection, selected, unit), 3);
      const topics = linkingByTopic(corpus, selection, selected, {enough: 3});
      for (const {groups, papers, n} of [periods, topics]) {
        expect([papers, n]).toEqual([selected.papers.filter(isLinked).length, selected.size]);
        for (const group of groups.slice(0, 200)) {
          expect(count(group.focus)).toBe(group.papers);
          expect(group.papers).toBeLessThanOrEqual(group.n);
          expect(group.interval.share).toBeCloseTo(group.n ? group.papers / group.n : 0, 12);
        }
      }
      expect(periods.groups.reduce((sum, {n}) => sum + n, 0)).toBe(selected.size);
      for (const {papers, focus} of linkHosts(corpus, selected)) expect(count(focus)).toBe(papers);
      codeCounts(selected).forEach((papers, i) =>
        expect(count({...everything, code: [codeStatuses[i]!]})).toBe(papers)
      );
    }),
    {numRuns: 80}
  );
});
