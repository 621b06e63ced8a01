import {afterEach, beforeEach, expect, test} from "vitest";
import {freshProject, published} from "./fresh-project.ts";
import type {Project} from "./project.ts";

let project: Project;

beforeEach(async () => {
  project = await freshProject();
});
afterEach(() => project.remove());

test("a build whose loader fails says so, and the next one publishes the repaired data", async () => {
  await project.write({"loaders/site.ts": 'export const siteFiles = () => { throw new Error("no tables today"); };'});
  const failed = await project.build();
  expect(failed.code).toBe(1);
  expect(failed.log).toContain("no tables today");
  await project.write({
    "loaders/site.ts": 'export const siteFiles = () => ({"index.json": "[2]", "text.json": "[]"});'
  });
  expect(await project.build()).toMatchObject({code: 0});
  expect(published(project)).toEqual([2]);
});
