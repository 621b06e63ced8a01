import {readFile} from "node:fs/promises";
import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {arrive} from "./arrive.ts";
import {findBarriers} from "./barriers.ts";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";
import {digest, leading, row} from "./topic-rows.ts";

const list = (page: Page) => page.locator(".paper-list");
const sentences = (page: Page) => page.locator(".lexicon-lines .words").allTextContents();

/** How many papers a row says that it has. */
async function papers(page: Page, term: string): Promise<number> {
  return Number(
    /: (\d[\d,]*?)(?: of|, )/.exec((await row(page, term).getAttribute("aria-label"))!)![1]!.replace(",", "")
  );
}

const goTo = (page: Page, name: string) => arrive(page, () => page.locator(`nav a[data-page="${name}"]`).click());

/** Finds a topic in the list that is open, and takes the first that it offers. */
async function choose(page: Page, label: string): Promise<void> {
  const first = page.locator("dialog .option").first();
  await page.locator("dialog input").fill(label);
  await expect.poll(async () => (await first.textContent())?.toLowerCase()).toContain(label.toLowerCase());
  await first.click();
}

/** Whether anything in a page's content goes by such a name, in writing or for a screen reader; not whether a title has it in it. */
const names = (page: Page, label: string) =>
  page.evaluate((label) => {
    const all = Array.from(document.querySelectorAll("main *"));
    return all.some(
      (element) => element.textContent.trim() === label || element.getAttribute("aria-label")?.startsWith(`${label}:`)
    );
  }, label);

test("a topic is renamed, another merged into it and a third hidden, on every page at once, until it is undone", async () => {
  const {page, faults, close} = await openPage("topics.html");
  const [one, two, three] = await leading(page);
  const [first, second] = [await papers(page, one.term), await papers(page, two.term)];

  await row(page, one.term).locator("text.label").click();
  await list(page).getByRole("button", {name: "Rename"}).click();
  await page.getByLabel("Shown as").fill("Quasi-names");
  await page.keyboard.press("Enter");
  await list(page).getByRole("heading", {name: "Quasi-names", exact: true}).waitFor();

  await list(page).getByRole("button", {name: "Merge with …"}).click();
  await choose(page, two.label);
  await page.locator("dialog .option").filter({hasText: "as “Quasi-names”"}).click();
  await row(page, two.term).waitFor({state: "detached"});
  const both = await papers(page, one.term);
  expect(both).toBeGreaterThanOrEqual(Math.max(first, second));
  expect(both).toBeLessThanOrEqual(first + second);
  await expect.poll(() => page.locator(".paper-list-count").textContent()).toContain(`${both} papers`);

  await row(page, three.term).focus();
  await page.keyboard.press("Delete");
  await row(page, three.term).waitFor({state: "detached"});
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute("data-key"))).toMatch(/^topic\./);
  await expect
    .poll(() => page.locator("body > section > [role=status]").textContent())
    .toBe(`“${three.label}” is hidden.`);
  await expect
    .poll(() => sentences(page))
    .toEqual([
      `“${three.label}” is hidden`,
      `“${two.label}” counts as “Quasi-names”`,
      `“${one.label}” is called “Quasi-names”`
    ]);

  for (const name of ["topics", "network", "trends", "index"]) {
    await goTo(page, name);
    await expect.poll(() => names(page, "Quasi-names"), {message: name}).toBe(true);
    if (name !== "topics") await expect.poll(() => names(page, three.label), {message: name}).toBe(false);
    await expect.poll(() => digest(page), {message: name}).toBe("3 changes by your lexicon");
  }
  await page.reload();
  await settle(page);
  await expect.poll(() => names(page, "Quasi-names")).toBe(true);
  await expect.poll(() => names(page, three.label)).toBe(false);
  await page.keyboard.press("Control+z");
  await expect.poll(() => names(page, three.label)).toBe(true);
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => digest(page)).toBe("");
  await goTo(page, "topics");
  await expect.poll(async () => [await papers(page, one.term), await papers(page, two.term)]).toEqual([first, second]);
  expect(faults).toEqual([]);
  await close();
});

