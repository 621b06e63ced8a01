// @vitest-environment jsdom
import {describe, expect, it, vi} from "vitest";
import {fixtureData} from "../corpus-fixture.ts";
import {named, said, settled} from "./framed-page.ts";
import {chips, framedLine} from "./framed-line.ts";

describe("pickers", () => {
  const type = (label: string, text: string) => {
    const field = Array.from(document.querySelectorAll("dialog label")).find((one) => said(one) === label)!;
    const input = field.querySelector("input")!;
    input.value = text;
    input.dispatchEvent(new Event("input"));
  };
  const options = () => Array.from(document.querySelectorAll("dialog .option"), said);

  it("list topics with the papers that they would leave, and add one", async () => {
    const {observatory} = await framedLine({query: "code=linked"});
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
      const {observatory} = await framedLine({query});
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
    const {observatory} = await framedLine();
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

  it("take what is typed in their box where a keyboard on the screen would not come up unasked", async () => {
    await framedLine();
    vi.stubGlobal("matchMedia", (query: string) => ({matches: query === "(hover: none)", addEventListener() {}}));
    named("+Topic").click();
    const input = document.querySelector<HTMLInputElement>("dialog input[type=search]")!;
    const option = document.querySelector<HTMLElement>("dialog .option")!;
    const press = (init: KeyboardEventInit) =>
      document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {bubbles: true, cancelable: true, ...init}));
    for (const init of [{key: " "}, {key: "Tab"}, {key: "c", ctrlKey: true}]) {
      press(init);
      expect(document.activeElement).toBe(option);
    }
    // The letter is written where the focus is once its key has been told.
    expect(press({key: "g"})).toBe(true);
    expect(document.activeElement).toBe(input);
  });

  describe("of ten thousand", () => {
    const many = 10_000;
    const drawn = () => Array.from(document.querySelectorAll("dialog li:has(.option)"));
    const expectFew = () => {
      expect(drawn().length).toBeGreaterThan(10);
      expect(drawn().length).toBeLessThan(100);
    };
    const narrow = (text: string) => {
      const input = document.querySelector<HTMLInputElement>("dialog input[type=search]")!;
      input.value = text;
      input.dispatchEvent(new Event("input"));
    };

    it("topics draw few, find any of them, and choose it", async () => {
      const data = fixtureData();
      const numbers = Array.from({length: many}, (_, i) => i);
      const {observatory} = await framedLine({
        data: {
          ...data,
          terms: {
            term: numbers.map((i) => `topic ${i}`),
            label: numbers.map((i) => `topic ${i}`),
            community: numbers.map(() => -1),
            topic: numbers.map(() => true),
            words: numbers.map(() => 2),
            mentions: numbers.map(() => 1),
            variants: numbers.map(() => []),
            papers: numbers.map((i) => [i % data.papers.id.length]),
            x: numbers.map(() => 0),
            y: numbers.map(() => 0)
          }
        }
      });
      named("+Topic").click();
      expectFew();
      expect(drawn()[0]!.getAttribute("aria-setsize")).toBe(String(many));
      narrow("topic 9");
      expectFew();
      expect(drawn()[0]!.getAttribute("aria-setsize")).toBe(String(many - 9 ** 4)); // those without any 9 are left out
      narrow("topic 9999");
      expect(options()).toEqual(["Topic 99991"]);
      document.querySelector<HTMLElement>("dialog .option")!.click();
      await settled();
      expect(observatory.view().selection.topics).toEqual(["topic 9999"]);
    });

    it("methods draw few, and the last comes into sight by keys", async () => {
      const data = fixtureData();
      const numbers = Array.from({length: many}, (_, i) => i);
      await framedLine({
        data: {
          ...data,
          methods: {
            paper: numbers.map((i) => i % data.papers.id.length),
            name: numbers.map((i) => `Net${i}`),
            expansion: numbers.map(() => null),
            role: numbers.map(() => "proposed"),
            kind: numbers.map(() => "model"),
            rule: numbers.map(() => "made up")
          }
        }
      });
      named("+Method").click();
      expectFew();
      expect(drawn()[0]!.getAttribute("aria-setsize")).toBe(String(many));
      const press = (key: string) =>
        document.activeElement!.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
      press("ArrowDown");
      for (let i = 0; i < 12; ++i) press("PageDown");
      expect(document.activeElement!.closest("li")!.getAttribute("aria-posinset")).toBe("121");
      expectFew();
    });
  });

  it("say so when nothing has the letters", async () => {
    await framedLine();
    named("+Topic").click();
    const input = document.querySelector<HTMLInputElement>("dialog input[type=search]")!;
    input.value = "<zz>";
    input.dispatchEvent(new Event("input"));
    expect(said(document.querySelector("dialog .nothing"))).toBe("None of them has “<zz>” in it.");
  });

  it("close without a choice and give the keyboard back", async () => {
    await framedLine();
    const button = named("+Code");
    button.click();
    expect(button.getAttribute("aria-expanded")).toBe("true");
    named("Close", document.querySelector("dialog")!).click();
    expect(document.querySelector("dialog")).toBeNull();
    expect([document.activeElement, button.getAttribute("aria-expanded")]).toEqual([button, "false"]);
  });

  it("take two dates, in whatever order and way they are written", async () => {
    const {observatory} = await framedLine();
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
    await framedLine();
    named("+Dates").click();
    type("From", "2024-13");
    expect(said(document.querySelector("#dates-said"))).toMatch(/^“2024-13” is no date\./);
    expect(document.querySelector<HTMLButtonElement>("dialog [type=submit]")!.disabled).toBe(true);
  });

  it("offer stretches of time, with the papers that they leave", async () => {
    const {observatory} = await framedLine();
    named("+Dates").click();
    named("20245", document.querySelector("dialog")!).click();
    await settled();
    expect([chips(), observatory.view().selected.size]).toEqual([["Dates2024"], 5]);
  });

  it("offer papers without a date", async () => {
    const {observatory} = await framedLine();
    named("+Dates").click();
    named("1 paper without a date").click();
    await settled();
    expect(observatory.view().selected.papers.map(({id}) => id)).toEqual(["t-8f3a21c0"]);
  });
});
