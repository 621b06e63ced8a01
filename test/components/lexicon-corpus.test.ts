// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import type {FramedPage} from "./framed-page.ts";
import {said} from "./framed-page.ts";
import {add, eventually, lines, load, papersOf, settled} from "./lexicon-page.ts";

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
