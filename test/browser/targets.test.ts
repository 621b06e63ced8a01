import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {openPage, pagePaths} from "./pages.ts";

/** CSS pixels that a finger needs (WCAG 2.5.5). */
const finger = 44;

/**
 * Marks too close together for a finger each, in charts whose table has all of them as rows (WCAG 2.5.5, "equivalent"): networks, and two
 * sides of one topic.
 */
const inTable = "#network, #communities, #trend, #trends-small, #bursts, [id^=compare-], #distinctive, #moved, #shared";

interface Target {
  name: string;
  width: number;
  height: number;
}

/**
 * What can be pressed and is smaller than a finger both ways or one, each kind once. Left out, as WCAG 2.5.8 has it: links within a
 * sentence, and what is hidden, disabled, or has a larger target for the same thing (a box within its label, a mark within its row).
 */
async function findSmallTargets(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    ([finger, inTable]): Target[] => {
      const small: Target[] = [];
      const marks = "a[href], button, input, select, textarea, summary, [role=button], [role=slider], .mark[tabindex]";
      for (const element of document.querySelectorAll<HTMLElement | SVGElement>(marks)) {
        if (element.matches(":disabled, [type=hidden], .skip, .visually-hidden, .visually-hidden *")) continue;
        const style = getComputedStyle(element);
        if (style.visibility === "hidden" || style.pointerEvents === "none") continue;
        const labels = element instanceof HTMLInputElement ? element.labels : null;
        const label = labels?.[0] ?? element;
        const box = label.getBoundingClientRect();
        if (!box.width || !box.height) continue;
        if (inSentence(element) || isInTable(element)) continue;
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

      function isInTable(element: Element): boolean {
        const figure = element.matches(".mark") ? element.closest(inTable) : null;
        return (
          !!figure && Array.from(figure.querySelectorAll("button")).some((button) => button.textContent === "Table")
        );
      }

      /** Whether words stand beside it in the same line of text. */
      function inSentence(element: Element): boolean {
        if (getComputedStyle(element).display !== "inline") return false;
        const block = element.closest("p, li, td, th, h1, h2, h3, dd, figcaption, blockquote");
        return !!block && block.textContent.trim().length > element.textContent.trim().length + 1;
      }
    },
    [finger, inTable] as const
  );
  const kinds = new Map<string, Target & {times: number}>();
  for (const target of found) {
    const kind = target.name.replace(/ “.*/, "");
    const known = kinds.get(kind);
    if (known) ++known.times;
    else kinds.set(kind, {...target, times: 1});
  }
  return Array.from(kinds.values(), ({name, width, height, times}) => `${name}: ${width} × ${height}, ${times} times`);
}

describe("on a phone, what can be pressed is as large as a finger:", () => {
  test.each(pagePaths())("%s", async (path) => {
    const address = path === "paper.html" ? "paper.html?id=2505.23564" : path;
    const {page, close} = await openPage(address, {width: 360, height: 740});
    expect(await findSmallTargets(page)).toEqual([]);
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
