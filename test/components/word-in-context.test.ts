// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import {changedChart} from "../../src/components/changed-chart.ts";
import {openObservatory} from "../../src/components/observatory.ts";
import {contextKnobs, wordInContext} from "../../src/components/word-in-context.ts";
import {corpusOf, fixtureData, fixtureTexts} from "../corpus-fixture.ts";

const file = (value: unknown) => ({json: () => Promise.resolve(value)});
const open = {...everything, topics: ["language model"]};

vi.stubGlobal("matchMedia", () => ({matches: false}));
beforeEach(() => history.replaceState(null, "", "/topics"));

it("draws a line for each mention, which leads to its paper", async () => {
  const observatory = await openObservatory({index: file(fixtureData()), text: file(fixtureTexts())});
  expect(wordInContext(observatory, observatory.view(), contextKnobs()).hidden).toBe(true);
  observatory.open(open);
  const section = wordInContext(observatory, observatory.view(), contextKnobs());
  document.body.replaceChildren(section);
  await expect
    .poll(() => section.querySelectorAll("li").length)
    .toBe(observatory.corpus.termOf.get("language model")!.mentions);
  expect(section.querySelector("h2")!.textContent).toBe("Language models, in context");
  expect(section.querySelector(".figure-sub")!.textContent).toMatch(/^9 mentions .* of 5 papers/);
  for (const line of section.querySelectorAll("li a")) {
    expect(line.getAttribute("href")).toMatch(/^\.\/paper\.html\?id=/);
    expect(line.querySelector("mark")!.textContent).toMatch(/^(?:language models?|LMs)$/i);
  }
});

it("is drawn by saved code, also where abstracts come only later", async () => {
  const observatory = await openObservatory({index: file(fixtureData()), text: file(fixtureTexts())});
  observatory.open(open);
  const now = observatory.view();
  const make = () => wordInContext(observatory, now, contextKnobs());
  const draw = ({focus}: Record<string, unknown>) => JSON.stringify(focus);
  const section = await changedChart({chart: "context", observatory, now}, draw, make);
  await expect.poll(() => section.querySelector("pre")?.textContent).toContain("language model");
  expect(section.querySelector("h2")!.textContent).toBe("Language models, in context");
  expect(section.querySelectorAll("li")).toHaveLength(0);
});

it("says that abstracts did not load", async () => {
  const broken = {json: () => Promise.reject(new Error("offline"))};
  const observatory = await openObservatory({index: file(fixtureData()), text: broken});
  observatory.open(open);
  const section = wordInContext(observatory, observatory.view(), contextKnobs());
  await expect.poll(() => section.textContent).toContain("did not load: offline");
});

it("makes text of what papers say, never markup", async () => {
  const abstract = `<img src=x onerror="alert(1)"> graph matching <b>bold</b>`;
  const paper = {id: "p", title: "<i>x</i>", abstract, date: null, code: "none" as const, digests: [0]};
  const {data, texts} = corpusOf([paper]);
  const observatory = await openObservatory({index: file(data), text: file(texts)});
  observatory.open({...everything, topics: ["graph matching"]});
  const section = wordInContext(observatory, observatory.view(), contextKnobs());
  await expect.poll(() => section.querySelectorAll("li").length).toBe(1);
  expect(section.querySelector("img, b, i")).toBeNull();
  expect(section.querySelector("li")!.textContent).toContain(
    `<img src=x onerror="alert(1)"> graph matching <b>bold</b>`
  );
});
