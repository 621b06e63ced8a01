// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {mountFrame} from "../../src/components/frame.ts";
import {corpusOf} from "../corpus-fixture.ts";
import {framedPage, named, said, settled} from "./framed-page.ts";

const line = () => document.querySelector("#selection-line")!;
const chips = () => Array.from(line().querySelectorAll(".chip"), (chip) => said(chip)!.replace(/ ?×$/, ""));
const adders = () => Array.from(line().querySelectorAll(".add-clause"), (button) => said(button));

async function framed(options: Parameters<typeof framedPage>[0] = {}) {
  const page = await framedPage(options);
  mountFrame(page.observatory);
  return page;
}

describe("the selection line", () => {
  it("counts all papers and offers what can be added", async () => {
    await framed();
    expect(said(line().querySelector(".how-many"))).toBe("All 12 papers");
    expect(adders()).toEqual(["+Topic", "+Method", "+Code", "+Dates", "+Digest"]);
    expect(chips()).toEqual([]);
  });

  it("shows each clause as a chip that can be taken out", async () => {
    const {observatory} = await framed({query: "topic=language+model&code=linked&from=2024"});
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
    await framed({query: "code=linked&topic=tokenization"});
    named("Take out Code linked").focus();
    named("Take out Code linked").click();
    await settled();
    expect(line().contains(document.activeElement)).toBe(true);
  });

  it("names what the URL asked for in vain", async () => {
    await framed({query: "topic=astrology"});
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
    await framed({data: {...data, digests: data.digests.slice(0, 1)}, texts: []});
    expect([said(line().querySelector(".how-many")), adders()]).toEqual([words, adding]);
  });
});

describe("pickers", () => {
  const options = () => Array.from(document.querySelectorAll("dialog .option"), said);

  it("list topics with the papers that they would leave, and add one", async () => {
    const {observatory} = await framed({query: "code=linked"});
    named("+Add").click();
    expect(options()).toEqual(["Topic", "Method", "Dates", "Digest"]);
    named("Topic", document.querySelector("dialog")!).click();
    expect(options()[0]).toBe("Language modelsLMs2");
    const [first] = document.querySelectorAll<HTMLElement>("dialog .option");
    first!.click();
    await settled();
    expect(observatory.view().selected.size).toBe(2);
    expect(document.querySelector("dialog")).toBeNull();
    expect(chips()).toEqual(["Topiclanguage models", "Codelinked"]);
  });

  it("give the counts that choosing gives", async () => {
    for (const [kind, query] of [
      ["Topic", "from=2023"],
      ["Method", "from=2023"],
      ["Code", "topic=language+model"],
      ["Digest", "topic=language+model"]
    ] as const) {
      const {observatory} = await framed({query});
      named("+Add").click();
      named(kind, document.querySelector("dialog")!).click();
      const option = Array.from(document.querySelectorAll<HTMLElement>("dialog .option")).at(-1)!;
      const count = Number(said(option.querySelector(".count")));
      option.click();
      await settled();
      expect(observatory.view().selected.size).toBe(count);
    }
  });

  it("narrow their list by typing, and choose the first by Enter", async () => {
    const {observatory} = await framed();
    named("+Topic").click();
    const input = document.querySelector<HTMLInputElement>("dialog input")!;
    expect(document.activeElement).toBe(input);
    input.value = "graph";
    input.dispatchEvent(new Event("input"));
    expect(options()).toEqual(["Graph matching2"]);
    input.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter"}));
    await settled();
    expect(observatory.view().selection.topics).toEqual(["graph matching"]);
  });

  it("say so when nothing has the letters", async () => {
    await framed();
    named("+Topic").click();
    const input = document.querySelector<HTMLInputElement>("dialog input")!;
    input.value = "<zz>";
    input.dispatchEvent(new Event("input"));
    expect(said(document.querySelector("dialog .nothing"))).toBe("None of them has “<zz>” in it.");
  });

  it("close without a choice and give the keyboard back", async () => {
    await framed();
    const button = named("+Code");
    button.click();
    expect(button.getAttribute("aria-expanded")).toBe("true");
    named("Close", document.querySelector("dialog")!).click();
    expect(document.querySelector("dialog")).toBeNull();
    expect([document.activeElement, button.getAttribute("aria-expanded")]).toEqual([button, "false"]);
  });

  it("take two years, in whatever order", async () => {
    const {observatory} = await framed();
    named("+Dates").click();
    const [from, to] = document.querySelectorAll<HTMLSelectElement>("dialog select");
    expect([from!.value, to!.value, from!.options.length]).toEqual(["2019", "2025", 7]);
    from!.value = "2025";
    to!.value = "2024";
    to!.dispatchEvent(new Event("change"));
    const submit = document.querySelector<HTMLElement>("dialog [type=submit]")!;
    expect(said(submit)).toBe("Show 7 papers");
    submit.click();
    await settled();
    expect([observatory.view().selection.from, observatory.view().selection.to]).toEqual(["2024", "2025"]);
    expect(observatory.view().selected.size).toBe(7);
  });

  it("offer papers without a date", async () => {
    const {observatory} = await framed();
    named("+Dates").click();
    named("1 paper without a date").click();
    await settled();
    expect(observatory.view().selected.papers.map(({id}) => id)).toEqual(["t-8f3a21c0"]);
  });
});
