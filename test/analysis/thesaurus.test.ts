import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {lexiconClasses, lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import {applyLexicon, extractedTerm} from "../../src/analysis/lexicon-apply.ts";
import type {CorpusData, PaperText} from "../../src/analysis/corpus.ts";
import {findForm} from "../../src/analysis/lexicon-find.ts";
import {writeThesaurus} from "../../src/analysis/thesaurus-export.ts";
import {termKey} from "../../src/analysis/term-key.ts";
import {readThesaurus} from "../../src/analysis/thesaurus.ts";
import {fixtureData, fixtureTexts} from "../corpus-fixture.ts";

const written = (data: CorpusData, entries: readonly LexiconEntry[], texts?: readonly PaperText[]) =>
  writeThesaurus(applyLexicon(data, entries, texts ? {texts} : {}).changes, {
    find: extractedTerm(data),
    isWritten: (form) =>
      findForm(
        form,
        data.papers.title,
        (texts ?? []).map(({abstract}) => abstract)
      ).size > 0
  });
const rowsOf = (entries: readonly LexiconEntry[]) =>
  written(fixtureData(), entries, fixtureTexts()).text.split("\n").slice(1, -1);
const line = lexiconEntry;

const isOne = (find: (form: string) => number, label: string, by: string) =>
  find(label) >= 0 && find(label) === find(by);

const forms = [
  ..."language models,LMs,tokenization,tokenisation,Graph,graphs,heat-transfer,fluid flow,open surveys".split(","),
  ..."flow,decoder,words,zebra,okapis,Thermal things,GNN,community detection,spectral clustering".split(",")
];
const form = fc.constantFrom(...forms);
const anyLine: fc.Arbitrary<LexiconEntry> = fc.oneof(
  form.map((term) => line("stop", term)),
  form.map((term) => line("keep", term)),
  fc.tuple(form, form).map(([term, as]) => line("merge", term, as)),
  fc.tuple(form, form).map(([term, as]) => line("rename", term, as)),
  fc.tuple(form, fc.constantFrom(...lexiconClasses)).map(([term, as]) => line("class", term, as))
);

/** Terms of a made-up corpus: forms shared out among them, so that no two are written alike. */
const randomTerms: fc.Arbitrary<CorpusData["terms"]> = fc
  .record({
    forms: fc.shuffledSubarray([...new Map(forms.map((form) => [termKey(form), form])).values()], {minLength: 3}),
    sizes: fc.array(fc.integer({min: 1, max: 3}), {minLength: 18, maxLength: 18}),
    papers: fc.array(fc.uniqueArray(fc.integer({min: 0, max: 7}), {minLength: 1}), {minLength: 18, maxLength: 18}),
    topic: fc.array(fc.boolean(), {minLength: 18, maxLength: 18})
  })
  .map(({forms, sizes, papers, topic}) => {
    const groups: string[][] = [];
    for (let at = 0; at < forms.length; at += sizes[groups.length - 1]!)
      groups.push(forms.slice(at, at + sizes[groups.length]!));
    const counts = groups.map((_, i) => [...papers[i]!].sort((a, b) => a - b));
    return {
      term: groups.map(([form]) => form!.toLowerCase()),
      label: groups.map(([form]) => form!),
      topic: groups.map((_, i) => topic[i]!),
      words: groups.map(([form]) => form!.split(" ").length),
      mentions: counts.map(({length}) => length),
      variants: groups.map(([, ...others]) => others),
      papers: counts,
      community: groups.map(() => -1),
      x: groups.map(() => 0),
      y: groups.map(() => 0)
    };
  });

/** What a page shows of the terms: what each is called, whether it is a topic, and its papers. */
function effect(data: CorpusData, entries: readonly LexiconEntry[], texts?: readonly PaperText[]) {
  const {terms} = applyLexicon(data, entries, texts ? {texts} : {}).data;
  return terms.label
    .map((label, i) => ({label, topic: terms.topic[i]!, papers: terms.papers[i]!}))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

describe("a thesaurus of VOSviewer", () => {
  it("is read as merges, labels to ignore, and other ways of writing", () => {
    const {entries, left, problems} = readThesaurus(
      "\ufefflabel\treplace by\r\nllm\tlarge language model\r\nnovel approach\t\r\nconclusion\t\r\nbert\tBERT\r\n\r\n"
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
    expect(
      readThesaurus("label\treplace by\n\tgraph\nx\tx\n  trees \nllms\tmodel\nLLM\t\nllm\tModels\n", "t.txt")
    ).toEqual({
      entries: [
        {action: "merge", term: "llms", as: "model", line: 5},
        {action: "merge", term: "llm", as: "Models", line: 7}
      ],
      left: [],
      problems: [
        {source: "t.txt", line: 2, severity: "warning", message: "a replacement without a label: left out"},
        {source: "t.txt", line: 3, severity: "note", message: "“x” is replaced by itself: that says nothing"},
        {
          source: "t.txt",
          line: 4,
          severity: "warning",
          message: "no tab in “trees”: to ignore a label, put a tab behind it; left out"
        },
        {
          source: "t.txt",
          line: 6,
          severity: "warning",
          message: "contradicts line 5, which replaces it by “model”: left out"
        }
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

  it("holds what a lexicon stops, merges and renames, by the names that terms have in the end", () => {
    expect(
      rowsOf([
        line("stop", "open surveys"),
        line("merge", "Graph Matching", "spectral clustering"),
        line("merge", "spectral clustering", "community detection"),
        line("rename", "community detection", "Cutting graphs"),
        line("merge", "heat transfers", "thermal things")
      ])
    ).toEqual([
      "open surveys\t",
      "Graph Matching\tCutting graphs",
      "spectral clustering\tCutting graphs",
      "community detection\tCutting graphs",
      "heat transfers\tthermal things"
    ]);
  });

  it("has no line for what is not in effect, and no circle", () => {
    const circle = [
      line("merge", "heat transfer", "fluid flow"),
      line("merge", "fluid flow", "tokenization"),
      line("merge", "tokenization", "heat transfer")
    ];
    expect(rowsOf(circle)).toEqual(["heat transfer\ttokenization", "fluid flow\ttokenization"]);
    expect(rowsOf([line("rename", "tokenisation", "Cutting words"), line("stop", "tokenization")])).toEqual([
      "tokenization\t"
    ]);
    expect(rowsOf([line("rename", "LMs", "Talkers"), line("merge", "talkers", "tokenization")])).toEqual([
      "language models\ttokenization"
    ]);
    expect(rowsOf([line("merge", "zebra", "okapi"), line("stop", "flow"), line("keep", "flow")])).toEqual(["flow\t"]);
  });

  it("says what it cannot hold", () => {
    const entries = [
      line("keep", "graph"),
      line("class", "tokenization", "tool"),
      line("rename", "fluid flow", "Heat transfers"),
      line("rename", "tokenization", "decoder"),
      line("merge", "graph matching", "tokenization"),
      line("merge", "zebra", "okapi")
    ];
    const {text, left} = written(fixtureData(), entries, fixtureTexts());
    expect(text).toBe("label\treplace by\ngraph matching\ttokenization\n");
    expect(left).toEqual([
      {entry: entries[0], reason: "a thesaurus cannot make a term a topic"},
      {entry: entries[1], reason: "a thesaurus knows no kinds of names"},
      {
        entry: entries[2],
        reason: "papers write “Heat transfers” otherwise too, and a thesaurus would count them as one"
      },
      {entry: entries[3], reason: "papers write “decoder” otherwise too, and a thesaurus would count them as one"},
      {entry: entries[5], reason: "it does nothing here: no paper mentions “zebra” as a term"}
    ]);
  });

  it.each([
    ["with texts", fixtureTexts()],
    ["without texts", undefined]
  ])("comes back with the same effect on any corpus, %s", (_, texts) => {
    fc.assert(
      fc.property(fc.option(randomTerms, {nil: null}), fc.array(anyLine, {maxLength: 10}), (terms, entries) => {
        const data = terms && !texts ? {...fixtureData(), terms} : fixtureData();
        const {text, left} = written(data, entries, texts);
        const {changes} = applyLexicon(data, entries, texts ? {texts} : {});
        const cannot = new Set(left.map(({entry}) => entry));
        const find = extractedTerm(data);
        // What only the lexicon calls a term is called otherwise once the thesaurus has merged it.
        const others = changes.flatMap(({entry, holds, label, term}) =>
          holds && (entry.action === "keep" || (entry.action === "rename" && cannot.has(entry)))
            ? [{...entry, term: find(label) >= 0 ? label : (term ?? label)}]
            : []
        );
        const again = readThesaurus(
          text,
          "t.txt",
          (label, by) => termKey(label) === termKey(by) || isOne(find, label, by)
        );
        expect(again.problems).toEqual([]);
        expect(effect(data, [...again.entries, ...others], texts)).toEqual(effect(data, entries, texts));
        expect(again.entries.length + left.length).toBeLessThanOrEqual(entries.length);
      }),
      {numRuns: 200}
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
