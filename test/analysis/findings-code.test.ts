import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {isLinked, linkHosts, linkingByPeriod, linkingByTopic} from "../../src/analysis/code.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {
  codeSubtitle,
  codeTableTitle,
  codeTitle,
  hostsTitle,
  linkingPeriodsTitle,
  linkingTopicsSubtitle,
  linkingTopicsTitle,
  linkKindsInWords,
  repositoriesTitle
} from "../../src/analysis/findings-code.ts";
import {periodsOf} from "../../src/analysis/periods.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {CodeStatus} from "../../src/analysis/tables.ts";
import {periodsOfSelection} from "../../src/analysis/selection-periods.ts";
import {repositories} from "../../src/analysis/repositories.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {meant} from "./meant.ts";

function withCode(counts: Partial<Record<CodeStatus, number>>): Corpus {
  const statuses = Object.entries(counts).flatMap(([status, n]) => Array<CodeStatus>(n).fill(status as CodeStatus));
  const corpus = trendCorpus(["2020"], [statuses.length], {});
  corpus.papers.forEach((paper, i) => (paper.code = statuses[i]!));
  return corpus;
}

const title = (counts: Partial<Record<CodeStatus, number>>) => codeTitle(select(withCode(counts), everything));

describe("codeTitle", () => {
  it("says how many speak of code, and how many link to it", () => {
    expect(title({linked: 30, promised: 4, claimed: 2, page: 4, none: 93})).toBe(
      "Three papers in ten say something about code; two in nine link to it"
    );
    expect(title({linked: 4, promised: 1, none: 15})).toBe("5 of 20 papers say something about code; 4 link to it");
    expect(title({promised: 1, none: 15})).toBe("1 of 16 papers says something about code; none links to it");
    expect(title({linked: 5, none: 15})).toBe("5 of 20 papers link to code; no other speaks of it");
    expect(title({linked: 3})).toBe("Every paper links to code");
    expect(title({none: 15})).toBe("No paper says anything about code");
    expect(title({linked: 1})).toBe("This paper links to its code");
    expect(title({})).toBe("No paper, so nothing about code");
  });
});

describe("linkingPeriodsTitle", () => {
  const ofYears = (shares: number[], size = 40) => {
    const corpus = trendCorpus(
      shares.map((_, i) => String(2020 + i)),
      shares.map(() => size),
      {}
    );
    corpus.papers.forEach(
      (paper, i) => (paper.code = (i % size) / size < shares[Math.floor(i / size)]! ? "linked" : "none")
    );
    const periods = periodsOf(corpus.papers, "year");
    return linkingPeriodsTitle(linkingByPeriod(periods), periods);
  };

  it("names a slope, single years, or nothing", () => {
    expect(ofYears([0.1, 0.2, 0.3, 0.5])).toBe("More papers link code than before: 10% in 2020, 50% in 2023");
    expect(ofYears([0.1, 0.6, 0.1, 0.1])).toBe("More papers link code in 2021");
    expect(ofYears([0.5, 0.1, 0.5, 0.5])).toBe("Fewer papers link code in 2021");
    expect(ofYears([0.3, 0.3, 0.25, 0.3])).toBe("No year stands out");
    expect(ofYears([0.3, 0.9], 5)).toBe("Too few papers to tell one year from another");
    expect(linkingPeriodsTitle(linkingByPeriod(periodsOf([], "year")), periodsOf([], "year"))).toBe("Code by year");
  });
});

describe("linkingTopicsTitle", () => {
  const ofTopics = (shares: Record<string, [number, number]>, size = 60) => {
    const corpus = trendCorpus(["2020"], [size], Object.fromEntries(Object.keys(shares).map((name) => [name, [0]])));
    let at = 0;
    for (const [name, [n, linked]] of Object.entries(shares)) {
      corpus.termOf.get(name)!.papers = Uint32Array.from({length: n}, (_, i) => at + i);
      for (let i = 0; i < n; ++i) corpus.papers[at + i]!.code = i < linked ? "linked" : "none";
      at += n;
    }
    for (const paper of corpus.papers.slice(at)) paper.code = "none";
    return linkingTopicsTitle(linkingByTopic(corpus, everything, select(corpus, everything)));
  };

  it("says that a topic stands out only where the test does", () => {
    expect(ofTopics({ants: [15, 6], bees: [15, 5], cats: [15, 4]})).toBe(
      "Papers on ants link code most, but no topic is clearly apart"
    );
    expect(ofTopics({ants: [15, 5], bees: [15, 5]})).toBe("No topic stands out");
    expect(ofTopics({ants: [20, 18], bees: [20, 2], cats: [20, 2]})).toBe(
      "Papers on ants link code more than others do, those on bees and cats less"
    );
    expect(ofTopics({ants: [5, 2]})).toBe("Too few papers to tell one topic from another");
    expect(ofTopics({})).toBe("Code by topic");
  });
});

