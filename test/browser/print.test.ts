import {inflateSync} from "node:zlib";
import {describe, expect, test} from "vitest";
import {corpusOf} from "../corpus-fixture.ts";
import {openPage, pagePaths} from "./pages.ts";

describe.each(pagePaths().filter((path) => path !== "paper.html"))("%s on paper", (path) => {
  test("has its sentence, charts, open papers and address, and nothing to press", async () => {
    const {page, faults, close} = await openPage(`${path}?topic=large+language+model&open.code=linked`, {
      width: 700,
      theme: "dark"
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
    data: {"data/corpus/index.json": JSON.stringify(data), "data/corpus/text.json": JSON.stringify(texts)}
  });
  const pages = pagesWithText(await page.pdf({preferCSSPageSize: true}));
  expect(pages.length).toBeGreaterThan(5);
  expect(pages.filter((text) => !text)).toEqual([]);
  await expect.poll(() => page.locator(".papers :is(tr, li)[data-index]").count()).toBeLessThan(60);
  expect(faults).toEqual([]);
  await close();
});
