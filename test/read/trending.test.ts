import {describe, expect, it} from "vitest";
import {trending} from "../../loaders/read/trending.ts";
import {boilerplate, papers, readText, shipped, texts, wrap} from "./digest-text.ts";

const [first, second, third] = papers as [(typeof papers)[0], (typeof papers)[0], (typeof papers)[0]];
const lines = (...parts: (string | string[])[]) => parts.flat().join("\n");

describe("the shipped digest", () => {
  it("is 134 papers, each exactly as it stands, without a problem", () => {
    const found = readText(shipped);
    expect(found.papers).toHaveLength(134);
    expect(texts(found.papers)).toEqual(papers);
    expect(found.problems).toEqual([]);
    expect(found.papers.map(({line}) => line)).toEqual(papers.map((_, i) => 3 + 2 * i));
  });

  it("takes Subscribe off the first title and off none other", () => {
    expect(readText(shipped).papers[0]!.title).toBe(
      "Learning Unnormalized Statistical Models via Compositional Optimization"
    );
    const title = "Subscribers and How They Leave: A Study of Churn";
    expect(readText(lines(title, first.abstract)).papers[0]!.title).toBe(title);
  });
});

describe("a damaged digest", () => {
  const twoPapers = texts([first, second]);
  const whole = lines(boilerplate, `Subscribe${first.title}`, first.abstract, second.title, second.abstract);

  it.each([
    ["carriage returns", whole.replaceAll("\n", "\r\n")],
    ["old Mac line ends", whole.replaceAll("\n", "\r")],
    ["blank lines between all", whole.replaceAll("\n", "\n\n")],
    ["blanks around lines", whole.replaceAll("\n", "  \n\t")],
    ["a line end at the end", `${whole}\n\n`],
    ["no boilerplate", lines(first.title, first.abstract, second.title, second.abstract)],
    [
      "boilerplate in the middle",
      lines(first.title, first.abstract, boilerplate, `Subscribe${second.title}`, second.abstract)
    ],
    [
      "Subscribe on its own line",
      lines(boilerplate, "Subscribe", first.title, first.abstract, second.title, second.abstract)
    ]
  ])("is read exactly with %s", (_, text) => {
    expect(readText(text)).toMatchObject({papers: twoPapers, problems: []});
  });

  it("keeps the last title when its abstract is missing, and says so", () => {
    const {papers, problems} = readText(lines(first.title, first.abstract, second.title));
    expect(texts(papers)).toEqual([texts([first])[0], {title: second.title, abstract: ""}]);
    expect(problems).toMatchObject([{line: 3, severity: "warning", message: "a title without an abstract"}]);
    expect(problems[0]!.costsRecord).toBe(false);
  });

  it("keeps a title in the middle whose abstract is missing", () => {
    const {papers, problems} = readText(lines(first.title, first.abstract, second.title, third.title, third.abstract));
    expect(texts(papers)).toEqual([...texts([first]), {title: second.title, abstract: ""}, ...texts([third])]);
    expect(problems).toMatchObject([{line: 3, message: "a title without an abstract"}]);
  });

  it("keeps an abstract whose title is missing", () => {
    const {papers, problems} = readText(lines(first.abstract, second.title, second.abstract));
    expect(texts(papers)).toEqual([{title: "", abstract: first.abstract}, ...texts([second])]);
    expect(problems).toMatchObject([{line: 1, message: "an abstract without a title"}]);
  });

  it.each([60, 72, 80, 100])("joins an abstract broken at %i characters", (width) => {
    const broken = wrap(second.abstract, width);
    const text = lines(first.title, first.abstract, second.title, broken, third.title, third.abstract);
    const {papers, problems} = readText(text);
    expect(texts(papers)).toEqual(texts([first, second, third]));
    expect(problems).toMatchObject([
      {line: 4, severity: "note", message: `an abstract broken over ${broken.length} lines: joined`}
    ]);
  });

  it("joins a title broken over two lines where the whole page is wrapped", () => {
    const long = papers.filter(({title}) => title.length > 80).slice(0, 5);
    const text = long.flatMap(({title, abstract}) => [...wrap(title, 80), ...wrap(abstract, 80), ""]).join("\n");
    expect(texts(readText(text).papers)).toEqual(texts(long));
  });

  it("reports a stray line with its number and leaves the papers around it as they are", () => {
    const text = lines(
      first.title,
      "Upvote 12",
      first.abstract,
      second.title,
      second.abstract,
      "Read more",
      third.title,
      third.abstract
    );
    const {papers, problems} = readText(text);
    expect(texts(papers)).toEqual(texts([first, second, third]));
    expect(problems).toMatchObject([
      {line: 2, severity: "warning", message: "neither title nor abstract: Upvote 12", costsRecord: true},
      {line: 6, severity: "warning", message: "neither title nor abstract: Read more", costsRecord: true}
    ]);
  });

  it.each(["Page 3 of 12", "© 2026 Some site. All rights reserved.", "12 comments"])(
    "keeps %s out of papers, with a warning",
    (line) => {
      for (const at of [2, 3]) {
        const text = [first.title, first.abstract, second.title, second.abstract];
        text.splice(at, 0, line);
        const {papers, problems} = readText(lines(text));
        expect(texts(papers)).toEqual(twoPapers);
        expect(problems).toMatchObject([
          {line: at + 1, severity: "warning", message: `neither title nor abstract: ${line}`}
        ]);
      }
    }
  );

  it("keeps a paper with hardly an abstract, with a warning", () => {
    const {papers, problems} = readText(lines(first.title, first.abstract, "Other Things to Read", "Short text."));
    expect(texts(papers).at(-1)).toEqual({title: "Other Things to Read", abstract: "Short text."});
    expect(problems).toMatchObject([{line: 4, severity: "warning", message: "hardly an abstract: Short text."}]);
  });

  it("takes a heading and Subscribe off wherever boilerplate stands", () => {
    for (const title of ["AlphaNet: A Network", "gymnasium: A Library"]) {
      const page = lines("Trending Papers", `Subscribe${title}`, first.abstract);
      const expected = [{title, abstract: first.abstract}, texts([second])[0]];
      expect(readText(lines(page, second.title, second.abstract))).toMatchObject({papers: expected, problems: []});
      expect(readText(lines(second.title, second.abstract, page)).papers).toMatchObject(expected.reverse());
    }
    const title = "Subscribers and How They Leave: A Study of Churn";
    expect(readText(lines("Trending Papers", title, first.abstract)).papers[0]!.title).toBe(title);
  });

  it("reads a title and a longer line that ends without a full stop as one paper", () => {
    const title = "Étude du réseau";
    const abstract = "Nous étudions le réseau de neurones et la façon dont il apprend à voir";
    const {papers, problems} = readText(lines(title, abstract));
    expect(texts(papers)).toEqual([{title, abstract}]);
    expect(problems).toMatchObject([{line: 2, severity: "warning", message: `hardly an abstract: ${abstract}`}]);
  });

  it("reads titles alone as papers without abstracts", () => {
    const {papers: found, problems} = readText(papers.map(({title}) => title).join("\n"));
    expect(texts(found)).toEqual(papers.map(({title}) => ({title, abstract: ""})));
    expect(problems).toMatchObject([{line: 1, message: "no abstracts found: each line is read as a title"}]);
  });

  it("reads one paper, and none", () => {
    expect(texts(readText(lines(first.title, first.abstract)).papers)).toEqual(texts([first]));
    expect(readText(lines(boilerplate))).toEqual({papers: [], problems: []});
  });
});

describe("recognition", () => {
  it("takes a text by its boilerplate or its lines, not by its name alone", () => {
    expect(trending.recognises(shipped, "2026-11-22-partition.txt")).toBe(true);
    expect(trending.recognises(lines(first.title, first.abstract), "-")).toBe(true);
    expect(trending.recognises(lines(first.title, first.abstract), "notes.md")).toBe(false);
    expect(trending.recognises("TY  - JOUR\nTI  - A title\nAB  - Text\nER  - \n", "export.txt")).toBe(false);
    expect(trending.recognises("PT J\nAU Doe, J\nTI A title\nER\n", "savedrecs.txt")).toBe(false);
    expect(trending.recognises("<html><body>\n<p>x</p>", "page.txt")).toBe(false);
    expect(trending.recognises("12\n34\n", "numbers.txt")).toBe(false);
  });
});
