import {readdirSync} from "node:fs";
import type {Browser, Page} from "playwright-core";
import {afterAll, inject} from "vitest";
import {launch} from "./chromium.ts";
import {recordFaults} from "./faults.ts";
import {serveFiles, type FileServer} from "./server.ts";
import {settle} from "./settle.ts";

export interface View {
  /** CSS pixels. */
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  /** Milliseconds in which every cell has to finish loading. */
  patience?: number;
  /**
   * In a window that other tests have used, its storage emptied: quicker by half. Not for tests of what a reader keeps, of going back, or
   * of a first visit.
   */
  used?: boolean;
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
/** Windows that tests are done with, those for fingers apart. */
const usedWindows: Record<"mouse" | "touch", Page[]> = {mouse: [], touch: []};
const servers = new Map<string, Promise<FileServer>>();

afterAll(async () => {
  await (await browser)?.close();
  for (const server of servers.values()) await (await server).close();
  browser = null;
  usedWindows.mouse.length = usedWindows.touch.length = 0;
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
  {width = 1440, height = 900, theme = "light", patience = 20_000, used = false, ...site}: View & Site = {}
): Promise<OpenPage> {
  const {url} = await serve(site);
  const windows = usedWindows[width < 600 ? "touch" : "mouse"];
  const page = (used && windows.pop()) || (await newWindow(width < 600));
  await page.setViewportSize({width, height});
  await page.emulateMedia({colorScheme: theme, reducedMotion: "reduce", media: "screen"});
  const context = page.context();
  const record = recordFaults(context, new URL(url).host);
  await page.goto(new URL(path, url).href, {waitUntil: "load"});
  await settle(page, {patience}).catch((error: Error) => record.faults.push(error.message));
  const close = async () => {
    if (!used) return context.close();
    record.stop();
    await page.evaluate(() => (localStorage.clear(), sessionStorage.clear()));
    await page.goto("about:blank");
    windows.push(page);
  };
  return {page, faults: record.faults, close};
}

async function newWindow(hasTouch: boolean): Promise<Page> {
  browser ??= launch(inject("browser"));
  const context = await (await browser).newContext({hasTouch});
  return context.newPage();
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
