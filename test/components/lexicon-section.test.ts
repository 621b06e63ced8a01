// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconEntry} from "../../src/analysis/lexicon.ts";
import {fixtureData} from "../corpus-fixture.ts";
import {named, said} from "./framed-page.ts";
import {add, answered, eventually, lines, load, papersOf} from "./lexicon-page.ts";

const chosen = async (name: string, contents: string | Uint8Array<ArrayBuffer>) => {
  const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
  Object.defineProperty(input, "files", {value: [new File([contents], name)], configurable: true});
  input.dispatchEvent(new Event("change"));
  await answered();
};

describe("the section", () => {
  it("finds a hidden topic among many lines and brings it back, and keeps the keyboard there", async () => {
    const page = await load();
    const terms = page.observatory.corpus.terms.map(({term}) => term);
    for (const term of terms) add(page, "stop", term);
    expect(lines().length).toBe(terms.length);
    const search = document.querySelector<HTMLInputElement>(".lexicon-list input")!;
    search.value = "SPECTRAL";
    search.dispatchEvent(new Event("input"));
    expect(lines()).toEqual([
      "“Spectral clustering” is hidden2 papers no longer count under “spectral clustering”.Take back"
    ]);
    named("Take back: “Spectral clustering” is hidden").click();
    expect(papersOf(page, "spectral clustering")).toBe(2);
    search.value = "nowhere";
    search.dispatchEvent(new Event("input"));
    expect(said(document.querySelector(".lexicon-list > .quiet"))).toBe("No line has “nowhere” in it.");
    search.value = "";
    search.dispatchEvent(new Event("input"));
    const [first] = document.querySelectorAll<HTMLElement>(".lexicon-lines button");
    first!.focus();
    first!.click();
    expect(document.activeElement?.closest(".lexicon-lines li")).toBe(document.querySelector(".lexicon-lines li"));
    named("Take all back").click();
    expect([lines(), page.observatory.corpus.terms.length]).toEqual([[], terms.length]);
  });

  it("imports a lexicon, lists its wrong lines by number, and writes them back when it saves", async () => {
    const page = await load();
    const blobs: Blob[] = [];
    vi.stubGlobal(
      "URL",
      Object.assign(URL, {createObjectURL: (blob: Blob) => (blobs.push(blob), "blob:x"), revokeObjectURL() {}})
    );
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    await chosen(
      "mine.csv",
      "action,term,as\nstop,heat transfer,\nburn,books,\nmerge,fluid flow,\nrename,graph matching,GM\n"
    );
    expect(lines().length).toBe(2);
    expect(said(document.querySelector(".lexicon > .said"))).toBe("2 lines of mine.csv imported.");
    const items = Array.from(document.querySelectorAll(".import-problems li"), said);
    expect(items).toEqual([expect.stringMatching(/^Line 3: no such action/), expect.stringMatching(/^Line 4: merge/)]);
    expect(papersOf(page, "heat transfer")).toBe(null);
    named("Save lexicon").click();
    await eventually(() => expect(blobs.length).toBe(1));
    expect((await blobs[0]!.text()).split("\n")).toEqual([
      "action,term,as",
      "stop,heat transfer,",
      "rename,graph matching,GM",
      "burn,books,",
      "merge,fluid flow,",
      ""
    ]);
    named("Undo", document.querySelector(".lexicon")!).click();
    expect(lines()).toEqual([]);
  });

  it("imports a thesaurus and exports one, saying what that cannot hold", async () => {
    const page = await load();
    await chosen("thesaurus.txt", "label\treplace by\nheat transfer\t\nfluid flow\tlanguage model\n");
    expect([papersOf(page, "heat transfer"), papersOf(page, "fluid flow")]).toEqual([null, null]);
    add(page, "keep", "graph");
    named("Export for VOSviewer").click();
    await eventually(() => expect(said(document.querySelector(".lexicon > .said"))).toBe("Saved as thesaurus.txt."));
    expect(said(document.querySelector(".lexicon-answer"))).toBe(
      "Left out of it:“graph” is always a topic: a thesaurus cannot make a term a topic"
    );
  });
});

