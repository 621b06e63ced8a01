import {readFile} from "node:fs/promises";
import type {Download, Page} from "playwright-core";
import {expect, test} from "vitest";
import {openPage} from "./pages.ts";

async function save(page: Page, name: string): Promise<Download> {
  const button = page.locator("#most-named .figure-actions").getByText(name, {exact: true});
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return download;
}

test("a figure is saved as an SVG that needs nothing else", async () => {
  const {page, faults, close} = await openPage("methods.html", {used: true});
  const title = await page.locator("#most-named .figure-title").textContent();
  const numbers = await page.locator("#most-named .number").allTextContents();
  const download = await save(page, "SVG");
  expect(download.suggestedFilename()).toBe("most-named.svg");
  const svg = await readFile(await download.path(), "utf8");
  const read = await page.evaluate((text) => {
    const root = new DOMParser().parseFromString(text, "image/svg+xml");
    const texts = Array.from(root.querySelectorAll("text"), (element) => element.textContent);
    return {
      error: root.querySelector("parsererror")?.textContent ?? null,
      texts,
      fills: Array.from(root.querySelectorAll("[fill]"), (element) => element.getAttribute("fill")!),
      classes: root.querySelectorAll("[class]").length,
      faces: Array.from(
        (root.querySelector("style")?.textContent ?? "").matchAll(/url\(([^:]+):/g),
        ([, scheme]) => scheme
      )
    };
  }, svg);
  expect(read.error).toBeNull();
  expect(read.texts.join(" ")).toContain(title);
  for (const number of numbers) expect(read.texts).toContain(number);
  expect(read.fills.every((fill) => /^(#[0-9a-f]{6}|none|rgb\(.*\))$/.test(fill))).toBe(true);
  expect(read.classes).toBe(0);
  expect(read.faces.length).toBeGreaterThanOrEqual(2);
  expect(new Set(read.faces)).toEqual(new Set(["data"]));
  expect(svg).not.toMatch(/var\(--|https?:\/\/(?!www\.w3\.org)/);
  expect(faults).toEqual([]);
  await close();
});

test("a figure is saved as a picture of twice its size, on paper, in light and dark", async () => {
  for (const theme of ["light", "dark"] as const) {
    const {page, faults, close} = await openPage("methods.html", {theme, used: true});
    const box = (await page.locator("#most-named .figure-drawing").boundingBox())!;
    const png = await readFile(await (await save(page, "PNG")).path(), "base64");
    const {width, corner, colours} = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      const pen = canvas.getContext("2d")!;
      pen.drawImage(image, 0, 0);
      const {data: pixels} = pen.getImageData(0, 0, image.width, image.height);
      const colours = new Set<number>();
      for (let i = 0; i < pixels.length; i += 4)
        colours.add((pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!);
      return {width: image.width, corner: Array.from(pixels.slice(0, 4)), colours: colours.size};
    }, png);
    expect(width).toBe(2 * (Math.ceil(box.width) + 32));
    expect(corner).toEqual(theme === "light" ? [252, 251, 248, 255] : [20, 23, 27, 255]);
    expect(colours).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    await close();
  }
});

test("a figure's rows are saved as CSV and shown as a table, and its link leads back to it", async () => {
  const {page, faults, close} = await openPage("methods.html?knob.least=1");
  const marks = await page.locator("#most-named .rows > .mark").count();
  const rows = (await readFile(await (await save(page, "CSV")).path(), "utf8")).trimEnd().split("\r\n");
  expect(rows[0]).toBe("\ufeffname,expansion,kind,proposed,mentioned,papers,rule");
  expect(rows).toHaveLength(marks + 1);
  await page.locator("#most-named").getByText("Table", {exact: true}).click();
  await expect.poll(() => page.locator("#most-named tbody tr").count()).toBe(Math.min(marks, 100));
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#most-named").getByText("Copy link", {exact: true}).click();
  await page.locator("#most-named .said").getByText("Link copied").waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(`${page.url()}#most-named`);
  expect(faults).toEqual([]);
  await close();
});
