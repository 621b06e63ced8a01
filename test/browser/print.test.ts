import {describe, expect, test} from "vitest";
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
