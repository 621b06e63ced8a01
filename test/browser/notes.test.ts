import {readFile} from "node:fs/promises";
import {describe, expect, test} from "vitest";
import {corpusOf, fixtureData, fixtureTexts} from "../corpus-fixture.ts";
import {openPage} from "./pages.ts";
import {settle} from "./settle.ts";

const files = (index: unknown, text: unknown) => ({
  "data/corpus/index.json": JSON.stringify(index),
  "data/corpus/text.json": JSON.stringify(text)
});
const data = files(fixtureData(), fixtureTexts());

const file = (papers: object[]) => ({
  name: "notes.json",
  mimeType: "application/json",
  buffer: Buffer.from(JSON.stringify({format: "paper-observatory-notes", version: 1, papers}))
});

describe("stars and notes", () => {
  test("are kept on the way to a button, which stays where it is under the pointer", async () => {
    const {page, faults, close} = await openPage("paper.html?id=2501.00011", {data});
    await page.getByRole("button", {name: "Write a note"}).click();
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("read at once");
    const done = page.getByRole("button", {name: "Done"});
    await done.scrollIntoViewIfNeeded();
    const {x, y, width} = (await done.boundingBox())!;
    // The upper edge: what moves down by a line is no longer there when the button of the mouse is let go.
    await page.mouse.move(x + width / 2, y + 3);
    await page.mouse.down();
    await page.waitForFunction(() => document.querySelector(".paper-note [role=status]")?.textContent);
    expect((await done.boundingBox())!.y).toBe(y);
    await page.mouse.up();
    await expect.poll(() => page.locator(".notes-written").innerText()).toBe("read at once");
    expect(faults).toEqual([]);
    await close();
  });

  test("are kept from page to page, in text only, and other tabs follow", async () => {
    const {page, faults, close} = await openPage("paper.html?id=2501.00011", {data});
    const other = await page.context().newPage();
    await other.goto(new URL("notes.html", page.url()).href);
    await settle(other);
    await expect.poll(() => other.locator("main h1").innerText()).toBe("No star and no note yet");
    await page.getByRole("button", {name: "Star"}).click();
    await page.getByRole("button", {name: "Write a note"}).click();
    await page.locator("textarea:focus").waitFor();
    await page.keyboard.type("<img src=x onerror=alert(1)> read twice");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".notes-written").innerText()).toBe("<img src=x onerror=alert(1)> read twice");
    expect(await page.locator(".paper-own img").count()).toBe(0);
    await other.waitForFunction(() => document.querySelector("main h1")?.textContent.includes("1 with a note"));
    await expect.poll(() => other.locator(".paper-item h3").innerText()).toBe("Speech recognition in the kitchen");
    await page.goto(new URL("papers.html", page.url()).href);
    await settle(page);
    await expect.poll(() => page.locator("tbody .star[aria-pressed=true]").count()).toBe(1);
    await page.locator("[data-key='add More']").click();
    await page.locator("dialog .option", {hasText: "1 starred paper"}).click();
    await expect.poll(() => page.locator(".how-many").innerText()).toBe("1 of 12 papers");
    expect(faults).toEqual([]);
    await close();
  });

  test("go out as a file and come back, with nothing lost on either side", async () => {
    const {page, faults, close} = await openPage("notes.html", {data});
    const choose = page.locator("input[type=file]");
    await choose.setInputFiles(file([{id: "2501.00011", title: "", starred: true, notes: ["mine"]}]));
    await page.locator(".paper-item").waitFor();
    await choose.setInputFiles(file([{id: "2501.00011", starred: false, notes: ["theirs"]}, {id: ""}]));
    await page.waitForFunction(() => document.querySelectorAll(".notes-written p").length === 2);
    await expect.poll(() => page.locator(".notes-page > .said").innerText()).toContain("1 record could not be read");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", {name: "Save as a file"}).click()
    ]);
    const saved = JSON.parse(await readFile(await download.path(), "utf8")) as {papers: unknown[]};
    expect(saved.papers).toEqual([{id: "2501.00011", title: "", starred: true, notes: ["mine", "theirs"]}]);
    await choose.setInputFiles({name: "holiday.json", mimeType: "application/json", buffer: Buffer.from("[]")});
    await page.waitForFunction(() =>
      document.querySelector(".notes-page > .said")?.textContent.includes("was not added")
    );
    await expect.poll(() => page.locator(".star[aria-pressed=true]").count()).toBe(1);
    expect(faults).toEqual([]);
    await close();
  });

  test("outlive a digest, and stand beside their papers when these come back", async () => {
    const {page, close} = await openPage("notes.html", {data});
    const kept = JSON.stringify({
      format: "paper-observatory-notes",
      version: 1,
      papers: [
        {id: "2501.00011", title: "Speech recognition in the kitchen", starred: true, notes: []},
        {id: "gone-1", title: "A paper of last year", starred: false, notes: ["keep this", "and this"]}
      ]
    });
    await page.evaluate((text) => localStorage.setItem("paper-observatory.notes", text), kept);
    await page.reload();
    await settle(page);
    await expect
      .poll(() => page.locator(".notes-elsewhere h2").innerText())
      .toBe("2 notes belong to papers that are not here");
    expect(await page.locator(".notes-elsewhere h3").innerText()).toBe("A paper of last year");
    await close();
    const {data: index, texts} = corpusOf([
      {id: "gone-1", title: "A paper of last year", abstract: "", date: null, code: "none", digests: [0]}
    ]);
    const later = await openPage("notes.html", {data: files(index, texts)});
    await later.page.evaluate((text) => localStorage.setItem("paper-observatory.notes", text), kept);
    await later.page.reload();
    await settle(later.page);
    await expect
      .poll(() => later.page.locator("main > * .notes-page > .paper-items h3").innerText())
      .toBe("A paper of last year");
    await expect
      .poll(() => later.page.locator(".notes-elsewhere h2").innerText())
      .toBe("1 star belongs to papers that are not here");
    await later.close();
  });
});
