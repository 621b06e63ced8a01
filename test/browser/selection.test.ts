import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {corpusOf, fixtureData, fixtureTexts} from "../corpus-fixture.ts";
import {arrive} from "./arrive.ts";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";

const files = (index: unknown, text: unknown) => ({
  "data/corpus/index.json": JSON.stringify(index),
  "data/corpus/text.json": JSON.stringify(text)
});
const small = files(fixtureData(), fixtureTexts());

const open = (path: string, view: Parameters<typeof openPage>[1] = {}) => openPage(path, {data: small, ...view});
const chips = (page: Page) => page.locator(".selection-line .chip").allInnerTexts();
const howMany = (page: Page) => page.locator(".how-many").innerText();
const option = (page: Page, name: string) => page.locator("dialog .option", {hasText: name}).first();

describe("one selection", () => {
  test("is made of topics as and, or, not, and of dates, and a link to it shows the same", async () => {
    const {page, faults, close} = await open("papers.html");
    await page.locator("[data-key='add Topic']").click();
    await option(page, "Language models").click();
    await page.locator("[data-key='add Add']").click();
    await option(page, "Topic").click();
    await page.getByRole("radio", {name: "or", exact: true}).check();
    await option(page, "Heat transfer").click();
    await page.locator("[data-key='add Add']").click();
    await option(page, "Topic").click();
    await page.getByRole("radio", {name: "and not", exact: true}).check();
    await option(page, "Tokenization").click();
    await page.locator("[data-key='add Add']").click();
    await option(page, "Dates").click();
    await page.getByLabel("From").fill("Jan 2023");
    await page.locator("dialog [type=submit]").click();
    await expect
      .poll(() => new URL(page.url()).search)
      .toBe("?any=language+model&any=heat+transfer&not=tokenization&from=2023-01");
    await settle(page);
    const rows = () => page.locator("tbody tr[aria-rowindex]").count();
    await expect.poll(async () => (await rows()) - Number((await howMany(page)).split(" ")[0])).toBe(0);
    const said = async (page: Page) => [
      await chips(page),
      await howMany(page),
      await page.locator("main h1").innerText()
    ];
    const shown = await said(page);
    const link = await open(new URL(page.url()).search.replace(/^/, "papers.html"));
    await expect.poll(() => said(link.page)).toEqual(shown);
    await link.close();
    await page.goBack();
    await expect.poll(async () => (await chips(page)).join(" ")).not.toContain("Dates");
    await page.goForward();
    await expect.poll(() => chips(page)).toEqual(shown[0]);
    await arrive(page, () => page.locator("nav [data-page=trends]").click());
    await expect.poll(() => howMany(page)).toBe(shown[1]);
    expect(faults).toEqual([]);
    await close();
  });

  test("is made of papers picked by hand, by keyboard alone", async () => {
    const {page, close} = await open("papers.html", {used: true});
    await page.locator("tbody input[type=checkbox]").nth(1).focus();
    await page.keyboard.press("Space");
    await page.locator("tbody input[type=checkbox]").nth(3).focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", {name: "Select these 2"}).focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(async () => [await howMany(page), await chips(page)])
      .toEqual(["2 of 12 papers", [expect.stringMatching(/^Papers\s+2 of them/)]]);
    await expect.poll(() => new URL(page.url()).searchParams.getAll("paper")).toHaveLength(2);
    await close();
  });

  test("of twelve parts stays a line or two, on a phone a line that scrolls", async () => {
    const terms = fixtureData()
      .terms.term.slice(0, 4)
      .map((term) => `&not=${encodeURIComponent(term)}`);
    const query = `papers.html?q=a&method=lantern&method=plainctc&code=linked&from=2024&digest=2026-01-15-made-up&host=github.com${terms.join("")}`;
    for (const width of [360, 1440]) {
      const {page, close} = await open(query, {width, height: 740, used: true});
      await page.getByRole("button", {name: "and 4 more"}).waitFor();
      await expect.poll(async () => (await page.locator("#selection-line").boundingBox())!.height).toBeLessThan(140);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole("button", {name: "and 4 more"}).click();
      await expect.poll(() => chips(page)).toHaveLength(11);
      await close();
    }
  });
});

describe("the list of papers", () => {
  test.each(["index.html", "trends.html", "code.html"])("takes its room on %s, and covers nothing", async (path) => {
    const {page, faults, close} = await openPage(path, {used: true});
    const mark = page.locator("main .mark[tabindex='0']").first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.locator(".paper-list-heading").waitFor();
    await settle(page);
    // How far the page reaches below the list.
    const covered = () =>
      page.evaluate(() => {
        const parts = Array.from(document.querySelectorAll("main > *, .selection-line"));
        const right = Math.max(...parts.map((part) => part.getBoundingClientRect().right));
        return right - document.querySelector(".paper-list")!.getBoundingClientRect().left;
      });
    await expect.poll(covered).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.classList.contains("mark"));
    expect(faults).toEqual([]);
    await close();
  });

  test("is walked by arrows; Enter opens a paper, and going back shows the list again", async () => {
    const {page, close} = await open("topics.html?open.topic=language+model");
    await page.locator(".paper-item h3 a").nth(1).waitFor();
    await page.locator(".paper-item h3 a").first().focus();
    await page.keyboard.press("ArrowDown");
    const title = await page.locator(".paper-item h3 a").nth(1).innerText();
    await expect.poll(() => page.evaluate(() => document.activeElement!.textContent)).toBe(title);
    await arrive(page, () => page.keyboard.press("Enter"));
    await expect.poll(() => page.locator("main h1").innerText()).toBe(title);
    await page.goBack();
    await page.locator(".paper-list-heading").waitFor();
    await close();
  });

  test("of ten thousand papers has few elements, and can be scrolled to its end", async () => {
    const papers = Array.from({length: 10_000}, (_, i) => ({
      id: `p${i}`,
      title: `Graph matching, part ${i}${" with a long title".repeat(i % 7)}`,
      abstract: "Graph matching is hard. ".repeat(1 + (i % 5)),
      date: "2024",
      code: "none" as const,
      digests: [0]
    }));
    const {data, texts} = corpusOf(papers);
    const many = files(data, texts);
    for (const [path, rows, scroller] of [
      ["papers.html?sort=line", "tbody tr[aria-rowindex]", "html"],
      ["topics.html?open.topic=graph+matching", ".paper-item", ".paper-list"]
    ] as const) {
      const {page, faults, close} = await openPage(path, {data: many, used: true});
      await page.locator(rows).first().waitFor();
      expect(await page.locator(rows).count()).toBeLessThan(60);
      const height = () =>
        page
          .locator(scroller)
          .first()
          .evaluate(({scrollHeight}) => scrollHeight);
      await expect.poll(height).toBeGreaterThan(400_000);
      // Heights are guessed until rows are drawn: the end moves away once or twice.
      await expect
        .poll(async () => {
          await page
            .locator(scroller)
            .first()
            .evaluate((element) => (element.scrollTop = element.scrollHeight));
          return page.locator(rows).last().innerText();
        })
        .toContain("part 9999");
      expect(await page.locator(rows).count()).toBeLessThan(60);
      expect(faults).toEqual([]);
      await close();
    }
  });
});
