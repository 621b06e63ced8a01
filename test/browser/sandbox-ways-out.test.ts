import {createSocket} from "node:dgram";
import type {Socket} from "node:dgram";
import {createServer} from "node:http";
import {createServer as listen} from "node:net";
import type {AddressInfo} from "node:net";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, inject, test} from "vitest";
import {launch} from "./chromium.ts";
import {builtSite} from "./pages.ts";
import {addSandbox, runCells} from "./sandbox-page.ts";
import {serveFiles, type FileServer} from "./server.ts";
import {powers, requests} from "./ways-out.ts";

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

async function freePage(): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`http://127.0.0.1:${portOf(blank)}/`);
  return page;
}

describe("a request by", () => {
  test.each(requests)("$name goes out of a page, and not out of the frame", async ({code}) => {
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
