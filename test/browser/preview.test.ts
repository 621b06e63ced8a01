import {once} from "node:events";
import {expect, inject, test} from "vitest";
import {copyProject, runScript} from "../site/project.ts";
import {until} from "../site/until.ts";
import {launch} from "./chromium.ts";

const page =
  'What was read:\n\n```js\ndisplay((await FileAttachment("data/corpus/index.json").json()).join(", "));\n```\n';

test("an open page shows an edited digest without being reloaded", async () => {
  const project = await copyProject(
    {pages: {"index.md": page}, data: {"2026-01-01.txt": "First light"}},
    inject("made")
  );
  const {child, log} = runScript(project.folder, "start");
  const browser = await launch(inject("browser"));
  try {
    const url = await until(() => /at (http:\S+)/.exec(log())?.[1]);
    const tab = await browser.newPage();
    await tab.goto(url);
    await tab.getByText("First light").waitFor();
    await tab.evaluate(() => document.body.setAttribute("data-not-reloaded", ""));
    await project.write({"data/2026-01-01.txt": "Second light", "data/2026-01-02.txt": "Third light"});
    await tab.getByText("Second light, Third light").waitFor();
    expect(await tab.locator("body[data-not-reloaded]").count()).toBe(1);
  } finally {
    await browser.close();
    child.kill();
    await once(child, "close");
    await project.remove();
  }
});
