import {createSocket} from "node:dgram";
import type {Socket} from "node:dgram";
import {createServer} from "node:http";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer as listen} from "node:net";
import type {AddressInfo} from "node:net";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {frames, waysMade, waysMadeWithOthers} from "./made-elements.ts";
import {builtSite} from "./pages.ts";
import {addSandbox, runCells} from "./sandbox-page.ts";
import {serveFiles, type FileServer} from "./server.ts";
import {powers, requests} from "./ways-out.ts";
import type {WayOut} from "./ways-out.ts";

const heard: string[] = [];
const asked: string[] = [];
let elsewhere: ReturnType<typeof listen>;
let blank: ReturnType<typeof createServer>;
let udp: Socket;
let browser: Browser;
let site: FileServer;
let kept: Page;

const portOf = (server: {address: () => unknown}) => (server.address() as AddressInfo).port;
const fill = (code: string) =>
  code.replaceAll("UDP", String(portOf(udp))).replace(/(?<!window\.)URL/g, `http://127.0.0.1:${portOf(elsewhere)}`);
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until something was heard, or for a while. */
async function listenFor(milliseconds: number): Promise<string[]> {
  for (let i = 0; i < milliseconds / 50 && !heard.length; ++i) await wait(50);
  return [...heard];
}

beforeAll(async () => {
  elsewhere = listen((socket) => {
    heard.push("a connection");
    socket.on("error", () => undefined);
    socket.setTimeout(200, () => socket.destroy()); // one that stayed open would be used again, unheard
    socket.on("data", () =>
      socket.end("HTTP/1.1 200 OK\r\ncontent-length: 2\r\naccess-control-allow-origin: *\r\n\r\nok")
    );
  });
  blank = createServer((_request, response) =>
    response.setHeader("content-type", "text/html").end("<!doctype html><body>")
  );
  udp = createSocket("udp4").on("message", () => heard.push("a datagram"));
  await Promise.all([
    new Promise<void>((resolve) => elsewhere.listen(0, "127.0.0.1", resolve)),
    new Promise<void>((resolve) => blank.listen(0, "127.0.0.1", resolve)),
    new Promise<void>((resolve) => udp.bind(0, "127.0.0.1", resolve))
  ]);
  browser = await launch(inject("browser"));
  site = await serveFiles(builtSite(), {base: "/below/"});
  kept = await (await browser.newContext()).newPage();
  await kept.goto(`${site.url}about.html`);
  await addSandbox(kept);
  kept.on("response", (response) => asked.push(response.url()));
  kept.context().on("page", (page) => page !== kept && heard.push(`a window: ${page.url()}`));
  kept.on("download", () => heard.push("a download"));
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  for (const server of [elsewhere, blank]) server?.close();
  udp?.close();
});

async function freePage(of = browser): Promise<Page> {
  const page = await (await of.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${portOf(blank)}/`);
  return page;
}

describe("a request by", () => {
  test.each([...requests, ...frames])("$name goes out of a page, and not out of the frame", async ({code}) => {
    heard.length = 0;
    const free = await freePage();
    await free
      .evaluate((code) => {
        const frame = document.createElement("iframe");
        document.body.append(frame);
        (frame.contentWindow as unknown as {eval: (code: string) => void}).eval(code);
      }, fill(code))
      .catch(() => undefined); // the page itself may be gone
    expect(await listenFor(4_000)).not.toEqual([]);
    await free.context().close();
    await wait(100);

    const address = kept.url();
    await runCells(kept, "1 + 1");
    heard.length = asked.length = 0;
    const {errors} = await runCells(kept, fill(code));
    expect(errors.filter(({kind}) => kind !== "error")).toEqual([]); // the code ran
    await wait(400);
    expect(heard).toEqual([]);
    expect(asked.filter((url) => !/\/data\/sandbox\/[\w.]+$|\.woff2$/.test(url))).toEqual([]);
    expect(kept.url()).toBe(address);
  });
});

describe("a power:", () => {
  test.each(powers)("$name is there on a page, and not in the frame", async ({code}) => {
    const free = await freePage();
    const inPage = await free.evaluate((code) => (0, eval)(`(async () => (${code}))()`) as unknown, fill(code));
    expect(inPage).toBe(true);
    await free.context().close();
    const {errors} = await runCells(kept, `throw new Error((${fill(code)}) === true ? "got out" : "kept in")`);
    expect(errors).toHaveLength(1);
    expect(errors[0]!.kind).toBe("error");
    expect(errors[0]!.message).not.toBe("got out.");
  });
});

describe("an element that connects", () => {
  test("is made in many ways on a page, and in none in the frame", async () => {
    const free = await freePage();
    const inPage = (await free.evaluate(waysMade)) as string[];
    expect(inPage.length).toBeGreaterThan(120);
    await free.context().close();
    const {errors} = await runCells(kept, `throw new Error(JSON.stringify(${waysMade}))`);
    expect(errors.map(({message}) => message)).toEqual(["[]."]);
  });

  test("is not made with any built-in replaced", async () => {
    const free = await freePage();
    const [, inPage] = (await free.evaluate(waysMadeWithOthers)) as [number, string[]];
    expect(inPage.length).toBeGreaterThan(3_000);
    await free.context().close();
    const patient = await (await browser.newContext()).newPage();
    await patient.goto(`${site.url}about.html`);
    await addSandbox(patient, {budget: 120_000, silence: 120_000});
    const {errors} = await runCells(patient, `throw new Error(JSON.stringify(${waysMadeWithOthers}))`);
    const [tried, found] = JSON.parse(errors[0]!.message.replace(/\.$/, "")) as [number, string[]];
    expect(tried).toBeGreaterThan(3_000);
    expect(found).toEqual([]);
    await patient.context().close();
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
  for (const [i, way] of ways.entries()) {
    const free = await freePage(other);
    await free.evaluate((code) => (0, eval)(`(() => { ${code} })()`) as unknown, lookup(way, i, "free")).catch(() => 0);
    await free.context().close();
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
  for (const to of ["/below/index.html?said=secret", "?said=secret"]) {
    await runCells(kept, "1");
    asked.length = 0;
    const {stopped} = await runCells(kept, `window.location = ${JSON.stringify(to)}; await new Promise(() => {})`);
    expect(stopped.map(({reason}) => reason)).toEqual(["left"]);
    expect(asked.filter((url) => url.includes("secret"))).toEqual([]);
    expect(kept.frames()).toHaveLength(1);
  }
});

test("a new fragment takes the frame away, and a link to one leads there without the page's history", async () => {
  await runCells(kept, "1");
  const {stopped} = await runCells(kept, `window.location.hash = "x"; await new Promise(() => {})`);
  expect(stopped.map(({reason}) => reason)).toEqual(["left"]);
  const length = await kept.evaluate("history.length");
  const {errors} = await runCells(
    kept,
    `display(html\`<a href="#there">there</a><div style="height:3000px"></div><p id="there">here</p>\`);
     const link = document.querySelector("a");
     let seen = 0;
     document.getElementById("there").scrollIntoView = () => ++seen;
     link.click();
     await new Promise((resolve) => setTimeout(resolve, 300));
     throw new Error(\`\${seen} \${window.location.hash}\`)`
  );
  expect(errors.map(({message}) => message)).toEqual(["1."]);
  expect(await kept.evaluate("history.length")).toBe(length);
});
