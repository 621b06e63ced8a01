import {readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {copyProject, runScript, type Project} from "./project.ts";
import {until} from "./until.ts";

const page = 'The data.\n\n```js\ndisplay(await FileAttachment("data/corpus/index.json").json());\n```\n';

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

async function makeProject(): Promise<void> {
  project = await copyProject({pages: {"index.md": page}, data: {"2026-01-01.txt": "First light"}});
}

afterEach(() => project.remove());

/** The data as the built site carries it. */
function published(): unknown {
  const folder = join(project.folder, "dist", "_file", "data", "corpus");
  return JSON.parse(readFileSync(join(folder, readdirSync(folder)[0]!), "utf8"));
}

function loaderRan(): number {
  return statSync(join(project.folder, "src", ".observablehq", "cache", "data", "corpus.zip")).mtimeMs;
}

test("a second build reruns no loader, and an edit to data or code is never published stale", async () => {
  await makeProject();
  expect(await project.build()).toMatchObject({code: 0, refused: []});
  expect(published()).toEqual(["First light"]);

  const first = loaderRan();
  expect(await project.build()).toMatchObject({code: 0});
  expect(loaderRan()).toBe(first);

  await project.write({"data/2026-01-01.txt": "Second light"});
  await project.build();
  expect(published()).toEqual(["Second light"]);

  await project.write({"data/2026-01-02.txt": "Third light"});
  await project.build();
  expect(published()).toEqual(["Second light", "Third light"]);

  await project.write({
    "loaders/site.ts": 'export const siteFiles = () => ({"index.json": "[1]", "text.json": "[]"});'
  });
  await project.build();
  expect(published()).toEqual([1]);

  const last = loaderRan();
  await project.write({
    "src/index.md": `${page}\nMore words.\n`,
    "src/charts/unrelated.ts": "export const unrelated = 1;\n"
  });
  await project.build();
  expect(loaderRan()).toBe(last);
});

test("a build whose loader fails says so, and the next one publishes the repaired data", async () => {
  await makeProject();
  await project.write({"loaders/site.ts": 'export const siteFiles = () => { throw new Error("no tables today"); };'});
  const failed = await project.build();
  expect(failed.code).toBe(1);
  expect(failed.log).toContain("no tables today");
  await project.write({
    "loaders/site.ts": 'export const siteFiles = () => ({"index.json": "[2]", "text.json": "[]"});'
  });
  expect(await project.build()).toMatchObject({code: 0});
  expect(published()).toEqual([2]);
});

test("start serves on 127.0.0.1, shows an edited digest, survives a failing loader, and leaves nothing stale for a build", async () => {
  await makeProject();
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
  expect(published()).toEqual([3]);
});
