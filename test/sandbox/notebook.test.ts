// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {notebook} from "./notebook-fixture.ts";

describe("cells", () => {
  it("see each other's values wherever they stand", async () => {
    const {run, text} = notebook();
    await run({a: "x + y", b: "const x = 1, {y} = {y: 2}", c: "function f() { return x * 10; }", d: "f()"});
    expect([text("a"), text("b"), text("d")]).toEqual(["3", "", "10"]);
  });

  it("run again when a value that they read changes, and only then", async () => {
    const {run, text, ranIn, setKnob, settle, reports} = notebook();
    await run({a: "knob * 2", b: "const two = 2", c: "two"});
    reports.length = 0;
    setKnob(21);
    await settle();
    expect([text("a"), ranIn("a"), ranIn("b"), ranIn("c")]).toEqual(["42", 1, 0, 0]);
    await run({a: "knob * 2", b: "const two = 22", c: "two"});
    expect([text("c"), ranIn("a"), ranIn("b"), ranIn("c")]).toEqual(["22", 0, 1, 1]);
  });

  it("await each other's promises and see the values of generators", async () => {
    const {run, text, settle} = notebook();
    await run({
      a: "const late = new Promise((resolve) => setTimeout(() => resolve(5), 10))",
      b: "late + 1",
      c: "const steps = (function* () { yield 1; yield 2; yield 3; })()",
      d: "steps * 100",
      e: "const own = await Promise.resolve(7); display(own);"
    });
    await settle();
    expect([text("b"), text("d"), text("e")]).toEqual(["6", "300", "7"]);
  });

  it("draw what they display or return, and keep definitions that came before the return", async () => {
    const {run, text} = notebook();
    await run({
      a: "const n = 3; if (n > 2) return display(n), n * 2; const later = 1;",
      b: "n",
      c: "[1, 2].map(d => ({d}))",
      d: "1;"
    });
    expect([text("a"), text("b"), text("c"), text("d")]).toEqual(["36", "3", "[{d: 1}, {d: 2}]", ""]);
  });

  it("give inputs' values, and others' when they change", async () => {
    const {run, text, settle} = notebook();
    const input = `const box = document.createElement("input"); box.type = "range"; box.value = "3"`;
    await run({a: `${input}; const size = view(box);`, b: "size * 2"});
    expect(text("b")).toBe("6");
    const box = document.querySelector("input")!;
    box.value = "4";
    box.dispatchEvent(new Event("input"));
    await settle();
    expect(text("b")).toBe("8");
  });

  it("that are hidden define and display, and do not draw their value", async () => {
    const {run, text, ranIn} = notebook();
    await run({"a-hidden": "const x = 2; display('seen'); return x", "b-hidden": "x + 1", c: "x", "m-hidden": "${x}"});
    expect(["a-hidden", "b-hidden", "c", "m-hidden"].map(text)).toEqual(["seen", "", "2", ""]);
    expect(["a-hidden", "b-hidden", "m-hidden"].map(ranIn)).toEqual([1, 1, 1]);
  });

  it("wait for promises and generators that fail, and say so", async () => {
    const {run, errorOf, ranIn} = notebook();
    await run({
      a: "const late = Promise.reject(new Error('no such file.'))",
      b: "late + 1",
      c: "const steps = (function* () { throw new Error('spent'); })()",
      d: "steps"
    });
    expect([ranIn("a"), ranIn("c")]).toEqual([1, 1]);
    expect(errorOf("b")).toMatchObject({
      kind: "upstream",
      message: "Waits for late: the promise or generator that cell 1 defines failed: no such file.",
      place: {line: 1, column: 0, endColumn: 4}
    });
    expect(errorOf("d")?.message).toBe("Waits for steps: the promise or generator that cell 3 defines failed: spent.");
  });

  it("are told when they are no longer valid: changed, removed, or another's value changed", async () => {
    const {run, setKnob, settle} = notebook();
    const ended: string[] = [];
    Object.assign(globalThis, {ended});
    const cells = {
      a: "invalidation.then(() => ended.push(`a${knob}`)); knob",
      b: "invalidation.then(() => ended.push('b'))"
    };
    await run(cells);
    setKnob(2);
    await settle();
    expect(ended).toEqual(["a1"]);
    await run({a: cells.a});
    expect(ended).toEqual(["a1", "b"]);
    await run({a: `${cells.a} `});
    expect(ended).toEqual(["a1", "b", "a2"]);
  });

  it("keep their last good drawing when they fail", async () => {
    const {run, text, errorOf} = notebook();
    await run({a: "'good'"});
    await run({a: "nothing.at.all"});
    expect([text("a"), errorOf("a")?.kept]).toEqual(["good", true]);
    await run({a: "(() => { throw new Error('no') })()"});
    expect([text("a"), errorOf("a")?.message]).toEqual(["good", "no."]);
    await run({a: "'better'"});
    expect(text("a")).toBe("better");
  });

  it("of Markdown hold values", async () => {
    const {run, text, errorOf} = notebook();
    await run({m1: "There are ${n} papers, ${`${n}`} and \\${not}", a: "const n = 4", m2: "Broken ${1 +}"});
    expect(text("m1")).toBe("There are \uE0000\uE001 papers, \uE0001\uE001 and ${not}|4,4");
    expect(errorOf("m2")).toMatchObject({kind: "syntax", place: {line: 1, column: 7}});
  });

  it("import what the page has, and nothing else", async () => {
    const {run, text, errorOf} = notebook();
    await run({
      a: 'import {max as most} from "npm:d3";\ndisplay(most(1, 2))',
      b: 'import * as x from "https://example.com/x.js"'
    });
    expect(text("a")).toBe("2");
    expect(errorOf("b")).toMatchObject({
      message: expect.stringContaining("cannot be imported"),
      place: {line: 1, column: 12}
    });
  });
});

