import {describe, expect, it} from "vitest";
import {corpusTables} from "../../loaders/corpus.ts";
import {planLexicon} from "../../src/analysis/lexicon-plan.ts";
import {parseLexicon} from "../../src/analysis/lexicon.ts";
import {checkTables, lines} from "./lexicon-fixture.ts";

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
    [["merge,LLM,attention", "rename,LLM,B"], 3, "note", "“LLM” counts as “attention” by line 2: it is shown as that"],
    [["rename,LLM,B", "merge,LLM,attention"], 2, "note", "“LLM” counts as “attention” by line 3: it is shown as that"],
    [["stop,LLM", "rename,LLMs,B"], 3, "note", "“LLMs” is hidden by line 2: there is nothing to rename"],
    [["rename,LLMs,B", "stop,LLM"], 2, "note", "“LLMs” is hidden by line 3: there is nothing to rename"],
    [
      ["rename,LLM,B", "merge,transformers,b", "stop,B"],
      4,
      "warning",
      "contradicts line 3, which counts “transformers”"
    ],
    [["stop,attention", "stop,ATTENTION"], 3, "note", "“ATTENTION”: says the same as line 2"],
    [["merge,LLM,large language model"], 2, "note", "are one term already"],
    [["keep,zebra crossing"], 2, "note", "no paper mentions “zebra crossing” as a term"],
    [["rename,LLM,transformers"], 2, "note", "another term is called “transformers”"]
  ])("%j: a problem of line %i", (rows, line, severity, message) => {
    const {tables: after} = lines(...rows);
    expect(after.problems).toMatchObject([
      {source: "lexicon.csv", line, severity, message: expect.stringContaining(message) as string}
    ]);
    checkTables(after);
  });

  it.each(["keep", "stop"])("of %s say the same whatever stands in a cell that says nothing", (action) => {
    const text = `action,term,as\n${action},tide,extra\n${action},Tides,\n${action},tide,other\n`;
    const {entries, problems} = parseLexicon(text);
    expect(entries.map(({as}) => as)).toEqual(["", "", ""]);
    expect(problems.map(({line, message}) => [line, message])).toEqual([
      [2, `${action} needs no third cell: “extra”`],
      [4, `${action} needs no third cell: “other”`]
    ]);
    const terms = [{term: "tide", label: "tides", variants: [], topic: true}];
    expect(planLexicon(terms, entries).lines.map(({problem}) => problem?.message)).toEqual([
      undefined,
      "“Tides”: says the same as line 2",
      "“tide”: says the same as line 2"
    ]);
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
