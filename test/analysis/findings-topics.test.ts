import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {distinctiveRows, topicsFinding} from "../../src/analysis/findings-topics.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {rowFocus, topicTable} from "../../src/analysis/topic-table.ts";
import type {TopicSplit} from "../../src/analysis/topic-table.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {distinctNote, topicsTableRows} from "../../src/analysis/topic-words.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {meant} from "./meant.ts";

const cases = randomCorpus({most: 40}).chain((corpus) =>
  randomSelection(corpus).map((selection) => ({corpus, selection, selected: select(corpus, selection)}))
);
const digest = trendCorpus(["2021", "2022", "2023", "2024", "2025"], [20, 30, 40, 34, 10], {
  "language models": [0, 0, 4, 18, 6],
  clustering: [10, 7, 1, 0, 0],
  transformers: [3, 5, 6, 6, 2]
});
const whole = select(digest, everything);

describe("the table of topics", () => {
  it("has segments that add up to their row and open what they count, split by whatever", () => {
    fc.assert(
      fc.property(
        cases,
        fc.constantFrom<TopicSplit>("code", "year", "nothing"),
        ({corpus, selection, selected}, split) => {
          const table = topicTable(corpus, selected, {split});
          for (const row of table.rows) {
            expect(row.papers).toBe(select(corpus, narrow(selection, rowFocus(row))).size);
            expect(row.segments.reduce((sum, {papers}) => sum + papers, 0)).toBe(row.papers);
            for (const {papers, part} of row.segments)
              expect(papers).toBe(select(corpus, narrow(selection, rowFocus(row, part))).size);
          }
          expect(table.partPapers.reduce((sum, papers) => sum + papers, 0)).toBe(selected.size);
          table.parts.forEach(({clause}, i) =>
            expect(table.partPapers[i]).toBe(
              table.partPapers[i] && select(corpus, narrow(selection, {...everything, ...clause})).size
            )
          );
        }
      ),
      {numRuns: 120}
    );
  });

  it("splits by the last years, the years before them together, and no date apart", () => {
    const corpus = trendCorpus(["2018", "2019", "2020", "2021", "2022", "2023", ""], [1, 2, 3, 4, 5, 6, 7], {});
    const {parts, partPapers} = topicTable(corpus, select(corpus, everything), {split: "year"});
    expect(parts.map(({label}) => label)).toEqual(["before 2020", "2020", "2021", "2022", "2023", "no date"]);
    expect(partPapers).toEqual([3, 3, 4, 5, 6, 7]);
  });

  it("tables even the smallest p", () => {
    const years = Array.from({length: 40}, (_, i) => `${1980 + i}`);
    const corpus = trendCorpus(
      years,
      years.map(() => 20),
      {boats: years.map((_, i) => (i < 20 ? 0 : 15)), cars: years.map(() => 9)}
    );
    const later = select(corpus, {...everything, from: "2000"});
    const table = topicTable(corpus, later);
    const boats = table.rows.find(({term}) => term.label === "boats")!.adjusted!;
    expect(boats).toBeLessThan(1e-6);
    expect((topicsTableRows(table)[0]!["adjusted p"] as number) / boats).toBeCloseTo(1, 2);
  });

  it("sorts by frequency or by how surely a topic is distinctive", () => {
    const frequent = topicTable(digest, whole).rows.map(({term}) => term.term);
    expect(frequent).toEqual(["language models", "transformers", "clustering"]);
    const distinctive = topicTable(digest, whole, {sort: "distinctiveness"}).rows;
    expect(distinctive.at(-1)!.term.term).toBe("transformers");
    const z = distinctive.map(({distinct}) => Math.abs(distinct!.z));
    expect(z).toEqual([...z].sort((a, b) => b - a));
  });
});

