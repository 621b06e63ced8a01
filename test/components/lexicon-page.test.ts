// @vitest-environment jsdom
import {beforeEach, describe, expect, it, vi} from "vitest";
import {lexiconEntry} from "../../src/analysis/lexicon.ts";
import type {LexiconAction, LexiconEntry} from "../../src/analysis/lexicon.ts";
import {withLine} from "../../src/analysis/lexicon-lines.ts";
import {everything} from "../../src/analysis/selection.ts";
import {fixtureData} from "../corpus-fixture.ts";
import type {framedPage, FramedPage} from "./framed-page.ts";
import {named, said} from "./framed-page.ts";

const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

/** Waits for what takes as long as it takes: a module that is fetched when it is needed, a file that is read. */
const eventually = (expectation: () => void) => vi.waitFor(expectation, {timeout: 20_000});
const answered = () => eventually(() => expect(said(document.querySelector(".lexicon > .said"))).not.toBe(""));

/** A page as it is after loading: its modules know nothing of an earlier one, its browser does. */
async function load(options: Parameters<typeof framedPage>[0] = {}) {
  vi.resetModules();
  for (const end of ends.splice(0)) end();
  const {framedPage: openPage} = await import("./framed-page.ts");
  const {mountFrame} = await import("../../src/components/frame.ts");
  const {topicActions} = await import("../../src/components/lexicon-actions.ts");
  const {lexiconSection} = await import("../../src/components/lexicon-section.ts");
  const page = await openPage({page: "topics", ...options});
  mountFrame(page.observatory, {about: (view) => topicActions(page.observatory, view)});
  page.main.append(lexiconSection(page.observatory));
  await settled();
  return page;
}

function add({observatory}: FramedPage, action: LexiconAction, term: string, as = ""): void {
  const line = lexiconEntry(action, term, as);
  observatory.lexicon.change(({added, removed}) => ({added: withLine(added, line), removed}), `${action} ${term}`);
}

const lines = () => Array.from(document.querySelectorAll(".lexicon-lines li"), said);
const papersOf = ({observatory}: FramedPage, term: string) =>
  observatory.corpus.termOf.get(term)?.papers.length ?? null;
const press = (key: string, target: EventTarget = document.body, more: KeyboardEventInit = {}) =>
  target.dispatchEvent(new KeyboardEvent("keydown", {key, ctrlKey: true, bubbles: true, cancelable: true, ...more}));

/** Listeners of the pages before, which a reload would end. */
const ends: (() => void)[] = [];
for (const target of [document, window]) {
  const listen = target.addEventListener.bind(target) as typeof window.addEventListener;
  target.addEventListener = ((type: string, listener: EventListener, options?: boolean) => {
    ends.push(() => target.removeEventListener(type, listener, options));
    listen(type, listener, options);
  }) as typeof window.addEventListener;
}

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  document.head.replaceChildren();
});

