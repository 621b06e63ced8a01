// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {everything} from "../../src/analysis/selection.ts";
import type {ProblemRow} from "../../src/analysis/tables.ts";
import {mountFrame} from "../../src/components/frame.ts";
import {openObservatory} from "../../src/components/observatory.ts";
import {digestsInWords, pageCounts, readInWords} from "../../src/components/rail.ts";
import {corpusOf, fixtureCorpus, fixtureData} from "../corpus-fixture.ts";
import {framedPage, named, said, settled} from "./framed-page.ts";

describe("the rail", () => {
  it("counts what each page has", async () => {
    const {observatory} = await framedPage({page: "topics"});
    mountFrame(observatory);
    const counts = Array.from(document.querySelectorAll("[data-count]"), said);
    expect(counts).toEqual(["9", "6", "7", "12"]);
    expect(pageCounts(observatory.corpus)).toEqual({topics: 9, methods: 6, code: 7, papers: 12});
  });

  it("marks the page that one is on, and a paper's page as one of the papers", async () => {
    for (const [page, name] of [
      ["topics", "Topics"],
      ["paper", "Papers"],
      ["index", "Overview"]
    ]) {
      await framedPage({page: page!});
      const current = Array.from(document.querySelectorAll("[aria-current]"), (link) =>
        said(link.querySelector(".page-name"))
      );
      expect(current).toEqual([name]);
    }
  });

  it("leads to the other pages with the same selection", async () => {
    const {observatory} = await framedPage({query: "topic=tokenization"});
    mountFrame(observatory);
    const href = (page: string) => document.querySelector(`nav a[data-page=${page}]`)!.getAttribute("href");
    expect([href("index"), href("trends")]).toEqual(["./?topic=tokenization", "./trends.html?topic=tokenization"]);
    observatory.choose(everything);
    await settled();
    expect([href("index"), href("trends")]).toEqual(["./", "./trends.html"]);
  });

  it("says which digests were read", () => {
    const data = fixtureData();
    const say = (dates: (string | null)[]) => {
      const digests = dates.map((date, i) => ({...data.digests[0]!, digest: `d${i}`, date}));
      return digestsInWords(openCorpus({...data, digests}));
    };
    expect(say([])).toBe("No digest yet");
    expect(say(["2026-11-22"])).toBe("Digest of 22 November 2026");
    expect(say([null])).toBe("One digest, date unknown");
    expect(say(["2026-11-22", "2026-10-01"])).toBe("2 digests, 1 Oct 2026 – 22 Nov 2026");
    expect(say(["2026-11-22", null])).toBe("2 digests, 22 Nov 2026");
    expect(say([null, null])).toBe("2 digests, dates unknown");
  });

  it("says whether all of it was read, and leads to what was not", async () => {
    const problem = (severity: ProblemRow["severity"], line: number | null): ProblemRow => {
      return {source: "x", line, severity, message: ""};
    };
    const say = (...problems: ProblemRow[]) => readInWords({...fixtureCorpus(), problems}).words;
    expect(say()).toBe("All 12 papers were read");
    expect(say(problem("note", 3))).toBe("All 12 papers were read");
    expect(say(problem("warning", 3), problem("error", 4))).toBe("2 lines not understood");
    expect(say(problem("error", null), problem("warning", 1))).toBe("1 file left out, 1 line not understood");
    const {observatory} = await framedPage({data: {...fixtureData(), problems: [problem("warning", 3)]}});
    mountFrame(observatory);
    expect(document.querySelector("#digest-read a")?.getAttribute("href")).toBe("./about.html#problems");
  });
});

describe("light and dark", () => {
  beforeEach(() => localStorage.clear());

  it("are chosen by words and kept", async () => {
    const {observatory} = await framedPage();
    mountFrame(observatory);
    expect(document.documentElement.dataset["theme"]).toBe("light");
    named("Dark").click();
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect([named("Dark"), named("Light")].map((button) => button.getAttribute("aria-pressed"))).toEqual([
      "true",
      "false"
    ]);
    const again = await framedPage();
    mountFrame(again.observatory);
    expect(document.documentElement.dataset["theme"]).toBe("dark");
  });
});

describe("a page without papers", () => {
  it("says why no paper fits, and what each clause would give back", async () => {
    const {observatory, main} = await framedPage({query: "topic=open+survey&code=linked&from=2020"});
    mountFrame(observatory);
    expect(main.hasAttribute("data-empty")).toBe(true);
    expect(said(main.querySelector("h1"))).toBe("No paper fits all three.");
    expect(said(main.querySelector(".empty > p"))).toBe(
      "Each fits some: 1 paper mentions open surveys, 3 link their code, 10 are dated since 2020. Take one out, or start again."
    );
    expect(Array.from(main.querySelectorAll(".empty li"), said)).toEqual([
      "Without Topicopen surveys3 papersTake it out",
      "Without Codelinkedstill noneTake it out",
      "Without Datessince 2020still noneTake it out"
    ]);
    named("Take it out: Topic open surveys, which leaves 3 papers").click();
    await settled();
    expect([main.hasAttribute("data-empty"), main.querySelector(".empty"), observatory.view().selected.size]).toEqual([
      false,
      null,
      3
    ]);
  });

  it("says of one clause that it is the one", async () => {
    const {observatory, main} = await framedPage({query: "q=zebra"});
    mountFrame(observatory);
    expect(said(main.querySelector(".empty"))).toBe(
      "No paper fits this.No paper contains “zebra”.Clear everything and see all 12 papers"
    );
  });

  it("leaves a page alone that has something to say all the same", async () => {
    const {observatory, main} = await framedPage({query: "q=zebra"});
    mountFrame(observatory, {keepWhenEmpty: true});
    expect(said(main)).toBe("content");
  });

  it("is mounted anew when the data change", async () => {
    const {observatory} = await framedPage({query: "q=zebra"});
    mountFrame(observatory);
    const {data, texts} = corpusOf([
      {id: "z", title: "Zebra", abstract: "", date: null, code: "none", digests: [0]},
      {id: "y", title: "Yak", abstract: "", date: null, code: "none", digests: [0]}
    ]);
    const other = await openObservatory({index: {json: async () => data}, text: {json: async () => texts}});
    mountFrame(other);
    expect(document.querySelectorAll(".paper-list")).toHaveLength(1);
    expect(document.querySelectorAll(".empty")).toHaveLength(0);
    expect(said(document.querySelector(".how-many"))).toBe("1 of 2 papers");
    other.choose({...everything, text: "giraffe"});
    await settled();
    expect(document.querySelectorAll(".empty")).toHaveLength(1);
  });

  it("explains itself where there is no digest, or one of nothing", async () => {
    const {data} = corpusOf([]);
    for (const [digests, title] of [
      [[], "No digest yet."],
      [data.digests, "No paper in the digest."]
    ] as const) {
      const {observatory, main} = await framedPage({data: {...data, digests: [...digests]}, texts: []});
      mountFrame(observatory);
      expect(said(main.querySelector("h1"))).toBe(title);
    }
  });
});
