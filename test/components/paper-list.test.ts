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
    expect(names()).toEqual(["Add to selection", "BibTeX", "RIS", "CSV", "Close"]);
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

  it("grows in steps, and keeps as many papers as it says", async () => {
    const papers = Array.from({length: 150}, (_, i) => ({
      id: `p${i}`,
      title: `Graph matching, part ${i}`,
      abstract: "",
      date: null,
      code: "none" as const,
      digests: [0]
    }));
    const {observatory, list} = await shown(corpusOf(papers));
    await open(observatory, about("graph matching"));
    const more = () => list.querySelector<HTMLButtonElement>(".paper-items > button")!;
    expect([titles(list).length, more().textContent]).toEqual([8, "24 of 142 more papers"]);
    more().click();
    expect([titles(list).length, more().textContent]).toEqual([32, "48 of 118 more papers"]);
    expect(document.activeElement!.textContent).toBe("Graph matching, part 8");
    more().click();
    more().click();
    expect(more().textContent).toBe("22 more papers");
    more().click();
    expect([titles(list).length, more().hidden]).toEqual([150, true]);
    expect(list.querySelector(".paper-list-count")!.textContent).toMatch(/^150 papers/);
  });
});
