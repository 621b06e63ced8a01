// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {corpusOf} from "../corpus-fixture.ts";
import {named, said, settled} from "./framed-page.ts";
import {chips, framedLine, line} from "./framed-line.ts";

const adders = () => Array.from(line().querySelectorAll(".add-clause"), (button) => said(button));

describe("the selection line", () => {
  it("counts all papers and offers what can be added", async () => {
    await framedLine();
    expect(said(line().querySelector(".how-many"))).toBe("All 12 papers");
    expect(adders()).toEqual(["+Topic", "+Method", "+Code", "+Dates", "+Digest", "+More"]);
    expect(chips()).toEqual([]);
  });

  it("shows each clause as a chip that can be taken out", async () => {
    const {observatory} = await framedLine({query: "topic=language+model&code=linked&from=2024"});
    expect(said(line().querySelector("[role=status]"))).toBe("2 of 12 papers");
    expect(chips()).toEqual(["Topiclanguage models", "Codelinked", "Datessince 2024"]);
    named("Take out Code linked").click();
    await settled();
    expect(observatory.view().selection.code).toEqual([]);
    expect(chips()).toHaveLength(2);
    named("Clear").click();
    await settled();
    expect(observatory.view().selection).toEqual(everything);
  });

  it("keeps the keyboard in the line when a chip goes", async () => {
    await framedLine({query: "code=linked&topic=tokenization"});
    named("Take out Code linked").focus();
    named("Take out Code linked").click();
    await settled();
    expect(line().contains(document.activeElement)).toBe(true);
  });

  it("names what the URL asked for in vain", async () => {
    await framedLine({query: "topic=astrology"});
    expect(said(document.querySelector("#selection-note"))).toBe("Not in this digest, so left out: topic astrology.");
  });

  it.each([
    [0, "No paper", []],
    [1, "1 paper", ["+Topic", "+Code", "+Dates"]]
  ])("says what a digest of %d papers has", async (n, words, adding) => {
    const papers = Array.from({length: n}, () => {
      return {id: "a", title: "Tokenization", abstract: "", date: null, code: "none" as const, digests: [0]};
    });
    const {data} = corpusOf(papers);
    await framedLine({data: {...data, digests: data.digests.slice(0, 1)}, texts: []});
    expect([said(line().querySelector(".how-many")), adders()]).toEqual([words, adding]);
  });
});
