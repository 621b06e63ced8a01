import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {fixtureData, fixtureTexts} from "../corpus-fixture.ts";
import {arrive} from "./arrive.ts";
import {openPage} from "./pages.ts";

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
    await page.locator("input:focus").waitFor();
    await page.keyboard.type("boil pots");
    await page.waitForFunction(() => document.querySelector(".how-many")?.textContent.startsWith("1 "));
    await expect.poll(() => query(page)).toBe("?q=boil+pots");
    await expect.poll(() => page.locator("main h1").innerText()).toBe("1 paper that contains “boil pots”");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.querySelector(".how-many")?.textContent.startsWith("All"));
    await page.goBack();
    await expect.poll(() => howMany(page)).toBe("All 12 papers");
    expect(faults).toEqual([]);
    await close();
  });

  test("narrows by keyboard alone, and every page then shows the same papers", async () => {
    const {page, faults, close} = await open("papers.html");
    await page.locator("[data-key='add Topic']").focus();
    await page.keyboard.press("Enter");
    await page.locator("dialog .option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect.poll(() => query(page)).toBe("?topic=language+model");
    await expect.poll(() => howMany(page)).toBe("5 of 12 papers");
    await arrive(page, () => page.locator("nav [data-page=topics]").click());
    await expect.poll(() => howMany(page)).toBe("5 of 12 papers");
    await page.goBack();
    await page.goBack();
    await expect.poll(() => howMany(page)).toBe("All 12 papers");
    expect(faults).toEqual([]);
    await close();
  });

  test("opens its pickers as sheets within a phone's window", async () => {
    const {page, close} = await open("papers.html", {width: 360, height: 740, used: true});
    await page.locator("[data-key='add Code']").click();
    await page.locator("dialog .option").first().waitFor();
    await expect
      .poll(async () => {
        const box = (await page.locator("dialog").boundingBox())!;
        return [box.x, Math.round(box.width), Math.round(box.y + box.height)];
      })
      .toEqual([0, 360, 740]);
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
    const {page, close} = await open("paper.html?id=2401.00001", {used: true});
    await expect.poll(() => page.locator(".note").count()).toBeGreaterThan(5);
    const notes = await page.evaluate(() => {
      const top = document.querySelector(".abstract-text")!.getBoundingClientRect().top;
      return Array.from(document.querySelectorAll(".note"), (note) => {
        const {top: y, height} = note.getBoundingClientRect();
        return {y: y - top, height};
      });
    });
    for (const [i, {y}] of notes.entries())
      if (i) expect(y).toBeGreaterThanOrEqual(notes[i - 1]!.y + notes[i - 1]!.height);
    expect(notes[0]!.y).toBeLessThan(20);
    await close();
  });

  test("steps through the selection by keyboard", async () => {
    const {page, close} = await open("papers.html?topic=language+model", {used: true});
    await page.locator("tbody a").first().focus();
    await arrive(page, () => page.keyboard.press("Enter"));
    await expect.poll(() => page.locator(".crumbs").innerText()).toContain("1 of 5");
    await arrive(page, () => page.getByRole("link", {name: "Next"}).click());
    await expect.poll(() => page.locator(".crumbs").innerText()).toContain("2 of 5");
    await expect.poll(() => page.title()).toBe("Speech recognition in the kitchen | Paper Observatory");
    await close();
  });
});

test("light and dark are kept from page to page, and fonts come from the site", async () => {
  const {page, faults, close} = await open("papers.html", {theme: "light"});
  await page.getByRole("button", {name: "Dark"}).click();
  await arrive(page, () => page.locator("nav [data-page=index]").click());
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset["theme"])).toBe("dark");
  const loaded = () =>
    page.evaluate(() =>
      Array.from(document.fonts)
        .filter(({status}) => status === "loaded")
        .map(({family}) => family.replaceAll('"', ""))
    );
  await expect
    .poll(async () => new Set(await loaded()))
    .toEqual(new Set(["Source Serif 4 Variable", "Source Sans 3 Variable"]));
  expect(faults).toEqual([]);
  await close();
});
