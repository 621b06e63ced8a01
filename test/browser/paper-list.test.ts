import {expect, test} from "vitest";
import {openPage} from "./pages.ts";

test("a mark opens its papers by keyboard, and Escape goes back to it", async () => {
  const {page, faults, close} = await openPage("methods.html");
  const mark = page.locator("#most-named .mark[tabindex='0']").first();
  const label = (await mark.getAttribute("aria-label"))!;
  await mark.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const heading = page.locator(".paper-list h2");
  await heading.waitFor();
  expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
  const papers = Number(/(\d+) papers?/.exec(label)![1]);
  expect(await page.locator(".paper-list-count").textContent()).toContain(`${papers} paper`);
  while (await page.locator(".paper-items > button").isVisible()) await page.locator(".paper-items > button").click();
  expect(await page.locator(".paper-items li").count()).toBe(papers);
  await page.locator(".paper-items .evidence mark").first().waitFor();
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.activeElement?.classList.contains("mark"));
  expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-label"))).toBe(label);
  expect(new URL(page.url()).search).toBe("");
  expect(faults).toEqual([]);
  await close();
});

test("the back button closes the list and brings it back", async () => {
  const {page, faults, close} = await openPage("methods.html");
  await page.locator("#most-named .rows > .mark").first().click();
  await page.locator(".paper-list-heading").waitFor();
  const opened = page.url();
  await page.goBack();
  await page.locator(".paper-list-hint").waitFor();
  await page.goForward();
  await page.locator(".paper-list-heading").waitFor();
  expect(page.url()).toBe(opened);
  expect(faults).toEqual([]);
  await close();
});

test("on a phone the list is a sheet that a finger pulls up and puts away", async () => {
  const {page, faults, close} = await openPage("methods.html", {width: 360, height: 740});
  const sheet = page.locator(".paper-list");
  expect(await sheet.isVisible()).toBe(false);
  await page.locator("#most-named .rows > .mark").first().tap();
  await page.locator(".paper-list-heading").waitFor();
  const height = async () => (await sheet.boundingBox())!.height;
  const before = await height();
  expect(before).toBeLessThanOrEqual(0.63 * 740);
  const handle = (await page.locator(".sheet-handle").boundingBox())!;
  const drag = async (from: number, to: number) => {
    await page.mouse.move(180, from);
    await page.mouse.down();
    await page.mouse.move(180, (from + to) / 2);
    await page.mouse.move(180, to);
    await page.mouse.up();
  };
  await drag(handle.y + 14, handle.y - 186);
  await expect.poll(height).toBeGreaterThan(before + 150);
  const raised = (await page.locator(".sheet-handle").boundingBox())!;
  await drag(raised.y + 14, 735);
  await sheet.waitFor({state: "hidden"});
  expect(new URL(page.url()).search).toBe("");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
  await close();
});
