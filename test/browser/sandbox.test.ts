import {afterEach, beforeEach, expect, test} from "vitest";
import {openPage, type OpenPage} from "./pages.ts";
import {addSandbox, runCells, type SandboxWindow} from "./sandbox-page.ts";

let opened: OpenPage;

beforeEach(async () => {
  opened = await openPage("about.html");
});
afterEach(() => opened.close());

/** Frames that the page draws in a second. */
const framesDrawn = () =>
  opened.page.evaluate(async () => {
    let frames = 0;
    const until = performance.now() + 1000;
    while (performance.now() < until) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      ++frames;
    }
    return frames;
  });

test("draws charts of the site, and says in words what fails", async () => {
  await addSandbox(opened.page);
  const {results, errors} = await runCells(
    opened.page,
    "topicRows(leadingTopics(corpus, selected), {width: 600})",
    "const rows = terms.slice(0, 3); display(d3.max(rows, d => d.papers))",
    "html`<b>${rows.length}</b>`",
    "const few = tables.terms.filter((d) => d.papers > 3); if (few.numRows() !== terms.filter((d) => d.papers > 3).length) throw few;",
    "const n = view(Inputs.range([0, 10], {value: 4, step: 1}))",
    "n * 10",
    "d3.scaleLinar()"
  );
  expect(results.map(({cell}) => cell).sort()).toEqual(["c1", "c2", "c3", "c4", "c5", "c6"]);
  expect(errors.map(({message}) => message)).toEqual(["d3.scaleLinar is not a function. Did you mean scaleLinear?"]);
  // htl hands functions over by attributes such as oninput="::1", which the frame's policy refuses to run, as it should.
  expect(opened.faults.filter((fault) => !fault.includes("inline event handler"))).toEqual([]);
});

test("stops an endless loop at its line while the page goes on", async () => {
  await addSandbox(opened.page, {budget: 2_000});
  await runCells(opened.page, "1");
  const running = runCells(opened.page, "let i = 0;\nwhile (true) ++i;");
  expect(await framesDrawn()).toBeGreaterThan(10);
  const {errors, stopped} = await running;
  expect(errors).toMatchObject([{kind: "time", place: {line: 2}}]);
  expect(stopped).toEqual([]);
});

test("takes the frame away when a loop cannot be interrupted, and starts anew", async () => {
  await addSandbox(opened.page, {silence: 2_000});
  const running = runCells(opened.page, `/^(a+)+$/.test("a".repeat(60) + "b")`);
  expect(await framesDrawn()).toBeGreaterThan(10);
  expect((await running).stopped).toMatchObject([{reason: "silence"}]);
  expect((await runCells(opened.page, "2 + 2")).results).toHaveLength(1);
});

test("stops code that takes all memory", async () => {
  await addSandbox(opened.page, {memory: 3e8, silence: 3_000});
  const {stopped, errors} = await runCells(
    opened.page,
    "const kept = []; while (true) { kept.push(new Array(1e6).fill(kept.length)); await new Promise(y => setTimeout(y)); }"
  );
  expect(errors).toEqual([]);
  expect(["memory", "silence"]).toContain(stopped[0]?.reason);
  expect(await framesDrawn()).toBeGreaterThan(10);
});

test("stops code that floods the page with messages", async () => {
  await addSandbox(opened.page);
  const {stopped} = await runCells(
    opened.page,
    "while (true) { for (let i = 0; i < 100; ++i) window.top.postMessage({type: 'ready'}, '*'); await new Promise(y => setTimeout(y)); }"
  );
  expect(stopped).toMatchObject([{reason: "flood"}]);
});

test("stops when told to, whatever runs", async () => {
  await addSandbox(opened.page, {budget: 600_000, silence: 600_000});
  const running = runCells(opened.page, "for (;;);");
  await framesDrawn();
  await opened.page.evaluate(() => (globalThis as unknown as SandboxWindow).box.stop());
  expect((await running).stopped).toMatchObject([{reason: "stop"}]);
  expect(opened.page.frames()).toHaveLength(1);
});

