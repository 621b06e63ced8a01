// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {notebook} from "../../src/components/notebook.ts";
import {notesPage} from "../../src/components/notes-page.ts";
import {fixtureCorpus} from "../corpus-fixture.ts";
import {framedPage, said, settled} from "./framed-page.ts";

const all = (selector: string) => Array.from(document.querySelectorAll(`main ${selector}`), said);

async function notes() {
  const {main, observatory} = await framedPage({page: "notes"});
  main.replaceChildren(notesPage(observatory));
  await settled();
}

beforeEach(() => localStorage.clear());

describe("the page of stars and notes", () => {
  it("shows a note beside its paper when the paper's id has changed", async () => {
    notebook().write({id: "t-old", title: "Language Models that Listen"}, "", "Read this.");
    await notes();
    expect(all(".paper-items h3")).toEqual(["Language models that listen"]);
    expect(all(".notes-written p")).toEqual(["Read this."]);
    expect(document.querySelector<HTMLElement>("main .notes-elsewhere")!.hidden).toBe(true);
  });

  it("keeps a note apart whose paper is not here", async () => {
    notebook().write({id: "t-gone", title: "No such paper"}, "", "Where is it?");
    await notes();
    expect(all(".paper-items h3")).toEqual([]);
    expect(all(".notes-elsewhere h3")).toEqual(["No such paper"]);
  });

  it("gives the focus to the next paper when the star of one is taken away, and to the heading after the last", async () => {
    for (const {id, title} of fixtureCorpus().papers.slice(0, 3)) notebook().star({id, title}, true);
    await notes();
    const stars = () => Array.from(document.querySelectorAll<HTMLElement>("main .paper-items [data-tool=star]"));
    const unstar = (i: number) => (stars()[i]!.focus(), stars()[i]!.click());
    unstar(1);
    expect([stars().length, stars().indexOf(document.activeElement as HTMLElement)]).toEqual([2, 1]);
    unstar(1);
    expect([stars().length, stars().indexOf(document.activeElement as HTMLElement)]).toEqual([1, 0]);
    unstar(0);
    expect(said(document.activeElement)).toBe("No star and no note yet");
  });

  it("draws few of many notes whose papers are not here, as it does of those that are", async () => {
    const papers = Array.from({length: 1000}, (_, i) => ({id: `gone-${i}`, title: `Paper ${i}`, notes: [`note ${i}`]}));
    notebook().add(JSON.stringify({format: "paper-observatory-notes", version: 1, papers}));
    await notes();
    const rows = () => Array.from(document.querySelectorAll<HTMLElement>("main .notes-elsewhere li.paper-item"));
    expect(all(".notes-elsewhere h2")).toEqual(["1,000 notes belong to papers that are not here"]);
    expect(rows().length).toBeGreaterThan(3);
    expect(rows().length).toBeLessThan(60);
    expect(rows()[0]!.getAttribute("aria-setsize")).toBe("1000");
    const star = rows()[1]!.querySelector<HTMLElement>("[data-tool=star]")!;
    star.focus();
    star.click();
    expect(all(".notes-elsewhere h2")).toEqual(["1,000 notes and 1 star belong to papers that are not here"]);
    expect(rows()[1]!.contains(document.activeElement)).toBe(true);
    const last = said(rows()[0]!.querySelector("h3"));
    rows()[0]!.querySelector<HTMLElement>("[data-tool='out 0']")!.click();
    expect(all(".notes-elsewhere h2")).toEqual(["999 notes and 1 star belong to papers that are not here"]);
    expect(all(".notes-elsewhere h3")).not.toContain(last);
  });
});
