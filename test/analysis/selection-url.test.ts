import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {everything, narrow, readSelection, select, writeSelection} from "../../src/analysis/selection.ts";
import {fixtureCorpus, fixtureTexts} from "../corpus-fixture.ts";
import {randomCorpus, randomSelection} from "../random-corpora.ts";

const corpus = fixtureCorpus();
const texts = fixtureTexts();

const corpusAndSelections = randomCorpus().chain((corpus) =>
  fc.record({corpus: fc.constant(corpus), a: randomSelection(corpus), b: randomSelection(corpus)})
);

describe("a selection in a URL", () => {
  it("comes back as it was", () => {
    fc.assert(
      fc.property(corpusAndSelections, fc.constantFrom("", "open.", "a."), ({corpus, a, b}, prefix) => {
        const selection = narrow(a, b);
        const query = new URLSearchParams("id=1&knob.count=words");
        writeSelection(query, selection, prefix);
        const back = readSelection(new URLSearchParams(String(query)), corpus, prefix);
        expect(back.selection).toEqual(selection);
        expect(back.ignored).toEqual([]);
        expect([query.get("id"), query.get("knob.count")]).toEqual(["1", "words"]);
      }),
      {numRuns: 300}
    );
  });

  it("leaves nothing of the one before", () => {
    fc.assert(
      fc.property(corpusAndSelections, ({a, b}) => {
        const query = new URLSearchParams("x=1");
        writeSelection(query, narrow(a, b));
        writeSelection(query, a, "open.");
        writeSelection(query, everything);
        writeSelection(query, everything, "open.");
        expect(String(query)).toBe("x=1");
      })
    );
  });

  it("drops what names nothing here, and says so", () => {
    const query = new URLSearchParams(
      "topic=language+model&topic=astrology&code=linked&code=stolen&from=2024-13&to=2024&paper=none&q=++two+words++&undated=maybe&and1.host=nowhere.org"
    );
    const {selection, ignored} = readSelection(query, corpus);
    expect(selection).toEqual({
      ...everything,
      topics: ["language model"],
      code: ["linked"],
      to: "2024",
      text: "two words"
    });
    expect(ignored).toEqual(["topic astrology", "code stolen", "paper none", "from 2024-13", "host nowhere.org"]);
  });

  it("takes only days that the calendar has", () => {
    const read = (from: string) => readSelection(new URLSearchParams({from}), corpus);
    for (const day of ["2024", "2025-02", "2024-02-29", "2025-12-31"]) expect(read(day).selection.from).toBe(day);
    for (const day of ["2025-02-30", "2025-02-29", "2025-04-31", "2025-00", "2025-01-00", "2025-1-1", "25"])
      expect(read(day)).toEqual({selection: everything, ignored: [`from ${day}`]});
  });

  it("never fails on any query", () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), (text) => {
        const {selection} = readSelection(new URLSearchParams(text), corpus);
        select(corpus, selection, texts);
      })
    );
  });
});

it("reads a topic by its acronym, its plural or another case of it", () => {
  const corpus = fixtureCorpus();
  const read = (query: string) => readSelection(new URLSearchParams(query), corpus);
  expect(read("topic=lms").selection.topics).toEqual(["language model"]);
  expect(read("topic=Language+Models&topic=language+model").selection.topics).toEqual(["language model"]);
  expect(read("not=LMs").selection.notTopics).toEqual(["language model"]);
  expect(read("topic=nosuch")).toMatchObject({ignored: ["topic nosuch"], selection: {topics: []}});
});
