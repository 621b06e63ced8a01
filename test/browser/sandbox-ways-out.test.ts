import {createSocket} from "node:dgram";
import {createServer} from "node:http";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer as listen} from "node:net";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContext, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {frames, waysMade, waysMadeWithOthers} from "./made-elements.ts";
import {builtSite} from "./pages.ts";
import {addSandbox, runCells} from "./sandbox-page.ts";
import {serveFiles, type FileServer} from "./server.ts";
import {powers, requests} from "./ways-out.ts";
import type {WayOut} from "./ways-out.ts";

/** A page of the built site with a sandbox, and what came of it that should not: windows, downloads and what it asked for. */
interface Kept {
  page: Page;
  heard: string[];
  asked: string[];
}

let blank: ReturnType<typeof createServer>;
let browser: Browser;
let site: FileServer;
/** Where pages are free. */
let outside: BrowserContext;
/** Pages with a sandbox that tests are done with. */
const keptPages: Kept[] = [];

const portOf = (server: {address: () => unknown}) => (server.address() as AddressInfo).port;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

beforeAll(async () => {
  blank = createServer((_request, response) =>
    response.setHeader("content-type", "text/html").end("<!doctype html><body>")
  );
  await new Promise<void>((resolve) => blank.listen(0, "127.0.0.1", resolve));
  browser = await launch(inject("browser"));
  outside = await browser.newContext();
  site = await serveFiles(builtSite(), {base: "/below/"});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  blank?.close();
});

/** Another host, that nobody else knows of: what it hears, and code that calls it. */
async function openElsewhere() {
  const heard: string[] = [];
  const tcp = listen((socket) => {
    heard.push("a connection");
    socket.on("error", () => undefined);
    socket.setTimeout(200, () => socket.destroy());
    socket.on("data", () =>
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\naccess-control-allow-origin: *\r\n\r\nok")
    );
  });
  const udp = createSocket("udp4").on("message", () => heard.push("a datagram"));
  await Promise.all([
    new Promise<void>((resolve) => tcp.listen(0, "127.0.0.1", resolve)),
    new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve))
  ]);
  return {
    heard,
    fill: (code: string) =>
      code.replaceAll("UDP", String(portOf(udp))).replace(/(?<!window\.)URL/g, `http://127.0.0.1:${portOf(tcp)}`),
    close: () => (tcp.close(), udp.close())
  };
}

