import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "./pages.ts";

const papersListed = async (page: Page) =>
  Number(/([\d,]+) papers?/.exec((await page.locator(".paper-list-count").textContent())!)![1]!.replace(",", ""));

/** Opens marks one after another; each number must be the length of the list it opens. */
async function countMarks(page: Page, figure: string, most: number): Promise<number> {
  const marks = page.locator(`#${figure} .mark[role=button]:has(.papers, .number)`);
  await marks.nth(1).waitFor({state: "attached"});
  const count = Math.min(most, await marks.count());
  for (let i = 0; i < count; ++i) {
    const mark = marks.nth(i);
    const shown = await mark.evaluate(
      (element) => (element.querySelector(".papers") ?? element.querySelector(".number"))!.textContent!
    );
    await mark.evaluate((element) => element.dispatchEvent(new MouseEvent("click", {bubbles: true})));
    await page.locator(".paper-list-heading").waitFor();
    await expect.poll(() => mark.getAttribute("aria-current"), {message: `${figure} ${i}`}).toBe("true");
    await expect
      .poll(() => papersListed(page), {message: `${figure} ${i}`})
      .toBe(Number(/[\d,]+/.exec(shown)![0].replace(",", "")));
  }
  return count;
}

test("compares the newer with the older papers at first, and every number opens its papers", async () => {
  const {page, faults, close} = await openPage("compare.html", {used: true});
  await expect
    .poll(() => page.locator(".lede").textContent())
    .toMatch(/^\d+ papers since \d{4} \(A\) against \d+ papers up to \d{4} \(B\)\. .+\.$/);
  for (const figure of ["compare-sizes", "distinctive", "moved", "shared", "compare-code", "compare-names"])
    expect(await countMarks(page, figure, 3), figure).toBeGreaterThan(1);
  expect(faults).toEqual([]);
  await close();
});

test("keeps sides in its address, swaps them, and goes back", async () => {
  const {page, faults, close} = await openPage("compare.html?a.code=linked");
  const lede = () => page.locator(".lede").textContent();
  await expect.poll(lede).toMatch(/^\d+ papers with code linked \(A\) against the other \d+ papers \(B\)\./);
  await page.locator("[data-key=swap]").click();
  await expect.poll(() => new URL(page.url()).searchParams.get("b.code")).toBe("linked");
  await expect.poll(lede).toMatch(/^The other \d+ papers \(A\)/);
  await page.goBack();
  await expect.poll(lede).toMatch(/^\d+ papers with code linked \(A\)/);
  await page.locator("[data-key=default]").click();
  await expect.poll(() => new URL(page.url()).search).toBe("");
  expect(faults).toEqual([]);
  await close();
});

test("takes another side from a list, within what is selected", async () => {
  const {page, faults, close} = await openPage("compare.html?code=none&a.from=2024", {used: true});
  await page.locator("[data-key='a change']").click();
  await page.locator("dialog[open] .option", {hasText: "Topic"}).first().click();
  const option = page.locator("dialog[open] .option:has(.count)").first();
  const count = Number(await option.locator(".count").textContent());
  await option.click();
  const query = () => new URL(page.url()).searchParams;
  await expect.poll(() => query().getAll("a.topic")).toHaveLength(1);
  expect(query().get("code")).toBe("none");
  expect(query().get("a.from")).toBeNull();
  await expect
    .poll(() => page.locator(".compare-side .nowrap").first().textContent())
    .toBe(`${count} ${count === 1 ? "paper" : "papers"}`);
  expect(faults).toEqual([]);
  await close();
});

test.each([
  ["a.from=2099", /^No paper is on side A/],
  ["a.code=linked&b.code=linked", /^Both sides are the same \d+ papers/],
  ["a.topic=no-such-topic", /papers since/]
])("stays true with %s", async (query, sentence) => {
  const {page, faults, close} = await openPage(`compare.html?${query}`, {width: 360, used: true});
  await expect.poll(() => page.locator(".lede").textContent()).toMatch(sentence);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
  await close();
});
