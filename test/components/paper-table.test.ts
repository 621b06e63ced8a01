// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
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
    const cells = Array.from(document.querySelectorAll("tbody tr:last-child > *"), (cell) =>
      said(cell.querySelector("a") ?? cell)
    );
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

  it("draws the rows in view, however many there are, and says which of how many they are", async () => {
    const {data, texts} = many(10_000);
    await tabled({data, texts, query: "sort=line"});
    expect(titles().length).toBeGreaterThan(5);
    expect(titles().length).toBeLessThan(50);
    const rows = document.querySelectorAll("tbody tr[aria-rowindex]");
    expect([
      document.querySelector("table")!.getAttribute("aria-rowcount"),
      rows[0]!.getAttribute("aria-rowindex")
    ]).toEqual(["10001", "2"]);
    expect(said(document.querySelector(".print-note"))).toBe(
      "The first 300 of 10,000 papers; save them as CSV to have all."
    );
    const press = (key: string) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
    document.querySelector<HTMLElement>("tbody a")!.focus();
    press("ArrowDown");
    expect(said(document.activeElement)).toBe("Paper 1");
    press("End");
    expect([said(document.activeElement), titles().length < 50]).toEqual(["Paper 9999", true]);
    dispatchEvent(new Event("beforeprint"));
    expect(titles()).toHaveLength(300);
    dispatchEvent(new Event("afterprint"));
    expect(titles().length).toBeLessThan(50);
  });

  it("draws all rows of a digest of usual size, so that the browser finds them", async () => {
    const {data, texts} = many(134);
    await tabled({data, texts});
    expect([titles().length, document.querySelector(".find-note")]).toEqual([134, null]);
  });

  it("selects the papers that are ticked, and takes those away", async () => {
    const {observatory} = await tabled({query: "topic=language+model"});
    for (const box of Array.from(document.querySelectorAll<HTMLInputElement>("tbody input")).slice(0, 2)) box.click();
    expect(named("Save 2 papers as RIS")).toBeTruthy();
    const first = titles().slice(0, 2);
    named("Select these 2").click();
    await settled();
    expect(
      observatory
        .view()
        .selected.papers.map(({title}) => title)
        .sort()
    ).toEqual(first.sort());
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
