import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import type axe from "axe-core";
import type {Frame} from "playwright-core";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {gallery} from "../../src/gallery/index.ts";
import {guideExamples} from "../../src/guide/examples.ts";
import {openPage, type OpenPage} from "./pages.ts";
import {addSandbox, type SandboxWindow} from "./sandbox-page.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let opened: OpenPage;

let phone: OpenPage;

beforeAll(async () => {
  opened = await openPage("about.html");
  phone = await openPage("about.html", {width: 360, height: 800, theme: "dark"});
  for (const {page} of [opened, phone]) await addSandbox(page);
});
afterAll(async () => {
  await opened.close();
  await phone.close();
});

interface Drawn {
  results: string[];
  errors: {cell: string; message: string}[];
  hints: string[];
}

type Cells = readonly {kind: string; source: string}[];

/** Runs cells over some papers, named by their positions in the corpus (all without), and waits until each has run or failed. */
function draw(cells: Cells, papers: number[] | null = null, {page} = opened): Promise<Drawn> {
  return page.evaluate(
    async ({cells, papers}) => {
      const {box, log, readers} = globalThis as unknown as SandboxWindow;
      const nobody = "no paper has this id";
      const ids = papers?.map((paper) => readers.corpus.papers.id[paper]!) ?? [];
      box.stop();
      box.set("selection", {...everything(), papers: papers && !ids.length ? [nobody] : ids} as never);
      const run = box.run(cells.map(({kind, source}, i) => ({id: `c${i + 1}`, kind: kind as "js" | "md", source})));
      const of = <Report extends {run: number}>(reports: Report[]) => reports.filter((report) => report.run === run);
      const done = () => new Set([...of(log.results), ...of(log.errors)].map(({cell}) => cell)).size >= cells.length;
      for (let i = 0; i < 400 && !done(); ++i) await new Promise((resolve) => setTimeout(resolve, 50));
      return {
        results: [...new Set(of(log.results).map(({cell}) => cell))].sort(),
        errors: of(log.errors).map(({cell, message}) => ({cell, message})),
        hints: of(log.results).flatMap(({hints}) => hints.map(({message}) => message))
      };

      function everything() {
        const lists = ["topics", "anyTopics", "notTopics", "methods", "code", "digests", "communities", "hosts"];
        return {
          ...Object.fromEntries([...lists, "papers", "and", "except"].map((name) => [name, []])),
          ...{text: "", from: null, to: null, undated: false}
        };
      }
    },
    {cells: cells.map(({kind, source}) => ({kind, source})), papers}
  );
}

/** What the frame shows: its words, and its drawings without what only differs by browser. */
async function shown(): Promise<{html: string; words: string; unnamed: number; charts: number}> {
  const frame = opened.page.frames().at(-1)!;
  return frame.evaluate(() => {
    const charts = Array.from(document.querySelectorAll("svg[role=group]"));
    return {
      html: document.querySelector("main")!.innerHTML,
      words: document.body.innerText,
      charts: charts.length,
      unnamed:
        charts.filter((chart) => !chart.getAttribute("aria-label")).length +
        Array.from(document.querySelectorAll(".mark")).filter((mark) => !mark.getAttribute("aria-label")).length
    };
  });
}

/** What axe finds in a frame by the rules of WCAG 2.1, A and AA. */
async function barriersIn(frame: Frame): Promise<string[]> {
  await frame.evaluate(axeSource);
  const violations = await frame.evaluate(async () => {
    const {axe: found} = globalThis as unknown as {axe: typeof axe};
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
    return (await found.run(document, {runOnly, resultTypes: ["violations"]})).violations;
  });
  return violations.map(({id, nodes}) => `${id}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`);
}

const all = (cells: Cells) => cells.map((_, i) => `c${i + 1}`).sort();

describe.each(gallery.map(({id, notebook}) => [id, notebook.cells] as const))("the example %s", (_, cells) => {
  test("runs over the digest, says what is seen, names every mark, and draws the same again", async () => {
    const first = await draw(cells);
    expect(first).toEqual({results: all(cells), errors: [], hints: []});
    const once = await shown();
    expect(once.charts).toBe(1);
    expect(once.unnamed).toBe(0);
    expect(once.words).not.toMatch(/NaN|undefined|Infinity|\[object|\b1 papers/);
    expect(once.html).not.toMatch(/NaN|undefined/);
    await draw(cells);
    const withoutIds = (html: string) => html.replace(/\b(?:id|for|name)="[^"]*"/g, "");
    expect(withoutIds((await shown()).html)).toBe(withoutIds(once.html));
  });

  test("has every label whole on a phone, and puts up no barriers there or on a desk", async () => {
    await draw(cells, null, phone);
    const frame = phone.page.frames().at(-1)!;
    const cut = await frame.evaluate(() =>
      Array.from(document.querySelectorAll("svg[role=group] text"), (text) => {
        const [own, all] = [text.getBoundingClientRect(), text.closest("svg")!.getBoundingClientRect()];
        const inside = own.left >= all.left - 1 && own.right <= all.right + 1 && own.bottom <= all.bottom + 2;
        return (own.width && !inside) || text.textContent?.endsWith("…") ? text.textContent : null;
      }).filter((label) => label !== null)
    );
    expect(cut).toEqual([]);
    expect(await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await draw(cells);
    for (const {page} of [phone, opened]) expect(await barriersIn(page.frames().at(-1)!)).toEqual([]);
  });

  test.each([
    ["none", []],
    ["one", [5]],
    ["two", [5, 40]]
  ])("runs with %s of the papers", async (_, papers) => {
    const drawn = await draw(cells, papers);
    expect(drawn).toEqual({results: all(cells), errors: [], hints: []});
    const {html, words} = await shown();
    expect(html).not.toMatch(/NaN|undefined/);
    expect(words).not.toMatch(/Infinity|\[object|\b1 papers/);
    if (!papers.length) expect(words).toContain("No paper is selected");
  });
});

test("every example of the guide runs, but for the mistake that is there to be mended", async () => {
  for (const [name, cells] of Object.entries(guideExamples)) {
    for (const papers of [null, []]) {
      const {results, errors} = await draw(cells, papers);
      if (name !== "mistake") expect([name, results, errors]).toEqual([name, all(cells), []]);
      else if (!papers) expect(errors[0]?.message).toMatch(/no column lable.*Did you mean label\?/);
    }
  }
});
