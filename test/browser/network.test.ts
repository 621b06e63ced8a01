import {readFile} from "node:fs/promises";
import Graph from "graphology";
import {parse as parseGexf} from "graphology-gexf";
import {parse as parseGraphml} from "graphology-graphml";
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {openPage} from "./pages.ts";

/** Methods enough for a canvas. */
const large = "network.html?knob.show=methods&knob.most=500&knob.least=1";

async function download(page: Page, name: string): Promise<string> {
  const button = page.locator("#network").getByRole("button", {name: new RegExp(`^${name}:`)});
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return readFile(await file.path(), "utf8");
}

/** The number of papers in a label: "Attention: 12 papers of 134". */
const numberIn = (label: string | null) => Number(/: ([\d,]+) papers?/.exec(label ?? "")![1]!.replaceAll(",", ""));

/** As many papers as the list that is open says it has. */
async function listed(page: Page): Promise<number> {
  const count = page.locator("aside.paper-list .paper-list-count").first();
  await count.waitFor();
  return Number(/([\d,]+) papers?/.exec((await count.textContent()) ?? "")![1]!.replaceAll(",", ""));
}

describe("a large network", () => {
  test("is drawn on a canvas whose items a keyboard walks and opens", async () => {
    const {page, faults, close} = await openPage(large, {used: true});
    const canvas = page.locator("canvas.network-canvas");
    const items = canvas.locator("button:not(.link)");
    await expect.poll(() => items.count()).toBeGreaterThan(150);
    await expect.poll(() => canvas.locator('button:not(.link)[tabindex="0"]').count()).toBe(1);
    await canvas.locator('button:not(.link)[tabindex="0"]').focus();
    const label = () => page.evaluate(() => document.activeElement!.getAttribute("aria-label"));
    const seen = new Set([await label()]);
    for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "End", "Home"]) {
      await page.keyboard.press(key);
      seen.add(await label());
    }
    expect(seen.size).toBeGreaterThan(3);
    const said = numberIn(await label());
    await page.keyboard.press("Enter");
    await expect.poll(() => listed(page)).toBe(said);
    await expect.poll(() => canvas.locator('button[aria-current="true"]').count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test("has the links of the item that has the focus one tab further, each seen and opening its papers", async () => {
    const {page, faults, close} = await openPage(large, {used: true});
    const canvas = page.locator("canvas.network-canvas");
    await canvas.locator('button:not(.link)[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement!.textContent);
    const node = (await focused())!.split(":")[0]!;
    const shot = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
    const walked = new Map<string, string>();
    let before = await shot();
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(() => document.activeElement!.className)).toContain("link");
    const links = await canvas.locator("button.link").count();
    for (let i = 0; i < links; ++i) {
      // Each looks unlike the one before once it is drawn.
      await expect.poll(shot).not.toBe(before);
      before = await shot();
      walked.set((await focused())!, before);
      await page.keyboard.press("ArrowDown");
    }
    expect(walked.size).toBe(links);
    expect(links).toBeGreaterThan(1);
    expect(new Set(walked.values()).size).toBe(links);
    for (const link of walked.keys()) expect(link.toLowerCase()).toContain(node.toLowerCase());
    const last = await focused();
    const said = numberIn(last);
    await page.keyboard.press("Enter");
    await expect.poll(() => listed(page)).toBe(said);
    await expect.poll(() => canvas.locator('button.link[aria-current="true"]').textContent()).toBe(last);
    await canvas.locator('button.link[aria-current="true"]').focus();
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await focused())!.split(":")[0]).toBe(node);
    expect(faults).toEqual([]);
    await close();
  });

  test("tells what is under the mouse, opens it, and moves with it", async () => {
    const {page, faults, close} = await openPage(large, {used: true});
    const canvas = page.locator("canvas.network-canvas");
    await canvas.scrollIntoViewIfNeeded();
    const box = (await canvas.boundingBox())!;
    const tip = page.locator(".tooltip");
    let found = "";
    search: for (let y = box.y + 60; y < box.y + box.height - 60; y += 9)
      for (let x = box.x + 60; x < box.x + box.width - 60; x += 9) {
        await page.mouse.move(x, y);
        if (!(await tip.isVisible())) continue;
        // What is said is of this place once a picture has been drawn with the mouse here.
        await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
        if (!(await tip.isVisible())) continue;
        found = (await tip.locator("span").textContent())!;
        await page.mouse.click(x, y);
        break search;
      }
    expect(found).toMatch(/^[\d,]+ papers? of/);
    await expect.poll(() => listed(page)).toBe(numberIn(`: ${found}`));
    const shot = () => canvas.evaluate((element) => (element as HTMLCanvasElement).toDataURL());
    const before = await shot();
    await page.mouse.move(box.x + 4, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 90, box.y + 60, {steps: 5});
    await page.mouse.up();
    await expect.poll(shot).not.toBe(before);
    expect(faults).toEqual([]);
    await close();
  });

  test("is saved as an SVG of marks, not as a picture", async () => {
    const {page, close} = await openPage(large, {used: true});
    const items = await page.locator("canvas.network-canvas button:not(.link)").count();
    const svg = await download(page, "SVG");
    const read = await page.evaluate((text) => {
      const root = new DOMParser().parseFromString(text, "image/svg+xml");
      return {
        error: root.querySelector("parsererror")?.textContent ?? null,
        images: root.querySelectorAll("image").length,
        marks: root.querySelectorAll("path").length,
        lines: root.querySelectorAll("line").length
      };
    }, svg);
    expect(read).toMatchObject({error: null, images: 0, marks: items});
    expect(read.lines).toBeGreaterThan(100);
    expect(svg).not.toMatch(/var\(--/);
    await close();
  });
});

