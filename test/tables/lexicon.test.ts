import {group} from "d3-array";
import fc from "fast-check";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {corpusTables, extractedTables} from "../../loaders/corpus.ts";
import type {Input} from "../../loaders/corpus.ts";
import {siteData, siteFiles} from "../../loaders/site.ts";
import {lexiconTables} from "../../loaders/tables/lexicon.ts";
import type {LexiconTables} from "../../loaders/tables/lexicon.ts";
import {plainSlice, plainText} from "../../loaders/text/plain.ts";
import {cooccurrences} from "../../src/analysis/cooccurrence.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {CorpusData, PaperText} from "../../src/analysis/corpus.ts";
import {applyLexicon} from "../../src/analysis/lexicon-apply.ts";
import {lexiconClasses, lexiconEntry, parseLexicon, writeLexicon} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import type {Tables} from "../../src/analysis/tables.ts";
import {termKey} from "../../src/analysis/term-key.ts";

const file = (name: string): Input => ({name, bytes: readFileSync(new URL(`../../data/${name}`, import.meta.url))});
const {tables, seek} = extractedTables([file("2026-11-22-partition.txt"), file("2026-11-22-partition.csv")]);
const made = {versions: {}, parameters: {}};
const plainSite = siteData(tables, made);

const built = (entries: readonly LexiconEntry[]): LexiconTables =>
  lexiconTables(tables, parseLexicon(writeLexicon(entries)), "lexicon.csv", seek);
const lines = (...rows: string[]): LexiconTables =>
  lexiconTables(tables, parseLexicon(["action,term,as", ...rows].join("\n")), "lexicon.csv", seek);
const term = ({terms}: Tables, name: string) => terms.find((row) => row.term === name);
const papersOf = ({mentions}: Tables, name: string) =>
  [...new Set(mentions.filter((row) => row.term === name).map(({paper}) => paper))].sort();

/** What must hold of tables whatever lexicon was applied. */
function checkTables(tables: Tables): void {
  const ids = tables.papers.map(({id}) => id);
  const names = tables.terms.map(({term}) => term);
  expect(new Set(names).size).toBe(names.length);
  for (const row of tables.terms) {
    const own = tables.mentions.filter(({term}) => term === row.term);
    expect(own.length, row.term).toBe(row.mentions);
    expect(new Set(own.map(({paper}) => paper)).size, row.term).toBe(row.papers);
  }
  expect(new Set(tables.mentions.map(({term}) => term))).toEqual(new Set(names));
  const topics = tables.terms.filter(({topic}) => topic).sort((a, b) => (a.term < b.term ? -1 : 1));
  const postings = topics.map(({term}) => papersOf(tables, term).map((id) => ids.indexOf(id)));
  const shared = new Map(
    cooccurrences(postings, ids.length, {least: 2}).map(({a, b, papers}) => [
      JSON.stringify([topics[a]!.term, topics[b]!.term]),
      papers
    ])
  );
  for (const {a, b, papers} of tables.pairs) expect(shared.get(JSON.stringify([a, b]))).toBe(papers);
  for (const {term, topic, community} of tables.terms) if (!topic) expect(community, term).toBeNull();
  const ranks = new Map<string, number[]>();
  for (const {paper, rank} of tables.keyphrases) ranks.set(paper, [...(ranks.get(paper) ?? []), rank]);
  for (const own of ranks.values()) expect(own.sort((a, b) => a - b)).toEqual(own.map((_, i) => i + 1));
}

describe("stop", () => {
  it("takes a topic and the keyphrases that are it out of every table", () => {
    const {tables: after} = lines("stop,LLM");
    expect(term(tables, "large language model")!.papers).toBe(28);
    expect(term(after, "large language model")).toBeUndefined();
    expect(papersOf(after, "large language model")).toEqual([]);
    expect(after.pairs.filter(({a, b}) => [a, b].includes("large language model"))).toEqual([]);
    expect(tables.keyphrases.some(({term}) => term === "large language model")).toBe(true);
    expect(
      after.keyphrases.filter(({term, phrase}) => term === "large language model" || /^LLMs?$/.test(phrase))
    ).toEqual([]);
    expect(after.terms.length).toBe(tables.terms.length - 1);
    checkTables(after);
  });

  it("keeps what is no term from the keyphrases", () => {
    const known = new Set(tables.terms.map(({term}) => term));
    const {phrase} = tables.keyphrases.find(({term, rank}) => rank === 1 && !known.has(term))!;
    const {tables: after} = lines(`stop,"${phrase.toUpperCase()}"`);
    expect(after.keyphrases.filter((row) => termKey(row.phrase) === termKey(phrase))).toEqual([]);
    expect(after.problems).toMatchObject([{line: 2, severity: "note"}]);
    checkTables(after);
  });
});

