import {findBrowser, launch} from "../test/browser/chromium.ts";
import {serveFiles} from "../test/browser/server.ts";
import {median} from "./report.ts";

/** Milliseconds that the editor waits for a further key, as in `src/components/editor/change-chart.ts`. */
const debounce = 300;

export interface EditorTimes {
  /** Milliseconds from opening the page until the chart is drawn by its code. */
  opened: number;
  /** Milliseconds from the last key to the redrawn chart beyond the debounce: median and slowest of the keys. */
  median: number;
  slowest: number;
  keys: number;
}

/** How soon the Topics chart is drawn again when its code is written, in a built site. */
export async function measureEditor(site: string, {keys = 15}: {keys?: number} = {}): Promise<EditorTimes> {
  const server = await serveFiles(site);
  const browser = await launch(await findBrowser());
  try {
    const page = await browser.newPage({viewport: {width: 1440, height: 900}});
    const start = performance.now();
    await page.goto(`${server.url}change.html?chart=topic-bars`);
    await page.waitForSelector(".change[data-ran]");
    const opened = performance.now() - start;
    await page.locator(".cm-line", {hasText: "show: 24"}).click();
    await page.waitForTimeout(1500);
    await page.evaluate(`(() => {
      const change = document.querySelector(".change");
      globalThis.times = [];
      let pressed = 0;
      document.querySelector(".cm-content").addEventListener("keydown", () => (pressed = performance.now()), true);
      new MutationObserver(() => requestAnimationFrame(() => times.push(performance.now() - pressed))).observe(change, {
        attributeFilter: ["data-ran"]
      });
    })()`);
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowLeft");
    for (let i = 0; i < keys; ++i) {
      await page.keyboard.press("Backspace", {delay: 10});
      await page.keyboard.press(String(1 + (i % 9)), {delay: 10});
      await page.waitForFunction(`times.length > ${i}`);
    }
    const times = (await page.evaluate("times")) as number[];
    const beyond = times.map((time) => time - debounce).sort((a, b) => a - b);
    return {opened, median: median(beyond), slowest: beyond.at(-1)!, keys: beyond.length};
  } finally {
    await browser.close();
    await server.close();
  }
}
