// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {fixtureData} from "../corpus-fixture.ts";
import {named, said, settled} from "./framed-page.ts";
import {chips, framedLine, line} from "./framed-line.ts";

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
    const {observatory} = await framedLine({query: "topic=graph+matching&topic=tokenization"});
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
    const {observatory} = await framedLine({query: "code=linked"});
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
    await framedLine({query: "from=2024&to=2024-06"});
    change("Dates2024 – Jun 2024");
    expect(Array.from(document.querySelectorAll<HTMLInputElement>("dialog input"), ({value}) => value)).toEqual([
      "2024",
      "2024-06"
    ]);
  });

  it("take picked papers out one by one", async () => {
    const {observatory} = await framedLine({query: "paper=2501.00011&paper=2023-blocks"});
    change("Papers2 of them");
    expect(options()[0]).toBe("Speech recognition in the kitchen");
    await choose("Speech recognition in the kitchen");
    expect(observatory.view().selection.papers).toEqual(["2023-blocks"]);
  });

  it("are a line of few however many there are, and all of them when asked for", async () => {
    const terms = fixtureData()
      .terms.term.slice(0, 4)
      .map((term) => `&not=${encodeURIComponent(term)}`);
    await framedLine({
      query: `q=a&method=lantern&method=plainctc&code=linked&from=2024&digest=2026-01-15-made-up&host=github.com${terms.join("")}`
    });
    expect(chips()).toHaveLength(7);
    named("and 4 more").click();
    expect(chips()).toHaveLength(11);
    named("Show fewer").click();
    expect(chips()).toHaveLength(7);
  });
});
