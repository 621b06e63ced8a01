import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import type {Corpus} from "../../src/analysis/corpus.ts";
import {
  codeFinding,
  communitiesFinding,
  leadingTopicsFinding,
  newestMethodsFinding,
  timelineFinding
} from "../../src/analysis/findings-overview.ts";
import {topicFrequency} from "../../src/analysis/frequency.ts";
import {leadingTopics} from "../../src/analysis/leading-topics.ts";
import {newestMethods} from "../../src/analysis/newest-methods.ts";
import type {NewestMethod} from "../../src/analysis/newest-methods.ts";
import {everything, select} from "../../src/analysis/selection.ts";
import type {Selected, Selection} from "../../src/analysis/selection.ts";
import {inWords} from "../../src/analysis/wording.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";
import {trendCorpus} from "../trend-fixture.ts";
import {meant} from "./meant.ts";

const months = "January February March April May June July August September October November December".split(" ");
const cases = randomCorpus({most: 40}).chain((corpus) =>
  randomSelection(corpus).map((selection) => ({corpus, selection, selected: select(corpus, selection)}))
);

/** The ISO date at whose precision a phrase such as "in June 2024" or "1 May 2024" speaks. */
function isoOf(words: string): string {
  const [, day, month, year] = /^(?:(?:in|on) )?(?:(\d{1,2}) )?(?:([A-Z]\w+) )?(\d{4})$/.exec(words)!;
  const parts = [year!, month && String(months.indexOf(month) + 1).padStart(2, "0"), day?.padStart(2, "0")];
  return parts.filter(Boolean).join("-");
}

/** Checks a claim about dates by counting the papers it speaks of. */
function expectDatesTrue(title: string, {papers, size}: Selected): void {
  const claim = /^(.*?) (?:(?:was|were) (?:first published|received)|(?:is|are) dated) (.+?)(?: or (.+))?$/.exec(title);
  if (!claim) {
    const silent =
      /^(?:No (?:year|month|day) stands out|When they|The paper has|No paper has|First published |Received |Dated )/;
    expect(title).toMatch(silent);
    return;
  }
  const [, words, first, second] = claim;
  const at = isoOf(first!);
  const told = papers.filter(({date}) => {
    if (date === null || date.length < at.length) return false;
    if (second === "later") return date >= at;
    return date.startsWith(at) || (second !== undefined && date.startsWith(isoOf(second)));
  });
  const [low, high] = meant(words!);
  expect(told.length / size).toBeGreaterThanOrEqual(low - 1e-9);
  expect(told.length / size).toBeLessThanOrEqual(high + 1e-9);
}

describe("when the papers date from", () => {
  const of = (dates: string[], sizes: number[]) => {
    const corpus = trendCorpus(dates, sizes, {});
    return timelineFinding(select(corpus, everything));
  };

  it("names a year, two years or a beginning that hold most, or says that none stands out", () => {
    expect(of(["2007", "2019", "2020", "2021", "2022", "2023", "2024", "2025"], [6, 2, 7, 15, 14, 44, 34, 11])).toBe(
      "Three in five were first published in 2023 or 2024"
    );
    expect(of(["2021", "2022", "2023", "2024"], [3, 4, 5, 60])).toBe("Five in six were first published in 2024");
    expect(of(["2020", "2021", "2022", "2023", "2024", "2025"], [1, 1, 0, 10, 8, 9])).toBe(
      "18 of 29 were first published in 2023 or 2024"
    );
    expect(
      of(["2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024"], [1, 1, 1, 0, 0, 5, 5, 5, 5])
    ).toBe("20 of 23 were first published in 2021 or later");
    expect(of(["2020", "2021", "2022", "2023"], [10, 11, 10, 11])).toBe("No year stands out");
  });

  it("speaks of months and days within a year", () => {
    expect(of(["2024-03", "2024-04", "2024-05"], [1, 9, 2])).toBe("9 of 12 were first published in April 2024");
    expect(of(["2024-03-04"], [7])).toBe("All were first published on 4 March 2024");
    expect(of(["2024-03-04"], [1])).toBe("First published on 4 March 2024");
    expect(of([""], [4])).toBe("No paper has a date");
  });

  it("is true under any selection", () => {
    fc.assert(
      fc.property(cases, ({selected}) => {
        expectDatesTrue(timelineFinding(selected), selected);
      }),
      {numRuns: 120}
    );
  });
});

describe("which topics lead", () => {
  it("names those that lead, and those that come up with what is chosen", () => {
    const corpus = fixtureCorpus();
    const say = (clause: Partial<Selection>) => {
      const selection = {...everything, ...clause};
      return leadingTopicsFinding(corpus, selection, select(corpus, selection));
    };
    expect(say({})).toBe("Language models lead");
    expect(say({topics: ["language model"]})).toBe("Speech recognition and tokenization come up with them most");
    expect(say({topics: ["fluid flow"]})).toBe("Heat transfer comes up with it most");
    expect(say({papers: ["2405.00008"]})).toBe("It speaks of 2 topics");
  });

  it("holds under any selection: the named are ahead of all others", () => {
    fc.assert(
      fc.property(cases, ({corpus, selection, selected}) => {
        const title = leadingTopicsFinding(corpus, selection, selected);
        const named = /^(.+?) (?:leads?|comes? up with (?:it|them) most)$/.exec(title);
        const counts = countTopics(corpus, selected, [...selection.topics, ...selection.anyTopics]);
        if (!named) return;
        if (named[1] === "No topic") {
          const sorted = [...counts.values()].sort((x, y) => y - x);
          for (const k of [1, 2, 3]) if (sorted[0]! > 1) expect(sorted[k - 1] ?? 0).toBe(sorted[k] ?? 0);
          return;
        }
        const labels = named[1]!.toLowerCase().split(/, | and /);
        const least = Math.min(...labels.map((label) => counts.get(label)!));
        for (const [label, papers] of counts) if (!labels.includes(label)) expect(papers).toBeLessThan(least);
      }),
      {numRuns: 120}
    );
  });

  it("lists each topic with the papers that mention it", () => {
    fc.assert(
      fc.property(cases, ({corpus, selected}) => {
        for (const {term, papers} of leadingTopics(corpus, selected))
          expect(papers.map(({index}) => index).sort((a, b) => a - b)).toEqual(
            Array.from(term.papers).filter((index) => selected.mask[index])
          );
      })
    );
  });
});