test("what is called a method is one on Methods, until it is taken back there", async () => {
  const {page, faults, close} = await openPage("topics.html");
  const [one] = await leading(page);
  const count = await papers(page, one.term);
  await row(page, one.term).locator("text.label").click();
  await list(page).getByRole("button", {name: "It is a method …"}).click();
  await page.locator("dialog .option", {hasText: "A method"}).click();
  await expect.poll(() => digest(page)).toBe("1 change by your lexicon");
  await goTo(page, "methods");
  // There it goes by the name that papers use, be it an acronym.
  const most = () => page.locator("#most-named .mark").first().getAttribute("aria-label");
  await expect.poll(most).toContain(`: ${count} papers; method`);
  await page.keyboard.press("Control+z");
  await expect.poll(most).not.toContain(`${count} papers`);
  expect(faults).toEqual([]);
  await close();
});

test("Trends and About follow a change made or undone there, without being loaded anew", async () => {
  const {page, faults, close} = await openPage("about.html");
  const size = (table: string) =>
    page
      .locator("table tr", {has: page.locator("th", {hasText: new RegExp(`^${table}$`)})})
      .locator("td.number")
      .textContent();
  const before = await size("terms");
  await goTo(page, "topics");
  const [one, two] = await leading(page);
  const both = [one, two].map(({term}) => `trend=${encodeURIComponent(term)}`).join("&");
  await row(page, two.term).locator("text.label").click();
  await list(page).getByRole("button", {name: "Merge with …"}).click();
  await choose(page, one.label);
  await page
    .locator("dialog .option")
    .filter({hasText: `“${two.label}” as`})
    .click();
  await row(page, two.term).waitFor({state: "detached"});

  await goTo(page, "about");
  await expect.poll(() => size("terms")).not.toBe(before);
  await page.keyboard.press("Control+z");
  await expect.poll(() => size("terms")).toBe(before);
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => size("terms")).not.toBe(before);

  const shown = () => page.locator("#trend .trend-topic").allTextContents();
  await page.goto(new URL(`trends.html?${both}`, page.url()).href);
  await settle(page);
  await expect.poll(async () => (await shown()).map((name) => name.toLowerCase())).toEqual([one.label.toLowerCase()]);
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await shown()).length).toBe(2);
  expect(page.url()).toContain(both);
  expect(faults).toEqual([]);
  await close();
});

test("what was changed is saved as a file, seen in another tab, and found and taken back there", async () => {
  const {page, faults, close} = await openPage("topics.html");
  const other = await page.context().newPage();
  await other.goto(page.url());
  await settle(other);
  const [one, two] = await leading(page);
  await row(page, one.term).focus();
  await page.keyboard.press("Delete");
  await row(page, one.term).waitFor({state: "detached"});
  await row(page, two.term).locator("text.label").click({button: "right"});
  await page.locator("dialog .option").filter({hasText: "Hide this topic"}).click();
  await row(page, two.term).waitFor({state: "detached"});
  await row(other, two.term).waitFor({state: "detached"});
  await expect.poll(() => sentences(other)).toEqual([`“${two.label}” is hidden`, `“${one.label}” is hidden`]);

  const download = page.waitForEvent("download");
  await page.getByRole("button", {name: "Save lexicon"}).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("lexicon.csv");
  expect(await readFile(await saved.path(), "utf8")).toMatch(
    new RegExp(`^action,term,as\n(.*\n)*stop,${one.term},\nstop,${two.term},\n$`)
  );

  await other.getByRole("button", {name: `Take back: “${one.label}” is hidden`}).click();
  await row(page, one.term).waitFor();
  expect(faults).toEqual([]);
  await close();
});

