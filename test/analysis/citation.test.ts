import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {arxivId, bibtex, doiOf, ris, webUrl} from "../../src/analysis/citation.ts";
import {openCorpus} from "../../src/analysis/corpus.ts";
import {corpusOf, fixtureCorpus} from "../corpus-fixture.ts";
import type {MadeUpPaper} from "../made-up-papers.ts";

const corpus = fixtureCorpus();
const [lantern, , blocks, , , , undated, , inequalities] = corpus.papers;

function made(paper: Partial<MadeUpPaper>) {
  const whole = {id: "x", title: "T", abstract: "", date: null, code: "none" as const, digests: [0], ...paper};
  return openCorpus(corpusOf([whole]).data).papers[0]!;
}

describe("bibtex", () => {
  it("writes what is known of a paper", () => {
    expect(bibtex([lantern!])).toBe(`@misc{byron2024language,
  title = {{Language models that listen}},
  author = {Ada Byron and Mary Somerville},
  year = {2024},
  month = jan,
  eprint = {2401.00001},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/2401.00001}
}
`);
  });

  it("leaves out what is not known, and addresses that are not of the web", () => {
    expect(bibtex([undated!])).toBe("@misc{open,\n  title = {{An open survey of everything}}\n}\n");
    expect(bibtex([inequalities!])).not.toContain("javascript");
    expect(bibtex([blocks!])).toContain("year = {2023}\n}");
  });

  it("escapes what TeX would read as a command", () => {
    expect(bibtex([made({title: "50% of {a_b} & $x^2$ \\ #1~"})])).toContain(
      "title = {{50\\% of \\textbraceleft{}a\\_b\\textbraceright{} \\& \\$x\\textasciicircum{}2\\$ \\textbackslash{} \\#1\\textasciitilde{}}}"
    );
  });

  it("takes a name with an and in it for one", () => {
    expect(bibtex([made({authors: "Institute of Heat and Flow; A. Nother"})])).toContain(
      "author = {{Institute of Heat and Flow} and A. Nother}"
    );
  });

  it("has balanced braces and one entry per paper, with keys of their own, whatever the titles", () => {
    const text = fc.string({unit: "grapheme-ascii", maxLength: 30});
    fc.assert(
      fc.property(
        fc.array(fc.record({title: text, id: text, url: fc.oneof(text, fc.webUrl()), authors: text}), {maxLength: 8}),
        (rows) => {
          const papers = rows.map((row) => made(row));
          const written = bibtex(papers);
          expect(written.match(/^@misc\{/gm) ?? []).toHaveLength(papers.length);
          const keys = written.match(/(?<=^@misc\{)[^,]+/gm) ?? [];
          expect(new Set(keys).size).toBe(papers.length);
          let depth = 0;
          for (const character of written) {
            depth += character === "{" ? 1 : character === "}" ? -1 : 0;
            expect(depth).toBeGreaterThanOrEqual(0);
          }
          expect(depth).toBe(0);
        }
      )
    );
  });

  it("tells papers with the same key apart", () => {
    const keys = bibtex(Array.from({length: 28}, () => lantern!)).match(/(?<=^@misc\{)[^,]+/gm)!;
    expect(keys.slice(0, 3)).toEqual(["byron2024language", "byron2024languageb", "byron2024languagec"]);
    expect(keys.at(-1)).toBe("byron2024language-28");
  });
});

describe("ris", () => {
  it("writes one field a line", () => {
    expect(ris([lantern!]).split("\r\n")).toEqual([
      "TY  - GEN",
      "TI  - Language models that listen",
      "AU  - Byron, Ada",
      "AU  - Somerville, Mary",
      "PY  - 2024",
      "DA  - 2024/01/05/",
      "AN  - arXiv:2401.00001",
      "UR  - https://arxiv.org/abs/2401.00001",
      "ID  - 2401.00001",
      "ER  - ",
      ""
    ]);
  });

  it("keeps a title on its line, so that no title can start a field", () => {
    expect(ris([made({title: "A\r\nER  - \nTY  - BOOK"})]).match(/^(TY|ER) {2}-/gm)).toEqual(["TY  -", "ER  -"]);
  });
});

it("knows arXiv numbers and DOIs in ids and addresses", () => {
  const of = (id: string, url: string | null = null) => ({id, url});
  expect(arxivId(of("2505.23564"))).toBe("2505.23564");
  expect(arxivId(of("arXiv:2505.23564v2"))).toBe("2505.23564");
  expect(arxivId(of("math.AG/9901001"))).toBe("math.AG/9901001");
  expect(arxivId(of("x", "https://arxiv.org/pdf/2505.23564v3.pdf"))).toBe("2505.23564");
  expect(arxivId(of("x", "https://example.org/abs/2505.23564"))).toBeNull();
  expect(doiOf(of("10.1000/182"))).toBe("10.1000/182");
  expect(doiOf(of("x", "https://doi.org/10.1000/182"))).toBe("10.1000/182");
  expect(doiOf(of("t-10"))).toBeNull();
});

it("lets only addresses of the web become links", () => {
  expect(webUrl("https://example.org/a b")).toBe("https://example.org/a%20b");
  expect(webUrl("HTTP://example.org")).toBe("http://example.org/");
  for (const url of [
    null,
    "",
    "javascript:alert(1)",
    " https://example.org",
    "data:text/html,x",
    "//example.org",
    "https://"
  ])
    expect(webUrl(url)).toBeNull();
});
