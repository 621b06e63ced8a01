import {describe, expect, it} from "vitest";
import type {Digest, DigestRecord} from "../../loaders/read/digests.ts";
import {mergePapers} from "../../loaders/tables/papers.ts";
import {fold, sameAbstract} from "../../loaders/text/fold.ts";

const text = "We study the partition function of lattice models and show that it can be computed.";
const other = "A new data set of spoken questions, with baselines for four languages.";

function digest(name: string, records: Partial<DigestRecord>[]): Digest {
  return {
    digest: name,
    date: null,
    source: `${name}.txt`,
    format: "trending",
    problems: 0,
    records: records.map((record, i) => ({kind: "paper", title: "", abstract: "", line: i + 1, ...record}))
  };
}

describe("folding", () => {
  it("makes one of case, accents, blanks, punctuation, TeX and HTML", () => {
    for (const title of ['Na\\"ive  {Bayes}: $\\phi^3$ &amp; C++', "NAIVE BAYES — φ3, C++", "naïve-bayes φ³ c++"])
      expect(fold(title)).toBe("naive bayes φ3 c++");
    expect(fold("ΛΟΓΟΣ")).toBe(fold("λόγος"));
    expect(fold("图神经网络")).toBe("图神经网络");
    expect(fold("हिन्दी")).not.toBe(fold("हनद"));
    expect(fold("C")).not.toBe(fold("C#"));
    expect(fold("???")).toBe("???");
    expect(fold("  ")).toBe("");
  });

  it("tells versions of an abstract from another abstract", () => {
    expect(sameAbstract(text, text.replace("lattice", "many lattice"))).toBe(true);
    expect(sameAbstract(text, "")).toBe(true);
    expect(sameAbstract(text, other)).toBe(false);
  });
});

describe("papers", () => {
  it("with one title in one digest are merged, with a note", () => {
    const {papers, digests, appearances, problems} = mergePapers([
      digest("a", [{title: "Graphs", abstract: text}, {title: "Trees"}, {title: "GRAPHS", abstract: text}])
    ]);
    expect(papers.map(({title}) => title)).toEqual(["Graphs", "Trees"]);
    expect(digests).toMatchObject([{records: 3, papers: 2, merged: 1, problems: 0}]);
    expect(appearances.map(({position}) => position)).toEqual([1, 2]);
    expect(problems).toEqual([
      {source: "a.txt", line: 3, severity: "note", message: "same paper as line 1 of a.txt: merged"}
    ]);
  });

  it("of one title but other abstracts are kept apart: no text is lost", () => {
    const {papers, problems} = mergePapers([
      digest("a", [
        {title: "Introduction", abstract: text},
        {title: "Introduction", abstract: other}
      ])
    ]);
    expect(papers.map(({abstract}) => abstract)).toEqual([text, other]);
    expect(new Set(papers.map(({id}) => id)).size).toBe(2);
    expect(problems).toMatchObject([
      {line: 2, severity: "warning", message: "same title as line 1 of a.txt but another abstract: kept as two papers"}
    ]);
  });

  it("of one title but other ids in one digest are two, and reported", () => {
    const {papers, problems} = mergePapers([
      digest("a", [
        {title: "Graphs", id: "1"},
        {title: "Graphs", id: "2"}
      ])
    ]);
    expect(papers.map(({id}) => id)).toEqual(["1", "2"]);
    expect(problems).toMatchObject([
      {line: 2, severity: "warning", message: expect.stringContaining("but another id: kept as two papers")}
    ]);
  });

  it("with an arXiv id in one digest and a DOI in another are one by their title; two arXiv ids are two", () => {
    const first = digest("a", [{title: "Graphs", abstract: text, id: "2401.00001"}]);
    expect(
      mergePapers([first, digest("b", [{title: "Graphs", abstract: text, id: "10.1000/x"}])]).papers
    ).toMatchObject([{id: "2401.00001", date: "2024-01", url: "https://arxiv.org/abs/2401.00001"}]);
    expect(
      mergePapers([first, digest("b", [{title: "Graphs", abstract: text, id: "2402.00009"}])]).papers
    ).toHaveLength(2);
  });

  it("of one arXiv id are one whatever their titles; of one citation key only when they are the same", () => {
    const renamed = mergePapers([
      digest("a", [{title: "Old", id: "2401.00001"}]),
      digest("b", [{title: "New", id: "arXiv:2401.00001v3"}])
    ]);
    expect(renamed.papers.map(({title}) => title)).toEqual(["Old"]);
    expect(renamed.problems).toMatchObject([
      {source: "b.txt", line: 1, severity: "note", message: expect.stringContaining("with another title")}
    ]);
    const keys = mergePapers([
      digest("a", [{title: "Graphs", abstract: text, id: "roe2020"}]),
      digest("b", [{title: "Trees", abstract: other, id: "roe2020"}])
    ]);
    expect(keys.papers.map(({title}) => title)).toEqual(["Graphs", "Trees"]);
    expect(keys.papers[0]!.id).toBe("roe2020");
    expect(keys.papers[1]!.id).not.toBe("roe2020");
    expect(keys.problems).toMatchObject([
      {
        source: "b.txt",
        severity: "warning",
        message: expect.stringContaining("the id roe2020 is that of line 1 of a.txt")
      }
    ]);
  });

  it("take what they lack from later digests", () => {
    const {papers} = mergePapers([
      digest("a", [{title: "Graphs", date: "2024"}]),
      digest("b", [
        {
          title: "Graphs",
          abstract: text,
          date: "2024-03",
          authors: "A. Roe",
          id: "k",
          columns: new Map([["venue", "X"]])
        }
      ]),
      digest("c", [{title: "Graphs", abstract: text, date: "2023", authors: "B. Doe", url: "https://a.b"}])
    ]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({
      id: "k",
      abstract: text,
      date: "2024-03",
      authors: "A. Roe",
      url: "https://a.b",
      source: "a.txt"
    });
    expect(papers[0]!.columns.get("venue")).toBe("X");
  });

  it("without a title are told apart by their abstracts", () => {
    const {papers} = mergePapers([digest("a", [{abstract: text}, {abstract: other}, {abstract: text}])]);
    expect(papers.map(({abstract}) => abstract)).toEqual([text, other]);
    expect(papers[0]!.id).toMatch(/^we-study-the-partition-function-of-\w{8}$/);
  });
});
