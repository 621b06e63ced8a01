// @vitest-environment jsdom
import {beforeEach, expect, it, vi} from "vitest";
import {changedChart} from "../../src/components/changed-chart.ts";
import {codeTable, codeTableKnobs} from "../../src/components/code-table.ts";
import {fixtureTexts} from "../corpus-fixture.ts";
import {framedPage} from "./framed-page.ts";

beforeEach(() => document.body.replaceChildren());

it("puts what each paper says of its code into its row as soon as the text is there", async () => {
  const {observatory} = await framedPage({page: "code"});
  const now = observatory.view();
  const section = codeTable(observatory, now, codeTableKnobs(now));
  const rows = () => Array.from(section.querySelectorAll("tbody tr"));
  expect(rows().length).toBeGreaterThan(3);
  expect(rows().every((row) => row.querySelector(".says")!.textContent === "")).toBe(true);
  await vi.waitFor(() => expect(section.querySelector(".says")!.textContent).not.toBe(""));
  const said = rows().map((row) => row.querySelector(".says")!.textContent);
  const sentences = fixtureTexts().flatMap(({codeSentence}) => codeSentence ?? []);
  expect(said.filter(Boolean).length).toBeGreaterThan(3);
  for (const sentence of said.filter(Boolean)) expect(sentences).toContain(sentence);
});

it("keeps its rows and says so where the texts cannot be fetched", async () => {
  const {observatory} = await framedPage({page: "code", texts: new Error("offline")});
  const now = observatory.view();
  const section = codeTable(observatory, now, codeTableKnobs(now));
  await vi.waitFor(() => expect(section.querySelector(".said")!.textContent).toMatch(/could not be loaded/));
  expect(section.querySelectorAll("tbody tr").length).toBeGreaterThan(3);
});

it("is drawn by saved code within its heading, knobs and actions, and its own way where that fails", async () => {
  const {observatory} = await framedPage({page: "code"});
  vi.stubGlobal("ResizeObserver", undefined);
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  const now = observatory.view();
  const make = () => codeTable(observatory, now, codeTableKnobs(now));
  const changed = {chart: "code-papers" as const, observatory, now};
  const drawn = await changedChart(changed, ({papers, width}) => `${(papers as object[]).length} in ${width}`, make);
  expect(drawn.querySelector("pre")!.textContent).toContain(`${observatory.corpus.papers.length} in 776`);
  expect(drawn.querySelector("h2")!.textContent).toBe(make().querySelector("h2")!.textContent);
  expect(drawn.querySelector("table")).toBeNull();
  expect(drawn.querySelector("[data-key='act.Change']")).not.toBeNull();
  const failed = await changedChart(changed, () => (null as never as {x: 1}).x, make);
  expect(failed.querySelector(".trouble")!.textContent).toContain("its own is drawn");
  expect(failed.querySelectorAll("tbody tr")).toHaveLength(make().querySelectorAll("tbody tr").length);
  vi.restoreAllMocks();
});