describe("merge", () => {
  it("counts a paper once under the term that is left, along a chain", () => {
    const {tables: after} = lines("merge,self attention,attention", "merge,attention,transformer");
    const union = new Set(["self-attention", "attention", "transformer"].flatMap((name) => papersOf(tables, name)));
    expect(papersOf(after, "transformer")).toEqual([...union].sort());
    expect(term(after, "transformer")).toMatchObject({label: "transformers", papers: union.size, topic: true});
    expect(term(after, "transformer")!.variants.split("; ")).toEqual(
      expect.arrayContaining(["transformer", "attention", "self-attention"])
    );
    expect([term(after, "attention"), term(after, "self-attention")]).toEqual([undefined, undefined]);
    checkTables(after);
  });

  it("counts a place once where one term stands inside the other", () => {
    const {tables: after} = lines("merge,LLM,language");
    const of = (tables: Tables) => tables.mentions.filter(({term}) => term === "language");
    const [inside, outside] = [term(tables, "language")!, term(tables, "large language model")!];
    expect(term(after, "language")!.mentions).toBeLessThan(inside.mentions + outside.mentions);
    expect(term(after, "language")!.mentions).toBeGreaterThanOrEqual(Math.max(inside.mentions, outside.mentions));
    for (const row of of(after))
      for (const other of of(after))
        if (row !== other && row.term === other.term && row.paper === other.paper && row.field === other.field)
          expect(row.end <= other.start || other.end <= row.start).toBe(true);
  });

  it("may make a term that no paper writes", () => {
    const {tables: after} = lines("merge,graph partition,Cutting graphs up", "merge,load balancing,cutting graph up");
    const union = new Set(["graph partition", "load balancing"].flatMap((name) => papersOf(tables, name)));
    expect(term(after, "cutting graphs up")).toMatchObject({
      label: "Cutting graphs up",
      papers: union.size,
      topic: true
    });
    checkTables(after);
  });
});

describe("keep", () => {
  it("makes a word that is only counted a topic with pairs", () => {
    expect(term(tables, "partition")).toMatchObject({topic: false});
    const {tables: after} = lines("keep,Partitions");
    expect(term(after, "partition")).toMatchObject({topic: true, papers: 89});
    expect(after.pairs.some(({a, b}) => a === "partition" || b === "partition")).toBe(true);
    checkTables(after);
  });

  it("finds what extraction made no term of, at its place", () => {
    const {tables: after} = lines("keep,spectral-clusterings");
    const found = after.mentions.filter(({term}) => term === "spectral-clusterings");
    expect(term(after, "spectral-clusterings")).toMatchObject({topic: true, label: "spectral-clusterings", papers: 2});
    for (const {paper, field, start, end} of found) {
      const text = plainText(after.papers.find(({id}) => id === paper)![field]);
      expect(termKey(plainSlice(text, start, end))).toBe("spectralclustering");
    }
    checkTables(after);
  });
});

describe("rename", () => {
  it("changes a label and nothing else", () => {
    const {tables: after} = lines("rename,partition functions,Z(β)");
    expect(term(after, "partition function")).toMatchObject({label: "Z(β)"});
    const without = ({terms}: Tables) => terms.map((row) => ({...row, label: "", variants: ""}));
    expect(without(after)).toEqual(without(tables));
    expect([after.mentions, after.pairs, after.methods]).toEqual([tables.mentions, tables.pairs, tables.methods]);
  });
});

