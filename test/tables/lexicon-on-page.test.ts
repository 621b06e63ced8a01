import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {extractedTables} from "../../loaders/corpus.ts";
import {applyLexicon} from "../../src/analysis/lexicon-apply.ts";
import type {PaperText} from "../../src/analysis/corpus.ts";
import {lexiconClasses, lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import type {Tables} from "../../src/analysis/tables.ts";
import {built, checkTables, lines, site, tables} from "./lexicon-fixture.ts";

const plainSite = site(tables);

/** Every third paper of the digest: what is tried on many lexicons. */
const slice = extractedTables([
  {
    name: "slice.jsonl",
    bytes: new TextEncoder().encode(
      tables.papers
        .filter((_, i) => i % 3 === 0)
        .map(({id, title, abstract}) => JSON.stringify({id, title, abstract}))
        .join("\n")
    )
  }
]);
const sliceSite = site(slice);

const written = (names: readonly string[]) =>
  fc.constantFrom(...names).chain((name) => fc.constantFrom(name, name.toUpperCase(), name.replaceAll("-", " ")));
const terms = written(
  slice.terms
    .slice(0, 70)
    .flatMap(({term, label, variants}) => [term, label, ...variants.split("; ")])
    .filter(Boolean)
);
const others = written([
  ...slice.keyphrases.slice(0, 60).map(({phrase}) => phrase),
  ...slice.methods.slice(0, 40).map(({name}) => name),
  "zebra"
]);
const entriesOf = (form: fc.Arbitrary<string>) =>
  fc.array(
    fc.oneof(
      form.map((term) => lexiconEntry("stop", term)),
      form.map((term) => lexiconEntry("keep", term)),
      fc.tuple(form, form).map(([term, as]) => lexiconEntry("merge", term, as)),
      fc
        .tuple(form, fc.constantFrom("α", "Another name", "LLMs"))
        .map(([term, as]) => lexiconEntry("rename", term, as)),
      fc.tuple(form, fc.constantFrom(...lexiconClasses)).map(([term, as]) => lexiconEntry("class", term, as))
    ),
    {maxLength: 8}
  );
const numbered = (entries: LexiconEntry[]) => entries.map((entry, i) => ({...entry, line: i + 2}));

/** A reader's edits on a page with all texts come to what a build makes of them. */
function expectAgreement(page: ReturnType<typeof site>, entries: LexiconEntry[], extracted: Tables): void {
  const after = built(entries, extracted);
  const expected = site(after.tables);
  const live = applyLexicon(page.index, numbered(entries), {texts: page.text});
  for (const column of ["term", "label", "topic", "words", "variants", "papers"] as const)
    expect(live.data.terms[column]).toEqual(expected.index.terms[column]);
  live.data.terms.mentions.forEach((n, i) => expect(n).toBeGreaterThanOrEqual(expected.index.terms.mentions[i]!));
  expect(live.data.methods).toEqual(expected.index.methods);
  expect(page.text.map(live.text)).toEqual(expected.text);
  const faults = live.changes.flatMap(({entry: {line}, problem}) => (problem ? [{line, ...problem}] : []));
  const reported = after.tables.problems.filter(({source}) => source === "lexicon.csv");
  expect(faults).toEqual(reported.map(({source: _, ...row}) => row));
}

describe("what a page makes of a lexicon", () => {
  it("is what the build makes of it, to the last number, for the lexicon of the file", () => {
    fc.assert(
      fc.property(entriesOf(fc.oneof(terms, others)), (entries) => {
        const after = built(entries, slice);
        checkTables(after.tables);
        const expected = site(after.tables);
        const {index, text} = site(after.tables, after);
        const live = applyLexicon(index, index.lexicon!.entries);
        expect(live.data.terms).toEqual(expected.index.terms);
        expect(live.data.methods).toEqual(expected.index.methods);
        expect(live.data.problems).toEqual(expected.index.problems);
        expect(text.map(live.text)).toEqual(expected.text);
      }),
      {numRuns: 8, examples: [[[lexiconEntry("merge", "log partition function", "partition functions")]]]}
    );
  });

  it("is what a build makes of it when a reader edits, whatever the terms, but for communities, places and nested mentions", () => {
    const before = JSON.stringify(sliceSite);
    fc.assert(
      fc.property(entriesOf(fc.oneof(terms, others)), (entries) => expectAgreement(sliceSite, entries, slice)),
      {
        numRuns: 8,
        examples: [
          [[lexiconEntry("keep", "models"), lexiconEntry("merge", "edges", "links")]],
          [[lexiconEntry("class", "heuristics", "tool"), lexiconEntry("rename", "LLM", "big models")]]
        ]
      }
    );
    expect(JSON.stringify(sliceSite)).toBe(before);
  });

  it("is what a build makes of it where the file has other lines, which the reader takes out", () => {
    fc.assert(
      fc.property(entriesOf(fc.oneof(terms, others)), entriesOf(fc.oneof(terms, others)), (file, entries) => {
        const first = built(file, slice);
        expectAgreement(site(first.tables, first), entries, slice);
      }),
      {
        numRuns: 4,
        examples: [[[lexiconEntry("keep", "spectral-clusterings")], [lexiconEntry("keep", "Spectral Clustering")]]]
      }
    );
  });

  const words = [
    ..."models model modelling Models modeled the a of and graph graphs Graph-based sub-graph is shows LLM LLMs".split(
      " "
    ),
    ...'large language models (LLMs) na\\"ive naïve Bayes $x^2$ $\\phi^3$ tide tides Tide-pool U-Net COVID-19 it IT'.split(
      " "
    ),
    ..."behaviour behavior analyses analysis C++ 3-5 35 — . , Monte-Carlo".split(" ")
  ];
  const text = fc.array(fc.constantFrom(...words), {maxLength: 30}).map((parts) => parts.join(" "));
  const papers = fc.array(fc.record({title: text, abstract: text}), {minLength: 1, maxLength: 6});
  const forms = fc.oneof(
    fc.constantFrom(...words.filter((word) => /\p{L}/u.test(word))),
    fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((pair) => pair.join(" ")),
    fc.string({unit: "grapheme", minLength: 1, maxLength: 5}).filter((form) => form.trim() !== "")
  );

  it("is what a build makes of it for any papers and any lines", () => {
    fc.assert(
      fc.property(papers, entriesOf(forms), (papers, entries) => {
        const bytes = new TextEncoder().encode(papers.map((paper) => JSON.stringify(paper)).join("\n"));
        const extracted = extractedTables([{name: "x.jsonl", bytes}]);
        checkTables(built(entries, extracted).tables);
        expectAgreement(site(extracted), entries, extracted);
      }),
      {numRuns: 150}
    );
  });

  it("leaves out the lines of the file when the reader does", () => {
    const after = lines(
      "stop,attention",
      "merge,LLM,transformers",
      "keep,spectral clustering",
      "class,clustering,method"
    );
    const {index, text} = site(after.tables, after);
    const live = applyLexicon(index, []);
    const {community: _, x: __, y: ___, ...columns} = plainSite.index.terms;
    expect(live.data.terms).toMatchObject(columns);
    expect(live.data.methods).toEqual(plainSite.index.methods);
    expect(text.map(live.text)).toEqual(plainSite.text);
  });

  it("finds a term that was never extracted once texts are there, where the words stand", () => {
    const entries = [lexiconEntry("keep", "spectral clustering"), lexiconEntry("class", "METIS-like", "tool")];
    const without = applyLexicon(plainSite.index, entries);
    expect(without.changes.map(({holds, problem}) => [holds, problem?.message])).toEqual([
      [false, "abstracts are not searched for “spectral clustering” yet"],
      [false, "abstracts are not searched for “METIS-like” yet"]
    ]);
    const live = applyLexicon(plainSite.index, entries, {texts: plainSite.text});
    expect(live.changes).toMatchObject([
      {holds: true, papers: 2, total: 2, term: "spectral clustering", already: false, problem: null},
      {holds: false, problem: {message: "no paper mentions “METIS-like” as a term"}}
    ]);
    const at = live.data.terms.term.indexOf("spectral clustering");
    expect(live.data.terms.topic[at]).toBe(true);
    for (const paper of live.data.terms.papers[at]!) {
      const text: PaperText = live.text(plainSite.text[paper]!, paper);
      const own = text.mentions.filter(([index]) => index === at);
      expect(own.length).toBeGreaterThan(0);
      for (const [, field, start, end] of own)
        expect((field ? text.abstract : live.data.papers.title[paper]!).slice(start, end)).toMatch(
          /^spectral clustering$/i
        );
    }
  });
});
