import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {gallery} from "../../src/gallery/index.ts";
import {guideExamples} from "../../src/guide/examples.ts";
import {openPage, type OpenPage} from "./pages.ts";
import {addSandbox, type SandboxWindow} from "./sandbox-page.ts";

let opened: OpenPage;

beforeAll(async () => {
  opened = await openPage("about.html");
  await addSandbox(opened.page);
});
afterAll(() => opened.close());

interface Drawn {
  results: string[];
  errors: {cell: string; message: string}[];
  hints: string[];
}

type Cells = readonly {kind: string; source: string}[];

/** Runs cells over some papers, named by their positions in the corpus (all without), and waits until each has run or failed. */
function draw(cells: Cells, papers: number[] | null = null): Promise<Drawn> {
  return opened.page.evaluate(
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
