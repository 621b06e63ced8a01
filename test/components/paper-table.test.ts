// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {paperTable} from "../../src/components/paper-table.ts";
import {corpusOf} from "../corpus-fixture.ts";
import {framedPage, named, said, settled} from "./framed-page.ts";

async function tabled(options: Parameters<typeof framedPage>[0] = {}) {
  const page = await framedPage(options);
  const draw = () => page.main.replaceChildren(paperTable(page.observatory.view(), page.observatory));
  draw();
  return {...page, draw};
}

const titles = () => Array.from(document.querySelectorAll("tbody th > a, .paper-item h3"), said);
const sorted = () =>
  Array.from(document.querySelectorAll("th[aria-sort]"), (th) => [said(th), th.getAttribute("aria-sort")]);

const many = (n: number) =>
  corpusOf(
    Array.from({length: n}, (_, i) => {
      return {id: `p${i}`, title: `Paper ${i}`, abstract: "", date: "2024", code: "none" as const, digests: [0]};
    })
  );

describe("the table of papers", () => {
  it("has a row for each selected paper, newest first", async () => {
    await tabled({query: "topic=language+model"});
    expect(said(document.querySelector("h1"))).toBe("5 papers on language models, newest first");
    expect(titles()).toEqual([
      "Graph matching with language models",
      "Speech recognition in the kitchen",
      "Do language models know a community when they see one?",
      "How language models split words: tokenization from the ground up",
      "Language models that listen"
    ]);
    const cells = Array.from(document.querySelectorAll("tbody tr:last-child > *"), said);
    expect(cells).toEqual([
      "Linked",
      "Language models that listen",
      "language models, speech recognition",
      "Lantern, PlainCTC, MurmurBench",
      "5 Jan 2024",
      "3"
    ]);
  });

  it("sorts by a column, then the other way, and keeps that in the URL", async () => {
    const {draw} = await tabled();
    expect(sorted()).toEqual([["First published", "descending"]]);
    named("Paper").focus();
    named("Paper").click();
    expect([sorted(), location.search]).toEqual([[["Paper", "ascending"]], "?sort=title"]);
    expect(said(document.activeElement)).toBe("Paper");
    named("Paper").click();
    expect([sorted(), location.search]).toEqual([[["Paper", "descending"]], "?sort=-title"]);
    expect(said(document.querySelector("h1"))).toBe("All 12 papers, by title, from Z to A");
    const order = titles();
    draw();
    expect(titles()).toEqual(order);
  });

  it("leads to each paper with the selection and the order", async () => {
    await tabled({query: "topic=tokenization&sort=title"});
    const hrefs = Array.from(document.querySelectorAll("tbody th > a"), (link) => link.getAttribute("href"));
    expect(hrefs).toEqual([
      "./paper.html?id=2502.00012&sort=title&topic=tokenization",
      "./paper.html?id=2402.00002&sort=title&topic=tokenization"
    ]);
  });

  it("shows titles as text", async () => {
    await tabled({query: "paper=2406.00009"});
    expect([titles(), document.querySelector("main b")]).toEqual([
      ["Bounds for a < b & other <b>inequalities</b>"],
      null
    ]);
  });

  it("shows the words that a search found", async () => {
    await tabled({query: "q=pots"});
    expect([said(document.querySelector("tbody .evidence")), said(document.querySelector("tbody mark"))]).toEqual([
      "Speech recognition fails where pots boil.",
      "pots"
    ]);
  });

  it("shows fifty rows at a time, however many there are", async () => {
    const {data, texts} = many(10_000);
    await tabled({data, texts, query: "sort=line"});
    expect([titles().length, titles()[0]]).toEqual([50, "Paper 0"]);
    expect(said(document.querySelector(".pager span"))).toBe("1–50 of 10,000");
    expect(named<HTMLButtonElement>("Previous").disabled).toBe(true);
    named("Next").click();
    expect([titles()[0], location.search]).toEqual(["Paper 50", "?sort=line&page=2"]);
    expect(said(document.activeElement)).toBe("Paper 50");
    named("Last").click();
    expect([titles()[0], named<HTMLButtonElement>("Next").disabled]).toEqual(["Paper 9950", true]);
  });

  it.each([
    ["page=99", "Paper 50"],
    ["page=-1", "Paper 0"],
    ["page=two", "Paper 0"]
  ])("makes sense of %s", async (query, first) => {
    const {data, texts} = many(60);
    await tabled({data, texts, query: `sort=line&${query}`});
    expect(titles()[0]).toBe(first);
  });

  it("starts on the first page of another selection", async () => {
    const {data, texts} = many(60);
    const {observatory, draw} = await tabled({data, texts, query: "page=2"});
    observatory.choose({...everything, code: ["none"]});
    await settled();
    draw();
    expect(new URLSearchParams(location.search).get("page")).toBeNull();
  });

  it("is a list on a phone, sorted by one choice", async () => {
    await tabled({narrow: true});
    expect(document.querySelector("table")).toBeNull();
    const select = document.querySelector<HTMLSelectElement>(".sort-box select")!;
    expect(select.selectedOptions[0]!.text).toBe("Newest first");
    select.value = "title";
    select.dispatchEvent(new Event("change"));
    expect([titles()[0], location.search]).toEqual(["An open survey of everything", "?sort=title"]);
  });
});
