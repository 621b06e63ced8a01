import {expect, test} from "vitest";
import {describeProblems} from "../../site/problems.ts";

const problem = (severity: string, line: number | null, message: string) => ({
  source: "a.txt",
  line,
  severity,
  message
});

test("errors come before warnings, with file and line, and notes stay on the page", () => {
  const problems = [
    problem("warning", 3, "no abstract"),
    problem("note", 4, "no title"),
    problem("error", null, "is empty")
  ];
  expect(describeProblems({problems})).toEqual(["data/a.txt: error: is empty", "data/a.txt:3: warning: no abstract"]);
});

test("a long list is cut and counted", () => {
  const problems = Array.from({length: 5}, (_, i) => problem("warning", i + 1, "no abstract"));
  expect(describeProblems({problems}, {most: 2})).toHaveLength(3);
  expect(describeProblems({problems}, {most: 2}).at(-1)).toMatch(/^and 3 more/);
});

test("data of another shape has no problems", () => {
  expect(describeProblems(["a line"])).toEqual([]);
  expect(describeProblems(null)).toEqual([]);
});
