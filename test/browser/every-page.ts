import {describe, expect, test} from "vitest";
import {findVisibleFaults} from "./faults.ts";
import {openPage, pagePaths} from "./pages.ts";

/** Tests that every page of the site works in windows of a width, CSS pixels, light and dark; not itself a test, so that widths share the processors. */
export function testEveryPage(width: number): void {
  const paths = pagePaths();

  test("the site has its pages", () => {
    expect(paths).toContain("index.html");
  });

  test.each(paths.flatMap((path) => (["light", "dark"] as const).map((theme) => ({path, theme}))))(
    `$path works at ${width} px, $theme`,
    async ({path, theme}) => {
      const {page, faults, close} = await openPage(path, {width, height: 900, theme, used: true});
      expect([...faults, ...(await findVisibleFaults(page))]).toEqual([]);
      await close();
    }
  );
}

/** Tests that every page works below another address, and that its links lead somewhere. */
export function testSubPath(): void {
  describe.each(pagePaths())("%s", (path) => {
    test("works below a sub-path, and its links lead somewhere", async () => {
      const {page, faults, close} = await openPage(path, {base: "/papers/observatory/", used: true});
      expect([...faults, ...(await findVisibleFaults(page))]).toEqual([]);
      const links = await page.evaluate(() => Array.from(document.querySelectorAll("a"), (link) => link.href));
      const local = new Set(
        links
          .filter((href) => new URL(href).host === new URL(page.url()).host)
          .map((href) => href.replace(/[?#].*/, ""))
      );
      const dead = [];
      for (const href of local) if (!(await page.request.get(href)).ok()) dead.push(href);
      expect(dead).toEqual([]);
      await close();
    });
  });
}
