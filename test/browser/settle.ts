import type {Page} from "playwright-core";

/**
 * Waits until a page has nothing left to do: no cell is still loading, there is something to read, fonts are there, and for a quarter of a second nothing
 * was asked from the server or changed in the page. A page that keeps moving counts as settled after 5 seconds; one whose
 * cells do not finish within `patience` milliseconds is an error.
 */
export async function settle(page: Page, {patience = 20_000} = {}): Promise<void> {
  await page
    .waitForFunction(() => !document.querySelector("observablehq-loading"), null, {timeout: patience})
    .catch(() => Promise.reject(new Error(`a cell did not finish loading within ${patience / 1000} s`)));
  // A busy machine can be quiet before the first cell has shown anything; a page that stays empty is judged as it is.
  await page
    .waitForFunction(() => document.querySelector("main")?.innerText.trim() !== "", null, {timeout: 8_000})
    .catch(() => null);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      const end = () => (observer.disconnect(), entries.disconnect(), resolve());
      let quiet = setTimeout(end, 250);
      const noticed = () => (clearTimeout(quiet), (quiet = setTimeout(end, 250)));
      const observer = new MutationObserver(noticed);
      const entries = new PerformanceObserver(noticed);
      observer.observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true
      });
      entries.observe({type: "resource"});
      setTimeout(end, 5_000);
    });
  });
}
