import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {aboutLede, accountedFor, bySeverity, datesInUse} from "../../src/analysis/findings-about.ts";
import {corpusTables} from "../../src/analysis/table-rows.ts";
import type {ProblemRow, Severity} from "../../src/analysis/tables.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus} from "../random-corpora.ts";

const corpus = fixtureCorpus();
const problem = (severity: Severity, line: number | null = 3): ProblemRow => {
  return {source: "a.txt", line, severity, message: "no title"};
};
const withProblems = (problems: ProblemRow[], of: Corpus = corpus): Corpus => ({...of, problems});
const empty = openCorpus(corpusOf([]).data);

describe("the sentence that opens About", () => {
  it("says what was read, and whether all of it was understood", () => {
    expect(aboutLede(corpus)).toBe("Two digests hold 12 papers; every line was understood.");
    expect(aboutLede(withProblems([problem("note")]))).toMatch(/every line was understood/);
    expect(aboutLede(withProblems([problem("note"), problem("warning")]))).toBe(
      "Two digests hold 12 papers; one thing in what was read could not be understood."
    );
    expect(aboutLede(withProblems([problem("error"), problem("warning")]))).toMatch(/two things in what was read/);
  });

  it("has a word for one digest, for one without a date, and for no paper", () => {
    const one = {...corpus, digests: corpus.digests.slice(0, 1)};
    expect(aboutLede(one)).toBe("The digest of 15 January 2026 holds 12 papers; every line was understood.");
    const undated = {...one, digests: one.digests.map((digest) => ({...digest, date: null}))};
    expect(aboutLede(undated)).toMatch(/^One digest, of unknown date, holds 12 papers;/);
    expect(aboutLede({...one, papers: []})).toMatch(/holds no paper;/);
  });

  it("says what to do where nothing was read", () => {
    const none = {...empty, digests: []};
    expect(aboutLede(none)).toBe("No digest yet. Put one into the folder data and start again.");
    expect(aboutLede(withProblems([problem("error", null)], none))).toBe(
      "Nothing could be read: 1 problem below says why."
    );
  });
});

describe("dates in use", () => {
  it("are counted by what they are", () => {
    expect(datesInUse(corpus)).toBe("Of 12 papers, 11 have a date of their own, 1 has none.");
    expect(datesInUse({...empty, papers: []})).toBe("");
  });

  it("add up to all papers", () => {
    fc.assert(
      fc.property(randomCorpus({least: 1}), (made) => {
        const [all, ...parts] = datesInUse(made).match(/\d+/g)!.map(Number);
        expect(all).toBe(made.papers.length);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(made.papers.length);
      })
    );
  });
});

describe("what was read", () => {
  it("is accounted for", () => {
    for (const digest of corpus.digests) expect(accountedFor(digest).lost).toBe(0);
    expect(accountedFor({records: 10, papers: 6, merged: 3}).lost).toBe(1);
  });

  it("has its gravest problems first, those of one gravity in order", () => {
    const sorted = bySeverity([problem("note", 1), problem("error", 9), problem("warning", 2), problem("error", 4)]);
    expect(sorted.map(({severity, line}) => [severity, line])).toEqual([
      ["error", 9],
      ["error", 4],
      ["warning", 2],
      ["note", 1]
    ]);
  });
});

describe("tables to take away", () => {
  it("have as many rows as they say, under the names of the contract", () => {
    fc.assert(
      fc.property(randomCorpus(), (made) => {
        for (const {size, rows} of corpusTables(made)) expect(rows()).toHaveLength(size);
      })
    );
    const rows = Object.fromEntries(corpusTables(corpus).map((table) => [table.name, table.rows()]));
    expect(rows["papers"]![0]).toMatchObject({id: "2401.00001", date: "2024-01-05", code: "linked"});
    expect(rows["methods"]![0]).toMatchObject({paper: "2401.00001", name: "Lantern", role: "proposed"});
    expect(rows["appearances"]!.filter(({paper}) => paper === "2310.00004")).toHaveLength(2);
    expect(Object.keys(rows["digests"]![0]!)).not.toContain("appearances");
  });
});