describe("a file that is imported", () => {
  const shown = () => Array.from(document.querySelectorAll(".import-problems li"), said);

  it("means what it means in data/: of lines that contradict each other the first holds, the others are told", async () => {
    const page = await load();
    add(page, "stop", "fluid flow");
    await chosen(
      "other.csv",
      "action,term,as\nmerge,heat transfer,fluid flow\nstop,heat transfer,\nmerge,fluid flow,heat transfer\nstop,graph matching,\n"
    );
    expect(lines().map((line) => line!.toLowerCase())).toEqual([
      expect.stringMatching(/^“graph matching” is hidden/),
      expect.stringMatching(/^“heat transfer” counts as “fluid flow”/)
    ]);
    expect(shown()).toEqual([
      "Line 3: contradicts line 2, which counts it as “fluid flow”: left out",
      "Line 4: “heat transfer” counts as “fluid flow” already: a circle, left out"
    ]);
    expect(said(document.querySelector(".lexicon > .said"))).toBe("2 lines of other.csv imported.");
    expect(papersOf(page, "fluid flow")).toBeGreaterThan(0);
  });

  it("is read in an old encoding, too, which is told", async () => {
    await load();
    await chosen(
      "old.txt",
      Uint8Array.from("label\treplace by\nheat transfer\tPoincar\u00e9 map\n", (letter) => letter.charCodeAt(0))
    );
    expect(lines()[0]).toContain("“Heat transfer” counts as “Poincaré map”");
    expect(shown()[0]).toMatch(/^not UTF-8: read as Windows-1252/);
  });
});

describe("with a lexicon of the file", () => {
  const file: LexiconEntry[] = [
    lexiconEntry("stop", "heat transfer", "", 2),
    lexiconEntry("stop", "fluid flow", "", 3)
  ];
  const data = () => ({
    ...fixtureData(),
    lexicon: {
      entries: file,
      left: [["what", "is", "this"]],
      extracted: fixtureData().terms.term.length,
      mentions: {},
      placed: {term: [], community: [], x: [], y: []}
    }
  });

  it("its lines can be taken out and put back, and the reader's are forgotten once it has them", async () => {
    const page = await load({data: data()});
    expect(papersOf(page, "heat transfer")).toBe(null);
    named("Take back: “Heat transfer” is hidden").click();
    expect(papersOf(page, "heat transfer")).toBe(2);
    expect(lines()[0]).toBe("“Heat transfer” is hiddenIn the file; you took it back.Put back");
    named("Put back: “Heat transfer” is hidden").click();
    expect(papersOf(page, "heat transfer")).toBe(null);
    add(page, "stop", "graph matching");
    const later = await load({
      data: {...data(), lexicon: {...data().lexicon, entries: [...file, lexiconEntry("stop", "graph matching", "", 4)]}}
    });
    expect(later.observatory.lexicon.lines()).toEqual({added: [], removed: []});
    expect(papersOf(later, "graph matching")).toBe(null);
    expect(later.observatory.lexicon.undoable()).toBe(null);
  });

  it("is written in preview, and where it has changed on disk, that is shown and nothing overwritten", async () => {
    const disk = {text: "action,term,as\nstop,heat transfer,\nstop,fluid flow,\nwhat,is,this\n", version: "1"};
    const meta = document.createElement("meta");
    Object.assign(meta, {name: "preview-save", content: "http://127.0.0.1:1"});
    meta.dataset["token"] = "t";
    document.head.append(meta);
    const asked: string[] = [];
    vi.stubGlobal("fetch", async (_: string, {method, body}: RequestInit) => {
      asked.push(String(method));
      if (method === "GET") return Response.json(disk);
      const {text, version} = JSON.parse(String(body)) as {text: string; version: string};
      if (version !== disk.version) return Response.json(disk, {status: 409});
      Object.assign(disk, {text, version: `${disk.version}+`});
      return Response.json({version: disk.version});
    });
    const page = await load({data: data()});
    add(page, "stop", "graph matching");
    named("Save lexicon").click();
    await answered();
    expect(said(document.querySelector(".lexicon > .said"))).toContain("Written to data/lexicon.csv: 3 lines");
    expect(disk.text).toBe(
      "action,term,as\nstop,heat transfer,\nstop,fluid flow,\nstop,graph matching,\nwhat,is,this\n"
    );
    Object.assign(disk, {text: "action,term,as\nstop,fluid flow,\nkeep,graph,\n", version: "other"});
    asked.length = 0;
    named("Save lexicon").click();
    await answered();
    expect(asked).toEqual(["GET"]);
    expect(said(document.querySelector(".lexicon > .said"))).toContain("Nothing was overwritten");
    expect(said(document.querySelector(".lexicon-conflict"))).toContain(
      "It has these lines more:“graph” is always a topicIt has no longer:“heat transfer” is hidden"
    );
    named("Add my changes to it").click();
    await eventually(() => expect(document.querySelector(".lexicon-conflict")).toBe(null));
    expect(disk.text).toBe("action,term,as\nstop,fluid flow,\nkeep,graph,\nstop,graph matching,\n");
    expect(document.querySelector(".lexicon-conflict")).toBe(null);
  });
});
