import fc from "fast-check";
import {expect, test} from "vitest";
import {codeFragment, codeInFragment} from "../../../src/components/editor/code-link.ts";

test("a link gives back the code that it carries, in letters of an address", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: "grapheme", maxLength: 200}), async (source) => {
      const fragment = await codeFragment(source);
      expect(fragment).toMatch(/^code=[\w-]+$/);
      expect(await codeInFragment(`#${fragment}`)).toBe(source);
    }),
    {numRuns: 40}
  );
});

test("other fragments carry no code, nor do spoilt or swollen ones", async () => {
  for (const hash of ["", "#topics", "#code=", "#code=!!!", "#code=AAAA"])
    expect(await codeInFragment(hash)).toBeNull();
  expect(await codeInFragment(`#${await codeFragment("x".repeat(5_000_000))}`)).toBeNull();
});
