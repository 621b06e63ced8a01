import {mkdir, mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {addedPages} from "../../site/added-pages.ts";
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

describe("pages that someone added", () => {
  it("stand below the project's own by their titles, which are text", async () => {
    const root = await mkdtemp(join(tmpdir(), "pages-"));
    const files = {
      "topics.md": "# Known",
      "heat-map.md": '---\ntitle: "Heat: <b>map</b>"\n---\n\n# Other',
      "slopes.md": "Words\n\n# A slope & more #\n",
      "quoted.md": "---\r\ntoc: false\r\ntitle: 'It''s'\r\n---\r\n",
      "nothing.md": "No heading",
      "deep/down.md": "# Deep down",
      ".observablehq/cache/page.md": "# Cached",
      "data/[day].md": "# Each day",
      "loader.json.ts": ""
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, name)), {recursive: true});
      await writeFile(join(root, name), text);
    }
    const added = addedPages(new Set(["/topics"]), root);
    await rm(root, {recursive: true});
    expect(added).toEqual([
      {path: "/slopes", name: "A slope & more"},
      {path: "/deep/down", name: "Deep down"},
      {path: "/heat-map", name: "Heat: <b>map</b>"},
      {path: "/quoted", name: "It's"},
      {path: "/nothing", name: "nothing"}
    ]);
    const document = parse(header({path: "/heat-map"}, added));
    const names = Array.from(document.querySelectorAll(".page-name"), ({textContent}) => textContent);
    expect(names.slice(-5)).toEqual(["A slope & more", "Deep down", "Heat: <b>map</b>", "It's", "nothing"]);
    const own = parse(header({path: "/heat-map"}, [])).querySelectorAll(".page-name").length;
    expect(names.length).toBe(own + 5);
    expect(document.querySelector("[aria-current=page]")!.getAttribute("href")).toBe("/heat-map");
    expect(document.querySelector("[data-page=slopes]")).not.toBe(null);
    expect(document.querySelector('[href="/deep/down"]')!.hasAttribute("data-page")).toBe(false);
  });

  it("are none of the project's own", () => {
    const listed = Array.from(parse(header({path: "/index"})).querySelectorAll(".rail nav a"), (a) =>
      a.getAttribute("href")
    );
    expect(new Set(listed).size).toBe(listed.length);
    expect(listed).not.toContain("/paper");
    expect(listed).not.toContain("/change");
  });
});
