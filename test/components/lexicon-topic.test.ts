// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {named, said} from "./framed-page.ts";
import {lines, load, papersOf, press, settled} from "./lexicon-page.ts";

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
    expect(said(document.querySelector("body > section > p[role=status]"))).toBe("“Graph matching” is hidden.");
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
