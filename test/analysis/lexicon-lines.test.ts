import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {applyLexicon} from "../../src/analysis/lexicon-apply.ts";
import {
  combined,
  lineInWords,
  nothingChanged,
  stillChanged,
  storeLines,
  withLine,
  withLineBack,
  withLines,
  withoutLine
} from "../../src/analysis/lexicon-lines.ts";
import {readLines} from "../../src/analysis/lexicon-store.ts";
import {lexiconActions, lexiconClasses, lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import {fixtureData} from "../corpus-fixture.ts";

const line = (action: LexiconEntry["action"], term: string, as = "") => lexiconEntry(action, term, as);
const say = (lines: readonly LexiconEntry[]) => lines.map(({action, term, as}) => [action, term, as].join(" ").trim());

describe("a line more", () => {
  it("takes the place of what was said of the same term in the same respect, however it was written", () => {
    expect(say(withLine([line("rename", "LLMs", "models")], line("rename", "llm", "language models")))).toEqual([
      "rename llm language models"
    ]);
    expect(say(withLine([line("keep", "heat"), line("class", "heat", "tool")], line("stop", "heat")))).toEqual([
      "class heat tool",
      "stop heat"
    ]);
    expect(say(withLine([line("stop", "heat")], line("keep", "heat")))).toEqual(["keep heat"]);
  });

  it("turns a merger round, and hides with a topic what counts as it", () => {
    expect(say(withLine([line("merge", "a cat", "a dog")], line("merge", "a dog", "a cat")))).toEqual([
      "merge a dog a cat"
    ]);
    const merged = [line("merge", "puppy", "dog"), line("merge", "whelp", "puppy")];
    expect(say(withLine(merged, line("stop", "dog")))).toEqual(["stop whelp", "stop puppy", "stop dog"]);
  });
});

describe("whatever a reader does to the topics of a page", () => {
  const data = fixtureData();
  const step = fc.record({
    action: fc.constantFrom("stop", "keep", "merge", "rename", "class", "back"),
    which: fc.nat(),
    other: fc.nat(),
    name: fc.constantFrom("things", "Other Things", "αβγ"),
    kind: fc.constantFrom(...lexiconClasses)
  });

  it("is carried out, and leaves the corpus as it was when all of it is taken back", () => {
    fc.assert(
      fc.property(fc.array(step, {maxLength: 9}), (steps) => {
        let lines = nothingChanged;
        for (const {action, which, other, name, kind} of steps) {
          const before = openCorpus(applyLexicon(data, combined([], lines)).data);
          if (!before.terms.length) break;
          const term = before.terms[which % before.terms.length]!;
          const into = before.terms[other % before.terms.length]!;
          if (action === "back") {
            const {added} = lines;
            if (added.length) lines = withoutLine(lines, added[which % added.length]!);
            continue;
          }
          if (action === "merge" && into === term) continue;
          const as = {merge: into.term, rename: name, class: kind, stop: "", keep: ""}[action];
          lines = {...lines, added: withLine(lines.added, line(action, term.term, as))};
          const after = openCorpus(applyLexicon(data, combined([], lines)).data);
          const done = after.lexicon.at(-1)!;
          expect([done.entry.action, done.holds, done.problem?.severity ?? "note"]).toEqual([action, true, "note"]);
          if (action === "stop") expect(after.termOf.has(term.term)).toBe(false);
          if (action === "keep") expect(after.termOf.get(term.term)!.topic).toBe(true);
          if (action === "rename") expect(after.termOf.get(term.term)!.label).toBe(name);
          if (action === "merge") {
            expect(after.termOf.has(term.term)).toBe(false);
            const papers = [...new Set([...term.papers, ...into.papers])].sort((a, b) => a - b);
            expect([...after.termOf.get(into.term)!.papers]).toEqual(papers);
          }
        }
        const all = lines.added.reduce(withoutLine, lines);
        expect(all).toEqual(nothingChanged);
        expect(openCorpus(applyLexicon(data, combined([], all)).data).terms).toEqual(openCorpus(fixtureData()).terms);
      }),
      {numRuns: 150}
    );
  });
});

describe("the lines of the file", () => {
  const file = [line("stop", "heat"), line("merge", "cat", "dog")];

  it("come first, give way to the reader's, and can be taken out and put back", () => {
    const own = {added: [line("rename", "dog", "hounds")], removed: []};
    expect(say(combined(file, own))).toEqual(["stop heat", "merge cat dog", "rename dog hounds"]);
    const without = withoutLine(own, file[0]!);
    expect(say(combined(file, without))).toEqual(["merge cat dog", "rename dog hounds"]);
    expect(withLineBack(without, file[0]!)).toEqual(own);
    expect(say(combined(file, {added: [line("keep", "heat")], removed: []}))).toEqual(["merge cat dog", "keep heat"]);
  });

  it("make the reader's own needless once they say the same", () => {
    const lines = {added: [line("stop", "heat"), line("keep", "flow")], removed: [line("stop", "gone"), file[1]!]};
    expect(stillChanged(file, lines)).toEqual({added: [line("keep", "flow")], removed: [file[1]]});
  });
});

describe("what a browser keeps", () => {
  const word = fc.string({minLength: 1, maxLength: 30, unit: "grapheme"}).filter((text) => text.trim() !== "");
  const entry = fc.oneof(
    fc
      .record({action: fc.constantFrom("stop" as const, "keep" as const), term: word})
      .map(({action, term}) => line(action, term)),
    fc
      .record({action: fc.constantFrom("merge" as const, "rename" as const), term: word, as: word})
      .map(({action, term, as}) => line(action, term, as)),
    fc.record({term: word, as: fc.constantFrom(...lexiconClasses)}).map(({term, as}) => line("class", term, as))
  );

  it("is read back as it was", () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), fc.string(), (added, removed, what) => {
        const step = {lines: {added: removed, removed: added}, what};
        const kept = storeLines({added, removed}, {past: [step, step], future: [step]});
        expect(readLines(kept)).toEqual({lines: {added, removed}, unread: 0, past: [step, step], future: [step]});
        const broken = JSON.parse(kept) as {past: {lines: object[]}[]};
        broken.past[1]!.lines.push({action: "burn", term: "books", as: ""});
        expect(readLines(JSON.stringify(broken))).toMatchObject({lines: {added, removed}, past: [], future: [step]});
      })
    );
  });

  it("is checked, whatever it is", () => {
    expect([readLines(""), readLines("[]"), readLines('{"lines": []}')]).toEqual([null, null, null]);
    const rows = [
      {action: "stop", term: "a", as: ""},
      {action: "burn", term: "a", as: ""},
      {action: "merge", term: "a", as: " "},
      7
    ];
    const text = JSON.stringify({...JSON.parse(storeLines(nothingChanged)), lines: rows});
    expect(readLines(text)).toEqual({
      lines: {added: [line("stop", "a")], removed: []},
      unread: 3,
      past: [],
      future: []
    });
    const row = fc.oneof(
      fc.anything(),
      fc.record({action: fc.constantFrom(...lexiconActions), term: fc.anything(), as: fc.anything()})
    );
    fc.assert(
      fc.property(fc.array(row), fc.anything(), (lines, without) => {
        const read = readLines(JSON.stringify({...JSON.parse(storeLines(nothingChanged)), lines, without}));
        for (const {action, term} of read?.lines.added ?? [])
          expect([lexiconActions.includes(action), Boolean(term)]).toEqual([true, true]);
      })
    );
  });
});

it("says a line in words", () => {
  expect(
    withLines([], [line("stop", "heat"), line("merge", "cat", "dog"), line("class", "cat", "dataset")]).map(lineInWords)
  ).toEqual(["“heat” is hidden", "“cat” counts as “dog”", "“cat” is a data set"]);
});
