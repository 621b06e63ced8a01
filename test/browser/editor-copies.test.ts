import {expect, test} from "vitest";
import type {Page} from "playwright-core";
import {codeFragment} from "../../src/components/editor/code-link.ts";
import {drawn, line, nextRun, openEditor, status, typeOn} from "./editor-page.ts";
import {openPage} from "./pages.ts";

const topics = "change.html?chart=topic-bars";
const file = "charts/topic-bars.ts";

async function openSource(page: Page, name = file): Promise<void> {
  await page.click(`[data-key='source.${name}']`);
  await page.waitForSelector(".change-source .cm-line");
}

/** Puts a text in the place of the only one like it in the open file, as its editor's own selection would. */
async function replaceIn(page: Page, from: string, to: string): Promise<void> {
  // Only lines in sight are in the page.
  await page.locator(".change-source").evaluate(async (place, from) => {
    place.scrollTop = 0;
    for (let i = 0; i < 60; ++i) {
      await new Promise((resolve) => setTimeout(resolve, 40));
      if ([...place.querySelectorAll(".cm-line")].some(({textContent}) => textContent!.includes(from))) return;
      place.scrollTop += 200;
    }
  }, from);
  await page.locator(".change-source .cm-line", {hasText: from}).first().click();
  await page.keyboard.press("Home");
  // The editor hears of a selection later, and draws its own until then.
  await expect.poll(() => select(page, from)).toBe(from);
  await page.keyboard.type(to);
}

/** Selects a text in a line of the open file, and tells what is selected once the editor has taken note. */
async function select(page: Page, from: string): Promise<string> {
  return page.evaluate(async (from) => {
    const lines = [...document.querySelectorAll(".change-source .cm-line")];
    const line = lines.find(({textContent}) => textContent!.includes(from))!;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let at = line.textContent!.indexOf(from);
    let left = from.length;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const {length} = node.textContent!;
      if (at >= 0 && at < length) range.setStart(node, at);
      if (at < length && left > 0) {
        const end = Math.min(length, Math.max(0, at) + left);
        range.setEnd(node, end);
        left -= end - Math.max(0, at);
      }
      at -= length;
    }
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return String(getSelection());
  }, from);
}

const source = (page: Page) => page.locator(".change-source .cm-content");
const notes = async (page: Page) => {
  const texts = await Promise.all(
    page
      .frames()
      .map((frame) => frame.evaluate(() => document.querySelector("main > .cell")?.textContent ?? "").catch(() => ""))
  );
  return texts.join(" ");
};

