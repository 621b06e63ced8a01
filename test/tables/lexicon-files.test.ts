import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {siteFiles} from "../../loaders/site.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import type {CorpusData} from "../../src/analysis/corpus.ts";
import {applyLexicon} from "../../src/analysis/lexicon-apply.ts";

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
    const corpus = openCorpus(applyLexicon(site, site.lexicon!.entries).data);
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
