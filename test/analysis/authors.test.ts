import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {authorNames, joinAuthors, writtenAuthors} from "../../src/analysis/authors.ts";

describe("the column of authors", () => {
  it("holds names with commas, and gives them back", () => {
    expect(joinAuthors(["Roe, Ada", "ACME, Inc.", " Bo\n Doe "])).toBe("Roe, Ada; ACME, Inc.; Bo Doe");
    expect(authorNames("Roe, Ada; ACME, Inc.;Bo Doe;")).toEqual(["Roe, Ada", "ACME, Inc.", "Bo Doe"]);
    expect([joinAuthors([]), joinAuthors([" ", ";"]), authorNames(null), authorNames(" ; ")]).toEqual([
      null,
      null,
      [],
      []
    ]);
  });

  it("gives as many names back as it was given, whatever they are", () => {
    const name = fc.string({unit: "grapheme"}).filter((name) => /[^\s,;]/.test(name));
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const held = joinAuthors(names);
        expect(authorNames(held)).toHaveLength(names.length);
        expect(joinAuthors(authorNames(held))).toBe(held);
      })
    );
  });

  it.each([
    ["Roe, Ada; Doe, Bo", "Roe, Ada; Doe, Bo"],
    ["Ada Roe;Bo Doe", "Ada Roe; Bo Doe"],
    ["Ada Roe, Bo Doe and Cy Poe", "Ada Roe; Bo Doe; Cy Poe"],
    ["A. Roe, B. van Doe, C. Poe, & D. Loe", "A. Roe; B. van Doe; C. Poe; D. Loe"],
    ["Roe, Ada", "Roe, Ada"],
    ["van der Roe, Ada Maria", "van der Roe, Ada Maria"],
    ["Roe, Ada and Doe, Bo", "Roe, Ada and Doe, Bo"],
    ["Institute of Heat and Flow", "Institute of Heat and Flow"],
    [" ", null]
  ])("takes %o for %o", (text, authors) => expect(writtenAuthors(text)).toBe(authors));
});
