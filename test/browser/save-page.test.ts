import {once} from "node:events";
import {readFile, writeFile} from "node:fs/promises";
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
const troubles: string[] = [];

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

async function open(path: string): Promise<Page> {
  const page = await browser.newPage();
  page.on("pageerror", ({message}) => troubles.push(message));
  page.setDefaultTimeout(60_000);
  await page.goto(url + path, {waitUntil: "domcontentloaded"});
  return page;
}

const source = (name: string) => readFile(join(project.folder, "src", `${name}.md`), "utf8");

/** Opens the editor of a chart and puts code in the place of its own; what follows is there when it ran. */
async function changeChart(chart: string, code: string): Promise<Page> {
  const page = await open(`change.html?chart=${chart}`);
  await page.locator("[data-ran]").waitFor();
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(code);
  await until(async () => {
    const texts = page.frames().map((frame) =>
      frame
        .locator("body")
        .innerText()
        .catch(() => "")
    );
    return (await Promise.all(texts)).some((text) => text.startsWith("Drawn by hand"));
  });
  return page;
}

const code = "const n = d3.sum(terms, (d) => d.papers);\nreturn html`<p>Drawn by hand, ${n > 0}</p>`;";

test("a changed chart is written into its page, which draws it, and its own is put back byte for byte", async () => {
  const before = await source("topics");
  const editor = await changeChart("topic-bars", code);
  await editor.getByRole("button", {name: /^Save to page/}).click();
  const sheet = editor.getByRole("dialog");
  await sheet.locator("ins", {hasText: "Drawn by hand"}).waitFor();
  expect(await source("topics")).toBe(before);

  // Someone else writes the page meanwhile: nothing is lost.
  const theirs = before.replace("---\n\n", "---\n\n<!-- by another hand -->\n\n");
  expect(theirs).not.toBe(before);
  await writeFile(join(project.folder, "src", "topics.md"), theirs);
  await sheet.getByRole("button", {name: "Save to src/topics.md"}).click();
  await sheet.locator("ins", {hasText: "by another hand"}).waitFor();
  expect(await source("topics")).toBe(theirs);
  await sheet.getByRole("button", {name: /apply mine again/}).click();
  await sheet.locator("ins", {hasText: "Drawn by hand"}).waitFor();
  await sheet.getByRole("button", {name: "Save to src/topics.md"}).click();
  await sheet.getByText("draws “Topics” by your code").waitFor();
  expect(await source("topics")).toContain("Drawn by hand");

  const page = await open("topics.html");
  await page.locator("#topics .figure-drawing", {hasText: "Drawn by hand, true"}).waitFor();
  expect(await page.locator("#topics .figure-title").textContent()).not.toBe("");
  expect(await page.locator(".observablehq--error").count()).toBe(0);

  await sheet.getByRole("button", {name: "Close"}).first().click();
  expect(await editor.locator(".cm-content").innerText()).toContain("Drawn by hand");
  await editor.getByRole("button", {name: "Put the page’s own chart back"}).click();
  await sheet.getByRole("button", {name: /^Put the own chart back/}).click();
  await sheet.getByText("draws “Topics” its own way again").waitFor();
  expect(await source("topics")).toBe(theirs);
  await page.locator("#topics .figure-drawing svg .mark").first().waitFor();
  expect(troubles).toEqual([]);
});

test("options are written into their page, whose chart begins with them; addresses have their way, and so has the reader", async () => {
  const before = await source("code");
  const page = await open("code.html?knob.topics.show=6&knob.topics.sort=name");
  const figure = page.locator("#code-topics");
  const sheet = page.getByRole("dialog");
  const rows = () => figure.locator(".figure-drawing svg [data-key]").count();
  await figure.getByRole("button", {name: /^Save to page/}).click();
  await sheet.locator("ins", {hasText: "knobs: "}).waitFor();
  expect(await source("code")).toBe(before);
  await sheet.getByRole("button", {name: "Save to src/code.md"}).click();
  await sheet.getByText("begins with these options now").waitFor();
  const saved = await source("code");
  expect(saved).toBe(before.replace("\n---\n", "\nknobs: knob.topics.show=6&knob.topics.sort=name\n---\n"));
  const shown = await rows();
  await sheet.getByRole("button", {name: "Load the page again"}).click();
  await until(() => page.url().endsWith("code.html"));
  await until(async () => (await rows()) === shown);
  expect(await figure.locator(".knob.changed").count()).toBe(0);
  expect(await figure.getByRole("button", {name: /^Save to page/}).count()).toBe(0);

  // The editor of the chart begins with them too; an address says otherwise.
  const editor = await open("change.html?chart=code-topics");
  await editor.locator("[data-ran]").waitFor();
  expect(await editor.locator(".cm-content").innerText()).toMatch(/show: 6,[^}]*sort: "name"/);
  await page.goto(`${url}code.html?knob.topics.show=4`);
  await until(async () => (await rows()) > 0 && (await rows()) < shown);
  await figure
    .getByRole("button", {name: /^Put back/})
    .first()
    .click();
  await until(async () => (await rows()) === shown);
  expect(new URL(page.url()).search).toBe("");
  expect(troubles).toEqual([]);
});

test("changed charts and saved options are part of the built site, which has no way to write", async () => {
  const editor = await changeChart("code-bar", code);
  await editor.getByRole("button", {name: /^Save to page/}).click();
  const sheet = editor.getByRole("dialog");
  await sheet.getByRole("button", {name: "Save to src/code.md"}).click();
  await sheet.getByText("by your code").waitFor();
  const page = await open("code.html");
  await page.locator("#code .figure-drawing", {hasText: "Drawn by hand, true"}).waitFor();
  expect(await page.locator(".observablehq--error").count()).toBe(0);
  expect(troubles).toEqual([]);
  await endPreview();
  await project.keepPages("code.md");
  const {code: exit, log, refused} = await project.build();
  expect([exit, log, refused]).toEqual([0, expect.any(String), []]);
  expect(await readFile(join(project.folder, "dist", "code.html"), "utf8")).not.toContain("preview-save");

  const built = await openPage("code.html", {folder: join(project.folder, "dist"), base: "/observatory/"});
  expect(await built.page.locator("#code .figure-drawing").innerText()).toBe("Drawn by hand, true");
  expect(await built.page.locator("#code .figure-title").innerText()).not.toBe("");
  const topics = built.page.locator("#code-topics");
  expect(await topics.locator(".knob.changed").count()).toBe(0);
  expect(await topics.locator('[data-option="show"] input').inputValue()).toBe("6");
  expect(await topics.locator('[data-option="sort"] input:checked').inputValue()).toBe("name");
  expect(await built.page.getByText("Save to page").count()).toBe(0);
  expect(built.faults).toEqual([]);
  await built.close();
}, 300_000);
