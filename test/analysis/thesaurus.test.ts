import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {lexiconClasses, lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import {readThesaurus, writeThesaurus} from "../../src/analysis/thesaurus.ts";

const word = fc
  .oneof(fc.string({minLength: 1}), fc.constantFrom('the "best"', "=A1", "a, b", "β-VAE", '"'))
  .map((text) => text.replace(/\s+/g, " ").trim())
  .filter(Boolean);

describe("a thesaurus of VOSviewer", () => {
  it("is read as merges, labels to ignore, and other ways of writing", () => {
    const {entries, left, problems} = readThesaurus(
      "\ufefflabel\treplace by\r\nllm\tlarge language model\r\nnovel approach\t\r\nconclusion\r\nbert\tBERT\r\n\r\n"
    );
    expect(entries).toEqual([
      {action: "merge", term: "llm", as: "large language model", line: 2},
      {action: "stop", term: "novel approach", as: "", line: 3},
      {action: "stop", term: "conclusion", as: "", line: 4},
      {action: "rename", term: "bert", as: "BERT", line: 5}
    ]);
    expect([left, problems]).toEqual([[], []]);
  });

  it("reports lines that say nothing, with their number, and a header that is none", () => {
    expect(readThesaurus("label\treplace by\n\tgraph\nx\tx\n", "t.txt")).toMatchObject({
      entries: [],
      left: [["", "graph"]],
      problems: [
        {source: "t.txt", line: 2, severity: "warning"},
        {source: "t.txt", line: 3, severity: "note"}
      ]
    });
    expect(readThesaurus("a\tb\nreplace by\tlabel\n")).toMatchObject({
      entries: [
        {action: "merge", term: "a", as: "b", line: 1},
        {action: "merge", term: "replace by", as: "label", line: 2}
      ],
      problems: [{line: 1, severity: "error"}]
    });
    expect(readThesaurus("Replace by\tLabel\nb\ta\n").entries).toMatchObject([{action: "merge", term: "a", as: "b"}]);
    expect(readThesaurus("")).toEqual({entries: [], left: [], problems: []});
  });

  it("holds what a lexicon stops, merges and renames, and says what it cannot hold", () => {
    const keep = lexiconEntry("keep", "graphs");
    const kind = lexiconEntry("class", "Foo", "dataset");
    const {text, left} = writeThesaurus([lexiconEntry("stop", "b"), keep, lexiconEntry("merge", "LLM", "model"), kind]);
    expect(text).toBe("label\treplace by\nb\t\nLLM\tmodel\n");
    expect(left).toEqual([
      {entry: keep, reason: "a thesaurus cannot make a term a topic"},
      {entry: kind, reason: "a thesaurus knows no kinds of names"}
    ]);
  });

  it("comes back as it was, and nothing is lost on the way", () => {
    const entry: fc.Arbitrary<LexiconEntry> = fc.oneof(
      word.map((term) => lexiconEntry("stop", term)),
      word.map((term) => lexiconEntry("keep", term)),
      fc
        .tuple(word, word)
        .filter(([term, as]) => term.toLowerCase() !== as.toLowerCase())
        .map(([term, as]) => lexiconEntry("merge", term, as)),
      fc.tuple(word, fc.constantFrom(...lexiconClasses)).map(([term, as]) => lexiconEntry("class", term, as))
    );
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const {text, left} = writeThesaurus(entries);
        const again = readThesaurus(text);
        expect(again.problems).toEqual([]);
        expect(again.entries.map((entry) => ({...entry, line: null}))).toEqual(
          entries.filter(({action}) => action === "stop" || action === "merge")
        );
        expect(again.entries.length + left.length).toBe(entries.length);
      })
    );
  });

  it("never throws and leaves no line unsaid", () => {
    fc.assert(
      fc.property(fc.string({unit: "binary"}), (rows) => {
        const {entries, problems} = readThesaurus(`label\treplace by\n${rows}`);
        const filled = rows.split(/\r\n|\n|\r/).filter((row) => row.trim()).length;
        expect(entries.length + problems.length).toBe(filled);
      })
    );
  });
});
