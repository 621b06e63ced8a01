import {readdirSync} from "node:fs";
import {join} from "node:path";
import type {Browser} from "playwright-core";
import {findBrowser, launch} from "../test/browser/chromium.ts";
import {serveFiles} from "../test/browser/server.ts";
import {settle} from "../test/browser/settle.ts";
import {recordTransfer, type Transfer} from "../test/browser/transfer.ts";
import {copyProject} from "../test/site/project.ts";
import {median} from "./report.ts";

export interface PageCost extends Transfer {
  path: string;
  /** Milliseconds from the start of navigation until a chart or table stands in the page; null when it has none. */
  firstChart: number | null;
}

const times = 5;

/** What each page of the built site costs a reader who has nothing cached. */
export async function measurePages(): Promise<{browser: string; rows: PageCost[]}> {
  const project = await copyProject();
  const {code, log} = await project.build();
  if (code !== 0) throw new Error(log);
  const folder = join(project.folder, "dist");
  const server = await serveFiles(folder);
  const browser = await launch(await findBrowser());
  const rows = [];
  for (const path of readdirSync(folder).filter((name) => name.endsWith(".html"))) {
    const visits = [];
    for (let i = 0; i < times; ++i) visits.push(await visit(browser, server.url + path));
    const drawn = visits.map(({firstChart}) => firstChart).filter((time) => time !== null);
    rows.push({path, ...visits[0]!.transfer, firstChart: drawn.length ? median(drawn) : null});
  }
  const version = `Chromium ${browser.version()}`;
  await browser.close();
  await server.close();
  await project.remove();
  return {browser: version, rows};
}

async function visit(browser: Browser, url: string): Promise<{transfer: Transfer; firstChart: number | null}> {
  const context = await browser.newContext({viewport: {width: 1440, height: 900}});
  const sum = recordTransfer(context);
  const page = await context.newPage();
  // What tsx wraps named functions in, which settle's are when they reach the page.
  await page.addInitScript({content: "globalThis.__name = (named) => named;"});
  await page.addInitScript(() => {
    const drawn = "main :is(svg :is(path, rect, circle, line), canvas, tbody tr)";
    const observer = new MutationObserver(() => {
      if (!document.querySelector(drawn)) return;
      observer.disconnect();
      performance.mark("first-chart");
    });
    observer.observe(document, {subtree: true, childList: true});
  });
  await page.goto(url);
  await settle(page);
  const firstChart = await page.evaluate(() => performance.getEntriesByName("first-chart")[0]?.startTime ?? null);
  const transfer = await sum();
  await context.close();
  return {transfer, firstChart};
}