describe("an observatory with a reader's lexicon", () => {
  it("opens the corpus anew at once, and again after a reload, and leaves it as it was when all is undone", async () => {
    const page = await load();
    const before = page.observatory.view();
    const seen: number[] = [];
    page.observatory.subscribe(({corpus}) => seen.push(corpus.terms.length));
    add(page, "stop", "heat transfer");
    add(page, "merge", "speech recognition", "language model");
    add(page, "rename", "language model", "LMs");
    const terms = before.corpus.terms.length;
    expect(seen).toEqual([terms, terms - 1, terms - 2, terms - 2]);
    const check = ({observatory}: FramedPage) => {
      const {corpus} = observatory.view();
      const both = new Set(
        ["language model", "speech recognition"].flatMap((term) => [...before.corpus.termOf.get(term)!.papers])
      );
      expect(corpus.termOf.get("language model")).toMatchObject({label: "LMs"});
      expect(corpus.termOf.get("language model")!.papers.length).toBe(both.size);
      expect(corpus.termOf.has("heat transfer")).toBe(false);
      expect(document.querySelector("[data-count=topics]")!.textContent).toBe("7");
      expect(said(document.querySelector("#digest-lexicon"))).toBe("3 changes by your lexicon");
    };
    check(page);
    const again = await load();
    check(again);
    for (let i = 0; i < 3; ++i) again.observatory.lexicon.undo();
    expect(again.observatory.view().corpus.terms).toEqual(before.corpus.terms);
    expect(said(document.querySelector("#digest-lexicon"))).toBe("");
  });

  it("brings texts in step: mentions are of the terms that they count as", async () => {
    const page = await load();
    const first = await page.observatory.texts();
    add(page, "merge", "speech recognition", "language model");
    add(page, "stop", "tokenization");
    const texts = await page.observatory.texts();
    const {corpus} = page.observatory;
    const mentioned = (paper: number) => texts[paper]!.mentions.map(([term]) => corpus.terms[term]!.term);
    expect(mentioned(0)).toContain("language model");
    expect(mentioned(1)).not.toContain("tokenization");
    for (const [i, {mentions}] of texts.entries())
      for (const [term] of mentions) expect(corpus.terms[term]!.papers).toContain(i);
    page.observatory.lexicon.undo();
    page.observatory.lexicon.undo();
    expect(await page.observatory.texts()).toEqual(first);
  });

  it("finds in the texts what it names and the tables have not, and only then fetches them", async () => {
    const page = await load();
    add(page, "stop", "heat transfer");
    await settled();
    expect(page.fetched()).toBe(0);
    add(page, "keep", "pots");
    await eventually(() => expect(papersOf(page, "pots")).toBe(1));
    expect([page.fetched(), papersOf(page, "pots")]).toEqual([1, 1]);
    add(page, "keep", "pans");
    await settled();
    expect([page.fetched(), papersOf(page, "pans"), lines()[0]]).toEqual([
      1,
      null,
      expect.stringContaining("No paper")
    ]);
    const again = await load();
    await eventually(() => expect(papersOf(again, "pots")).toBe(1));
  });

  it("follows a merger in the topics picked for the trend and in the sides compared, there and back", async () => {
    const page = await load({query: "trend=speech+recognition&trend=tokenization&a.topic=speech+recognition"});
    const {trendTopics} = await import("../../src/components/trend-topics.ts");
    const {comparedIn} = await import("../../src/components/compare-sides.ts");
    const topics = trendTopics(page.observatory);
    const heard: string[][] = [];
    topics.addEventListener("input", () => heard.push(topics.value));
    const side = () => comparedIn(page.observatory, page.observatory.view()).chosen.a!.topics;
    expect([topics.value, side()]).toEqual([["speech recognition", "tokenization"], ["speech recognition"]]);
    add(page, "merge", "speech recognition", "language model");
    expect(side()).toEqual(["language model"]);
    add(page, "stop", "tokenization");
    add(page, "rename", "language model", "LMs");
    page.observatory.lexicon.undo();
    page.observatory.lexicon.undo();
    page.observatory.lexicon.undo();
    expect(heard).toEqual([
      ["language model", "tokenization"],
      ["language model"],
      ["language model", "tokenization"],
      ["speech recognition", "tokenization"]
    ]);
    expect(location.search).toBe("?trend=speech+recognition&trend=tokenization&a.topic=speech+recognition");
  });

  it("has no link without an address, also before there is something to undo", async () => {
    await load();
    expect(document.querySelectorAll("a:not([href])")).toHaveLength(0);
    expect(document.querySelector(".lexicon-notice a")!.getAttribute("href")).toBe("./topics.html#lexicon");
  });

  it("tells those who watch the corpus when the lexicon changed it, and only then", async () => {
    const page = await load();
    const {watchCorpus} = await import("../../src/components/observatory.ts");
    const corpora = watchCorpus(page.observatory);
    expect((await corpora.next()).value).toBe(page.observatory.corpus);
    const next = corpora.next();
    page.observatory.choose({...everything, code: ["linked"]});
    await settled();
    add(page, "stop", "tokenization");
    const {value} = await next;
    expect([value === page.observatory.corpus, value?.termOf.has("tokenization")]).toEqual([true, false]);
  });

  it("follows a merger in the URL, and leaves a hidden topic out with a note", async () => {
    const page = await load({query: "topic=speech+recognition&topic=tokenization"});
    add(page, "merge", "speech recognition", "language model");
    add(page, "stop", "tokenization");
    const {selection, selected, ignored} = page.observatory.view();
    expect([selection.topics, ignored]).toEqual([["language model"], ["topic tokenization (hidden by the lexicon)"]]);
    expect(selected.size).toBe(papersOf(page, "language model"));
    expect(said(document.querySelector("#selection-note"))).toContain("tokenization (hidden by the lexicon)");
    page.observatory.lexicon.undo();
    page.observatory.lexicon.undo();
    expect(page.observatory.view().selection.topics).toEqual(["speech recognition", "tokenization"]);
  });
});