function countTopics(corpus: Corpus, selected: Selected, without: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const {topics} of selected.papers)
    for (const topic of topics) {
      const {term, label} = corpus.terms[topic]!;
      if (!without.includes(term)) counts.set(label.toLowerCase(), (counts.get(label.toLowerCase()) ?? 0) + 1);
    }
  expect(counts.size).toBe(topicFrequency(corpus, selected).filter(({term}) => !without.includes(term.term)).length);
  return counts;
}

describe("how many link to code, and communities", () => {
  it("are said truly under any selection", () => {
    fc.assert(
      fc.property(cases, ({corpus, selected}) => {
        const linked = selected.papers.filter(({code}) => code === "linked").length;
        const code = codeFinding(selected);
        const share = /^(.+) links? to (?:its )?code$/.exec(code);
        if (selected.size > 1 && share) {
          const [low, high] = meant(share[1]!);
          expect(linked / selected.size).toBeGreaterThanOrEqual(low - 1e-9);
          expect(linked / selected.size).toBeLessThanOrEqual(high + 1e-9);
        }
        const met = corpus.communities.filter(({index}) =>
          selected.papers.some(({topics}) => topics.some((topic) => corpus.terms[topic]!.community === index))
        ).length;
        const said = /^Topics in (\w+) of (\w+) communities$/.exec(communitiesFinding(corpus, selected));
        if (said) expect(said.slice(1)).toEqual([inWords(met), inWords(corpus.communities.length)]);
        else if (selected.size) expect(met).toBe(corpus.communities.length);
      }),
      {numRuns: 120}
    );
  });
});

describe("the newest named methods", () => {
  it("are proposed in selected papers, each once, newest first, with all the papers that name them", () => {
    fc.assert(
      fc.property(cases, ({corpus, selected}) => {
        const rows = newestMethods(corpus, selected, {most: 100});
        expect(new Set(rows.map(({method}) => method.key)).size).toBe(rows.length);
        const dates = rows.map(({paper}) => paper.date ?? "");
        expect(dates).toEqual([...dates].sort().reverse());
        for (const {method, paper, papers} of rows) {
          expect(method.role).toBe("proposed");
          expect(selected.mask[paper.index]).toBe(1);
          const naming = selected.papers.filter(({index}) =>
            corpus.methods.some((other) => other.paper === index && other.key === method.key)
          );
          expect(papers).toBe(naming.length);
        }
      })
    );
  });

  it("are headed by those that come first, if it is known which do", () => {
    const title = (order: "newest" | "papers", ...rows: [name: string, date: string | null, papers?: number][]) =>
      newestMethodsFinding(
        rows.map(([name, date, papers = 1]) => ({method: {name}, paper: {date}, papers}) as NewestMethod),
        order
      ).title;
    expect(title("newest")).toBe("No paper proposes a name");
    expect(title("newest", ["SPO", "2025-03"])).toBe("SPO is the newest name");
    expect(title("newest", ["SPO", "2025-03"], ["SM", "2025-02"])).toBe("SPO and SM are the newest names");
    const three = [
      ["SocialEval", "2025-03-02"],
      ["SPO", "2025-03-02"],
      ["SM", "2025-03-01"]
    ] as [string, string][];
    expect(title("newest", ...three, ["Old", "2024"])).toBe("SocialEval, SPO and SM are the newest names");
    expect(title("newest", ...three, ["Same", "2025-03-01"])).toBe("SocialEval and SPO are the newest names");
    expect(title("newest", ...three, ["Rough", "2025-03"])).toBe("SocialEval, SPO and SM are among the newest names");
    expect(title("newest", ["SPO", "2025-03"], ["SM", "2025-03"], ["None", null])).toBe(
      "SPO and SM are the newest names"
    );
    expect(title("newest", ["N".repeat(60), "2025"], ["SM", "2024"])).toBe(`${"N".repeat(60)} is the newest name`);
    expect(title("newest", ["SPO", null], ["SM", null])).toBe("No paper that proposes a name has a date");
    expect(title("papers")).toBe("No paper proposes a name");
    expect(title("papers", ["SPO", null, 1])).toBe("SPO comes up in one paper");
    expect(title("papers", ["SPO", null, 1], ["SM", null, 1])).toBe("No name comes up in a second paper");
    expect(title("papers", ["SPO", null, 3], ["SM", null, 1], ["Old", null, 1], ["Same", null, 1])).toBe(
      "SPO comes up in the most papers"
    );
    expect(title("papers", ["SPO", null, 3], ["SM", null, 2], ["Old", null, 1])).toBe(
      "SPO and SM come up in the most papers"
    );
    expect(title("papers", ["A", null, 2], ["B", null, 2], ["C", null, 2], ["D", null, 2])).toBe(
      "A, B and C are among the names in the most papers"
    );
  });
});
