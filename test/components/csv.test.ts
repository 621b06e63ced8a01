import fc from "../fast-check.ts";
import Papa from "papaparse";
import {describe, expect, it} from "vitest";
import {csv} from "../../src/components/csv.ts";

describe("csv", () => {
  it("writes a line of names and a line for each row, as RFC 4180 says", () => {
    expect(
      csv([
        {topic: "graphs, big", papers: 3},
        {topic: 'the "best"', papers: 1, share: 0.25}
      ])
    ).toBe('topic,papers,share\r\n"graphs, big",3,\r\n"the ""best""",1,0.25\r\n');
  });

  it("keeps a text from being run as a formula, and numbers as numbers", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0"])
      expect(csv([{text}]).split("\r\n")[1]).toMatch(/^"?'/);
    expect(csv([{slope: -1.5}])).toBe("slope\r\n-1.5\r\n");
  });

  it("gives back every text that is no formula", () => {
    const text = fc
      .string({unit: "grapheme"})
      .filter((value) => !/^\s*[=+\-@\t\r]/.test(value) && !value.includes("\r"));
    fc.assert(
      fc.property(fc.array(fc.record({a: text, b: text}), {minLength: 1}), (rows) => {
        const {data} = Papa.parse<{a: string; b: string}>(csv(rows).replace(/\r\n$/, ""), {header: true});
        expect(data).toEqual(rows);
      })
    );
  });
});
