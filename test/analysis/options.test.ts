import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {choice, defaultsOf, fitted, flag, number, optionOf, text} from "../../src/analysis/options.ts";
import type {Options} from "../../src/analysis/options.ts";
import {isValueOf, parseOption, rangeInWords, spellOption, valueInWords} from "../../src/analysis/option-values.ts";
import {describeOptions} from "../../src/analysis/options-described.ts";
import {changedOptions, ignoredInWords, isDefault, readOptions, writeOptions} from "../../src/analysis/options-url.ts";

const declared = {
  sort: choice({label: "Sort by", values: ["frequency", "name"], default: "frequency", what: "Which rows come first."}),
  least: number({label: "At least", min: 1, max: 10, unit: "papers", default: 2, what: "Papers a row needs."}),
  burst: number({label: "Burst", min: 0.5, max: 4, step: 0.1, default: 2, what: "How often a burst expects it."}),
  rings: flag({label: "Rings", default: true, what: "Whether there are rings."}),
  named: text({label: "Names with", most: 12, what: "Letters that a name has."})
};

const anyValues = fc.record({
  sort: fc.constantFrom("frequency" as const, "name" as const),
  least: fc.integer({min: 1, max: 10}),
  burst: fc.integer({min: 5, max: 40}).map((tenths) => tenths / 10),
  rings: fc.boolean(),
  named: fc.string({unit: "grapheme", maxLength: 12}).filter((value) => isValueOf(declared.named, value))
});

const nasty = fc.oneof(
  fc.constantFrom("__proto__", "constructor", "toString", "hasOwnProperty", "sort", "least", "burst", "rings", "named"),
  fc.string({unit: "binary"})
);
const anySpelt = fc.oneof(
  fc.constantFrom("frequency", "1e9", "NaN", "Infinity", "-0", "0x5", " 3", "3.0000001", "yes", "true", ""),
  fc.integer().map(String),
  fc.double().map(String),
  fc.string({unit: "binary"})
);

describe("options in an address", () => {
  it("are always values that the options may have, whatever the address says", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, anySpelt)), (pairs) => {
        const query = new URLSearchParams(pairs.map(([name, value]) => [`knob.${name}`, value]));
        const {values, ignored} = readOptions(declared, query);
        expect(Object.keys(values)).toEqual(Object.keys(declared));
        expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
        for (const [name, option] of Object.entries(declared as Options))
          expect(isValueOf(option, values[name as keyof typeof values])).toBe(true);
        const heard = [...query.keys()].length - ignored.length;
        expect(heard).toBeGreaterThanOrEqual(changedOptions(declared, values).length);
        expect(heard).toBeLessThanOrEqual(Object.keys(declared).length);
        expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
      })
    );
  });

  it("come back as they were written, and leave other parts of the address alone", () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom("knob.", "knob.topics."), (values, prefix) => {
        const query = new URLSearchParams("topic=x&knob.other.sort=name");
        const written = writeOptions(declared, values, query, prefix);
        const again = readOptions(
          declared,
          new URLSearchParams(String(written)),
          prefix,
          (key) => key === "knob.other.sort"
        );
        expect(again).toEqual({values, ignored: []});
        expect(written.get("topic")).toBe("x");
        expect(written.get("knob.other.sort")).toBe("name");
        expect([...written.keys()]).toHaveLength(2 + changedOptions(declared, values).length);
      })
    );
  });

  it("are written only where they differ from the default, and taken out again", () => {
    const query = new URLSearchParams("knob.least=7&knob.rings=no");
    expect(String(writeOptions(declared, defaultsOf(declared), query))).toBe("");
    const values = {...defaultsOf(declared), rings: false, least: 3};
    expect(String(writeOptions(declared, values))).toBe("knob.least=3&knob.rings=no");
    expect(changedOptions(declared, values)).toEqual(["least", "rings"]);
  });

  it("say what was ignored and what would do", () => {
    const query = new URLSearchParams("knob.sort=size&knob.least=99&knob.colour=red&knob.rings=no&knob.rings=yes&x=1");
    const {values, ignored} = readOptions(declared, query);
    expect(values).toEqual({...defaultsOf(declared), rings: false});
    expect(ignoredInWords(ignored)).toBe(
      "Not used from the address: Sort by “size” (frequency, name); At least “99” (1 to 10 papers); colour “red”; Rings “yes”, which is set already."
    );
    expect(ignoredInWords([])).toBe("");
    const many = new URLSearchParams(Array.from({length: 9}, (_, i) => [`knob.x${i}`, "1"]));
    expect(ignoredInWords(readOptions(declared, many).ignored)).toMatch(/; and 5 more\.$/);
  });

  it("never take long or hidden text of an address into a note whole", () => {
    fc.assert(
      fc.property(
        fc.string({unit: "binary", maxLength: 300}),
        fc.string({unit: "binary", maxLength: 300}),
        (name, value) => {
          const note = ignoredInWords(readOptions({}, new URLSearchParams([[`knob.${name}`, value]])).ignored);
          expect(note.length).toBeLessThan(180);
          expect(note).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
        }
      )
    );
  });
});