it("says where links lead", () => {
  const hosts = (...papers: number[]) =>
    papers.map((count, i) => ({host: ["github.com", "example.org", "a.io"][i]!, papers: count, focus: everything}));
  expect(hostsTitle(hosts(34, 1, 1), 36)).toBe("Nearly all of them link to GitHub");
  expect(hostsTitle(hosts(6, 3), 9)).toBe("Most of them link to GitHub");
  expect(hostsTitle(hosts(9), 9)).toBe("All of them link to GitHub");
  expect(hostsTitle(hosts(3, 3, 3), 9)).toBe("Links lead to three hosts");
  expect(hostsTitle(hosts(4, 3, 3), 10)).toBe("More link to GitHub than elsewhere");
  expect(hostsTitle(hosts(1), 1)).toBe("It links to GitHub");
  expect(hostsTitle([], 0)).toBe("No links");
  expect(linkKindsInWords(["code", "code", "project", "model"])).toBe(
    "2 links lead to a repository, 1 to a model and 1 to a project page."
  );
  expect(linkKindsInWords(["dataset"])).toBe("1 link leads to a data set.");
  expect(linkKindsInWords([])).toBe("");
});

it("holds what it says under any selection", () => {
  const cases = randomCorpus({most: 40}).chain((corpus) => fc.tuple(fc.constant(corpus), randomSelection(corpus)));
  fc.assert(
    fc.property(cases, ([corpus, selection]) => {
      const selected = select(corpus, selection);
      const says = selected.papers.filter(({code}) => code !== "none").length;
      const linked = selected.papers.filter(isLinked).length;
      const periods = periodsOfSelection(corpus, selection, selected, "year");
      const byPeriod = linkingByPeriod(periods, 3);
      const byTopic = linkingByTopic(corpus, selection, selected, {enough: 3});
      const hosts = linkHosts(corpus, selected);
      const withLinks = new Set(corpus.links.flatMap(({paper}) => (selected.mask[paper] ? [paper] : []))).size;
      const titles = [
        codeTitle(selected),
        codeSubtitle(selected),
        linkingPeriodsTitle(byPeriod, periods, 3),
        linkingTopicsTitle(byTopic),
        linkingTopicsSubtitle(byTopic),
        hostsTitle(hosts, withLinks),
        codeTableTitle(selected.papers, "all"),
        repositoriesTitle(repositories(corpus, selected))
      ];
      for (const text of titles) expect(text).not.toMatch(/undefined|null|NaN|Infinity|\b1 papers|  /);
      const parts = /^(.+?) says? something about code; (.+?) links? to it$/.exec(titles[0]!);
      if (parts) {
        const [low, high] = meant(parts[1]!);
        expect(says / selected.size).toBeGreaterThanOrEqual(low - 1e-9);
        expect(says / selected.size).toBeLessThanOrEqual(high + 1e-9);
        const counted = /^\d+$/.test(parts[2]!);
        if (counted) expect(linked).toBe(Number(parts[2]));
        else expect(Math.abs(linked / selected.size - meant(parts[2]!)[0])).toBeLessThanOrEqual(0.05);
      }
      const {standing, tested} = {
        standing: byPeriod.tested.filter(({standsOut}) => standsOut),
        tested: byPeriod.tested
      };
      if (titles[2] === "No year stands out") expect(standing).toEqual([]);
      if (titles[2]!.startsWith("More papers link code in"))
        expect(standing.some(({standsOut}) => standsOut === "more")).toBe(true);
      if (titles[2]!.startsWith("Too few")) expect(tested.length).toBeLessThan(2);
      const most = /^Papers on (.+) link code most,/.exec(titles[3]!);
      if (most) {
        const share = (label: string) => byTopic.groups.find((group) => group.label === label)!.interval.share;
        expect(byTopic.tested.every(({label}) => label === most[1] || share(label) < share(most[1]!))).toBe(true);
        expect(byTopic.tested.every(({standsOut}) => standsOut === null)).toBe(true);
      }
    }),
    {numRuns: 100}
  );
});
