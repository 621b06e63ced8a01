import type {Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";

const query = (url: string) => new URL(url).searchParams;

/** Waits until what a reader did stands in the address. */
const inAddress = (page: Page, name: string, value: string) =>
  expect.poll(() => query(page.url()).get(name)).toBe(value);

test("a knob turned by hand changes the chart, is marked, stays in the address, and is put back", async () => {
  const {page, faults, close} = await openPage("topics.html");
  const figure = page.locator("#topics");
  const rows = () => figure.locator("svg.topic-bars g.row").count();
  const label = () => figure.locator("svg.topic-bars .label").first().textContent();
  expect(await figure.locator(".knob.changed").count()).toBe(0);
  const before = await label();
  await figure.locator(".knob-words").getByRole("radio", {name: "distinctiveness", exact: true}).click();
  await inAddress(page, "knob.sort", "distinctiveness");
  const sort = figure.locator('.knob[data-option="sort"]');
  await expect.poll(() => sort.getAttribute("class")).toContain("changed");
  await expect.poll(() => sort.evaluate((knob) => getComputedStyle(knob, "::before").width)).toBe("3px");
  const told = () => figure.locator(".knobs-state").first().innerText();
  await expect.poll(told).toContain("was frequency");

  await figure.getByText("More", {exact: true}).click();
  const show = figure.locator('.knob[data-option="show"] input');
  await show.fill("6");
  await expect.poll(rows).toBe(6);
  await inAddress(page, "knob.show", "6");
  const was = figure.locator('.knob[data-option="show"] .knob-was');
  await expect.poll(() => was.innerText()).toContain("was 24 rows");
  await expect.poll(told).toMatch(/2 changed/);

  await page.reload();
  await settle(page);
  await expect.poll(rows).toBe(6);
  await expect.poll(() => figure.locator(".knob.changed").count()).toBe(2);

  await figure.getByText("Reset", {exact: true}).first().click();
  await expect.poll(label).toBe(before);
  await expect.poll(() => figure.locator(".knob.changed").count()).toBe(0);
  await expect.poll(() => [...query(page.url()).keys()]).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest(".knob")?.getAttribute("data-option")))
    .toBe("sort");
  expect(faults).toEqual([]);
  await close();
});

test("nothing that a reader is about to use moves when a knob is turned", async () => {
  const {page, faults, close} = await openPage("network.html", {used: true});
  const changed = page.locator("#network .knob.changed");
  const places = () =>
    page.locator("#network .knobs").evaluate((line) =>
      Array.from(line.querySelectorAll(".knob:not([hidden]) .knob-words label, [data-key$='more']"), (element) => {
        const {x, y} = element.getBoundingClientRect();
        return [Math.round(x), Math.round(y + scrollY)];
      })
    );
  const before = await places();
  const top = await page.locator("#network .figure-drawing").evaluate((drawing) => drawing.getBoundingClientRect().top);
  await page.locator("#network .knob-words").getByRole("radio", {name: "code share", exact: true}).click();
  await changed.waitFor();
  await settle(page);
  expect(await places()).toEqual(before);
  await page.locator("#network .knobs-state").getByText("Put back", {exact: true}).click();
  await changed.waitFor({state: "detached"});
  await settle(page);
  expect(await places()).toEqual(before);
  const after = await page
    .locator("#network .figure-drawing")
    .evaluate((drawing) => drawing.getBoundingClientRect().top);
  expect(Math.abs(after - top)).toBeLessThan(1);
  expect(faults).toEqual([]);
  await close();
});

test("the back button gives a chart the options it had", async () => {
  const {page, faults, close} = await openPage("topics.html?knob.split=year");
  const chosen = () => page.locator('#topics .knob[data-option="split"] input:checked').getAttribute("value");
  await page.locator("svg.topic-bars g.row .label").first().click();
  await page.locator(".paper-list-heading").waitFor();
  await page.locator("#topics .knob-words").getByRole("radio", {name: "nothing", exact: true}).click();
  await inAddress(page, "knob.split", "nothing");
  await expect.poll(chosen).toBe("nothing");
  await page.goBack();
  await expect.poll(chosen).toBe("year");
  await page.goForward();
  await expect.poll(chosen).toBe("nothing");
  expect(faults).toEqual([]);
  await close();
});

