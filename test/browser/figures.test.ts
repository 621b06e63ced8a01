import {readFile} from "node:fs/promises";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {openPage, pagePaths, type OpenPage} from "./pages.ts";
import {settle} from "./settle.ts";

/** Selection, knobs and something open, all in the address. */
const address = "topic=large+language+model&open.code=linked";

describe.each(pagePaths())("%s", (path) => {
  let opened: OpenPage;

  beforeAll(async () => {
    opened = await openPage(path === "paper.html" ? path : `${path}?${address}`, {used: true});
  });
  afterAll(() => opened?.close());

  test("has under every chart what takes it away", async () => {
    const {page} = opened;
    const lines = await page.evaluate(() =>
      Array.from(document.querySelectorAll("main .figure"), (figure) => ({
        id: figure.id,
        actions: Array.from(figure.querySelectorAll(".figure-actions .action"), ({textContent}) => textContent)
      }))
    );
    for (const {id, actions} of lines) {
      if (!actions.length) expect(await page.locator(`#${id} .mark`).count(), `${id} has marks`).toBe(0);
      else
        for (const name of ["SVG", "PNG", "CSV", "Copy link", "Copy sentence", "Methods"])
          expect(actions, id).toContain(name);
    }
    const bare = await page.evaluate(() => document.querySelectorAll("main svg.chart:not(.figure *)").length);
    expect(bare).toBe(0);
  });

  test("shows the same view from its address: selection, what is open, and the words of its charts", async () => {
    if (path === "paper.html") return;
    const {page} = opened;
    const shown = () =>
      page.evaluate(() => ({
        titles: Array.from(document.querySelectorAll(".figure-title, .lede"), ({textContent}) => textContent),
        chips: Array.from(document.querySelectorAll(".chip .value"), ({textContent}) => textContent),
        list: document.querySelector(".paper-list-heading")?.textContent ?? null
      }));
    const first = await shown();
    expect(first.list).toBe("Code linked");
    await page.reload();
    await settle(page);
    expect(await shown()).toEqual(first);
  });
});

test("the sentence of a figure has its title, its n and the selection in words", async () => {
  const {page, faults, close} = await openPage("code.html?topic=large+language+model");
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  const title = await page.locator("#code .figure-title").textContent();
  await page.locator("#code").getByText("Copy sentence", {exact: true}).click();
  await page.locator("#code .said").getByText("Sentence copied").waitFor();
  const sentence = await page.evaluate(() => navigator.clipboard.readText());
  expect(sentence.startsWith(`${title}. `)).toBe(true);
  expect(sentence).toMatch(/n = (\d+)\. .*\1 papers on large language models\.$/);
  expect(faults).toEqual([]);
  await close();
});

test("the methods of a figure are told for its selection", async () => {
  const {page, faults, close} = await openPage("compare.html?code=none");
  await page.locator("#moved").getByText("Methods", {exact: true}).click();
  await page.waitForURL(/about\.html\?.*#methods-paragraph$/);
  await settle(page);
  const text = await page.locator(".methods-paragraph").textContent();
  expect(text).toMatch(/Of these, \d+ papers that say nothing about code were analysed\./);
  expect(text).toMatch(/Compared were \d+ papers \(since \d{4}\) with \d+ papers \(up to \d{4}\)\./);
  expect(faults).toEqual([]);
  await close();
});

test.each([
  ["network.html?knob.measure=npmi&knob.resolution=2", "network", /least 2 papers .*\(Bouma 2009\).*resolution 2;/],
  ["trends.html?knob.few=20&knob.gamma=2", "bursts", /three years of at least 20 papers.*s = 2, γ = 2/],
  ["topics.html?knob.count=words", "topics", /against papers before \d{4} \(n = \d+\) .* for words in/]
])("the methods of %s are told with what was turned", async (path, figure, told) => {
  const {page, faults, close} = await openPage(path, {used: true});
  await page.locator(`#${figure}`).getByText("Methods", {exact: true}).click();
  await page.waitForURL(/about\.html\?.*#methods-paragraph$/);
  await settle(page);
  expect(await page.locator(".methods-paragraph").textContent()).toMatch(told);
  expect(faults).toEqual([]);
  await close();
});

test.each(["code.html", "compare.html"])("an SVG of %s looks by itself as it does on the page", async (path) => {
  const {page, close} = await openPage(path);
  const id = path === "code.html" ? "code-topics" : "distinctive";
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(`#${id} .figure-actions`).getByText("SVG", {exact: true}).click()
  ]);
  const svg = await readFile(await download.path(), "utf8");
  await page.evaluate((id) => document.querySelector(`#${id} .figure-face`)!.classList.add("as-picture"), id);
  const own = await page.locator(`#${id} .figure-face`).screenshot();
  // An SVG that is shown as an image may load nothing and sees no style of the page.
  await page.setContent(
    `<body style="margin:0"><img src="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`
  );
  await page.waitForFunction(() => document.querySelector("img")!.complete);
  const alone = await page.locator("img").screenshot();
  const unlike = await page.evaluate(
    async ([a, b]) => {
      const pixels = async (png: string) => {
        const image = new Image();
        image.src = `data:image/png;base64,${png}`;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const pen = canvas.getContext("2d")!;
        pen.drawImage(image, 0, 0);
        return pen.getImageData(0, 0, image.width, image.height);
      };
      const [one, other] = [await pixels(a!), await pixels(b!)];
      // The saved picture has a margin of 16 px around; on the page a figure may begin between two pixels.
      const far = (right: number, down: number) => {
        let pixels = 0;
        for (let y = 1; y < one.height - 1; ++y)
          for (let x = 1; x < one.width - 1; ++x) {
            const [i, j] = [4 * (y * one.width + x), 4 * ((y + 16 + down) * other.width + x + 16 + right)];
            let most = 0;
            for (let c = 0; c < 3; ++c) most = Math.max(most, Math.abs(one.data[i + c]! - (other.data[j + c] ?? 0)));
            if (most > 96) ++pixels;
          }
        return pixels / (one.width * one.height);
      };
      return Math.min(...[-1, 0, 1].flatMap((right) => [-1, 0, 1].map((down) => far(right, down))));
    },
    [own.toString("base64"), alone.toString("base64")]
  );
  expect(unlike).toBeLessThan(0.01);
  await close();
});
