import fc from "../../fast-check.ts";
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
  history: {code: {done: [], undone: []}, files: {"charts/bars.ts": {done: [], undone: []}}},
  revision: 0
};

test("keeps what was written, by chart, until it is forgotten", () => {
  const place = storage();
  expect(writeStored("trend", code, place)).toBe("all");
  expect(readStored("trend", place)).toEqual({...code, revision: 1});
  expect(readStored("hosts", place)).toBeNull();
  forgetStored("trend", place);
  expect(readStored("trend", place)).toBeNull();
});

test("lets the history go where there is no room, and says when nothing could be kept", () => {
  const place = storage({room: 240});
  const large = {...code, history: {code: "x".repeat(1000), files: {}}};
  expect(writeStored("trend", large, place)).toBe("code");
  expect(readStored("trend", place)).toEqual({...code, history: null, revision: 1});
  expect(writeStored("trend", large, storage({room: 10}))).toBe("nothing");
});

test("writes nothing over what another tab has kept since", () => {
  const place = storage();
  expect(writeStored("trend", code, place)).toBe("all");
  const one = readStored("trend", place)!;
  const other = readStored("trend", place)!;
  expect(writeStored("trend", {...other, source: "return 2;"}, place)).toBe("all");
  expect(writeStored("trend", {...one, source: "return 3;"}, place)).toBe("elsewhere");
  expect(readStored("trend", place)).toMatchObject({source: "return 2;", revision: 2});
  expect(writeStored("trend", {...one, source: "return 3;", revision: 2}, place)).toBe("all");
  expect(readStored("trend", place)).toMatchObject({source: "return 3;", revision: 3});
});

test("takes what was kept before files could be changed", () => {
  const place = storage();
  const history = {done: [], undone: []};
  place.kept.set(storageKey("trend"), JSON.stringify({version: 1, source: "return 1;", good: "return 2;", history}));
  expect(readStored("trend", place)).toEqual({
    source: "return 1;",
    copies: {},
    good: {source: "return 2;", copies: {}},
    history: {code: history, files: {}},
    revision: 0
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
  expect(writeStored("trend", code, {getItem: refuse, setItem: refuse})).toBe("nothing");
  expect(() => forgetStored("trend", {removeItem: refuse})).not.toThrow();
});