describe("names", () => {
  it("defined twice, missing and circular are called that", async () => {
    const {run, errorOf, text} = notebook();
    await run({
      a: "const x = 1",
      b: "let x = 2",
      c: "x + 1",
      d: "const p = q",
      e: "const q =\n  p",
      f: "trems.length",
      g: "typeof nowhere"
    });
    expect(errorOf("a")?.message).toBe("x is defined more than once: here and in cell 2. Rename one of them.");
    expect(errorOf("c")).toMatchObject({
      kind: "upstream",
      message: "Waits for x: cell 1, which defines it, did not run."
    });
    expect(errorOf("d")?.message).toMatch(/^This is circular: p needs q, which needs p\./);
    expect(errorOf("e")).toMatchObject({kind: "names", place: {line: 2, column: 2, endColumn: 3}});
    expect(errorOf("f")).toMatchObject({
      message: "trems is not defined, neither here nor in another cell. Did you mean terms?",
      suggestion: {replacement: "terms", place: {line: 1, column: 0, endColumn: 5}}
    });
    expect(text("g")).toBe("undefined");
    await run({a: "const x = 1", c: "x + 1"});
    expect(text("c")).toBe("2");
    await run({c: "x + 1", b: "let x = 5"});
    expect(text("c")).toBe("6");
  });

  it("of other cells are theirs to change", async () => {
    const {run, errorOf} = notebook();
    await run({a: "let x = 1", b: "x = 2", c: "knob++", d: "fresh = 1"});
    expect(errorOf("b")?.message).toMatch(/^x belongs to cell 1/);
    expect(errorOf("c")?.message).toMatch(/^knob is given by the page/);
    expect(errorOf("d")?.message).toMatch(/^fresh is not defined\. Put let before it/);
  });
});

