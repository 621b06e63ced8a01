import type {Frame, Page} from "playwright-core";
import {openPage} from "./pages.ts";

/** What a drawing has marks for. */
export const keysOf = (root: Element) =>
  [...root.querySelectorAll("[data-key]:not(.trend-name)")].map((mark) => mark.getAttribute("data-key")).sort();

/** Opens the editor of a chart and waits until it has drawn. */
export async function openEditor(path: string, view = {}) {
  const opened = await openPage(path, view);
  await opened.page.waitForSelector(".change[data-ran]");
  return opened;
}

/** Waits until all that was changed has run: half of what is typed may run before the rest is written. */
export async function nextRun(page: Page, change: () => Promise<unknown>): Promise<void> {
  const before = await page.getAttribute(".change", "data-ran");
  await change();
  await page.waitForFunction((before) => {
    const {ran, waiting} = document.querySelector<HTMLElement>(".change")!.dataset;
    // The status is empty while something runs.
    return ran !== before && waiting === undefined && document.querySelector(".change-status")!.textContent;
  }, before);
}

/** The marks that the frame shows. */
export async function drawn(page: Page): Promise<(string | null)[]> {
  const frames: Frame[] = page.frames();
  for (const frame of frames) {
    const cell = await frame.$("main > .cell").catch(() => null);
    if (cell) return cell.evaluate(keysOf);
  }
  return [];
}

export const line = (page: Page, text: string) => page.locator(".cm-line", {hasText: text}).first();
export const status = (page: Page) => page.innerText(".change-status");

export async function typeOn(page: Page, text: string, keys: string[], typed: string): Promise<void> {
  await line(page, text).click();
  for (const key of keys) await page.keyboard.press(key);
  await page.keyboard.type(typed);
}
