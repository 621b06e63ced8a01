import {JSDOM} from "jsdom";
import {afterEach, describe, expect, it, vi} from "vitest";
import {savingIn, savingMeta, savingVariable} from "../../site/save-handed.ts";
import {previewSave} from "../../src/components/preview-save.ts";
import {lexicon, preview, saving} from "./saving-project.ts";

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
  });
});