test("runs nothing before the reader consents", async () => {
  await addSandbox(opened.page, {pending: true});
  const state = await opened.page.evaluate(async () => {
    const {box} = globalThis as unknown as SandboxWindow;
    box.run([{id: "c1", kind: "js", source: "1"}]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return [box.state, document.querySelectorAll("iframe").length];
  });
  expect(state).toEqual(["pending", 0]);
  const results = await opened.page.evaluate(async () => {
    const {box, log} = globalThis as unknown as SandboxWindow;
    box.consent();
    for (let i = 0; i < 100 && !log.results.length; ++i) await new Promise((resolve) => setTimeout(resolve, 50));
    return log.results.length;
  });
  expect(results).toBe(1);
});

test("says that there is no network, at the line that asked", async () => {
  await addSandbox(opened.page);
  const {errors} = await runCells(
    opened.page,
    `1;\nawait fetch("https://example.org/")`,
    `1;\nawait import("https://example.org/x.js")`,
    `2;\nawait d3.csv("data.csv")`,
    `3;\nnew WebSocket("wss://example.org/")`
  );
  const told = errors.sort((a, b) => a.cell.localeCompare(b.cell));
  expect(told.map(({message}) => /this code has no network/.test(message))).toEqual([true, true, true, true]);
  expect(told.map(({place}) => place?.line)).toEqual([2, 2, 2, 2]);
  expect(told[0]!.message).toMatch(/^fetch loads nothing here/);
});

test("tells of errors in timers, events and promises at their lines, and leaves the drawings", async () => {
  const {page} = opened;
  await addSandbox(page);
  const {results, errors} = await runCells(
    page,
    `display(document.createElement("b"));\nsetTimeout(() => {\n  null.x;\n}, 50)`,
    `const button = display(document.createElement("button"));\nbutton.onclick = () => {\n\n  throw "words";\n};\nsetTimeout(() => button.click(), 50)`,
    `1;\nPromise.reject(new Error("nobody waits"));\nreturn 2`
  );
  expect([results.length, errors.filter(({kind}) => kind !== "late")]).toEqual([3, []]);
  const late = await page.evaluate(async () => {
    const {log} = globalThis as unknown as SandboxWindow;
    for (let i = 0; i < 100 && log.errors.length < 3; ++i) await new Promise((resolve) => setTimeout(resolve, 50));
    return log.errors;
  });
  expect(late.sort((a, b) => a.cell.localeCompare(b.cell))).toMatchObject([
    {
      cell: "c1",
      kind: "late",
      kept: false,
      place: {line: 3},
      message: "What stands before the dot is null, so it has no x."
    },
    {cell: "c2", kind: "late", kept: false, place: {line: 4}, message: "words."},
    {cell: "c3", kind: "late", kept: false, place: {line: 2}, message: "nobody waits."}
  ]);
});

test("lets a changed source take over from one that waits for ever, and says that it waits", async () => {
  const {page} = opened;
  await addSandbox(page);
  await runCells(page, "1");
  await page.evaluate(() => {
    const {box} = globalThis as unknown as SandboxWindow;
    box.run([{id: "c1", kind: "js", source: "await new Promise(() => {}); return 12"}]);
  });
  const drawings = page.frames()[2]!;
  await drawings.getByText("Still waiting").waitFor();
  expect((await runCells(page, "return 13")).results).toHaveLength(1);
  expect(await drawings.locator("main").innerText()).toBe("13");
});

test("runs cells whose neighbour loops without an end", async () => {
  await addSandbox(opened.page, {budget: 1_000});
  const {results, errors} = await runCells(
    opened.page,
    "const pr = new Promise(r => setTimeout(r, 300, 42))",
    "pr + 1",
    "while (true);"
  );
  expect(results.map(({cell}) => cell).sort()).toEqual(["c1", "c2"]);
  expect(errors.map(({cell, kind}) => [cell, kind])).toEqual([["c3", "time"]]);
});

test("does not take the focus, opens no papers without a click, and hears no forged messages", async () => {
  const {page} = opened;
  await addSandbox(page);
  await page.locator("input").first().focus();
  await page.keyboard.press("Shift"); // the reader is typing there
  await runCells(
    page,
    `const i = document.createElement("input"); display(i);
     for (let n = 0; n < 5; ++n) { window.focus(); i.focus(); await new Promise((y) => setTimeout(y, 60)); }
     openPapers({topics: ["language model"]});
     for (const to of [window.parent, window.top])
       for (const message of [{type: "open", selection: {}}, JSON.parse('{"type":"error","__proto__":{"polluted":1}}')]) to.postMessage(message, "*");`
  );
  await page.waitForTimeout(400);
  const after = await page.evaluate(() => {
    const {log} = globalThis as unknown as SandboxWindow;
    return [document.activeElement?.tagName, log.opened, ({} as Record<string, unknown>)["polluted"]];
  });
  expect(after).toEqual(["INPUT", [], undefined]);
});

test("opens papers after a click on a mark", async () => {
  const {page} = opened;
  await addSandbox(page);
  await runCells(
    page,
    `const b = html\`<button style="font-size:40px">Open</button>\`; b.onclick = () => openPapers({text: "x"}); return b`
  );
  await page.waitForFunction(() => (globalThis as unknown as SandboxWindow).box.element.offsetHeight > 30);
  await page.waitForTimeout(1_000); // a press finds its frame where the last picture shows it
  const {x, y} = await page.evaluate(() => {
    const {x, y} = (globalThis as unknown as SandboxWindow).box.element.getBoundingClientRect();
    return {x, y};
  });
  await page.mouse.click(x + 30, y + 20);
  await page.waitForTimeout(500);
  const after = await page.evaluate(() => (globalThis as unknown as SandboxWindow).log.opened);
  expect(after).toMatchObject([{text: "x", topics: []}]);
});