test("a change of the chart's own function is drawn, and undone, compared, started over", async () => {
  const {page, faults, close} = await openEditor(topics);
  await openSource(page);
  expect(await source(page).innerText()).toContain("export function topicBars(table, options = {})");
  await expect.poll(() => notes(page)).toContain("more are in the table");
  const before = await notes(page);
  await nextRun(page, () => replaceIn(page, "in the table.", "behind them."));
  expect(await status(page)).toMatch(/^ran/);
  await expect.poll(() => notes(page)).toContain("more are behind them.");
  await expect
    .poll(() => page.getAttribute("[data-key='source.charts/topic-bars.ts']", "aria-label"))
    .toBe("topic-bars.js, changed");
  await expect.poll(() => page.locator(".change-source .cm-changed").count()).toBe(1);
  await page.click("[data-key='source.show']");
  const gone = page.locator(".change-differences:visible .gone");
  await gone.waitFor();
  expect(await gone.innerText()).toContain("in the table");
  await nextRun(page, async () => {
    for (let i = 0; i < 30 && (await page.locator(".change-source .cm-changed").count()); ++i)
      await page.click("[data-key='source.undo']");
  });
  await expect.poll(() => notes(page)).toBe(before);
  await nextRun(page, () => replaceIn(page, "in the table.", "elsewhere."));
  await expect.poll(() => notes(page)).toContain("elsewhere.");
  await nextRun(page, () => page.click("[data-key='source.startOver']"));
  await expect.poll(() => notes(page)).toBe(before);
  await expect.poll(() => page.locator(".change-source .cm-changed").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("a change of a file that the function imports arrives at the drawing", async () => {
  const {page, faults, close} = await openEditor(topics);
  await openSource(page, "charts/topic-bar-rows.ts");
  await nextRun(page, () => replaceIn(page, "capitalised(", "String("));
  expect(await status(page)).toMatch(/^ran/);
  const names = () => page.frames().at(-1)!.locator("main > .cell").innerText();
  await expect.poll(names).toContain("large language models");
  expect(faults).toEqual([]);
  await close();
});

test("an error in a file stands at its line there, and the last drawing stays", async () => {
  const {page, faults, close} = await openEditor(topics);
  const before = await drawn(page);
  await openSource(page);
  await nextRun(page, () => replaceIn(page, "barNames(row", "barNamez(row"));
  expect(await status(page)).toBe("did not run");
  expect(await page.innerText(".change-notice")).toMatch(
    /^Shows the last version that ran\. Line \d+ of topic-bars\.js stopped the new one\.$/
  );
  const told = Number(/Line (\d+)/.exec(await page.innerText(".change-notice"))![1]);
  const trouble = () => page.innerText(".change-source .cm-trouble");
  await expect.poll(trouble).toContain(`Line ${told}: barNamez is not defined`);
  await expect.poll(() => page.innerText(".change-source .cm-wrong-line")).toContain("barNamez(row");
  await expect.poll(() => drawn(page)).toEqual(before);
  await nextRun(page, () => replaceIn(page, "barNamez(row", "barNames((row"));
  await expect.poll(trouble).toMatch(/^Line \d+: .*(not expected|ends too early)/);
  await nextRun(page, () => page.click("text=Back to the last version that ran"));
  expect(await status(page)).toMatch(/^ran/);
  await expect.poll(() => page.locator(".cm-trouble").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("a changed file is there after a reload, and travels in a link that waits for a word", async () => {
  const {page, close} = await openEditor(topics);
  await openSource(page);
  await nextRun(page, () => replaceIn(page, "in the table.", "behind them."));
  await page.reload();
  await page.waitForSelector(".change[data-ran]");
  await expect.poll(() => notes(page)).toContain("behind them.");
  await openSource(page);
  for (let i = 0; i < 30 && (await page.locator(".change-source .cm-changed").count()); ++i)
    await page.click("[data-key='source.undo']");
  await expect.poll(() => page.locator(".change-source .cm-changed").count()).toBe(0);
  await close();

  const copies = {[file]: `export function topicBars() { return document.createTextNode("Mine alone"); }`};
  const fragment = await codeFragment({source: "return topicBars();", copies});
  const other = await openPage(`${topics}#${fragment}`);
  await other.page.waitForSelector(".change-pending:visible");
  expect(await other.page.innerText(".change-pending")).toContain("changes of topic-bars.js");
  expect(other.page.frames()).toHaveLength(1);
  await openSource(other.page);
  await expect.poll(() => source(other.page).innerText()).toContain("Mine alone");
  await nextRun(other.page, () => other.page.click("text=Run this code"));
  await expect.poll(() => notes(other.page)).toContain("Mine alone");
  await other.close();
});

test("line numbers stand at their lines on a phone, and the drawing is whole", async () => {
  const {page, close} = await openEditor(topics, {width: 360, height: 800, used: true});
  await page.locator(".change-editor").first().scrollIntoViewIfNeeded();
  await page.evaluate(() => document.querySelector(".change-editor")!.scrollIntoView());
  await expect
    .poll(() =>
      page.evaluate(() => {
        const lines = [...document.querySelectorAll(".change-editor .cm-line")];
        const numbers = [...document.querySelectorAll<HTMLElement>(".cm-lineNumbers .cm-gutterElement")];
        const shown = numbers.filter(({offsetHeight, textContent}) => offsetHeight && /^\d+$/.test(textContent));
        const apart = shown.map((number) => {
          const line = lines[Number(number.textContent) - 1]!;
          return Math.abs(number.getBoundingClientRect().top - line.getBoundingClientRect().top);
        });
        return shown.length > 10 && Math.max(...apart);
      })
    )
    .toBeLessThan(2);
  await page.setViewportSize({width: 1440, height: 900});
  await page.waitForFunction(() => document.querySelector(".change-drawing")!.clientWidth > 500);
  await expect
    .poll(() =>
      page
        .frames()
        .at(-1)!
        .evaluate(() => {
          const room = document.querySelector("main > .cell")!.getBoundingClientRect().right;
          const ends = [...document.querySelectorAll("main .drawing:not(.next) svg text")].map(
            (text) => text.getBoundingClientRect().right
          );
          return ends.length > 20 && Math.max(...ends) <= room + 0.5;
        })
    )
    .toBe(true);
  await close();
});

const labels = (page: Page) => page.locator(".cm-tooltip-autocomplete .cm-completionLabel").allInnerTexts();

test("what can be completed: columns, D3, Arquero, options and their values", async () => {
  const {page, faults, close} = await openEditor(topics);
  await line(page, "const table").click();
  await page.keyboard.press("Home");
  const offers = async (typed: string, label: string): Promise<void> => {
    await page.keyboard.type(typed);
    await expect.poll(() => labels(page), {message: typed}).toContain(label);
    await page.keyboard.press("Escape");
    await page.locator(".cm-tooltip-autocomplete").waitFor({state: "detached"});
    await page.keyboard.press("Enter");
  };
  await offers("terms.map((d) => d.sh", "share");
  await offers("d3.scaleLi", "scaleLinear");
  await offers("aq.des", "desc");
  await offers("op.med", "median");
  await offers("options.hei", "height");
  await offers("topicB", "topicBars");
  await typeOn(page, `sort: "frequency"`, ["End", "ArrowLeft", "ArrowLeft"], "");
  for (let i = 0; i < "frequency".length; ++i) await page.keyboard.press("Backspace");
  await offers("dis", "distinctiveness");
  expect(faults).toEqual([]);
  await close();
});

test("what is written before there is anything to complete it from is completed once there is", async () => {
  const {page, faults, close} = await openEditor(topics);
  let written = () => {};
  const names = new Promise<void>((resolve) => (written = resolve));
  await page.route("**/names.json", async (route) => {
    await names;
    await route.continue();
  });
  const asked = page.waitForRequest("**/names.json");
  await line(page, "const table").click();
  await page.keyboard.press("Home");
  await page.keyboard.type("terms.map((d) =>");
  await asked;
  await page.keyboard.type(" d.sh");
  expect(await labels(page)).toEqual([]);
  written();
  await expect.poll(() => labels(page)).toContain("share");
  expect(faults).toEqual([]);
  await close();
});
