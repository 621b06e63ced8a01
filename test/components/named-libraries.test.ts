import {expect, test} from "vitest";
import {namedLibraries} from "../../src/components/notebook/named-libraries.ts";

const parts = {
  topicBars: "topics",
  groupsAt: "network",
  louvainGroups: "louvain",
  trendsOf: "trends",
  constructor: "marks"
};
const of = (...sources: string[]) =>
  namedLibraries(
    sources.map((source) => ({kind: source.startsWith("#") ? "md" : "js", source})),
    parts
  );

test("libraries are those that code names, in prose and imports too", () => {
  expect(of("1 + 1")).toEqual([]);
  expect(of("# ${d3.max(a)}")).toEqual(["d3", "markdown"]);
  expect(of('import {topicBars as bars} from "./charts/topic-bars.js"', "tables.papers")).toEqual([
    "arquero",
    "topics"
  ]);
  expect(of('import * as I from "npm:@observablehq/inputs"', "toString()")).toEqual(["inputs"]);
  expect(of("await groupsAt(network, 2)")).toEqual(["network", "louvain"]);
  expect(of("louvainGroups(2, [])")).toEqual(["louvain"]);
  expect(of("trendsOf(corpus)", "$modules")).toEqual(["trends", "modules"]);
});
