import {rm} from "node:fs/promises";
import {join} from "node:path";
import {afterEach, expect, test} from "vitest";
import {copyProject, runScript, type Project} from "./project.ts";
import {until} from "./until.ts";

let project: Project;

afterEach(() => project.remove());

const badFiles = {
  "data/empty.txt": "",
  "data/picture.png": Uint8Array.from({length: 512}, (_, i) => (i * 151) % 256),
  "data/unknown.yaml": "a: {b: [c, d}\n- e\n",
  "data/folder/inside.txt": "a digest in a folder"
};

test("bad files cost one line each: the site is built and started all the same", async () => {
  project = await copyProject();
  await project.write(badFiles);
  const {code, log} = await project.build();
  expect({code, log}).toMatchObject({code: 0});
  for (const name of ["empty.txt", "picture.png", "unknown.yaml", "folder"]) {
    expect(log.split("\n").filter((line) => line.startsWith(`data/${name}: error: `))).toHaveLength(1);
  }
});

test("without any data the workspace still starts", async () => {
  project = await copyProject();
  await rm(join(project.folder, "data"), {recursive: true});
  const {child, log} = runScript(project.folder, "start");
  try {
    const url = await until(() => /at (http:\S+)/.exec(log())?.[1]);
    expect(log()).not.toContain("could not be made");
    for (const path of ["", "about.html", "_file/data/corpus/index.json"])
      expect((await fetch(url + path)).status).toBe(200);
  } finally {
    child.kill();
    await new Promise((resolve) => child.on("close", resolve));
  }
});
