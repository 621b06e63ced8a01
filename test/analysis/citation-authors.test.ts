import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {bibtex as reader} from "../../loaders/read/bibtex.ts";
import {readDigests} from "../../loaders/read/digests.ts";
import {plainText} from "../../loaders/text/plain.ts";
import {authorNames, joinAuthors} from "../../src/analysis/authors.ts";
import {bibtex, ris} from "../../src/analysis/citation.ts";
import type {Cited} from "../../src/analysis/citation.ts";

const cited = (paper: Partial<Cited>): Cited => {
  return {id: "x", title: "A title", date: "2024-05", dated: "published", authors: null, url: null, ...paper};
};
const read = (text: string) => [...reader.read(text)].flatMap((item) => (item.kind === "paper" ? [item] : []));
const authorField = (text: string) => /^ {2}author = \{(.*)\},?$/m.exec(text)?.[1];
const inputOf = (name: string, text: string) => ({name, bytes: new TextEncoder().encode(text)});

/** The authors of a paper as each kind of input gives them to the tables. */
const inputs = {
  BibTeX: [inputOf("a.bib", "@misc{a, title={A}, author={Last, First and {The ACME Group} and O'Neil, Seán}}")],
  "JSON list": [
    inputOf("a.json", JSON.stringify([{title: "A", authors: [{name: "First Last"}, "The ACME Group", "O'Neil, Seán"]}]))
  ],
  "JSON text": [
    inputOf("a.json", JSON.stringify([{title: "A", authors: "First Last, The ACME Group and Seán O'Neil"}]))
  ],
  CSV: [
    inputOf("a.json", '[{"title": "A"}]'),
    inputOf("a.csv", 'title,authors\nA,"Last, First; The ACME Group; O\'Neil, Seán"\n')
  ]
};

describe("authors of a citation", () => {
  it.each(Object.entries(inputs))("are as many as the %s that they came in names", (_, files) => {
    const {authors} = readDigests(files).digests[0]!.records[0]!;
    const paper = cited({authors: authors ?? null});
    expect(ris([paper]).match(/^AU .*$/gm)).toEqual([
      "AU  - Last, First",
      "AU  - The ACME Group",
      "AU  - O'Neil, Seán"
    ]);
    const written = bibtex([paper]);
    expect(authorField(written)).toMatch(
      /^(First Last|Last, First) and \{The ACME Group\} and (Seán O'Neil|O'Neil, Seán)$/
    );
    expect(written).toMatch(/^@misc\{last2024title,/);
    expect(read(written)[0]!.authors).toBe("First Last; The ACME Group; Seán O'Neil");
  });

  it("keep a group's name whole, in the key too", () => {
    const paper = cited({authors: "The ACME Group; ACME, Inc.; Institute of Heat and Flow; others"});
    expect(bibtex([paper])).toMatch(/^@misc\{acmegroup2024title,/);
    expect(authorField(bibtex([paper]))).toBe(
      "{The ACME Group} and {ACME, Inc.} and {Institute of Heat and Flow} and others"
    );
    expect(ris([paper]).match(/(?<=^AU {2}- ).*$/gm)).toEqual([
      "The ACME Group",
      "ACME, Inc.",
      "Institute of Heat and Flow"
    ]);
  });

  it("come back from BibTeX as they went, with title and year", () => {
    const word = fc
      .array(
        fc.constantFrom("a", "B", "é", "ß", "ń", "李", "'", "-", ".", "&", "_", "%", "#", "$", "{", "}", "~", "^"),
        {
          minLength: 1,
          maxLength: 8
        }
      )
      .map((characters) => `X${characters.join("")}x`)
      .filter((word) => !/--|''/.test(word));
    const name = fc.array(word, {minLength: 1, maxLength: 3}).map((words) => words.join(" "));
    const group = fc.tuple(name, name).map(([one, other]) => `${one} and ${other}`);
    const title = fc.array(word, {minLength: 1, maxLength: 5}).map((words) => words.join(" "));
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            title,
            names: fc.array(fc.oneof(name, group), {maxLength: 4}),
            date: fc.integer({min: 1900, max: 2099}).map(String)
          }),
          {minLength: 1, maxLength: 4}
        ),
        (rows) => {
          const papers = rows.map(({title, names, date}) => cited({title, date, authors: joinAuthors(names)}));
          const back = read(bibtex(papers)).map(({title, authors, date}) => {
            return {title: plainText(title).text, names: authorNames(authors ?? null), date};
          });
          expect(back).toEqual(rows);
        }
      )
    );
  });

  it("written last name first come back first name first", () => {
    const written = bibtex([cited({authors: "Roe, Ada; van der Doe, Bo"})]);
    expect(authorField(written)).toBe("Roe, Ada and van der Doe, Bo");
    expect(read(written)[0]!.authors).toBe("Ada Roe; Bo van der Doe");
  });
});
