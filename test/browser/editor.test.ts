import {readFile} from "node:fs/promises";
import {expect, inject, test} from "vitest";
import {changeable} from "../../src/components/editor/changeable.ts";
import {codeFragment} from "../../src/components/editor/code-link.ts";
import {launch} from "./chromium.ts";
import {drawn, keysOf, line, nextRun, openEditor, status, typeOn} from "./editor-page.ts";
import {builtSite, openPage} from "./pages.ts";
import {serveFiles} from "./server.ts";
import {settle} from "./settle.ts";

const topics = "change.html?chart=topic-bars";

/** Charts with their figures, by page. */
function byPage(): Map<string, [figure: string, id: string][]> {
  const pages = new Map<string, [string, string][]>();
  for (const [place, id] of Object.entries(changeable)) {
    const [page, figure] = place.split(" ") as [string, string];
    pages.set(page, [...(pages.get(page) ?? []), [figure, id]]);
  }
  return pages;
}

test("a chart is redrawn as its code is written, and its knob follows", async () => {
  const {page, faults, close} = await openEditor(topics);
  const rows = async () => (await drawn(page)).length;
  await expect.poll(rows).toBeGreaterThan(10);
  const before = await rows();
  await nextRun(page, () => typeOn(page, "show: 24", ["End", "ArrowLeft", "Backspace", "Backspace"], "5"));
  expect(await status(page)).toMatch(/^ran in \d+ ms$/);
  await expect.poll(rows).toBeLessThan(before / 2);
  await expect.poll(() => page.innerText("[data-option=show] output")).toBe("5 rows");
  await expect.poll(() => page.innerText("[data-option=show] .knob-was")).toContain("was 24 rows");
  await expect.poll(() => page.url()).toContain("knob.show=5");
  await expect.poll(() => page.locator(".cm-changed").count()).toBe(1);
  await nextRun(page, () => page.click("[data-option=sort] .knob-words label:has-text('name')"));
  await expect.poll(() => line(page, "sort:").innerText()).toContain(`sort: "name"`);
  await expect.poll(() => page.locator(".cm-changed").count()).toBe(2);
  await nextRun(page, () => page.click("[data-key='change.putBack']"));
  await expect.poll(() => page.locator(".cm-changed").count()).toBe(0);
  await expect.poll(() => page.url()).not.toContain("knob.");
  expect(faults).toEqual([]);
  await close();
});

test("what the code draws is saved as a picture", async () => {
  const {page, faults, close} = await openEditor(topics, {used: true});
  const words = await page.frames().at(-1)!.locator("svg .mark text").allTextContents();
  const names = words.filter((text) => /^[a-z ]+$/i.test(text));
  expect(names.length).toBeGreaterThan(10);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", {name: "SVG: save the changed chart", exact: true}).press("Enter")
  ]);
  const svg = await readFile(await file.path(), "utf8");
  expect(svg).toMatch(/^<\?xml[^>]*>\s*<svg/);
  const written = Array.from(svg.matchAll(/>([^<>]+)<\/text>/g), ([, text]) => text);
  expect(written).toEqual(expect.arrayContaining(names));
  expect(faults).toEqual([]);
  await close();
});

test("an error stands under its line with what may mend it, and the last drawing stays", async () => {
  const {page, faults, close} = await openEditor(topics);
  const before = await drawn(page);
  await nextRun(page, () => typeOn(page, "opened: focus", ["End"], ", label: terms.map(d => d.shard)"));
  expect(await status(page)).toBe("did not run");
  expect(await page.innerText(".change-notice")).toMatch(
    /^Shows the last version that ran\. Line \d+ stopped the new one\.$/
  );
  await expect
    .poll(() => page.innerText(".cm-trouble"))
    .toMatch(/rows of terms have no column shard.*Did you mean share\?$/s);
  await expect.poll(() => page.innerText(".cm-wrong")).toBe("shard");
  await expect.poll(() => drawn(page)).toEqual(before);
  await nextRun(page, () => page.click(".cm-trouble button"));
  await expect.poll(() => line(page, "opened: focus").innerText()).toContain("d.share");
  expect(await status(page)).toMatch(/^ran/);
  await expect.poll(() => page.isVisible(".cm-trouble")).toBe(false);
  expect(faults).toEqual([]);
  await close();
});

