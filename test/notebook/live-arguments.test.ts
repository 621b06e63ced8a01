import {expect, test} from "vitest";
import {withLiveArguments} from "../../src/notebook/live-arguments.ts";
import {pageCell} from "../../src/notebook/page-cell.ts";

const given = {options: {show: 24, sort: "frequency", few: -1}, topics: ["graph", "agent"]};
const code = (options: string, topics = '["graph", "agent"]') =>
  `const options = {${options}};\nconst topics = ${topics};\n\nreturn [options, topics];`;

/** What the code gives in a page whose knobs and topics are so. */
function run(source: string, knobs: object, topics: string[]): unknown {
  const cell = pageCell(source, {});
  const draw = new Function(`return ${cell.source}`)() as (scope: object) => unknown;
  return draw({knobs, options: knobs, topics});
}

test("what was left as the page gives it follows the page", () => {
  const {source, fixed} = withLiveArguments(code('show: 24,\n  sort: "frequency", few: -1'), given);
  expect([source, fixed]).toEqual(["return [options, topics];", []]);
  expect(run(source, {show: 3}, ["x"])).toEqual([{show: 3}, ["x"]]);
});

test("what was changed stays as it was changed, beside what follows", () => {
  const {source, fixed} = withLiveArguments(code('show: 10, sort: "frequency", few: -1', '["other"]'), given);
  expect(fixed).toEqual(["show"]);
  expect(run(source, {show: 3, sort: "name"}, ["x"])).toEqual([{show: 10, sort: "name"}, ["other"]]);
});

test("what is computed stays as it is, and so does code that cannot be read", () => {
  for (const source of [code("...{show: 3}", "[1 + 1]"), code("[1 + 1]: 3", "pick()"), "const options = ;"])
    expect(withLiveArguments(source, given)).toEqual({source, fixed: []});
  expect(withLiveArguments(code("show: 8 * 3, few: -1"), given).source).toContain("{...knobs, show: 8 * 3}");
});
