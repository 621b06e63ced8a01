import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, test} from "vitest";
import {siteFiles} from "../../loaders/site.ts";
import {findVisibleFaults} from "./faults.ts";
import {openPage, pagePaths} from "./pages.ts";

const abstract =
  "We propose GraphSketch, a method for drawing large graphs in linear time. Experiments on three benchmarks show that graph " +
  "drawing with sketches is faster than force-directed layout. Code is available at https://github.com/example/graph-sketch.";

const lines = (...records: {id: string; title: string; abstract: string}[]) =>
  records.map((record) => JSON.stringify(record)).join("\n");

/** What may lie in data/, by name. */
const corpora: Record<string, Record<string, string | Uint8Array>> = {
  "no folder": {},
  "one paper": {"2026-01-05.jsonl": lines({id: "p1", title: "Drawing large graphs by sketching", abstract})},
  "papers without abstracts": {
    "2026-01-05.jsonl": lines(
      ...Array.from({length: 12}, (_, i) => ({
        id: `p${i}`,
        title: `Graph drawing, part ${i}: neural networks`,
        abstract: ""
      }))
    )
  },
  "a paper without a title": {"2026-01-05.jsonl": lines({id: "p1", title: "", abstract})},
  "bad files only": {
    "empty.txt": "",
    "picture.png": Uint8Array.from({length: 512}, (_, i) => (i * 151) % 256),
    "unknown.yaml": "a: {b: [c, d}\n- e\n",
    "folder/inside.txt": "A digest in a folder"
  },
  "hostile text": {
    "2026-01-05.jsonl": lines(
      ...Array.from({length: 9}, (_, i) => ({
        id: `p${i}`,
        title: `</script><script>throw new Error("title ran")</script><img src=x onerror="throw new Error('image ran')"> graphs ${i}`,
        abstract: `<b onmouseover=alert(1)>${abstract}</b> ]]> ' " \` \u0000 \u202e javascript:alert(1) https://github.com/"><svg/onload=alert(1)>`
      }))
    )
  }
};

const folder = mkdtempSync(join(tmpdir(), "observatory-corpora-"));
afterAll(() => rmSync(folder, {recursive: true}));

/** The data files of a site made from a corpus, by the names that pages know them by. */
function dataOf(corpus: string): Record<string, string | Uint8Array> {
  const data = join(folder, corpus);
  for (const [name, contents] of Object.entries(corpora[corpus]!)) {
    mkdirSync(join(data, name, ".."), {recursive: true});
    writeFileSync(join(data, name), contents);
  }
  return Object.fromEntries(
    Object.entries(siteFiles(data)).map(([name, contents]) => [`data/corpus/${name}`, contents])
  );
}

describe.each(Object.keys(corpora))("with %s", (corpus) => {
  const data = dataOf(corpus);

  test.each(pagePaths())("%s explains itself", async (path) => {
    const {page, faults, close} = await openPage(path, {data, width: corpus === "one paper" ? 360 : 1440, used: true});
    expect([...faults, ...(await findVisibleFaults(page))]).toEqual([]);
    await close();
  });
});

test("a corpus without papers is said to be one, and what was wrong with its files is on the page about the data", async () => {
  const {page, close} = await openPage("about.html", {data: dataOf("bad files only")});
  const text = await page.innerText("main");
  for (const name of ["empty.txt", "picture.png", "unknown.yaml", "folder"]) expect(text).toContain(name);
  await close();
});
