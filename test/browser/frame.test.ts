import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {fixtureData, fixtureTexts} from "../corpus-fixture.ts";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";

const data = {
  "data/corpus/index.json": JSON.stringify(fixtureData()),
  "data/corpus/text.json": JSON.stringify(fixtureTexts())
};

const open = (path: string, view: Parameters<typeof openPage>[1] = {}) => openPage(path, {data, ...view});
const howMany = (page: Page) => page.locator(".how-many").innerText();
const query = (page: Page) => new URL(page.url()).search;

describe("the selection line", () => {
  test("is searched from anywhere by /, and the back button takes the search back", async () => {
    const {page, faults, close} = await open("papers.html");
    await page.keyboard.press("/");
    await page.keyboard.type("boil pots");
    await page.waitForFunction(() => document.querySelector(".how-many")?.textContent.startsWith("1 "));
    expect(query(page)).toBe("?q=boil+pots");
    expect(await page.locator("main h1").innerText()).toBe("1 paper that contains “boil pots”");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector(".how-many")?.textContent.startsWith("All"));
    await page.goBack();
    await settle(page);
    expect(await howMany(page)).toBe("All 12 papers");
    expect(faults).toEqual([]);
    await close();
  });

  test("narrows by keyboard alone, and every page then shows the same papers", async () => {
    const {page, faults, close} = await open("papers.html");
    await page.locator("[data-key='add Topic']").focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await settle(page);
    expect(query(page)).toBe("?topic=language+model");
    expect(await howMany(page)).toBe("5 of 12 papers");
    await page.locator("nav [data-page=topics]").click();
    await settle(page);
    expect(await howMany(page)).toBe("5 of 12 papers");
    await page.goBack();
    await page.goBack();
    await settle(page);
    expect(await howMany(page)).toBe("All 12 papers");
    expect(faults).toEqual([]);
    await close();
  });

  test("opens its pickers as sheets within a phone's window", async () => {
    const {page, close} = await open("papers.html", {width: 360, height: 740});
    await page.locator("[data-key='add Code']").click();
    const box = (await page.locator("dialog").boundingBox())!;
    expect([box.x, Math.round(box.width), Math.round(box.y + box.height)]).toEqual([0, 360, 740]);
    for (const option of await page.locator("dialog .option").all())
      expect((await option.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.keyboard.press("Escape");
    // A dialog closes at once, and is taken out when its close event comes, in a task of its own.
    await page.locator("dialog").waitFor({state: "detached"});
    await close();
  });
});

describe("the page of a paper", () => {
  test("has each note beside its words, none over another", async () => {
    const {page, close} = await open("paper.html?id=2401.00001");
    const notes = await page.evaluate(() => {
      const top = document.querySelector(".abstract-text")!.getBoundingClientRect().top;
      return Array.from(document.querySelectorAll(".note"), (note) => {
        const {top: y, height} = note.getBoundingClientRect();
        return {y: y - top, height};
      });
    });
    expect(notes.length).toBeGreaterThan(5);
    for (const [i, {y}] of notes.entries())
      if (i) expect(y).toBeGreaterThanOrEqual(notes[i - 1]!.y + notes[i - 1]!.height);
    expect(notes[0]!.y).toBeLessThan(20);
    await close();
  });

  test("steps through the selection by keyboard", async () => {
    const {page, close} = await open("papers.html?topic=language+model");
    await page.locator("tbody a").first().focus();
    await page.keyboard.press("Enter");
    await settle(page);
    expect(await page.locator(".crumbs").innerText()).toContain("1 of 5");
    await page.getByRole("link", {name: "Next"}).click();
    await settle(page);
    expect(await page.locator(".crumbs").innerText()).toContain("2 of 5");
    expect(await page.title()).toBe("Speech recognition in the kitchen | Paper Observatory");
    await close();
  });
});

test("light and dark are kept from page to page, and fonts come from the site", async () => {
  const {page, faults, close} = await open("papers.html", {theme: "light"});
  await page.getByRole("button", {name: "Dark"}).click();
  await page.locator("nav [data-page=index]").click();
  await settle(page);
  expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  const loaded = await page.evaluate(() =>
    Array.from(document.fonts)
      .filter(({status}) => status === "loaded")
      .map(({family}) => family.replaceAll('"', ""))
  );
  expect(new Set(loaded)).toEqual(new Set(["Source Serif 4 Variable", "Source Sans 3 Variable"]));
  expect(faults).toEqual([]);
  await close();
});
