// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {mountFrame} from "../../src/components/frame.ts";
import {corpusOf, fixtureData} from "../corpus-fixture.ts";
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
    expect(adders()).toEqual(["+Topic", "+Method", "+Code", "+Dates", "+Digest", "+More"]);
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

describe("chips", () => {
  const change = (words: string) => {
    const chip = Array.from(line().querySelectorAll<HTMLElement>(".chip-words")).find((one) => said(one) === words);
    if (!chip) throw new Error(`no chip that says ${words}`);
    chip.click();
  };
  const options = () => Array.from(document.querySelectorAll("dialog .option"), said);
  const choose = async (words: string) => {
    Array.from(document.querySelectorAll<HTMLElement>("dialog .option"))
      .find((option) => said(option) === words)!
      .click();
    await settled();
  };

  it("turn a topic from all to any to none", async () => {
    const {observatory} = await framed({query: "topic=graph+matching&topic=tokenization"});
    change("Topicgraph matching");
    expect(options()).toEqual([
      "Graph matching must not be mentioned1",
      "Tokenization or graph matching will do3",
      "Or another topic …",
      "Take it out2"
    ]);
    await choose("Tokenization or graph matching will do3");
    expect([chips(), observatory.view().selected.size]).toEqual([["Any topictokenization or graph matching"], 3]);
    expect(location.search).toBe("?any=tokenization&any=graph+matching");
    change("Any topictokenization or graph matching");
    await choose("None of them may be mentioned9");
    expect(chips()).toEqual(["Nottokenization", "Notgraph matching"]);
    change("Nottokenization");
    await choose("Tokenization must be mentioned1");
    expect([chips(), observatory.view().selected.size]).toEqual([["Topictokenization", "Notgraph matching"], 1]);
  });

  it("let further values be ticked", async () => {
    const {observatory} = await framed({query: "code=linked"});
    change("Codelinked");
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>("dialog input[type=checkbox]"));
    expect(boxes.map(({checked}) => checked).filter(Boolean)).toHaveLength(1);
    boxes.at(-1)!.click();
    const submit = document.querySelector<HTMLElement>("dialog [type=submit]")!;
    const papers = Number(/\d+/.exec(submit.textContent)![0]);
    submit.click();
    await settled();
    expect([observatory.view().selection.code, observatory.view().selected.size]).toEqual([["linked", "none"], papers]);
  });

  it("open the dates as they are", async () => {
    await framed({query: "from=2024&to=2024-06"});
    change("Dates2024 – Jun 2024");
    expect(Array.from(document.querySelectorAll<HTMLInputElement>("dialog input"), ({value}) => value)).toEqual([
      "2024",
      "2024-06"
    ]);
  });

  it("take picked papers out one by one", async () => {
    const {observatory} = await framed({query: "paper=2501.00011&paper=2023-blocks"});
    change("Papers2 of them");
    expect(options()[0]).toBe("Speech recognition in the kitchen");
    await choose("Speech recognition in the kitchen");
    expect(observatory.view().selection.papers).toEqual(["2023-blocks"]);
  });

  it("are a line of few however many there are, and all of them when asked for", async () => {
    const terms = fixtureData()
      .terms.term.slice(0, 4)
      .map((term) => `&not=${encodeURIComponent(term)}`);
    await framed({
      query: `q=a&method=lantern&method=plainctc&code=linked&from=2024&digest=2026-01-15-made-up&host=github.com${terms.join("")}`
    });
    expect(chips()).toHaveLength(7);
    named("and 4 more").click();
    expect(chips()).toHaveLength(11);
    named("Show fewer").click();
    expect(chips()).toHaveLength(7);
  });
});

describe("pickers", () => {
  const type = (label: string, text: string) => {
    const field = Array.from(document.querySelectorAll("dialog label")).find((one) => said(one) === label)!;
    const input = field.querySelector("input")!;
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  const options = () => Array.from(document.querySelectorAll("dialog .option"), said);

  it("list topics with the papers that they would leave, and add one", async () => {
    const {observatory} = await framed({query: "code=linked"});
    named("+Add").click();
    expect(options()).toEqual(["Topic", "Method", "Dates", "Digest", "Community", "Link to"]);
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
      ["Topic", "any=language+model&any=tokenization"]
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
    const input = document.querySelector<HTMLInputElement>("dialog input[type=search]")!;
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
    const input = document.querySelector<HTMLInputElement>("dialog input[type=search]")!;
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

  it("take two dates, in whatever order and way they are written", async () => {
    const {observatory} = await framed();
    named("+Dates").click();
    const submit = () => document.querySelector<HTMLButtonElement>("dialog [type=submit]")!;
    type("From", "Dec 2025");
    type("To", "2024");
    expect(said(submit())).toBe("Show 7 papers");
    submit().click();
    await settled();
    expect([observatory.view().selection.from, observatory.view().selection.to]).toEqual(["2024", "2025-12"]);
    expect(observatory.view().selected.size).toBe(7);
  });

  it("say what is no date, and take none of it", async () => {
    await framed();
    named("+Dates").click();
    type("From", "2024-13");
    expect(said(document.querySelector("#dates-said"))).toMatch(/^“2024-13” is no date\./);
    expect(document.querySelector<HTMLButtonElement>("dialog [type=submit]")!.disabled).toBe(true);
  });

  it("offer stretches of time, with the papers that they leave", async () => {
    const {observatory} = await framed();
    named("+Dates").click();
    named("20245", document.querySelector("dialog")!).click();
    await settled();
    expect([chips(), observatory.view().selected.size]).toEqual([["Dates2024"], 5]);
  });

  it("offer papers without a date", async () => {
    const {observatory} = await framed();
    named("+Dates").click();
    named("1 paper without a date").click();
    await settled();
    expect(observatory.view().selected.papers.map(({id}) => id)).toEqual(["t-8f3a21c0"]);
  });
});
