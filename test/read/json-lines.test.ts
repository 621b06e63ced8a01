import fc from "../fast-check.ts";
import {describe, expect, it} from "vitest";
import {readJson} from "./read-json.ts";

describe("JSON lines", () => {
  it("reads id, title, abstract, dates, authors and address as they stand", () => {
    const {format, papers, problems} = readJson(
      [
        {
          id: "2405.15738",
          digest_date: "2024-05-27",
          published: "2024-05-24",
          title: " A $x$ ",
          abstract: "We\n  show."
        },
        {
          id: 7,
          title: "B",
          abstract: "Text.",
          year: 2021,
          authors: ["Ada Roe", {name: "Bo Doe"}],
          url: "https://a.b/7",
          keyphrases: ["x"]
        }
      ]
        .map((record) => JSON.stringify(record))
        .join("\n")
    );
    expect(format).toBe("jsonl");
    expect(problems).toEqual([]);
    expect(papers).toMatchObject([
      {
        id: "2405.15738",
        title: " A $x$ ",
        abstract: "We\n  show.",
        date: "2024-05-24",
        digestDate: "2024-05-27",
        line: 1,
        url: null,
        authors: null
      },
      {id: "7", title: "B", date: "2021", digestDate: null, line: 2, url: "https://a.b/7", authors: "Ada Roe; Bo Doe"}
    ]);
  });

  it("keeps a paper without a title, with a note", () => {
    const {papers, problems} = readJson(
      '{"id": "a", "title": "", "abstract": "Text."}\n{"id": "b", "title": "B", "abstract": ""}'
    );
    expect(papers).toMatchObject([
      {id: "a", title: "", abstract: "Text."},
      {id: "b", title: "B", abstract: ""}
    ]);
    expect(problems).toMatchObject([
      {line: 1, severity: "note", message: "a paper without a title", costsRecord: false},
      {line: 2, severity: "warning", message: "a title without an abstract", costsRecord: false}
    ]);
  });

  it("reads the other lines when one is broken, and says which", () => {
    const text =
      '{"title": "A", "abstract": "x"}\r\n{"title": "B", "abstr\r\n\r\n[1]\r\n{"x": 1}\r\n{"title": "C", "abstract": "y"}\r\n';
    const {papers, problems} = readJson(text);
    expect(papers.map(({title, line}) => [title, line])).toEqual([["A", 1], ["C", 6]]); // prettier-ignore
    expect(problems).toMatchObject([
      {line: 2, severity: "error", message: expect.stringMatching(/^not json: /i), costsRecord: true},
      {
        line: 4,
        severity: "error",
        message: "not a paper: a list where an object {id, title, abstract} is read",
        costsRecord: true
      },
      {line: 5, severity: "error", message: "neither title nor abstract in this object", costsRecord: true}
    ]);
  });

  it("says which date it could not read", () => {
    expect(
      readJson(
        '{"title": "A", "abstract": "x", "date": "May 2024"}\n{"title": "B", "abstract": "x", "date": "2024-02-30"}'
      ).problems
    ).toMatchObject([
      {line: 1, severity: "warning", message: 'not a date: "May 2024"'},
      {line: 2, severity: "warning", message: 'not a date: "2024-02-30"'}
    ]);
  });

  it("says which field of which line is of the wrong kind", () => {
    const {papers, problems} = readJson(
      [
        {id: "j4", title: "T", abstract: {a: 1}},
        {id: ["x"], title: true, abstract: "Text.", url: {}, authors: [1, {name: "Bo"}, {first: "Al"}]},
        {title: ["T"], abstract: null},
        {title: "U", abstract: [], summary: "Text."}
      ]
        .map((record) => JSON.stringify(record))
        .join("\n")
    );
    expect(papers).toMatchObject([
      {id: "j4", title: "T", abstract: ""},
      {id: null, title: "", abstract: "Text.", url: null, authors: "1; Bo"},
      {title: "U", abstract: "Text."}
    ]);
    expect(problems).toMatchObject(
      [
        [1, "warning", "a title without an abstract"],
        [1, "warning", "abstract is an object, not a text: left out"],
        [2, "note", "a paper without a title"],
        [2, "warning", "title is a boolean, not a text: left out"],
        [2, "warning", "id is a list, not a text: left out"],
        [2, "warning", "authors is an object without a name: left out"],
        [2, "warning", "url is an object, not a text: left out"],
        [3, "error", "neither title nor abstract in this object"],
        [3, "warning", "title is a list, not a text: left out"],
        [4, "warning", "abstract is a list, not a text: left out"]
      ].map(([line, severity, message]) => ({line, severity, message}))
    );
  });

  it("keeps addresses that are not http or https out of url, and nothing else", () => {
    const bad = ["javascript:alert(1)", "data:text/html,x", "ftp://x", "//x.y", "https://", "http:/x"];
    const {papers, problems} = readJson(
      [...bad, " https://a.b/c ", "http://x.y"]
        .map((url, i) => JSON.stringify({id: `k${i}`, title: `T${i}`, abstract: "Text.", url}))
        .join("\n")
    );
    expect(papers.map(({url}) => url)).toEqual([...bad.map(() => null), "https://a.b/c", "http://x.y"]);
    expect(papers.map(({id}) => id)).toEqual(papers.map((_, i) => `k${i}`));
    expect(problems).toMatchObject(
      bad.map((url, i) => ({line: i + 1, severity: "warning", message: `not an http(s) address, left out: ${url}`}))
    );
  });

  it("gives back what was written, whatever the texts", () => {
    const record = fc.record({
      title: fc.string(),
      abstract: fc.string({unit: fc.constantFrom("a", "é", "𝔸", "\u2028", "\u0000", " ", "\n", "\\", '"', "}", "{")})
    });
    fc.assert(
      fc.property(fc.array(record, {minLength: 2}), fc.constantFrom("\n", "\r\n", "\n\n"), (records, end) => {
        const {papers} = readJson(records.map((record) => JSON.stringify(record)).join(end));
        expect(papers.map(({title, abstract}) => ({title, abstract}))).toEqual(records);
      }),
      {numRuns: 50}
    );
  });
});
