import {parser} from "@lezer/javascript";
import fc from "../../fast-check.ts";
import {expect, test} from "vitest";
import {defaultsOf} from "../../../src/analysis/options.ts";
import {charts} from "../../../src/charts/registry.ts";
import {changeableCharts} from "../../../src/components/editor/changeable.ts";
import {cellCode, literalOf, optionLiterals, optionsInCode} from "../../../src/components/editor/option-literals.ts";
import {cellSources} from "../../../site/editor-cells.ts";

const declared = charts["topic-bars"].options;
const read = (source: string) => optionsInCode(source, parser.parse(source), declared);
const values = (source: string) =>
  Object.fromEntries([...optionLiterals(source, parser.parse(source))].map(([name, {value}]) => [name, value]));

test("reads what code writes out for its options, and leaves out what it computes", () => {
  expect(
    values(`const options = {show: 10, sort: 'name', "split": "year", height: 2 * 12, count: \`words\`};`)
  ).toEqual({
    show: 10,
    sort: "name",
    split: "year",
    height: undefined,
    count: "words"
  });
});

test("does not take options of a function, of another object, or of a comment for the chart's", () => {
  expect(
    values(`// const options = {show: 1};\nfunction f() { const options = {show: 2}; }\nconst other = {show: 3};`)
  ).toEqual({});
});

test("leaves out values that an option may not have", () => {
  expect(read(`const options = {show: 3.5, sort: "size", split: "year"};`)).toEqual({split: "year"});
});

test("goes on reading while the code below is broken", () => {
  expect(read(`const options = {show: 12};\n\nreturn topicBars(table, {`)).toEqual({show: 12});
});

test("a value that is written into the code is read again, and nothing else moves", () => {
  const source = cellCode("return 1;", declared, defaultsOf(declared));
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(declared)),
      fc.oneof(fc.integer(), fc.string(), fc.boolean()),
      (name, value) => {
        const {from, to} = optionLiterals(source, parser.parse(source)).get(name)!;
        const changed = source.slice(0, from) + literalOf(value) + source.slice(to);
        expect(values(changed)).toEqual({...defaultsOf(declared), [name]: Object.is(value, -0) ? 0 : value});
        expect(changed.split("\n")).toHaveLength(source.split("\n").length);
      }
    )
  );
});

test("every chart that can be changed has code that sets all its options", async () => {
  const bodies = await cellSources();
  expect(Object.keys(bodies).sort()).toEqual([...changeableCharts].sort());
  for (const id of changeableCharts) {
    const {options, draws} = charts[id];
    const source = cellCode(bodies[id]!, options, defaultsOf(options));
    expect(optionsInCode(source, parser.parse(source), options), id).toEqual(defaultsOf(options));
    expect(/^[ ]*(import|export)\b|: (string|number)\b/m.test(source), id).toBe(false);
    expect(bodies[id]!.includes(draws) || id === "trend-multiples", `${id} draws with ${draws}`).toBe(true);
  }
});

test("a figure's link leads to the chart that the registry has for it", async () => {
  const {changeable} = await import("../../../src/components/editor/changeable.ts");
  for (const [figure, id] of Object.entries(changeable)) expect(`${charts[id].page} ${charts[id].figure}`).toBe(figure);
});