test("a copied link carries the options of its chart", async () => {
  const {page, faults, close} = await openPage("code.html");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const figure = page.locator("#code-topics");
  await figure.getByText("Options", {exact: true}).click();
  await figure.locator('.knob[data-option="intervals"] input').click();
  await figure.locator('.knob[data-option="show"] input').fill("5");
  await inAddress(page, "knob.topics.show", "5");
  await figure.getByText("Copy link", {exact: true}).click();
  await expect.poll(() => figure.locator(".said").textContent()).toBe("Link copied");
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(link).hash).toBe("#code-topics");
  expect(Object.fromEntries(query(link))).toEqual({"knob.topics.intervals": "no", "knob.topics.show": "5"});
  await expect.poll(() => figure.locator("svg .interval").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("knobs are turned by keyboard, and keep the focus", async () => {
  const {page, faults, close} = await openPage("topics.html");
  await page.locator('#topics .knob[data-option="count"] input:checked').focus();
  await page.keyboard.press("ArrowRight");
  await inAddress(page, "knob.count", "words");
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.dataset["key"]))
    .toBe("knob.count.words");
  await page.locator("#topics").getByText("More", {exact: true}).focus();
  await page.keyboard.press("Enter");
  await page.locator('#topics .knob[data-option="height"]').waitFor();
  expect(faults).toEqual([]);
  await close();
});

const pages = [
  ["index.html", "#timeline"],
  ["topics.html", "#topics"],
  ["trends.html", "#trend"],
  ["network.html", "#network"],
  ["methods.html", "#most-named"],
  ["code.html", "#code-papers"],
  ["compare.html", "#distinctive"]
] as const;

test.each(pages)("nonsense in the address of %s gives a note and the chart as it is", async (path, figure) => {
  const plain = await openPage(path, {used: true});
  const drawing = `${figure} svg, ${figure} tbody`;
  const drawn = await plain.page.locator(drawing).first().innerHTML();
  await plain.close();
  const {page, faults, close} = await openPage(
    `${path}?knob.show=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E&knob.__proto__=1&knob.nonsense.thing=2&knob.constructor=3`,
    {used: true}
  );
  const note = page.locator(".knobs-note:visible");
  await expect.poll(() => note.count()).toBe(1);
  await expect
    .poll(() => note.innerText())
    .toMatch(/^Not used from the address: .*__proto__.*nonsense\.thing.*constructor/s);
  expect(await note.locator("img").count()).toBe(0);
  await expect.poll(() => page.locator(drawing).first().innerHTML()).toBe(drawn);
  expect(await page.locator(".knob.changed").count()).toBe(0);
  expect(faults).toEqual([]);
  await close();
});

test("knobs fit a phone, as large as fingers, opened and closed", async () => {
  const {page, faults, close} = await openPage("topics.html?knob.show=10", {width: 360, height: 740, used: true});
  const sizes = () =>
    page
      .locator("#topics .knobs")
      .first()
      .evaluate((line) =>
        Array.from(line.querySelectorAll<HTMLElement>("select, input[type=range], .action, .knob-tick"))
          .filter((element) => element.offsetParent)
          .map((element) => Math.round(Math.max(element.offsetHeight, element.parentElement!.offsetHeight)))
      );
  expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(44);
  const closed = (await sizes()).length;
  await page.locator("#topics").getByText("More", {exact: true}).click();
  await expect.poll(async () => (await sizes()).length).toBeGreaterThan(closed);
  expect(Math.min(...(await sizes()))).toBeGreaterThanOrEqual(44);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
  await close();
});

test.each(["mouse", "finger"])(
  "a slider redraws while it is dragged by a %s, and writes the address when let go",
  async (by) => {
    const finger = by === "finger";
    const {page, faults, close} = await openPage("topics.html", {width: 1100, height: 900});
    const range = page.locator("#topics [data-option=show] input[type=range]");
    const rows = () => page.locator("#topics .figure-drawing [data-key^='row.'], #topics .figure-drawing .row").count();
    await range.scrollIntoViewIfNeeded();
    const first = await rows();
    const {x, y, width, height} = (await range.boundingBox())!;
    const client = await page.context().newCDPSession(page);
    const at = (share: number) => ({x: x + 7 + share * (width - 14), y: y + height / 2});
    const touch = (type: string, share?: number) =>
      client.send("Input.dispatchTouchEvent", {
        type: type as never,
        touchPoints: share === undefined ? [] : [at(share)]
      });
    const go = async (share: number) => {
      if (finger) await touch("touchMove", share);
      else await page.mouse.move(at(share).x, at(share).y);
    };
    const start = (24 - 4) / (200 - 4);
    if (finger) await touch("touchStart", start);
    else {
      await page.mouse.move(at(start).x, at(start).y);
      await page.mouse.down();
    }
    for (const share of [0.07, 0.05, 0.03, 0.02]) await go(share);
    await expect.poll(rows).toBeLessThan(first);
    const between = await rows();
    expect(page.url()).not.toContain("knob.");
    // The drawing took the slider along; it is held all the same.
    await go(0);
    await expect.poll(rows).toBeLessThan(between);
    await expect.poll(() => page.locator("#topics [data-option=show] output").innerText()).toBe("4 rows");
    expect(page.url()).not.toContain("knob.");
    if (finger) await touch("touchEnd");
    else await page.mouse.up();
    await expect.poll(() => page.url()).toContain("knob.show=4");
    expect(faults).toEqual([]);
    await close();
  }
);
