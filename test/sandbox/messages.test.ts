import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {everything} from "../../src/analysis/selection.ts";
import type {FromFrame} from "../../src/sandbox/messages.ts";
import {readFromFrame, readPlain, readSelectionData, readToFrame} from "../../src/sandbox/read-message.ts";
import {Refused} from "../../src/sandbox/shape.ts";

const place = {line: 2, column: 0, endColumn: 3};
const good: FromFrame[] = [
  {type: "ready"},
  {type: "leaving"},
  {type: "focused", pressed: true},
  {type: "typed", letter: "ü"},
  {type: "blurred"},
  {type: "pong", turn: 3, memory: 1e6},
  {type: "need", name: "d3"},
  {
    type: "result",
    cell: "a",
    run: 1,
    defines: ["x"],
    reads: ["d3"],
    took: 1.5,
    hints: [{message: "m", place, suggestion: null}]
  },
  {
    type: "error",
    cell: "a",
    run: 1,
    message: "m",
    place,
    suggestion: {place, replacement: "x"},
    kind: "names",
    kept: true
  },
  {type: "layout", height: 10, cells: [{cell: "a", top: 0, height: 10}]},
  {type: "open", selection: {...everything, topics: ["language model"], and: [{...everything, text: "x"}]}}
];

describe("messages of the frame", () => {
  it("are read as they are", () => {
    for (const message of good) expect(readFromFrame(structuredClone(message))).toEqual(message);
  });

  it("lose what they should not have, and are copies", () => {
    const sent = {...structuredClone(good[7]!), html: "<img onerror>", nested: {constructor: 1}};
    const read = readFromFrame(sent);
    expect(read).toEqual(good[7]);
    expect(read).not.toBe(sent);
  });

  it("are refused when any part is missing or of another kind", () => {
    for (const message of good)
      for (const key of Object.keys(message)) {
        const {[key]: _, ...without} = message as Record<string, unknown>;
        expect(() => readFromFrame(without)).toThrow(Refused);
        if (key !== "place" && key !== "suggestion")
          expect(() => readFromFrame({...message, [key]: null})).toThrow(Refused);
        expect(() => readFromFrame({...message, [key]: () => 0})).toThrow(Refused);
      }
  });

  it("are not read from a prototype", () => {
    expect(() => readFromFrame(Object.create({type: "ready"}))).toThrow(Refused);
    expect(() => readFromFrame({type: "toString"})).toThrow(Refused);
    expect(() => readFromFrame({type: "__proto__"})).toThrow(Refused);
  });

  it("of any JSON are either refused or known, and change no prototype", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const types = fc.constantFrom(...good.map(({type}) => type), "__proto__", "constructor");
    const json = fc.oneof(
      fc.jsonValue(),
      fc.record({
        type: types,
        cell: fc.jsonValue(),
        run: fc.jsonValue(),
        selection: fc.jsonValue(),
        height: fc.jsonValue()
      }),
      fc
        .tuple(types, fc.jsonValue())
        .map(([type, value]) => JSON.parse(`{"type":"${type}","__proto__":${JSON.stringify(value)}}`) as unknown)
    );
    fc.assert(
      fc.property(json, (value) => {
        try {
          expect(good.map(({type}) => type)).toContain(readFromFrame(value).type);
        } catch (error) {
          expect(error).toBeInstanceOf(Refused);
        }
        expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
        expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      })
    );
  });
});

describe("messages of the page", () => {
  it("carry plain data with keys of any name", () => {
    const value = JSON.parse('{"__proto__": {"polluted": true}, "constructor": [1, null, "x"]}') as unknown;
    const read = readToFrame({type: "set", name: "knobs", value});
    expect(JSON.stringify(read)).toBe(JSON.stringify({type: "set", name: "knobs", value}));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  it("carry no functions, nodes or cycles", () => {
    const circle: unknown[] = [];
    circle.push(circle);
    for (const value of [circle, () => 0, {a: new Map()}, new Date(), Symbol("x"), undefined])
      expect(() => readPlain(value)).toThrow(Refused);
  });

  it("keep any JSON as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.stringify(readPlain(value))).toBe(JSON.stringify(value));
      })
    );
  });
});

it("a selection is read clause by clause", () => {
  const sent = {topics: ["a"], code: ["linked"], hidden: true, and: [{text: "b", and: [{text: "too deep"}]}]};
  const read = readSelectionData(sent);
  expect(read).toEqual({...everything, topics: ["a"], code: ["linked"], and: [{...everything, text: "b"}]});
  for (const bad of [{code: ["sold"]}, {topics: "a"}, {undated: 1}, {from: 2020}, {and: Array(10).fill({})}, null, 3])
    expect(() => readSelectionData(bad)).toThrow(Refused);
});
