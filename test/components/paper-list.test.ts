// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import type {Selection} from "../../src/analysis/selection.ts";
import {openObservatory} from "../../src/components/observatory.ts";
import type {Observatory} from "../../src/components/observatory.ts";
import {paperList} from "../../src/components/paper-list.ts";
import {corpusOf, fixtureData, fixtureTexts} from "../corpus-fixture.ts";

let wide = true;
vi.stubGlobal("matchMedia", () => ({matches: wide, addEventListener() {}}));

vi.stubGlobal(
  "ResizeObserver",
  class {
    observe() {}
    unobserve() {}
    disconnect() {}
  }
);
Element.prototype.scrollIntoView ??= () => {};
Element.prototype.scrollTo ??= (() => {}) as Element["scrollTo"];

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));
const about = (term: string): Selection => ({...everything, topics: [term]});

async function shown({data = fixtureData(), texts = fixtureTexts(), column = true, query = ""} = {}) {
  history.replaceState(null, "", `/topics.html${query}`);
  const observatory = await openObservatory({index: {json: async () => data}, text: {json: async () => texts}});
  const list = paperList(observatory);
  const place = document.createElement("div");
  if (column) place.className = "chart-and-list";
  const chart = document.createElement("div");
  chart.dataset["focus"] = "chart";
  const bar = chart.appendChild(document.createElement("button"));
  bar.dataset["key"] = "bar";
  place.append(chart, list);
  document.body.replaceChildren(place);
  await settled();
  return {observatory, list, bar};
}

const titles = (list: Element) => Array.from(list.querySelectorAll("h3"), ({textContent}) => textContent);

async function open(observatory: Observatory, focus: Selection | null) {
  observatory.open(focus);
  await settled();
}