describe("values of options", () => {
  it("are numbers on a step, within the range, in plain notation", () => {
    expect(["0.5", "0.7", "4", "1.30"].map((spelt) => parseOption(declared.burst, spelt))).toEqual([0.5, 0.7, 4, 1.3]);
    for (const spelt of ["0.4", "4.1", "0.55", "1e0", "0x1", "", " 1", "１", "NaN", "--1"])
      expect(parseOption(declared.burst, spelt), spelt).toBeNull();
    expect(isValueOf(declared.least, "3")).toBe(false);
    expect(isValueOf(declared.least, Number.NaN)).toBe(false);
  });

  it("are words of the choice alone, not of what objects inherit", () => {
    for (const spelt of ["toString", "__proto__", "Frequency", "frequency "])
      expect(parseOption(declared.sort, spelt), spelt).toBeNull();
    expect(valueInWords(declared.sort, "constructor")).toBe("constructor");
    expect(optionOf(declared, "constructor")).toBeNull();
    expect(optionOf(declared, "sort")).toBe(declared.sort);
  });

  it("are one line of text of limited length that an address can carry", () => {
    for (const value of ["a\nb", " a", "a\u2028b", "\ud800", "a much longer text"])
      expect(isValueOf(declared.named, value), JSON.stringify(value)).toBe(false);
    expect(isValueOf(declared.named, "Bézier “x”")).toBe(true);
  });

  it("are spelt so that they are read again", () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        for (const [name, option] of Object.entries(declared)) {
          const value = values[name as keyof typeof values];
          expect(parseOption(option as Options[string], spellOption(option, value))).toBe(value);
        }
      })
    );
  });

  it("are told in words", () => {
    expect(valueInWords(declared.least, 1)).toBe("1 paper");
    expect(valueInWords(declared.least, 3)).toBe("3 papers");
    expect(valueInWords(declared.rings, false)).toBe("off");
    expect(rangeInWords(declared.burst)).toBe("0.5 to 4, in steps of 0.1");
  });
});

describe("declarations", () => {
  it("can be fitted to papers without changing the original", () => {
    const narrow = fitted(declared, {sort: {values: ["name"], default: "name"}, least: {max: 3}});
    expect(defaultsOf(narrow)).toEqual({...defaultsOf(declared), sort: "name"});
    expect(parseOption(narrow.least, "4")).toBeNull();
    expect(declared.least.max).toBe(10);
    expect(isDefault(narrow.sort, "name")).toBe(true);
  });

  it("describe themselves", () => {
    expect(describeOptions(declared)[1]).toEqual({
      name: "least",
      label: "At least",
      type: "number",
      range: "1 to 10 papers",
      default: "2 papers",
      what: "Papers a row needs."
    });
  });
});
