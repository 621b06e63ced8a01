import {describe, expect, it} from "vitest";
import {readColumns} from "../../loaders/read/columns.ts";

describe("a table beside a digest", () => {
  it("gives rows by folded title, with lines that count those inside quotes", () => {
    const {rows, problems} = readColumns(
      'Title,ID,venue,date\r\n"On ""Graphs"",\r\nand more",1,ICML,2024-06-01T10:00\r\n\r\nna\\"ive Bayes,2,,2023\r\n'
    );
    expect(problems).toEqual([]);
    expect([...rows]).toMatchObject([
      ["on graphs and more", {line: 2, id: "1", date: "2024-06-01", columns: new Map([["venue", "ICML"]])}],
      ["naive bayes", {line: 5, id: "2", date: "2023", columns: new Map([["venue", ""]])}]
    ]);
  });

  it("reports titles that fold to one, ids given twice, rows without a title, odd rows and dates", () => {
    const {rows, problems} = readColumns(
      "title,id,date,code\nGraph Nets,1,2024,x\nGRAPH-NETS!,2,,\nOther,1,soon,\n,3,,\nThird,4,2020\n"
    );
    expect(rows.size).toBe(3);
    expect(rows.get("other")).toMatchObject({id: null, date: null});
    expect(problems.map(({line, severity, message}) => [line, severity, message])).toEqual([
      [1, "warning", "the column code is left out: the tables have one of that name"],
      [3, "warning", "the same title as line 2: only that row is used"],
      [4, "warning", "the id 1 is that of line 2: left out here"],
      [4, "warning", "not a date: soon"],
      [5, "warning", "a row without a title: it is added to no paper"],
      [6, "warning", "3 values where the header has 4"]
    ]);
  });

  it("keeps addresses that are not http or https out", () => {
    const {rows, problems} = readColumns("title,url,venue\nA,javascript:alert(1),x\nB,https://a.b/c,y\n");
    expect([...rows.values()]).toMatchObject([
      {title: "A", url: null, columns: new Map([["venue", "x"]])},
      {title: "B", url: "https://a.b/c", columns: new Map([["venue", "y"]])}
    ]);
    expect(problems).toMatchObject([
      {line: 2, severity: "warning", message: "not an http(s) address, left out: javascript:alert(1)"}
    ]);
  });

  it("needs a column of titles", () => {
    const {rows, problems} = readColumns("name,id\nA,1\n");
    expect(rows.size).toBe(0);
    expect(problems).toMatchObject([
      {line: null, severity: "error", message: expect.stringContaining("no column is called title")}
    ]);
  });
});
