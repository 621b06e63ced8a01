import type {Page} from "playwright-core";
import {afterAll, beforeAll, beforeEach, expect, test} from "vitest";
import {openPage, type OpenPage} from "./pages.ts";
import {addSandbox, runCells, type SandboxWindow} from "./sandbox-page.ts";

let opened: OpenPage;
/** What the code in the frame heard: told to the test at once, so that it outlives a frame that is stopped. */
const heard: string[] = [];

beforeAll(async () => {
  opened = await openPage("about.html");
  await opened.page.exposeFunction("heard", (key: string) => void heard.push(key));
  await addSandbox(opened.page);
});
beforeEach(() => void (heard.length = 0));
afterAll(() => opened?.close());

const listening = `const listen = () => {
    for (const name of ["keydown", "keypress", "keyup", "beforeinput", "input", "compositionstart", "compositionupdate"])
      document.addEventListener(name, (e) => window.heard(name + " " + (e.key ?? e.data)), true);
  };
  const again = (steal, wait = 50) => void setInterval(() => { try { steal(); } catch {} }, wait);
  listen();`;

/** What takes the focus nowhere in the frame, each tried twenty times a second. */
const refused = `
  document.body.tabIndex = 0;
  again(() => { document.body.focus(); window.focus(); });
  again(() => { document.querySelector(".auto")?.remove();
    document.body.append(Object.assign(document.createElement("input"), {className: "auto", autofocus: true})); });
  const d = document.body.appendChild(document.createElement("dialog"));
  d.innerHTML = "<input autofocus>";
  again(() => { d.showModal(); d.close(); });
  document.body.append(html\`<p id="edited" contenteditable>text</p>\`);
  again(() => getSelection().collapse(document.querySelector("#edited"), 0));`;

/** What takes it for a moment. */
const thefts = {
  "another window's focus()": `document.body.tabIndex = 0;
    again(() => { window.parent.focus(); window.top.focus(); document.body.focus(); });`,
  "the focus() of the window between": `again(() => window.parent.focus());`,
  "a popover": `const p = document.body.appendChild(document.createElement("div"));
    p.popover = "manual"; p.innerHTML = "<input autofocus>"; again(() => p.togglePopover());`,
  "a label": `document.body.append(html\`<label id="l">name <input></label>\`); again(() => document.querySelector("#l").click());`,
  "a form": `document.body.append(html\`<form><input required></form>\`);
    again(() => document.querySelector("form").reportValidity());`
};

const alphabet = "abcdefghijklmnopqrstuvwxyz";
const letters = (count: number) => alphabet.repeat(9).slice(0, count);

/** A key on its way to a frame that is taken away is never answered for, and is lost. */
async function type(page: Page, text: string, delay: number): Promise<void> {
  for (const letter of text) {
    await Promise.race([page.keyboard.press(letter).catch(() => undefined), page.waitForTimeout(500)]);
    await page.waitForTimeout(delay);
  }
}

/** How many letters of a text are missing from what arrived of it; those that came are in their order. */
function missing(text: string, arrived: string): number {
  let at = 0;
  for (const letter of arrived) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) throw new Error(`${arrived} is no part of ${text}`);
  }
  return text.length - arrived.length;
}

const search = () => opened.page.locator("#selection-search");
const log = () =>
  opened.page.evaluate(() => {
    const {stopped, opened} = (globalThis as unknown as SandboxWindow).log;
    return {stopped: stopped.splice(0), opened};
  });

async function typeWhile(code: string, count: number, delay: number): Promise<number> {
  const {page} = opened;
  await search().fill("");
  await search().click();
  // Each run is of new code in a new frame.
  await page.evaluate(() => (globalThis as unknown as SandboxWindow).box.stop());
  await log();
  const {errors} = await runCells(page, `${listening}${code}`);
  expect(errors).toEqual([]);
  await type(page, letters(count), delay);
  const lost = async () => missing(letters(count), await search().inputValue());
  await comes(async () => (await lost()) === 0);
  return lost();
}

