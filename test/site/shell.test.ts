import {readFile} from "node:fs/promises";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {fontPaths, footer, head, header} from "../../site/shell.ts";

const parse = (html: string) => new JSDOM(`<!DOCTYPE html><body>${html}`).window.document;

describe("the static frame", () => {
  it("loads fonts that are there, from the site itself, below any folder", async () => {
    for (const path of fontPaths) expect((await readFile(`src${path}`)).subarray(0, 4).toString()).toBe("wOF2");
    const addresses = (html: string) => Array.from(html.matchAll(/url\("([^"]+)"\)/g), ([, address]) => address!);
    const from = (path: string, preview = false) =>
      addresses(head({path}, {preview})).map((address) => new URL(address, `http://x/base${path}.html`).pathname);
    expect(new Set(from("/topics"))).toEqual(new Set(fontPaths.map((path) => `/base${path}`)));
    expect(from("/deep/down/page")).toEqual(from("/topics"));
    expect(from("/topics", true)[0]).toBe(`/base/_file${fontPaths[0]}`);
    expect(head({path: "/topics"})).not.toMatch(/https?:/);
  });

  it("keeps the licences beside the fonts", async () => {
    for (const name of ["source-serif-4", "source-sans-3"])
      expect(await readFile(`src/fonts/${name}-OFL.txt`, "utf8")).toContain("SIL Open Font License");
  });

  it("marks at most one page as the current one", () => {
    for (const [path, name] of [
      ["/index", "Overview"],
      ["/code", "Code"],
      ["/paper", "Papers"],
      ["/404", null]
    ]) {
      const current = parse(header({path: path!})).querySelectorAll("[aria-current=page] .page-name");
      expect(Array.from(current, ({textContent}) => textContent)).toEqual(name ? [name] : []);
    }
  });

  it("has a name for every button and link", () => {
    const document = parse(header({path: "/index"}) + footer());
    for (const element of document.querySelectorAll("a, button")) expect(element.textContent.trim()).not.toBe("");
  });

  it("paints in the right colours at once", () => {
    const run = (stored: string | null, dark: boolean) => {
      const {window} = new JSDOM(`<!DOCTYPE html><meta name="viewport">`, {
        runScripts: "outside-only",
        url: "http://localhost/"
      });
      if (stored !== null) window.localStorage.setItem("paper-observatory.theme", stored);
      Object.assign(window, {matchMedia: () => ({matches: dark})});
      window.eval(/<script>([\s\S]*?)<\/script>/.exec(head({path: "/index"}))![1]!);
      return window.document.documentElement.dataset["theme"];
    };
    expect([run(null, false), run(null, true), run("light", true), run("dark", false), run("pink", true)]).toEqual([
      "light",
      "dark",
      "light",
      "dark",
      "dark"
    ]);
  });
});
