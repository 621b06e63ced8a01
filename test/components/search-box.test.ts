// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {searchBox} from "../../src/components/search-box.ts";
import {framedPage, settled} from "./framed-page.ts";

async function searching(query = "") {
  const {observatory, main} = await framedPage({query});
  main.replaceChildren(searchBox(observatory, {delay: 1}));
  const input = main.querySelector("input")!;
  const type = async (text: string) => {
    input.focus();
    input.value = text;
    input.dispatchEvent(new Event("input"));
    await settled();
  };
  const press = async (key: string, target: EventTarget = input) => {
    const event = new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true});
    target.dispatchEvent(event);
    await settled();
    return event.defaultPrevented;
  };
  return {observatory, input, type, press};
}

describe("the search box", () => {
  beforeEach(() => document.body.replaceChildren());

  it("narrows the selection as the reader types, in one entry of the history", async () => {
    const {observatory, type} = await searching("code=promised");
    await type("b");
    const entries = history.length;
    await type("boil");
    expect(observatory.view().selection).toEqual({...everything, text: "boil", code: ["promised"]});
    expect(observatory.view().selected.size).toBe(1);
    expect(history.length).toBe(entries);
  });

  it("shows what the URL searches for, and follows it", async () => {
    const {observatory, input} = await searching("q=graph");
    expect(input.value).toBe("graph");
    observatory.choose(everything);
    await settled();
    expect(input.value).toBe("");
  });

  it("does not overwrite what is being typed", async () => {
    const {input, type} = await searching();
    await type("graph  ");
    expect(input.value).toBe("graph  ");
  });

  it("is emptied by Escape, then left", async () => {
    const {observatory, input, type, press} = await searching();
    await type("graph");
    await press("Escape");
    expect([input.value, observatory.view().selection.text]).toEqual(["", ""]);
    expect(document.activeElement).toBe(input);
    await press("Escape");
    expect(document.activeElement).not.toBe(input);
  });

  it("is where / leads, unless something else is typed into", async () => {
    const {input, press} = await searching();
    expect(await press("/", document.body)).toBe(true);
    expect(document.activeElement).toBe(input);
    const other = document.createElement("textarea");
    document.body.append(other);
    other.focus();
    expect(await press("/", other)).toBe(false);
    expect(document.activeElement).toBe(other);
  });
});
