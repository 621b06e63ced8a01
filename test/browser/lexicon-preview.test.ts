import {once} from "node:events";
import {readFile} from "node:fs/promises";
import {join} from "node:path";
import {expect, inject, test} from "vitest";
import {copyProject, runScript} from "../site/project.ts";
import {until} from "../site/until.ts";
import {launch} from "./chromium.ts";
import {settle} from "./settle.ts";
import {digest, leading, row} from "./topic-rows.ts";

test("in preview, the lexicon is written into the project, and what changed there meanwhile is not overwritten", async () => {
  const project = await copyProject(undefined, inject("made"));
  const {child, log} = runScript(project.folder, "start");
  const browser = await launch(inject("browser"));
  const file = join(project.folder, "data", "lexicon.csv");
  try {
    const url = await until(() => /at (http:\S+)/.exec(log())?.[1]);
    const page = await browser.newPage();
    await page.goto(`${url}topics`);
    await settle(page, {patience: 60_000});
    const [one, two] = await leading(page);
    const before = await readFile(file, "utf8").catch(() => "action,term,as\n");
    await row(page, one.term).focus();
    await page.keyboard.press("Delete");
    await row(page, one.term).waitFor({state: "detached"});
    await page.getByRole("button", {name: "Save lexicon"}).click();
    await page.getByText("Written to data/lexicon.csv").waitFor();
    expect(await readFile(file, "utf8")).toBe(`${before}stop,${one.term},\n`);

    // The tables are made anew with the file; what was the reader's is the file's then.
    await page.locator(".lexicon-lede").filter({hasText: "with the site"}).waitFor({timeout: 60_000});
    await expect.poll(() => digest(page)).toBe("");
    await row(page, one.term).waitFor({state: "detached"});

    await page.route(/\/file\?path=/, (route) => route.abort());
    await row(page, two.term).focus();
    await page.keyboard.press("Delete");
    await row(page, two.term).waitFor({state: "detached"});
    await page.getByRole("button", {name: "Save lexicon"}).click();
    await page.getByText("That did not work: the preview did not answer").waitFor();
    await page.unroute(/\/file\?path=/);

    let held = true;
    await page.route(/\/file\?path=/, async (route) => {
      if (held && route.request().method() === "PUT") {
        held = false;
        await project.write({"data/lexicon.csv": `${before}keep,something else,\n`});
      }
      await route.continue();
    });
    await page.getByRole("button", {name: "Save lexicon"}).click();
    await page.getByText("Nothing was overwritten").waitFor();
    expect(await readFile(file, "utf8")).toBe(`${before}keep,something else,\n`);
  } finally {
    await browser.close();
    child.kill();
    await once(child, "close");
    await project.remove();
  }
});
