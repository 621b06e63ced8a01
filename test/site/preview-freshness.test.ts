import {afterEach, beforeEach, expect, test} from "vitest";
import {freshProject, published} from "./fresh-project.ts";
import {runScript, type Project} from "./project.ts";
import {until} from "./until.ts";

const slowLoader = `
import {readFileSync} from "node:fs";
export function siteFiles() {
  const text = readFileSync("data/2026-01-01.txt", "utf8");
  console.error("read " + text);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1500);
  return {"index.json": JSON.stringify(["slowly", text]), "text.json": "[]"};
}
`;

let project: Project;

beforeEach(async () => {
  project = await freshProject();
});
afterEach(() => project.remove());

test("start serves on 127.0.0.1, shows an edited digest, survives a failing loader, and leaves nothing stale for a build", async () => {
  const {child, log} = runScript(project.folder, "start");
  try {
    const url = await until(() => /at (http:\/\/127\.0\.0\.1:\d+\/)/.exec(log())?.[1]);
    const served = async () => {
      const response = await fetch(new URL("_file/data/corpus/index.json", url));
      return response.ok ? JSON.stringify(await response.json()) : `status ${response.status}`;
    };
    expect(await served()).toBe('["First light"]');
    expect(await (await fetch(url)).text()).toContain("The data.");

    await project.write({"data/2026-01-01.txt": "Second light"});
    await until(async () => (await served()) === '["Second light"]');

    // Edited while the loader is at work on what it read before.
    await project.write({"loaders/site.ts": slowLoader});
    await until(async () => (await served()) === '["slowly","Second light"]');
    await project.write({"data/2026-01-01.txt": "Third light"});
    await until(async () => (void served(), log().includes("read Third light")));
    await project.write({"data/2026-01-01.txt": "Fourth light"});
    await until(async () => (await served()) === '["slowly","Fourth light"]');

    await project.write({"loaders/site.ts": 'throw new Error("half typed"); export const siteFiles = () => ({});'});
    await until(async () => (await served()) === "status 500");
    expect(log()).toContain("half typed");
    await project.write({
      "loaders/site.ts": 'export const siteFiles = () => ({"index.json": "[3]", "text.json": "[]"});'
    });
    await until(async () => (await served()) === "[3]");
  } finally {
    child.kill();
    await new Promise((resolve) => child.on("close", resolve));
  }
  await project.build();
  expect(published(project)).toEqual([3]);
});
