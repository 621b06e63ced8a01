import fc from "../fast-check.ts";
import {expect, test} from "vitest";
import {mayWrite} from "../../site/save-path.ts";
import {pageNameOf, pageNameProblem} from "../../src/notebook/page-name.ts";

test("a title becomes a name that a page can have, or none", () => {
  expect(pageNameOf("Topics by year, a heat map")).toBe("topics-by-year-a-heat-map");
  expect(pageNameOf("  Überblick № 2 — “Methoden” ")).toBe("uberblick-no-2-methoden");
  fc.assert(
    fc.property(fc.string({unit: "binary"}), (title) => {
      const name = pageNameOf(title);
      fc.pre(name !== "" && !pageNameProblem(name)?.startsWith("“"));
      expect(pageNameProblem(name)).toBe(null);
      expect(mayWrite(`src/${name}.md`)).toBe(true);
    })
  );
});

test.each(["", "Topics", "a b", "../x", "a/b", "-a", "a-", "index", "404", "con", "com1", "a.b", "é", "x".repeat(61)])(
  "“%s” is none",
  (name) => {
    expect(pageNameProblem(name)).toMatch(/\.$/);
  }
);