test("code, its history and its last drawing are there after a reload, until it is started over", async () => {
  const {page, close} = await openEditor(topics);
  await nextRun(page, () => typeOn(page, "show: 24", ["End", "ArrowLeft", "Backspace", "Backspace"], "6"));
  const good = await drawn(page);
  await nextRun(page, () => typeOn(page, "return topicBars", ["Home"], "nonsense("));
  await page.reload();
  await page.waitForSelector(".change[data-ran]");
  await line(page, "nonsense").waitFor();
  await expect.poll(() => page.innerText(".change-notice")).toContain("Shows the last version that ran.");
  await expect.poll(() => drawn(page)).toEqual(good);
  await nextRun(page, () => page.click("text=Back to the last version that ran"));
  expect(await status(page)).toMatch(/^ran/);
  for (let i = 0; i < 8 && !(await line(page, "show: 24").count()); ++i) await page.click("[data-key='change.undo']");
  await line(page, "show: 24").waitFor();
  await page.waitForFunction(() => !location.search.includes("knob."));
  await page.reload();
  await page.waitForSelector(".change[data-ran]");
  await typeOn(page, "height: 25", ["End", "ArrowLeft", "Backspace", "Backspace"], "40");
  await page.click("[data-key='change.show']");
  await expect
    .poll(() => page.locator(".change-differences .gone").allInnerTexts())
    .toEqual([expect.stringContaining("height: 25")]);
  await nextRun(page, () => page.click("[data-key='change.startOver']"));
  await expect.poll(() => page.locator(".cm-changed").count()).toBe(0);
  await close();
});

test("code from a link is shown, and runs once the reader says so", async () => {
  const fragment = await codeFragment({source: `display(html\`<p class="mine">Mine</p>\`);`, copies: {}});
  const {page, close} = await openPage(`${topics}#${fragment}`);
  await page.waitForSelector(".change-pending:visible");
  await line(page, "Mine").waitFor();
  expect(page.frames()).toHaveLength(1);
  await nextRun(page, () => page.click("text=Run this code"));
  await expect.poll(() => page.frames().length).toBeGreaterThan(1);
  await expect.poll(() => page.url()).not.toContain("#");
  await close();
});

test("the papers of a mark and the tables that a chart is drawn from open beside the code", async () => {
  const {page, faults, close} = await openEditor(topics, {used: true});
  const frame = page.frames().at(-1)!;
  const mark = frame.locator(".mark").first();
  const number = /(\d+) papers?/.exec((await mark.getAttribute("aria-label"))!)![1];
  const {x, y} = (await mark.boundingBox())!;
  await page.mouse.move(x + 3, y - 60);
  await page.mouse.move(x + 3, y + 4, {steps: 12});
  await mark.click();
  await page.waitForSelector(".paper-list:visible");
  await expect.poll(() => page.innerText(".paper-list")).toContain(`${number} papers`);
  await page.click(".change-tables > summary");
  const terms = page.locator(".table-sample", {hasText: "terms"}).first();
  await terms.locator("summary").click();
  await terms.locator("tbody tr").first().waitFor();
  await expect.poll(() => terms.locator("tbody tr").count()).toBe(5);
  expect(await terms.locator("thead").innerText()).toMatch(/share\s*number/);
  expect(faults).toEqual([]);
  await close();
});

/** Charts that are lists, whose rows are links on their pages. */
const lists = new Set(["context", "code-papers"]);

test.each([
  ["topics.html?open.topic=clustering", "#context", ".context-lines li"],
  ["code.html", "#code-papers", "tbody tr"]
])("the list of %s opens with the same rows: %s", async (path, place, rows) => {
  const home = await openPage(path, {used: true});
  const part = home.page.locator(place);
  await part.locator(rows).first().waitFor();
  const said = await part.locator(rows).first().innerText();
  const link = await part.locator("a[data-key='act.Change']").getAttribute("href");
  const editor = await openEditor(link!.replace("./", ""), {used: true});
  const frame = editor.page.frames().at(-1)!;
  const words = (text: string) => text.replace(/\W+/g, " ").trim().slice(0, 60);
  await expect.poll(async () => words(await frame.locator(rows).first().innerText())).toBe(words(said));
  expect(editor.faults).toEqual([]);
  await editor.close();
  await home.close();
});

