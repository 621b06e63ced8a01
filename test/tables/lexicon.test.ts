import {group} from "d3-array";
import {describe, expect, it} from "vitest";
import {plainSlice, plainText} from "../../loaders/text/plain.ts";
import type {Tables} from "../../src/analysis/tables.ts";
import {termKey} from "../../src/analysis/term-key.ts";
import {checkTables, lines, papersOf, tables, term} from "./lexicon-fixture.ts";

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

  it.each([
    ["rename,LLM,Talking machines", "merge,attention,talking machines"],
    ["merge,attention,Talking machine", "rename,LLM,Talking machines"]
  ])("gives a name by which other lines find the term: %s, %s", (...rows) => {
    const {tables: after} = lines(...rows);
    const union = new Set(["large language model", "attention"].flatMap((name) => papersOf(tables, name)));
    expect(term(after, "large language model")).toMatchObject({label: "Talking machines", papers: union.size});
    expect(term(after, "attention")).toBeUndefined();
    expect(after.problems).toEqual(tables.problems);
    checkTables(after);
  });

  it("says nothing of a term that is then merged by its new name", () => {
    const {tables: after} = lines("rename,LLM,Talking machines", "merge,Talking machines,attention");
    const merged = lines("merge,LLM,attention").tables;
    expect([after.terms, after.mentions, after.pairs]).toEqual([merged.terms, merged.mentions, merged.pairs]);
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

  it("names a paper once where two lines are about what is one term by then", () => {
    const once = lines("merge,LLM,Monte-Carlo", "class,Monte-Carlo,tool").tables;
    const twice = lines("merge,LLM,Monte-Carlo", "class,Monte-Carlo,tool", "class,LLM,tool").tables;
    expect(once.methods.length).toBeGreaterThan(tables.methods.length);
    expect(twice.methods).toEqual(once.methods);
  });

  it("takes names away that are none", () => {
    const {name} = tables.methods.find(({role}) => role === "proposed")!;
    const {tables: after} = lines(`class,"${name}",topic`);
    expect(rowsOf(after, name)).toEqual([]);
    expect(after.methods.length).toBe(tables.methods.length - rowsOf(tables, name).length);
  });
});
