import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {builtSite} from "./pages.ts";
import {addSandbox, runCells} from "./sandbox-page.ts";
import {serveFiles} from "./server.ts";
import type {FileServer} from "./server.ts";
import {afterClick, download} from "./ways-out.ts";

let browser: Browser;
let site: FileServer;
let context: BrowserContext;
const happened: string[] = [];

beforeAll(async () => {
  browser = await launch(inject("browser"));
  site = await serveFiles(builtSite(), {base: "/below/"});
  // The page itself may do all of it: what is refused is refused to the frame.
  context = await browser.newContext({permissions: ["clipboard-read", "clipboard-write"], acceptDownloads: true});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

async function openAbout(): Promise<Page> {
  const page = await context.newPage();
  page.on("download", () => happened.push("a download"));
  page.on("dialog", (dialog) => {
    happened.push("a dialog");
    void dialog.accept();
  });
  await page.goto(`${site.url}about.html`);
  return page;
}

/** What becomes of code that runs on a click of a button: "true", what else it gives, what it throws, or that it waits. */
const button = (code: string, button: string) => `
  const b = ${button};
  b.textContent = "Try";
  b.id = "way-out";
  b.style.cssText = "position: fixed; inset: 0 auto auto 0; width: 200px; height: 60px; z-index: 9999";
  b.addEventListener("click", () => {
    const tried = (async () => String(await (async () => (${code}))()))().catch((error) => "thrown: " + error);
    const late = new Promise((resolve) => setTimeout(() => resolve("waits"), 1500));
    Promise.race([tried, late]).then((said) => (b.textContent = said));
  });
`;

async function onPage(code: string): Promise<string> {
  const page = await openAbout();
  await page.evaluate(
    (code) => (0, eval)(code),
    `{${button(code, 'document.createElement("button")')} document.body.append(b)}`
  );
  await page.getByText("Try", {exact: true}).click();
  await page.waitForFunction(() => document.querySelector("#way-out")!.textContent !== "Try");
  const said = await page.innerText("#way-out");
  await page.close();
  return said;
}

async function inFrame(code: string): Promise<string> {
  const page = await openAbout();
  await addSandbox(page);
  const made = `${button(code, 'document.createElement("button")')} display(b);`.replace(
    "position: fixed; inset: 0 auto auto 0;",
    ""
  );
  const {errors} = await runCells(page, made);
  expect(errors).toEqual([]);
  const frame = page.frames().at(-1)!;
  await frame.getByText("Try", {exact: true}).click();
  await frame.waitForFunction(() => document.querySelector("#way-out")?.textContent !== "Try");
  const said = await frame.evaluate(() => document.querySelector("#way-out")!.textContent!);
  await page.close();
  return said;
}

test.each(afterClick)("after a click, $name works on a page, and not in the frame", async ({code}) => {
  expect(await onPage(code)).toBe("true");
  happened.length = 0;
  expect(await inFrame(code)).not.toBe("true");
  expect(happened).toEqual([]);
});

test("after a click, a download comes from a page, and not from the frame", async () => {
  happened.length = 0;
  expect(await onPage(download.code)).toBe("true");
  expect(happened).toEqual(["a download"]);
  happened.length = 0;
  await inFrame(download.code);
  expect(happened).toEqual([]);
});
