import {once} from "node:events";
import {readFile, readdir} from "node:fs/promises";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, expect, test} from "vitest";
import {copyProject, runScript, type Project} from "./project.ts";
import {until} from "./until.ts";

const page = "# A page\n\nOf no account.\n";
let project: Project;

beforeAll(async () => {
  project = await copyProject({pages: {"index.md": page}, data: {"2026-01-01.txt": "First light"}});
});
afterAll(() => project.remove());

async function preview<T>(args: string[], visit: (url: string) => Promise<T>): Promise<T> {
  const {child, log} = runScript(project.folder, "start", args);
  try {
    return await visit(await until(() => /at (http:\S+)/.exec(log())?.[1]));
  } finally {
    child.kill();
    await once(child, "close");
  }
}

/** Where a page says that it may save, as another site would ask for it. */
async function handed(url: string) {
  const response = await fetch(url, {headers: {origin: "https://example.org"}});
  const meta = new JSDOM(await response.text()).window.document.querySelector<HTMLMetaElement>(
    "meta[name=preview-save]"
  );
  return {meta, shared: response.headers.get("access-control-allow-origin")};
}

test("a page of the preview saves while the preview runs, and no other site can read what it needs for that", async () => {
  const address = await preview([], async (url) => {
    const {meta, shared} = await handed(url);
    expect(shared).toBe(null);
    const asked = `${meta!.content}/file?path=src/index.md`;
    const headers = {"x-preview-token": meta!.dataset["token"]!, origin: new URL(url).origin};
    const {text, version} = (await (await fetch(asked, {headers})).json()) as {text: string; version: string};
    expect(text).toBe(page);
    const body = JSON.stringify({text: `${page}\nChanged.\n`, version});
    await fetch(asked, {method: "PUT", headers: {...headers, "content-type": "application/json"}, body});
    expect(await readFile(join(project.folder, "src/index.md"), "utf8")).toBe(`${page}\nChanged.\n`);
    await until(async () => (await (await fetch(url)).text()).includes("Changed."));
    return asked;
  });
  await expect(fetch(address)).rejects.toThrow();
});

test.each([["--cors"], ["--host=0.0.0.0"], ["--allow-origin=https://example.org"]])(
  "nothing can be saved where others are let in by %s",
  async (arg) => {
    const {meta} = await preview([arg], (url) => handed(url.replace("0.0.0.0", "127.0.0.1")));
    expect(meta).toBe(null);
  }
);

test("a built site holds nothing of it, even when it is built beside a preview", async () => {
  process.env["PAPER_OBSERVATORY_SAVING"] = `http://127.0.0.1:4567 ${"a".repeat(64)}`;
  const {code, log} = await project.build();
  delete process.env["PAPER_OBSERVATORY_SAVING"];
  expect([code, log]).toEqual([0, expect.any(String)]);
  const names = await readdir(join(project.folder, "dist"), {recursive: true});
  const texts = names.filter((name) => /\.(html|js|json)$/.test(name));
  expect(texts).toContain("index.html");
  for (const name of texts)
    expect(await readFile(join(project.folder, "dist", name), "utf8")).not.toMatch(/preview-save|4567 a|aaaaaaaa/);
});
