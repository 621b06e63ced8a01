import {readFileSync} from "node:fs";
import {mkdir, mkdtemp, readFile, readdir, realpath, rm, symlink, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import fc from "fast-check";
import {JSDOM} from "jsdom";
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {savingIn, savingMeta, savingVariable} from "../../site/save-handed.ts";
import {replaceVersion, readVersion} from "../../site/save-file.ts";
import {mayWrite, writablePlace} from "../../site/save-path.ts";
import {largest, startSaving, type Saving} from "../../site/save.ts";
import {previewSave} from "../../src/components/preview-save.ts";

const preview = "http://127.0.0.1:3456";
const lexicon = "data/lexicon.csv";

let project: string;
let saving: Saving;

beforeEach(async () => {
  project = await realpath(await mkdtemp(join(tmpdir(), "saving-")));
  for (const folder of ["data", "src/notes", "src/.observablehq", "outside"])
    await mkdir(join(project, folder), {recursive: true});
  await writeFile(join(project, "outside/secret.md"), "secret");
  saving = await startSaving(project);
  saving.admit(`${preview}/`);
});
afterEach(async () => {
  await saving.close();
  await rm(project, {recursive: true});
});

interface Asked {
  method?: string;
  path?: string;
  /** Put after the address as it is. */
  target?: string;
  headers?: Record<string, string | null>;
  body?: string | Buffer;
}

/** Asks as a browser would, or as none would: any header may be left out (null) or forged. */
function ask({method = "GET", path = lexicon, target, headers = {}, body}: Asked = {}) {
  const sent = {
    origin: preview,
    "x-preview-token": saving.token,
    ...(body === undefined ? {} : {"content-type": "application/json"}),
    ...headers
  };
  const known = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== null)) as Record<
    string,
    string
  >;
  return new Promise<{status: number; headers: Record<string, unknown>; answer: Record<string, unknown>}>(
    (resolve, reject) => {
      const asked = request(
        `${saving.url}${target ?? `/file?path=${encodeURIComponent(path)}`}`,
        {method, headers: known},
        (response) => {
          let text = "";
          response.on("data", (chunk) => (text += String(chunk)));
          response.on("end", () =>
            resolve({
              status: response.statusCode!,
              headers: response.headers,
              answer: (text ? JSON.parse(text) : {}) as Record<string, unknown>
            })
          );
        }
      );
      asked.on("error", reject);
      asked.end(body);
    }
  );
}

const put = (path: string, text: string, version: unknown, more: Asked = {}) =>
  ask({method: "PUT", path, body: JSON.stringify({text, version}), ...more});
const onDisk = (path: string) => readFile(join(project, path), "utf8").catch(() => null);