/** Opens an empty page that is not kept in, beside others of the same window. */
async function openFree(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${portOf(blank)}/`);
  return page;
}

/** Runs code in a frame of its own that is not kept in either. */
async function runFree(page: Page, code: string): Promise<void> {
  await page
    .evaluate((code) => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      (frame.contentWindow as unknown as {eval: (code: string) => void}).eval(code);
    }, code)
    .catch(() => undefined); // the page itself may be gone
}

async function openKept(): Promise<Kept> {
  const used = keptPages.pop();
  if (used) return used;
  const page = await (await browser.newContext()).newPage();
  const kept: Kept = {page, heard: [], asked: []};
  await page.goto(`${site.url}about.html`);
  await addSandbox(page);
  page.on("response", (response) => kept.asked.push(response.url()));
  page.context().on("page", (other) => other !== page && kept.heard.push(`a window: ${other.url()}`));
  page.on("download", () => kept.heard.push("a download"));
  return kept;
}

// Several at a time, as they mostly wait for what does not come; each has its pages and its other hosts for itself.
describe.concurrent("a request by", () => {
  test.for([...requests, ...frames])("$name goes out of a page, and not out of the frame", async ({code}, {expect}) => {
    const [open, closed] = [await openElsewhere(), await openElsewhere()];
    const free = await openFree(outside);
    await runFree(free, open.fill(code));
    await expect.poll(() => open.heard, {timeout: 15_000}).not.toEqual([]);

    const kept = await openKept();
    const address = kept.page.url();
    await runCells(kept.page, "1 + 1");
    kept.heard.length = kept.asked.length = 0;
    const {errors} = await runCells(kept.page, closed.fill(code));
    expect(errors.filter(({kind}) => kind !== "error")).toEqual([]); // the code ran
    await wait(400);
    expect([...closed.heard, ...kept.heard]).toEqual([]);
    expect(kept.asked.filter((url) => !/\/data\/sandbox\/[\w.]+$|\.woff2$/.test(url))).toEqual([]);
    expect(kept.page.url()).toBe(address);
    keptPages.push(kept);
    for (const elsewhere of [open, closed]) elsewhere.close();
  });
});

describe.concurrent("a power:", () => {
  test.for(powers)("$name is there on a page, and not in the frame", async ({code}, {expect}) => {
    const elsewhere = await openElsewhere();
    const free = await openFree(outside);
    const inPage = await free.evaluate(
      (code) => (0, eval)(`(async () => (${code}))()`) as unknown,
      elsewhere.fill(code)
    );
    expect(inPage).toBe(true);
    const kept = await openKept();
    const {errors} = await runCells(
      kept.page,
      `throw new Error((${elsewhere.fill(code)}) === true ? "got out" : "kept in")`
    );
    expect(errors).toHaveLength(1);
    expect(errors[0]!.kind).toBe("error");
    expect(errors[0]!.message).not.toBe("got out.");
    keptPages.push(kept);
    elsewhere.close();
  });
});

describe.concurrent("an element that connects", () => {
  test("is made in many ways on a page, and in none in the frame", async ({expect}) => {
    const free = await openFree(outside);
    const inPage = (await free.evaluate(waysMade)) as string[];
    expect(inPage.length).toBeGreaterThan(120);
    const {page} = await openKept();
    const {errors} = await runCells(page, `throw new Error(JSON.stringify(${waysMade}))`);
    expect(errors.map(({message}) => message)).toEqual(["[]."]);
  });

  test("is not made with any built-in replaced", async ({expect}) => {
    const free = await openFree(outside);
    const [, inPage] = (await free.evaluate(waysMadeWithOthers)) as [number, string[]];
    expect(inPage.length).toBeGreaterThan(3_000);
    const patient = await (await browser.newContext()).newPage();
    await patient.goto(`${site.url}about.html`);
    await addSandbox(patient, {budget: 120_000, silence: 120_000});
    const {errors} = await runCells(patient, `throw new Error(JSON.stringify(${waysMadeWithOthers}))`);
    const [tried, found] = JSON.parse(errors[0]!.message.replace(/\.$/, "")) as [number, string[]];
    expect(tried).toBeGreaterThan(3_000);
    expect(found).toEqual([]);
  });
});

test("no host is looked up for the frame, be it that its name tells of the papers", async () => {
  const folder = await mkdtemp(join(tmpdir(), "lookups-"));
  const log = join(folder, "net.json");
  const other = await launch(inject("browser"), [`--log-net-log=${log}`, "--host-resolver-rules=MAP *.test ~NOTFOUND"]);
  const page = await other.newPage();
  const lookup = (way: WayOut, i: number, side: string) =>
    way.code.replaceAll(/(?<!window\.)URL/g, `http://way-${i}.${side}.test`).replaceAll("UDP", "9");
  const ways = [...frames, ...requests.filter(({code}) => !/Worker|UDP/.test(code))];
  await page.goto(`${site.url}about.html`);
  await addSandbox(page);
  const context = await other.newContext();
  let free = await openFree(context);
  const empty = free.url();
  for (const [i, way] of ways.entries()) {
    if (free.url() !== empty) free = await openFree(context); // a way led it elsewhere
    await runFree(free, lookup(way, i, "free"));
    await runCells(page, lookup(way, i, "kept"));
  }
  await wait(500);
  await other.close();
  const asked = await readFile(log, "utf8");
  await rm(folder, {recursive: true});
  const hosts = (side: string) => ways.filter((_, i) => asked.includes(`way-${i}.${side}.test`)).map(({name}) => name);
  expect(hosts("free").length).toBeGreaterThan(ways.length * 0.8);
  expect(hosts("kept")).toEqual([]);
});

test("the frame cannot leave for its own site either, and is taken away when it tries", async () => {
  const {page, asked} = await openKept();
  for (const to of ["/below/index.html?said=secret", "?said=secret"]) {
    await runCells(page, "1");
    asked.length = 0;
    const {stopped} = await runCells(page, `window.location = ${JSON.stringify(to)}; await new Promise(() => {})`);
    expect(stopped.map(({reason}) => reason)).toEqual(["left"]);
    expect(asked.filter((url) => url.includes("secret"))).toEqual([]);
    expect(page.frames()).toHaveLength(1);
  }
});

test("a new fragment takes the frame away, and a link to one leads there without the page's history", async () => {
  const {page} = await openKept();
  await runCells(page, "1");
  const {stopped} = await runCells(page, `window.location.hash = "x"; await new Promise(() => {})`);
  expect(stopped.map(({reason}) => reason)).toEqual(["left"]);
  const length = await page.evaluate("history.length");
  const {errors} = await runCells(
    page,
    `display(html\`<a href="#there">there</a><div style="height:3000px"></div><p id="there">here</p>\`);
     const link = document.querySelector("a");
     let seen = 0;
     document.getElementById("there").scrollIntoView = () => ++seen;
     link.click();
     await new Promise((resolve) => setTimeout(resolve, 300));
     throw new Error(\`\${seen} \${window.location.hash}\`)`
  );
  expect(errors.map(({message}) => message)).toEqual(["1."]);
  expect(await page.evaluate("history.length")).toBe(length);
});
