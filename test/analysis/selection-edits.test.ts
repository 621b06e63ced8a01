import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {valueCounts} from "../../src/analysis/clause-counts.ts";
import {datePresets, readDate, withDates} from "../../src/analysis/date-entry.ts";
import {everything, readSelection, select, writeSelection} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {alternatives, countsInRole, topicRole, withTopic} from "../../src/analysis/topic-roles.ts";
import type {TopicRole} from "../../src/analysis/topic-roles.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const roles: TopicRole[] = ["all", "any", "none"];
const about = (parts: Partial<Selection>): Selection => ({...everything, ...parts});

const corpusSelectionTopic = randomCorpus({least: 1, most: 30})
  .filter(({terms}) => terms.length > 0)
  .chain((corpus) =>
    fc.record({
      corpus: fc.constant(corpus),
      selection: randomSelection(corpus),
      term: fc.constantFrom(...corpus.terms),
      role: fc.constantFrom(...roles)
    })
  );

describe("the role of a topic", () => {
  it.each<[Partial<Selection>, string, TopicRole | null, Partial<Selection>]>([
    [{}, "a", "all", {topics: ["a"]}],
    [{}, "a", "any", {topics: ["a"]}],
    [{}, "a", "none", {notTopics: ["a"]}],
    [{topics: ["a"]}, "b", "any", {anyTopics: ["a", "b"]}],
    [{topics: ["a", "b"]}, "c", "any", {topics: ["a"], anyTopics: ["b", "c"]}],
    [{topics: ["a", "b"]}, "a", "any", {anyTopics: ["b", "a"]}],
    [{anyTopics: ["a", "b"]}, "c", "any", {anyTopics: ["a", "b", "c"]}],
    [{anyTopics: ["a", "b"]}, "b", "none", {topics: ["a"], notTopics: ["b"]}],
    [{anyTopics: ["a", "b"]}, "b", null, {topics: ["a"]}],
    [{notTopics: ["a"], topics: ["b"]}, "a", "any", {anyTopics: ["b", "a"]}],
    [{notTopics: ["a"]}, "a", "all", {topics: ["a"]}]
  ])("of %o, with %s as %s, gives %o", (before, term, role, after) => {
    expect(withTopic(about(before), term, role)).toEqual(about(after));
  });

  it("can stand with another one than the last", () => {
    expect(withTopic(about({topics: ["a", "b", "c"]}), "c", "any", "a")).toEqual(
      about({topics: ["b"], anyTopics: ["a", "c"]})
    );
  });

  it("is one role, and leaves all other parts as they were", () => {
    fc.assert(
      fc.property(corpusSelectionTopic, ({selection, term, role}) => {
        const turned = withTopic(selection, term.term, role);
        expect(turned).toMatchObject({
          ...selection,
          topics: turned.topics,
          anyTopics: turned.anyTopics,
          notTopics: turned.notTopics
        });
        expect([role, "all"]).toContain(topicRole(turned, term.term));
        const gone = withTopic(turned, term.term, null);
        expect(topicRole(gone, term.term)).toBeNull();
        for (const other of new Set([...selection.topics, ...selection.anyTopics, ...selection.notTopics]))
          if (other !== term.term) expect(topicRole(gone, other)).not.toBeNull();
      })
    );
  });

  it("has the number of papers that choosing it gives", () => {
    fc.assert(
      fc.property(corpusSelectionTopic, ({corpus, selection, term, role}) => {
        fc.pre(topicRole(selection, term.term) === null);
        const counted = countsInRole(corpus, selection, select(corpus, selection), role, null)(term);
        expect(counted).toBe(select(corpus, withTopic(selection, term.term, role)).size);
      }),
      {numRuns: 400}
    );
  });

  it("or stands beside what it says", () => {
    expect(alternatives(about({topics: ["a", "b"]}))).toEqual(["b"]);
    expect(alternatives(about({topics: ["a"], anyTopics: ["b", "c"]}))).toEqual(["b", "c"]);
  });

  it("comes back from the address", () => {
    fc.assert(
      fc.property(corpusSelectionTopic, ({corpus, selection, term, role}) => {
        const turned = withTopic(selection, term.term, role);
        const query = new URLSearchParams();
        writeSelection(query, turned);
        expect(readSelection(new URLSearchParams(String(query)), corpus)).toEqual({selection: turned, ignored: []});
      })
    );
  });
});

describe("values of a part", () => {
  it("have the numbers of papers that choosing each gives", () => {
    fc.assert(
      fc.property(corpusSelectionTopic, ({corpus, selection}) => {
        for (const clause of ["code", "digests", "communities", "hosts"] as const) {
          const open = {...selection, [clause]: []};
          for (const [value, papers] of valueCounts(select(corpus, open), corpus, clause))
            expect(select(corpus, {...open, [clause]: [value]}).size).toBe(papers);
        }
      })
    );
  });
});

describe("dates as they are typed", () => {
  it.each([
    ["2024", "2024"],
    [" 2024-3 ", "2024-03"],
    ["2024/03/5", "2024-03-05"],
    ["Mar 2024", "2024-03"],
    ["15 March 2024", "2024-03-15"],
    ["March 15, 2024", "2024-03-15"],
    ["Sept. 2024", "2024-09"],
    ["2024-02-30", null],
    ["2024-13", null],
    ["24", null],
    ["soon", null],
    ["", null],
    ["2024-1-", null]
  ])("%o is %o", (entry, date) => {
    expect(readDate(entry)).toBe(date);
  });

  it("are what the address takes", () => {
    fc.assert(
      fc.property(fc.string(), (entry) => {
        const from = readDate(entry);
        const query = new URLSearchParams();
        writeSelection(query, withDates(everything, {from, to: null}));
        expect(readSelection(query, fixtureCorpus()).selection.from).toBe(from);
      })
    );
  });

  it("have stretches that suit the corpus", () => {
    expect(datePresets(fixtureCorpus()).map(({name}) => name)).toEqual([
      "2025",
      "2024",
      "2023",
      "2022",
      "up to 2021",
      "12 months to Feb 2025",
      "3 months to Feb 2025"
    ]);
  });
});