describe("errors", () => {
  it("stand where they are in the reader's own source", async () => {
    const {run, errorOf} = notebook();
    await run({
      a: "const f = (d) => d.a.b;\nfor (const i of [1]) {\n  while (true) { f({ab: i, ...{}}); }\n}",
      b: "const s = d3.scaleLinar()",
      c: "terms.map(d => d.label).map(\n  label => label.length).map(d => terms[0].x + d.q.r)",
      d: "const a = 1;\nconst b = a.toFixed(;",
      e: "display(terms.map((d) => `${d.shard}`))",
      f: "if (true) null.x"
    });
    expect(errorOf("a")?.place).toMatchObject({line: 1, column: 21});
    expect(errorOf("b")).toMatchObject({
      message: "d3.scaleLinar is not a function. Did you mean scaleLinear?",
      suggestion: {replacement: "scaleLinear", place: {line: 1, column: 13, endColumn: 23}}
    });
    expect(errorOf("c")?.place).toMatchObject({line: 2, column: 51});
    expect(errorOf("d")).toMatchObject({kind: "syntax", place: {line: 2, column: 20, endColumn: 21}});
    expect(errorOf("e")).toMatchObject({
      message: "rows of terms have no column shard. They have label, papers, share. Did you mean share?",
      suggestion: {replacement: "share", place: {line: 1, column: 30, endColumn: 35}}
    });
    expect(errorOf("f")?.place).toMatchObject({line: 1, column: 15});
  });

  it("of slips in other objects are hints", async () => {
    const {run, reports} = notebook();
    await run({
      a: "const o = {value: 1}; o.valeu",
      b: "const p = {value: 1}; p.valeu ?? 2; if (p.valeu) 1; p.vlaue = 3; ({...p}).other"
    });
    const hintsOf = (id: string) =>
      reports.flatMap((report) => (report.type === "result" && report.cell === id ? report.hints : []));
    expect(hintsOf("b")).toEqual([]);
    await run({a: "const o = {value: 1}; const u = o.valeu;"});
    expect(hintsOf("a")).toMatchObject([{message: "o has no valeu. It has value. Did you mean value?"}]);
  });

  it("stop loops of every kind", async () => {
    const {run, errorOf, text} = notebook({budget: 30});
    const forever = {
      a: "for (;;);",
      b: "do {} while (true)",
      c: "const g = () => g.call() || g(); g()",
      d: "async function again() { await null; return again(); } await again();",
      e: "while (true) try { throw 1 } catch {}",
      f: "(function* () { while (true) ; })()",
      g: "const p = () => Promise.resolve().then(p); await p()"
    };
    for (const [id, source] of Object.entries(forever)) {
      await run({[id]: source});
      expect([id, errorOf(id)?.message]).toEqual([id, expect.stringMatching(/Is a loop endless|without an end/)]);
    }
    await run({z: "let n = 0; for (let i = 0; i < 100; ++i) n += [1, 2].map((d) => d * 2)[1]; return n"});
    expect(text("z")).toBe("400");
  });

  it("of one cell leave the others alone", async () => {
    const cells = {
      a: "const pr = new Promise((resolve) => setTimeout(resolve, 30, 42))",
      b: "pr + 1",
      c: "while (true);",
      d: "const sum = await Promise.resolve(2); for (const x of [1, 2]) display(x * sum)",
      e: "[1, 2].map((d) => d * 3).join()"
    };
    const names = Object.keys(cells) as (keyof typeof cells)[];
    for (const order of [names, [...names].reverse()]) {
      const {run, errorOf, text, settle} = notebook({budget: 60});
      await run(Object.fromEntries(order.map((id) => [id, cells[id]])));
      await settle();
      expect(names.filter((id) => errorOf(id))).toEqual(["c"]);
      expect(["b", "d", "e"].map(text)).toEqual(["43", "24", "3,6"]);
    }
  });
});

