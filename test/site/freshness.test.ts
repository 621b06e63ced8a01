import {statSync} from "node:fs";
import {join} from "node:path";
import {afterEach, beforeEach, expect, test} from "vitest";
import {freshProject, published, wordierPage} from "./fresh-project.ts";
import type {Project} from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await freshProject();
});
afterEach(() => project.remove());

function loaderRan(): number {
  return statSync(join(project.folder, "src", ".observablehq", "cache", "data", "corpus.zip")).mtimeMs;
}

test("a second build reruns no loader, and an edit to data or code is never published stale", async () => {
  expect(await project.build()).toMatchObject({code: 0, refused: []});
  expect(published(project)).toEqual(["First light"]);

  const first = loaderRan();
  expect(await project.build()).toMatchObject({code: 0});
  expect(loaderRan()).toBe(first);

  await project.write({"data/2026-01-01.txt": "Second light"});
  await project.build();
  expect(published(project)).toEqual(["Second light"]);

  await project.write({"data/2026-01-02.txt": "Third light"});
  await project.build();
  expect(published(project)).toEqual(["Second light", "Third light"]);

  await project.write({
    "loaders/site.ts": 'export const siteFiles = () => ({"index.json": "[1]", "text.json": "[]"});'
  });
  await project.build();
  expect(published(project)).toEqual([1]);

  const last = loaderRan();
  await project.write({
    "src/index.md": wordierPage,
    "src/charts/unrelated.ts": "export const unrelated = 1;\n"
  });
  await project.build();
  expect(loaderRan()).toBe(last);
});
