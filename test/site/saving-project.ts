import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from "node:fs/promises";
import {request} from "node:http";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach} from "vitest";
import {startSaving, type Saving} from "../../site/save.ts";

/** The address of a preview whose pages may save. */
export const preview = "http://127.0.0.1:3456";
export const lexicon = "data/lexicon.csv";

/** A project of few files before each test, and what lets pages of its preview save. */
export let project: string;
export let saving: Saving;

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

export interface Asked {
  method?: string;
  path?: string;
  /** Put after the address as it is. */
  target?: string;
  headers?: Record<string, string | null>;
  body?: string | Buffer;
}

/** Asks as a browser would, or as none would: any header may be left out (null) or forged. */
export function ask({method = "GET", path = lexicon, target, headers = {}, body}: Asked = {}) {
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

export const put = (path: string, text: string, version: unknown, more: Asked = {}) =>
  ask({method: "PUT", path, body: JSON.stringify({text, version}), ...more});
export const onDisk = (path: string) => readFile(join(project, path), "utf8").catch(() => null);