describe("promises that never settle", () => {
  it("give way to a changed source, of their own cell and of those that wait", async () => {
    const {run, text, ranIn} = notebook();
    await run({a: "await new Promise(() => {}); return 12"});
    expect(ranIn("a")).toBe(0);
    await run({a: "return 13"});
    expect(text("a")).toBe("13");
    const waits = {a: "const x = new Promise(() => {})", b: "x + 1", c: "const y = x * 2", d: "y"};
    await run(waits);
    expect([ranIn("a"), ranIn("b"), ranIn("c"), ranIn("d")]).toEqual([1, 0, 0, 0]);
    await run({...waits, b: "5"});
    expect(text("b")).toBe("5");
    await run({...waits, b: "5", a: "const x = 3"});
    expect(text("d")).toBe("6");
    await run({a: "const x = (async function* () { await new Promise(() => {}); yield 1; })()", b: "x"});
    await run({a: "const x = 4", b: "x"});
    expect(text("b")).toBe("4");
  });

  it("give way to changed values", async () => {
    const {run, text, setKnob, settle} = notebook();
    await run({a: "if (knob === 1) await new Promise(() => {}); return knob"});
    setKnob(2);
    await settle();
    expect(text("a")).toBe("2");
  });

  it("draw nothing later from a run that was given up", async () => {
    const {run, text, settle} = notebook();
    const wait = "await new Promise((resolve) => setTimeout(resolve, 200))";
    await run({a: `${wait}; display("old"); return "old"`});
    await run({a: `return "new"`});
    await settle();
    await settle();
    expect(text("a")).toBe("new");
  });

  it("are said to be waited for", async () => {
    const {run, text, settle} = notebook();
    const later = async () => {
      for (let i = 0; i < 10; ++i) await settle();
    };
    await run({a: "const x = new Promise(() => {}), z = 1", b: "x + z", c: "await new Promise(() => {})", d: "z"});
    expect([text("b"), text("c"), text("d")]).toEqual(["", "", "1"]);
    await later();
    expect([text("a"), text("b"), text("d")]).toEqual(["", "Still waiting for x.", "1"]);
    expect(text("c")).toBe("Still waiting: a promise here has not settled.");
    await run({a: "const x = 2, z = 1", b: "x + z", c: "7"});
    expect([text("b"), text("c")]).toEqual(["3", "7"]);
    await later();
    expect([text("b"), text("c")]).toEqual(["3", "7"]);
  });
});

describe("late errors", () => {
  it("are told at their cell and line, once for each run", async () => {
    const {run, late, reports, text} = notebook();
    const cells = {
      a: "globalThis.hears = () => {\n  null.x;\n};\nreturn 1",
      b: "2"
    };
    await run(cells);
    const {hears} = globalThis as unknown as {hears: () => void};
    reports.length = 0;
    for (let i = 0; i < 3; ++i)
      try {
        hears();
      } catch (error) {
        late(error);
      }
    expect(reports).toMatchObject([
      {
        cell: "a",
        kind: "late",
        kept: false,
        place: {line: 2},
        message: "What stands before the dot is null, so it has no x."
      }
    ]);
    expect(text("a")).toBe("1");
    await run({...cells, a: `${cells.a} `});
    try {
      (globalThis as unknown as {hears: () => void}).hears();
    } catch (error) {
      late(error);
    }
    expect(reports.filter(({type}) => type === "error")).toHaveLength(1);
  });

  it("without a place are told when promises fail, and else are not of the cells", async () => {
    const {run, late, reports} = notebook();
    await run({a: "1", b: "2"});
    reports.length = 0;
    late(null, {stack: "frame.htm:1:1"});
    late(new Error("of something else"), {stack: "frame.htm:1:1"});
    expect(reports).toEqual([]);
    late("no");
    expect(reports).toMatchObject([{cell: "b", place: null, message: "A promise of one of the cells failed: no."}]);
  });
});

it("imports from elsewhere are refused in words, where they stand", async () => {
  const {run, errorOf, text} = notebook();
  await run({a: "1;\nawait import('https://example.org/x.js')", b: "await import('x').catch(() => 'caught')"});
  expect(errorOf("a")).toMatchObject({
    place: {line: 2, column: 6},
    message: expect.stringContaining("no network") as string
  });
  expect(text("b")).toBe("caught");
});