describe("class", () => {
  const rowsOf = ({methods}: Tables, name: string) => methods.filter((row) => termKey(row.name) === termKey(name));

  it("gives every paper that mentions the term a name with its words as evidence", () => {
    const {tables: after} = lines("class,Monte-Carlo,tool");
    const rows = rowsOf(after, "Monte Carlo");
    expect(rows.map(({paper}) => paper).sort()).toEqual(papersOf(tables, "monte carlo"));
    for (const {paper, kind, rule, field, start, end} of rows) {
      expect(kind).toBe("tool");
      expect(rule).toBe("lexicon");
      const text = plainText(after.papers.find(({id}) => id === paper)![field]);
      expect(["montecarlo", "mc"]).toContain(termKey(plainSlice(text, start, end)));
    }
  });

  it("changes the kind of names that there are, and keeps their place", () => {
    const named = group(tables.methods, (row) => termKey(row.name));
    const rows = [...named.values()].find((rows) => {
      return rows.length > 1 && rows.every(({kind, rule}) => kind === "method" && rule !== "noun phrase");
    })!;
    const {name} = rows[0]!;
    const {tables: after} = lines(`class,"${name}",dataset`);
    for (const row of rows) expect(after.methods).toContainEqual({...row, kind: "dataset", rule: "lexicon"});
  });

  it("takes names away that are none", () => {
    const {name} = tables.methods.find(({role}) => role === "proposed")!;
    const {tables: after} = lines(`class,"${name}",topic`);
    expect(rowsOf(after, name)).toEqual([]);
    expect(after.methods.length).toBe(tables.methods.length - rowsOf(tables, name).length);
  });
});

describe("lines that cannot be carried out", () => {
  it.each([
    [["stop,attention", "keep,Attentions"], 3, "warning", "contradicts line 2, which stops it: left out"],
    [["keep,attention", "stop,attention"], 3, "warning", "contradicts line 2, which keeps it: left out"],
    [["stop,LLMs", "merge,transformers,large language models"], 3, "warning", "contradicts line 2, which stops “large"],
    [
      ["merge,attention,LLM", "stop,large language model"],
      3,
      "warning",
      "contradicts line 2, which counts “attention” as it"
    ],
    [["merge,attention,clustering", "merge,clustering,LLM", "merge,LLM,attention"], 4, "warning", "a circle, left out"],
    [["merge,LLM,A", "merge,LLM,B"], 3, "warning", "contradicts line 2, which counts it as “A”"],
    [["rename,LLM,A", "rename,large language models,B"], 3, "warning", "contradicts line 2, which calls it “A”"],
    [["class,LLM,model", "class,LLM,tool"], 3, "warning", "contradicts line 2, which says that it is “model”"],
    [["merge,LLM,attention", "rename,LLM,B"], 3, "warning", "contradicts line 2, which counts it as “attention”"],
    [["stop,attention", "stop,ATTENTION"], 3, "note", "says the same as line 2"],
    [["merge,LLM,large language model"], 2, "note", "are one term already"],
    [["keep,zebra crossing"], 2, "note", "no paper mentions “zebra crossing” as a term"],
    [["rename,LLM,transformers"], 2, "note", "another term is shown as “transformers”"]
  ])("%j: a problem of line %i", (rows, line, severity, message) => {
    const {tables: after} = lines(...rows);
    expect(after.problems).toMatchObject([
      {source: "lexicon.csv", line, severity, message: expect.stringContaining(message) as string}
    ]);
    checkTables(after);
  });

  it("are rows of problems of a whole corpus, with their number", () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const digest = {name: "x.jsonl", bytes: bytes(JSON.stringify({title: "On graphs", abstract: "We study graphs."}))};
    const lexicon = {name: "lexicon.csv", bytes: bytes("action,term,as\nstop,graph\nhide,trees\nkeep,trees\n")};
    expect(corpusTables([digest], {lexicon}).problems).toEqual([
      {
        source: "lexicon.csv",
        line: 3,
        severity: "warning",
        message: "no such action: “hide”: one of stop, keep, merge, rename, class"
      },
      {source: "lexicon.csv", line: 4, severity: "note", message: "no paper mentions “trees” as a term"}
    ]);
    expect(corpusTables([digest], {lexicon}).terms.map(({term}) => term)).not.toContain("graph");
    expect(corpusTables([digest]).terms.map(({term}) => term)).toContain("graph");
  });
});

const written = (names: readonly string[]) =>
  fc.constantFrom(...names).chain((name) => fc.constantFrom(name, name.toUpperCase(), name.replaceAll("-", " ")));
