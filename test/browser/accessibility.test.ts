import {createRequire} from "node:module";
import type axe from "axe-core";
import type {Page} from "playwright-core";
import {describe, expect, test} from "vitest";
import {openPage, pagePaths} from "./pages.ts";

const script = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Violations of WCAG 2 levels A and AA that axe can prove, one line each with the first element. */
async function findBarriers(page: Page): Promise<string[]> {
  await page.addScriptTag({path: script});
  const {violations} = await page.evaluate(() => {
    const {axe: checker} = window as unknown as {axe: typeof axe};
    return checker.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"],
      rules: {"label-content-name-mismatch": {enabled: true}},
      resultTypes: ["violations"]
    });
  });
  return violations
    .map(({id, help, nodes}) => ({id, help, nodes: nodes.filter(({html}) => !namesAMark(id, html))}))
    .filter(({nodes}) => nodes.length)
    .map(({id, help, nodes}) => `${id}: ${help}, ${nodes.length} times: ${nodes[0]?.html.slice(0, 200)}`);
}

/** A mark's name, in a chart or its key, says in words what its texts say by standing where they stand. */
function namesAMark(rule: string, html: string): boolean {
  return rule === "label-content-name-mismatch" && /^<[^>]* class="(?:[^"]* )?(?:mark|key-item)[ "]/.test(html);
}

/** What pages show only when asked. */
const views = ["matrix", "neighbourhood"].map((view) => `network.html?knob.view=${view}`);

describe.each([...pagePaths(), ...views, "network.html?knob.show=methods&knob.most=500&knob.least=1"])("%s", (path) => {
  test.each(["light", "dark"] as const)("puts up no barriers, %s", async (theme) => {
    const {page, close} = await openPage(path, {theme});
    expect(await findBarriers(page)).toEqual([]);
    await close();
  });
});

test("a barrier is found where there is one", async () => {
  const {page, close} = await openPage("index.html");
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect(await findBarriers(page)).toEqual([expect.stringMatching(/^image-alt: /)]);
  await close();
});