describe("saving from a page of the preview", () => {
  it("creates a file, reads it, and replaces it", async () => {
    expect((await ask()).answer).toEqual({text: null, version: null});
    const made = await put(lexicon, "action,term,as\n", null);
    expect([made.status, await onDisk(lexicon)]).toEqual([200, "action,term,as\n"]);
    const read = await ask();
    expect(read.answer).toEqual({text: "action,term,as\n", version: made.answer["version"]});
    const changed = await put(lexicon, "\ufeffaction,term,as\nstop,ärger,\n", read.answer["version"]);
    expect([changed.status, await onDisk(lexicon)]).toEqual([200, "\ufeffaction,term,as\nstop,ärger,\n"]);
    expect((await ask()).answer["version"]).toBe(changed.answer["version"]);
    expect((await put("src/notes/über mich.md", "# Page", null)).status).toBe(200);
    expect(await onDisk("src/notes/über mich.md")).toBe("# Page");
  });

  it("overwrites nothing that changed meanwhile, and shows it", async () => {
    await writeFile(join(project, lexicon), "one");
    const {version} = (await ask()).answer;
    await writeFile(join(project, lexicon), "two");
    const refused = await put(lexicon, "mine", version);
    expect([refused.status, refused.answer["text"], await onDisk(lexicon)]).toEqual([409, "two", "two"]);
    expect((await put(lexicon, "mine", null)).status).toBe(409);
    expect((await put("src/gone.md", "mine", version)).answer).toEqual({text: null, version: null});
    expect(await onDisk("src/gone.md")).toBe(null);
    expect((await put(lexicon, "mine", refused.answer["version"])).status).toBe(200);
  });

  it("lets one of many who write at once win, and tells the others", async () => {
    const answers = await Promise.all(Array.from({length: 12}, (_, i) => put(lexicon, `text ${i}`, null)));
    const won = answers.flatMap(({status}, i) => (status === 200 ? [`text ${i}`] : []));
    expect(won).toEqual([await onDisk(lexicon)]);
    expect(answers.filter(({status}) => status === 409)).toHaveLength(11);
  });

  it("is atomic: a reader sees a whole version at every moment, and nothing is left beside it", async () => {
    const file = join(project, lexicon);
    const texts = Array.from({length: 6}, (_, i) => String(i).repeat(400_000));
    await writeFile(file, texts[0]!);
    let version = (await readVersion(file)).version;
    let writing = true;
    const seen = new Set<string>();
    const watching = (async () => {
      while (writing) {
        const text = readFileSync(file, "utf8");
        expect(texts).toContain(text);
        seen.add(text[0]!);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    for (const text of texts.slice(1)) version = (await replaceVersion(file, text, version)).version;
    writing = false;
    await watching;
    expect(seen.size).toBeGreaterThan(1);
    expect(await readdir(join(project, "data"))).toEqual(["lexicon.csv"]);
  });
});

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

describe("paths", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "src",
      "data",
      "outside",
      "notes",
      "away",
      "lexicon.csv",
      "page.md",
      "secret.md",
      "~",
      "C:",
      "%2e%2e",
      "\\"
    ),
    fc.string({unit: "binary", maxLength: 6})
  );

  it("never leave data/lexicon.csv and src/*.md, however they are spelled", async () => {
    await symlink(join(project, "outside"), join(project, "src/away"));
    const path = fc.array(part, {maxLength: 5}).map((parts) => parts.join("/"));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          path,
          path.map((rest) => `src/${rest}.md`)
        ),
        async (path) => {
          const place = await writablePlace(project, path);
          if (place === null) return;
          const inside = relative(project, place).replaceAll("\\", "/");
          expect(inside).toBe(path);
          expect(inside === lexicon || /^src\/(?!.*\.\.\/)[^.].*\.md$/s.test(inside)).toBe(true);
          expect(inside).not.toMatch(/away\//);
        }
      ),
      {numRuns: 400}
    );
  });

  it("takes the names that pages have", () => {
    for (const path of ["src/topics.md", "src/my notes/2026-11 für uns.md", "src/a.b.md", "data/lexicon.csv"])
      expect([path, mayWrite(path)]).toEqual([path, true]);
  });
});

describe("the client", () => {
  const page = (content: string, token: string | null) => {
    const {window} = new JSDOM(`<!DOCTYPE html>${savingMeta({[savingVariable]: `${content} ${token}`})}`, {
      url: preview
    });
    return window.document;
  };

  afterEach(() => vi.unstubAllGlobals());

  it("is there in preview only", () => {
    expect(previewSave(new JSDOM("").window.document)).toBe(null);
    expect(savingMeta({})).toBe("");
    expect(savingMeta({[savingVariable]: `http://example.org:80 ${saving.token}`})).toBe("");
    expect(savingMeta({[savingVariable]: `${saving.url} "><script>`})).toBe("");
    expect(previewSave(page(saving.url, saving.token))).not.toBe(null);
    const framed = new JSDOM(`<iframe></iframe>`).window.document.querySelector("iframe")!.contentDocument!;
    framed.head.append(framed.importNode(page(saving.url, saving.token).querySelector("meta")!, true));
    expect(previewSave(framed)).toBe(null);
  });

  it("reads and writes what the service lets it, and says what went wrong", async () => {
    expect(savingMeta({[savingVariable]: savingIn(saving)})).toContain(saving.token);
    const {fetch} = globalThis;
    vi.stubGlobal("fetch", (url: string, init: RequestInit) =>
      fetch(url, {...init, headers: {...(init.headers as Record<string, string>), origin: preview}})
    );
    const client = previewSave(page(saving.url, saving.token))!;
    expect(await client.read(lexicon)).toEqual({text: null, version: null});
    const first = await client.write(lexicon, "one", null);
    expect(first).toEqual({written: true, version: expect.any(String) as string});
    expect(await client.write(lexicon, "two", "older")).toEqual({
      written: false,
      conflict: {text: "one", version: first.written && first.version}
    });
    await expect(client.write("package.json", "", null)).rejects.toThrow(
      "package.json is not a file that pages may write"
    );
    await saving.close();
    await expect(client.read(lexicon)).rejects.toThrow("is npm start still running?");
    saving = await startSaving(project);
  });
});
