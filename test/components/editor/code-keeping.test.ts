// @vitest-environment jsdom
import {beforeEach, expect, test, vi} from "vitest";
import {codeKeeping} from "../../../src/components/editor/code-keeping.ts";
import {readStored, storageKey} from "../../../src/components/editor/stored-code.ts";
import type {Kept} from "../../../src/components/editor/stored-code.ts";

beforeEach(() => localStorage.clear());

/** A tab with a chart's code, opened as the browser has it. */
function openTab({source = readStored("trend")?.source ?? "return 1;"} = {}) {
  const said: Kept[] = [];
  const elsewhere: boolean[] = [];
  const tab = {source, own: true, said, elsewhere, type: (_: string) => {}};
  const keeping = codeKeeping("trend", {
    revision: readStored("trend")?.revision ?? 0,
    code: () => (tab.own ? {source: tab.source, copies: {}, good: null, history: null} : null),
    said: (how) => said.push(how),
    elsewhere: (is) => elsewhere.push(is)
  });
  tab.type = (source) => {
    tab.source = source;
    keeping.changed();
  };
  return Object.assign(tab, keeping);
}

const kept = () => readStored("trend")?.source;
const tell = () => dispatchEvent(new StorageEvent("storage", {key: storageKey("trend")}));

test("a tab in which nothing was written keeps nothing, however it came to its code", () => {
  const older = openTab();
  const newer = openTab();
  newer.type("return 2;");
  newer.now();
  older.now();
  dispatchEvent(new Event("pagehide"));
  expect(kept()).toBe("return 2;");
  expect(older.said).toEqual([]);
});

test("another tab's newer code is told, and can be taken", () => {
  const older = openTab();
  const newer = openTab();
  newer.type("return 2;");
  newer.now();
  tell();
  expect(older.elsewhere).toEqual([true]);
  expect(newer.elsewhere).toEqual([]);
  expect(older.take()?.source).toBe("return 2;");
  expect(older.elsewhere).toEqual([true, false]);
  older.type("return 3;");
  older.now();
  expect(kept()).toBe("return 3;");
});

test("of two tabs that wrote neither overwrites the other until its reader says so", () => {
  const older = openTab();
  const newer = openTab();
  newer.type("return 2;");
  newer.now();
  older.type("return 3;");
  older.now();
  expect([kept(), older.elsewhere, older.said]).toEqual(["return 2;", [true], []]);
  older.type("return 4;");
  older.now();
  expect(kept()).toBe("return 2;");
  older.overwrite();
  expect([kept(), older.elsewhere]).toEqual(["return 4;", [true, false]]);
});

test("nothing is told of code that says the same, and writing goes on", () => {
  const [one, other] = [openTab(), openTab()];
  one.type("return 2;");
  one.now();
  other.source = "return 2;";
  tell();
  expect(other.elsewhere).toEqual([false]);
  other.type("return 3;");
  other.now();
  expect(kept()).toBe("return 3;");
});

test("keeps by itself after a moment, and not what is not the reader's own", () => {
  vi.useFakeTimers();
  const tab = openTab();
  tab.own = false;
  tab.type("theirs");
  vi.runAllTimers();
  expect(kept()).toBeUndefined();
  tab.own = true;
  tab.type("mine");
  expect(kept()).toBeUndefined();
  vi.runAllTimers();
  expect([kept(), tab.said]).toEqual(["mine", ["all"]]);
  vi.useRealTimers();
});
