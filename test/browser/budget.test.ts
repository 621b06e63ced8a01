import {expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {builtSite, pagePaths} from "./pages.ts";
import {serveFiles} from "./server.ts";
import {settle} from "./settle.ts";
import {recordTransfer} from "./transfer.ts";

/** Bytes, compressed with gzip, fonts included. */
const budget = (path: string) => (path === "index.html" ? 450_000 : 650_000);

test("no page asks for more bytes than it may", async () => {
  const server = await serveFiles(builtSite());
  const browser = await launch(inject("browser"));
  const over = [];
  for (const path of pagePaths()) {
    const context = await browser.newContext({viewport: {width: 1440, height: 900}});
    const transfer = recordTransfer(context);
    const page = await context.newPage();
    await page.goto(server.url + path);
    await settle(page);
    const {files, gzip} = await transfer();
    expect(files).toBeGreaterThan(3);
    if (gzip > budget(path)) over.push(`${path}: ${gzip} bytes, of ${budget(path)}`);
    await context.close();
  }
  await browser.close();
  await server.close();
  expect(over).toEqual([]);
});