test("what was changed is undone after a reload and in another tab, which stay the same", async () => {
  const {page, faults, close} = await openPage("topics.html");
  const [one, two] = await leading(page);
  for (const {term} of [one, two]) {
    await row(page, term).focus();
    await page.keyboard.press("Delete");
    await row(page, term).waitFor({state: "detached"});
  }
  await page.reload();
  await settle(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await settle(other);
  const undo = (page: Page) => page.locator(".lexicon").getByRole("button", {name: "Undo", exact: true});
  const redo = (page: Page) => page.locator(".lexicon").getByRole("button", {name: "Redo", exact: true});
  await undo(other).click();
  await row(other, two.term).waitFor();
  await row(page, two.term).waitFor();
  await expect.poll(() => sentences(page)).toEqual([`“${one.label}” is hidden`]);
  await redo(page).click();
  await row(other, two.term).waitFor({state: "detached"});
  await undo(page).click();
  await undo(page).click();
  for (const each of [page, other]) {
    await row(each, one.term).waitFor();
    await undo(each).waitFor({state: "hidden"});
    await expect.poll(() => sentences(each)).toEqual([]);
  }
  expect(faults).toEqual([]);
  await close();
});

test("a thesaurus of VOSviewer is imported with its wrong lines by number, and About says what each line did", async () => {
  const {page, faults, close} = await openPage("topics.html");
  const [one, two, three] = await leading(page);
  const first = await papers(page, one.term);
  await page.getByLabel("A lexicon to import").setInputFiles({
    name: "thesaurus.txt",
    mimeType: "text/plain",
    buffer: Buffer.from(`label\treplace by\n${one.label}\t\n${two.label}\n\tnothing\n${two.label}\t${three.label}\n`)
  });
  await row(page, one.term).waitFor({state: "detached"});
  await row(page, two.term).waitFor({state: "detached"});
  await expect
    .poll(() => page.locator(".import-problems li").allTextContents())
    .toEqual([
      `Line 3: no tab in “${two.label}”: to ignore a label, put a tab behind it; left out`,
      "Line 4: a replacement without a label: left out"
    ]);
  await goTo(page, "about");
  const lines = page.locator(".lexicon-changes li");
  await expect.poll(() => lines.count()).toBe(2);
  expect(await lines.nth(0).textContent()).toContain(`${first} papers no longer count under`);
  expect(await lines.nth(1).textContent()).toMatch(/papers? with .* counts? under .* in all/);
  expect(faults).toEqual([]);
  await close();
});

test.each([
  {width: 1440, height: 900, theme: "light"},
  {width: 360, height: 740, theme: "dark"}
] as const)(
  "puts up no barriers, has room for fingers, and fits, $width px, $theme",
  async ({width, height, theme}) => {
    const {page, faults, close} = await openPage("topics.html", {width, height, theme});
    const [one, two] = await leading(page);
    await row(page, one.term).locator("text.label").click();
    await list(page).getByRole("button", {name: "Always keep"}).click();
    await list(page)
      .getByRole("button", {name: /^Take back/})
      .waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await list(page).getByRole("button", {name: "Hide this topic"}).click();
    await row(page, one.term).waitFor({state: "detached"});
    await row(page, two.term).locator("text.label").click();
    await list(page).getByRole("button", {name: "Rename"}).click();
    await page.getByLabel("Shown as").waitFor();
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({state: "detached"});
    const small = await page.evaluate(() =>
      Array.from(
        document.querySelectorAll(":is(.lexicon, .lexicon-actions, .lexicon-notice) :is(button, a)"),
        (element) => ({
          name: element.textContent,
          box: element.getBoundingClientRect()
        })
      )
        .filter(({box}) => box.width > 0 && (box.width < 44 || box.height < 44))
        .map(({name}) => name)
    );
    if (width < 600) expect(small).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    expect(faults).toEqual([]);
    await close();
  }
);
