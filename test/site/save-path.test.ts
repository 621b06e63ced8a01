import {symlink} from "node:fs/promises";
import {join, relative} from "node:path";
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {mayWrite, writablePlace} from "../../site/save-path.ts";
import {lexicon, project} from "./saving-project.ts";

describe("paths", () => {
  const part = fc.oneof(
    fc.constantFrom(
      "..",
      ".",
      "src",
      "data",
      "outside",
      "notes",
      "away",
      "lexicon.csv",
      "page.md",
      "secret.md",
      "~",
      "C:",
      "%2e%2e",
      "\\"
    ),
    fc.string({unit: "binary", maxLength: 6})
  );

  it("never leave data/lexicon.csv and src/*.md, however they are spelled", async () => {
    await symlink(join(project, "outside"), join(project, "src/away"));
    const path = fc.array(part, {maxLength: 5}).map((parts) => parts.join("/"));
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          path,
          path.map((rest) => `src/${rest}.md`)
        ),
        async (path) => {
          const place = await writablePlace(project, path);
          if (place === null) return;
          const inside = relative(project, place).replaceAll("\\", "/");
          expect(inside).toBe(path);
          expect(inside === lexicon || /^src\/(?!.*\.\.\/)[^.].*\.md$/s.test(inside)).toBe(true);
          expect(inside).not.toMatch(/away\//);
        }
      ),
      {numRuns: 400}
    );
  });

  it("takes the names that pages have", () => {
    for (const path of ["src/topics.md", "src/my notes/2026-11 für uns.md", "src/a.b.md", "data/lexicon.csv"])
      expect([path, mayWrite(path)]).toEqual([path, true]);
  });
});