/** Waits for what may be on its way on a busy machine, but not for ever. */
async function comes(isThere: () => Promise<boolean>): Promise<void> {
  for (let i = 0; i < 50 && !(await isThere()); ++i) await opened.page.waitForTimeout(100);
}

const stopped = () => opened.page.evaluate(() => (globalThis as unknown as SandboxWindow).log.stopped.length > 0);

const taken = [{reason: "focus", message: "Stopped: the code took the keyboard from the page again and again."}];

test("code takes no focus by what its frame has, however often it tries", async () => {
  expect([await typeWhile(refused, 80, 20), heard, await log()]).toEqual([0, [], {stopped: [], opened: []}]);
  expect([await typeWhile(refused, 20, 100), heard, await log()]).toEqual([0, [], {stopped: [], opened: []}]);
});

test.each(Object.entries(thefts))(
  "%s costs no letter, hears no key, and is stopped after three thefts",
  async (_, theft) => {
    const fast = await typeWhile(theft, 30, 20);
    await comes(stopped);
    expect([fast, heard, await log()]).toEqual([0, [], {stopped: taken, opened: []}]);
    const slow = await typeWhile(theft, 6, 100);
    await comes(stopped);
    expect([slow, heard, await log()]).toEqual([0, [], {stopped: taken, opened: []}]);
  }
);

test("code that takes the focus seldom hears no key either, and a key that it took opens no papers", async () => {
  const theft = `document.body.append(html\`<label id="l">name <input></label>\`);
    again(() => document.querySelector("#l").click(), 2_800); again(() => openPapers({text: "x"}), 100);`;
  expect(await typeWhile(theft, 60, 100)).toBe(0);
  expect([heard, await log()]).toEqual([[], {stopped: [], opened: []}]);
});

test("another cell's editor keeps what is typed in it", async () => {
  const {page, close} = await openPage("workbench.html");
  await page.exposeFunction("heard", (key: string) => void heard.push(key));
  const cells = `<script id="1" type="module">${listening}setTimeout(() => {${thefts["a label"]}}, 1500)</script><script id="2" type="module">1;</script>`;
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", {name: "Open a file …"}).click()
  ]);
  const buffer = Buffer.from(`<!doctype html><notebook><title>Thief</title>${cells}</notebook>`);
  await chooser.setFiles({name: "thief.html", mimeType: "text/html", buffer});
  await page.getByRole("button", {name: "Run it"}).click();
  await page.locator(".cell-row").nth(1).focus();
  await page.keyboard.press("Enter");
  await page.locator(".cell-row.editing .cm-content:focus").waitFor();
  await page.keyboard.press("Control+End");
  await type(page, letters(100), 20);
  expect(heard).toEqual([]);
  const written = page.locator(".cell-row.editing .cm-content");
  const lost = async () => missing(letters(100), (await written.innerText()).replace(/^1;/, ""));
  await comes(async () => (await lost()) === 0);
  expect(await lost()).toBe(0);
  await page.getByText(taken[0]!.message).first().waitFor();
  await close();
});

test("fields in the frame take what is typed after the Tab key, a press or a touch, and the code hears it", async () => {
  const {page} = opened;
  await page.evaluate(() => {
    const {box} = globalThis as unknown as SandboxWindow;
    box.stop();
    box.element.before(document.createElement("button"));
  });
  await log();
  await runCells(page, `${listening} display(html\`<input id="one"><input id="two">\`)`);
  const frame = page.frames().at(-1)!;
  const value = (id: string) => frame.evaluate((id) => document.querySelector<HTMLInputElement>(`#${id}`)!.value, id);
  await page.locator("button:has(+ .sandbox)").focus();
  await page.keyboard.press("Tab");
  await page.waitForTimeout(200); // one message each way
  await page.keyboard.type("tabbed", {delay: 20});
  expect(await value("one")).toBe("tabbed");
  await search().click();
  await frame.locator("#two").click();
  await page.keyboard.type("pressed", {delay: 20});
  expect(await value("two")).toBe("pressed");
  expect(heard.filter((key) => key.startsWith("keydown ")).join("")).toContain(
    [..."pressed"].map((key) => `keydown ${key}`).join("")
  );
  expect((await log()).stopped).toEqual([]);
});