describe("the list of papers", () => {
  beforeEach(() => (wide = true));

  it("lists what is open, newest first, undated last, each with its evidence", async () => {
    const {observatory, list} = await shown();
    await open(observatory, about("graph matching"));
    expect(list.querySelector("h2")!.textContent).toBe("Graph matching");
    expect(titles(list)).toEqual(["Graph matching with language models", "Graph matching under noise"]);
    expect(Array.from(list.querySelectorAll(".evidence mark"), ({textContent}) => textContent)).toEqual([
      "Graph matching",
      "Graph matching"
    ]);
    expect(list.querySelector(".visually-hidden")!.textContent).toBe("Graph matching: 2 papers");
    await open(observatory, {...everything, digests: ["2026-02-15-made-up"]});
    expect(titles(list).at(-1)).toBe("An open survey of everything");
  });

  it("leads to the paper's page with what is selected and open", async () => {
    const {observatory, list} = await shown({query: "?code=linked"});
    await open(observatory, about("graph matching"));
    const href = list.querySelector<HTMLAnchorElement>("h3 a")!.getAttribute("href")!;
    expect(Object.fromEntries(new URL(href, "http://x/").searchParams)).toEqual({
      id: "2502.00012",
      topic: "graph matching",
      code: "linked"
    });
  });

  it("shows titles as text, never as markup", async () => {
    const {observatory, list} = await shown();
    await open(observatory, {...everything, papers: ["2406.00009"]});
    expect(titles(list)).toEqual(["Bounds for a < b & other <b>inequalities</b>"]);
    expect(list.querySelector("b")).toBeNull();
    expect(list.innerHTML).not.toContain("javascript:");
  });

  it("takes the focus when it opens, and gives it back to the mark when it closes", async () => {
    const {observatory, list, bar} = await shown();
    bar.focus();
    await open(observatory, about("graph matching"));
    expect(document.activeElement).toBe(list.querySelector("h2"));
    document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    await settled();
    expect(observatory.view().focus).toBeNull();
    expect(document.activeElement).toBe(bar);
    // It is given back again where charts that are drawn anew take it away.
    bar.blur();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(document.activeElement).toBe(bar);
    await new Promise((resolve) => setTimeout(resolve, 500));
  });

  it("leaves the focus alone on a page that comes with something open", async () => {
    const {list} = await shown({query: "?open.topic=graph+matching"});
    expect(titles(list)).toHaveLength(2);
    expect(document.activeElement).toBe(document.body);
  });

  it("narrows the selection by what is open, where that narrows it", async () => {
    const {observatory, list} = await shown();
    await open(observatory, about("graph matching"));
    const names = () => Array.from(list.querySelectorAll(".actions button"), ({textContent}) => textContent);
    const copied = ["BibTeX", "RIS", "CSV"];
    expect(names()).toEqual(["Add to selection", "Close", ...copied, ...copied]);
    list.querySelector<HTMLButtonElement>(".actions button")!.click();
    await settled();
    expect(observatory.view().selection.topics).toEqual(["graph matching"]);
    await open(observatory, about("graph matching"));
    expect(names()).not.toContain("Add to selection");
  });

  it("keeps its column on a wide page, and hides elsewhere while nothing is open", async () => {
    const column = await shown();
    expect(column.list.hidden).toBe(false);
    expect(column.list.textContent).toContain("The papers behind a mark appear here");
    const panel = await shown({column: false});
    expect(panel.list.hidden).toBe(true);
    await open(panel.observatory, about("graph matching"));
    expect(panel.list.hidden).toBe(false);
    wide = false;
    expect((await shown()).list.hidden).toBe(true);
  });

  it("draws only papers in view of a long list, and says how long it is", async () => {
    const papers = Array.from({length: 10_000}, (_, i) => ({
      id: `p${i}`,
      title: `Graph matching, part ${i}`,
      abstract: "",
      date: null,
      code: "none" as const,
      digests: [0]
    }));
    const {observatory, list} = await shown(corpusOf(papers));
    await open(observatory, about("graph matching"));
    expect(list.querySelector(".paper-list-count")!.textContent).toMatch(/^10,000 papers/);
    const items = list.querySelectorAll("li.paper-item");
    expect(items.length).toBeGreaterThan(3);
    expect(items.length).toBeLessThan(40);
    expect([items[0]!.getAttribute("aria-posinset"), items[0]!.getAttribute("aria-setsize")]).toEqual(["1", "10000"]);
    expect(list.querySelector("[data-space=last]")!.getAttribute("style")).toMatch(/^height: \d{7}px;?$/);
    press(list.querySelector("h2")!, "ArrowDown");
    press(document.activeElement!, "End");
    expect(document.activeElement!.textContent).toBe("Graph matching, part 9999");
    press(document.activeElement!, "ArrowUp");
    expect(document.activeElement!.textContent).toBe("Graph matching, part 9998");
    expect(list.querySelectorAll("li.paper-item").length).toBeLessThan(40);
    expect(list.querySelector(".find-note")!.textContent).toContain("looks through all of them");
  });

  it("unfolds an abstract in place, with what was read in it", async () => {
    const {observatory, list} = await shown();
    await open(observatory, {...everything, papers: ["2501.00011"]});
    tool(list, "Abstract").focus();
    tool(list, "Abstract").click();
    const abstract = list.querySelector(".short-abstract")!;
    expect(abstract.textContent).toBe(fixtureTexts()[fixtureData().papers.id.indexOf("2501.00011")]!.abstract);
    expect(abstract.querySelectorAll(".hl").length).toBeGreaterThan(0);
    expect([document.activeElement, tool(list, "Abstract").getAttribute("aria-expanded")]).toEqual([
      tool(list, "Abstract"),
      "true"
    ]);
    tool(list, "Abstract").click();
    expect(list.querySelector(".short-abstract")).toBeNull();
  });

  it("shows papers like one, and lists them", async () => {
    const {observatory, list} = await shown();
    await open(observatory, {...everything, papers: ["2502.00012"]});
    tool(list, "More like this").click();
    const like = Array.from(list.querySelectorAll(".like-this a"), ({textContent}) => textContent);
    expect(like.length).toBeGreaterThan(1);
    tool(list, "List them").click();
    await settled();
    expect(new Set(titles(list))).toEqual(new Set([...like, "Graph matching with language models"]));
  });

  it("selects the papers that are ticked", async () => {
    const {observatory, list} = await shown();
    await open(observatory, about("language model"));
    const boxes = Array.from(list.querySelectorAll<HTMLInputElement>("input[type=checkbox]"));
    boxes[0]!.click();
    boxes[2]!.click();
    expect(tool(list, "BibTeX").getAttribute("aria-label")).toBe("Copy 2 papers as BibTeX");
    const [first, , third] = titles(list);
    tool(list, "Select these 2").click();
    await settled();
    expect(
      observatory
        .view()
        .selected.papers.map(({title}) => title)
        .sort()
    ).toEqual([first, third].sort());
  });

  it("keeps a star and a note on a paper, as plain text", async () => {
    const {observatory, list} = await shown();
    await open(observatory, {...everything, papers: ["2501.00011"]});
    tool(list, "Star").click();
    tool(list, "Note").click();
    const area = list.querySelector("textarea")!;
    expect(document.activeElement).toBe(area);
    area.value = "<b>Try this</b>\nagain";
    area.dispatchEvent(new KeyboardEvent("keydown", {key: "Escape", bubbles: true}));
    expect(observatory.view().focus).not.toBeNull();
    expect(list.querySelector(".notes-written")!.textContent).toBe("<b>Try this</b>\nagain");
    expect(JSON.parse(localStorage.getItem("paper-observatory.notes")!).papers).toEqual([
      {id: "2501.00011", title: "Speech recognition in the kitchen", starred: true, notes: ["<b>Try this</b>\nagain"]}
    ]);
    tool(list, "Starred").click();
    expect(tool(list, "Star").getAttribute("aria-pressed")).toBe("false");
  });
});

function press(element: Element, key: string) {
  element.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
}

function tool(list: Element, name: string): HTMLButtonElement {
  const found = Array.from(list.querySelectorAll("button")).find(({textContent}) => textContent === name);
  if (!found) throw new Error(`no ${name} in ${list.textContent}`);
  return found;
}
