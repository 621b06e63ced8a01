import {describe, expect, test} from "vitest";
import {findVisibleFaults} from "./faults.ts";
import {openPage, pagePaths} from "./pages.ts";

const paths = pagePaths();

const views = [360, 1440].flatMap((width) => (["light", "dark"] as const).map((theme) => ({width, theme})));

test("the site has its pages", () => {
  expect(paths).toContain("index.html");
});

describe.each(paths)("%s", (path) => {
  test.each(views)("works at $width px, $theme", async ({width, theme}) => {
    const {page, faults, close} = await openPage(path, {width, height: 900, theme, used: true});
    expect([...faults, ...(await findVisibleFaults(page))]).toEqual([]);
    await close();
  });

  test("works below a sub-path, and its links lead somewhere", async () => {
    const {page, faults, close} = await openPage(path, {base: "/papers/observatory/", used: true});
    expect([...faults, ...(await findVisibleFaults(page))]).toEqual([]);
    const links = await page.evaluate(() => Array.from(document.querySelectorAll("a"), (link) => link.href));
    const local = new Set(
      links.filter((href) => new URL(href).host === new URL(page.url()).host).map((href) => href.replace(/[?#].*/, ""))
    );
    const dead = [];
    for (const href of local) if (!(await page.request.get(href)).ok()) dead.push(href);
    expect(dead).toEqual([]);
    await close();
  });
});