test.each([...byPage()])(
  "every chart of %s opens from there with the same heading and the same marks",
  async (name, charts) => {
    const home = await openPage(`${name}.html`, {width: 390, height: 800, used: true});
    for (const [figure, id] of charts) {
      const part = home.page.locator(`#${figure}`);
      if (lists.has(id)) continue;
      // A digest in which nobody takes up another's name has no such chart.
      if (id === "method-reuse" && !(await part.locator(".figure-drawing").count())) continue;
      await part.scrollIntoViewIfNeeded();
      await part.locator(".figure-drawing > *").waitFor();
      const link = await part.locator("a[data-key='act.Change']").getAttribute("href");
      const editor = await openEditor(link!.replace("./", ""), {width: 390, height: 800, used: true});
      const [title, subtitle] = [part.locator("h1, h2").first(), part.locator(".figure-sub").first()];
      const said = await title.innerText();
      const below = (await subtitle.count()) ? await subtitle.innerText() : "";
      await expect
        .poll(() => editor.page.locator(".change-chart h2, .change-chart .figure-sub").allInnerTexts(), {message: id})
        .toEqual([said, below]);
      const marks = await part.locator(".figure-drawing").evaluate(keysOf);
      expect(marks, id).not.toEqual([]);
      await expect.poll(() => drawn(editor.page), {message: id}).toEqual(marks);
      expect(editor.faults, id).toEqual([]);
      await editor.close();
    }
    await home.close();
  }
);

test("communities at another resolution are found in the editor as on the page, by a library fetched only then", async () => {
  const home = await openPage("network.html?knob.resolution=2.5");
  const grouped = (root: Element) => ({
    marks: Array.from(root.querySelectorAll(".mark:has(> .shape)"), (mark) => {
      const shape = mark.querySelector(".shape")!;
      return [mark.getAttribute("data-key"), shape.getAttribute("fill") ?? shape.getAttribute("stroke")].join(" ");
    }).sort(),
    names: Array.from(root.querySelectorAll(".community-name"), ({textContent}) => textContent).sort()
  });
  await home.page.waitForSelector("#network .community-name:not([display=none])");
  const wanted = await home.page.locator("#network svg.network").evaluate(grouped);
  await home.close();

  const {page, faults, close} = await openEditor("change.html?chart=network");
  const drawing = () => page.frames().at(-1)!.locator(".drawing:not(.next) svg.network");
  const libraries = () =>
    page.evaluate(
      () => performance.getEntriesByType("resource").filter(({name}) => /sandbox\/louvain/.test(name)).length
    );
  expect(await libraries()).toBe(0);
  expect(await drawing().evaluate(grouped)).not.toEqual(wanted);
  await nextRun(page, () => typeOn(page, "resolution: 1", ["End", "ArrowLeft", "Backspace"], "2.5"));
  expect(await status(page)).toMatch(/^ran/);
  await expect.poll(() => drawing().evaluate(grouped)).toEqual(wanted);
  expect(await libraries()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test("nothing of an editor is fetched before it is opened, and at most 250 kB then", async () => {
  const {gzipSync} = await import("node:zlib");
  const server = await serveFiles(builtSite());
  const browser = await launch(inject("browser"));
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  /** The files of a page whose drawing a reader has come to, by address, with their sizes. */
  const fetched = async (path: string, wait: string) => {
    const bodies = new Map<string, Promise<Buffer>>();
    const page = await context.newPage();
    page.on("response", (response) => {
      const body = response.body();
      body.catch(() => undefined);
      bodies.set(response.url(), body);
    });
    await page.goto(server.url + path);
    // Words in context need the papers' texts, on the page as in the editor.
    const drawing = page.locator(wait).first();
    await drawing.scrollIntoViewIfNeeded();
    await drawing.waitFor();
    await settle(page);
    const sizes = new Map<string, number>();
    for (const [url, body] of bodies)
      if (/^https?:/.test(url)) sizes.set(url, gzipSync(await body.catch(() => Buffer.alloc(0))).length);
    await page.close();
    return sizes;
  };
  const light = /change-link|changeable|lexicon-changes|changed-/;
  for (const [page, query, figure, chart] of [
    ["topics", "", "#topics svg", "topic-bars"],
    ["topics", "open.topic=clustering", "#context .context-lines", "context"],
    ["trends", "", "#trend svg", "trend"],
    ["network", "", "#network svg", "network"]
  ] as const) {
    const before = await fetched(`${page}.html?${query}`, figure);
    const ofEditors = [...before.keys()].filter((url) => /editor|codemirror|sandbox|change/.test(url));
    expect(ofEditors.filter((url) => !light.test(url))).toEqual([]);
    const after = await fetched(`change.html?chart=${chart}&${query}`, ".change[data-ran]");
    const added = [...after].filter(([url]) => !before.has(url));
    expect(added.map(([url]) => url)).toContainEqual(expect.stringContaining("codemirror.js"));
    const sum = added.reduce((sum, [, size]) => sum + size, 0);
    expect(sum, chart).toBeLessThanOrEqual(250_000);
  }
  await context.close();
  await browser.close();
  await server.close();
});
