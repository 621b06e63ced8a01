import {once} from "node:events";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, expect, inject, test} from "vitest";
import {copyProject, runScript, type Project} from "../site/project.ts";
import {until} from "../site/until.ts";
import {launch} from "./chromium.ts";
import {openPage} from "./pages.ts";

let project: Project;
let preview: ReturnType<typeof runScript>;
let ended: Promise<unknown>;
let browser: Browser;
let url: string;

beforeAll(async () => {
  project = await copyProject(undefined, inject("made"));
  preview = runScript(project.folder, "start");
  ended = once(preview.child, "close");
  browser = await launch(inject("browser"));
  url = await until(() => /at (http:\S+)/.exec(preview.log())?.[1]);
});
afterAll(async () => {
  await endPreview();
  await project.remove();
});

async function endPreview(): Promise<void> {
  await browser.close();
  preview.child.kill();
  await ended;
}

const settled = (page: Page) =>
  page.waitForFunction(() => /ran$|failed|Stopped/.test(document.querySelector(".bench-state")?.textContent ?? ""));

test(
  "a notebook becomes a new page of the preview, and a file of it a page of the built site",
  {timeout: 400_000},
  async () => {
    const page = await browser.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${url}workbench.html?example=heat-map`, {waitUntil: "domcontentloaded"});
    await settled(page);
    const choose = async (name: string) => {
      await page.getByRole("button", {name: "Take away …"}).click();
      await page.locator(".picker .option", {hasText: name}).first().click();
    };

    await choose("New page of this site");
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Name of the file").fill("heat");
    await sheet.getByRole("button", {name: "Show the page"}).click();
    await sheet.locator("ins", {hasText: "mountFrame"}).first().waitFor();
    await expect(readFile(join(project.folder, "src", "heat.md"))).rejects.toThrow("ENOENT");
    await sheet.getByRole("button", {name: "Save to src/heat.md"}).click();
    const text = await until(() => readFile(join(project.folder, "src", "heat.md"), "utf8").catch(() => null));
    await sheet.getByRole("button", {name: "Close"}).first().click();

    const made = await browser.newPage();
    const errors: string[] = [];
    made.on("pageerror", ({message}) => errors.push(message));
    await made.goto(`${url}heat`, {waitUntil: "domcontentloaded"});
    await made.locator("main svg[role=group] .mark").first().waitFor({timeout: 60_000});
    expect([await made.locator(".observablehq--error").count(), errors]).toEqual([0, []]);

    const [download] = await Promise.all([page.waitForEvent("download"), choose("a .md file for src/")]);
    expect(await readFile(await download.path(), "utf8")).toBe(text);
    await project.write({"src/dropped.md": text});
    await endPreview();
    await project.keepPages("heat.md", "dropped.md");
    const {code, log} = await project.build();
    expect(code, log).toBe(0);
    for (const name of ["heat.html", "dropped.html"]) {
      const built = await openPage(name, {folder: join(project.folder, "dist")});
      expect(await built.page.locator("main svg[role=group] .mark").count()).toBeGreaterThan(20);
      expect([await built.page.locator(".observablehq--error").count(), built.faults]).toEqual([0, []]);
      await built.close();
    }
  }
);
