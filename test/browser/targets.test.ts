import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {openPage, pagePaths} from "./pages.ts";
import {markSmallMarks, recordPresses, takePresses, tapsBeside} from "./taps.ts";

/** CSS pixels that a finger needs (WCAG 2.5.5). */
const finger = 44;

interface Target {
  name: string;
  width: number;
  height: number;
}

/**
 * What can be pressed and is smaller than a finger both ways or one, each kind once. Left out, as WCAG 2.5.8 has it: links within a
 * sentence, and what is hidden, disabled, or has a larger target for the same thing (a box within its label). Marks are pressed from
 * beside: `findMissedTaps`.
 */
async function findSmallTargets(page: Page): Promise<string[]> {
  const found = await page.evaluate((finger): Target[] => {
    const small: Target[] = [];
    const controls =
      ":is(a[href], button, input, select, textarea, summary, [role=button], [role=slider]):not(.mark, canvas *)";
    for (const element of document.querySelectorAll<HTMLElement | SVGElement>(controls)) {
      if (element.matches(":disabled, [type=hidden], .skip, .visually-hidden, .visually-hidden *")) continue;
      const style = getComputedStyle(element);
      if (style.visibility === "hidden" || style.pointerEvents === "none") continue;
      const labels = element instanceof HTMLInputElement ? element.labels : null;
      const label = labels?.[0] ?? element;
      const box = label.getBoundingClientRect();
      if (!box.width || !box.height) continue;
      if (inSentence(element)) continue;
      // A pixel for rounding.
      if (box.width >= finger - 1 && box.height >= finger - 1) continue;
      const kind = element.getAttribute("class") || element.tagName.toLowerCase();
      const place = element.closest("[id], section, figure, aside, nav")?.id ?? "";
      const words = (element.getAttribute("aria-label") ?? element.textContent).trim().slice(0, 40);
      small.push({
        name: `${place} ${kind} “${words}”`,
        width: Math.round(box.width),
        height: Math.round(box.height)
      });
    }
    return small;

    /** Whether words stand beside it in the same line of text. */
    function inSentence(element: Element): boolean {
      if (getComputedStyle(element).display !== "inline") return false;
      const block = element.closest("p, li, td, th, h1, h2, h3, dd, figcaption, blockquote");
      return !!block && block.textContent.trim().length > element.textContent.trim().length + 1;
    }
  }, finger);
  const kinds = new Map<string, Target & {times: number}>();
  for (const target of found) {
    const kind = target.name.replace(/ “.*/, "");
    const known = kinds.get(kind);
    if (known) ++known.times;
    else kinds.set(kind, {...target, times: 1});
  }
  return Array.from(kinds.values(), ({name, width, height, times}) => `${name}: ${width} × ${height}, ${times} times`);
}

/**
 * Taps a finger's reach beside marks that are smaller than a finger, up to three of each kind in each chart, and tells which of them pressed
 * another mark than the nearest, or none. Large networks, whose nodes come before lines, have their own test.
 */
async function findMissedTaps(page: Page): Promise<{taps: number; missed: string[]}> {
  await recordPresses(page);
  const small = await markSmallMarks(page, finger, 3);
  const missed: string[] = [];
  let taps = 0;
  for (let i = 0; i < small; ++i)
    for (const {mark, x, y, nearest} of await tapsBeside(page, i, finger)) {
      ++taps;
      await page.touchscreen.tap(x, y);
      const [pressed = "nothing"] = await takePresses(page);
      if (!nearest.includes(pressed)) missed.push(`beside ${mark}: ${pressed}, not ${nearest.join(" or ")}`);
    }
  return {taps, missed};
}

describe("on a phone, what can be pressed is as large as a finger:", () => {
  test.each(pagePaths())("%s", async (path) => {
    const address = path === "paper.html" ? "paper.html?id=2505.23564" : path;
    const {page, close} = await openPage(address, {width: 360, height: 740, used: true});
    expect(await findSmallTargets(page)).toEqual([]);
    expect((await findMissedTaps(page)).missed).toEqual([]);
    await close();
  });

  test("the list of papers, the chips and a picker", async () => {
    const {page, close} = await openPage("papers.html?topic=clustering&code=linked&open.topic=clustering", {
      width: 360,
      height: 740
    });
    expect(await findSmallTargets(page)).toEqual([]);
    await page.locator(".paper-list-close").click();
    await page.locator(".chip-words").first().click();
    await page.locator("dialog .option").first().waitFor();
    expect(await findSmallTargets(page)).toEqual([]);
    await close();
  });
});

test("taps beside marks are tried, and one that presses nothing is told", async () => {
  const {page, close} = await openPage("index.html", {width: 360, height: 740});
  const {taps, missed} = await findMissedTaps(page);
  expect(taps).toBeGreaterThan(20);
  expect(missed).toEqual([]);
  // Without what looks for marks around a finger.
  await page.evaluate(() =>
    window.addEventListener(
      "click",
      (event) => !(event.target as Element).closest(".mark") && event.stopImmediatePropagation(),
      true
    )
  );
  expect((await findMissedTaps(page)).missed).not.toEqual([]);
  await close();
});