test("what takes long is computed beside the page, on any path and without a network", async () => {
  const {page, faults, close} = await openPage("network.html", {base: "/some/where/"});
  await page.waitForFunction(() => document.querySelector(".network-stability")?.textContent);
  expect(page.workers()).toHaveLength(1);
  expect(await page.locator(".network-stability").textContent()).toMatch(
    /agrees with itself to [01]\.\d\d over 20 seeds/
  );
  expect(faults).toEqual([]);
  await close();
});

test("the matrix is one click away, walked by arrow keys, and its cells open their papers", async () => {
  const {page, faults, close} = await openPage("network.html", {used: true});
  await page.locator('[data-key="knob.view.matrix"]').check();
  await expect.poll(() => new URL(page.url()).searchParams.get("knob.view")).toBe("matrix");
  await page.locator(".network-matrix .cells .mark").first().waitFor();
  await page.locator('.network-matrix [tabindex="0"]').focus();
  const focused = () => page.evaluate(() => document.activeElement!.getAttribute("aria-label"));
  const first = await focused();
  await page.keyboard.press("ArrowRight");
  await expect.poll(focused).not.toBe(first);
  const label = await focused();
  expect(label).toMatch(/ and .*: \d+ papers? of/);
  await page.keyboard.press("Enter");
  await expect.poll(() => listed(page)).toBe(numberIn(label));
  expect(faults).toEqual([]);
  await close();
});

test("a click puts a topic in the middle of its neighbourhood", async () => {
  const {page, faults, close} = await openPage("network.html?knob.view=neighbourhood", {used: true});
  const title = page.locator("#network-title");
  const before = await title.textContent();
  await page.locator("#network .discs .mark").nth(3).click();
  await page.locator("aside.paper-list:not([hidden])").waitFor();
  await expect.poll(() => title.textContent()).not.toBe(before);
  await expect.poll(() => page.locator("#network .discs .mark.opened").count()).toBe(1);
  expect(faults).toEqual([]);
  await close();
});

test("the network is saved for other tools, as their own readers take it", async () => {
  const {page, faults, close} = await openPage("network.html", {used: true});
  const [nodes, edges] = [
    await page.locator("#network .discs .mark").count(),
    await page.locator("#network .lines .mark").count()
  ];
  for (const [name, parse] of [
    ["GEXF", parseGexf],
    ["GraphML", parseGraphml]
  ] as const) {
    const graph = parse(Graph, await download(page, name));
    expect([name, graph.order, graph.size]).toEqual([name, nodes, edges]);
  }
  const file = JSON.parse(await download(page, "VOSviewer")) as {network: {items: object[]; links: object[]}};
  expect([file.network.items.length, file.network.links.length]).toEqual([nodes, edges]);
  expect((await download(page, "Nodes CSV")).trimEnd().split("\r\n")).toHaveLength(nodes + 1);
  expect((await download(page, "Edges CSV")).trimEnd().split("\r\n")).toHaveLength(edges + 1);
  expect(faults).toEqual([]);
  await close();
});

test("by a finger, a network opens the item nearest to where it lands, within 22 px", async () => {
  const {page, faults, close} = await openPage("network.html", {width: 360, height: 740, used: true});
  const keys = await page
    .locator("#network .discs .mark")
    .evaluateAll((marks) =>
      marks.filter((_, i) => i % Math.ceil(marks.length / 4) === 0).map((mark) => mark.getAttribute("data-key")!)
    );
  let besides = 0;
  for (const [i, key] of keys.entries()) {
    const place = await page.evaluate(
      ([key, angle]) => {
        const discs = Array.from(document.querySelectorAll("#network .discs .mark"));
        const own = discs.find((disc) => disc.getAttribute("data-key") === key)!;
        own.scrollIntoView({block: "center", behavior: "instant"});
        const circle = (disc: Element) => {
          const {left, top, width, height} = disc.querySelector("path")!.getBoundingClientRect();
          return {key: disc.getAttribute("data-key")!, x: left + width / 2, y: top + height / 2, r: width / 2};
        };
        const {x, y} = circle(own);
        const [tapX, tapY] = [x + 17 * Math.cos(angle), y + 17 * Math.sin(angle)];
        const near = discs
          .map(circle)
          .map(({key, x, y, r}) => ({key, rim: Math.hypot(x - tapX, y - tapY) - r}))
          .sort((a, b) => a.rim - b.rim);
        const under = document.elementFromPoint(tapX, tapY)?.closest(".discs .mark")?.getAttribute("data-key");
        return {x: tapX, y: tapY, nearest: near[0]!.key, beside: under !== near[0]!.key};
      },
      [key, i] as const
    );
    besides += Number(place.beside);
    await page.touchscreen.tap(place.x, place.y);
    await page.locator(".paper-list:not([hidden]) .paper-list-count").waitFor();
    await expect
      .poll(() => page.locator('#network .discs .mark[aria-current="true"]').first().getAttribute("data-key"))
      .toBe(place.nearest);
    await page.locator(".paper-list-close").click();
    await page.locator(".paper-list[hidden]").waitFor({state: "attached"});
  }
  expect(besides).toBeGreaterThan(0);
  expect(faults).toEqual([]);
  await close();
});
