import {inflateSync} from "node:zlib";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {corpusOf} from "../corpus-fixture.ts";
import {openPage, pagePaths, type OpenPage} from "./pages.ts";
import {settle} from "./settle.ts";

describe.each(pagePaths().filter((path) => path !== "paper.html"))("%s on paper", (path) => {
  test("has its sentence, charts, open papers and address, and nothing to press", async () => {
    const {page, faults, close} = await openPage(`${path}?topic=large+language+model&open.code=linked`, {
      width: 700,
      theme: "dark",
      used: true
    });
    const listed = Number(/\d+/.exec((await page.locator(".paper-list-count").textContent())!)![0]);
    await page.emulateMedia({media: "print"});
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const seen = await page.evaluate(() => {
      const visible = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
      const all = (selector: string) => Array.from(document.querySelectorAll(selector)).filter(visible);
      return {
        controls: all(".rail, .knobs, .figure-actions, .paper-list, .chip .remove, main input, main select").length,
        address: all(".print-address").map(({textContent}) => textContent),
        papers: all(".print-list tbody tr").length,
        headings: all("main h1, main h2").length,
        chips: all(".chip .value").map(({textContent}) => textContent),
        theme: document.documentElement.dataset["theme"]
      };
    });
    expect(seen).toMatchObject({controls: 0, address: [page.url()], papers: listed, theme: "light"});
    expect(seen.headings).toBeGreaterThan(0);
    expect(seen.chips).toContain("large language models");
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
    expect(await page.locator(".print-only").count()).toBe(0);
    expect(faults).toEqual([]);
    await close();
  });
});

/** Pages, and views that are there only when asked for. */
const onPaper = [
  ...pagePaths().filter((path) => !["paper.html", "workbench.html"].includes(path)),
  "paper.html?id=2505.23564",
  "network.html?knob.view=matrix",
  "network.html?knob.view=neighbourhood",
  "change.html?chart=topic-bars"
];

/** The fewest points that are read with ease in a chart on paper. */
const leastPoints = 6.5;

describe.each(onPaper)("%s on paper, from a wide window", (path) => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage(path, {used: true});
  });
  afterAll(() => opened?.close());

  test("begins on its first sheet, and has no blank ones", async () => {
    const pages = pagesWithText(await opened.page.pdf({preferCSSPageSize: true}));
    expect(pages).toEqual(pages.map(() => true));
    expect(pages.length).toBeGreaterThan(0);
  });

  test("has charts of readable words that are not cut, and notes apart from what they are on", async () => {
    const {page, faults} = opened;
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    // A4 within its margins.
    await page.setViewportSize({width: 688, height: 1000});
    await settle(page);
    const {small, cut, overlapping} = await page.evaluate((leastPoints) => {
      const [small, cut, overlapping]: [string[], string[], string[]] = [[], [], []];
      const seen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 0;
      const place = (element: Element) => element.closest("[id]")?.id ?? element.getAttribute("class") ?? "";
      const paper = document.documentElement.clientWidth;
      for (const drawing of document.querySelectorAll(".figure-drawing"))
        if (
          seen(drawing) &&
          (drawing.scrollWidth > drawing.clientWidth + 1 || drawing.getBoundingClientRect().right > paper + 1)
        )
          cut.push(`${place(drawing)}: ${drawing.scrollWidth} px wide`);
      for (const text of document.querySelectorAll<SVGTextElement>(".figure-drawing svg text")) {
        const svg = text.ownerSVGElement!;
        if (!seen(text) || !text.textContent.trim()) continue;
        const scale = svg.getBoundingClientRect().width / (svg.viewBox.baseVal?.width || svg.width.baseVal.value);
        const points = 0.75 * scale * parseFloat(getComputedStyle(text).fontSize);
        if (points < leastPoints) small.push(`${place(text)}: ${points.toFixed(1)} pt, ${text.textContent.trim()}`);
      }
      const boxes = Array.from(document.querySelectorAll(".abstract-body p, .margin .note"), (element) =>
        element.getBoundingClientRect()
      );
      for (const [i, one] of boxes.entries())
        for (const other of boxes.slice(i + 1))
          if (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 1)
            if (Math.min(one.right, other.right) - Math.max(one.left, other.left) > 1)
              overlapping.push(`at ${Math.round(other.top)} px`);
      return {small, cut, overlapping};
    }, leastPoints);
    expect({small, cut, overlapping}).toEqual({small: [], cut: [], overlapping: []});
    expect(faults).toEqual([]);
  });
});

/** Of each page of a file as Chromium writes it, whether there is text on it. */
function pagesWithText(pdf: Buffer): boolean[] {
  const file = pdf.toString("latin1");
  const contents = Array.from(file.matchAll(/\/Type\s*\/Page\b[^]*?\/Contents (\d+) 0 R/g), ([, id]) => id!);
  return contents.map((id) => {
    const start = file.indexOf(`\n${id} 0 obj`);
    const length = Number(/\/Length (\d+)/.exec(file.slice(start, start + 300))![1]);
    const stream = file.indexOf("stream", start) + "stream".length;
    const from = stream + (file[stream] === "\r" ? 2 : 1);
    return /\bTf\b/.test(inflateSync(pdf.subarray(from, from + length)).toString("latin1"));
  });
}

test.each([1440, 700])("a long list on paper, from a window of %d px, has no blank pages", async (width) => {
  const papers = Array.from({length: 450}, (_, i) => {
    return {id: `p${i}`, title: `Paper ${i}`, abstract: "", date: null, code: "none" as const, digests: [0]};
  });
  const {data, texts} = corpusOf(papers);
  const {page, faults, close} = await openPage("papers.html", {
    width,
    used: true,
    data: {"data/corpus/index.json": JSON.stringify(data), "data/corpus/text.json": JSON.stringify(texts)}
  });
  const pages = pagesWithText(await page.pdf({preferCSSPageSize: true}));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((text) => !text)).toEqual([]);
  await expect.poll(() => page.locator(".papers :is(tr, li)[data-index]").count()).toBeLessThan(60);
  expect(faults).toEqual([]);
  await close();
});
