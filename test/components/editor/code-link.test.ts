import fc from "../../fast-check.ts";
import {expect, test} from "vitest";
import {claimsCode, codeFragment, codeInFragment} from "../../../src/components/editor/code-link.ts";

test("a link gives back the code that it carries, in letters of an address", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({unit: "grapheme", maxLength: 200}), async (source) => {
      const fragment = await codeFragment({source, copies: {}});
      expect(fragment).toMatch(/^code=[\w-]+$/);
      expect(await codeInFragment(`#${fragment}`)).toEqual({source, copies: {}});
      const copies = {"charts/bars.ts": source, "charts/other.ts": `${source}2`};
      expect(await codeInFragment(`#${await codeFragment({source, copies})}`)).toEqual({source, copies});
    }),
    {numRuns: 40}
  );
});

test("other fragments carry no code, nor do spoilt or swollen ones", async () => {
  for (const hash of ["", "#topics", "#code=", "#code=!!!", "#code=AAAA"])
    expect(await codeInFragment(hash)).toBeNull();
  const large = "x".repeat(5_000_000);
  expect(await codeInFragment(`#${await codeFragment({source: large, copies: {}})}`)).toBeNull();
  expect(await codeInFragment(`#${await codeFragment({source: "x", copies: {x: large}})}`)).toBeNull();
  const list = await codeFragment({source: "x", copies: ["code"] as never});
  expect(await codeInFragment(`#${list}`)).toBeNull();
});

test("tells a link whose code is damaged from one without", async () => {
  const whole = await codeFragment({source: "return 1;", copies: {}});
  expect([`#${whole}`, `#${whole.slice(0, -6)}`, "#code=%%%"].map(claimsCode)).toEqual([true, true, true]);
  expect(await codeInFragment(`#${whole.slice(0, -6)}`)).toBeNull();
  expect(["", "#", "#topics", "#barcode=x"].map(claimsCode)).toEqual([false, false, false, false]);
});
