import {transformSync} from "esbuild";
import {readFileSync} from "node:fs";
import {expect, test} from "vitest";
import {stripTypes} from "../../site/strip-types.ts";
import {described} from "../../site/editor-names.ts";

test("leaves comments and lines of a chart's source, and the same program", () => {
  for (const path of ["src/charts/topic-bars.ts", "src/charts/trend-marks.ts", "src/analysis/trends.ts"]) {
    const source = readFileSync(path, "utf8");
    const stripped = stripTypes(source);
    expect(transformSync(stripped, {loader: "js"}).code).toBe(transformSync(source, {loader: "ts"}).code);
    expect(stripped).toContain("/**");
    expect(stripped).not.toMatch(/^import type|^export interface/m);
  }
});

test("finds what a function takes and says of itself", () => {
  const source = readFileSync("src/analysis/topic-table.ts", "utf8");
  const {takes, what} = described(source, "topicTable");
  expect(takes).toMatch(/^corpus, selected, \{/);
  expect(what).toMatch(/^Every topic .*\.$/);
});
