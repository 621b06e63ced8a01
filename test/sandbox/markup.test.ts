// @vitest-environment jsdom
import {expect, test, vi} from "vitest";
import {html, svg} from "../../src/sandbox/markup.ts";

test("functions for events are set as properties, and never stand in markup", () => {
  const parsed = vi.spyOn(Element.prototype, "innerHTML", "set");
  const heard: string[] = [];
  const hear = (event: Event) => heard.push(event.type);
  const button = html`<button title="a > b" onClick=${hear} data-n=${2} onfocus=${hear} disabled=${false}>
    ${"<b>"}
  </button>`;
  const circle = svg`<circle r="1" onclick=${hear} />`;
  const items = html.fragment`<i onclick=${hear}></i><b></b>` as DocumentFragment;
  for (const [text] of parsed.mock.calls) expect(text).not.toMatch(/\bon(click|focus)/i);
  expect(parsed).toHaveBeenCalledTimes(3);
  parsed.mockRestore();
  const nodes = [button, circle, items.firstChild] as Element[];
  for (const node of nodes) node.dispatchEvent(new Event("click"));
  nodes[0]!.dispatchEvent(new Event("focus"));
  expect(heard).toEqual(["click", "click", "click", "focus"]);
  expect(Array.from(nodes[0]!.attributes, ({name}) => name)).toEqual(["title", "data-n"]);
  expect(nodes[0]!.textContent!.trim()).toBe("<b>");
});

test("what only looks like it stays text", () => {
  const paragraph = html`<p title="x onclick=${"y"}">a onclick=${"z"}</p>` as Element;
  expect(paragraph.outerHTML).toBe('<p title="x onclick=y">a onclick=z</p>');
});
