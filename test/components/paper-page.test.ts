// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {select} from "../../src/analysis/selection.ts";
import {readSelection} from "../../src/analysis/selection.ts";
import {paperPage} from "../../src/components/paper-page.ts";
import {framedPage, named, said, settled} from "./framed-page.ts";

async function paper(query: string, options: Parameters<typeof framedPage>[0] = {}) {
  const page = await framedPage({page: "paper", query, ...options});
  page.main.replaceChildren(paperPage(page.observatory.view(), page.observatory));
  await settled();
  return page;
}

const all = (selector: string) => Array.from(document.querySelectorAll(`main ${selector}`), said);

describe("a paper's page", () => {
  it("says what is known of the paper", async () => {
    await paper("id=2401.00001");
    expect(document.title).toBe("Language models that listen | Paper Observatory");
    expect(all(".facts > span")).toEqual([
      "First published 5 January 2024",
      "Ada Byron and Mary Somerville",
      "arXiv 2401.00001",
      "code linked",
      "Line 3 of 2026-01-15-made-up.txt"
    ]);
    await paper("id=t-8f3a21c0");
    expect(all(".facts > span")[0]).toBe("No date known");
    expect(all(".abstract")).toEqual(["No abstract came with this paper."]);
    await paper("id=2310.00004");
    expect(all(".facts > span").at(-1)).toBe("in 2 digests: 15 Jan 2026 and 15 Feb 2026");
  });

  it("stands between its neighbours in the selection and order that the reader came with", async () => {
    await paper("id=2402.00002&topic=language+model");
    expect(all(".crumbs > *")).toEqual(["5 papers on language models", "4 of 5", "Previous", "Next"]);
    expect(named("Next").getAttribute("href")).toBe("./paper.html?id=2401.00001&topic=language+model");
    await paper("id=2402.00002&topic=language+model&sort=title");
    expect(all(".crumbs > *")[1]).toBe("3 of 5");
    expect(named("Next").getAttribute("href")).toContain("sort=title");
    await paper("id=2401.00001&topic=graph+matching");
    expect(all(".crumbs > *")).toEqual(["2 papers on graph matching", "This paper is not one of them."]);
  });

  it("underlines what was read in the abstract and keeps its words", async () => {
    const {observatory} = await paper("id=2401.00001");
    const texts = await observatory.texts();
    expect(document.querySelector(".abstract-text")!.textContent).toBe(texts[0]!.abstract);
    expect(all(".abstract-text .hl-topic")).toEqual(["Speech recognition", "language models"]);
    expect(all(".abstract-text .hl-proposed")).toEqual(["Lantern"]);
    expect(all(".abstract-text .hl-again")).toEqual(["Lantern"]);
    expect(all(".abstract-text .hl-mentioned")).toEqual(["PlainCTC", "MurmurBench"]);
    expect(document.querySelector(".abstract-text a")!.getAttribute("href")).toBe("https://github.com/example/lantern");
    expect(all(".abstract-key .hl")).toEqual(["topic", "keyphrase", "proposed name", "mentioned name", "link"]);
    expect(all(".margin .note").at(-1)).toBe("Code linked a repository on github.com");
  });

  it("shows every abstract whole", async () => {
    const {observatory} = await framedPage();
    const texts = await observatory.texts();
    for (const {id, index} of observatory.corpus.papers) {
      if (!texts[index]!.abstract) continue;
      await paper(`id=${id}`);
      expect(document.querySelector(".abstract-text")!.textContent).toBe(texts[index]!.abstract);
    }
  });

  it("links to the web only, and to nothing from markup in a title", async () => {
    await paper("id=2406.00009");
    expect(all("h1")).toEqual(["Bounds for a < b & other <b>inequalities</b>"]);
    expect(document.querySelector("main b")).toBeNull();
    const hrefs = Array.from(document.querySelectorAll<HTMLAnchorElement>("main a"), ({protocol}) => protocol);
    expect(new Set(hrefs)).toEqual(new Set(["http:", "https:"]));
  });

  it("counts as many papers as each of its topics and names opens", async () => {
    const {observatory} = await paper("id=2401.00001");
    const rows = Array.from(document.querySelectorAll<HTMLElement>(".kin .rows li"));
    expect(rows.map(said)).toEqual(["Language models5 papers", "Speech recognition2 papers"]);
    for (const row of rows) {
      const {search} = row.querySelector("a")!;
      const {selection} = readSelection(new URLSearchParams(search), observatory.corpus);
      expect(said(row)).toContain(`${select(observatory.corpus, selection).size} papers`);
    }
    expect(all(".names h2")).toEqual(["Two named methods, one data set"]);
    expect(all(".names tbody tr")).toEqual([
      "Lanternproposedmethod",
      "PlainCTCmentionedmethod",
      "MurmurBenchmentioneddata set"
    ]);
  });

  it("names the papers most like it, and why", async () => {
    await paper("id=2401.00001");
    expect(all(".like-it li")[0]).toBe(
      "Speech recognition in the kitchenJan 2025; shares speech recognition and language models"
    );
    await paper("id=2406.00009");
    expect(all(".kin h2")).toEqual(["No topic", "No named method", "No paper like it"]);
  });

  it("says so when it knows no such paper", async () => {
    await paper("id=<b>none</b>");
    expect(all("h1")).toEqual(["No paper here has this name."]);
    expect(all(".empty p")[0]).toBe(
      "“<b>none</b>” is not in what was read; an address from another digest may name it."
    );
    expect(named("All 12 papers").getAttribute("href")).toBe("./papers.html");
    await paper("");
    expect(all("h1")).toEqual(["Which paper?"]);
  });

  it("says so when the abstract cannot be loaded", async () => {
    await paper("id=2401.00001", {texts: new Error("gone")});
    expect(all(".abstract")).toEqual(["The abstract could not be loaded. Load the page again to try once more."]);
  });
});
