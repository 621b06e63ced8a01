import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {knobDefaultsHead} from "../../site/knob-defaults.ts";

it("every page's head says what the charts of each page begin with, whatever a page says", async () => {
  const root = await mkdtemp(join(tmpdir(), "pages-"));
  await mkdir(join(root, "notes"));
  await writeFile(join(root, "topics.md"), "---\ntitle: Topics\nknobs: knob.sort=name&knob.show=12\n---\n");
  await writeFile(join(root, "trends.md"), "---\ntitle: Trends\n---\n\nknobs: knob.show=3\n");
  await writeFile(join(root, "code.md"), `---\nknobs: knob.a="><script>alert(1)</script>&amp;\n---\n`);
  const {document} = new JSDOM(`<head>${knobDefaultsHead(root)}</head>`).window;
  await rm(root, {recursive: true});
  const said = Array.from(document.querySelectorAll("meta"), ({dataset, content}) => [dataset["page"], content]);
  expect(said.map(([page]) => page)).toEqual(["code", "topics"]);
  expect(said[1]![1]).toBe("knob.sort=name&knob.show=12");
  expect(document.querySelector("script")).toBe(null);
});
