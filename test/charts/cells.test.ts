// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {runInNewContext} from "node:vm";
import {describe, expect, it, vi} from "vitest";
import {cellSources} from "../../site/editor-cells.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {everything, narrow, select} from "../../src/analysis/selection.ts";
import {codePapersCell} from "../../src/charts/cells/code.ts";
import {contextCell} from "../../src/charts/cells/topics.ts";
import {charts} from "../../src/charts/registry.ts";
import type {ChartId} from "../../src/charts/registry.ts";
import {changeable} from "../../src/components/editor/changeable.ts";
import {chartNotebook} from "../../src/components/notebook/start.ts";
import {openObservatory} from "../../src/components/observatory.ts";
import {partsOfProject} from "../../src/components/project-parts.ts";
import {parseCell} from "../../src/sandbox/parse-cell.ts";
import {withChangedChart} from "../../src/notebook/page-source.ts";
import {openTables} from "../../src/sandbox/rows.ts";
import {fixtureData, fixtureTexts} from "../corpus-fixture.ts";

describe("every chart of the site", () => {
  it("has a cell with its code, which names what draws it", async () => {
    const bodies = await cellSources();
    expect(Object.keys(bodies).sort()).toEqual(Object.keys(charts).sort());
    for (const [id, {draws}] of Object.entries(charts)) expect(bodies[id], id).toContain(`${draws}(`);
  });

  it("can be changed from its figure", () => {
    const figures = Object.entries(charts).map(([id, {page, figure}]) => [`${page} ${figure}`, id]);
    expect(changeable).toEqual(Object.fromEntries(figures));
  });

  it("can be saved to its page, where its code is handed all that it reads", async () => {
    const [bodies, parts] = await Promise.all([cellSources(), partsOfProject()]);
    for (const [id, {page, figure, draws}] of Object.entries(charts)) {
      const markdown = readFileSync(`src/${page}.md`, "utf8");
      const saved = withChangedChart(markdown, {chart: id, figure, source: bodies[id]!, parts});
      const [, handed] = /await changed\w+\(\{.*\},\n(?:async )?\(\{(.*)\}\) =>/.exec(saved) ?? [];
      expect(handed?.split(", ").sort(), id).toEqual(readBy(bodies[id]!));
      expect(readBy(bodies[id]!), id).toContain(draws);
    }
  });

  it("can be taken into a notebook, whose cells define what its code reads", async () => {
    const [bodies, parts] = await Promise.all([cellSources(), partsOfProject()]);
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json(bodies)));
    document.head.append(Object.assign(document.createElement("meta"), {name: "observatory-sandbox", content: "./"}));
    const file = (value: unknown) => ({json: () => Promise.resolve(value)});
    const observatory = await openObservatory({index: file(fixtureData()), text: file(fixtureTexts())});
    for (const id of Object.keys(charts) as ChartId[]) {
      const {cells} = await chartNotebook(id, observatory, new URLSearchParams());
      const [prose, given, drawn] = cells;
      expect([prose?.kind, given?.kind, drawn?.kind, cells.length], id).toEqual(["md", "js", "js", 3]);
      const defined = parseCell(given!.source).defines.map(({name}) => name);
      const known = new Set([...defined, ...Object.keys(parts), ...Object.keys(scopeOf())]);
      expect(defined, id).toContain("options");
      expect(
        readBy(drawn!.source).filter((name) => !known.has(name)),
        id
      ).toEqual([]);
    }
    vi.unstubAllGlobals();
  });
});

const ofJavaScript = new Set(runInNewContext("Object.getOwnPropertyNames(globalThis)") as string[]);

/** What code reads that is no part of JavaScript. */
function readBy(source: string): string[] {
  const names = parseCell(source).reads.map(({name}) => name);
  return [...new Set(names)].filter((name) => !ofJavaScript.has(name)).sort();
}

const corpus = openCorpus(fixtureData());

function scopeOf(selection = everything, focus: typeof everything | null = null) {
  const selected = select(corpus, selection);
  const {papers, terms, mentions} = openTables(corpus, fixtureTexts(), selected) as never;
  const opened = focus && select(corpus, narrow(selection, focus));
  const further = {everything, width: 776, touch: false, openPapers: () => undefined};
  return {corpus, selection, selected, focus, opened, papers, terms, mentions, ...further};
}
const nothing = {...everything, papers: ["no such paper"]};

describe("the cell of words in context", () => {
  const draw = (...given: Parameters<typeof scopeOf>) =>
    contextCell({...scopeOf(...given), options: {context: "following"}});

  it("draws each mention of what is open in the papers that are open, with its own words", () => {
    const focus = {...everything, topics: ["language model"], code: ["linked" as const]};
    const drawn = draw(everything, focus);
    const open = select(corpus, focus);
    const {index} = corpus.termOf.get("language model")!;
    const mentions = open.papers.flatMap((paper) => fixtureTexts()[paper.index]!.mentions.filter(([t]) => t === index));
    expect(mentions.length).toBeGreaterThan(0);
    const lines = Array.from(drawn.querySelectorAll("li"));
    expect(lines).toHaveLength(mentions.length);
    for (const line of lines) expect(line.querySelector("mark")!.textContent).toMatch(/^(?:language models?|LMs)$/i);
  });

  it("draws the leading topic where nothing is open, and says when there is none", () => {
    const most = Math.max(...corpus.terms.filter(({topic}) => topic).map(({papers}) => papers.length));
    const papers = new Set(
      Array.from(draw().querySelectorAll("[data-key]"), (line) => line.getAttribute("data-key")!.split(".")[1])
    );
    expect(papers.size).toBe(most);
    expect(draw(nothing).textContent).toBe("No paper here mentions it.");
  });
});

describe("the cell of papers with code", () => {
  const draw = (selection = everything) => codePapersCell({...scopeOf(selection), options: {status: "all"}});

  it("draws each with the sentence that decides", () => {
    const rows = Array.from(draw().querySelectorAll("tbody tr"));
    expect(rows).toHaveLength(corpus.papers.filter(({code}) => code !== "none").length);
    const said = fixtureTexts().flatMap(({codeSentence}) => codeSentence ?? []);
    expect(said.length).toBeGreaterThan(0);
    const drawn = rows.map((row) => row.querySelector(".says")!.textContent);
    for (const sentence of said) expect(drawn).toContain(sentence);
  });

  it("says when there is none", () => {
    expect(draw(nothing).textContent).toBe("No paper here says anything of code.");
  });
});
