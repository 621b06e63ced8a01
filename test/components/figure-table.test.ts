// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {codeCounts} from "../../src/analysis/frequency.ts";
import {everything} from "../../src/analysis/selection.ts";
import {codeBarFigure} from "../../src/components/code-figures.ts";
import {codeKnobs} from "../../src/components/code-knobs.ts";
import {figure} from "../../src/components/figure.ts";
import {framedPage, named, said, settled} from "./framed-page.ts";

const rows = () => Array.from(document.querySelectorAll(".figure-table tbody tr[aria-rowindex]"));
const papers = () => rows().map((row) => Number(said(row.querySelectorAll("td")[1]!)));
const svg = () => document.createElementNS("http://www.w3.org/2000/svg", "svg");

describe("the table of a figure", () => {
  it("has the rows of what is selected when it is opened, and opens their papers", async () => {
    const {observatory, main} = await framedPage({page: "code"});
    const draw = () => {
      const view = observatory.view();
      main.replaceChildren(codeBarFigure(observatory, view, codeKnobs(view).code));
      return codeCounts(view.selected);
    };
    const all = draw();
    named("Table of the chart's data").click();
    expect(papers()).toEqual([...all]);
    observatory.add({...everything, topics: ["language model"]});
    await settled();
    const some = draw();
    expect([...some]).not.toEqual([...all]);
    expect(rows()).toEqual([]);
    named("Table of the chart's data").click();
    expect(papers()).toEqual([...some]);
    expect(said(document.querySelector(".figure-table caption"))).toBe(said(document.querySelector("h1")));
    const button = document.querySelector<HTMLButtonElement>(".figure-table tbody button")!;
    button.click();
    await settled();
    expect(observatory.view().focused?.size).toBe(papers()[rows().indexOf(button.closest("tr")!)]);
  });

  it("draws few of ten thousand rows, the new ones where the figure was made anew", async () => {
    const {main} = await framedPage();
    for (const [count, first] of [
      [10_000, "old 0"],
      [9_000, "new 0"]
    ] as const) {
      const name = first.slice(0, 3);
      const long = Array.from({length: count}, (_, i) => ({topic: `${name} ${i}`, papers: i}));
      main.replaceChildren(figure({id: "long", title: "Many", chart: svg, rows: long}));
      expect(rows()).toEqual([]);
      named("Table of the chart's data").click();
      expect(rows().length).toBeGreaterThan(10);
      expect(rows().length).toBeLessThan(100);
      expect(said(rows()[0]!.querySelector("td"))).toBe(first);
      expect(document.querySelector(".figure-table table")!.getAttribute("aria-rowcount")).toBe(String(count + 1));
    }
  });
});
