// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {notebook} from "../../src/components/notebook.ts";
import {notesPage} from "../../src/components/notes-page.ts";
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
});
