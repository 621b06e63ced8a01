import {readdirSync} from "node:fs";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, inject} from "vitest";
import {launch} from "./chromium.ts";
import {serveFiles, type FileServer} from "./server.ts";

export interface View {
  /** CSS pixels. */
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  /** Milliseconds in which every cell has to finish loading. */
  patience?: number;
}

export interface Site {
  /** The folder of the built site; default the project's own. */
  folder?: string;
  /** Where it is served, with slashes at both ends. */
  base?: string;
  /** Files of loaders to replace, as `siteFiles` makes them: `{"data/corpus/index.json": …}`. */
  data?: Record<string, string | Uint8Array>;
}

export interface OpenPage {
  page: Page;
  /** What went wrong so far, one line each: errors, failed requests, requests to other hosts. */
  faults: string[];
  close(): Promise<void>;
}

let browser: Promise<Browser> | null = null;
const servers = new Map<string, Promise<FileServer>>();

afterAll(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
  browser = null;
  servers.clear();
});

/** The folder of the project's built site; throws with the build's log when it was not built. */
export function builtSite(): string {
  const {folder, failure} = inject("site");
  if (failure !== null) throw new Error(failure);
  return folder;
}

/** Every page of a built site, found in its folder: `index.html`, `topics.html`, … */
export function pagePaths(folder: string = builtSite()): string[] {
  const names = readdirSync(folder, {recursive: true, encoding: "utf8"});
  return names
    .filter((name) => name.endsWith(".html"))
    .map((name) => name.replaceAll("\\", "/"))
    .sort();
}

/**
 * Opens a page of the built site, by path with query (`topics.html?code=linked`), in a browser window of its own, and waits
 * until it has settled. Close it when done.
 */
export async function openPage(
  path: string,
  {width = 1440, height = 900, theme = "light", patience = 20_000, ...site}: View & Site = {}
): Promise<OpenPage> {
  const {url} = await serve(site);
  browser ??= launch(inject("browser"));
  const context = await (
    await browser
  ).newContext({viewport: {width, height}, colorScheme: theme, hasTouch: width < 600, reducedMotion: "reduce"});
  const faults = recordFaults(context, new URL(url).host);
  const page = await context.newPage();
  await page.goto(new URL(path, url).href, {waitUntil: "load"});
  await settle(page, {patience}).catch((error: Error) => faults.push(error.message));
  return {page, faults, close: () => context.close()};
}

/**
 * Waits until a page has nothing left to do: no cell is still loading, fonts are there, and for a quarter of a second nothing
 * was asked from the server or changed in the page. A page that keeps moving counts as settled after 5 seconds; one whose
 * cells do not finish within `patience` milliseconds is an error.
 */
export async function settle(page: Page, {patience = 20_000} = {}): Promise<void> {
  await page
    .waitForFunction(() => !document.querySelector("observablehq-loading"), null, {timeout: patience})
    .catch(() => Promise.reject(new Error(`a cell did not finish loading within ${patience / 1000} s`)));
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      const end = () => (observer.disconnect(), entries.disconnect(), resolve());
      let quiet = setTimeout(end, 250);
      const noticed = () => (clearTimeout(quiet), (quiet = setTimeout(end, 250)));
      const observer = new MutationObserver(noticed);
      const entries = new PerformanceObserver(noticed);
      observer.observe(document.documentElement, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true
      });
      entries.observe({type: "resource"});
      setTimeout(end, 5_000);
    });
  });
}

/**
 * What a reader would see as broken on a settled page, besides the faults recorded while it loaded: an error box, values
 * that were never computed, nothing to read or look at, and contents wider than the window.
 */
export async function findVisibleFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = Array.from(
      document.querySelectorAll<HTMLElement>(".observablehq--error"),
      (box) => `error box: ${box.innerText}`
    );
    const main = document.querySelector("main");
    const text = main?.innerText.trim() ?? "";
    const garbage = /\b(NaN|undefined|Invalid Date)\b|\[object \w+\]/.exec(text);
    if (garbage)
      found.push(
        `"${text.slice(Math.max(0, garbage.index - 40), garbage.index + 40).replace(/\s+/g, " ")}" is not meant for readers`
      );
    const drawn = main?.querySelector("svg :is(path, rect, circle, line), canvas, tbody tr");
    if (!drawn && text.length < 80) found.push(`nothing to read or look at: "${text}"`);
    const {scrollWidth, clientWidth} = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`${scrollWidth} px wide in a window of ${clientWidth}`);
    return found;
  });
}

function serve({folder = builtSite(), base = "/", data}: Site): Promise<FileServer> {
  const key = JSON.stringify([
    folder,
    base,
    data && Object.entries(data).map(([name, contents]) => [name, String(contents)])
  ]);
  const server = servers.get(key) ?? serveFiles(folder, {base, data});
  servers.set(key, server);
  return server;
}

function recordFaults(context: BrowserContext, host: string): string[] {
  const faults: string[] = [];
  const local = (url: string) => !/^(https?|wss?):/.test(url) || new URL(url).host === host;
  context.on("weberror", (error) => faults.push(`uncaught: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("request", (request) => {
    if (!local(request.url())) faults.push(`asked another host: ${request.url()}`);
  });
  context.on("requestfailed", (request) => {
    // A request given up because the page went elsewhere did not fail.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return faults;
}
