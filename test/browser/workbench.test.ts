import {mkdtemp, readFile, rm, stat, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {deserialize} from "@observablehq/notebook-kit";
import {JSDOM} from "jsdom";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, expect, test} from "vitest";
import {storeLines} from "../../src/analysis/lexicon-lines.ts";
import {until} from "../site/until.ts";
import {openPage} from "./pages.ts";

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "observatory-workbench-"));
});
afterAll(() => rm(folder, {recursive: true, force: true}));

const state = (page: Page) => page.locator(".bench-state").textContent();
const settled = (page: Page) =>
  page.waitForFunction(() => /ran|failed|Stopped/.test(document.querySelector(".bench-state")?.textContent ?? ""));

/** What the cells of a page draw, by cell. */
async function drawn(page: Page): Promise<Record<string, string>> {
  const frame = page.frames().at(-1)!;
  return frame.evaluate(() =>
    Object.fromEntries(
      Array.from(document.querySelectorAll<HTMLElement>("main > .cell"), (cell) => [
        cell.dataset["cell"]!,
        cell.innerText
      ])
    )
  );
}

/** Opens a notebook file in the Workbench and lets it run. */
async function openFile(page: Page, name: string, cells: string): Promise<void> {
  const file = join(folder, name);
  await writeFile(file, `<!doctype html><notebook><title>${name}</title>${cells}</notebook>`);
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", {name: "Open a file …"}).click()
  ]);
  await chooser.setFiles(file);
  await page.getByRole("button", {name: "Run it"}).click();
  await settled(page);
}

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
  await expect.poll(() => state(page)).toBe("All 3 cells ran");
  await page.locator(".cell-row").first().focus();
  await page.keyboard.press("b");
  await page.locator(".cell-row.editing .cm-content:focus").waitFor();
  await page.keyboard.type("papers.lengthh()");
  await page.keyboard.press("Shift+Enter");
  await page.locator(".cell-problem").waitFor();
  await expect.poll(() => state(page)).toContain("1 cell of 4 failed");
  await page.locator(".cell-row").nth(1).focus();
  await page.keyboard.press("Delete");
  await expect.poll(() => page.locator(".cell-row").count()).toBe(3);
  await page.keyboard.press("Control+z");
  await expect.poll(() => page.locator(".cell-row").count()).toBe(4);
  await page.reload({waitUntil: "load"});
  await page.locator(".cell-row").nth(3).waitFor();
  await expect.poll(() => page.locator(".cell-row").nth(1).textContent()).toContain("papers.lengthh()");
  expect(faults).toEqual([]);
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
  await expect.poll(() => page.locator(".cell-source").textContent()).toContain("papers.length");
  expect(await page.locator("iframe").count()).toBe(0);
  await page.getByRole("button", {name: "Run it"}).click();
  await expect.poll(() => state(page)).toBe("The cell ran");
  expect(faults).toEqual([]);
  await close();
});

test("hidden cells of a file run unseen, and inputs and handlers work with nothing in the console", async () => {
  const {page, faults, close} = await openPage("workbench.html");
  const cells = [
    `<script id="3" type="module" hidden>const few = 2; few * 10</script>`,
    `<script id="5" type="module" hidden>few * 100</script>`,
    `<script id="7" type="text/markdown" hidden>Unseen</script>`,
    `<script id="9" type="module" pinned>const size = view(Inputs.range([1, 9], {label: "Size", value: few, step: 1}))</script>`,
    `<script id="11" type="module" pinned>size + 5</script>`,
    `<script id="12" type="module">const pressed = Mutable(0); display(html\`<button onclick=\${() => ++pressed.value}>Press</button>\`)</script>`,
    `<script id="13" type="module">html\`<i>\${pressed} times</i>\`</script>`,
    `<script id="14" type="application/sql" database="var:db">select 1</script>`
  ];
  await openFile(page, "hidden.html", cells.join(""));
  await expect.poll(() => drawn(page)).toMatchObject({3: "", 5: "", 7: "", 11: "7", 13: "0 times"});
  const frame = page.frames().at(-1)!;
  await frame.getByRole("slider", {name: "Size"}).fill("4");
  await frame.getByRole("button", {name: "Press"}).click();
  await frame.getByText("1 times").waitFor();
  await expect.poll(() => drawn(page)).toMatchObject({11: "9", 13: "1 times"});
  await expect.poll(() => page.locator(".cell-row").nth(1).getAttribute("aria-label")).toContain("value hidden");
  await page.locator(".cell-row").nth(1).focus();
  await page.keyboard.press("h");
  await frame.getByText("200").waitFor();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => document.querySelectorAll(".cell-row")[1]!.ariaLabel!.includes("value hidden"));
  expect(faults).toEqual([]);
  const path = await takeAway(page, "Notebook", "hidden-again.html");
  const written = deserialize(await readFile(path, "utf8"), {parser: new new JSDOM().window.DOMParser()});
  expect(written.cells.map(({id, mode, hidden, pinned}) => [id, mode, hidden, pinned])).toEqual([
    [3, "js", true, false],
    [5, "js", true, false],
    [7, "md", true, false],
    [9, "js", false, true],
    [11, "js", false, true],
    [12, "js", false, false],
    [13, "js", false, false],
    [14, "sql", false, false]
  ]);
  await close();
});

