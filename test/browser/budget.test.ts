import type {Browser} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {builtSite, pagePaths} from "./pages.ts";
import {serveFiles} from "./server.ts";
import type {FileServer} from "./server.ts";
import {settle} from "./settle.ts";
import {recordTransfer} from "./transfer.ts";

/** Bytes, compressed with gzip, fonts included. */
const budget = (path: string) => (path === "index.html" ? 450_000 : 650_000);

let server: FileServer;
let browser: Browser;

beforeAll(async () => {
  server = await serveFiles(builtSite());
  browser = await launch(inject("browser"));
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.for(pagePaths())("%s asks for no more bytes than it may", async (path) => {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  const transfer = recordTransfer(context);
  const page = await context.newPage();
  await page.goto(server.url + path);
  await settle(page);
  const {files, gzip} = await transfer();
  await context.close();
  expect(files).toBeGreaterThan(3);
  expect(gzip).toBeLessThanOrEqual(budget(path));
});