describe("a topic that is open", () => {
  it("is hidden, the list closes, the keyboard goes on at Undo, and Ctrl+Z brings it back", async () => {
    const page = await load();
    page.observatory.open({...everything, topics: ["graph matching"]});
    await settled();
    named("Hide this topic").focus();
    named("Hide this topic").click();
    await settled();
    expect([papersOf(page, "graph matching"), page.observatory.view().focus]).toEqual([null, null]);
    expect(said(document.querySelector(".lexicon-notice p"))).toBe("“Graph matching” is hidden.");
    expect(said(document.querySelector("body > p[role=status]"))).toBe("“Graph matching” is hidden.");
    expect(document.activeElement).toBe(named("Undo", document.querySelector(".lexicon-notice")!));
    expect(lines()).toEqual(["“Graph matching” is hidden2 papers no longer count under “graph matching”.Take back"]);
    const input = document.body.appendChild(document.createElement("input"));
    press("z", input);
    expect(papersOf(page, "graph matching")).toBe(null);
    press("z");
    expect(papersOf(page, "graph matching")).toBe(2);
    expect(said(document.querySelector(".lexicon-notice p"))).toBe("Undone: “Graph matching” is hidden.");
    expect(page.observatory.view().focus?.topics).toEqual(["graph matching"]);
    press("z", document.body, {shiftKey: true});
    expect(papersOf(page, "graph matching")).toBe(null);
  });

  it("is merged either way, named anew and called a method, each with its own taking back", async () => {
    const page = await load({query: "open.topic=graph+matching"});
    const choose = (name: string) => {
      const found = Array.from(document.querySelectorAll<HTMLElement>("dialog .option")).find((option) =>
        option.textContent.includes(name)
      );
      expect(found, name).toBeDefined();
      found!.click();
    };
    named("Merge with …").click();
    choose("Community detection");
    choose("Count “community detection” as “graph matching”");
    await settled();
    expect([papersOf(page, "graph matching"), papersOf(page, "community detection")]).toEqual([4, null]);
    named("Rename").click();
    const input = document.querySelector<HTMLInputElement>("#new-name")!;
    expect(input.value).toBe("graph matching");
    input.value = "  matching  of graphs ";
    input.form!.requestSubmit();
    await settled();
    expect(said(document.querySelector(".paper-list h2"))).toBe("Matching of graphs");
    named("It is a method …").click();
    choose("A tool");
    await settled();
    expect(
      page.observatory.corpus.methods.some(({name, kind}) => name === "matching of graphs" && kind === "tool")
    ).toBe(true);
    const taken = Array.from(document.querySelectorAll(".lexicon-actions li > span"), said);
    expect(taken).toEqual([
      "“Community detection” counts as “matching of graphs”.",
      "“Graph matching” is called “matching of graphs”.",
      "“Graph matching” is a tool."
    ]);
    named("Take back: “Community detection” counts as “matching of graphs”").click();
    await settled();
    expect([papersOf(page, "graph matching"), papersOf(page, "community detection")]).toEqual([2, 2]);
  });
});

describe("the section", () => {
  const chosen = async (name: string, text: string) => {
    const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
    Object.defineProperty(input, "files", {value: [new File([text], name)], configurable: true});
    input.dispatchEvent(new Event("change"));
    await answered();
  };

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