test("cells see the tables as the reader's lexicon leaves them, and run again when it changes", async () => {
  const {page, faults, close} = await openPage("workbench.html");
  const label = `JSON.stringify(terms.filter((d) => d.topic).map((d) => d.label).slice(0, 3))`;
  await openFile(page, "lexicon.html", `<script id="1" type="module" pinned>${label}</script>`);
  await expect.poll(async () => (await drawn(page))["1"]).toMatch(/^\[.+\]$/);
  const before = (await drawn(page))["1"]!;
  const [first, second] = JSON.parse(before) as string[];
  const lines = {
    added: [
      {action: "stop" as const, term: first!, as: "", line: null},
      {action: "rename" as const, term: second!, as: "Mine own words", line: null}
    ],
    removed: []
  };
  const other = await page.context().newPage();
  await other.goto(new URL("about.html", page.url()).href);
  await other.evaluate((text) => localStorage.setItem("paper-observatory.lexicon /", text), storeLines(lines));
  /** The frame is another one after a change. */
  const frameSays = (text: string) =>
    until(async () => {
      const now = await drawn(page).catch(() => ({}) as Record<string, string>);
      return now["1"]?.includes(text) ? now["1"] : null;
    });
  const after = await frameSays("Mine own words");
  expect(after).toContain("Mine own words");
  expect(after).not.toContain(first!);
  await page.reload();
  expect(await frameSays("Mine own words")).toBe(after);

  await other.goto(new URL("change.html?chart=topic-bars", page.url()).href);
  const chart = async () => (await other.frames().at(-1)!.locator("body").textContent())!.toLowerCase();
  const says = (text: string) =>
    until(() =>
      chart().then(
        (words) => words.includes(text),
        () => false
      )
    );
  await says("mine own words");
  expect(await chart()).not.toContain(first!);
  await page.evaluate(
    (text) => localStorage.setItem("paper-observatory.lexicon /", text),
    storeLines({...lines, added: []})
  );
  await says(second!);
  expect(await chart()).not.toContain("mine own words");
  expect(faults).toEqual([]);
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
  alone.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  await alone.goto(pathToFileURL(path).href);
  await settled(alone);
  await expect.poll(() => state(alone)).toBe("All cells ran");
  expect([asked, errors]).toEqual([[], []]);
  const chart = alone.frames().at(-1)!.locator("svg[role=group]");
  await expect.poll(() => chart.locator(".mark").count()).toBeGreaterThan(50);
  const fonts = () =>
    Array.from(document.fonts, ({family, status}) => `${family.replaceAll('"', "")} ${status}`).sort();
  await expect.poll(() => alone.evaluate(fonts)).toContain("Source Sans 3 Variable loaded");
  await expect
    .poll(() => alone.frames().at(-1)!.evaluate(fonts))
    .toEqual(["Source Sans 3 Variable loaded", "Source Serif 4 Variable loaded"]);
  expect((await stat(path)).size).toBeLessThan(1_800_000);
  await context.close();
  await close();
});
