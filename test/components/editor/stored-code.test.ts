import fc from "fast-check";
import {expect, test} from "vitest";
import {forgetStored, readStored, storageKey, writeStored} from "../../../src/components/editor/stored-code.ts";

function storage({room = Infinity} = {}) {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > room) throw new DOMException("full", "QuotaExceededError");
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key)
  };
}

const files = {"charts/bars.ts": "export const bars = 1;"};
const code = {
  source: "return 1;",
  copies: files,
  good: {source: "return 1;", copies: {}},
  history: {code: {done: [], undone: []}, files: {"charts/bars.ts": {done: [], undone: []}}}
};

test("keeps what was written, by chart, until it is forgotten", () => {
  const place = storage();
  expect(writeStored("trend", code, place)).toBe("all");
  expect(readStored("trend", place)).toEqual(code);
  expect(readStored("hosts", place)).toBeNull();
  forgetStored("trend", place);
  expect(readStored("trend", place)).toBeNull();
});

test("lets the history go where there is no room, and says when nothing could be kept", () => {
  const place = storage({room: 220});
  const large = {...code, history: {code: "x".repeat(1000), files: {}}};
  expect(writeStored("trend", large, place)).toBe("code");
  expect(readStored("trend", place)).toEqual({...code, history: null});
  expect(writeStored("trend", large, storage({room: 10}))).toBe("nothing");
});

test("takes what was kept before files could be changed", () => {
  const place = storage();
  const history = {done: [], undone: []};
  place.kept.set(storageKey("trend"), JSON.stringify({version: 1, source: "return 1;", good: "return 2;", history}));
  expect(readStored("trend", place)).toEqual({
    source: "return 1;",
    copies: {},
    good: {source: "return 2;", copies: {}},
    history: {code: history, files: {}}
  });
});

test("takes nothing that an editor did not write", () => {
  const place = storage();
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.constantFrom(
          '{"version":1,"source":3}',
          '{"version":2,"source":"x","copies":{"a":3}}',
          '{"version":3,"source":"x"}'
        )
      ),
      (text) => {
        place.kept.set(storageKey("trend"), text);
        expect(readStored("trend", place)).toBeNull();
      }
    )
  );
});

test("does without a storage that refuses", () => {
  const refuse = () => {
    throw new DOMException("no", "SecurityError");
  };
  expect(readStored("trend", {getItem: refuse})).toBeNull();
  expect(writeStored("trend", code, {setItem: refuse})).toBe("nothing");
  expect(() => forgetStored("trend", {removeItem: refuse})).not.toThrow();
});