describe("what is seen among topics", () => {
  const say = (sort: "frequency" | "distinctiveness", clause = {}) => {
    const selection = {...everything, ...clause};
    const table = topicTable(digest, select(digest, selection), {sort});
    return topicsFinding(table, {count: "phrases", sort, selection});
  };

  it("is the leading topic and its share", () => {
    expect(say("frequency")).toBe("Language models are in one paper in five");
    expect(say("frequency", {topics: ["clustering"]})).toBe("Transformers are in 9 of 18 papers");
  });

  it("is the topics that lead together, up to three, in two papers and more", () => {
    const found = (topics: Record<string, number[]>) => {
      const corpus = trendCorpus(["2024"], [9], topics);
      const view = {count: "phrases", sort: "frequency", selection: everything} as const;
      return topicsFinding(topicTable(corpus, select(corpus, everything)), view);
    };
    expect(found({boats: [2], cars: [2], trains: [2], rare: [1]})).toBe(
      "Boats, cars and trains are each in 2 of 9 papers"
    );
    expect(found({boats: [2], cars: [2], planes: [2], trains: [2]})).toBe(
      "No topic leads: 4 topics are in 2 papers each"
    );
    expect(found({boats: [1], cars: [1]})).toBe("No topic is in more than one paper");
  });

  it("is what sets one side apart, as far as a test that allows for its number can tell", () => {
    expect(say("distinctiveness")).toBe("Language models set papers from 2023–25 apart from papers before 2023");
    expect(say("distinctiveness", {code: ["linked"]})).toBe(
      "No topic sets the papers selected apart from the other papers"
    );
    expect(say("distinctiveness", {topics: ["language models"]})).toBe(
      "Transformers set the papers selected apart from the other papers"
    );
  });

  it("says so when there is nothing to say", () => {
    const none = select(digest, {...everything, to: "2000"});
    const view = {count: "phrases", sort: "frequency", selection: everything} as const;
    expect(topicsFinding(topicTable(digest, none), view)).toBe("Topics");
    const bare = trendCorpus(["2024"], [9], {});
    expect(topicsFinding(topicTable(bare, select(bare, everything)), view)).toBe("No topic was found in these papers");
    expect(topicsFinding(topicTable(bare, select(bare, everything)), {...view, count: "words"})).toMatch(/^No word/);
  });

  it("is true under any selection", () => {
    fc.assert(
      fc.property(cases, ({corpus, selection, selected}) => {
        const table = topicTable(corpus, selected);
        const title = topicsFinding(table, {count: "phrases", sort: "frequency", selection});
        const claim = /^(.+?) (?:is|are)(?: each)? in (?!more)(.+)$/.exec(title);
        if (!claim || /^No topic/.test(title)) return;
        const counts = table.rows.filter(
          ({term}) => ![...selection.topics, ...selection.anyTopics].includes(term.term)
        );
        const most = Math.max(...counts.map(({papers}) => papers));
        const leaders = counts.filter(({papers}) => papers === most).map(({term}) => term.label.toLowerCase());
        expect(
          claim[1]!
            .toLowerCase()
            .split(/, | and /)
            .sort()
        ).toEqual(leaders.sort());
        const [low, high] = /^all/.test(claim[2]!) ? [1, 1] : meant(claim[2]!);
        expect(most / selected.size).toBeGreaterThanOrEqual(low - 1e-9);
        expect(most / selected.size).toBeLessThanOrEqual(high + 1e-9);
      }),
      {numRuns: 120}
    );
  });

  it("tests no topic that the papers were chosen by, and calls solid what its note and title do", () => {
    const selection = {...everything, topics: ["clustering"]};
    const table = topicTable(digest, select(digest, selection), {selection, sort: "distinctiveness"});
    const row = (term: string) => table.rows.find((row) => row.term.term === term)!;
    expect(row("clustering")).toMatchObject({distinct: null, adjusted: null, standsOut: false});
    expect(table.tests).toBe(table.rows.filter(({distinct}) => distinct).length);
    expect(table.tests).toBeGreaterThan(0);
    fc.assert(
      fc.property(cases, ({corpus, selection, selected}) => {
        const table = topicTable(corpus, selected, {selection});
        for (const {term, distinct, adjusted, standsOut} of table.rows) {
          if ([...selection.topics, ...selection.anyTopics, ...selection.notTopics].includes(term.term))
            expect(distinct).toBeNull();
          expect(standsOut).toBe(adjusted !== null && adjusted <= 0.05);
        }
        const note = distinctNote(table);
        const solid = table.rows.filter(({standsOut}) => standsOut).length;
        if (table.sides) expect(note).toMatch(new RegExp(`; ${solid || "none"} (does|do)\\.$`));
      })
    );
  });

  it("calls distinctive only what has an interval without zero", () => {
    fc.assert(
      fc.property(cases, ({corpus, selected}) => {
        for (const {distinct} of distinctiveRows(topicTable(corpus, selected)))
          expect(distinct!.low > 0 || distinct!.high < 0).toBe(true);
      })
    );
  });
});
