import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {lexiconActions, lexiconClasses, lexiconEntry, parseLexicon, writeLexicon} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";

const head = "action,term,as\n";
const term = fc.oneof(
  fc.string({minLength: 1}),
  fc.string({unit: "binary", minLength: 1}),
  fc.constantFrom("=1+1", "+x", "-graphs", "@mentions", 'the "best" model', "a, b", "α-divergence", "C++", '"', "'x")
);
const entry: fc.Arbitrary<LexiconEntry> = fc
  .oneof(
    fc.tuple(fc.constantFrom("stop" as const, "keep" as const), term, fc.constant("")),
    fc.tuple(fc.constantFrom("merge" as const, "rename" as const), term, term),
    fc.tuple(fc.constant("class" as const), term, fc.constantFrom(...lexiconClasses))
  )
  .map(([action, term, as]) => lexiconEntry(action, term, as))
  .filter(({action, term, as}) => term !== "" && (as !== "" || action === "stop" || action === "keep"));

const unnumbered = (entries: LexiconEntry[]) => entries.map((entry) => ({...entry, line: null}));

describe("a lexicon", () => {
  it("is read line by line", () => {
    const {entries, left, problems} = parseLexicon(
      `${head}stop,novel idea\nmerge,LLM,large language model\n\nclass,"Foo, Bar",Dataset\n`
    );
    expect(entries).toEqual([
      {action: "stop", term: "novel idea", as: "", line: 2},
      {action: "merge", term: "LLM", as: "large language model", line: 3},
      {action: "class", term: "Foo, Bar", as: "dataset", line: 5}
    ]);
    expect([left, problems]).toEqual([[], []]);
  });

  it("is written so that the same is read, whatever the terms", () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const {entries: again, left, problems} = parseLexicon(writeLexicon(entries));
        expect(unnumbered(again)).toEqual(entries);
        expect([left, problems]).toEqual([[], []]);
      })
    );
  });

  it("never throws and loses no line: each is an entry or left with a problem of its number", () => {
    const cell = fc.oneof(fc.constantFrom(...lexiconActions, ...lexiconClasses, '"', '"x', "x", " ", ""), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, {maxLength: 4}), {maxLength: 8}), (rows) => {
        const text = head + rows.map((cells) => cells.join(",")).join("\n");
        const {entries, left, problems} = parseLexicon(text);
        const filled = text.split(/\r\n|\n|\r/).filter((row) => row.trim()).length - 1;
        expect(entries.length + left.length).toBe(filled);
        const numbered = new Set([...entries.map(({line}) => line), ...problems.map(({line}) => line)]);
        expect(numbered.size).toBe(filled);
        expect(parseLexicon(writeLexicon(entries, left)).entries.length).toBe(entries.length);
      })
    );
  });

  it.each([
    ["explode,graphs", "no such action: “explode”: one of stop, keep, merge, rename, class"],
    ["stop,", "stop of what? The second cell is empty"],
    ["merge,graphs", "merge “graphs” as what? The third cell is empty"],
    ["rename,graphs,  ", "rename “graphs” as what? The third cell is empty"],
    ["class,Foo,animal", "no such class: “animal”: one of method, model, dataset, metric, tool, other, topic"],
    ['stop,"open', "quotation marks do not pair up"]
  ])("reports %s with its line and reads the rest", (row, message) => {
    const {entries, left, problems} = parseLexicon(`${head}keep,one\n${row}\nkeep,two\n`, "mine.csv");
    expect(problems).toMatchObject([
      {source: "mine.csv", line: 3, severity: "warning", message: expect.stringContaining(message) as string}
    ]);
    expect(entries.map(({term, line}) => [term, line])).toEqual([
      ["one", 2],
      ["two", 4]
    ]);
    expect(left.length).toBe(1);
  });

  it("says that the header is wrong and reads what can be read", () => {
    expect(parseLexicon("what,word,else\nstop,graphs\n")).toMatchObject({
      entries: [{action: "stop", term: "graphs", line: 2}],
      left: [["what", "word", "else"]],
      problems: [{line: 1, severity: "error"}]
    });
    expect(parseLexicon("stop,graphs\nkeep,trees\n")).toMatchObject({
      entries: [
        {term: "graphs", line: 1},
        {term: "trees", line: 2}
      ],
      left: [],
      problems: [{line: 1, severity: "error"}]
    });
    expect(parseLexicon("as,Action,TERM\nb,merge,a\n").entries).toMatchObject([{action: "merge", term: "a", as: "b"}]);
  });

  it("may come with a mark, in UTF-16, with any line ends, or as nothing", () => {
    const text = `${head}stop,“naïve” graphs\r\nkeep,x\rkeep,y`;
    const utf16 = (order: "le" | "be") => {
      const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
      return new Uint8Array(order === "le" ? bytes : bytes.swap16());
    };
    for (const file of [text, `\ufeff${text}`, new TextEncoder().encode(`\ufeff${text}`), utf16("le"), utf16("be")])
      expect(parseLexicon(file)).toMatchObject({
        entries: [
          {term: "“naïve” graphs", line: 2},
          {term: "x", line: 3},
          {term: "y", line: 4}
        ],
        problems: []
      });
    expect(parseLexicon("")).toEqual({entries: [], left: [], problems: []});
    expect(parseLexicon(new Uint8Array([0x61, 0, 1])).problems).toMatchObject([{line: null, severity: "error"}]);
    const latin = new Uint8Array([...new TextEncoder().encode(`${head}stop,na`), 0xef, 0x76, 0x65]);
    expect(parseLexicon(latin)).toMatchObject({entries: [{term: "naïve"}], problems: [{severity: "warning"}]});
  });
});