const terms = written(
  tables.terms
    .slice(0, 70)
    .flatMap(({term, label, variants}) => [term, label, ...variants.split("; ")])
    .filter(Boolean)
);
const others = written([
  ...tables.keyphrases.slice(0, 60).map(({phrase}) => phrase),
  ...tables.methods.slice(0, 40).map(({name}) => name),
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

describe("what a page makes of a lexicon", () => {
  it("is what the build makes of it, to the last number, for the lexicon of the file", () => {
    fc.assert(
      fc.property(entriesOf(fc.oneof(terms, others)), (entries) => {
        const after = built(entries);
        checkTables(after.tables);
        const expected = siteData(after.tables, made);
        const {index, text} = siteData(after.tables, made, after);
        const live = applyLexicon(index, index.lexicon!.entries);
        expect(live.data.terms).toEqual(expected.index.terms);
        expect(live.data.methods).toEqual(expected.index.methods);
        expect(live.data.problems).toEqual(expected.index.problems);
        expect(text.map(live.text)).toEqual(expected.text);
      }),
      {numRuns: 8, examples: [[[lexiconEntry("merge", "log partition function", "partition functions")]]]}
    );
  });

  it("agrees with the build on terms of the corpus when a reader edits, but for communities, places and nested mentions", () => {
    const before = JSON.stringify(plainSite);
    fc.assert(
      fc.property(entriesOf(terms), (entries) => {
        const after = built(entries);
        const expected = siteData(after.tables, made);
        const live = applyLexicon(plainSite.index, numbered(entries));
        for (const column of ["term", "label", "topic", "words", "variants", "papers"] as const)
          expect(live.data.terms[column]).toEqual(expected.index.terms[column]);
        live.data.terms.mentions.forEach((n, i) => expect(n).toBeGreaterThanOrEqual(expected.index.terms.mentions[i]!));
        expect(live.data.methods).toEqual(expected.index.methods);
        expect(plainSite.text.map(live.text)).toEqual(expected.text);
        const faults = live.changes.flatMap(({entry: {line}, problem}) => (problem ? [{line, ...problem}] : []));
        expect(faults).toEqual(after.tables.problems.map(({source: _, ...row}) => row));
      }),
      {numRuns: 8}
    );
    expect(JSON.stringify(plainSite)).toBe(before);
  });

  it("leaves out the lines of the file when the reader does", () => {
    const after = lines(
      "stop,attention",
      "merge,LLM,transformers",
      "keep,spectral clustering",
      "class,clustering,method"
    );
    const {index, text} = siteData(after.tables, made, after);
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

describe("the files of the site", () => {
  const folder = mkdtempSync(join(tmpdir(), "lexicon-"));
  afterAll(() => rmSync(folder, {recursive: true, force: true}));
  const index = () => JSON.parse(siteFiles(folder)["index.json"]!) as CorpusData;
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it("hold the lexicon of the folder, and its faults among the problems", () => {
    const titles = ["Graphs of things", "Trees and graphs", "Trees"];
    write("x.jsonl", titles.map((title) => JSON.stringify({title, abstract: `We study ${title}.`})).join("\n"));
    const without = index();
    expect([without.lexicon, without.problems]).toEqual([undefined, []]);
    expect(openCorpus(without).lexicon).toEqual([]);

    write("lexicon.csv", "action,term,as\nmerge,tree,graphs\nkeep,things,x\nwhat,is this\n");
    const site = index();
    expect(site.lexicon!.entries.map(({action, line}) => [action, line])).toEqual([
      ["merge", 2],
      ["keep", 3]
    ]);
    expect(site.lexicon!.left).toEqual([["what", "is this"]]);
    expect(site.problems.map(({source, line, severity}) => [source, line, severity])).toEqual([
      ["lexicon.csv", 3, "note"],
      ["lexicon.csv", 4, "warning"]
    ]);
    const corpus = openCorpus(site);
    expect(corpus.termOf.get("tree")).toBeUndefined();
    expect([...corpus.termOf.get("graph")!.papers]).toEqual([0, 1, 2]);
    expect(corpus.termOf.get("things")?.topic).toBe(true);
    expect(corpus.lexicon.map(({holds}) => holds)).toEqual([true, true]);
  });

  it("report a lexicon that cannot be read, and are made without it", () => {
    rmSync(join(folder, "lexicon.csv"));
    mkdirSync(join(folder, "lexicon.csv"));
    expect(index()).toMatchObject({problems: [{source: "lexicon.csv", line: null, severity: "error"}]});
    expect(index().lexicon).toBeUndefined();
  });
});
