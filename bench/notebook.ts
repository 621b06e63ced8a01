import type {Browser} from "playwright-core";
import {createNotebook} from "../src/notebook/model.ts";
import type {GivenCell} from "../src/notebook/model.ts";
import {openNotebooks} from "../src/notebook/store.ts";
import {findBrowser, launch} from "../test/browser/chromium.ts";
import {serveFiles} from "../test/browser/server.ts";
import {median} from "./report.ts";

export interface NotebookTimes {
  cells: number;
  /** Milliseconds from the address until the list of notebooks stands on the Workbench page: median of the visits. */
  page: number;
  /** The same until every cell of a notebook has run and its drawing stands. */
  opened: number;
  visits: number;
}

/** Ten times four cells: prose with a value in it, an input, rows that it chooses, and what draws them. */
export const fortyCells: GivenCell[] = Array.from({length: 10}, (_, i): GivenCell[] => {
  const drawings = [
    `topicBars(topicTable(corpus, selected, {show: rows${i}.length, selection}), {width})`,
    `codeBar(codeCounts(selected), {width})`,
    `Inputs.table(rows${i})`,
    `svg\`<svg width=\${width} height="60">\${rows${i}.map((d, j) => svg\`<circle cx=\${20 + 24 * j} cy="30" r=\${Math.sqrt(d.papers)}><title>\${d.label}</title></circle>\`)}</svg>\``,
    `d3.rollups(papers, (rows) => rows.length, (d) => d.year)`
  ];
  return [
    {kind: "md", source: `## Part ${i + 1}\n\nThe first \${rows${i}.length} of \${terms.length} terms.`},
    `const size${i} = view(Inputs.range([1, 20], {label: "Size ${i + 1}", value: ${5 + i}, step: 1}));`,
    `const rows${i} = terms.slice(0, size${i});`,
    drawings[i % drawings.length]!
  ];
}).flat();

/** How soon a notebook of 40 cells that the browser keeps is open, beside the Workbench page without one. */
export async function measureNotebook(site: string, {visits = 5}: {visits?: number} = {}): Promise<NotebookTimes> {
  const server = await serveFiles(site);
  const browser = await launch(await findBrowser());
  try {
    const address = `${server.url}workbench.html`;
    const visit = (query: string, until: string) => timeVisit(browser, address + query, until);
    const [page, opened] = [[] as number[], [] as number[]];
    for (let i = 0; i < visits; ++i) {
      page.push(await visit("", `document.querySelector(".shelf") !== null`));
      opened.push(await visit(`?notebook=${id}`, allRan));
    }
    return {cells: fortyCells.length, page: median(page), opened: median(opened), visits};
  } finally {
    await browser.close();
    await server.close();
  }
}

const id = "fortycells";
const allRan = `(() => {
  const said = document.querySelector(".bench-state")?.textContent ?? "";
  if (/failed|Stopped/.test(said)) throw new Error(said);
  return said === "All ${fortyCells.length} cells ran";
})()`;

/** Milliseconds from the address until the page says so, in a browser that has nothing but the notebook. */
async function timeVisit(browser: Browser, address: string, until: string): Promise<number> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}, reducedMotion: "reduce"});
  const page = await context.newPage();
  const kept = keptNotebook();
  await page.addInitScript(
    `for (const [key, text] of ${JSON.stringify(kept)}) try { localStorage.setItem(key, text); } catch {}`
  );
  const start = performance.now();
  await page.goto(address, {waitUntil: "commit"});
  await page.waitForFunction(until, undefined, {polling: "raf", timeout: 60_000});
  const taken = performance.now() - start;
  await context.close();
  return taken;
}

/** What the Workbench keeps of such a notebook, by the keys of the browser's storage. */
function keptNotebook(): [string, string][] {
  const texts = new Map<string, string>();
  const storage = {
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
    key: (i: number) => [...texts.keys()][i] ?? null,
    get length() {
      return texts.size;
    }
  };
  const store = openNotebooks(storage, {now: () => 0, newId: () => id});
  store.add(createNotebook({title: "Forty cells", cells: fortyCells}));
  return [...texts];
}
