import {mkdir, readdir, rm, symlink, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {largest, startSaving} from "../../site/save.ts";
import {ask, lexicon, onDisk, preview, project, put, saving, type Asked} from "./saving-project.ts";

describe("what is refused", () => {
  const attempts: [string, Asked, number][] = [
    ["no token", {headers: {"x-preview-token": null}}, 403],
    ["a wrong token", {headers: {"x-preview-token": "0".repeat(64)}}, 403],
    ["an empty token", {headers: {"x-preview-token": ""}}, 403],
    ["no origin", {headers: {origin: null}}, 403],
    ["the origin of another site", {headers: {origin: "https://example.org"}}, 403],
    ["another port of this computer", {headers: {origin: "http://127.0.0.1:3457"}}, 403],
    ["the same host by https", {headers: {origin: "https://127.0.0.1:3456"}}, 403],
    ["an origin that begins like ours", {headers: {origin: `${preview}.example.org`}}, 403],
    ["a sandboxed frame", {headers: {origin: "null"}}, 403],
    ["a name that was made to point here", {headers: {host: "example.org"}}, 403],
    ["our address by another name", {headers: {host: "localhost:3456"}}, 403],
    ["a method that is none of ours", {method: "DELETE"}, 405],
    ["a form", {method: "POST", body: "text=x", headers: {"content-type": "text/plain"}}, 405],
    [
      "a write that needs no leave from a browser",
      {method: "PUT", body: "{}", headers: {"content-type": "text/plain"}},
      415
    ],
    ["no JSON", {method: "PUT", body: "mine"}, 400],
    ["JSON of another shape", {method: "PUT", body: JSON.stringify({text: 1, version: null})}, 400],
    ["no version", {method: "PUT", body: JSON.stringify({text: "mine"})}, 400],
    ["bytes that are no UTF-8", {method: "PUT", body: Buffer.from([0x22, 0xff, 0xfe, 0x22])}, 400],
    ["half a character", {method: "PUT", body: String.raw`{"text": "\ud800", "version": null}`}, 400],
    ["too large a text", {method: "PUT", body: JSON.stringify({text: "x".repeat(largest + 1), version: null})}, 413],
    [
      "too large a message",
      {method: "PUT", body: `"${"x".repeat(2 * largest)}"`, headers: {"transfer-encoding": "chunked"}},
      413
    ],
    ["another address", {target: "/"}, 404],
    ["two paths", {target: "/file?path=data/lexicon.csv&path=package.json"}, 404]
  ];

  it.each(attempts)("%s", async (_, asked, status) => {
    const {answer, ...response} = await ask(asked);
    expect(response.status).toBe(status);
    expect(typeof answer["error"]).toBe("string");
    expect(await readdir(join(project, "data"))).toEqual([]);
    const admitted = asked.headers?.["origin"] === undefined && asked.headers?.["host"] === undefined;
    expect(response.headers["access-control-allow-origin"]).toBe(admitted ? preview : undefined);
  });

  it.each([
    "package.json",
    "data/other.csv",
    "data/../data/lexicon.csv",
    "data//lexicon.csv",
    "data\\lexicon.csv",
    "/data/lexicon.csv",
    "./data/lexicon.csv",
    "data/lexicon.csv/",
    "data/lexicon.csv\0",
    "DATA/lexicon.csv",
    "src/../outside/secret.md",
    "src/..",
    "src/.md",
    "src/page.md ",
    "src/page.md.",
    "src/page.ts",
    "src/page.md:stream",
    "src/.observablehq/page.md",
    "src/notes/../../outside/secret.md",
    "src/%2e%2e/outside/secret.md",
    "src%2fpage.md",
    "src/con.md",
    "src/nowhere/page.md",
    "file:///etc/passwd",
    ""
  ])("the path %j", async (path) => {
    expect((await ask({path})).status).toBe(403);
    expect((await put(path, "mine", null)).status).toBe(403);
    expect(await onDisk("outside/secret.md")).toBe("secret");
  });

  it("a file, a folder or a whole part of the project that is a link", async () => {
    await symlink(join(project, "outside/secret.md"), join(project, "src/linked.md"));
    await symlink(join(project, "outside"), join(project, "src/away"));
    await mkdir(join(project, "src/folder.md"));
    for (const path of ["src/linked.md", "src/away/secret.md", "src/away/new.md", "src/folder.md"]) {
      expect([path, (await ask({path})).status]).toEqual([path, 403]);
      expect([path, (await put(path, "mine", null)).status]).toEqual([path, 403]);
    }
    await rm(join(project, "data"), {recursive: true});
    await symlink(join(project, "outside"), join(project, "data"));
    expect((await put(lexicon, "mine", null)).status).toBe(403);
    expect([await onDisk("outside/secret.md"), await readdir(join(project, "outside"))]).toEqual([
      "secret",
      ["secret.md"]
    ]);
  });

  it("a file that is not UTF-8, or too large to be the reader's", async () => {
    await writeFile(join(project, lexicon), Buffer.from([0xff, 0xfe]));
    expect((await ask()).status).toBe(422);
    expect((await put(lexicon, "mine", "0")).status).toBe(422);
    await writeFile(join(project, lexicon), Buffer.alloc(largest + 1, "x"));
    expect((await ask()).status).toBe(413);
  });

  it("everybody, until the preview is up, and where it can be reached from other computers", async () => {
    const shut = await startSaving(project);
    const status = async (origin: string) =>
      (await fetch(`${shut.url}/file?path=${lexicon}`, {headers: {origin, "x-preview-token": shut.token}})).status;
    expect(await status(preview)).toBe(403);
    shut.admit("http://0.0.0.0:3456/");
    shut.admit("http://192.168.1.7:3456/");
    expect([
      await status(preview),
      await status("http://0.0.0.0:3456"),
      await status("http://192.168.1.7:3456")
    ]).toEqual([403, 403, 403]);
    shut.admit(preview);
    expect([await status(preview), await status("http://localhost:3456")]).toEqual([200, 200]);
    expect(shut.token).not.toBe(saving.token);
    await shut.close();
    await expect(status(preview)).rejects.toThrow();
  });

  it("lets a browser ask before it writes, for our own pages only", async () => {
    const asked = {
      "access-control-request-method": "PUT",
      "access-control-request-headers": "content-type,x-preview-token"
    };
    const ours = await ask({method: "OPTIONS", headers: {...asked, "x-preview-token": null}});
    expect([ours.status, ours.headers["access-control-allow-origin"]]).toEqual([204, preview]);
    expect(ours.headers["access-control-allow-headers"]).toContain("x-preview-token");
    const theirs = await ask({method: "OPTIONS", headers: {...asked, origin: "https://example.org"}});
    expect([theirs.status, theirs.headers["access-control-allow-origin"]]).toEqual([403, undefined]);
  });
});
