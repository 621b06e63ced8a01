import {readdirSync} from "node:fs";
import type {Browser, CDPSession, Page} from "playwright-core";
import {findBrowser, launch} from "../test/browser/chromium.ts";
import {serveFiles} from "../test/browser/server.ts";
import {settle} from "../test/browser/settle.ts";
import {steps} from "./click-steps.ts";
import type {Step} from "./click-steps.ts";
import {noteRedraws} from "./redraws.ts";

export interface Click {
  name: string;
  /** Milliseconds from the click to the frame that shows the last change it made. */
  time: number;
  /** Milliseconds of processor time that the page's main thread took for it: what `time` would be near on an idle machine. */
  work: number;
  /** The longest task, ms; 0 where none took 50. */
  blocked: number;
}

export interface PageClicks {
  path: string;
  clicks: Click[];
  /** The longest task, ms (0 where none took 50): while loading, and when the first list of papers opened. */
  load: number;
  firstList: number;
}

/** How long nothing may change in a page before a click counts as answered, and how long to wait for a first change, ms. */
const [quiet, patience] = [250, 1_500];

/** Clicks through the pages (all, or those named) of a site that is built. */
export async function clickThrough(
  folder: string,
  {rounds = 2, only = []}: {rounds?: number; only?: string[]} = {}
): Promise<{browser: string; pages: PageClicks[]}> {
  const server = await serveFiles(folder);
  const browser = await launch(await findBrowser());
  try {
    const pages = [];
    for (const path of readdirSync(folder).filter((name) => name.endsWith(".html")))
      if (!only.length || only.includes(path)) pages.push(await clickPage(browser, server.url, path, rounds));
    return {browser: `Chromium ${browser.version()}`, pages};
  } finally {
    await browser.close();
    await server.close();
  }
}

/** What pages of papers begin with, which have clauses to take out but no marks to add. */
const starts: Record<string, string> = {
  "paper.html": "?code=linked&code=none&from=1990",
  "papers.html": "?code=linked&code=none&from=1990"
};

async function clickPage(browser: Browser, url: string, path: string, rounds: number): Promise<PageClicks> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, reducedMotion: "reduce"});
  const page = await context.newPage();
  // What tsx wraps named functions in, which those sent into the page are.
  await page.addInitScript({content: "globalThis.__name = (named) => named;"});
  await page.addInitScript(noteRedraws);
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", {timeDomain: "threadTicks"});
  await page.goto(url + path + (starts[path] ?? ""));
  await settle(page);
  const result: PageClicks = {path, clicks: [], load: await blockedSince(page, 0), firstList: 0};
  let opened = false;
  let entries = 0;
  for (let round = 0; round < rounds; ++round)
    for (const step of steps(round)) {
      if (!step.pressed && !entries) continue;
      const before = page.url();
      const click = await perform(page, session, step);
      if (page.url() !== before) entries += step.pressed ? 1 : -1;
      if (!click) continue;
      if (!opened && step.name.startsWith("open")) result.firstList = click.blocked;
      opened ||= step.name.startsWith("open");
      result.clicks.push({name: step.name, ...click});
    }
  await context.close();
  return result;
}

/** Presses what a step names and waits until the page has answered; null where the page has no such thing, or nothing changed. */
async function perform(page: Page, session: CDPSession, {pressed}: Step): Promise<Omit<Click, "name"> | null> {
  if (pressed) {
    const at = await page.evaluate(findPressable, {...pressed, label: pressed.label?.source ?? ""});
    if (!at) return null;
    await page.mouse.move(at.x, at.y);
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => {
    Object.assign(redraws, {armed: performance.now(), from: null, shown: null, changes: 0, changed: 0});
  });
  const before = await workSoFar(session);
  if (pressed) {
    await page.mouse.down();
    await page.mouse.up();
  } else
    await page.evaluate(() => {
      redraws.from = performance.now();
      history.back();
    });
  const taken = await page
    .waitForFunction(
      ({quiet, patience}) => {
        const {armed, from, shown, changed} = redraws;
        const now = performance.now();
        if (from === null || shown === null) return now - armed > patience ? {from: armed, shown: armed} : null;
        return shown >= changed && now - changed > quiet ? {from, shown} : null;
      },
      {quiet, patience},
      {polling: 50}
    )
    .then((found) => found.jsonValue());
  if (!taken || taken.shown === taken.from) return null;
  const work = (await workSoFar(session)) - before;
  return {time: taken.shown - taken.from, work, blocked: await blockedSince(page, taken.from)};
}

/** Processor time of all tasks of the page's main thread so far, ms. */
async function workSoFar(session: CDPSession): Promise<number> {
  const {metrics} = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({name}) => name === "TaskDuration")?.value ?? NaN);
}

/** Brings the `nth` element that can be hit into view; where it can be hit, px from the window's left and top. */
function findPressable({selector, label, nth}: {selector: string; label: string; nth: number}) {
  const pattern = new RegExp(label, "i");
  const name = (element: Element) => element.getAttribute("aria-label") ?? element.textContent ?? "";
  const found = Array.from(document.querySelectorAll(selector)).filter((element) => pattern.test(name(element)));
  for (let i = 0; i < Math.min(found.length, 700); ++i) {
    const element = found[(nth + i) % found.length]!;
    element.scrollIntoView({block: "center", behavior: "instant"});
    for (const part of [element, ...element.children]) {
      const {left, top, width, height} = part.getBoundingClientRect();
      const at = {x: left + width / 2, y: top + height / 2};
      if (width && element.contains(document.elementFromPoint(at.x, at.y))) return at;
    }
  }
  return null;
}

/** The longest task that began since then, ms; 0 where none took 50. */
function blockedSince(page: Page, from: number): Promise<number> {
  // A task is ended, and reported, some time after the frame it made.
  return page.evaluate(
    async (from) =>
      new Promise<number>((resolve) =>
        setTimeout(
          () =>
            resolve(Math.max(0, ...redraws.blocked.map(({start, duration}) => (start >= from - 50 ? duration : 0)))),
          60
        )
      ),
    from
  );
}
