import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {copyProject} from "../site/project.ts";
import {openPage} from "./pages.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "observatory-workbench-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

/** htl hands functions over by attributes, which the frame's policy refuses to run, as it should. */
const real = (faults: string[]) => faults.filter((fault) => !fault.includes("inline event handler"));
const state = (page: Page) => page.locator(".bench-state").textContent();
const settled = (page: Page) =>
  page.waitForFunction(() => /ran|failed|Stopped/.test(document.querySelector(".bench-state")?.textContent ?? ""));

async function takeAway(page: Page, name: string, file: string): Promise<string> {
  await page.getByRole("button", {name: "Take away …"}).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".picker .option", {hasText: name}).first().click()
  ]);
  const path = join(folder, file);
  await download.saveAs(path);
  return path;
}

test("keys insert, run, delete and bring back cells, and all of it is kept", async () => {
  const {page, faults, close} = await openPage("workbench.html?chart=topic-bars");
  await settled(page);
  expect(await state(page)).toBe("All 3 cells ran");
  await page.locator(".cell-row").first().focus();
  await page.keyboard.press("b");
  await page.locator(".cell-row.editing .cm-content").waitFor();
  await page.keyboard.type("papers.lengthh()");
  await page.keyboard.press("Shift+Enter");
  await page.locator(".cell-problem").waitFor();
  expect(await state(page)).toContain("1 cell of 4 failed");
  await page.locator(".cell-row").nth(1).focus();
  await page.keyboard.press("Delete");
  expect(await page.locator(".cell-row").count()).toBe(3);
  await page.keyboard.press("Control+z");
  expect(await page.locator(".cell-row").count()).toBe(4);
  await page.reload({waitUntil: "load"});
  await page.locator(".cell-row").nth(3).waitFor();
  expect(await page.locator(".cell-row").nth(1).textContent()).toContain("papers.lengthh()");
  expect(real(faults)).toEqual([]);
  await close();
});

test("code from a file does not run before the reader says so", async () => {
  const file = join(folder, "given.html");
  await writeFile(
    file,
    `<!doctype html><notebook><title>Given</title><script id="1" type="module" pinned>papers.length</script></notebook>`
  );
  const {page, faults, close} = await openPage("workbench.html");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", {name: "Open a file …"}).click()
  ]);
  await chooser.setFiles(file);
  await page.locator(".bench-consent:not([hidden])").waitFor();
  expect(await page.locator(".cell-source").textContent()).toContain("papers.length");
  expect(await page.locator("iframe").count()).toBe(0);
  await page.getByRole("button", {name: "Run it"}).click();
  await settled(page);
  expect(await state(page)).toBe("The cell ran");
  expect(real(faults)).toEqual([]);
  await close();
});

test("a page that stands alone opens from disk with the network refused", async () => {
  const {page, close} = await openPage("workbench.html?example=beeswarm");
  await settled(page);
  const path = await takeAway(page, "Page that stands alone", "alone.html");
  const context = await page.context().browser()!.newContext({offline: true});
  const alone = await context.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  alone.on("request", (request) => {
    if (!/^(file|data|about|blob):/.test(request.url())) asked.push(request.url());
  });
  alone.on("pageerror", ({message}) => errors.push(message));
  await alone.goto(pathToFileURL(path).href);
  await settled(alone);
  expect([await state(alone), asked, errors]).toEqual(["All cells ran", [], []]);
  await context.close();
  await close();
});

test("a page for the project builds as it is and opens without errors", {timeout: 300_000}, async () => {
  const {page, close} = await openPage("workbench.html?example=beeswarm");
  await settled(page);
  const path = await takeAway(page, "Page of this site", "exported.md");
  await close();
  const project = await copyProject();
  try {
    const {readFile} = await import("node:fs/promises");
    await project.write({"src/exported.md": await readFile(path, "utf8")});
    const {code, log} = await project.build();
    expect(code, log).toBe(0);
    const opened = await openPage("exported.html", {folder: join(project.folder, "dist")});
    expect(await opened.page.locator("main svg").count()).toBeGreaterThan(0);
    expect(real(opened.faults)).toEqual([]);
    await opened.close();
  } finally {
    await project.remove();
  }
});
