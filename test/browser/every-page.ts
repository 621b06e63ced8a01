import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {findBarriers} from "./barriers.ts";
import {findVisibleFaults} from "./faults.ts";
import {openPage, pagePaths, type OpenPage} from "./pages.ts";

export interface Look {
  /** CSS pixels. */
  width: number;
  theme: "light" | "dark";
  /** Whether axe looks for barriers: once at each width, once in each theme. */
  barriers?: boolean;
  /** Where the site is served, by default at the root; below another address, links are followed too. */
  base?: string;
}

/** Tests that every page of the site works as it is looked at; not itself a test, so that widths share the processors. */
export function testEveryPage({width, theme, barriers = false, base = "/"}: Look): void {
  const paths = pagePaths();

  test("the site has its pages", () => {
    expect(paths).toContain("index.html");
  });

  describe.each(paths)(`%s at ${width} px, ${theme}, below ${base}`, (path) => {
    let opened: OpenPage;

    beforeAll(async () => {
      opened = await openPage(path, {width, height: 900, theme, base, used: true});
    });
    afterAll(() => opened?.close());

    test("works", async () => {
      expect([...opened.faults, ...(await findVisibleFaults(opened.page))]).toEqual([]);
      await expect.poll(() => opened.page.evaluate(drawingsLeftOut)).toEqual([]);
    });

    if (barriers)
      test("puts up no barriers", async () => {
        expect(await findBarriers(opened.page)).toEqual([]);
      });

    if (base !== "/")
      test("has links that lead somewhere", async () => {
        const {page} = opened;
        const links = await page.evaluate(() => Array.from(document.querySelectorAll("a"), (link) => link.href));
        const local = new Set(
          links
            .filter((href) => new URL(href).host === new URL(page.url()).host)
            .map((href) => href.replace(/[?#].*/, ""))
        );
        const dead = [];
        for (const href of local) if (!(await page.request.get(href)).ok()) dead.push(href);
        expect(local.size).toBeGreaterThan(paths.length / 2);
        expect(dead).toEqual([]);
      });
  });
}

/** Figures whose drawing a picture of the whole page would lack, since the browser leaves it out while it is out of sight. */
function drawingsLeftOut(): string[] {
  const figures = Array.from(document.querySelectorAll("figure.figure")).filter((figure) => figure.checkVisibility());
  return figures
    .filter(
      (figure) => figure.querySelector(".figure-drawing > *")?.checkVisibility({contentVisibilityAuto: true}) === false
    )
    .map(({id}) => id);
}
