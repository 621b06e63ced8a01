import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPage, pagePaths, type OpenPage} from "./pages.ts";

/** Pages, and views of the network that are there only when asked for. */
const paths = [
  ...pagePaths().filter((path) => path !== "paper.html"),
  "paper.html?id=2505.23564",
  "network.html?knob.view=matrix&knob.most=20",
  "network.html?knob.view=neighbourhood",
  "network.html?knob.show=methods&knob.most=500&knob.least=1"
];

/** Keys of marks that Tab stops at, in its order, from the top of the page to its end. */
async function tabStops(page: Page): Promise<string[]> {
  const stops: string[] = [];
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const end = await page.evaluate(
    () => document.querySelectorAll("a, button, input, select, summary, [tabindex]").length
  );
  for (let i = 0; i <= end; ++i) {
    await page.keyboard.press("Tab");
    const [key, out] = await page.evaluate(() => {
      const {activeElement} = document;
      const out = !activeElement || activeElement === document.body;
      return [activeElement?.closest(".mark[tabindex]")?.getAttribute("data-key") ?? null, out] as const;
    });
    if (out) break;
    if (key !== null) stops.push(key);
  }
  return stops;
}

/** Marks that arrow keys, Home, End, Page Down and Page Up do not lead to from a tab stop of their chart, and marks whose focus is not seen. */
function findUnreached(page: Page): Promise<{marks: number; unreached: string[]; unseen: string[]}> {
  return page.evaluate(() => {
    const keys = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Home", "End", "PageDown", "PageUp"];
    const [unreached, unseen]: [string[], string[]] = [[], []];
    const roots = new Map<Element, Element[]>();
    for (const mark of document.querySelectorAll(".mark[tabindex]")) {
      const root = mark.closest("canvas, svg") ?? mark;
      roots.set(root, [...(roots.get(root) ?? []), mark]);
    }
    let marks = 0;
    for (const [root, all] of roots) {
      const place = root.closest("[id]")?.id ?? "";
      const todo = all.filter((mark) => mark.getAttribute("tabindex") === "0");
      const reached = new Set(todo);
      for (let mark = todo.pop(); mark && reached.size < all.length; mark = todo.pop()) {
        for (const key of keys) {
          (mark as HTMLElement).focus();
          mark.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, cancelable: true}));
          const to = document.activeElement?.closest(".mark[tabindex]");
          if (!to || !root.contains(to) || reached.has(to)) continue;
          reached.add(to);
          todo.push(to);
          const {outlineStyle, outlineWidth} = getComputedStyle(to);
          if (root.localName !== "canvas" && (outlineStyle === "none" || parseFloat(outlineWidth) < 2))
            unseen.push(`${place} ${to.getAttribute("data-key")}`);
        }
      }
      marks += all.length;
      for (const mark of all)
        if (mark.isConnected && !reached.has(mark)) unreached.push(`${place} ${mark.getAttribute("data-key")}`);
    }
    return {marks, unreached, unseen};
  });
}

/** One mark of each kind of each chart: its figure, and its place among the marks of it. */
function kindsOfMarks(page: Page): Promise<{figure: string; key: string}[]> {
  return page.evaluate(() => {
    const kinds = new Map<string, {figure: string; key: string}>();
    for (const mark of document.querySelectorAll(".mark[tabindex]")) {
      const figure = mark.closest("[data-focus]")?.getAttribute("data-focus");
      if (!figure) continue;
      const kind = `${figure} ${mark.localName} ${mark.parentElement!.getAttribute("class") ?? ""}`;
      kinds.set(kind, {figure, key: mark.getAttribute("data-key")!});
    }
    return [...kinds.values()];
  });
}

/** The key of the mark that has the focus. */
function focusedMark(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.closest(".mark[tabindex]")?.getAttribute("data-key") ?? null);
}

describe.each(paths)("%s", (path) => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage(path, {used: true});
  });
  afterAll(() => opened?.close());

  test("has every mark of every chart within reach of a keyboard, its focus seen", async () => {
    const {page, faults} = opened;
    const stops = await tabStops(page);
    const expected = await page.evaluate(() =>
      Array.from(document.querySelectorAll('.mark[tabindex="0"]'), (mark) => mark.getAttribute("data-key")!)
    );
    expect([...new Set(expected)].filter((key) => !stops.includes(key))).toEqual([]);
    const {unreached, unseen} = await findUnreached(page);
    expect({unreached, unseen}).toEqual({unreached: [], unseen: []});
    expect(faults).toEqual([]);
  });

  test("opens the papers of each kind of mark by Enter, and gives the focus back when they are closed", async () => {
    const {page, faults} = opened;
    for (const {figure, key} of await kindsOfMarks(page)) {
      const mark = page
        .locator(`[data-focus=${JSON.stringify(figure)}] .mark[data-key=${JSON.stringify(key)}]`)
        .first();
      const told = {message: `${figure} ${key}`, timeout: 15_000};
      // Drawn anew between the two, as when closing has made room, the mark that was found is gone: then once more.
      const focused = async () => {
        await mark.evaluate((element) => (element as HTMLElement).focus());
        return focusedMark(page);
      };
      await expect.poll(focused, told).toBe(key);
      await page.keyboard.press("Enter");
      await page.locator(".paper-list:not([hidden]) .paper-list-count").waitFor();
      // In its chart, or in the one that is about what is open now.
      await expect.poll(() => page.locator('.mark[aria-current="true"]').count(), told).toBeGreaterThan(0);
      await page.locator(".paper-list-close").click();
      await page.locator(".paper-list-close").waitFor({state: "hidden"});
      await expect.poll(() => page.locator('.mark[aria-current="true"]').count(), told).toBe(0);
      await expect.poll(() => focusedMark(page), told).toBe(key);
    }
    expect(faults).toEqual([]);
  });
});
