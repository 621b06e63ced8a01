import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {codeFragment} from "../../src/components/editor/code-link.ts";
import {line, nextRun, openEditor, typeOn} from "./editor-page.ts";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";

const topics = "change.html?chart=topic-bars";

/** The same address in another tab of the same browser. */
async function anotherTab(page: Page): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(page.url(), {waitUntil: "load"});
  await settle(other);
  return other;
}

const note = (page: Page) => page.locator(".change-note");
const kept = (page: Page) => page.evaluate(() => localStorage.getItem("paper-observatory.change.topic-bars") ?? "");
const bench = (page: Page) => page.locator(".notebook-said");
const state = (page: Page) => page.locator(".bench-state").textContent();
const allRan = (page: Page) => expect.poll(() => state(page)).toMatch(/ran$/);

test("a tab that was only looked at leaves the code that another tab wrote, and can take it", async () => {
  const {page, faults, close} = await openEditor(topics);
  await nextRun(page, () => typeOn(page, "return topicBars", ["Home"], "// mine\n"));
  await expect.poll(() => kept(page)).toContain("// mine");
  const newer = await anotherTab(page);
  await newer.waitForSelector(".change[data-ran]");
  await nextRun(newer, () => typeOn(newer, "// mine", ["End"], " and two"));
  await expect.poll(() => kept(page)).toContain("// mine and two");
  await newer.close();
  expect(await note(page).innerText()).toContain("Another tab has changed this code since.");
  await page.reload({waitUntil: "load"});
  await line(page, "// mine and two").waitFor();
  const third = await anotherTab(page);
  await third.waitForSelector(".change[data-ran]");
  await nextRun(third, () => typeOn(third, "// mine and two", ["End"], " and three"));
  await page.getByRole("button", {name: "Take its code"}).click();
  await line(page, "// mine and two and three").waitFor();
  expect(await note(page).count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("what the address says and no knob can be is told, as is code of a link that cannot be read", async () => {
  const fragment = await codeFragment({source: "return 1;", copies: {}});
  const query = "knob.show=99999&knob.sort=zzz&knob.foo=1";
  const {page, close} = await openEditor(`${topics}&${query}#${fragment.slice(0, -5)}`, {used: true});
  const told = await note(page).allInnerTexts();
  expect(told[0]).toMatch(/^Not used from the address: .*“99999”.*“zzz”.*foo “1”/);
  expect(told[1]).toContain("The code of this link could not be read");
  await close();
});

test("code of a link waits with what is changed of it, and a link put into an open tab asks as well", async () => {
  const {page, close} = await openEditor(topics, {used: true});
  const button = (name: string) => page.getByRole("button", {name, exact: true});
  const fragment = await codeFragment({source: `return html\`<p>Mine</p>\`;`, copies: {}});
  await page.evaluate((hash) => void (location.hash = hash), fragment);
  await page.waitForSelector(".change-pending:visible");
  await line(page, "Mine").waitFor();
  for (const name of ["Run", "SVG: save the changed chart", "PNG: save the changed chart"])
    expect(await button(name).count()).toBe(0);
  await typeOn(page, "Mine", ["End"], " // read");
  await page.keyboard.press("Control+Enter");
  expect(await button("Run this code").evaluate((it) => it === document.activeElement)).toBe(true);
  await expect.poll(() => page.url()).not.toContain(fragment);
  await page.reload({waitUntil: "load"});
  await line(page, "// read").waitFor();
  expect(await page.isVisible(".change-pending")).toBe(true);
  await nextRun(page, () => button("Run this code").click());
  await button("SVG: save the changed chart").waitFor();
  expect(await button("Run").count()).toBe(1);
  await close();
});

test("a link with code put into an open tab takes no step of going back", async () => {
  const {page, close} = await openPage("topics.html");
  const before = page.url();
  await page.goto(new URL(topics, before).href);
  await page.waitForSelector(".change[data-ran]");
  for (const words of ["First", "Second"]) {
    const fragment = await codeFragment({source: `return html\`<p>${words}</p>\`;`, copies: {}});
    await page.evaluate((hash) => void (location.hash = hash), fragment);
    await line(page, words).waitFor();
    expect(page.frames()).toHaveLength(1);
    await nextRun(page, () => page.getByRole("button", {name: "Run this code"}).click());
    await expect.poll(() => page.frames().at(-1)!.innerText("main")).toBe(words);
    expect(page.url()).not.toContain("#");
  }
  await page.goBack();
  await expect.poll(() => page.url()).toBe(before);
  await close();
});

test("a notebook that another tab deletes stays open, and comes back by a word or by writing on", async () => {
  const {page, faults, close} = await openPage("workbench.html?chart=topic-bars");
  await allRan(page);
  const other = await page.context().newPage();
  const throwAway = async () => {
    await other.goto(new URL("workbench.html", page.url()).href, {waitUntil: "load"});
    await other.getByRole("button", {name: /^Delete “/}).click();
    await expect.poll(() => bench(page).innerText()).toContain("Another tab has deleted this notebook.");
  };
  await throwAway();
  await page.getByRole("button", {name: "Put back"}).click();
  await expect.poll(() => bench(page).innerText()).toContain("back among yours");
  await throwAway();
  await page.fill(".notebook-title", "Written on");
  await expect.poll(() => other.locator(".shelf-kept h3 a").allInnerTexts()).toEqual(["Written on"]);
  expect(faults).toEqual([]);
  await close();
});

test("all cells run again, and the last cell deleted comes back by the keyboard", async () => {
  const {page, faults, close} = await openPage("workbench.html", {used: true});
  await page.getByRole("button", {name: "New notebook"}).click();
  await page.locator(".cell-row").first().focus();
  await page.keyboard.press("Enter");
  await page.locator(".cell-row.editing .cm-focused").waitFor();
  await page.keyboard.type("Math.random()");
  await page.keyboard.press("Control+Enter");
  await allRan(page);
  const drawn = () => page.frames().at(-1)!.locator("main > .cell").first().innerText();
  const first = await drawn();
  expect(first).toMatch(/^0\.\d+/);
  await page.getByRole("button", {name: "Run all"}).click();
  await expect.poll(drawn).not.toBe(first);
  await page.keyboard.press("Escape");
  await page.locator(".cell-row").first().focus();
  await page.keyboard.press("Delete");
  expect(await page.locator(".cell-row").count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Undo");
  await page.keyboard.press("Control+z");
  expect(await page.locator(".cell-row").innerText()).toContain("Math.random()");
  expect(await page.locator(".cell-row").evaluate((row) => row === document.activeElement)).toBe(true);
  expect(faults).toEqual([]);
  await close();
});
