import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {drawn, line} from "./editor-page.ts";
import {builtSite, openPage} from "./pages.ts";
import {addSandbox, runCells} from "./sandbox-page.ts";
import {serveFiles, type FileServer} from "./server.ts";

let browser: Browser;
let site: FileServer;

beforeAll(async () => {
  // As in browsers that give a frame of an opaque origin no process of its own: what ends the frame ends the page.
  browser = await launch(inject("browser"), ["--disable-features=IsolateSandboxedIframes"]);
  site = await serveFiles(builtSite(), {base: "/"});
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** Ends the process that it runs in, which nothing can stop once it has begun. */
const fatal = `const long = "x".repeat(2 ** 26); Uint8Array.from(long + long);`;

async function open(path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(site.url + path);
  return page;
}

/** The page in a new window of the same browser, once its process has ended. */
async function crashed(page: Page, begin: () => Promise<void>): Promise<Page> {
  const crash = new Promise((resolve) => page.on("crash", resolve));
  // Nobody answers for a key that ended the page.
  begin().catch(() => undefined);
  await crash;
  const again = await page.context().newPage();
  await again.goto(page.url());
  return again;
}

const asked = "This code was running when the page broke off. Read it; it runs when you say so.";

test("a chart's code that ends its page waits when the page is opened again", async () => {
  const page = await open("change.html?chart=topic-bars");
  await page.waitForSelector(".change[data-ran]");
  const again = await crashed(page, async () => {
    await line(page, "return").click();
    await page.keyboard.press("Home");
    await page.keyboard.insertText(`${fatal}\n`);
  });
  await again.getByText(asked).waitFor();
  await line(again, "Uint8Array").click({clickCount: 3});
  await again.keyboard.press("Delete");
  expect(again.frames()).toHaveLength(1);
  await again.getByRole("button", {name: "Run this code"}).click();
  await expect.poll(async () => (await drawn(again)).length).toBeGreaterThan(0);
  await page.context().close();
});

test("a notebook that ends its page waits when the page is opened again", async () => {
  const page = await open("workbench.html?chart=topic-bars");
  await page.getByText("All 3 cells ran").waitFor();
  await page.locator(".cell-row").first().focus();
  await page.keyboard.press("b");
  await page.locator(".cell-row.editing .cm-content:focus").waitFor();
  await page.keyboard.insertText(fatal);
  const again = await crashed(page, () => page.keyboard.press("Shift+Enter"));
  await again.getByText(asked).waitFor();
  const cell = again.locator(".cell-row", {hasText: "Uint8Array"});
  expect(await cell.innerText()).toContain(fatal);
  expect(again.frames()).toHaveLength(1);
  await cell.focus();
  await again.keyboard.press("Delete");
  await again.getByRole("button", {name: "Run it"}).click();
  await again.getByText("All 3 cells ran").waitFor();
  await page.context().close();
});

test("the usual ways to too many elements fail in words at their lines, and end nothing", async () => {
  const {page, close} = await openPage("about.html", {used: true});
  await addSandbox(page);
  const long = `("x".repeat(2 ** 26) + "x".repeat(2 ** 26))`;
  const {errors, stopped} = await runCells(
    page,
    `1;\n'x'.repeat(2**28).split('').length`,
    `1;\n[...'x'.repeat(2**27)].length`,
    `1;\n[...${long}].length`,
    `1;\n${long}.split("").length`,
    `1;\nArray.from(${long}).length`,
    `1;\nMath.max(...${long})`
  );
  expect(errors.map(({place}) => place?.line)).toEqual([2, 2, 2, 2, 2, 2]);
  for (const {message} of errors)
    expect(message).toMatch(
      /^This would make (268,435,456|134,217,728) elements at once, which ends the page; at most 67,108,864 can be made/
    );
  expect(stopped).toEqual([]);
  expect((await runCells(page, `[..."x".repeat(1000)].length`)).results).toHaveLength(1);
  await close();
});
