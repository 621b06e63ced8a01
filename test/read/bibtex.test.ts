import {existsSync, readFileSync} from "node:fs";
import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {bibtex} from "../../loaders/read/bibtex.ts";

function readBibtex(text: string) {
  const items = [...bibtex.read(text)];
  return {
    papers: items.filter((item) => item.kind === "paper"),
    problems: items.filter((item) => item.kind === "problem")
  };
}

const library = `% a library
@string{icml = "International Conference on {ML}"}
@inproceedings{doe2024,
  title     = {Sum-max {Submodular} Bandits},
  author    = {Doe, Jane and Cesa-Bianchi, Nicol\\\`{o} and {The Team} and Van, Jr, Bob},
  booktitle = icml # " 2024",
  year      = 2024,
  month     = aug,
  doi       = {10.1234/abc.5},
  abstract  = {Many {\\it online} problems, 50\\% of them,
               with $\\{0,1\\}$ and "quotes".}
}

@article(roe, title = "A {"}quoted{"} title", year = "1999", month = "31 Jul--04 Aug")
@misc{pre, title={Preprint}, archivePrefix={arXiv}, eprint={2401.01234}, date={2024-01-02}, url={\\url{https://a.b/c}}}
@comment{ignored}
`;

describe("BibTeX", () => {
  it("reads entries with braces, quotes, macros and joined values", () => {
    const {papers, problems} = readBibtex(library);
    expect(problems).toMatchObject([
      {line: 14, severity: "warning", message: "a title without an abstract"},
      {line: 15, severity: "warning", message: "a title without an abstract"}
    ]);
    expect(papers).toMatchObject([
      {
        id: "10.1234/abc.5",
        title: "Sum-max {Submodular} Bandits",
        authors: "Jane Doe; Nicolò Cesa-Bianchi; The Team; Bob Van Jr",
        date: "2024-08",
        url: null,
        line: 3
      },
      {id: "roe", title: 'A {"}quoted{"} title', abstract: "", date: "1999-07", url: null, line: 14},
      {id: "2401.01234", title: "Preprint", date: "2024-01-02", url: "https://a.b/c", line: 15}
    ]);
    expect(papers[0]!.abstract).toMatch(/^Many \{\\it online\} problems, 50\\% of them,\n +with .* and "quotes"\.$/);
  });

  it.each([
    ["Last, First and {The ACME Group} and O'Neil, Seán", "First Last; The ACME Group; Seán O'Neil"],
    ["{Heat and Flow, Inc.}\n  AND Roe, Ada", "Heat and Flow, Inc.; Ada Roe"],
    ["{Barnes}, {Ada} and {\\'{E}cole}, Bo and {{\\'{E}}cole, Paris}", "Ada Barnes; Bo École; École, Paris"],
    ["Anderson, Band and others", "Band Anderson; others"],
    ["Roe, Ada and and Doe; Bo", "Ada Roe; Doe, Bo"]
  ])("divides the authors %o where no brace holds them", (author, authors) => {
    expect(readBibtex(`@misc{a, title = {A}, author = {${author}}}`).papers).toMatchObject([{authors}]);
  });

  it("keeps an entry that is not closed, and those after it", () => {
    const {papers, problems} = readBibtex(
      "@article{a,\n title = {A},\n abstract = {Cut {off\n\n@article{b,\n title = {B}}\n@article{c,\n title = {C},\n"
    );
    expect(papers.map(({id, title, abstract}) => [id, title, abstract])).toEqual([
      ["a", "A", "Cut {off"],
      ["b", "B", ""],
      ["c", "C", ""]
    ]);
    expect(problems).toMatchObject([
      {line: 3, severity: "warning", message: "abstract is not closed: read up to the end of the entry"},
      {line: 5, severity: "warning", message: "a title without an abstract"},
      {line: 7, severity: "warning", message: "a title without an abstract"},
      {line: 7, severity: "warning", message: "an entry that is not closed"}
    ]);
  });

  it("reports what it leaves out", () => {
    const {papers, problems} = readBibtex("@book{x, year = 2000}\nsome words\n@article{a, title = {A}} and more\n");
    expect(papers).toMatchObject([{id: "a", title: "A", line: 3}]);
    expect(problems).toMatchObject([
      {line: 1, severity: "error", message: "an entry with neither title nor abstract: x", costsRecord: true},
      {line: 1, severity: "note", message: "text after the end of an entry: left out"},
      {line: 3, severity: "warning", message: "a title without an abstract"},
      {line: 3, severity: "note", message: "text after the end of an entry: left out"}
    ]);
  });

  it("keeps addresses that are not http or https out, each with its line and value", () => {
    const {papers, problems} = readBibtex(
      "@misc{a,\n title = {A},\n abstract = {X.},\n url = {javascript:alert(1)}}\n" +
        "@misc{b,\n title = {B},\n abstract = {Y.},\n url = {\\url{ftp://a.b/c}}}\n" +
        "@misc{c,\n title = {C},\n abstract = {Z.},\n url = {HTTPS://a.b/c}}"
    );
    expect(papers.map(({title, abstract, url}) => [title, abstract, url])).toEqual([
      ["A", "X.", null],
      ["B", "Y.", null],
      ["C", "Z.", "HTTPS://a.b/c"]
    ]);
    expect(problems).toMatchObject([
      {line: 4, severity: "warning", message: "not an http(s) address, left out: javascript:alert(1)"},
      {line: 8, severity: "warning", message: "not an http(s) address, left out: ftp://a.b/c"}
    ]);
  });

  it.each([
    ["{Don't stop, or: {Why} not?}", "Don't stop, or: {Why} not?"],
    ["{{Whole}}", "Whole"],
    ["{Two} and {Three}", "{Two} and {Three}"],
    ["{}", ""]
  ])("reads the title {%s} without braces that hold it whole", (title, read) => {
    expect(readBibtex(`@misc{a, title = {${title}}, abstract = {{B}}}`).papers).toMatchObject([
      {title: read, abstract: "{B}"}
    ]);
  });

  it("gives back balanced titles and abstracts", () => {
    const text = fc
      .array(fc.constantFrom("a", "Model", "{B}", "\\'e", " ", "$x$", "é", "50\\%", ",", "=", "#", "{}", '"', "@x"), {
        minLength: 1,
        maxLength: 12
      })
      .map((parts) => parts.join("").trim())
      .filter((text) => /\w/.test(text));
    fc.assert(
      fc.property(fc.array(fc.record({title: text, abstract: text}), {minLength: 1, maxLength: 5}), (entries) => {
        const source = entries.map(
          ({title, abstract}, i) => `@article{k${i},\n  title = {On ${title}},\n  abstract = {${abstract}}\n}`
        );
        const {papers, problems} = readBibtex(source.join("\n\n"));
        expect(papers.map(({title, abstract}) => ({title, abstract}))).toEqual(
          entries.map(({title, abstract}) => ({title: `On ${title}`, abstract}))
        );
        expect(problems).toEqual([]);
      })
    );
  });

  it("never throws, whatever the text", () => {
    const piece = fc.constantFrom(
      "@",
      "article",
      "{",
      "}",
      "(",
      ")",
      '"',
      "=",
      ",",
      "#",
      "\n",
      "\n@a{",
      "key",
      "title",
      "\\",
      " "
    );
    fc.assert(
      fc.property(fc.array(piece, {maxLength: 40}), (pieces) => {
        expect(readBibtex(pieces.join("")).papers.every(({line}) => line > 0)).toBe(true);
      }),
      {numRuns: 1000}
    );
  });

  const sample = new URL("../../../shared/evaluation/formats/bibtex/papercopilot-1000.bib", import.meta.url);
  it.skipIf(!existsSync(sample))("reads a library of 1,000 entries, the damaged ones included", () => {
    const {papers, problems} = readBibtex(readFileSync(sample, "utf8"));
    expect(papers).toHaveLength(1000);
    const isBare = ({message}: {message: string}) => message === "a title without an abstract";
    expect(problems.filter((problem) => !isBare(problem))).toHaveLength(16);
    expect(problems.filter(isBare)).toHaveLength(papers.filter(({abstract}) => !abstract).length);
    expect(papers.every(({title, date}) => title && date)).toBe(true);
  });
});
